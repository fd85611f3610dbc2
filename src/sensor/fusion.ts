import { aucOf } from './roc.js'

/**
 * How well several sensors tell warheads from decoys together: their k-factors fused into one.
 *
 * K² = kᵀ C⁻¹ k, where every two sensors' errors have the same correlation. Without correlation this is the root of
 * the sum of squares; with it, equally good sensors add little. A decoy that defeats all sensors is K = 0 for each.
 *
 * @param separations  k-factor of each sensor, 0 or more
 * @param correlation  of any two sensors' errors, in (−1/(n − 1), 1) for n sensors
 * @throws RangeError outside those domains, or without a sensor
 *
 * Source: computed (model M4B); optimal linear fusion of normal scores.
 */
export function fusedSeparation(
  separations: readonly number[],
  correlation: number,
): { separation: number; auc: number } {
  const n = separations.length
  if (!(n >= 1)) throw new RangeError(`fusedSeparation: separations must hold 1 or more, got ${n}`)
  for (const K of separations)
    if (!(K >= 0 && K < Infinity))
      throw new RangeError(`fusedSeparation: separations must be 0 or more and finite, got ${K}`)
  const least = n === 1 ? -1 : -1 / (n - 1)
  if (!(correlation > least && correlation < 1))
    throw new RangeError(`fusedSeparation: correlation must be in (${least}, 1), got ${correlation}`)
  // C has two eigenvalues: one for what the sensors share, one for what sets them apart.
  const mean = separations.reduce((sum, K) => sum + K, 0) / n
  const apart = separations.reduce((sum, K) => sum + (K - mean) * (K - mean), 0)
  const squared = (n * mean * mean) / (1 + (n - 1) * correlation) + apart / (1 - correlation)
  const separation = Math.sqrt(squared)
  return { separation, auc: aucOf(separation) }
}
