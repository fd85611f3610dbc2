import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import {
  OUTCOME_MODELS,
  bibliography,
  dueDay,
  startDay,
  endDay,
  library,
  promiseStatus,
  readScenario,
  recordLinks,
  recordProblems,
} from '../src/index.js'
import type { LibraryFile, PositionsFile, RecordFile, Scenario, Source, TestRecord } from '../src/index.js'
import { seriesFrom } from '../cli/record/ground.js'

const data = join(import.meta.dirname, '..', 'data')
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(data, ...path), 'utf8'))
const record = json('record.json') as RecordFile
const { entries, summit_claims: report, meta } = record
const statements = json('positions.json') as PositionsFile
const rows = [...statements.positions, ...statements.disputed_numbers]
const sources = bibliography(json('sources.json') as Source[])
const promises = entries.flatMap(entry => entry.promises.map(promise => ({ entry, promise })))
const byId = new Map(entries.map(entry => [entry.id, entry]))
const scenarios = readdirSync(join(data, 'scenarios')).map(file => {
  const read = readScenario(readFileSync(join(data, 'scenarios', file), 'utf8'), {
    file,
    models: OUTCOME_MODELS,
    bibliography: sources,
    tests: json('tests.json') as TestRecord,
    library: library(json('library.json') as LibraryFile),
  })
  if (!('scenario' in read)) throw new Error(file)
  return read.scenario
})

const ground = {
  series: seriesFrom(parse(readFileSync(join(data, 'warheads.csv')), { columns: true })),
  treaties: {
    SORT: { ended: '2011-02-05' },
    START1: { ended: '2009-12-05' },
    NEWSTART: { ended: '2026-02-05' },
  },
}

/** Entries nobody has found a source for yet. A new one is to be avoided; one that finds its source leaves the list. */
const WITHOUT_SOURCE =
  'R004 R020 R037 R046 R052 R056 R089 R095 R098 R109 R110 R112 R123 R133 R144 R157'.split(' ')

describe('the record', () => {
  test('has nothing that a person’s own record file would be refused for', () => {
    const known = {
      sources: new Set(sources.ids),
      parties: new Set(Object.keys(meta.parties)),
      treaties: new Set(Object.keys(ground.treaties)),
      series: new Set(Object.keys(ground.series)),
    }
    expect(recordProblems(entries, known)).toEqual([])
    expect(entries).toHaveLength(165)
    expect(promises).toHaveLength(84)
  })
  test('is in the order of its dates', () => {
    const days = entries.map(entry => startDay(entry.date))
    expect(days).toEqual(days.toSorted())
  })
  test('cites only sources of the bibliography', () => {
    const cited = [
      ...entries.flatMap(entry => entry.sources),
      ...promises.flatMap(({ promise }) => promise.judgement.sources ?? []),
      ...report.items.flatMap(claim => [...claim.sources, ...(claim.outcome_sources ?? [])]),
      ...rows.flatMap(row => row.sources),
    ]
    expect(cited.filter(id => !sources.has(id))).toEqual([])
  })
  test('lists every entry without a source: unchecked, and saying so', () => {
    const bare = entries.filter(entry => entry.sources.length === 0)
    expect(bare.map(entry => entry.id)).toEqual(WITHOUT_SOURCE)
    for (const { id, evidence, note } of bare)
      expect([id, evidence, note]).toEqual([id, 'unchecked', 'no source read yet'])
    expect(entries.filter(({ evidence }) => evidence === 'unchecked').map(({ id }) => id)).toEqual(
      WITHOUT_SOURCE,
    )
  })
  test('knows the party of every participant, and names the parties of an entry by them', () => {
    for (const { id, participants, parties } of entries) {
      const known = participants.filter(name => meta.persons[name] !== undefined)
      expect(
        participants.filter(name => !known.includes(name)),
        id,
      ).toEqual(id === 'R022' ? ['SCC'] : [])
      for (const name of known) expect(parties, `${id} ${name}`).toContain(meta.persons[name])
      for (const party of parties) expect(Object.keys(meta.parties)).toContain(party)
    }
  })
  test('has no outcome before what it is the outcome of', () => {
    for (const { id, date, later_outcome_date: later } of entries)
      if (later) expect(endDay(later) >= startDay(date), id).toBe(true)
    for (const { entry, promise } of promises)
      if (promise.outcome_date)
        expect(endDay(promise.outcome_date) >= startDay(entry.date), promise.id).toBe(true)
  })
})

describe('the promises', () => {
  test.each(promises.map(one => one.promise))('$id: its last day due follows from its words', promise => {
    expect(dueDay(promise.by_when)).toBe(promise.due_last_day ?? null)
  })
  test.each(promises.map(one => one.promise))('$id: computed and judged agree', promise => {
    const { status, stored } = promiseStatus(promise, ground, '2026-11-24')
    expect(status).toBe(stored.status)
  })
  test('six are decided by counts or by the end of a treaty, on these days', () => {
    const decided = promises
      .map(({ promise }) => ({ id: promise.id, ...promiseStatus(promise, ground, '2026-11-24') }))
      .filter(({ basis }) => basis === 'series' || basis === 'treaty')
    expect(decided.map(one => [one.id, one.status, one.on, one.evidence])).toEqual([
      ['R048.1', 'kept', '2001-12-05', 'unchecked'],
      ['R084.1', 'kept-early', '2009-02', 'secondary'],
      ['R093.1', 'kept', '2006-12-31', 'unchecked'],
      ['R097.1', 'overtaken', '2011-02-05', null],
      ['R107.1', 'kept-early', '2007-09-30', 'assumed'],
      ['R127.1', 'kept', '2018-02-05', 'secondary'],
    ])
  })
  test('every series that a promise is held against has counts', () => {
    for (const { promise } of promises)
      for (const { series } of promise.tests ?? [])
        expect(ground.series[series]?.length, series).toBeGreaterThan(0)
  })
  test('the pledge of November 2001 was open in 2005, and kept early as of 2009', () => {
    const pledge = byId.get('R084')!.promises[0]!
    expect(promiseStatus(pledge, ground, '2005-12-31').status).toBe('open')
    expect(promiseStatus(pledge, ground, '2009-02').status).toBe('kept-early')
  })
})

/** Dates of a treaty that the record must have, by field. */
interface TreatyDates {
  id: string
  [field: string]: unknown
}
const TOPICS: Record<string, string> = {
  ABM: 'abm',
  SALT1: 'salt',
  SALT2: 'salt',
  INF: 'inf',
  START1: 'start',
  START2: 'start ii',
  SORT: 'sort',
  NEWSTART: 'new start',
}
const folder = join(data, 'treaties')
describe('treaty dates and record dates', () => {
  const treaties = readdirSync(folder).map(file => json('treaties', file) as TreatyDates)
  const FIELDS = ['signed', 'entered_into_force', 'ended', 'observed_until', 'abandoned']
  const dates = treaties.flatMap(treaty => [
    ...FIELDS.map(field => [treaty.id, field, treaty[field]]),
    ...['suspended', 'extended'].map(field => [
      treaty.id,
      field,
      (treaty[field] as { date?: string } | undefined)?.date,
    ]),
  ])
  test.each(dates.filter(([, , day]) => typeof day === 'string') as [string, string, string][])(
    '%s %s on %s: the record has an entry of that day on that treaty',
    (id, _, day) => {
      expect(TOPICS).toHaveProperty(id)
      expect(entries.filter(one => one.date === day && one.topics.includes(TOPICS[id]!))).not.toEqual([])
    },
  )
  test('promises are held against the ends that the treaties have', () => {
    for (const [id, { ended }] of Object.entries(ground.treaties))
      expect([id, treaties.find(one => one.id === id)?.['ended']]).toEqual([id, ended])
  })
  test('every entry into force in the record is that of a treaty', () => {
    const days = treaties.map(treaty => treaty['entered_into_force'])
    for (const { title, date } of entries)
      if (/ (entry|enters?) into force/.test(title) && !/protocol/i.test(title))
        expect(days, title).toContain(date)
  })
})

describe('the report of 15 November 2001', () => {
  test.each([
    ['S01', 'three-day summit', 'R084'],
    ['S02', 'no agreement on missile defence', 'R087'],
    ['S03', 'setting aside the 1972 ABM Treaty', 'R099'],
    ['S04', 'keep talking', 'R087'],
    ['S05', '1,700-2,200', 'R084'],
    ['S06', 'announce a figure', 'R092'],
    ['S07', 'met four times', 'R084'],
    ['S08', 'New York', 'R088'],
    ['S09', 'Moscow', 'R097'],
    ['S10', 'St Petersburg', 'R097'],
  ])('%s, %s, is held by %s, with what became of it and when', (id, words, entry) => {
    const claim = report.items.find(one => one.id === id)!
    expect(claim.item).toContain(words)
    expect(claim.entry).toBe(entry)
    expect(byId.has(entry)).toBe(true)
    for (const also of claim.also ?? []) expect(byId.has(also)).toBe(true)
    expect(claim.what_became).not.toBe('')
    expect(endDay(claim.outcome_date) >= claim.claim_date).toBe(true)
    expect(claim.sources.length).toBeGreaterThan(0)
  })
  test('these are all of its claims', () => {
    expect(report.items).toHaveLength(10)
  })
  test('the four meetings before it are entries: Ljubljana, Genoa, Shanghai, Washington and Crawford', () => {
    const met = entries.filter(
      ({ type, date, participants }) =>
        type === 'meeting' &&
        date >= '2001' &&
        date <= '2001-11-15' &&
        participants.includes('Putin') &&
        participants.includes('G. W. Bush'),
    )
    expect(met.map(one => one.id)).toEqual(['R077', 'R080', 'R082', 'R084', 'R086', 'R087'])
  })
  test('its promises are promises of the record', () => {
    const ids = promises.map(one => one.promise.id)
    for (const id of ['R084.1', 'R084.2', 'R087.1', 'R087.2', 'R087.3']) expect(ids).toContain(id)
  })
})

/** What they bear on in an earlier form of a bundled scenario. */
const NOT_THERE = ['US-10 golden-dome.layers']

describe('the ties between claim, entry, assumption and result', () => {
  const links = recordLinks(entries, rows, scenarios)
  const places = (scenario: Scenario): string[] => [
    ...(scenario.claim ? ['claim'] : []),
    ...scenario.assumptions.map(one => one.key),
  ]
  test('every statement bears on assumptions that exist', () => {
    for (const row of rows)
      for (const name of row.scenario_keys ?? []) {
        const [id, key] = name.split('.')
        const scenario = scenarios.find(one => one.id === id)
        if (NOT_THERE.includes(`${row.id} ${name}`)) continue
        expect(scenario && places(scenario), `${row.id} ${name}`).toContain(key)
      }
  })
  test('every entry a statement names exists and shares a source with it', () => {
    for (const row of rows)
      for (const id of row.entries ?? [])
        expect(
          byId.get(id)!.sources.some(source => row.sources.includes(source)),
          `${row.id} ${id}`,
        ).toBe(true)
  })
  test('every code of a statement in a note is a statement', () => {
    const ids = new Set(rows.map(row => row.id))
    const notes = scenarios.flatMap(scenario => [
      ...scenario.assumptions.map(one => one.note?.en ?? ''),
      ...scenario.positions.flatMap(one => [...one.values.values()].map(value => value.note?.en ?? '')),
    ])
    for (const code of notes.flatMap(note => note.match(/\b(?:US|RU|CR|SU|PO|IC|N)-\d+\b/g) ?? []))
      expect([...ids]).toContain(code)
  })
  test('both ends of every tie exist', () => {
    expect(links.length).toBeGreaterThan(25)
    for (const { entry, scenario: id, key, position } of links) {
      expect(byId.has(entry)).toBe(true)
      const scenario = scenarios.find(one => one.id === id)!
      if (key !== null) expect(places(scenario)).toContain(key)
      if (position !== null) expect(scenario.positions.map(one => one.key)).toContain(position)
    }
  })
  test('from the pledge one reaches the question it matters to, and back', () => {
    expect(report.items.find(one => one.id === 'S05')!.entry).toBe('R084')
    expect(links).toContainEqual({
      entry: 'R084',
      scenario: 'crawford-2001-retaliation',
      key: 'deployed',
      position: 'washington',
      row: 'US-5',
      source: null,
    })
  })
})
