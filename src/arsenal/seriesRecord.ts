import type { Grade } from './force.js'
import type { SeriesKind, SeriesRow } from './series.js'

/** A row of the shipped table of warheads, each cell as text; checked when the data was. */
export type SeriesRecord = Readonly<Record<string, string>>

/** Rows of a table that has been checked; an empty cell is nothing. */
export const seriesRowsOf = (records: readonly SeriesRecord[]): SeriesRow[] =>
  records.map(record => ({
    country: record['country']!,
    year: Number(record['year']),
    category: record['category']!,
    kind: record['series'] as SeriesKind,
    count: numberOrNull(record['count']),
    low: numberOrNull(record['low']),
    high: numberOrNull(record['high']),
    source: record['source_id'] || null,
    asOf: record['as_of'] || null,
    evidence: record['evidence'] as Grade,
    note: record['note'] || null,
  }))

const numberOrNull = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text)
