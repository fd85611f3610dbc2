import { reductionPath, twoStocks } from '../../src/index.js'
import type { ReductionPath, TwoStocks } from '../../src/index.js'
import { typedNumber } from '../parts/typedNumber.js'
import type { Arsenals } from './data.js'

export const PATH_FIELDS = ['from', 'to', 'start', 'by', 'capacity', 'storage'] as const
export type PathField = (typeof PATH_FIELDS)[number]

const MOST = 100_000
const BOUNDS: Readonly<Record<PathField, readonly [number, number]>> = {
  from: [0, MOST],
  to: [0, MOST],
  start: [1945, 2100],
  by: [1946, 2200],
  capacity: [0, MOST],
  storage: [0, MOST],
}
/** As the command has it. */
const MOST_YEARS = 100

/** What the pledge of November 2001 started from and where it was to end, as published. */
export function shippedPath({ rows, head }: Arsenals): Readonly<Record<PathField, number | null>> {
  const start = rows.find(
    row => row.country === 'United States' && row.category === 'deployed strategic' && row.year === 2001,
  )!
  const pledge = head.ceilings.find(one => one.promise !== null)!
  return { from: start.count!, to: pledge.value, start: 2001, by: 2011, capacity: null, storage: null }
}

/** A field's number, or the bounds it has to lie in. */
export type Asked =
  { values: Record<PathField, number | null> } | { wrong: PathField; bounds: readonly [number, number] }

/** The fields as typed, empty ones as shipped; or the first that cannot be used. */
export function askedPath(
  typed: Readonly<Partial<Record<PathField, string>>>,
  shipped: Readonly<Record<PathField, number | null>>,
  language: 'en' | 'ru',
): Asked {
  const values = { ...shipped }
  for (const field of PATH_FIELDS) {
    const text = typed[field]
    if (!text) continue
    const number = typedNumber(text, language)
    const [low, high] = BOUNDS[field]
    if (!Number.isInteger(number) || number < low || number > high)
      return { wrong: field, bounds: [low, high] }
    values[field] = number
  }
  const [first, last] = [values.start! + 1, values.start! + MOST_YEARS]
  return values.by! < first || values.by! > last ? { wrong: 'by', bounds: [first, last] } : { values }
}

export interface Path extends ReductionPath {
  years: number[]
  /** Storage and dismantlement, where followed. */
  stocks: TwoStocks | null
}

/** Year by year: deployed warheads, and where those taken off went. */
export function pathOf(
  values: Readonly<Record<PathField, number | null>>,
  { dismantlement }: Arsenals,
): Path {
  const { from, to, start, by, capacity, storage } = values as Record<PathField, number>
  const length = by - start
  const capacities = Array.from({ length }, () => values.capacity ?? Math.max(0, from - to) / length)
  const years = Array.from({ length: length + 1 }, (_, i) => start + i)
  const pace = years.slice(1).map(year => publishedPace(year, dismantlement))
  return {
    ...reductionPath(from, to, values.capacity === null ? capacities : capacities.map(() => capacity)),
    years,
    stocks: values.storage === null ? null : twoStocks({ deployed: from, storage }, to, capacities, pace),
  }
}

/** Warheads the United States took apart in a fiscal year; outside the published years the nearest mean. */
function publishedPace(year: number, published: Arsenals['dismantlement']): number {
  const row = published.us_warheads_dismantled_by_fiscal_year.find(one => one.from <= year && year <= one.to)
  if (row) return row.count / (row.to - row.from + 1)
  const { rows } = published.meta.capacity
  return (year < rows[0]!.from ? rows[0]! : rows.at(-1)!).mean_per_year
}
