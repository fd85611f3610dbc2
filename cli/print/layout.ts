/** Printed width of a text, escape sequences not counted. */
export const widthOf = (text: string): number => [...text.replace(/\u001b\[\d+m/g, '')].length

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)))
export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - widthOf(text))) + text

/** Breaks a text into lines no wider than `width`; its own indent is kept, later lines start with `indent`. */
export function wrapped(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  let line = /^\s*/.exec(text)![0]
  let isEmpty = true
  for (const word of text.trim().split(/\s+/)) {
    if (!isEmpty && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = indent + word
    } else line += isEmpty ? word : ` ${word}`
    isEmpty = false
  }
  return [...lines, line].join('\n')
}

/** A bar of eighths of a character from 0 to `share` of `width`; at least a sliver for anything above 0. */
export function bar(share: number, width: number): string {
  if (!(share > 0)) return ''
  const eighths = Math.max(1, Math.round(Math.min(1, share) * width * 8))
  return '█'.repeat(eighths >> 3) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths & 7]!
}

/** Columns set under each other; `right` names the columns to be set flush right. */
export function table(
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
  gap = '  ',
): string {
  const columns = Math.max(...rows.map(row => row.length))
  const widths = Array.from({ length: columns }, (_, j) =>
    Math.max(...rows.map(row => widthOf(row[j] ?? ''))),
  )
  return rows
    .map(row =>
      row
        .map((cell, j) => (right.includes(j) ? padStart(cell, widths[j]!) : padEnd(cell, widths[j]!)))
        .join(gap)
        .trimEnd(),
    )
    .join('\n')
}

/** Columns set under each other where they fit the width; else the cells of each row one after the other. */
export function fitted(
  rows: readonly (readonly string[])[],
  right: readonly number[],
  width: number,
): string[] {
  const lines = table(rows, right).split('\n')
  return lines.every(line => widthOf(line) <= width)
    ? lines
    : rows.map(row => wrapped(row.filter(cell => cell.trim() !== '').join(' · '), width, '    '))
}
