import type { PageVoice } from '../words/say.js'
import type { Result } from './result.js'
import { COLUMNS, originOf, resultRows } from './rows.js'

/** Every number of the result as comma-separated values (RFC 4180), each row with where it comes from. */
export function resultCsv(result: Result, voice: PageVoice): string {
  const origin = originOf(result, voice)
  const rows = resultRows(result, voice).map(row => [
    ...COLUMNS.map(column => row[column]),
    ...Object.values(origin),
  ])
  return [[...COLUMNS, ...Object.keys(origin)], ...rows]
    .map(cells => `${cells.map(cell).join(',')}\r\n`)
    .join('')
}

/** A cell. Text that a table program would take for a formula gets an apostrophe, because anybody may write a scenario. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
