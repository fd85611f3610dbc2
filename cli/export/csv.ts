import { stringify } from 'csv-stringify/sync'
import type { FileHead, Table } from './scene.js'

/**
 * Rows as CSV; what the file is stands in the last columns. The short of it is in each row, so that no row loses it; lists
 * are in the first row alone, because a map has tens of thousands.
 */
export function csvText(head: FileHead, { columns, rows }: Table): string {
  const short = {
    scenario: head.scenario,
    hash: head.hash,
    engine: head.engine,
    data: head.data,
    licence: head.licence,
    label: head.label,
  }
  const lists = {
    limits: head.limits.join('; '),
    not_included: head.notIncluded.join('; '),
    sources: head.sources.map(source => `[${source.id}] ${source.citation}`).join('; '),
  }
  return stringify(
    rows.map((row, i) => [
      ...row,
      ...Object.values(short),
      ...(i === 0 ? Object.values(lists) : ['', '', '']),
    ]),
    { header: true, columns: [...columns, ...Object.keys(short), ...Object.keys(lists)] },
  )
}
