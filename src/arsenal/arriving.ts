import { pow } from '../math/index.js'
import { mustBeAmount, mustBeShare } from './guard.js'

/**
 * The expected number of warheads that pass a defense which spreads its interceptors evenly over all it cannot tell apart.
 *
 * D warheads, each with k credible decoys, make D(1 + k) objects; each gets ⌊x⌋ or ⌊x⌋ + 1 of x = N/(D(1 + k)) shots.
 * With probability 1 − s nothing is intercepted. Continuous and falling in N; D − pN/(1 + k) while N ≤ D(1 + k) and s = 1.
 *
 * @param warheads      D, deliverable warheads, 0 or more, need not be whole
 * @param interceptors  N, 0 or more; Infinity is allowed and leaves D(1 − s)
 * @param shotKill      p, single-shot kill probability
 * @param decoysPerWarhead  k, credible decoys per warhead
 * @param common        s, chance that the defense works at all
 * @throws RangeError outside those domains
 *
 * Source: computed (model M10A).
 */
export function arriving(
  warheads: number,
  interceptors: number,
  shotKill: number,
  decoysPerWarhead = 0,
  common = 1,
): number {
  mustBeAmount('arriving: warheads', warheads)
  if (!(interceptors >= 0))
    throw new RangeError(`arriving: interceptors must be 0 or more, got ${interceptors}`)
  mustBeShare('arriving: shotKill', shotKill)
  mustBeAmount('arriving: decoysPerWarhead', decoysPerWarhead)
  mustBeShare('arriving: common', common)
  if (warheads === 0) return 0
  const shots = interceptors / (warheads * (1 + decoysPerWarhead))
  return warheads * (common * missed(shots, shotKill) + (1 - common))
}

/** Chance that an object outlives x shots on average: linear between whole numbers of shots. */
function missed(shots: number, shotKill: number): number {
  if (shots === Infinity) return shotKill === 0 ? 1 : 0
  const whole = Math.floor(shots)
  return pow(1 - shotKill, whole) * (1 - (shots - whole) * shotKill)
}
