import { mustBeAmount, mustBePositiveShare, mustBeShare } from './guard.js'

/**
 * How many deployed warheads of reduction one more interceptor is worth: p/((1 + k) φ r).
 *
 * Holds while there are no more interceptors than objects to meet, N ≤ D(1 + k), and the defense always works.
 *
 * @param shotKill          p, single-shot kill probability
 * @param decoysPerWarhead  k, credible decoys per warhead
 * @param survivingShare    φ, share of the deployed that survives, in (0, 1]
 * @param reliability       r, in (0, 1]
 * @throws RangeError outside those domains
 *
 * Source: computed (model M10E).
 */
export function exchangeRate(
  shotKill: number,
  decoysPerWarhead: number,
  survivingShare: number,
  reliability: number,
): number {
  mustBeShare('exchangeRate: shotKill', shotKill)
  mustBeAmount('exchangeRate: decoysPerWarhead', decoysPerWarhead)
  mustBePositiveShare('exchangeRate: survivingShare', survivingShare)
  mustBePositiveShare('exchangeRate: reliability', reliability)
  return shotKill / ((1 + decoysPerWarhead) * survivingShare * reliability)
}
