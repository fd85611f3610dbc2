import { dueDay } from './dueDay.js'
import { PROMISE_STATUSES } from './entry.js'
import type { ByWhen } from './entry.js'
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
  isOneOf,
  isText,
} from './fieldChecks.js'
import type { Fields, KnownNames, Report } from './fieldChecks.js'
import { isDuration, isPartialDate } from './partialDate.js'

const PROMISE_KEYS =
  'id who subject what by_when due_last_day outcome outcome_date outcome_period fulfilled outcome_status judgement treaty tests'.split(
    ' ',
  )
const FULFILLED = ['yes', 'partly', 'no', 'open']

/** Reports everything wrong with one promise of an entry. */
export function checkPromise(
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
  checkDue(promise, path, report)
  const { judgement } = promise
  if (!isMap(judgement)) report('missing', `${path}.judgement`, judgement)
  else {
    checkText(judgement, 'by', `${path}.judgement`, true, report)
    checkDate(judgement, 'date', `${path}.judgement`, false, report)
    checkTextList(judgement['sources'], `${path}.judgement.sources`, report)
    checkCited(judgement['sources'], `${path}.judgement.sources`, known.sources, report)
  }
  const { tests } = promise
  if (tests !== undefined && !(Array.isArray(tests) && tests.every(isLevelTest)))
    report('wrong-choice', `${path}.tests`, tests, ['{series, at_most}', '{series, at_least}'])
  else
    for (const [i, { series }] of ((tests ?? []) as { series: string }[]).entries())
      if (!known.series.has(series))
        report('unknown-series', `${path}.tests[${i}].series`, series, [...known.series])
  const { treaty } = promise
  if (treaty !== undefined && !(isText(treaty) && known.treaties.has(treaty)))
    report('unknown-treaty', `${path}.treaty`, treaty, [...known.treaties])
}

/** The words of a time, and the day that follows from them where that is written down as well. */
function checkDue(promise: Fields, path: string, report: Report): void {
  const byWhen = promise['by_when']
  if (!isDue(byWhen)) return report('not-a-due', `${path}.by_when`, byWhen)
  const day = dueDay((byWhen ?? null) as ByWhen)
  const written = promise['due_last_day']
  if (written !== undefined && written !== day)
    report('wrong-due', `${path}.due_last_day`, written, day === null ? [] : [day])
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
