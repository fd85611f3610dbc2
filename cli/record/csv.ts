import { stringify } from 'csv-stringify/sync'
import type { PromiseRow, RecordEntry } from '../../src/index.js'
import { CSV_COLUMNS, LIST_SEPARATOR } from './columns.js'

/** Entries as CSV, in the columns that `--file` reads. */
export const entriesCsv = (entries: readonly RecordEntry[]): string =>
  stringify(
    entries.map(entry => CSV_COLUMNS.map(column => cell(entry[column as keyof RecordEntry]))),
    { header: true, columns: [...CSV_COLUMNS] },
  )

const PROMISE_COLUMNS = [
  ...['id', 'entry', 'made', 'who', 'subject', 'what', 'due', 'status', 'computed', 'basis', 'on'],
  ...['outcome', 'outcome_date', 'evidence', 'judged_by', 'judged_on', 'sources'],
]

/** Promises as CSV, with status and ground as of the day asked for. */
export const promisesCsv = (rows: readonly PromiseRow[], asOf: string): string =>
  stringify(
    rows.map(row =>
      [
        ...[row.id, row.entry, row.made, row.who, row.subject, row.what, row.due, row.status, row.computed],
        ...[row.basis, row.on, row.outcome, row.outcomeDate, row.evidence, row.judgement.by],
        ...[row.judgement.date, row.sources, asOf],
      ].map(cell),
    ),
    { header: true, columns: [...PROMISE_COLUMNS, 'as_of'] },
  )

const cell = (value: unknown): string =>
  Array.isArray(value)
    ? value.join(`${LIST_SEPARATOR} `)
    : value === null || value === undefined
      ? ''
      : String(value)
