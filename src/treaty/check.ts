import type { Architecture } from './architecture.js'
import { dateStatus } from './dateStatus.js'
import type { DateStatus } from './dateStatus.js'
import { isWithin } from './day.js'
import type { ReadingFinding, RuleFinding } from './finding.js'
import { ruleFinding } from './ruleFinding.js'
import { scopeOf } from './scope.js'
import type { Treaty } from './treaty.js'

/** A subject held against every rule of a treaty that concerns it, on a day. */
export interface Check {
  readonly subject: {
    readonly kind: 'architecture' | 'force'
    readonly id: string
    readonly name: string
    readonly party: string | null
    /** The day the subject describes. */
    readonly asOf: string | null
  }
  readonly treaty: string
  readonly date: string
  readonly status: DateStatus
  readonly inForce: boolean
  /** The next day on which a rule that does not bind yet will; else the day since when they bind; null: never bound. */
  readonly bindingOn: string | null
  /** In the order of the treaty. */
  readonly rules: readonly RuleFinding[]
  /** Readings of the treaty as a whole that were held on the day. */
  readonly readings: readonly ReadingFinding[]
}

/**
 * Every rule of a treaty held against an architecture on a day.
 *
 * @throws RangeError before signature and after the end, when no rule can be held against anything
 */
export function checkedArchitecture(treaty: Treaty, architecture: Architecture, date: string): Check {
  const status = checkableOn(treaty, date)
  const whole = scopeOf(architecture, treaty.definitions ?? {})
  const rules = (treaty.rules ?? [])
    .filter(rule => rule.subject !== 'force' && rule.procedural !== true)
    .map(rule => ruleFinding(rule, treaty, whole, date))
  const subject = {
    kind: 'architecture',
    id: architecture.id,
    name: architecture.name,
    party: architecture.party ?? null,
    asOf: architecture.as_of ?? null,
  } as const
  return checkOf(subject, treaty, status, rules)
}

/** The status of a treaty on a day on which it can be checked against. */
export function checkableOn(treaty: Treaty, date: string): DateStatus {
  const status = dateStatus(treaty, date)
  if (status.phase === 'before-signature' || status.phase === 'ended')
    throw new RangeError(
      `check: date must be from the signature of ${treaty.id} to its end, ${status.signed} to ${status.until}, got ${date}`,
    )
  return status
}

export function checkOf(
  subject: Check['subject'],
  treaty: Treaty,
  status: DateStatus,
  rules: readonly RuleFinding[],
): Check {
  const { date, inForce } = status
  return {
    subject,
    treaty: treaty.id,
    date,
    status,
    inForce,
    bindingOn: bindingDay(
      rules.filter(one => !treaty.rules?.some(rule => rule.id === one.id && rule.instrument)),
      date,
    ),
    rules,
    readings: (treaty.readings ?? [])
      .filter(reading => reading.rules.length === 0)
      .map(reading => wholeReading(reading, date))
      .filter(reading => reading.matters),
  }
}

function bindingDay(rules: readonly RuleFinding[], date: string): string | null {
  const days = rules
    .filter(rule => rule.reason !== 'not-yet-agreed' && rule.reason !== 'no-verdict')
    .flatMap(rule => (rule.bindingOn === null ? [] : [rule.bindingOn]))
    .toSorted()
  return days.find(day => day > date) ?? days.at(-1) ?? null
}

function wholeReading(reading: NonNullable<Treaty['readings']>[number], date: string): ReadingFinding {
  const positions = reading.positions.map(position => ({
    id: position.id,
    holder: position.holder,
    heldFrom: position.held_from,
    heldTo: position.held_to,
    held: isWithin(date, position.held_from, position.held_to),
    inForce: position.in_force ?? true,
    verdict: null,
    counted: null,
    text: position.text,
    sources: position.sources,
    evidence: position.evidence,
  }))
  return {
    id: reading.id,
    question: reading.question,
    whenItMatters: reading.when_it_matters,
    matters: positions.some(one => one.held),
    positions,
  }
}

/**
 * Whether something forbids the subject as the treaty stood on the day.
 *
 * A limit of a treaty in force whose day has not come does not forbid yet. Under a treaty only signed, and under rules
 * that were signed only, the answer is what they would have forbidden.
 */
export const isForbidden = (check: Check): boolean =>
  check.rules.some(
    rule =>
      rule.verdict === 'prohibited' &&
      !(check.inForce && !rule.signedOnly && rule.bindingOn !== null && rule.bindingOn > check.date),
  )

/** Whether something is left open: it depends on the reading, or a fact is missing. */
export const isOpen = (check: Check): boolean =>
  check.rules.some(rule => rule.verdict === 'depends' || rule.verdict === 'not-enough-information')
