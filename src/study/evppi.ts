import { normalDensity, normalSurvival } from '../chance/index.js'

/**
 * What it is worth to know, before choosing between acting and not, a benefit now known as Normal(mean, sd).
 *
 * The expected value of perfect partial information: the mean of the better choice once the benefit is known, less that
 * of the better choice now. Written with the upper tail of |mean| / sd, because the usual form subtracts near-equal numbers.
 *
 * @param mean  expected benefit of acting over not acting, any unit
 * @param sd    its standard deviation, 0 or more, in the same unit
 * @returns a value in that unit, 0 or more
 * @throws RangeError when mean is not finite or sd is negative or not finite
 *
 * Source: computed (model M9E).
 */
export function evppi(mean: number, sd: number): number {
  if (!Number.isFinite(mean)) throw new RangeError(`evppi: mean must be finite, got ${mean}`)
  if (!(sd >= 0 && sd < Infinity)) throw new RangeError(`evppi: sd must be 0 or more and finite, got ${sd}`)
  if (sd === 0) return 0
  const z = Math.abs(mean) / sd
  return Math.max(0, sd * (normalDensity(z) - z * normalSurvival(z)))
}
