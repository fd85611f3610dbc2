import { firstAtOrBelow, firstDay, lastDay } from './series.js'
import type { SeriesLine, SeriesPoint } from './series.js'

/** A number a count was to come down to, and the days on which that was promised or binding. */
export interface Ceiling {
  /** Upper edge; `low` where a band was named. */
  readonly value: number
  readonly low: number | null
  /** First and last day of the promise or treaty. */
  readonly from: string
  readonly to: string
  /** Last day to be there; `null` where none was set. */
  readonly deadline: string | null
}

/** How one line stands against one ceiling. */
export interface Track {
  /** Counts between the first and last day of the ceiling. */
  readonly points: readonly SeriesPoint[]
  /** First of them at or under the ceiling. */
  readonly reached: SeriesPoint | null
  /** The last count known by the deadline, or by the end where there is no deadline. */
  readonly atDeadline: SeriesPoint | null
  /** Counts over the ceiling after the deadline. */
  readonly overAfter: readonly SeriesPoint[]
  /** `not-enough-information` where no count is known between first day and deadline. */
  readonly standing: 'reached' | 'not-reached' | 'not-enough-information'
}

/** Where a line of counts stood against a ceiling between its first and last day: when it was reached, and at the deadline. */
export function trackAgainst(line: SeriesLine, ceiling: Ceiling): Track {
  const { value, from, to, deadline } = ceiling
  const within = {
    ...line,
    points: line.points.filter(({ date }) => lastDay(date) >= firstDay(from) && lastDay(date) <= lastDay(to)),
  }
  const due = deadline !== null && deadline < to ? deadline : to
  const atDeadline =
    within.points.findLast(({ count, date }) => count !== null && lastDay(date) <= lastDay(due)) ?? null
  return {
    points: within.points,
    reached: firstAtOrBelow(within, value) ?? null,
    atDeadline,
    overAfter: within.points.filter(
      ({ date, count }) => lastDay(date) > lastDay(due) && count !== null && count > value,
    ),
    standing:
      atDeadline === null ? 'not-enough-information' : atDeadline.count! <= value ? 'reached' : 'not-reached',
  }
}
