import type { Grade } from './force.js'

/** What kind of number it is. Numbers of different kinds never share a line. */
export const SERIES_KINDS = ['official', 'estimate', 'accountable', 'operationally-deployed'] as const
export type SeriesKind = (typeof SERIES_KINDS)[number]

/** One count as somebody published it: one row of the table of warheads. */
export interface SeriesRow {
  readonly country: string
  readonly year: number
  readonly category: string
  readonly kind: SeriesKind
  /** `null`: a count was due and not provided. */
  readonly count: number | null
  /** Range, only where the source gives one. */
  readonly low: number | null
  readonly high: number | null
  readonly source: string | null
  /** Date of the count, `2018-02-05` or as much of it as is known. */
  readonly asOf: string | null
  readonly evidence: Grade
  readonly note: string | null
}

/** One count of a line, at its date. */
export type SeriesPoint = Omit<SeriesRow, 'country' | 'category' | 'kind'> & {
  /** The date of the count, or the year where no more is known. */
  readonly date: string
}

/** Counts that may be read as one line: one country, one category, one kind, and for estimates one source. */
export interface SeriesLine {
  readonly country: string
  readonly category: string
  readonly kind: SeriesKind
  /** Whose estimate it is; `null` for declared counts, where each point names the place it was read, and for rows without a source. */
  readonly source: string | null
  /** In the order of their dates. */
  readonly points: readonly SeriesPoint[]
}

/** Which lines are wanted; what is left out is not asked about. */
export interface SeriesChoice {
  readonly country?: string
  readonly category?: string
  readonly kind?: SeriesKind
  /** Last day of a year or month counts as in it. */
  readonly from?: string
  readonly to?: string
}

/**
 * The published counts as lines: never two kinds, two categories or two estimators on one.
 *
 * Declared counts read in several places are one line, because the declaration is one; every point names its source.
 */
export function series(rows: readonly SeriesRow[], choice: SeriesChoice = {}): SeriesLine[] {
  const lines = new Map<string, { head: Omit<SeriesLine, 'points'>; points: SeriesPoint[] }>()
  for (const { country, category, kind, ...point } of rows) {
    if (choice.country !== undefined && country !== choice.country) continue
    if (choice.category !== undefined && category !== choice.category) continue
    if (choice.kind !== undefined && kind !== choice.kind) continue
    const date = point.asOf ?? String(point.year)
    if (choice.from !== undefined && lastDay(date) < firstDay(choice.from)) continue
    if (choice.to !== undefined && lastDay(date) > lastDay(choice.to)) continue
    const source = kind === 'estimate' ? point.source : null
    const key = JSON.stringify([country, category, kind, source])
    const line = lines.get(key) ?? { head: { country, category, kind, source }, points: [] }
    line.points.push({ ...point, date })
    lines.set(key, line)
  }
  return [...lines.values()].map(({ head, points }) => ({
    ...head,
    points: points.toSorted((a, b) => (lastDay(a.date) < lastDay(b.date) ? -1 : 1)),
  }))
}

/**
 * The last count of a line that a date reaches; undefined before the first. A count that was not provided is no count.
 *
 * A count of which only the month or year is known stands for every day of it.
 */
export function countOn(line: SeriesLine, date: string): SeriesPoint | undefined {
  return line.points.findLast(point => point.count !== null && firstDay(point.date) <= lastDay(date))
}

/** The first count of a line that is at or below a number, from a day on; undefined where none is. */
export function firstAtOrBelow(line: SeriesLine, number: number, from = '0000'): SeriesPoint | undefined {
  return line.points.find(
    point => point.count !== null && point.count <= number && lastDay(point.date) >= firstDay(from),
  )
}

/** Years between the first and the last of a line that has at most one count a year, for which there is none. */
export function gapsOf(line: SeriesLine): number[] {
  const years = new Set(line.points.filter(point => point.count !== null).map(point => point.year))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return years.size === 0
    ? []
    : Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(year => !years.has(year))
}

/** The first day a date may mean: `2009` begins on `2009-01-01`. */
export const firstDay = (date: string): string => date + '0000-01-01'.slice(date.length)

/** The last day a date may mean: `2009` ends on `2009-12-31`, `2009-02` on `2009-02-28`. */
export function lastDay(date: string): string {
  if (date.length > '2009-02'.length) return date
  const whole = date + '0000-12'.slice(date.length)
  return `${whole}-${daysIn(Number(whole.slice(0, 4)), Number(whole.slice(5)))}`
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!
}
