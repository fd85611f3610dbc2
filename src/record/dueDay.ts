import type { ByWhen } from './entry.js'
import { dayAfter, endDay } from './partialDate.js'

/**
 * The last day on which a promise can be kept in time, or null where no date was given.
 *
 * A duty that repeats has no last day: each time has its own.
 *
 * @throws RangeError for a date or duration of another form
 */
export function dueDay(byWhen: ByWhen): string | null {
  if (byWhen === null) return null
  if (typeof byWhen === 'string') return endDay(byWhen)
  if ('before' in byWhen) return endDay(byWhen.before)
  if ('during' in byWhen) return endDay(byWhen.during)
  return byWhen.repeats === undefined ? dayAfter(byWhen.of, byWhen.within) : null
}
