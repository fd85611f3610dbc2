import { exp, expm1 } from '../math/index.js'
import { arriving } from './arriving.js'
import { mustBeAmount, mustBeShare } from './guard.js'

/** One of two sides: its force, what is assumed to survive of it, and its defense. */
export interface Side {
  /** Deployed warheads. */
  force: number
  survivingShare: number
  interceptors: number
}

export interface RatioOfCosts {
  /** Cost of going first over cost of going second, for either side. */
  firstOverSecond: readonly [number, number]
  /** Their product: 1 means no incentive to go first, lower is less stable. */
  index: number
}

/**
 * A ratio-of-costs index of first-strike stability for two sides, from counts alone.
 *
 * Each side weighs what it suffers against what it fails to inflict (times `weight`). Both come from one curve that
 * saturates, 1 − exp(−arriving/scale), so that no target is ever named. Where neither order costs a side
 * anything its ratio is 1. The index moves with `scale` and `weight`: read its sign of change, not its value.
 *
 * @param reliability  chance that a warhead sent arrives where there is no defense
 * @param shotKill     single-shot kill probability of both defenses; no decoys, and defenses always work
 * @param scale        κ, arriving warheads at which the curve has done 63 % of its rise, positive
 * @param weight       λ, 0 or more
 * @throws RangeError outside those domains
 *
 * Source: computed (model M10C); in the manner of Kent & Thaler (1989), whose normalization has not been checked.
 */
export function ratioOfCosts(
  sides: readonly [Side, Side],
  assumed: { reliability: number; shotKill: number; scale: number; weight: number },
): RatioOfCosts {
  const { reliability, shotKill, scale, weight } = assumed
  mustBeShare('ratioOfCosts: reliability', reliability)
  if (!(scale > 0 && scale < Infinity))
    throw new RangeError(`ratioOfCosts: scale must be positive and finite, got ${scale}`)
  mustBeAmount('ratioOfCosts: weight', weight)
  for (const { force, survivingShare } of sides) {
    mustBeAmount('ratioOfCosts: force', force)
    mustBeShare('ratioOfCosts: survivingShare', survivingShare)
  }
  const ratio = (own: Side, other: Side): number => {
    const struck = (by: Side, at: Side, share: number): number =>
      arriving(by.force * share * reliability, at.interceptors, shotKill) / scale
    const first = -expm1(-struck(other, own, other.survivingShare)) + weight * exp(-struck(own, other, 1))
    const second = -expm1(-struck(other, own, 1)) + weight * exp(-struck(own, other, own.survivingShare))
    return second === 0 ? 1 : first / second
  }
  const firstOverSecond = [ratio(sides[0], sides[1]), ratio(sides[1], sides[0])] as const
  return { firstOverSecond, index: firstOverSecond[0] * firstOverSecond[1] }
}
