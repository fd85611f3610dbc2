import { clearCoast, reachToSpare } from './flyOut.js'
import { energyOf, mustBeInterceptor } from './interceptor.js'
import type { Interceptor } from './interceptor.js'
import { rangeOf } from './passage.js'
import type { Passage } from './passage.js'
import { highest, stretchesAbove } from './stretches.js'
import type { TimeSpan } from './stretches.js'

export type NoWindow = 'never-in-altitude-band' | 'out-of-reach' | 'flight-too-long' | 'too-late'

export interface Windows {
  /** Every stretch of time in which an intercept is possible, in order. */
  windows: TimeSpan[]
  /** Why there is none, or null. */
  why: NoWindow | null
}

/** Seconds between looks at a curve; ends and turns are found between them. */
const STEP = 5

/** So much worse than any real margin, s, that a point beyond the edge of reach counts below every point within it. */
const OUT = 1e6

/**
 * When an interceptor launched at the commit time or later can meet the threat: all windows, or why there is none.
 *
 * A time belongs to a window if the threat is then between the altitude limits (inclusive), in reach, and the flight
 * from a launch no earlier than the commit takes no longer than allowed. Ends are found to 1e-6 s and never read off a
 * time grid; a window shorter than the scan is not lost.
 *
 * @param commit  earliest launch, s, in the time of the passage
 * @throws RangeError for an interceptor outside its domain, or a commit that is not finite
 *
 * Source: after Wilkening, Airborne boost-phase ballistic missile defense, Science & Global Security 12 (2004) (unchecked); computed.
 */
export function interceptWindows(passage: Passage, interceptor: Interceptor, commit: number): Windows {
  mustBeInterceptor('interceptWindows', interceptor)
  mustBeCommit('interceptWindows', commit)
  const bands = altitudeBands(passage, interceptor)
  if (bands.length === 0) return { windows: [], why: 'never-in-altitude-band' }
  const spare = timeToSpare(passage, interceptor, commit)
  const windows = bands.flatMap(({ from, to }) => stretchesAbove(spare, from, to, STEP))
  return { windows, why: windows.length > 0 ? null : whyNot(passage, interceptor, bands) }
}

/** The stretches of the passage in which the threat is between the altitude limits of the interceptor. */
export function altitudeBands(passage: Passage, { floor, ceiling }: Interceptor): TimeSpan[] {
  const inside = (t: number): number => {
    const { altitude } = passage.at(t)
    return Math.min(altitude - floor, ceiling - altitude)
  }
  return stretchesAbove(inside, passage.from, passage.to, STEP)
}

/**
 * Seconds to spare at time `t`: by how much the interceptor could be late, or fly longer, and still be there.
 *
 * 0 or more exactly where an intercept is possible, altitude limits aside. Beyond the edge of reach it is negative and
 * falls with the distance beyond, so that the way to the edge can still be followed.
 */
export function timeToSpare(
  passage: Passage,
  interceptor: Interceptor,
  commit: number,
): (t: number) => number {
  const { burnoutHeight, burnTime, longestFlight } = interceptor
  const energy = energyOf(interceptor)
  return t => {
    const { halfSquared, altitude } = passage.at(t)
    const reach = reachToSpare(energy, burnoutHeight, altitude, halfSquared)
    const flight = burnTime + clearCoast(energy, burnoutHeight, altitude, halfSquared)
    const early = Math.min(t - commit, longestFlight) - flight
    return Math.min(early, reach < 0 ? reach / REACH_PACE : Infinity)
  }
}

/** Turns meters beyond the edge of reach into seconds; any pace of this order will do, only the sign decides. */
const REACH_PACE = 1000

/** The most seconds to spare anywhere between the altitude limits; negative where no intercept is possible. */
export function mostToSpare(passage: Passage, interceptor: Interceptor, commit: number): number {
  const spare = timeToSpare(passage, interceptor, commit)
  let most = -OUT
  for (const { from, to } of altitudeBands(passage, interceptor))
    most = Math.max(most, highest(spare, from, to, STEP).value)
  return most
}

/** The first limit that alone would already leave nothing. */
function whyNot(passage: Passage, interceptor: Interceptor, bands: TimeSpan[]): NoWindow {
  const everIn = (f: (t: number) => number): boolean =>
    bands.some(({ from, to }) => highest(f, from, to, STEP).value >= 0)
  const unhurried = { ...interceptor, longestFlight: Infinity }
  if (!everIn(timeToSpare(passage, unhurried, -OUT))) return 'out-of-reach'
  return everIn(timeToSpare(passage, interceptor, -OUT)) ? 'too-late' : 'flight-too-long'
}

/** Flight time, s, and ground range, m, of an intercept at time `t` that is known to be possible. */
export function flightTo(
  passage: Passage,
  interceptor: Interceptor,
  t: number,
): { flight: number; range: number; altitude: number } {
  const { halfSquared, altitude } = passage.at(t)
  const coast = clearCoast(energyOf(interceptor), interceptor.burnoutHeight, altitude, halfSquared)
  return { flight: interceptor.burnTime + coast, range: rangeOf(halfSquared), altitude }
}

export function mustBeCommit(name: string, commit: number): void {
  if (!Number.isFinite(commit)) throw new RangeError(`${name}: commit must be finite, got ${commit}`)
}
