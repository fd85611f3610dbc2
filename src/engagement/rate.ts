import { pow } from '../math/index.js'
import { mustBeChance } from './guard.js'

/** Engagements counted in two parts, each with the share that was destroyed. */
export interface EngagementCount {
  /** Engagements, E. */
  readonly engagements: number
  /** Engagements of the first part, E_p; the rest is E − E_p. */
  readonly partEngagements: number
  /** Share destroyed in the first part, r_p. */
  readonly ratePart: number
  /** Share destroyed in the rest, r_r. */
  readonly rateRest: number
  /** Interceptors fired per engagement, on average. */
  readonly shotsPerEngagement: number
}

export interface EngagementRate {
  /** Kills / engagements: (E_p r_p + (E − E_p) r_r) / E. */
  killRate: number
  expectedKills: number
  /** The single-shot kill probability that a salvo of that many shots would imply: 1 − (1 − killRate)^(1/shots). */
  singleShot: number
}

/**
 * The kill rate that a count of engagements comes to, and the single-shot kill probability it would imply.
 *
 * Arithmetic, not evidence: what counts as destroyed is the whole dispute.
 *
 * @throws RangeError for a rate outside [0, 1], E not above 0, E_p outside [0, E], or shots not above 0
 *
 * Source: computed.
 */
export function engagementRate(count: EngagementCount): EngagementRate {
  const { engagements, partEngagements, ratePart, rateRest, shotsPerEngagement } = count
  if (!(engagements > 0 && engagements < Infinity))
    throw new RangeError(`engagementRate: engagements must be above 0 and finite, got ${engagements}`)
  if (!(partEngagements >= 0 && partEngagements <= engagements))
    throw new RangeError(
      `engagementRate: partEngagements must be in [0, ${engagements}], got ${partEngagements}`,
    )
  mustBeChance('engagementRate: ratePart', ratePart)
  mustBeChance('engagementRate: rateRest', rateRest)
  if (!(shotsPerEngagement > 0 && shotsPerEngagement < Infinity))
    throw new RangeError(
      `engagementRate: shotsPerEngagement must be above 0 and finite, got ${shotsPerEngagement}`,
    )
  const expectedKills = partEngagements * ratePart + (engagements - partEngagements) * rateRest
  const killRate = Math.min(1, expectedKills / engagements)
  return { killRate, expectedKills, singleShot: 1 - pow(1 - killRate, 1 / shotsPerEngagement) }
}

/** Fire held for the objects judged threatening. */
export interface SelectiveFire {
  /** Objects launched, L. */
  readonly launched: number
  /** Share judged threatening and engaged, e. */
  readonly engaged: number
  /** Share of the engaged that is stopped, P. */
  readonly intercept: number
}

export interface SelectiveRate {
  /** Objects engaged, L e. */
  engaged: number
  expectedKills: number
  /** Objects that were engaged and hit all the same, L e (1 − P). */
  expectedLeakers: number
  /** Kills / launched, e P; the rate that is usually quoted is kills / engaged, P. */
  killRate: number
}

/**
 * What a defense comes to that leaves alone whatever is judged harmless: the rate depends on the denominator.
 *
 * Objects judged harmless are taken to do no harm.
 *
 * @throws RangeError for a share outside [0, 1] or a number launched that is below 0 or not finite
 *
 * Source: computed.
 */
export function selectiveRate(fire: SelectiveFire): SelectiveRate {
  const { launched, intercept } = fire
  if (!(launched >= 0 && launched < Infinity))
    throw new RangeError(`selectiveRate: launched must be 0 or more and finite, got ${launched}`)
  mustBeChance('selectiveRate: engaged', fire.engaged)
  mustBeChance('selectiveRate: intercept', intercept)
  const engaged = launched * fire.engaged
  return {
    engaged,
    expectedKills: engaged * intercept,
    expectedLeakers: engaged * (1 - intercept),
    killRate: fire.engaged * intercept,
  }
}
