import { isWithin } from './day.js'
import { agreed } from './finding.js'
import { holds } from './holds.js'
import type { Scope } from './scope.js'
import type { Consequence, Reading, ReadingPosition, Rule, Verdict } from './treaty.js'
import type { Fact } from './truth.js'

/** What one position makes of one part. */
export interface Opinion {
  readonly reading: string
  readonly position: string
  readonly held: boolean
  readonly verdict: Verdict
}

/** What the readings of a rule make of one part: the verdict they lead to, where they decide it. */
export interface Read {
  readonly verdict: Verdict
  readonly isByReadings: boolean
  readonly missing: readonly string[]
  readonly facts: readonly Fact[]
  /** Every opinion on this part, those not held on the day among them. */
  readonly opinions: readonly Opinion[]
}

/** What a rule says of one part by its own test. */
export interface Own {
  readonly verdict: Verdict
  /** Whether it is not known that the rule speaks of this part. */
  readonly mayNotApply: boolean
  readonly missing: readonly string[]
  readonly facts: readonly Fact[]
}

/**
 * A rule's own verdict on a part, or that of the readings held on the day where their condition is met.
 *
 * A reading that does not speak to a case has no part in it. Where it is not known whether a reading matters, the verdict
 * stands only if the reading would not change it.
 */
export function readOf(rule: Rule, readings: readonly Reading[], scope: Scope, date: string, own: Own): Read {
  let now: Read = { ...own, isByReadings: false, opinions: [] }
  for (const reading of readings) {
    if (!reading.when || (own.verdict === 'not-applicable' && !reading.extends)) continue
    const matters = holds(reading.when, scope)
    if (matters.is === false) continue
    const found = reading.positions.map(position => ({
      position,
      held: isWithin(date, position.held_from, position.held_to),
      said: opinionOf(position, rule, scope, own),
    }))
    const spoken = found.flatMap(({ position, held, said }) =>
      said
        ? [{ reading: reading.id, position: position.id, held, verdict: said.verdict, missing: said.missing }]
        : [],
    )
    const held = spoken.filter(one => one.held)
    if (held.length === 0) continue
    const verdict = agreed(held.map(one => one.verdict))
    const missing = verdict === 'not-enough-information' ? held.flatMap(one => one.missing) : []
    if (matters.is === null) {
      if (verdict !== now.verdict)
        now = { ...now, verdict: 'not-enough-information', missing: [...now.missing, ...matters.missing] }
      continue
    }
    // Where the rule may not even apply, readings of what it demands cannot make it forbid.
    const isDecided = !own.mayNotApply || reading.extends === true || verdict === 'permitted'
    now = {
      verdict: isDecided ? verdict : 'not-enough-information',
      isByReadings: true,
      missing: isDecided ? missing : own.missing,
      facts: matters.facts,
      opinions: [...now.opinions, ...spoken],
    }
  }
  return now
}

function opinionOf(
  position: ReadingPosition,
  rule: Rule,
  scope: Scope,
  own: Own,
): { verdict: Verdict; missing: readonly string[] } | null {
  for (const consequence of position.gives ?? []) {
    if (!speaksOf(consequence, rule, scope)) continue
    const applies = consequence.when ? holds(consequence.when, scope) : null
    if (applies?.is === false) continue
    if (applies?.is === null && consequence.verdict !== own.verdict)
      return { verdict: 'not-enough-information', missing: applies.missing }
    return consequence.verdict === 'as the rule says'
      ? { verdict: own.verdict, missing: own.missing }
      : { verdict: consequence.verdict, missing: [] }
  }
  return null
}

const speaksOf = ({ rules, for_each: list }: Consequence, rule: Rule, scope: Scope): boolean =>
  (rules === undefined || rules.includes(rule.id)) &&
  (list === undefined || scope.path.startsWith(`${list}.`))
