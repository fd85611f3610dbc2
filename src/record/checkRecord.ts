import { ENTRY_GRADES, ENTRY_TYPES, PROMISE_STATUSES } from './entry.js'
import { isDuration, isPartialDate } from './partialDate.js'

/** What an entry may refer to. */
export interface KnownNames {
  readonly sources: ReadonlySet<string>
  readonly parties: ReadonlySet<string>
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
  readonly path: string
  readonly found: string
  /** What it could have been: names to choose from. */
  readonly choices: readonly string[]
}

const LISTS = ['participants', 'parties', 'topics', 'sources']
const TEXTS = ['place', 'agreed', 'left_open', 'later_outcome', 'note']
const ENTRY_KEYS = [
  ...['id', 'date', 'type', 'title', 'evidence', 'has_unchecked_parts', 'promises'],
  ...['later_outcome_date', 'later_outcome_period'],
  ...LISTS,
  ...TEXTS,
]
const PROMISE_KEYS = [
  ...['id', 'who', 'subject', 'what', 'by_when', 'due_last_day', 'outcome', 'outcome_date', 'outcome_period'],
  ...['fulfilled', 'outcome_status', 'judgement', 'treaty', 'tests'],
]
const FULFILLED = ['yes', 'partly', 'no', 'open']

/**
 * Everything that is wrong with a list of record entries, in the order of the list; nothing when it can be used.
 *
 * @param known  ids of sources that may be cited, and codes of parties
 */
export function recordProblems(entries: unknown, known: KnownNames): RecordProblem[] {
  const problems: RecordProblem[] = []
  const report: Report = (code, path, found = '', choices = []) =>
    problems.push({ code, path, found: shown(found), choices })
  if (!Array.isArray(entries)) report('not-a-list', '', entries)
  else {
    const ids = new Set<string>()
    entries.forEach((entry: unknown, i) => checkEntry(entry, `[${i}]`, ids, known, report))
  }
  return problems
}

type Report = (
  code: RecordProblem['code'],
  path: string,
  found?: unknown,
  choices?: readonly string[],
) => void
type Fields = Readonly<Record<string, unknown>>

function checkEntry(entry: unknown, path: string, ids: Set<string>, known: KnownNames, report: Report): void {
  if (!isMap(entry)) return report('not-a-map', path, entry)
  checkKeys(entry, path, ENTRY_KEYS, report)
  for (const key of ['id', 'title']) checkText(entry, key, path, true, report)
  for (const key of TEXTS) checkText(entry, key, path, false, report)
  for (const key of LISTS) checkTextList(entry[key], `${path}.${key}`, report)
  checkOnce(entry['id'], `${path}.id`, ids, report)
  checkDate(entry, 'date', path, true, report)
  checkDate(entry, 'later_outcome_date', path, false, report)
  checkPeriod(entry['later_outcome_period'], `${path}.later_outcome_period`, report)
  checkChoice(entry, 'type', path, ENTRY_TYPES, report)
  checkChoice(entry, 'evidence', path, ENTRY_GRADES, report)
  if (!['boolean', 'undefined'].includes(typeof entry['has_unchecked_parts']))
    report('wrong-choice', `${path}.has_unchecked_parts`, entry['has_unchecked_parts'], ['true', 'false'])
  checkParties(entry['parties'], `${path}.parties`, known.parties, report)
  checkSources(entry, path, known.sources, report)
  const { promises } = entry
  if (promises === undefined) return
  if (!Array.isArray(promises)) return report('not-a-list', `${path}.promises`, promises)
  promises.forEach((promise: unknown, i) =>
    checkPromise(promise, `${path}.promises[${i}]`, ids, known, report),
  )
}

function checkParties(value: unknown, path: string, known: ReadonlySet<string>, report: Report): void {
  for (const [i, code] of (Array.isArray(value) ? (value as unknown[]) : []).entries())
    if (isText(code) && !known.has(code)) report('unknown-party', `${path}[${i}]`, code, [...known])
}

/** An entry without a source can only be unchecked; a source that is named must be in the bibliography. */
function checkSources(entry: Fields, path: string, known: ReadonlySet<string>, report: Report): void {
  const cited = Array.isArray(entry['sources']) ? (entry['sources'] as unknown[]) : []
  cited.forEach((id, i) => {
    if (typeof id === 'string' && !known.has(id))
      report('unknown-source', `${path}.sources[${i}]`, id, [...known])
  })
  if (cited.length === 0 && entry['evidence'] !== 'unchecked')
    report('no-source', `${path}.sources`, entry['evidence'])
}

function checkPromise(
  promise: unknown,
  path: string,
  ids: Set<string>,
  known: KnownNames,
  report: Report,
): void {
  if (!isMap(promise)) return report('not-a-map', path, promise)
  checkKeys(promise, path, PROMISE_KEYS, report)
  for (const key of ['id', 'who', 'what']) checkText(promise, key, path, true, report)
  checkText(promise, 'outcome', path, false, report)
  checkTextList(promise['subject'], `${path}.subject`, report)
  checkParties(promise['subject'], `${path}.subject`, known.parties, report)
  checkOnce(promise['id'], `${path}.id`, ids, report)
  checkDate(promise, 'outcome_date', path, false, report)
  checkPeriod(promise['outcome_period'], `${path}.outcome_period`, report)
  checkChoice(promise, 'fulfilled', path, FULFILLED, report)
  const status = promise['outcome_status']
  if (!isText(status) || !isOneOf(PROMISE_STATUSES, status.replaceAll('_', '-')))
    report(
      status === undefined ? 'missing' : 'wrong-choice',
      `${path}.outcome_status`,
      status,
      PROMISE_STATUSES,
    )
  if (!isDue(promise['by_when'])) report('not-a-due', `${path}.by_when`, promise['by_when'])
  const { judgement } = promise
  if (!isMap(judgement)) report('missing', `${path}.judgement`, judgement)
  else {
    checkText(judgement, 'by', `${path}.judgement`, true, report)
    checkDate(judgement, 'date', `${path}.judgement`, false, report)
    checkTextList(judgement['sources'], `${path}.judgement.sources`, report)
    for (const [i, id] of (Array.isArray(judgement['sources']) ? judgement['sources'] : []).entries())
      if (isText(id) && !known.sources.has(id))
        report('unknown-source', `${path}.judgement.sources[${i}]`, id, [...known.sources])
  }
  const { tests } = promise
  if (tests !== undefined && !(Array.isArray(tests) && tests.every(isLevelTest)))
    report('wrong-choice', `${path}.tests`, tests, ['{series, at_most}', '{series, at_least}'])
}

const isLevelTest = (test: unknown): boolean =>
  isMap(test) &&
  isText(test['series']) &&
  ['at_most', 'at_least'].some(key => typeof test[key] === 'number') &&
  ['at_most', 'at_least'].every(key => ['number', 'undefined'].includes(typeof test[key]))

/** A day, one of the forms of a time, or null. */
function isDue(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return isPartialDate(value)
  if (!isMap(value)) return false
  const forms = [value['before'], value['during'], value['within']].filter(one => one !== undefined)
  const dates = [value['before'], value['during'], value['of'], value['first']].filter(
    one => one !== undefined,
  )
  const { within, of } = value
  return (
    forms.length === 1 &&
    (within === undefined) === (of === undefined) &&
    (within === undefined || (isText(within) && isDuration(within))) &&
    dates.every(one => isText(one) && isPartialDate(one))
  )
}

function checkKeys(fields: Fields, path: string, known: readonly string[], report: Report): void {
  for (const key of Object.keys(fields))
    if (!known.includes(key)) report('unknown-key', `${path}.${key}`, key, known)
}

function checkText(fields: Fields, key: string, path: string, isNeeded: boolean, report: Report): void {
  const value = fields[key]
  if (value === undefined || value === '') {
    if (isNeeded) report('missing', `${path}.${key}`)
  } else if (!isText(value)) report('not-text', `${path}.${key}`, value)
}

function checkTextList(value: unknown, path: string, report: Report): void {
  if (value !== undefined && !(Array.isArray(value) && value.every(isText)))
    report('not-a-text-list', path, value)
}

function checkOnce(id: unknown, path: string, ids: Set<string>, report: Report): void {
  if (!isText(id)) return
  if (ids.has(id)) report('twice', path, id)
  ids.add(id)
}

function checkDate(fields: Fields, key: string, path: string, isNeeded: boolean, report: Report): void {
  const value = fields[key]
  if (value === undefined || value === '') {
    if (isNeeded) report('missing', `${path}.${key}`)
  } else if (!isText(value) || !isPartialDate(value)) report('not-a-date', `${path}.${key}`, value)
}

function checkPeriod(value: unknown, path: string, report: Report): void {
  if (value === undefined) return
  const isPeriod =
    isMap(value) && ['from', 'to'].every(key => isText(value[key]) && isPartialDate(value[key]))
  if (!isPeriod) report('not-a-date', path, value)
}

function checkChoice(
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

const isOneOf = (choices: readonly string[], value: string): boolean => choices.includes(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isMap = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const shown = (value: unknown): string => (isText(value) ? value : (JSON.stringify(value) ?? ''))
