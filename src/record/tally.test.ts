import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tally } from './index.js'
import type { CountingRule, TestRecord, TestRow, TestSeries } from './index.js'

const row = (id: string, date: string, outcome: TestRow['outcome'], partial = false): TestRow => ({
  id,
  date,
  name: id.toUpperCase(),
  outcome,
  partial,
})
const SERIES: TestSeries = {
  title: 'Small',
  rows: [
    row('a', '1999-10-02', 'hit', true),
    row('b', '2000-01-18', 'miss'),
    row('c', '2001-07-14', 'hit'),
    row('d', '2001-12-03', 'no-test'),
    row('e', '2016-12-31', 'hit'),
  ],
}

test.each<[string, CountingRule, string | undefined, number, number]>([
  ['without no-tests', { noTest: 'exclude' }, undefined, 3, 4],
  ['with no-tests as failures', { noTest: 'failure' }, undefined, 3, 5],
  ['without partial tests', { noTest: 'exclude', excludePartial: true }, undefined, 2, 3],
  ['as known on a day', { noTest: 'failure' }, '2001-07-14', 2, 3],
  ['as known in a month, all of it', { noTest: 'failure' }, '2001-12', 2, 4],
  ['from one date on', { noTest: 'failure', from: '2001-07' }, undefined, 2, 3],
  ['up to the end of a year', { noTest: 'exclude', to: '2016' }, undefined, 3, 4],
  ['up to a year before', { noTest: 'exclude', to: '2015' }, undefined, 2, 3],
])('a series counts differently %s', (_, rule, until, successes, trials) => {
  expect(tally(SERIES, rule, until)).toMatchObject({ successes, trials, rule })
})

test('every row left out is named with the reason', () => {
  const rule: CountingRule = { noTest: 'exclude', excludePartial: true }
  expect(tally(SERIES, rule, '2002').excluded).toEqual([
    { id: 'a', why: 'partial' },
    { id: 'd', why: 'no-test' },
    { id: 'e', why: 'date' },
  ])
})

test('rows are counted or left out, never lost, and successes never exceed trials', () => {
  const rows = fc.array(
    fc.record({
      id: fc.string(),
      name: fc.string(),
      date: fc.constantFrom('1999', '2001-05', '2001-05-06', '2020-01-01'),
      outcome: fc.constantFrom<TestRow['outcome']>('hit', 'miss', 'no-test'),
      partial: fc.boolean(),
    }),
  )
  const rules = fc.record(
    {
      noTest: fc.constantFrom<CountingRule['noTest']>('exclude', 'failure'),
      excludePartial: fc.boolean(),
      from: fc.constantFrom('2000', '2001-05-06'),
      to: fc.constantFrom('2001', '2030'),
    },
    { requiredKeys: ['noTest'] },
  )
  fc.assert(
    fc.property(rows, rules, (rows, rule) => {
      const { successes, trials, excluded } = tally({ title: '', rows }, rule as CountingRule)
      expect(trials + excluded.length).toBe(rows.length)
      expect(successes).toBeLessThanOrEqual(trials)
    }),
  )
})

test('a date of another form is refused', () => {
  expect(() => tally(SERIES, { noTest: 'exclude' }, '13 Nov 2001')).toThrow(
    'tally: a date must look like 2001-11-13, got 13 Nov 2001',
  )
})

const shipped = join(import.meta.dirname, '../../data/tests.json')
describe.skipIf(!existsSync(shipped))('the record of the ground-based midcourse defense', () => {
  test.each([
    ['row-list', '2001-11-13', 2, 4],
    ['row-list', '2002-12-31', 5, 8],
    ['row-list', '2023-12-31', 12, 20],
    ['mda-2013', '2013-02', 7, 14],
    ['all-flown', '2023-12-31', 12, 21],
    ['critics-2004', undefined, 4, 10],
    ['critics-2010', undefined, 2, 5],
  ])('by %s, as known on %s, has %d hits in %d', (rule, until, successes, trials) => {
    const record = JSON.parse(readFileSync(shipped, 'utf8')) as TestRecord
    expect(tally(record.series['gmd']!, record.rules[rule]!, until)).toMatchObject({ successes, trials })
  })
})
