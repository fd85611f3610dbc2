import { countUnder } from '../arsenal/index.js'
import type { Amount, Figure, Force, ForceRule, RuleId } from '../arsenal/index.js'
import { checkOf, checkableOn } from './check.js'
import type { Check } from './check.js'
import { isWithin } from './day.js'
import { agreed } from './finding.js'
import type { PositionFinding, ReadingFinding, RuleFinding } from './finding.js'
import type { Fact } from './truth.js'
import { inForceOn, outsideItsTime } from './timing.js'
import type { Limit, Reading, ReadingCount, Treaty, Verdict } from './treaty.js'

type Rules = Readonly<Record<RuleId, ForceRule>>

/**
 * Every limit of a treaty held against a force on a day, counted under the treaty's own rule.
 *
 * What the rule needs and nobody published gives "not enough information"; what the party declared stands beside the
 * count, never in its place. A limit with no counting rule is tried on the number declared under its parameter.
 *
 * @param rules  the counting rules
 * @throws RangeError before signature and after the end
 */
export function checkedForce(treaty: Treaty, force: Force, date: string, rules: Rules): Check {
  const status = checkableOn(treaty, date)
  const found = (treaty.limits ?? [])
    .filter(limit => limit.subject === 'force' && limit.procedural !== true)
    .map(limit => limitFinding(limit, treaty, force, date, rules))
  const subject = {
    kind: 'force',
    id: force.id,
    name: force.id,
    party: force.party,
    asOf: force.asOf,
  } as const
  return checkOf(subject, treaty, status, found)
}

function limitFinding(limit: Limit, treaty: Treaty, force: Force, date: string, rules: Rules): RuleFinding {
  const readings = (treaty.readings ?? []).filter(one => one.rules.includes(limit.id))
  const base = {
    id: limit.id,
    article: limit.article,
    kind: limit.kind,
    rule: limit.what,
    class: null,
    inForce: inForceOn(limit, treaty, date),
    signedOnly: limit.binding === 'signed only',
    bindingOn: limit.bound_on_any_day === false ? limit.applies_from : boundFrom(limit),
    appliesTo: limit.applies_to,
    triggers: [],
    missing: [],
    readings: [],
    comparison: null,
    sources: limit.sources,
    evidence: limit.evidence,
    factsEvidence: null,
    uncheckedParts: limit.unchecked_parts ?? null,
  } as const
  const none = outsideItsTime(limit, treaty, date)
  if (none) return { ...base, verdict: 'not-applicable', reason: none }
  if (limit.party_id !== undefined && limit.party_id !== force.party)
    return { ...base, verdict: 'not-applicable', reason: 'other-party' }
  if (limit.kind !== 'prohibition' && limit.kind !== 'ceiling')
    return { ...base, verdict: 'not-applicable', reason: 'no-verdict' }
  const counted = countFor(limit.count, limit.parameter, force, rules)
  const declared = declaredFor(limit, force)
  const most = limit.value as number
  const own = verdictOn(counted.value, most)
  const read = readings.map(reading => readingOf(reading, force, date, most, rules))
  const held = read
    .filter(one => one.matters)
    .flatMap(one => one.positions.filter(position => position.held && position.verdict !== null))
  const decided = held.length > 0 ? agreed(held.map(one => one.verdict!)) : own
  const isNeverBound = limit.bound_on_any_day === false
  const verdict = isNeverBound ? 'never-bound' : decided
  const fact: Fact = {
    component: '',
    parameter: limit.parameter,
    value: counted.value,
    evidence: counted.evidence,
  }
  return {
    ...base,
    verdict,
    reason: isNeverBound ? 'never-bound' : held.length > 0 ? 'readings' : 'test',
    triggers: counted.value === null ? [] : [{ component: '', verdict, facts: [fact] }],
    missing: counted.missing,
    readings: read,
    comparison: {
      limit: most,
      unit: limit.unit,
      counted,
      declared: declared && {
        ...declared,
        within: declared.value === null ? null : declared.value <= most,
      },
    },
    factsEvidence: counted.value === null ? null : counted.evidence,
  }
}

const boundFrom = (limit: Limit): string | null =>
  limit.binding === 'signed only' ? null : limit.applies_from

function countFor(count: Limit['count'], parameter: string, force: Force, rules: Rules): Amount {
  const given = force.published[parameter] ?? null
  if (!count)
    return {
      value: given?.value ?? null,
      missing: given?.value == null ? [`published.${parameter}`] : [],
      evidence: given?.evidence ?? 'unchecked',
      sources: given?.sources ?? [],
      published: null,
      difference: null,
    }
  const amount = countUnder(rules[count.rule], force).amounts[count.quantity]
  if (!amount)
    throw new RangeError(
      `checkedForce: quantity must be one the rule ${count.rule} counts, got ${count.quantity}`,
    )
  return amount
}

const declaredFor = (limit: Limit, force: Force): Figure | null =>
  limit.count ? (force.published[limit.declared_as ?? limit.parameter] ?? null) : null

const verdictOn = (value: number | null, most: number): Verdict =>
  value === null ? 'not-enough-information' : value <= most ? 'permitted' : 'prohibited'

function readingOf(reading: Reading, force: Force, date: string, most: number, rules: Rules): ReadingFinding {
  const concerns = isPartyIn(reading, force)
  const positions = reading.positions.map((position): PositionFinding => {
    const value = concerns && position.count ? readingCount(position.count, force, rules) : null
    return {
      id: position.id,
      holder: position.holder,
      heldFrom: position.held_from,
      heldTo: position.held_to,
      held: isWithin(date, position.held_from, position.held_to),
      inForce: position.in_force ?? true,
      verdict: concerns && position.count ? verdictOn(value, most) : null,
      counted: value,
      text: position.text,
      sources: position.sources,
      evidence: position.evidence,
    }
  })
  return {
    id: reading.id,
    question: reading.question,
    whenItMatters: reading.when_it_matters,
    matters: positions.some(one => one.held && one.verdict !== null),
    positions,
  }
}

/** Whether a reading concerns the party of a force: `["party", "==", "us"]`, or both where it names none. */
const isPartyIn = ({ when }: Reading, force: Force): boolean =>
  !(Array.isArray(when) && when[0] === 'party') || when[2] === force.party

function readingCount(count: ReadingCount, force: Force, rules: Rules): number | null {
  if ('rule' in count) return countUnder(rules[count.rule], force).amounts[count.quantity]?.value ?? null
  const declared = force.published[count.declared]?.value ?? null
  return declared === null ? null : declared + count.plus
}
