import { leastKnown } from './fact.js'
import { gravest } from './finding.js'
import type { PositionFinding, ReadingFinding, RuleFinding, Trigger } from './finding.js'
import { allHold, holds } from './holds.js'
import { isWithin } from './day.js'
import { readOf } from './readingOf.js'
import type { Own, Read } from './readingOf.js'
import { partsOf } from './scope.js'
import type { Scope } from './scope.js'
import { inForceOn, outsideItsTime } from './timing.js'
import type { Reading, Rule, Treaty, Verdict } from './treaty.js'

/** One part a rule speaks of, and what comes out for it. */
interface Instance {
  readonly scope: Scope
  readonly read: Read
  readonly class: string | null
}

/**
 * One rule of a treaty held against an architecture on a day.
 *
 * Every part the rule speaks of is tried; the gravest verdict is that of the whole. A missing field gives "not enough
 * information" where it could matter, never "permitted".
 */
export function ruleFinding(rule: Rule, treaty: Treaty, whole: Scope, date: string): RuleFinding {
  const readings = (treaty.readings ?? []).filter(one => one.rules.includes(rule.id))
  const base = {
    id: rule.id,
    article: rule.article,
    kind: rule.kind,
    rule: rule.rule,
    class: null,
    inForce: inForceOn(rule, treaty, date),
    signedOnly: rule.binding === 'signed only',
    bindingOn: rule.binding === 'signed only' ? null : rule.applies_from,
    appliesTo: rule.applies_to,
    triggers: [],
    missing: [],
    readings: [],
    comparison: null,
    sources: rule.sources,
    evidence: rule.evidence,
    factsEvidence: null,
    uncheckedParts: rule.unchecked_parts ?? null,
  } as const
  const none = outsideItsTime(rule, treaty, date)
  if (none) return { ...base, verdict: 'not-applicable', reason: none }
  if (!['prohibition', 'ceiling', 'classifier'].includes(rule.kind) || rule.evaluate.require === null)
    return { ...base, verdict: 'not-applicable', reason: 'no-verdict' }
  const { scopes, missing } =
    rule.evaluate.for_each === 'architecture'
      ? { scopes: [whole], missing: [] }
      : partsOf(whole, rule.evaluate.for_each)
  const instances = scopes.flatMap(scope => {
    const found = instance(rule, readings, scope, date)
    return found ? [found] : []
  })
  const verdicts: Verdict[] = instances.map(one => one.read.verdict)
  if (missing.length > 0) verdicts.push('not-enough-information')
  if (verdicts.length === 0)
    return {
      ...base,
      verdict: 'not-applicable',
      reason: 'no-instance',
      readings: readingFindings(readings, [], date),
    }
  const verdict = gravest(verdicts)
  const deciding = instances.filter(one => one.read.verdict === verdict)
  const triggers: Trigger[] = deciding.map(({ scope, read }) => ({
    component: scope.path,
    verdict: read.verdict,
    facts: read.facts,
  }))
  const classes = [...new Set(deciding.flatMap(one => (one.class === null ? [] : [one.class])))]
  return {
    ...base,
    verdict,
    class: classes.length > 0 ? classes.join(' | ') : null,
    reason: deciding.some(one => one.read.isByReadings) ? 'readings' : 'test',
    triggers,
    missing: isSettled(verdict)
      ? []
      : [...new Set([...instances.flatMap(one => one.read.missing), ...missing])],
    readings: readingFindings(readings, instances, date),
    factsEvidence: leastKnown(triggers.flatMap(one => one.facts)),
  }
}

/** Whether no further fact could change the verdict on the whole. */
const isSettled = (verdict: Verdict): boolean => verdict !== 'depends' && verdict !== 'not-enough-information'

function instance(rule: Rule, readings: readonly Reading[], scope: Scope, date: string): Instance | null {
  const applies = allHold(rule.evaluate.where, scope)
  if (applies.is === false) {
    const read = readOf(rule, readings, scope, date, {
      verdict: 'not-applicable',
      mayNotApply: false,
      missing: [],
      facts: [],
    })
    return read.verdict === 'not-applicable' ? null : { scope, read, class: null }
  }
  const met = holds(rule.evaluate.require!, scope)
  const mayNotApply = applies.is === null
  const open: Own = {
    verdict: 'not-enough-information',
    mayNotApply,
    missing: [...new Set([...applies.missing, ...met.missing])],
    facts: [],
  }
  if (rule.kind === 'classifier') {
    const isKnown = applies.is === true && met.is !== null
    const own: Own = isKnown ? { verdict: 'classified', mayNotApply, missing: [], facts: met.facts } : open
    const name = met.is === true ? rule.if_true : rule.if_false
    return {
      scope,
      read: { ...own, isByReadings: false, opinions: [] },
      class: isKnown ? (name ?? null) : null,
    }
  }
  // What is required holds: then nothing is forbidden, whether or not the rule speaks of this part.
  const own: Own =
    met.is === true
      ? { verdict: 'permitted', mayNotApply, missing: [], facts: met.facts }
      : applies.is === true && met.is === false
        ? { verdict: 'prohibited', mayNotApply, missing: [], facts: met.facts }
        : open
  return { scope, read: readOf(rule, readings, scope, date, own), class: null }
}

function readingFindings(
  readings: readonly Reading[],
  instances: readonly Instance[],
  date: string,
): ReadingFinding[] {
  const opinions = instances.flatMap(one => one.read.opinions)
  return readings.map(reading => {
    const on = opinions.filter(one => one.reading === reading.id)
    return {
      id: reading.id,
      question: reading.question,
      whenItMatters: reading.when_it_matters,
      matters: on.length > 0,
      positions: reading.positions.map((position): PositionFinding => {
        const own = on.filter(one => one.position === position.id)
        return {
          id: position.id,
          holder: position.holder,
          heldFrom: position.held_from,
          heldTo: position.held_to,
          held: isWithin(date, position.held_from, position.held_to),
          inForce: position.in_force ?? true,
          verdict: own.length > 0 ? gravest(own.map(one => one.verdict)) : null,
          counted: null,
          text: position.text,
          sources: position.sources,
          evidence: position.evidence,
        }
      }),
    }
  })
}
