import { R_EARTH, ecefFromEci, ecefFromPlace, placeFromEcef } from '../earth/index.js'
import type { Place } from '../earth/index.js'
import { endOf, minimumEnergyArc, startOf, stateAt } from '../flight/index.js'
import type { Trajectory } from '../flight/index.js'
import { atan2, sin } from '../math/index.js'

/** A threat as one site sees it pass: how far along the ground, and how high, at any time of its flight. */
export interface Passage {
  /** Times between which it can be asked, s. */
  from: number
  to: number
  at(t: number): {
    /** Squared sine of half the angle at the center between the site and the point below the threat. */
    halfSquared: number
    altitude: number
  }
}

/** Ground range, m, for the squared sine of half the angle at the center. */
export const rangeOf = (halfSquared: number): number =>
  2 * R_EARTH * atan2(Math.sqrt(halfSquared), Math.sqrt(Math.max(0, 1 - halfSquared)))

/**
 * The passage of a minimum-energy threat seen from a site in its plane or beside it: the reference geometry.
 *
 * Round, airless Earth at rest; the threat leaves the ground at time 0 without a boost.
 *
 * @param range  ground range of the threat, m
 * @param along  of the foot of the site from the aim point, m: positive beyond it, negative toward the launch
 * @param cross  of the site from the plane of flight, m
 * @throws RangeError for a range outside (0, half the circumference), or NaN
 *
 * Source: spherical trigonometry; computed.
 */
export function arcPassage(range: number, along: number, cross: number): Passage {
  for (const [name, value] of [
    ['along', along],
    ['cross', cross],
  ] as const)
    if (!Number.isFinite(value)) throw new RangeError(`arcPassage: ${name} must be finite, got ${value}`)
  const arc = minimumEnergyArc(range)
  const foot = (range + along) / R_EARTH
  const aside = sin(cross / R_EARTH / 2)
  const c = aside * aside
  return {
    from: 0,
    to: arc.time,
    at(t) {
      const { angle, altitude } = arc.at(t)
      const ahead = sin((foot - angle) / 2)
      const a = ahead * ahead
      // cos(range angle) = cos(along) cos(cross), written in half angles so that short ranges lose no digits.
      return { halfSquared: a + c - 2 * a * c, altitude }
    },
  }
}

/**
 * The passage of a computed flight seen from a site on the Earth of that flight.
 *
 * Altitude is above the surface of that Earth; ground range is the angle between the two directions from the center,
 * which on the ellipsoid is within 0.4 % of the geodesic. The Earth turns under the threat, and the site with it.
 *
 * @throws RangeError for a site beyond a pole, or NaN
 */
export function trajectoryPassage(trajectory: Trajectory, site: Place): Passage {
  const { earth } = trajectory
  const [state, r, s] = [new Float64Array(6), new Float64Array(3), new Float64Array(3)]
  ecefFromPlace(s, site, earth)
  const siteRadius = Math.sqrt(s[0]! * s[0]! + s[1]! * s[1]! + s[2]! * s[2]!)
  return {
    from: startOf(trajectory),
    to: endOf(trajectory),
    at(t) {
      stateAt(state, trajectory, t)
      ecefFromEci(r, state.subarray(0, 3), earth, t)
      const radius = Math.sqrt(r[0]! * r[0]! + r[1]! * r[1]! + r[2]! * r[2]!)
      let apart = 0
      for (let i = 0; i < 3; i++) {
        const gap = r[i]! / radius - s[i]! / siteRadius
        apart += gap * gap
      }
      return { halfSquared: Math.min(1, apart / 4), altitude: placeFromEcef(r, earth).height }
    },
  }
}
