import { MAX_TEXT_LENGTH } from './limit.js'
import type { Located, LocatedEntry } from './located.js'
import { nearest } from '../nearest.js'
import type { Report } from './report.js'
import { nearestDetail } from './review.js'
import { junkIn } from './yamlText.js'

/** One cell, and where in the text it stands: parsers that are kept libraries do not say. */
interface Cell {
  readonly start: number
  readonly text: string
}

/** The columns a table may have; a number that is not filled in reads as nothing. */
export interface Columns {
  readonly needed: readonly string[]
  readonly allowed: readonly string[]
  /** Columns read as numbers where they look like one. */
  readonly numbers: readonly string[]
  /** Columns read as `true` or `false`. */
  readonly flags?: readonly string[]
}

/**
 * The rows of a comma-separated table as a list of maps that know where they stand, or null with the reasons in `report`.
 *
 * A header is needed. Cells may be quoted, quotes inside are doubled. An empty cell is a value that was left out.
 *
 * Source: RFC 4180.
 */
export function locatedTable(text: string, columns: Columns, report: Report): Located | null {
  if (text.length > MAX_TEXT_LENGTH)
    report.add('too-large', 0, '', { expected: MAX_TEXT_LENGTH, found: text.length })
  else if (text.trim() === '') report.add('empty-file', 0, '')
  else if (junkIn(text) >= 0) report.add('not-text', junkIn(text), '')
  if (report.failed()) return null
  const [header, ...rows] = cellsOf(text, report)
  if (!header || report.failed()) return null
  checkHeader(header, columns, report)
  if (report.failed()) return null
  const items = rows.map((cells, i): Located => {
    if (cells.length !== header.length)
      report.add('csv-cells', cells[0]!.start, `[${i}]`, { expected: header.length, found: cells.length })
    const entries = new Map<string, LocatedEntry>()
    header.forEach(({ text: name }, j) => {
      const cell = cells[j]
      if (cell === undefined) return
      const value = valueOf(cell.text, name, columns)
      if (value !== undefined)
        entries.set(name, {
          keyStart: cell.start,
          value: { kind: 'scalar', start: cell.start, value },
        })
    })
    return { kind: 'map', start: cells[0]!.start, entries }
  })
  return { kind: 'list', start: 0, items }
}

const NUMBER = /^-?\d+(\.\d+)?$/

function valueOf(text: string, name: string, columns: Columns): string | number | boolean | null | undefined {
  if (columns.numbers.includes(name)) return text === '' ? null : NUMBER.test(text) ? Number(text) : text
  if (text === '') return undefined
  return columns.flags?.includes(name) && /^(true|false)$/.test(text) ? text === 'true' : text
}

function checkHeader(header: readonly Cell[], { needed, allowed }: Columns, report: Report): void {
  const names = header.map(cell => cell.text)
  header.forEach(({ start, text }, j) => {
    if (!allowed.includes(text))
      report.add('unknown-key', start, text, { key: text, ...nearestDetail(nearest(text, allowed)) })
    else if (names.indexOf(text) < j) report.add('duplicate-key', start, text, { key: text })
  })
  for (const name of needed)
    if (!names.includes(name)) report.add('missing-key', header[0]!.start, '', { key: name })
}

/** Lines of cells; empty lines are left out. */
function cellsOf(text: string, report: Report): Cell[][] {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  const endRow = (): void => {
    if (row.length > 1 || row[0]!.text !== '') rows.push(row)
    row = []
  }
  while (at < text.length) {
    const start = at
    if (text[at] === '"') {
      let cell = ''
      for (;;) {
        const end = text.indexOf('"', at + 1)
        if (end < 0) {
          report.add('csv-quote', start, '')
          return rows
        }
        cell += text.slice(at + 1, end)
        at = end + 1
        if (text[at] !== '"') break
        cell += '"'
      }
      row.push({ start, text: cell })
      if (at < text.length && !/[,\r\n]/.test(text[at]!)) {
        report.add('csv-quote', at, '')
        return rows
      }
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at++
      row.push({ start, text: text.slice(start, at) })
    }
    if (text[at] === ',') {
      at++
      if (at === text.length) row.push({ start: at, text: '' })
    } else {
      at += text.startsWith('\r\n', at) ? 2 : 1
      endRow()
      continue
    }
    if (text[at] === '\n' || text[at] === '\r') {
      row.push({ start: at, text: '' })
      at += text.startsWith('\r\n', at) ? 2 : 1
      endRow()
    }
  }
  if (row.length > 0) endRow()
  return rows
}
