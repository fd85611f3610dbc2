import { arriving } from './arriving.js'

/** Warheads of one kind: how many, how ready, and what is assumed to be left of them. Shares are inputs, never computed. */
export interface ForceCategory {
  name: string
  /** Deployed warheads; need not be whole. */
  warheads: number
  /** Share on alert day to day, and when the force has been made ready (generated). */
  alertDay: number
  alertGenerated: number
  /** Share assumed to survive of those on alert, and of the rest. */
  survivingAlert: number
  survivingNonAlert: number
  /** Chance that a surviving warhead is launched and arrives where there is no defense. */
  reliability: number
}

export type Posture = 'day' | 'generated'

/** A defense met by what is left: interceptors, single-shot kill, credible decoys per warhead, chance that it works at all. */
export interface ExchangeDefense {
  interceptors: number
  shotKill: number
  decoysPerWarhead?: number
  common?: number
}

export interface Exchange {
  /** Expected warheads that survive. */
  surviving: number
  /** Of those, expected to arrive if there were no defense. */
  deliverable: number
  /** Expected to arrive through the defense. */
  arriving: number
}

/**
 * What is left of a force at a given readiness, and how much of it passes a defense. Counts only: no targets.
 *
 * Expected values of one exchange; command failure and escalation are outside it.
 *
 * @throws RangeError when a share is not in [0, 1] or a count is negative
 *
 * Source: computed (model M10A).
 */
export function exchange(
  categories: readonly ForceCategory[],
  posture: Posture,
  defense: ExchangeDefense,
): Exchange {
  let [surviving, deliverable] = [0, 0]
  for (const category of categories) {
    mustBeCategory(category)
    const alert = posture === 'day' ? category.alertDay : category.alertGenerated
    const left =
      category.warheads * (alert * category.survivingAlert + (1 - alert) * category.survivingNonAlert)
    surviving += left
    deliverable += left * category.reliability
  }
  const { interceptors, shotKill, decoysPerWarhead = 0, common = 1 } = defense
  return {
    surviving,
    deliverable,
    arriving: arriving(deliverable, interceptors, shotKill, decoysPerWarhead, common),
  }
}

function mustBeCategory(category: ForceCategory): void {
  const { name, warheads } = category
  if (!(warheads >= 0 && warheads < Infinity))
    throw new RangeError(`exchange: ${name} warheads must be 0 or more and finite, got ${warheads}`)
  for (const key of [
    'alertDay',
    'alertGenerated',
    'survivingAlert',
    'survivingNonAlert',
    'reliability',
  ] as const)
    if (!(category[key] >= 0 && category[key] <= 1))
      throw new RangeError(`exchange: ${name} ${key} must be in [0, 1], got ${category[key]}`)
}
