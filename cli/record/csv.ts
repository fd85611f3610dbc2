import { stringify } from 'csv-stringify/sync'
import type { PromiseRow, RecordEntry } from '../../src/index.js'
import { CSV_COLUMNS, LIST_SEPARATOR } from './columns.js'

type Cell = string | boolean | readonly string[] | null

/** Entries as CSV, in the columns that `--file` reads. */
export const entriesCsv = (entries: readonly RecordEntry[]): string =>
  csv(
    CSV_COLUMNS,
    entries.map(entry =>
      CSV_COLUMNS.map(
        column => entry[column as keyof Omit<RecordEntry, 'promises' | 'later_outcome_period'>],
      ),
    ),
  )

/** Columns of a promise as CSV, with what stands in each. */
const PROMISE_CELLS: Readonly<Record<string, (row: PromiseRow) => Cell>> = {
  id: row => row.id,
  entry: row => row.entry,
  made: row => row.made,
  who: row => row.who,
  subject: row => row.subject,
  what: row => row.what,
  due: row => row.due,
  status: row => row.status,
  computed: row => row.computed,
  basis: row => row.basis,
  on: row => row.on,
  outcome: row => row.outcome,
  outcome_date: row => row.outcomeDate,
  evidence: row => row.evidence,
  judged_by: row => row.judgement.by,
  judged_on: row => row.judgement.date,
  sources: row => row.sources,
}

/** Promises as CSV, with status and ground as of the day asked for. */
export const promisesCsv = (rows: readonly PromiseRow[], asOf: string): string =>
  csv(
    [...Object.keys(PROMISE_CELLS), 'as_of'],
    rows.map(row => [...Object.values(PROMISE_CELLS).map(cell => cell(row)), asOf]),
  )

const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map(row => row.map(text)),
    { header: true, columns: [...columns] },
  )

const text = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'object' ? cell.join(`${LIST_SEPARATOR} `) : String(cell)
