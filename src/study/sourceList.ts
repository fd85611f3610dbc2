import type { Source } from '../record/index.js'
import type { Evidence, Scenario } from '../scenario/index.js'

/** One number that rests on a source, or on none. */
export interface Resting {
  /** The assumption, or `claim`. */
  key: string
  /** The position whose value it is; null for the value where no position says otherwise. */
  position: string | null
  evidence: Evidence
}

export interface SourceUse {
  id: string
  /** The bibliographic entry, or null for an id that is in no list. */
  source: Source | null
  restingOn: Resting[]
}

export interface SourceList {
  scenario: string
  /** Numbers graded unchecked or assumed, with the sources they name if any: what a reader should doubt first. */
  open: (Resting & { sources: readonly string[] })[]
  sources: SourceUse[]
}

/** Every source of a scenario, which numbers rest on each, and at the head what is not yet checked. */
export function sourceList(scenario: Scenario): SourceList {
  const numbers: (Resting & { sources: readonly string[] })[] = []
  if (scenario.claim)
    numbers.push({
      key: 'claim',
      position: null,
      evidence: scenario.claim.evidence ?? 'assumed',
      sources: scenario.claim.sources,
    })
  for (const { key, evidence, sources } of scenario.assumptions)
    numbers.push({ key, position: null, evidence, sources })
  for (const position of scenario.positions)
    for (const [key, { evidence, sources }] of position.values)
      numbers.push({ key, position: position.key, evidence, sources })
  const uses = new Map<string, SourceUse>()
  const use = (id: string): SourceUse => {
    const known = uses.get(id)
    if (known) return known
    const fresh: SourceUse = { id, source: scenario.bibliography.get(id) ?? null, restingOn: [] }
    uses.set(id, fresh)
    return fresh
  }
  for (const { sources, ...resting } of numbers) for (const id of sources) use(id).restingOn.push(resting)
  for (const position of scenario.positions) for (const id of position.reconstructedFrom) use(id)
  const doubt: Evidence[] = ['unchecked', 'assumed']
  const isOpen = (one: Resting): boolean => doubt.includes(one.evidence)
  const rank = (one: SourceUse): number =>
    one.restingOn.some(resting => resting.evidence === 'unchecked') ? 0 : 1
  return {
    scenario: scenario.id,
    open: numbers.filter(isOpen).sort((a, b) => doubt.indexOf(a.evidence) - doubt.indexOf(b.evidence)),
    sources: [...uses.values()].sort((a, b) => rank(a) - rank(b)),
  }
}
