import { normalQuantile, normalSurvival } from '../chance/index.js'

/**
 * What it costs to let hardly any warhead through a threshold: how many objects the defense must then engage.
 *
 * Normal scores of equal spread.
 *
 * @param separation  k-factor K, 0 or more
 * @param decoys      credible decoys per warhead, 0 or more
 * @param pTrue       wanted chance that a warhead is taken for a threat, in (0, 1)
 * @returns chance that a decoy is taken too, and the expected number of objects taken per warhead
 * @throws RangeError outside those domains
 *
 * Source: computed (model M4D).
 */
export function thresholdRule(
  separation: number,
  decoys: number,
  pTrue: number,
): { pFalse: number; expectedEngaged: number } {
  if (!(separation >= 0 && separation < Infinity))
    throw new RangeError(`thresholdRule: separation must be 0 or more and finite, got ${separation}`)
  if (!(decoys >= 0 && decoys < Infinity))
    throw new RangeError(`thresholdRule: decoys must be 0 or more and finite, got ${decoys}`)
  if (!(pTrue > 0 && pTrue < 1)) throw new RangeError(`thresholdRule: pTrue must be in (0, 1), got ${pTrue}`)
  const pFalse = normalSurvival(separation - normalQuantile(pTrue))
  return { pFalse, expectedEngaged: pTrue + decoys * pFalse }
}
