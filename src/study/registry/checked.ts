import { nearest } from '../../scenario/index.js'
import type { Checked, InputDoc, InputKind, Inputs, Json, ModelEntry } from './entry.js'

/** What is wrong with the inputs of a model, as data; the words are the caller's. */
export interface InputFault {
  name: string
  what: 'missing' | 'unknown' | 'wrong'
  /** The kind that was expected, or the names there are. */
  expected: InputKind | readonly string[]
  found: string
  nearest: string | null
}

/** Keys that name the question, not an input. */
const ASIDE = ['variant', 'label', 'selection']

/** The inputs of a model, each of the kind its entry asks for, or everything that is wrong with them. */
export function checkedInputs(entry: ModelEntry, inputs: Inputs): Checked | { faults: InputFault[] } {
  const names = Object.keys(entry.inputs)
  const faults: InputFault[] = []
  for (const [name, doc] of Object.entries(entry.inputs)) {
    const value = inputs[name]
    if (value === undefined) {
      if (!doc.optional) faults.push({ name, what: 'missing', expected: doc.kind, found: '', nearest: null })
    } else if (!fits(doc, value))
      faults.push({
        name,
        what: 'wrong',
        expected: doc.kind,
        found: JSON.stringify(value),
        nearest: null,
      })
  }
  for (const name of Object.keys(inputs))
    if (!names.includes(name) && !ASIDE.includes(name))
      faults.push({
        name,
        what: 'unknown',
        expected: names,
        found: name,
        nearest: nearest(name, names) ?? null,
      })
  if (faults.length > 0) return { faults }
  return {
    number: name => inputs[name] as number,
    numberOr: (name, otherwise) => (inputs[name] as number | undefined) ?? otherwise,
    numbers: name => inputs[name] as readonly number[],
    rows: name => inputs[name] as readonly (readonly number[])[],
    text: name => inputs[name] as string,
    record: name => inputs[name] as Readonly<Record<string, Json>>,
    records: name => inputs[name] as readonly Readonly<Record<string, Json>>[],
    json: name => inputs[name],
  }
}

const isNumber = (value: Json): value is number => typeof value === 'number' && Number.isFinite(value)
const isCount = (value: Json): boolean => isNumber(value) && value >= 0 && Number.isSafeInteger(value)
const areNames = (value: Json): boolean => Array.isArray(value) && value.every(one => typeof one === 'string')
const isMap = (value: Json): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

function fits({ kind }: InputDoc, value: Json): boolean {
  switch (kind) {
    case 'number':
      return isNumber(value)
    case 'positive':
      return isNumber(value) && value > 0
    case 'probability':
      return isNumber(value) && value >= 0 && value <= 1
    case 'count':
      return isCount(value)
    case 'numbers':
      return Array.isArray(value) && value.every(isNumber)
    case 'number rows':
      return Array.isArray(value) && value.every(row => Array.isArray(row) && row.every(isNumber))
    case 'counts':
      return Array.isArray(value) && value.every(isCount)
    case 'flag':
      return typeof value === 'boolean'
    case 'names':
      return areNames(value)
    case 'nested names':
      return Array.isArray(value) && value.every(areNames)
    case 'text':
      return typeof value === 'string'
    case 'object':
      return isMap(value)
    default:
      return Array.isArray(value) && value.every(isMap)
  }
}

/** A number inside a map or list of inputs. */
export function inner(
  map: Readonly<Record<string, Json>>,
  name: string,
  where: string,
  otherwise?: number,
): number {
  const value = map[name] ?? otherwise
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new RangeError(`${where}: ${name} must be a number, got ${JSON.stringify(value) ?? 'nothing'}`)
  return value
}

/** A list of numbers inside a map. */
export function innerNumbers(
  map: Readonly<Record<string, Json>>,
  name: string,
  where: string,
): readonly number[] {
  const value = map[name]
  if (!Array.isArray(value) || !value.every(isNumber))
    throw new RangeError(
      `${where}: ${name} must be a list of numbers, got ${JSON.stringify(value) ?? 'nothing'}`,
    )
  return value as readonly number[]
}
