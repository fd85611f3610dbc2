/** The log of corrections as its file has it: plain texts, one list of cells a row. */
export interface Corrections {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/** The table of CORRECTIONS.md. Marks of Markdown are dropped and nothing of it is read as HTML; a short row is filled up. */
export function correctionsOf(markdown: string): Corrections {
  const lines = markdown
    .split('\n')
    .map(line => line.trim())
    .filter(line => line.startsWith('|'))
  const [head, , ...body] = lines.map(cellsOf)
  const columns = head ?? []
  return { columns, rows: body.map(cells => columns.map((_, i) => cells[i] ?? '')) }
}

/** Cells between bars that are not escaped. */
const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => plainText(cell.replaceAll('\\|', '|').trim()))

/** A link becomes its words and its address in brackets; code and stress lose their marks. */
const plainText = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\*\*([^*]*)\*\*/g, '$1')
