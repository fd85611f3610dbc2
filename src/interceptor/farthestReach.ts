import { R_EARTH } from '../earth/index.js'
import { brentRoot, sin } from '../math/index.js'
import { clearCoast, flyOut, reachToSpare } from './flyOut.js'
import { energyOf, mustBeInterceptor } from './interceptor.js'
import type { Interceptor } from './interceptor.js'

/**
 * How far along the ground an interceptor gets to a height, m, by its speed and its longest flight alone.
 *
 * The outline of what it can reach, for any height; half the circumference where nothing limits it. An upper bound, and
 * never to be called "defended".
 *
 * @returns ground range, m, or null where the height is outside its limits or out of reach even straight above the site
 * @throws RangeError for an interceptor outside its domain, or NaN
 *
 * Source: the least speed of Lambert's problem; computed.
 */
export function farthestReach(interceptor: Interceptor, altitude: number): number | null {
  mustBeInterceptor('farthestReach', interceptor)
  if (!flyOut(interceptor, 0, altitude).reached) return null
  const energy = energyOf(interceptor)
  const { burnoutHeight, burnTime, longestFlight } = interceptor
  const spare = (angle: number): number => {
    const half = sin(angle / 2)
    const reach = reachToSpare(energy, burnoutHeight, altitude, half * half)
    const time = burnTime + clearCoast(energy, burnoutHeight, altitude, half * half)
    // Meters and seconds are compared by sign alone.
    return Math.min(reach, longestFlight - time)
  }
  if (spare(Math.PI) >= 0) return Math.PI * R_EARTH
  return R_EARTH * brentRoot(spare, 0, Math.PI, 1e-12)
}

/**
 * Fly-out times over ground range and height, s: a row for each height, null where the point is out of reach.
 *
 * To read, print and draw. Exact at every entry, so that windows and footprints, which need times in between, ask
 * `flyOut` and not a table (decision 0009).
 *
 * @param ranges     from the site along the ground, m
 * @param altitudes  m
 * @throws RangeError for an interceptor or a range outside its domain, or NaN
 */
export function flyOutTable(
  interceptor: Interceptor,
  ranges: readonly number[],
  altitudes: readonly number[],
): (number | null)[][] {
  return altitudes.map(altitude =>
    ranges.map(range => {
      const found = flyOut(interceptor, range, altitude)
      return found.reached ? found.time : null
    }),
  )
}
