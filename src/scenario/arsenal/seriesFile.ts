import * as z from 'zod'
import { firstDay, SERIES_KINDS } from '../../arsenal/index.js'
import type { SeriesRow } from '../../arsenal/index.js'
import { map, pieces } from '../pieces.js'
import { locatedTable } from '../text/csvText.js'
import type { Path } from '../text/located.js'
import { fitting } from '../text/structure.js'
import type { Review } from '../text/review.js'
import { checkCited, reading } from './reading.js'
import type { KnownSources } from './reading.js'
import type { Refusal } from '../read.js'

function rowForm() {
  const { words, year, date, evidence } = pieces()
  const count = z.int().min(0).nullable()
  return map({
    country: words,
    year,
    category: words,
    series: z.enum(SERIES_KINDS),
    count,
    low: count.optional(),
    high: count.optional(),
    source_id: words.optional(),
    as_of: date.optional(),
    evidence,
    note: words.optional(),
    // What `crawford arsenal show` writes beside the numbers; not read back.
    source: words.optional(),
    licence: words.optional(),
  })
}
type RowFile = z.infer<ReturnType<typeof rowForm>>

const NUMBERS = ['year', 'count', 'low', 'high']
const NEEDED = ['country', 'year', 'category', 'series', 'count', 'evidence']
const COLUMNS = {
  needed: NEEDED,
  allowed: [...NEEDED, 'low', 'high', 'source_id', 'as_of', 'note', 'source', 'licence'],
  numbers: NUMBERS,
}

/** The rows of a table of counts, or everything that is wrong with it. */
export type ReadSeries = { readonly rows: readonly SeriesRow[] } | Refusal

/**
 * Dated counts from a file of one's own, CSV or a JSON list of the same keys: all of it or, with the reasons, nothing.
 *
 * Takes any text and never throws.
 */
export const readSeries = (
  text: string,
  options: { readonly file: string; readonly sources?: KnownSources | undefined },
): ReadSeries =>
  reading(
    text,
    options.file,
    report => locatedTable(text, COLUMNS, report),
    review => {
      const whole = fitting(z.array(rowForm()).min(1), review, path => Math.min(1, path.length))
      const rows = (Array.isArray(whole) ? whole : []) as (RowFile | undefined)[]
      checkRows(rows, review, options.sources)
      return review.failed() ? null : { rows: (rows as RowFile[]).map(rowOf) }
    },
  )

function checkRows(
  rows: readonly (RowFile | undefined)[],
  review: Review,
  sources: KnownSources | undefined,
): void {
  const seen = new Map<string, number>()
  rows.forEach((row, i) => {
    if (!row) return
    const path: Path = [i]
    const { low, high, count, evidence, source_id: source } = row
    const date = String(row.as_of ?? row.year)
    if (low != null && high != null && count !== null && !(low <= count && count <= high))
      review.say('value-order', [...path, 'low'], { found: `${low}, ${count}, ${high}` })
    if (!firstDay(date).startsWith(String(row.year)))
      review.say('year-differs', [...path, 'as_of'], { expected: row.year, found: date })
    checkCited({ evidence, sources: source === undefined ? [] : [source] }, [...path, 'evidence'], {
      review,
      sources,
      at: source === undefined ? null : [...path, 'source_id'],
    })
    const key = JSON.stringify([row.country, row.category, row.series, source ?? '', date])
    const before = seen.get(key)
    if (before === undefined) seen.set(key, review.lineOf(path))
    else review.say('row-twice', path, { line: before })
  })
}

export const rowOf = (row: RowFile): SeriesRow => ({
  country: row.country,
  year: row.year,
  category: row.category,
  kind: row.series,
  count: row.count,
  low: row.low ?? null,
  high: row.high ?? null,
  source: row.source_id ?? null,
  asOf: row.as_of === undefined ? null : String(row.as_of),
  evidence: row.evidence,
  note: row.note ?? null,
})
