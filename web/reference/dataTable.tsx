import type { ComponentChildren, JSX } from 'preact'

export interface Column {
  label: string
  isNumber?: true
}

/**
 * A table that becomes one block a row where it is narrow; the roles keep it a table for a screen reader even then.
 *
 * @param rows  one cell for each column; the first names the row
 */
export function DataTable({
  label,
  columns,
  rows,
}: {
  label: string
  columns: readonly Column[]
  rows: readonly { key: string; cells: readonly ComponentChildren[] }[]
}): JSX.Element {
  const nameOf = (i: number): string | undefined => (columns[i]?.isNumber ? 'number' : undefined)
  return (
    <table class="data blocks" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column, i) => (
            <th key={column.label} scope="col" role="columnheader" class={nameOf(i)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells }) => (
          <tr key={key} role="row">
            {cells.map((cell, i) =>
              i === 0 ? (
                <th key={i} scope="row" role="rowheader">
                  {cell}
                </th>
              ) : (
                <td key={i} role="cell" class={nameOf(i)} data-label={columns[i]!.label}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
