import { stringify } from 'csv-stringify/sync'
import { citation } from '../../src/index.js'
import type { Context } from '../context.js'
import type { ShownLine } from './showAnswer.js'
import { licenceOf } from './words.js'

const COLUMNS = [
  'country',
  'year',
  'category',
  'series',
  'count',
  'low',
  'high',
  'source_id',
  'as_of',
  'evidence',
  'note',
  'source',
  'licence',
]

/** Lines as the table they came from, each row with its source written out and the licence of the data; it can be read back. */
export const seriesCsv = (lines: readonly ShownLine[], context: Context): string =>
  stringify(
    lines.flatMap(line =>
      line.points.map(point => {
        const source = point.source === null ? undefined : context.data.bibliography.get(point.source)
        return [
          line.country,
          point.year,
          line.category,
          line.kind,
          point.count,
          point.low,
          point.high,
          point.source,
          point.asOf,
          point.evidence,
          point.note,
          source ? `${citation(source)}${source.URL ? ` ${source.URL}` : ''}` : null,
          licenceOf(point.source, context),
        ]
      }),
    ),
    { header: true, columns: COLUMNS },
  )
