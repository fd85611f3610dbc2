import { strToU8, zipSync } from 'fflate'
import { NO_DATE } from './zip.js'

/** A cell: text, a number, or a formula with the value it had when it was written. */
export type Cell = string | number | { formula: string; value: number }

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  name: string
  rows: readonly (readonly Cell[])[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A workbook of values and formulas as Office Open XML (ECMA-376), with nothing in it but its cells. */
export function workbook(sheets: readonly Sheet[]): Uint8Array {
  const paths = sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`)
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${paths
      .map(path => `<Override PartName="/xl/${path}" ContentType="${TYPE}.worksheet+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets
      .map(({ name }, i) => `<sheet name="${xml(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${paths
      .map((path, i) => `<Relationship Id="r${i + 1}" Type="${RELATIONS}/worksheet" Target="${path}"/>`)
      .join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/${paths[i]}`, sheetXml(sheet)])),
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(HEAD + text)])),
    { mtime: NO_DATE },
  )
}

const sheetXml = ({ rows }: Sheet): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows
    .map(
      (cells, i) =>
        `<row r="${i + 1}">${cells.map((cell, j) => cellXml(cell, `${columnName(j)}${i + 1}`)).join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`

function cellXml(cell: Cell, place: string): string {
  if (typeof cell === 'number')
    // The format knows no infinity; what has none is written in words.
    return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : cellXml(String(cell), place)
  if (typeof cell === 'string')
    return cell === ''
      ? ''
      : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`
  return `<c r="${place}"><f>${xml(cell.formula)}</f><v>${cell.value}</v></c>`
}

/** `A` to `Z`, then `AA` and on. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text inside XML, without the control characters XML 1.0 cannot hold. */
const xml = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are the characters to be left out
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, sign => ENTITIES[sign]!)
