import { parse } from 'csv-parse/sync'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import en from '../messages/problems.en.json'
import {
  bibliography,
  countOn,
  firstAtOrBelow,
  forceRulesOf,
  gapsOf,
  lastDay,
  problemText,
  readForces,
  readSeries,
  series,
  seriesRowsOf,
  trackAgainst,
} from '../src/index.js'
import type { RuleRecords, SeriesLine, SeriesRow, Source } from '../src/index.js'

const text = (name: string): string => readFileSync(join(import.meta.dirname, '../data', name), 'utf8')
const json = <Of>(name: string): Of => JSON.parse(text(name)) as Of

const sources = bibliography(json<Source[]>('sources.json'))
const read = readSeries(text('warheads.csv'), { file: 'warheads.csv', sources })
const rows: readonly SeriesRow[] = 'rows' in read ? read.rows : []

interface Sourced {
  sources: string[]
  evidence: string
}
interface Head {
  countries: { id: string; name: string }[]
  categories: { id: string; name: string; rule: string | null }[]
  breaks: { country: string; category: string; after: string; before: string }[]
  ceilings: (Sourced & {
    id: string
    category: string
    value: number
    low: number | null
    from: string
    to: string
    deadline: string
    parties: string[]
    treaty: string | null
    limit: string | null
    promise: string | null
  })[]
  deadlines: (Sourced & { party: string; deadline: string; treaty: string; limit: string })[]
}
const head = json<Head>('series.json')

interface TreatyFile {
  id: string
  entered_into_force: string | null
  ended: string | null
  limits: (Sourced & { id: string; value: unknown; deadline?: string })[]
}
const treaties = readdirSync(join(import.meta.dirname, '../data/treaties')).map(name =>
  json<TreatyFile>(`treaties/${name}`),
)
const line = (country: string, category: string, source?: string): SeriesLine =>
  series(rows, { country, category }).find(one => source === undefined || one.source === source)!

describe('the table of warheads', () => {
  test('is read without a problem, every row of it', () => {
    expect('problems' in read ? read.problems.map(one => problemText(one, en)) : []).toEqual([])
    expect(rows).toHaveLength(1595)
  })

  test('says the same to another reader of tables', () => {
    const other = parse(text('warheads.csv'), { columns: true }) as Record<string, string>[]
    expect(
      rows.map(row => [
        row.country,
        String(row.year),
        row.category,
        row.kind,
        row.source ?? '',
        row.asOf ?? '',
        row.note ?? '',
      ]),
    ).toEqual(
      other.map(row => [
        row['country'],
        row['year'],
        row['category'],
        row['series'],
        row['source_id'],
        row['as_of'],
        row['note'],
      ]),
    )
    expect(seriesRowsOf(other)).toEqual(rows)
    expect(rows.map(row => row.count)).toEqual(
      other.map(row => (row['count'] === '' ? null : Number(row['count']))),
    )
  })

  test('cites nothing that is not in the bibliography, and only unchecked rows cite nothing', () => {
    for (const row of rows)
      if (row.source === null) expect(row.evidence, JSON.stringify(row)).toBe('unchecked')
      else expect(sources.has(row.source), row.source).toBe(true)
  })

  test('uses only countries and categories that have a label', () => {
    expect(new Set(rows.map(row => row.country))).toEqual(new Set(head.countries.map(one => one.name)))
    expect(new Set(rows.map(row => row.category))).toEqual(new Set(head.categories.map(one => one.name)))
  })

  test('leaves a count empty only where one was due and not provided', () => {
    const empty = rows.filter(row => row.count === null)
    expect(empty.map(row => [row.country, row.year])).toEqual(
      Array.from({ length: 3 }, () => ['Russia/USSR', 2023]),
    )
    for (const row of empty) expect(row.note).toContain('not provided')
  })

  test('never puts two kinds, two categories or two estimators on one line, and loses no row', () => {
    const lines = series(rows)
    expect(lines.reduce((sum, one) => sum + one.points.length, 0)).toBe(rows.length)
    for (const one of lines) {
      const of = rows.filter(
        row => row.country === one.country && row.category === one.category && row.kind === one.kind,
      )
      expect(of.length).toBeGreaterThanOrEqual(one.points.length)
      if (one.kind === 'estimate')
        expect(new Set(one.points.map(point => point.source))).toEqual(new Set([one.source]))
    }
  })

  test('has its counts in the order of their dates, and one count a date', () => {
    for (const one of series(rows)) {
      const dates = one.points.map(point => lastDay(point.date))
      expect(dates).toEqual(dates.toSorted())
      expect(new Set(one.points.map(point => point.date)).size, `${one.country} ${one.category}`).toBe(
        dates.length,
      )
    }
  })

  test('runs from 1945 to 2023 by one source for every country, without a gap', () => {
    for (const country of ['United States', 'Russia/USSR', 'World']) {
      const category = country === 'World' ? 'world_inventory_incl_retired' : 'stockpile'
      const one = line(country, category, 'OWID_FAS_STOCK')
      expect([one.points[0]!.year, one.points.at(-1)!.year]).toEqual([1945, 2023])
      expect(gapsOf(one)).toEqual([])
    }
  })

  test('gives an inventory that its parts add up to', () => {
    const parts = ['deployed strategic', 'deployed nonstrategic', 'reserve or nondeployed', 'retired']
    for (const { name: country } of head.countries.filter(one => one.id !== 'world'))
      for (const year of ['2022', '2023']) {
        const at = (category: string): number | null | undefined => {
          const one = line(country, category, 'OWID_FAS_INV')
          return one && countOn(one, year)!.count
        }
        const whole = at('total inventory')
        if (whole === undefined) continue
        expect(
          parts.reduce((sum, part) => sum + at(part)!, 0),
          `${country} ${year}`,
        ).toBe(whole)
      }
  })

  test('is not used to derive the world: its row disagrees with the sum of the others both ways', () => {
    const world = line('World', 'world_inventory_incl_retired')
    const sum = (year: string): number =>
      series(rows, { category: 'stockpile' })
        .filter(one => one.source === 'OWID_FAS_STOCK')
        .reduce((before, one) => before + countOn(one, year)!.count!, 0)
    const below = world.points.filter(point => point.count! < sum(point.date)).map(point => point.year)
    expect(below).toEqual([1967, 1968, 1969, 1976, 1977, 1978, 1980])
    expect(countOn(world, '2023')!.count).toBeGreaterThan(sum('2023'))
  })
})

describe('dated questions to the table', () => {
  test('the United States was at or under 2,200 operationally deployed in February 2009', () => {
    const one = line('United States', 'operationally deployed strategic (SORT)')
    expect(firstAtOrBelow(one, 2200, '2001-11-13')).toMatchObject({ date: '2009-02', source: 'FAS_SORT2009' })
  })
  test('on the day of its deadline New START counted 1,444 for Russia and 1,350 for the United States', () => {
    const on = (country: string): number | null =>
      countOn(line(country, 'treaty-accountable warheads (New START)'), '2018-02-05')!.count
    expect([on('Russia/USSR'), on('United States')]).toEqual([1444, 1350])
  })
  test('a count that was not provided is no count', () => {
    expect(
      countOn(line('Russia/USSR', 'treaty-accountable warheads (New START)'), '2023-03-01'),
    ).toMatchObject({ count: 1549, date: '2022-09-01' })
  })
  test('before the first count there is none', () => {
    expect(countOn(line('United States', 'operationally deployed strategic (SORT)'), '2001')).toBeUndefined()
  })
})

describe('ceilings and deadlines', () => {
  test.each(head.ceilings.map(one => [one.id, one] as const))(
    '%s is dated, sourced and of a known category',
    (_, one) => {
      expect(head.categories.map(category => category.name)).toContain(one.category)
      expect(one.sources.length).toBeGreaterThan(0)
      for (const id of one.sources) expect(sources.has(id), id).toBe(true)
      expect(one.from < one.to).toBe(true)
      expect(one.low === null || one.low < one.value).toBe(true)
    },
  )
  test.each(head.ceilings.filter(one => one.limit !== null).map(one => [one.id, one] as const))(
    '%s is the limit that the treaty file has',
    (_, one) => {
      const treaty = treaties.find(other => other.id === one.treaty)!
      expect(treaty.limits.find(limit => limit.id === one.limit)).toMatchObject({
        value: one.value,
        deadline: one.deadline,
        evidence: one.evidence,
        sources: one.sources,
      })
      expect([treaty.entered_into_force, treaty.ended]).toEqual([one.from, one.to])
    },
  )
  test('the pledge is the promise that the record has', () => {
    const { entries } = json<{
      entries: { sources: string[]; promises: { id: string; due_last_day?: string }[] }[]
    }>('record.json')
    const pledge = head.ceilings.find(one => one.id === 'pledge-2001')!
    const entry = entries.find(one => one.promises.some(promise => promise.id === pledge.promise))!
    expect(entry.promises.find(promise => promise.id === pledge.promise)!.due_last_day).toBe(pledge.deadline)
    for (const id of pledge.sources) expect(entry.sources).toContain(id)
  })
  test('every deadline listed is that of a limit in the treaty files', () => {
    for (const one of head.deadlines) {
      const limits = treaties.find(other => other.id === one.treaty)!.limits
      expect(limits.find(limit => limit.id === one.limit)!.deadline).toBe(one.deadline)
    }
  })
  test('the pledge of November 2001 was reached in February 2009 and stood at its end', () => {
    const pledge = head.ceilings.find(one => one.id === 'pledge-2001')!
    const track = trackAgainst(line('United States', pledge.category), pledge)
    expect(track).toMatchObject({
      standing: 'reached',
      reached: { date: '2009-02', count: 2200 },
      atDeadline: { date: '2009-12-31', count: 1968 },
    })
  })
  test('New START was reached on its last day by Russia, which was over before', () => {
    const limit = head.ceilings.find(one => one.id === 'NS-2')!
    const track = trackAgainst(line('Russia/USSR', limit.category), limit)
    expect(track.atDeadline).toMatchObject({ date: '2018-02-05', count: 1444 })
    expect(track.points.find(point => point.date === '2017-09-01')!.count).toBeGreaterThan(limit.value)
    expect(track.overAfter).toEqual([])
  })
  test('every deadline listed has a source that is in the bibliography', () => {
    for (const one of head.deadlines) for (const id of one.sources) expect(sources.has(id), id).toBe(true)
    expect(head.deadlines).toHaveLength(6)
  })
  test('every break in method stands between two years of a line there is', () => {
    for (const one of head.breaks) {
      const years = series(rows, { country: one.country, category: one.category }).flatMap(of => of.points)
      expect(years.some(point => String(point.year) === one.after)).toBe(true)
      expect(years.some(point => String(point.year) === one.before)).toBe(true)
    }
  })
})

describe('the forces', () => {
  const rules = forceRulesOf(json<{ counting_rules: RuleRecords }>('forces.json').counting_rules)
  test('are read without a problem, with every source known', () => {
    const forces = readForces(text('forces.json'), {
      file: 'forces.json',
      bomberClasses: Object.keys(rules.start1_attribution.bomberClasses),
      sources,
    })
    expect('problems' in forces ? forces.problems.map(one => problemText(one, en)) : []).toEqual([])
    expect('forces' in forces && forces.forces).toHaveLength(14)
  })
  test('have rules that cite what is in the bibliography', () => {
    for (const rule of Object.values(rules))
      for (const id of rule.sources) expect(sources.has(id), id).toBe(true)
  })
})

interface Dismantled extends Sourced {
  from: number
  to: number
  count: number
}
describe('dismantlement', () => {
  const file = json<{
    us_warheads_dismantled_by_fiscal_year: Dismantled[]
    us_official_totals: Dismantled[]
    meta: { capacity: { rows: (Sourced & { from: number; to: number; mean_per_year: number })[] } }
  }>('dismantlement.json')
  const yearly = file.us_warheads_dismantled_by_fiscal_year
  const between = (from: number, to: number): number =>
    yearly.filter(row => row.from >= from && row.to <= to).reduce((sum, row) => sum + row.count, 0)

  test('rows follow one another without gap or overlap', () => {
    yearly.slice(1).forEach((row, i) => expect(row.from).toBe(yearly[i]!.to + 1))
  })
  test.each(file.us_official_totals.map(row => [row.from, row.to, row.count] as const))(
    'single years from %i to %i add up to the published total of %i',
    (from, to, count) => expect(between(from, to)).toBe(count),
  )
  test.each(file.meta.capacity.rows.map(row => [row.from, row.to, row.mean_per_year] as const))(
    'the mean from %i to %i is %i a year',
    (from, to, mean) => expect(Math.round(between(from, to) / (to - from + 1))).toBe(mean),
  )
  test('cites nothing that is not in the bibliography', () => {
    const cited = [...text('dismantlement.json').matchAll(/"sources": \[([^\]]*)\]/g)].flatMap(match => [
      ...match[1]!.matchAll(/"([^"]+)"/g),
    ])
    for (const [, id] of cited) expect(sources.has(id!), id).toBe(true)
  })
})
