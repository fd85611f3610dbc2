/** Plain data in, plain data out: what `calc` and `verify` pass through a model. */
export type Json = number | string | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type Inputs = Readonly<Record<string, Json>>

/** What an input must be; the text after it is its unit or meaning. */
export type InputKind =
  | 'number'
  | 'positive'
  | 'probability'
  | 'count'
  | 'flag'
  | 'numbers'
  | 'number rows'
  | 'counts'
  | 'text'
  | 'names'
  | 'nested names'
  | 'object'
  | 'list'

export interface InputDoc {
  kind: InputKind
  about: string
  optional?: true
}

/** One question that can be asked of a model by id or plain name. */
export interface ModelEntry {
  id: string
  /** Which question, where one model answers several. */
  variant: string | null
  name: string
  equation: string
  source: string
  validity: string
  inputs: Readonly<Record<string, InputDoc>>
  outputs: readonly string[]
  /** @throws RangeError where an input is outside the model's domain */
  evaluate(inputs: Checked): Readonly<Record<string, Json>>
}

/** Inputs that have the kind their entry asks for. */
export interface Checked {
  number(name: string): number
  /** The number, or `otherwise` where the input was left out. */
  numberOr(name: string, otherwise: number): number
  numbers(name: string): readonly number[]
  rows(name: string): readonly (readonly number[])[]
  text(name: string): string
  record(name: string): Readonly<Record<string, Json>>
  records(name: string): readonly Readonly<Record<string, Json>>[]
  json(name: string): Json | undefined
}

export const number = (about = ''): InputDoc => ({ kind: 'number', about })
export const positive = (about = ''): InputDoc => ({ kind: 'positive', about })
export const probability = (about = ''): InputDoc => ({ kind: 'probability', about })
export const count = (about = ''): InputDoc => ({ kind: 'count', about })
export const numbers = (about = ''): InputDoc => ({ kind: 'numbers', about })
export const numberRows = (about = ''): InputDoc => ({ kind: 'number rows', about })
export const counts = (about = ''): InputDoc => ({ kind: 'counts', about })
export const text = (about = ''): InputDoc => ({ kind: 'text', about })
export const flag = (about = ''): InputDoc => ({ kind: 'flag', about })
export const names = (about = ''): InputDoc => ({ kind: 'names', about })
export const nestedNames = (about = ''): InputDoc => ({ kind: 'nested names', about })
export const object = (about = ''): InputDoc => ({ kind: 'object', about })
export const list = (about = ''): InputDoc => ({ kind: 'list', about })
export const optional = (doc: InputDoc): InputDoc => ({ ...doc, optional: true })
