import { checkPromise } from './checkPromise.js'
import { ENTRY_GRADES, ENTRY_TYPES } from './entry.js'
import {
  checkChoice,
  checkCited,
  checkDate,
  checkKeys,
  checkOnce,
  checkParties,
  checkPeriod,
  checkText,
  checkTextList,
  isMap,
  isText,
} from './fieldChecks.js'
import type { Fields, KnownNames, RecordProblem, Report } from './fieldChecks.js'

const LISTS = ['participants', 'parties', 'topics', 'sources']
const TEXTS = ['place', 'agreed', 'left_open', 'later_outcome', 'note']
const ENTRY_KEYS = [
  'id',
  'date',
  'type',
  'title',
  'evidence',
  'has_unchecked_parts',
  'promises',
  'later_outcome_date',
  'later_outcome_period',
  ...LISTS,
  ...TEXTS,
]

/**
 * Everything that is wrong with a list of record entries, in the order of the list; nothing when it can be used.
 *
 * @param known  what entries may refer to by name
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

/** An entry without a source can only be unchecked; a source that is named must be in the bibliography. */
function checkSources(entry: Fields, path: string, known: ReadonlySet<string>, report: Report): void {
  const cited = Array.isArray(entry['sources']) ? (entry['sources'] as unknown[]) : []
  checkCited(cited, `${path}.sources`, known, report)
  if (cited.length === 0 && entry['evidence'] !== 'unchecked')
    report('no-source', `${path}.sources`, entry['evidence'])
}

const shown = (value: unknown): string => (isText(value) ? value : (JSON.stringify(value) ?? ''))
