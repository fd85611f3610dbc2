import type { Inputs, InputDoc, InputKind, Json } from '../../src/index.js'
import { typedNumber } from '../parts/typedNumber.js'

/** What is typed into a field: a value, nothing, or something that is not of the field's kind. */
export type Typed = { value: Json } | { isEmpty: true } | { isWrong: true }

const NUMBERS: readonly InputKind[] = ['number', 'positive', 'probability', 'count']
const TEXTS: readonly InputKind[] = ['text']

/** The value of what is typed into a field of that kind. */
export function typedValue(kind: InputKind, typed: string, language: 'en' | 'ru'): Typed {
  const text = typed.trim().replaceAll('−', '-')
  if (text === '') return { isEmpty: true }
  if (TEXTS.includes(kind)) return { value: text }
  if (NUMBERS.includes(kind)) {
    const number = typedNumber(text, language)
    return Number.isFinite(number) ? { value: number } : { isWrong: true }
  }
  if (kind === 'flag')
    return text === 'true' || text === 'false' ? { value: text === 'true' } : { isWrong: true }
  return typedJson(text)
}

/** A list or a map as JSON; a bare list of numbers needs no brackets. */
function typedJson(text: string): Typed {
  const isBareList = /^[-+\d.eE]+(\s*[,;\s]\s*[-+\d.eE]+)*$/.test(text)
  try {
    return { value: JSON.parse(isBareList ? `[${text.split(/\s*[,;\s]\s*/).join(',')}]` : text) as Json }
  } catch {
    return { isWrong: true }
  }
}

/** How a value is written in a field. */
export const fieldText = (value: Json): string =>
  typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** The inputs of a line such as `variant=salvo p=0.8 n=2`, split at blanks outside brackets; what has no `=` is left out. */
export function inputsOfLine(line: string): Record<string, string> {
  const parts: string[] = []
  let [depth, part] = [0, '']
  for (const letter of line) {
    if ('[{'.includes(letter)) depth++
    if (']}'.includes(letter)) depth--
    if (letter === ' ' && depth === 0) {
      parts.push(part)
      part = ''
    } else part += letter
  }
  return Object.fromEntries([...parts, part].filter(one => one.indexOf('=') > 0).map(one => splitOnce(one)))
}

const splitOnce = (one: string): [string, string] => {
  const at = one.indexOf('=')
  return [one.slice(0, at), one.slice(at + 1)]
}

/** The same line from the texts of fields, as the command line and a link take it; empty fields are left out. */
export const lineOfInputs = (texts: Readonly<Record<string, string>>): string =>
  Object.entries(texts)
    .filter(([, text]) => text.trim() !== '')
    .map(([name, text]) => `${name}=${compact(text)}`)
    .join(' ')

/** Without blanks between the parts of a list, where they mean nothing. */
const compact = (text: string): string => {
  const typed = /^[[{]/.test(text.trim()) ? typedJson(text.trim()) : { isWrong: true as const }
  return 'value' in typed ? JSON.stringify(typed.value) : text.trim().replace(/\s+/g, '')
}

/** The values of all fields, and the names of those that are not of their kind. */
export function fieldValues(
  inputs: Readonly<Record<string, InputDoc>>,
  texts: Readonly<Record<string, string>>,
  language: 'en' | 'ru',
): { values: Inputs; wrong: string[] } {
  const values: Record<string, Json> = {}
  const wrong: string[] = []
  for (const [name, { kind }] of Object.entries(inputs)) {
    const typed = typedValue(kind, texts[name] ?? '', language)
    if ('isWrong' in typed) wrong.push(name)
    else if ('value' in typed) values[name] = typed.value
  }
  return { values, wrong }
}
