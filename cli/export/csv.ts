import { stringify } from 'csv-stringify/sync'
import type { FileHead, Table } from './scene.js'

/** Rows as CSV; what the file is stands in the last columns of each row, so that no row loses it. */
export function csvText(head: FileHead, { columns, rows }: Table): string {
  const about = {
    scenario: head.scenario ?? '',
    hash: head.hash ?? '',
    engine: head.engine,
    data: head.data,
    licence: head.licence,
    label: head.label ?? '',
    limits: head.limits.join('; '),
    not_included: head.notIncluded.join('; '),
    sources: head.sources.map(source => source.id).join(' '),
  }
  return stringify(
    rows.map(row => [...row, ...Object.values(about)]),
    { header: true, columns: [...columns, ...Object.keys(about)] },
  )
}
