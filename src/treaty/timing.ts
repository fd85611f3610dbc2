import { dateStatus } from './dateStatus.js'
import type { Reason } from './finding.js'
import type { Limit, Rule, Treaty } from './treaty.js'

/** Whether a rule was law on a day: its treaty in force, the rule not signed only, and its own time come and not over. */
export const inForceOn = (rule: Rule | Limit, treaty: Treaty, date: string): boolean =>
  rule.binding === 'in force' &&
  dateStatus(treaty, date).inForce &&
  (rule.applies_from === null || date >= rule.applies_from) &&
  (rule.applies_to === null || date <= rule.applies_to)

/** Why a rule has no verdict on a day at all: its time is over, or nobody had agreed on it yet. Null: it has one. */
export function outsideItsTime(
  rule: Rule | Limit,
  treaty: Treaty,
  date: string,
): Extract<Reason, 'past' | 'not-yet-agreed'> | null {
  if (rule.applies_to !== null && date > rule.applies_to) return 'past'
  const name = 'instrument' in rule ? rule.instrument : undefined
  const instrument = treaty.instruments?.find(one => one.name === name)
  return instrument && date < instrument.signed ? 'not-yet-agreed' : null
}
