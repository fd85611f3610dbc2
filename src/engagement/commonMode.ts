import { binomialPmf } from '../chance/index.js'
import { mustBeChance, mustBeCount } from './guard.js'

export interface CommonModeOutcome {
  /** Distribution of leakers, index = number of leakers, length = warheads + 1. */
  pmf: Float64Array
  pNoLeak: number
  expectedLeakers: number
  pAllLeak: number
}

/**
 * What gets through when, with the chance 1 − s, one common failure lets the whole raid pass.
 *
 * s · Binomial(W, 1 − K) + (1 − s) · (all W leak).
 *
 * @param kill    chance K that a warhead is killed when nothing common fails
 * @param common  chance s that nothing common fails
 * @throws RangeError for a chance outside [0, 1] or a number of warheads that is not whole
 *
 * Source: computed (model M5B).
 */
export function commonModeOutcome(warheads: number, kill: number, common: number): CommonModeOutcome {
  mustBeCount('commonModeOutcome: warheads', warheads)
  mustBeChance('commonModeOutcome: kill', kill)
  mustBeChance('commonModeOutcome: common', common)
  const pmf = withCommonFailure(binomialPmf(warheads, 1 - kill), common)
  return {
    pmf,
    pNoLeak: pmf[0]!,
    expectedLeakers: warheads * (1 - common * kill),
    pAllLeak: pmf[warheads]!,
  }
}

/** Mixes, in place, the distribution of leakers with the case that everything leaks, which has the chance 1 − `common`. */
export function withCommonFailure(pmf: Float64Array, common: number): Float64Array {
  for (let leakers = 0; leakers < pmf.length; leakers++) pmf[leakers]! *= common
  pmf[pmf.length - 1]! += 1 - common
  return pmf
}
