import { expect, test } from 'vitest'
import { recordProblems } from './index.js'

const KNOWN = {
  sources: new Set(['CNN0501', 'DOD0502']),
  parties: new Set(['us', 'ru']),
  treaties: new Set(['SORT']),
  series: new Set(['us/deployed']),
}
const PROMISE = {
  id: 'M1.1',
  who: 'US',
  what: 'cut',
  by_when: { within: 'P10Y', of: '2001-11-13' },
  fulfilled: 'open',
  outcome_status: 'open',
  judgement: { by: 'me' },
}
const ENTRY = {
  id: 'M1',
  date: '2001-05-01',
  type: 'statement',
  title: 'A speech',
  sources: ['CNN0501'],
  evidence: 'primary',
  promises: [PROMISE],
}
const problems = (entry: unknown): string[] =>
  recordProblems([entry], KNOWN).map(({ code, path, found }) => `${path} ${code} ${found}`.trim())

test('an entry with a known source and a promise can be used', () => {
  expect(problems(ENTRY)).toEqual([])
  expect(problems({ ...ENTRY, promises: [] })).toEqual([])
})

test.each<[string, object, string[]]>([
  ['no source', { sources: [] }, ['[0].sources no-source primary']],
  ['an unknown party', { parties: ['us', 'uss'] }, ['[0].parties[1] unknown-party uss']],
  ['no list of sources', { sources: undefined }, ['[0].sources no-source primary']],
  ['an unknown source', { sources: ['CNN0501', 'CNN501'] }, ['[0].sources[1] unknown-source CNN501']],
  ['an unknown key', { titel: 'x' }, ['[0].titel unknown-key titel']],
  ['no title', { title: '' }, ['[0].title missing']],
  ['a title that is no text', { title: 5 }, ['[0].title not-text 5']],
  ['no date', { date: undefined }, ['[0].date missing']],
  ['an impossible date', { date: '2001-02-30' }, ['[0].date not-a-date 2001-02-30']],
  ['an unknown type', { type: 'speech' }, ['[0].type wrong-choice speech']],
  ['no grade', { evidence: undefined }, ['[0].evidence missing']],
  ['a list that is none', { topics: 'abm' }, ['[0].topics not-a-text-list abm']],
  ['a promise under a taken id', { promises: [PROMISE, PROMISE] }, ['[0].promises[1].id twice M1.1']],
  [
    'a promise with two forms of a time',
    { promises: [{ ...PROMISE, by_when: { before: '2001', during: '2001' } }] },
    ['[0].promises[0].by_when not-a-due {"before":"2001","during":"2001"}'],
  ],
  [
    'a promise within nothing',
    { promises: [{ ...PROMISE, by_when: { within: 'ten years', of: '2001' } }] },
    ['[0].promises[0].by_when not-a-due {"within":"ten years","of":"2001"}'],
  ],
  [
    'a promise nobody judged',
    { promises: [{ ...PROMISE, judgement: undefined, outcome_status: 'failed' }] },
    ['[0].promises[0].outcome_status wrong-choice failed', '[0].promises[0].judgement missing'],
  ],
  [
    'a last day that does not follow from its words',
    { promises: [{ ...PROMISE, due_last_day: '2011-11-14' }] },
    ['[0].promises[0].due_last_day wrong-due 2011-11-14'],
  ],
  [
    'an unknown series and an unknown treaty',
    { promises: [{ ...PROMISE, tests: [{ series: 'us/x', at_most: 1 }], treaty: 'SALT9' }] },
    ['[0].promises[0].tests[0].series unknown-series us/x', '[0].promises[0].treaty unknown-treaty SALT9'],
  ],
  [
    'a test without a level',
    { promises: [{ ...PROMISE, tests: [{ series: 'x' }] }] },
    ['[0].promises[0].tests wrong-choice [{"series":"x"}]'],
  ],
])('an entry with %s is named with its place', (_, fields, expected) => {
  expect(problems({ ...ENTRY, ...fields })).toEqual(expected)
})

test('an entry without a source passes only as unchecked', () => {
  expect(problems({ ...ENTRY, sources: [], evidence: 'unchecked' })).toEqual([])
})

test('everything wrong is reported at once, over all entries', () => {
  const bad = [{ ...ENTRY, type: 'x', sources: ['?'] }, 5, ENTRY, { ...ENTRY }]
  expect(recordProblems(bad, KNOWN).map(one => `${one.path} ${one.code}`)).toEqual([
    '[0].type wrong-choice',
    '[0].sources[0] unknown-source',
    '[1] not-a-map',
    '[2].id twice',
    '[2].promises[0].id twice',
    '[3].id twice',
    '[3].promises[0].id twice',
  ])
  expect(recordProblems({}, KNOWN)[0]!.code).toBe('not-a-list')
})
