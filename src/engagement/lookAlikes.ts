import { evenSpreadSurvivors } from './evenSpread.js'
import { mustBeChance, mustBeCount } from './guard.js'

/** Warheads among decoys that look exactly like them, and the interceptors fired at all of them alike. */
export interface LookAlikesPlan {
  readonly warheads: number
  readonly decoys: number
  readonly interceptors: number
  readonly shotKill: number
}

/**
 * The distribution of leakers when warheads and decoys cannot be told apart and all interceptors are spread evenly.
 *
 * Every object gets ⌊N/M⌋ shots, and N mod M objects, picked blindly, get one more. How many warheads are among the
 * favored is hypergeometric; given that, leakers are the sum of two binomials.
 *
 * @returns pmf, index = number of leakers, length = warheads + 1
 * @throws RangeError for a chance outside [0, 1] or a number that is not whole
 *
 * Source: computed (model M4E).
 */
export function lookAlikesPmf(plan: LookAlikesPlan): Float64Array {
  const { warheads, decoys, interceptors, shotKill } = plan
  mustBeCount('lookAlikesPmf: warheads', warheads)
  mustBeCount('lookAlikesPmf: decoys', decoys)
  mustBeCount('lookAlikesPmf: interceptors', interceptors)
  mustBeChance('lookAlikesPmf: shotKill', shotKill)
  const pmf = new Float64Array(warheads + 1)
  if (warheads === 0) return pmf.fill(1)
  const objects = warheads + decoys
  const shots = Math.floor(interceptors / objects)
  const favored = favoredWarheads(warheads, decoys, interceptors % objects)
  for (let k = 0; k <= warheads; k++) {
    const weight = favored[k]!
    if (weight === 0) continue
    const survivors = evenSpreadSurvivors(warheads, k, shots, shotKill)
    for (let leakers = 0; leakers <= warheads; leakers++) pmf[leakers]! += weight * survivors[leakers]!
  }
  return pmf
}

/**
 * How many of the `picked` objects are warheads when they are picked blindly: hypergeometric, length = warheads + 1.
 *
 * By ratios of neighbors out from the peak and then scaled to sum to 1, because factorials overflow.
 */
function favoredWarheads(warheads: number, decoys: number, picked: number): Float64Array {
  const pmf = new Float64Array(warheads + 1)
  const fewest = Math.max(0, picked - decoys)
  const most = Math.min(warheads, picked)
  const peak = Math.min(most, Math.max(fewest, Math.round((warheads * picked) / (warheads + decoys))))
  pmf[peak] = 1
  const ratio = (k: number): number => ((warheads - k) * (picked - k)) / ((k + 1) * (decoys - picked + k + 1))
  for (let k = peak; k < most; k++) pmf[k + 1] = pmf[k]! * ratio(k)
  for (let k = peak; k > fewest; k--) pmf[k - 1] = pmf[k]! / ratio(k - 1)
  let sum = 0
  for (let k = fewest; k <= most; k++) sum += pmf[k]!
  for (let k = fewest; k <= most; k++) pmf[k]! /= sum
  return pmf
}
