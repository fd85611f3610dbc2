import type { ByWhen } from './entry.js'
import { dayAfter, lastDay } from './partialDate.js'

/**
 * The last day on which a promise can be kept in time, or null where no date was given.
 *
 * A duty that repeats has no last day: each time has its own.
 *
 * @throws RangeError for a date or duration of another form
 */
export function dueDay(byWhen: ByWhen): string | null {
  if (byWhen === null) return null
  if (typeof byWhen === 'string') return lastDay(byWhen)
  if ('before' in byWhen) return lastDay(byWhen.before)
  if ('during' in byWhen) return lastDay(byWhen.during)
  return byWhen.repeats === undefined ? dayAfter(byWhen.of, byWhen.within) : null
}
