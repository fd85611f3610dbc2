import { brentRoot } from '../math/index.js'
import type { BoostStage } from './boost.js'
import { kickForRange } from './kick.js'
import type { KickedFlight, UnaimedBoost } from './kick.js'

/** What was reported of a test, and the generic missile it is retold with. */
export interface LoftedTest {
  /** Highest point, m, and ground distance, m, as reported. */
  apogee: number
  range: number
  /** The missile; the propellant of its last stage is what is solved for, the number given is ignored. */
  missile: UnaimedBoost
}

/** A flight with the reported apogee and range. */
export interface LoftedFlight extends KickedFlight {
  reached: true
  /** The missile with its last propellant fraction solved. */
  stages: BoostStage[]
}

/** Shares of propellant a last stage may have. */
const [LEAST, MOST] = [0.02, 0.97]

/**
 * A reported lofted test flown again with a generic missile: same apogee, same range; the flight time is the check.
 *
 * Two reported numbers fix two unknowns, the last propellant fraction and the kick. It reproduces a flight from stated
 * inputs and fits nothing: what else the missile could do depends on the table that was assumed.
 *
 * @returns the flight, or that no propellant fraction of the last stage reaches the apogee at that range
 * @throws RangeError for an apogee or range that is not positive, or a missile `boost` refuses
 *
 * Source: as `boost`; Brent's method on propellant and, within, on the kick.
 */
export function loftedTest({
  apogee,
  range,
  missile,
}: LoftedTest): LoftedFlight | { reached: false; why: 'out-of-reach' } {
  for (const [name, value] of [
    ['apogee', apogee],
    ['range', range],
  ] as const)
    if (!(value > 0 && value < Infinity))
      throw new RangeError(`loftedTest: ${name} must be positive and finite, got ${value}`)
  const withPropellant = (fraction: number): UnaimedBoost => ({
    ...missile,
    stages: missile.stages.map((stage, i) =>
      i === missile.stages.length - 1 ? { ...stage, propellantFraction: fraction } : stage,
    ),
  })
  /** Apogee less the reported one; a missile too weak for the range is too low, one that would not come down too high. */
  const excess = (fraction: number): number => {
    const found = kickForRange(withPropellant(fraction), range)
    if (found.reached) return found.flight.apogee - apogee
    return found.why === 'too-far' ? -apogee : apogee
  }
  if (excess(LEAST) > 0 || excess(MOST) < 0) return { reached: false, why: 'out-of-reach' }
  const solved = withPropellant(brentRoot(excess, LEAST, MOST, 1e-11))
  const found = kickForRange(solved, range)
  if (!found.reached || Math.abs(found.flight.apogee / apogee - 1) > 1e-6)
    return { reached: false, why: 'out-of-reach' }
  return { ...found, stages: [...solved.stages] }
}
