import { withCommonFailure } from './commonMode.js'
import { evenSpreadSurvivors } from './evenSpread.js'
import type { ExhaustionPlan } from './exhaustionPlan.js'
import { mustBeExhaustion } from './exhaustionPlan.js'
import { mustBeCount } from './guard.js'
import { salvoMiss, spreadMiss, wholePower } from './salvoMiss.js'

export interface ExhaustionOutcome {
  /** Distribution of leakers, index = number of leakers, length = warheads + 1. */
  pmf: Float64Array
  pNoLeak: number
  expectedLeakers: number
  /** Chance of no leaker if every warhead drew its failures alone, with the same success for each. */
  independent: number
  /** Chance of no leaker with one common draw: the model itself, equal to `pNoLeak`. */
  correlated: number
}

/**
 * What arrives through one site whose interceptors an attack can exhaust.
 *
 * Whole interceptors are spread evenly: each of W warheads gets ⌊N/W⌋ shots, at most `shotsMax`, and N mod W of
 * them one more. With the chance 1 − common the site is out and all arrive. For the independent reading each
 * warhead keeps its own success, favored or not.
 *
 * @throws RangeError for a chance outside [0, 1] or a number that is not whole
 *
 * Source: computed (one round of model M5D, mixed as in model M5B).
 */
export function exhaustionOutcome(plan: ExhaustionPlan): ExhaustionOutcome {
  mustBeExhaustion('exhaustionOutcome', plan)
  const { warheads, interceptors, shotsMax, shotKill, common } = plan
  const enough = warheads * shotsMax <= interceptors
  const shots = enough ? shotsMax : Math.floor(interceptors / warheads)
  const favored = enough ? 0 : interceptors % warheads
  const pmf = withCommonFailure(evenSpreadSurvivors(warheads, favored, shots, shotKill), common)
  const kill = 1 - salvoMiss(shotKill, shots)
  const favoredKill = 1 - salvoMiss(shotKill, shots + 1)
  return {
    pmf,
    pNoLeak: pmf[0]!,
    expectedLeakers: exhaustionLeakers(plan),
    independent: wholePower(common * favoredKill, favored) * wholePower(common * kill, warheads - favored),
    correlated: pmf[0]!,
  }
}

/**
 * The expected number of warheads that arrive through one site, in closed form.
 *
 * W {s [(1 − f)(1 − p)^b + f (1 − p)^(b + 1)] + 1 − s}, with x = min(shotsMax, N/W), b = ⌊x⌋, f = x − b.
 *
 * @throws RangeError for a chance outside [0, 1] or a number that is not whole
 *
 * Source: computed (one round of model M5D).
 */
export function exhaustionLeakers(plan: ExhaustionPlan): number {
  mustBeExhaustion('exhaustionLeakers', plan)
  const { warheads, interceptors, shotsMax, shotKill, common } = plan
  if (warheads === 0) return 0
  const miss = spreadMiss(shotKill, Math.min(shotsMax, interceptors / warheads))
  return warheads * (common * miss + 1 - common)
}

/**
 * The size of attack past which warheads arrive that get fewer than `shots` shots each, ⌊N / shots⌋.
 *
 * @throws RangeError unless interceptors is whole and `shots` is at least 1
 */
export function exhaustionWarheads(interceptors: number, shots: number): number {
  mustBeCount('exhaustionWarheads: interceptors', interceptors)
  if (!(shots >= 1)) throw new RangeError(`exhaustionWarheads: shots must be at least 1, got ${shots}`)
  return Math.floor(interceptors / shots)
}
