import { brentMinimum, brentRoot } from '../math/index.js'
import { boost } from './boost.js'
import type { BoostFlight, BoostPlan } from './boost.js'

/** A missile of which only the kick is still open. */
export type UnaimedBoost = Omit<BoostPlan, 'kick'>

/** A kick, rad, and the flight it leads to. */
export interface KickedFlight {
  kick: number
  flight: BoostFlight
}

/** Kicks tried, rad: straight up, then from 0.02 to 80 degrees, each a tenth more than the last. */
const KICKS = [0, 0.02 * (Math.PI / 180)]
while (KICKS.length < 89) KICKS.push(1.1 * KICKS.at(-1)!)

/** Range of a kick, m; −1 where there is no flight. */
function rangeOf(plan: UnaimedBoost, kick: number): number {
  const flight = boost({ ...plan, kick })
  return flight.reached ? flight.range : -1
}

function escapes(plan: UnaimedBoost): boolean {
  const straightUp = boost({ ...plan, kick: 0 })
  return !straightUp.reached && straightUp.why === 'escapes'
}

function kicked(plan: UnaimedBoost, kick: number): KickedFlight {
  const flight = boost({ ...plan, kick })
  if (!flight.reached)
    throw new RangeError(`kickForRange: kick ${kick} must give a flight, got ${flight.why}`)
  return { kick, flight }
}

/**
 * The steepest flight of a missile that comes down at a wanted range.
 *
 * Range rises with the kick, from 0 for a missile that falls back to where it rose, up to a maximum; the root before
 * the maximum is the lofted one.
 *
 * @param range  from launch to impact along the ground, m, positive
 * @returns kick and flight, or why not: too far for any kick, nearer than the steepest kick that comes down, or so fast
 * that no kick comes down
 * @throws RangeError for a range that is not positive, or a plan `boost` refuses
 *
 * Source: as `boost`; Brent's method on the kick.
 */
export function kickForRange(
  plan: UnaimedBoost,
  range: number,
): ({ reached: true } & KickedFlight) | { reached: false; why: 'too-far' | 'too-near' | 'escapes' } {
  if (!(range > 0 && range < Infinity))
    throw new RangeError(`kickForRange: range must be positive and finite, got ${range}`)
  const excess = (kick: number): number => rangeOf(plan, kick) - range
  const between = (low: number, high: number): { reached: true } & KickedFlight => ({
    reached: true,
    ...kicked(plan, brentRoot(excess, low, high, 1e-13)),
  })
  let [before, best, farthest] = [-1, -1, -1]
  for (const [i, kick] of KICKS.entries()) {
    const reached = rangeOf(plan, kick)
    if (reached >= range)
      return before < 0 ? { reached: false, why: 'too-near' } : between(KICKS[i - 1]!, kick)
    if (reached > farthest) [best, farthest] = [i, reached]
    before = reached
  }
  if (best < 0) return { reached: false, why: escapes(plan) ? 'escapes' : 'too-far' }
  const top = peakBeside(plan, best)
  return top.flight.range >= range
    ? between(KICKS[Math.max(0, best - 1)]!, top.kick)
    : { reached: false, why: 'too-far' }
}

/**
 * The farthest flight of a missile over all kicks, or null where no kick gives a flight.
 *
 * Without air it depends on thrust over weight and on the lowest burnout height allowed (`floor`) by thousands of
 * kilometers: say both beside the number.
 *
 * @throws RangeError for a plan `boost` refuses
 *
 * Source: as `boost`; Brent's method on the kick.
 */
export function longestFlight(plan: UnaimedBoost): KickedFlight | null {
  const ranges = KICKS.map(kick => rangeOf(plan, kick))
  const farthest = Math.max(...ranges)
  return farthest < 0 ? null : peakBeside(plan, ranges.indexOf(farthest))
}

/** The best kick beside the best of those tried. */
function peakBeside(plan: UnaimedBoost, best: number): KickedFlight {
  const [low, high] = [KICKS[Math.max(0, best - 1)]!, KICKS[Math.min(KICKS.length - 1, best + 1)]!]
  const top = brentMinimum(kick => -rangeOf(plan, kick), low, high, 1e-9)
  return kicked(plan, -top.value > rangeOf(plan, KICKS[best]!) ? top.at : KICKS[best]!)
}
