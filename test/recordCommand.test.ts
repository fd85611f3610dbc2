import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { PromiseRow, RecordEntry, ReportClaim } from '../src/index.js'
import { crawford, json, temporaryFolder } from './command.js'

const folder = temporaryFolder()
const data = join(import.meta.dirname, '..', 'data')
const record = (...args: string[]): ReturnType<typeof crawford> => crawford(['record', ...args])
const asked = <T>(...args: string[]): T => json<T>('record', ...args)
interface Listed {
  asOf: string
  count: number
  entries: RecordEntry[]
  promises: PromiseRow[]
}
interface Shown {
  entry: RecordEntry
  claims: ReportClaim[]
  promises: PromiseRow[]
  assumptions: { name: string; scenario: string; row: string | null; source: string | null }[]
  results: { scenario: string; results: { position: string; value: number }[] }[]
  sources: { id: string; source: unknown }[]
}
const ids = (...args: string[]): string[] => asked<Listed>(...args).entries.map(one => one.id)

describe('what was promised, by whom, and was it kept: one command', () => {
  test('with entry, ground and source, computed and judged told apart', () => {
    const { out, status } = record(
      'promises',
      '--from',
      '2001-11',
      '--to',
      '2001-12',
      '--as-of',
      '2026-11-25',
    )
    expect(status).toBe(0)
    expect(out).toMatch(
      /R084\.1 2001-11-13 Bush: cut to 1,700-2,200[\s\S]*Last day: 2011-11-13\. Kept early, 2009-02\. Computed from counts \(secondary\)/,
    )
    expect(out).toMatch(/≤ 2,200: 2,200 on 2009-02 \(secondary,\s+FAS_SORT2009\)/)
    expect(out).toMatch(/R092\.1 2001-12-13 Putin[\s\S]*Overtaken, 2011-02-05\. A judgement by the project/)
    expect(out).toMatch(/Made in R084: Washington summit day/)
    expect(out).toMatch(/Sources: GPO20011113/)
    expect(out).not.toMatch(/undefined|NaN|\bnull\b/)
  })
  test('every promise, each with status, ground, judgement and day', () => {
    const { promises, asOf } = asked<Listed>('promises', '--as-of', '2026-11-25')
    expect(asOf).toBe('2026-11-25')
    expect(promises).toHaveLength(84)
    for (const one of promises) {
      expect(one.computed).toBe(one.basis !== 'judgement')
      expect(one.judgement).toMatchObject({ by: 'project', date: '2026-11-24' })
      expect(one.sources.length > 0 || one.evidence === 'unchecked', one.id).toBe(true)
    }
  })
  test('as of a day before its last day a promise is open, before it was made it is not there', () => {
    const at = (asOf: string): PromiseRow | undefined =>
      asked<Listed>('promises', '--text', 'operationally deployed', '--as-of', asOf).promises.find(
        one => one.id === 'R084.1',
      )
    expect(at('2005')).toMatchObject({ status: 'open', why: 'before-due', outcome: '' })
    expect(at('2012-12-31')).toMatchObject({ status: 'kept-early', on: '2009-02', basis: 'series' })
    expect(at('2001-11-12')).toBeUndefined()
  })
  test('by party, the one that can keep it', () => {
    const { promises } = asked<Listed>('promises', '--party', 'Russia', '--status', 'kept_early')
    for (const one of promises) expect(one.subject).toContain('ru')
    const all = asked<Listed>('promises', '--party', 'ru').promises
    expect(all.map(one => one.id)).toContain('R087.2')
    expect(all.map(one => one.id)).not.toContain('R084.1')
  })
})

describe('the report of 15 November 2001', () => {
  const ANSWERS = [
    ['S01', 'R084', 'last of four meetings in 2001'],
    ['S02', 'R087', 'no joint system was ever agreed'],
    ['S03', 'R099', 'treaty ended 13 June 2002'],
    ['S04', 'R087', 'gave the Moscow Treaty'],
    ['S05', 'R084', 'US at 2,200 in Feb 2009'],
    ['S06', 'R092', '1,500-2,200 named on 13 Dec 2001'],
    ['S07', 'R084', 'further meetings'],
    ['S08', 'R088', 'World Trade Center'],
    ['S09', 'R097', 'Moscow summit 23-26 May 2002'],
    ['S10', 'R097', 'Hermitage'],
  ] as const
  test('each of its statements is answered by an entry, with what became of it', () => {
    const shown = JSON.parse(record('show', ...ANSWERS.map(([id]) => id), '--json').out) as Shown[]
    const { out } = record('show', ...ANSWERS.map(([, entry]) => entry))
    for (const [id, entry, became] of ANSWERS) {
      const found = shown.find(one => one.entry.id === entry)!
      expect(found.claims.find(one => one.id === id)!.what_became).toContain(became)
      expect(out.replace(/\s+/g, ' ')).toContain(became)
      expect(out).toMatch(new RegExp(`^${id} `, 'm'))
    }
  })
  test('all ten at once', () => {
    const { claims } = asked<{ claims: ReportClaim[] }>('claims')
    expect(claims.map(one => one.id)).toEqual('S01 S02 S03 S04 S05 S06 S07 S08 S09 S10'.split(' '))
    expect(record('claims').out).toMatch(/S05[\s\S]*Entries: R084\. Evidence: primary, parts unchecked/)
  })
  test('its day is one question, its promises are told on the entry', () => {
    expect(ids('list', '--date', '2001-11-15')).toEqual(['R087', 'R088'])
    const { promises } = asked<Shown>('show', 'R087', '--as-of', '2026')
    expect(promises.map(one => [one.id, one.status, one.computed])).toEqual([
      ['R087.1', 'partly', false],
      ['R087.2', 'kept', false],
      ['R087.3', 'kept-late', true],
    ])
  })
})

describe('entries are found', () => {
  test.each<[string, string[], string[]]>([
    ['between two parties', ['between', 'us', 'ru', '--date', '2001-11'], ['R084', 'R086', 'R087', 'R088']],
    [
      'between two people',
      ['between', 'Putin', 'Bush', '--type', 'meeting', '--to', '2001-07'],
      ['R077', 'R080'],
    ],
    ['between two days', ['between', '2001-11-15', '2001-11-13'], ['R084', 'R085', 'R086', 'R087', 'R088']],
    ['by party in Russian', ['list', '--party', 'КНДР', '--lang', 'ru'], ['R065', 'R111']],
    [
      'by topic in American spelling',
      ['list', '--topic', 'missile defense', '--date', '2001-11-15'],
      ['R087'],
    ],
    ['by text in Russian', ['list', '--text', 'всемирного торгового', '--lang', 'ru'], ['R088']],
    [
      'between two people, one of them in Russian',
      ['between', 'Путин', 'Bush', '--type', 'meeting', '--to', '2001-07', '--lang', 'ru'],
      ['R077', 'R080'],
    ],
    [
      'by topic and place in Russian',
      ['list', '--topic', 'сокращения', '--place', 'шанхай', '--lang', 'ru'],
      ['R082'],
    ],
    ['by place', ['list', '--place', 'glassboro'], ['R001']],
    ['by text', ['list', '--text', 'world trade center'], ['R088']],
    [
      'by status of a promise',
      ['list', '--status', 'overtaken', '--as-of', '2026'],
      ['R002', 'R092', 'R097'],
    ],
    ['unchecked ones', ['list', '--evidence', 'unchecked', '--to', '1990'], ['R004', 'R020', 'R037']],
  ])('%s', (_, args, expected) => {
    expect(ids(...args)).toEqual(expected)
  })
  test('by date, and unchecked ones are marked and counted', () => {
    const { out } = record('list', '--to', '1991')
    expect(out).toMatch(/R004 +\w+ +unchecked/)
    expect(out).toMatch(/\d of them are not checked against a source yet/)
    const dates = [...out.matchAll(/^(\d{4}-\d\d(?:-\d\d)?) /gm)].map(match => match[1]!)
    expect(dates).toEqual(dates.toSorted())
    expect(dates.length).toBeGreaterThan(40)
  })
})

describe('the ties', () => {
  test('an entry names the assumptions that rest on it, and what they lead to', () => {
    const shown = asked<Shown>('show', 'R084')
    expect(shown.assumptions.map(one => one.name)).toContain('crawford-2001-retaliation.washington.deployed')
    const [result] = shown.results
    const run = json<{ results: { position: string; value: number }[] }>('run', 'crawford-2001-retaliation')
    expect(result!.results.map(one => one.value)).toEqual(run.results.map(one => one.value))
    expect(record('show', 'R084').out).toMatch(/What these lead to[\s\S]*washington 668[\s\S]*assumed/)
    expect(shown.sources.every(one => one.source !== null)).toBe(true)
  })
  test('from the entries to the assumptions and back they are the same', () => {
    const scenarios = json<{ scenarios: { id: string }[] }>('scenarios').scenarios.map(one => one.id)
    const back = scenarios.flatMap(id =>
      json<{ record: { entry: { id: string }; key: string | null; position: string | null }[] }>(
        'sources',
        id,
      ).record.map(
        one =>
          `${one.entry.id} ${[id, ...(one.position === null ? [] : [one.position]), one.key ?? '*'].join('.')}`,
      ),
    )
    expect(back.length).toBeGreaterThan(25)
    const named = [...new Set(back.map(one => one.split(' ')[0]!))]
    const forth = JSON.parse(record('show', ...named, '--json').out) as Shown[]
    const there = forth.flatMap(one => one.assumptions.map(tie => `${one.entry.id} ${tie.name}`))
    expect(there.toSorted()).toEqual(back.toSorted())
  })
  test('sources of a case end with the record behind it, unchecked numbers still first', () => {
    const { out } = crawford(['sources', 'crawford-2001'])
    expect(out).toMatch(/From the record[\s\S]*warheads\n +R076/)
    expect(out.indexOf('Not yet checked')).toBeLessThan(out.indexOf('From the record'))
  })
})

describe('files', () => {
  const file = (name: string): string => join(folder, name)
  test('CSV holds every entry and can be read back', () => {
    expect(record('list', '--out', file('all.csv'))).toMatchObject({ status: 0, out: '' })
    const text = readFileSync(file('all.csv'), 'utf8')
    const rows = parse(text, { columns: true }) as { id: string; sources: string }[]
    expect(rows).toHaveLength(165)
    expect(rows.find(one => one.id === 'R092')!.sources).toBe('ACQ_PUT1213; VOA1213; BBC1214; AP1213')
    expect(record('list', '--file', file('all.csv'), '--format', 'csv').out).toBe(text)
  })
  test('JSON can be read back, and the shipped record reads as a person’s own', () => {
    const { out } = record('list', '--json', '--as-of', '2026')
    writeFileSync(file('all.json'), out)
    expect(asked<Listed>('list', '--as-of', '2026', '--file', file('all.json'))).toMatchObject({
      entries: (JSON.parse(out) as Listed).entries,
      promises: (JSON.parse(out) as Listed).promises,
    })
    expect(asked<Listed>('list', '--file', join(data, 'record.json')).count).toBe(165)
  })
  test('a calendar has a whole day for each entry, the same on every clock', () => {
    const { out } = record('list', '--date', '2001-11', '--format', 'ics')
    expect(out.match(/BEGIN:VEVENT/g)).toHaveLength(5)
    expect(out).toMatch(
      /UID:R087@crawford\r\n[\s\S]*DTSTART;VALUE=DATE:20011115\r\nDTEND;VALUE=DATE:20011116/,
    )
    expect(out).toMatch(/DTSTAMP:\d{8}T000000Z/)
    for (const line of out.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const month = record('list', '--date', '1967-09', '--format', 'ics').out
    expect(month).toMatch(/DTSTART;VALUE=DATE:19670901\r\nDTEND;VALUE=DATE:19671001/)
    const due = record('promises', '--status', 'open', '--as-of', '2026-11-25', '--format', 'ics').out
    expect(due).toMatch(/DTSTART;VALUE=DATE:20290131/)
  })
  test('a chronology in Markdown has years, promises and the sources cited', () => {
    expect(record('list', '--date', '2001', '--out', file('2001.md')).status).toBe(0)
    const text = readFileSync(file('2001.md'), 'utf8')
    expect(text).toMatch(/^# Chronology\n[\s\S]*\n## 2001\n[\s\S]*\n## Sources\n/)
    const cited = [...text.split('## Sources')[0]!.matchAll(/ \[([\w-]+)\]/g)].map(match => match[1]!)
    for (const id of cited) expect(text.split('## Sources')[1]).toContain(`- [${id}] `)
  })
  test('no file is written over', () => {
    writeFileSync(file('mine.csv'), 'mine')
    expect(record('list', '--out', file('mine.csv'))).toMatchObject({ status: 2, out: '' })
    expect(readFileSync(file('mine.csv'), 'utf8')).toBe('mine')
  })
})

describe('a person’s own record', () => {
  const mine = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  test('is asked like the shipped one, with sources of its own', () => {
    const path = mine(
      'own.json',
      JSON.stringify({
        sources: [{ id: 'diary', title: 'My diary' }],
        entries: [
          {
            id: 'M1',
            date: '2010-01',
            type: 'statement',
            title: 'A vow',
            sources: ['diary'],
            evidence: 'primary',
            promises: [
              {
                id: 'M1.1',
                who: 'me',
                what: 'write',
                by_when: { within: 'P1Y', of: '2010-01-31' },
                fulfilled: 'yes',
                outcome_date: '2011-03',
                outcome_status: 'kept-late',
                judgement: { by: 'my sister', date: '2012' },
              },
            ],
          },
        ],
      }),
    )
    const { promises } = asked<Listed>('promises', '--file', path)
    expect(promises).toMatchObject([{ id: 'M1.1', status: 'kept-late', due: '2011-01-31', computed: true }])
    expect(record('show', 'M1', '--file', path).out).toContain('[diary] My diary')
  })
  test('written as docs/record.md shows is read', () => {
    const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'record.md'), 'utf8')
    const [, example] = /```json\n([\s\S]*?)```/.exec(page)!
    const { promises } = asked<Listed>('promises', '--file', mine('docs.json', `[${example}]`))
    expect(promises).toMatchObject([{ id: 'M1.1', status: 'kept-early', basis: 'series', on: '2009-02' }])
  })
  test('with errors in JSON is refused whole: every error with its place, nothing on standard output', () => {
    const path = mine(
      'bad.json',
      `{"entries": [
  {"id": "M1", "date": "2001-05-01", "type": "statement", "title": "A", "evidence": "primary", "sources": ["CNN501"]},
  {"id": "M2", "date": "2001-13", "type": "speech", "title": "B", "evidence": "primary"}
]}`,
    )
    const { status, out, err } = record('list', '--file', path)
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(/bad\.json:2:108 entries\[0\]\.sources\[0\]: .*“CNN501”; did you mean CNN0501\?/)
    expect(err).toMatch(/bad\.json:3:24 entries\[1\]\.date: must be a date/)
    expect(err).toMatch(/bad\.json:3:43 entries\[1\]\.type: cannot be “speech”; choose from meeting/)
    expect(err).toMatch(/bad\.json:3:3 entries\[1\]\.sources: no source/)
    expect(err).toMatch(/4 errors; nothing was read/)
  })
  test('with errors in CSV likewise, by line and column name', () => {
    const path = mine(
      'bad.csv',
      'id,date,type,title,evidence,sources,partys\nM1,2001-05-01,statement,A,primary,CNN501,us\nM2,May,statement,"B, b",primary,,\nM3,2001,statement,C,unchecked,,\n',
    )
    const { status, out, err } = record('promises', '--file', path)
    expect([status, out]).toEqual([2, ''])
    expect(err.split('\n')).toMatchObject([
      expect.stringMatching(/bad\.csv:1 partys: .*did you mean parties\?/),
      expect.stringMatching(/bad\.csv:2 sources\[0\]: .*did you mean CNN0501\?/),
      expect.stringMatching(/bad\.csv:3 date: /),
      expect.stringMatching(/bad\.csv:3 sources: no source/),
      expect.stringMatching(/4 errors; nothing was read/),
      '',
    ])
  })
  test.each([
    'null',
    '5',
    '"x"',
    '{}',
    '{"entries": 3}',
    '[5]',
    '{"entries": [',
    '{"entries": [], "sources": 4}',
  ])('of %s ends with 2 and without a stack', text => {
    const { status, err } = record('list', '--file', mine('odd.json', text))
    expect(status).toBe(2)
    expect(err).not.toMatch(/\n\s+at |inside Crawford/)
  })
  test('nested to any depth is refused, not a crash', () => {
    const path = mine('deep.json', `{"entries": ${'['.repeat(5000)}${']'.repeat(5000)}}`)
    expect(record('list', '--file', path)).toMatchObject({ status: 2, out: '' })
  })
})

describe('what cannot be asked ends with 2 and says why', () => {
  test.each<[string[], RegExp]>([
    [['lst'], /it has list, show, promises, between, claims; did you mean list\?/],
    [['show'], /show needs an id/],
    [['show', 'R999', 'R08'], /no “R999”[\s\S]*no “R08”/],
    [['between', 'us'], /between needs two names/],
    [['between', 'us', 'Puttin'], /“Puttin”; did you mean Putin\?/],
    [['list', 'R087'], /list takes no names/],
    [['show', 'R087', '--party', 'us', '--from', '2001'], /show does not take --from, --party/],
    [['claims', '--as-of', '2001'], /claims does not take --as-of/],
    [
      ['list', '--topic', 'ambm', '--type', 'meting', '--from', 'May'],
      /--from[\s\S]*did you mean meeting\?[\s\S]*did you mean abm\?/,
    ],
    [['list', '--party', 'Frnce'], /--party: the record has no “Frnce”/],
    [['promises', '--status', 'failed'], /choose from kept, kept-early/],
    [['list', '--date', '2001', '--from', '2000'], /exclude each other/],
    [['list', '--format', 'xml'], /--format must be one of table, json, csv, ics, markdown/],
    [['list', '--out', 'x.doc'], /the ending says nothing known/],
    [['list', '--file', 'nowhere.json'], /nowhere\.json: cannot be read/],
  ])('%j', (args, words) => {
    const { status, out, err } = record(...args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(words)
  })
})

test('in Russian the frame and the entry are Russian, and JSON stays as it is filed', () => {
  const { out } = record('show', 'R087', '--lang', 'ru')
  expect(out).toContain('Кроуфорд: встреча кончается без согласия о противоракетной обороне')
  expect(out.split('\nИсточники')[0]).not.toMatch(/missile|treaty|summit/)
  expect(asked<Shown>('show', 'R087', '--lang', 'ru').entry.title).toBe(
    'Crawford: summit ends without accord on missile defence',
  )
  expect(out).toContain('15 ноября 2001 г.')
  expect(out).toContain('выполнено с опозданием'.replace('в', 'В'))
  expect(out).not.toMatch(/г\.\./)
  expect(out).not.toMatch(/record\./)
})
