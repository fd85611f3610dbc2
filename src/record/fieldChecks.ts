import { isPartialDate } from './partialDate.js'

/** What an entry may refer to: ids of sources and treaties, codes of parties, names of series. */
export interface KnownNames {
  readonly sources: ReadonlySet<string>
  readonly parties: ReadonlySet<string>
  readonly treaties: ReadonlySet<string>
  readonly series: ReadonlySet<string>
}

/** One thing that keeps a list of entries from being used; `path` reads like `[3].promises[0].by_when`. */
export interface RecordProblem {
  readonly code:
    | 'not-a-list'
    | 'not-a-map'
    | 'missing'
    | 'unknown-key'
    | 'not-text'
    | 'not-a-text-list'
    | 'wrong-choice'
    | 'not-a-date'
    | 'not-a-due'
    | 'twice'
    | 'no-source'
    | 'unknown-source'
    | 'unknown-party'
    | 'unknown-treaty'
    | 'unknown-series'
    | 'wrong-due'
  readonly path: string
  readonly found: string
  /** What it could have been: names to choose from. */
  readonly choices: readonly string[]
}

/** Takes note of a problem. */
export type Report = (
  code: RecordProblem['code'],
  path: string,
  found?: unknown,
  choices?: readonly string[],
) => void
export type Fields = Readonly<Record<string, unknown>>

export function checkKeys(fields: Fields, path: string, known: readonly string[], report: Report): void {
  for (const key of Object.keys(fields))
    if (!known.includes(key)) report('unknown-key', `${path}.${key}`, key, known)
}

export function checkText(
  fields: Fields,
  key: string,
  path: string,
  isNeeded: boolean,
  report: Report,
): void {
  const value = fields[key]
  if (value === undefined || value === '') {
    if (isNeeded) report('missing', `${path}.${key}`)
  } else if (!isText(value)) report('not-text', `${path}.${key}`, value)
}

export function checkTextList(value: unknown, path: string, report: Report): void {
  if (value !== undefined && !(Array.isArray(value) && value.every(isText)))
    report('not-a-text-list', path, value)
}

export function checkOnce(id: unknown, path: string, ids: Set<string>, report: Report): void {
  if (!isText(id)) return
  if (ids.has(id)) report('twice', path, id)
  ids.add(id)
}

export function checkDate(
  fields: Fields,
  key: string,
  path: string,
  isNeeded: boolean,
  report: Report,
): void {
  const value = fields[key]
  if (value === undefined || value === '') {
    if (isNeeded) report('missing', `${path}.${key}`)
  } else if (!isText(value) || !isPartialDate(value)) report('not-a-date', `${path}.${key}`, value)
}

export function checkPeriod(value: unknown, path: string, report: Report): void {
  if (value === undefined) return
  const { from, to } = isMap(value) ? value : {}
  const isPeriod = [from, to].every(end => isText(end) && isPartialDate(end))
  if (!isPeriod) report('not-a-date', path, value)
}

export function checkChoice(
  fields: Fields,
  key: string,
  path: string,
  choices: readonly string[],
  report: Report,
): void {
  const value = fields[key]
  if (value === undefined || value === '') report('missing', `${path}.${key}`, '', choices)
  else if (!isText(value) || !isOneOf(choices, value))
    report('wrong-choice', `${path}.${key}`, value, choices)
}

export function checkParties(value: unknown, path: string, known: ReadonlySet<string>, report: Report): void {
  for (const [i, code] of (Array.isArray(value) ? (value as unknown[]) : []).entries())
    if (isText(code) && !known.has(code)) report('unknown-party', `${path}[${i}]`, code, [...known])
}

/** A cited source must be in the bibliography. */
export function checkCited(value: unknown, path: string, known: ReadonlySet<string>, report: Report): void {
  for (const [i, id] of (Array.isArray(value) ? (value as unknown[]) : []).entries())
    if (isText(id) && !known.has(id)) report('unknown-source', `${path}[${i}]`, id, [...known])
}

export const isOneOf = (choices: readonly string[], value: string): boolean => choices.includes(value)
export const isText = (value: unknown): value is string => typeof value === 'string'
export const isMap = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
