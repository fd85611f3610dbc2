import { binomialPmf, thinnedPmf } from '../chance/index.js'
import { expectedLeakers } from './expectedLeakers.js'
import { mustBeCount } from './guard.js'
import type { Rounds, RoundsPlan } from './roundsPlan.js'
import { mustBeRounds } from './roundsPlan.js'
import { spreadMiss } from './salvoMiss.js'
import { scarceRounds } from './scarceRounds.js'
import { unlimitedFire } from './shootLookShoot.js'

export interface RoundsOutcome {
  /** Distribution of leakers, index = number of leakers. */
  pmf: Float64Array
  /** Expected number of interceptors fired. */
  expectedUsed: number
  /** Probability left out of `pmf`, a bound on the error of each of its entries. */
  pruned: number
}

/**
 * The distribution of leakers of `warheads` against one defense that fires in rounds; see `roundsFrom`.
 *
 * @throws RangeError for a chance outside [0, 1] or a number that is not whole
 * @throws TooManyStates past the size that is worked out exactly
 *
 * Source: computed (model M5D).
 */
export function roundsOutcome(plan: RoundsPlan): RoundsOutcome {
  mustBeCount('roundsOutcome: warheads', plan.warheads)
  mustBeRounds('roundsOutcome', plan)
  return roundsFrom(certainly(plan.warheads), plan)
}

/**
 * The distribution of leakers when a random number of warheads meets a defense that fires in rounds.
 *
 * Each round every object believed alive gets its shots; when the stock is short it is spread evenly, and blindly
 * chosen objects get one more; a look follows. Exact: where the stock cannot run short every object is on its own
 * (model M5C), else see `scarceRounds`. Inputs are not checked, because layers call this in a loop.
 *
 * @param arrivals  chance of each number of arriving warheads; what it sums to carries over to the pmf
 * @throws TooManyStates past the size that is worked out exactly
 *
 * Source: computed (model M5D); checked against `roundsPlain` and `sampleRounds`.
 */
export function roundsFrom(arrivals: Float64Array, rounds: Rounds): RoundsOutcome {
  if (canRunShort(arrivals.length - 1, rounds)) return scarceRounds(arrivals, rounds, stockOf(rounds))
  const { pLeak, expectedShots } = unlimitedFire(rounds)
  return { pmf: thinned(arrivals, pLeak), expectedUsed: expectedLeakers(arrivals) * expectedShots, pruned: 0 }
}

/**
 * The expected number of leakers of `roundsFrom`; one round alone needs no distribution, because a share of a shot
 * counts in the mean as much as the chance of a shot.
 */
export function roundsMean(arrivals: Float64Array, rounds: Rounds): number {
  if (rounds.plan.length !== 1) return expectedLeakers(roundsFrom(arrivals, rounds).pmf)
  const stock = stockOf(rounds)
  let mean = 0
  for (let warheads = 1; warheads < arrivals.length; warheads++) {
    const shots = Math.min(rounds.plan[0]!, stock / warheads)
    mean += arrivals[warheads]! * warheads * spreadMiss(rounds.shotKill, shots)
  }
  return mean
}

/** Whether `warheads` could run the stock short: only then do objects affect one another. */
export function canRunShort(warheads: number, rounds: Rounds): boolean {
  let mostShots = 0
  for (let r = 0; r < rounds.plan.length; r++) mostShots += rounds.plan[r]!
  return warheads * mostShots > stockOf(rounds)
}

/** The distribution of a number of warheads that is known. */
export function certainly(warheads: number): Float64Array {
  const pmf = new Float64Array(warheads + 1)
  pmf[warheads] = 1
  return pmf
}

/** `arrivals` of which each leaks alone with the chance `leak`; quick for a certain number and for a certain leak. */
export function thinned(arrivals: Float64Array, leak: number): Float64Array {
  if (leak === 1) return arrivals.slice()
  const most = arrivals.length - 1
  return arrivals[most] === 1 ? binomialPmf(most, leak) : thinnedPmf(arrivals, leak)
}

/** Interceptors that may be fired: all but the reserve. */
export const stockOf = (rounds: Rounds): number => Math.max(0, rounds.interceptors - (rounds.reserve ?? 0))
