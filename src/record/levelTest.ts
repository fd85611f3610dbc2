import type { EntryGrade } from './entry.js'
import { startDay, endDay } from './partialDate.js'

/** One count of a dated series, as published. */
export interface ObservedCount {
  readonly date: string
  readonly count: number
  readonly evidence: EntryGrade
  readonly source: string | null
}

/** A promised level on a dated series. */
export interface LevelTest {
  /** The series, as `country/category`. */
  readonly series: string
  /** The ends of the level that bind; at least one. */
  readonly at_most?: number
  readonly at_least?: number
  /** How the level is known; the counts have grades of their own. */
  readonly evidence?: EntryGrade
  readonly note?: string
}

/**
 * Whether a promised level was reached, from the counts known on one day.
 *
 * `met` on or before the last day due, `late` after it, `unmet` when it had passed without, `waiting` before it; `undecided`
 * when no count stands where one is needed. `on` is the date of the first count of the unbroken run at the level, `count`
 * that first count or else the one that shows the level missed, `last` the last of the run.
 */
export interface LevelResult {
  readonly what: 'met' | 'late' | 'unmet' | 'waiting' | 'undecided'
  readonly on: string | null
  readonly count: ObservedCount | null
  readonly last: ObservedCount | null
}

/**
 * Whether a level was reached by its last day due, read off a series of counts.
 *
 * The last count on or before that day decides: at the level, the promise was met when the unbroken run of such counts
 * began. Above it, the first count after that day decides, and where that one is at the level again nobody can tell on which side of
 * the day it was reached.
 *
 * @param due   last day, or null for a level without a date
 * @param asOf  day up to which counts are known
 * @throws RangeError when the test has no level
 */
export function levelResult(
  test: LevelTest,
  counts: readonly ObservedCount[],
  due: string | null,
  asOf: string,
): LevelResult {
  const { at_most: most = Infinity, at_least: least = -Infinity } = test
  if (!(most < Infinity || least > -Infinity))
    throw new RangeError(`levelResult: a test must have at_most or at_least, got neither for ${test.series}`)
  const known = counts
    .filter(one => endDay(one.date) <= asOf)
    .toSorted((a, b) => (startDay(a.date) < startDay(b.date) ? -1 : 1))
  const isAtLevel = ({ count }: ObservedCount): boolean => count <= most && count >= least
  const before = due === null ? known : known.filter(one => endDay(one.date) <= due)
  const after = known.slice(before.length)
  const last = before.at(-1) ?? null
  if (last && isAtLevel(last)) return reached('met', before, isAtLevel)
  const missed = (what: LevelResult['what'], count: ObservedCount | null): LevelResult => ({
    what,
    on: null,
    count,
    last: null,
  })
  if (due === null || asOf < due) return missed('waiting', last)
  const next = after[0]
  const wasCountedOnTheDay = last !== null && startDay(last.date) === due
  if (!wasCountedOnTheDay && (next === undefined || isAtLevel(next))) return missed('undecided', last)
  return isAtLevel(after.at(-1) ?? last!) ? reached('late', after, isAtLevel) : missed('unmet', next ?? last)
}

/** The level reached: by the first of the counts that stay at it up to the last. */
function reached(
  what: LevelResult['what'],
  counts: readonly ObservedCount[],
  isAtLevel: (one: ObservedCount) => boolean,
): LevelResult {
  const count = counts[counts.findLastIndex(one => !isAtLevel(one)) + 1]!
  return { what, on: count.date, count, last: counts.at(-1)! }
}
