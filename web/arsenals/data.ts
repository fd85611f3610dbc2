import {
  forceOf,
  forceRulesOf,
  gapsOf,
  lastDay,
  series,
  seriesRowsOf,
  trackAgainst,
} from '../../src/index.js'
import type {
  Ceiling,
  Force,
  ForceRecord,
  ForceRule,
  Grade,
  LocalText,
  RuleId,
  RuleRecords,
  SeriesLine,
  SeriesRecord,
  SeriesRow,
  Track,
} from '../../src/index.js'

/** A party, as the table of counts and as people call it. */
export interface Country {
  id: string
  name: string
  label: LocalText
}

/** What is counted, and under which rule. */
export interface Category {
  id: string
  name: string
  unit: string
  rule: RuleId | null
  label: LocalText
}

export interface NamedCeiling extends Ceiling {
  id: string
  treaty: string | null
  promise: string | null
  parties: string[]
  category: string
  label: LocalText
  after: LocalText | null
  evidence: Grade
  sources: string[]
}

/** A change of method inside a line. */
export interface Break {
  country: string
  category: string
  after: string
  before: string
  what: LocalText
}

/** The days a treaty with a ceiling was in force. */
export interface Term {
  id: string
  label: LocalText
  from: string
  to: string
}

interface Yearly {
  from: number
  to: number
  evidence: Grade
  sources: string[]
}

/** What the view is shipped. */
export interface ShippedArsenals {
  rows: SeriesRecord[]
  head: { countries: Country[]; categories: Category[]; breaks: Break[]; ceilings: NamedCeiling[] }
  rules: RuleRecords
  forces: ForceRecord[]
  dismantlement: {
    us_warheads_dismantled_by_fiscal_year: (Yearly & { count: number })[]
    meta: { capacity: { rows: (Yearly & { mean_per_year: number })[] } }
  }
  treaties: Term[]
  sources: Readonly<Record<string, { text: string; url?: string; kind: string }>>
}

/** The same, read. */
export interface Arsenals extends Omit<ShippedArsenals, 'rows' | 'rules' | 'forces'> {
  rows: readonly SeriesRow[]
  rules: Readonly<Record<RuleId, ForceRule>>
  forces: readonly Force[]
}

export const readArsenals = (shipped: ShippedArsenals): Arsenals => ({
  ...shipped,
  rows: seriesRowsOf(shipped.rows),
  rules: forceRulesOf(shipped.rules),
  forces: shipped.forces.map(forceOf),
})

/** A line of counts with what has to be known to read it. */
export interface ShownLine extends SeriesLine {
  key: string
  party: Country
  what: Category
  breaks: readonly Break[]
  /** Years without a count between the first and the last. */
  gaps: readonly number[]
}

/** The lines of these countries under these categories, each by itself. */
export function linesOf(
  { rows, head }: Arsenals,
  countries: readonly string[],
  categories: readonly string[],
): ShownLine[] {
  return categories.flatMap(id => {
    const what = head.categories.find(one => one.id === id)!
    return countries.flatMap(country => {
      const party = head.countries.find(one => one.id === country)!
      return series(rows, { country: party.name, category: what.name }).map(line => ({
        ...line,
        key: [country, id, line.kind, line.source ?? ''].join('/'),
        party,
        what,
        breaks: head.breaks.filter(one => one.country === party.name && one.category === what.name),
        gaps: gapsOf(line),
      }))
    })
  })
}

/** Where the counts of a party stood against a ceiling. */
export function trackOf({ rows, head }: Arsenals, ceiling: NamedCeiling, party: string): Track {
  const { name } = head.countries.find(one => one.id === party)!
  const [line] = series(rows, { country: name, category: ceiling.category })
  const none = {
    country: name,
    category: ceiling.category,
    kind: 'accountable',
    source: null,
    points: [],
  } as const
  return trackAgainst(line ?? none, ceiling)
}

/** A date on an axis of years: a month or year that is all there is stands in its middle. */
export function yearOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number)
  if (month === undefined) return year! + 0.5
  const days = (Date.UTC(year!, month - 1, day ?? 15) - Date.UTC(year!, 0, 1)) / 86_400_000
  return year! + days / 365.25
}

/** Whole months from one day to another; a month or year that is all there is ends on its last day. */
export function monthsBetween(from: string, to: string): number {
  const [a, b] = [lastDay(from), lastDay(to)]
  const [years, months, days] = [0, 5, 8].map(
    (at, i) => Number(b.slice(at, at + (i === 0 ? 4 : 2))) - Number(a.slice(at, at + (i === 0 ? 4 : 2))),
  )
  return 12 * years! + months! - (days! < 0 ? 1 : 0)
}

/** The stretches of a span in which none of these treaties was in force. */
export function spansWithout(terms: readonly Term[], from: number, to: number): [number, number][] {
  const spans: [number, number][] = []
  let free = from
  for (const term of terms.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const [start, end] = [yearOf(term.from), yearOf(term.to)]
    if (start > free) spans.push([free, Math.min(start, to)])
    free = Math.max(free, end)
  }
  if (free < to) spans.push([free, to])
  return spans.filter(([a, b]) => b > a)
}
