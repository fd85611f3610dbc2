import { CsvError, parse } from 'csv-parse/sync'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { CSV_COLUMNS, LIST_COLUMNS, LIST_SEPARATOR } from './columns.js'
import { unknownText } from './raw.js'
import type { Raw } from './raw.js'

/** The entries of a CSV file, one a row; promises have no columns and need JSON. */
export function csvRaw(text: string, shown: string, { voice }: Context): Raw {
  let parsed: { record: Record<string, string>; info: { lines: number } }[]
  try {
    parsed = parse(text, {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as never
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Failure(voice.say('record.csv', { file: shown, why: error.message }))
  }
  const lines = parsed.map(one => one.info.lines)
  const columns = Object.keys(parsed[0]?.record ?? {})
  const entries = parsed.map(({ record }) =>
    Object.fromEntries(
      CSV_COLUMNS.flatMap(column => {
        const cell = record[column]
        return cell === undefined ? [] : [[column, cellValue(column, cell)]]
      }),
    ),
  )
  return {
    entries,
    place: path => {
      const [, i, column = ''] = /^\[(\d+)\]\.?(.*)$/.exec(path) ?? []
      return i === undefined ? shown : `${shown}:${lines[Number(i)]} ${column}`.trimEnd()
    },
    meta: { parties: {}, persons: {} },
    sources: [],
    faults: columns
      .filter(column => !CSV_COLUMNS.includes(column))
      .map(column => `${shown}:1 ${column}: ${unknownText('unknown-key', column, CSV_COLUMNS, voice)}`),
  }
}

function cellValue(column: string, cell: string): unknown {
  if (LIST_COLUMNS.includes(column))
    return cell
      .split(LIST_SEPARATOR)
      .map(part => part.trim())
      .filter(Boolean)
  if (column === 'has_unchecked_parts' && ['true', 'false', ''].includes(cell)) return cell === 'true'
  return cell
}
