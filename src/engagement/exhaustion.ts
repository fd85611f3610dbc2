import { withCommonFailure } from './commonMode.js'
import { evenSpreadSurvivors } from './evenSpread.js'
import type { ExhaustionPlan } from './exhaustionPlan.js'
import { mustBeExhaustion } from './exhaustionPlan.js'
import { mustBeCount } from './guard.js'
import { spreadMiss, wholePower } from './salvoMiss.js'

export interface ExhaustionOutcome {
  /** Distribution of leakers, index = number of leakers, length = warheads + 1. */
  pmf: Float64Array
  pNoLeak: number
  expectedLeakers: number
  /** Chance of no leaker if every warhead drew its failures alone, each with the success of an average one. */
  independent: number
  /** Chance of no leaker with one common draw: the model itself, equal to `pNoLeak`. */
  correlated: number
}

/**
 * What arrives through one site whose interceptors an attack can exhaust.
 *
 * Whole interceptors are spread evenly: each of W warheads gets ⌊N/W⌋ shots, at most `shotsMax`, and N mod W of
 * them one more. With the chance 1 − common the site is out and all arrive. Who is favored is left open, so for the
 * independent reading all warheads have the same success, the mean one. An even spread kills more evenly than that:
 * where nothing common fails, the independent reading is never below the model itself.
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
  const leakers = exhaustionLeakers(plan)
  return {
    pmf,
    pNoLeak: pmf[0]!,
    expectedLeakers: leakers,
    independent: warheads === 0 ? 1 : wholePower(Math.max(0, 1 - leakers / warheads), warheads),
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
