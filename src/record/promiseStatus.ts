import { dueDay } from './dueDay.js'
import { PROMISE_STATUSES } from './entry.js'
import type { EntryGrade, Judgement, PromiseStatus, RecordPromise } from './entry.js'
import { levelResult } from './levelTest.js'
import type { LevelResult, LevelTest, ObservedCount } from './levelTest.js'
import { dayAfter, startDay, endDay } from './partialDate.js'

/** What promises are held against: dated series by `country/category`, and the day each treaty ended, by its id. */
export interface PromiseGround {
  readonly series: Readonly<Record<string, readonly ObservedCount[]>>
  readonly treaties: Readonly<
    Record<string, { readonly ended: string | null; readonly sources?: readonly string[] }>
  >
}

/** A test with what the counts say of it. */
export interface DecidedTest extends LevelTest {
  readonly result: LevelResult
}

/**
 * What became of a promise as of one day, and on what ground that is said.
 *
 * `series`: counts decide. `treaty`: its treaty ended before the last day due. `dates`: that it was done, or not yet, is on
 * record, and the status follows from the dates. `judgement`: somebody's judgement, named.
 */
export interface PromiseVerdict {
  readonly status: PromiseStatus
  /** False where the status is a judgement. */
  readonly computed: boolean
  readonly basis: 'series' | 'treaty' | 'dates' | 'judgement'
  /** Why a promise is still open: its day has not come, has passed without an outcome, or it has none. */
  readonly why: 'before-due' | 'overdue' | 'no-date' | null
  readonly due: string | null
  /** When it was kept or ended, as far as that is known. */
  readonly on: string | null
  /** The weakest grade among the counts that decide; null where no counts do. */
  readonly evidence: EntryGrade | null
  readonly tests: readonly DecidedTest[]
  /** The stored judgement, also where it was not needed. */
  readonly stored: Judgement & { readonly status: PromiseStatus }
}

/** Grades from firm to loose. */
const WEAKER: readonly EntryGrade[] = ['primary', 'secondary', 'computed', 'unchecked', 'assumed']

/**
 * What became of a promise as of a day: computed where counts or dates decide, otherwise the stored judgement.
 *
 * A promise is open before its last day due, unless it was kept or its object ended by then. Kept a year or more before
 * that day is kept early.
 *
 * @param asOf  the day from which one looks back, as `2012-12-31`; a month or year means its last day
 * @throws RangeError for dates of another form or a stored status that is none
 *
 * Source: computed from the record's dates and the series named by the promise; judgements are those of the record.
 */
export function promiseStatus(promise: RecordPromise, ground: PromiseGround, asOf: string): PromiseVerdict {
  const day = endDay(asOf)
  const due = dueDay(promise.by_when)
  const tests = (promise.tests ?? []).map(test => ({
    ...test,
    result: levelResult(test, ground.series[test.series] ?? [], due, day),
  }))
  const stored = { ...promise.judgement, status: storedStatus(promise) }
  const verdict = (part: Part): PromiseVerdict => ({
    why: null,
    on: null,
    evidence: null,
    ...part,
    computed: part.basis !== 'judgement',
    due,
    tests,
    stored,
  })
  return verdict(
    byCounts(tests, due, day, false) ??
      byTreaty(promise, ground, due, day) ??
      byCounts(tests, due, day, true) ??
      byRecord(promise, stored.status, due, day),
  )
}

type Part = Pick<PromiseVerdict, 'status' | 'basis'> &
  Partial<Pick<PromiseVerdict, 'why' | 'on' | 'evidence'>>

function storedStatus({ id, outcome_status: text }: RecordPromise): PromiseStatus {
  const found = PROMISE_STATUSES.find(one => one === text.replaceAll('_', '-'))
  if (found === undefined)
    throw new RangeError(
      `promiseStatus: a status must be one of ${PROMISE_STATUSES.join(', ')}, got ${text} for ${id}`,
    )
  return found
}

/** What the counts say; before `isFinal` only that the level was reached, because a treaty's end comes before a miss. */
function byCounts(
  tests: readonly DecidedTest[],
  due: string | null,
  asOf: string,
  isFinal: boolean,
): Part | null {
  const results = tests.map(test => test.result)
  const has = (what: LevelResult['what']): boolean => results.some(one => one.what === what)
  if (tests.length === 0 || has('undecided')) return null
  const evidence = weakest(tests.flatMap(one => [one.evidence, one.result.count?.evidence]))
  const on = latest(results.flatMap(one => (one.on === null ? [] : [one.on])))
  const isReached = !has('waiting') && !has('unmet')
  if (isReached && !has('late')) return { status: keptStatus(on!, due), basis: 'series', on, evidence }
  if (isReached) return { status: 'kept-late', basis: 'series', on, evidence }
  const isCounted = results.some(one => one.count !== null)
  if (!isFinal || !isCounted) return null
  if (has('waiting')) return { status: 'open', basis: 'series', why: openWhy(due, asOf), evidence }
  return { status: has('met') || has('late') ? 'partly' : 'broken', basis: 'series', on: due, evidence }
}

function byTreaty(
  { treaty, fulfilled }: RecordPromise,
  { treaties }: PromiseGround,
  due: string | null,
  asOf: string,
): Part | null {
  const ended = treaty === undefined ? null : (treaties[treaty]?.ended ?? null)
  const isOvertaken = ended !== null && due !== null && ended <= asOf && ended < due && fulfilled !== 'yes'
  return isOvertaken ? { status: 'overtaken', basis: 'treaty', on: ended } : null
}

/** What the stored outcome says, as far as it was known on the day. */
function byRecord(promise: RecordPromise, status: PromiseStatus, due: string | null, asOf: string): Part {
  const on = promise.outcome_date || promise.outcome_period?.to || null
  const open: Part = { status: 'open', basis: 'dates', why: openWhy(due, asOf) }
  if (status === 'open') return { ...open, basis: 'judgement' }
  if (promise.fulfilled === 'yes') {
    if (on === null) return { status, basis: 'judgement' }
    if (endDay(on) > asOf) return open
    if (due === null) return { status, basis: 'judgement', on }
    if (endDay(on) <= due) return { status: keptStatus(on, due), basis: 'dates', on }
    return startDay(on) > due
      ? { status: 'kept-late', basis: 'dates', on }
      : { status, basis: 'judgement', on }
  }
  const known = on === null ? (due ?? asOf) : endDay(on)
  // What was to be done by a day can still be done until that day.
  const from = (status === 'broken' || status === 'partly') && due !== null && due > known ? due : known
  return asOf < from ? open : { status, basis: 'judgement', on }
}

const keptStatus = (on: string, due: string | null): PromiseStatus =>
  due !== null && dayAfter(on, 'P1Y') <= due ? 'kept-early' : 'kept'

const openWhy = (due: string | null, asOf: string): PromiseVerdict['why'] =>
  due === null ? 'no-date' : asOf <= due ? 'before-due' : 'overdue'

const latest = (dates: readonly string[]): string | null =>
  dates.reduce<string | null>((late, one) => (late === null || endDay(one) > endDay(late) ? one : late), null)

const weakest = (grades: readonly (EntryGrade | undefined)[]): EntryGrade | null =>
  WEAKER.findLast(grade => grades.includes(grade)) ?? null
