import { MU, R_EARTH } from '../earth/index.js'
import { atan2, cos, sin } from '../math/index.js'
import { minimumEnergyLaunch } from './freeFlight.js'

/** A free flight from ground to ground that can be asked where it is. */
export interface SurfaceArc {
  /** From launch to impact, s. */
  time: number
  /** Angle from launch to impact at the center of the Earth, rad. */
  angle: number
  /** Where the body is `t` after launch: angle covered, rad, and height, m. */
  at(t: number): { angle: number; altitude: number }
}

/**
 * The minimum-energy flight over a range as a path: where the body is at any time.
 *
 * Round, airless Earth at rest. Counted from the apogee, where Kepler's equation has one gentle solution.
 *
 * @throws RangeError for a range outside (0, half the circumference), or NaN; and from `at` for a time outside the flight
 *
 * Source: Kepler's equation; Bate, Mueller & White, Fundamentals of Astrodynamics (1971), ch. 4 (unchecked).
 */
export function minimumEnergyArc(range: number): SurfaceArc {
  const { speed, elevation, time, apogee } = minimumEnergyLaunch(range)
  const angle = range / R_EARTH
  const axis = 1 / (2 / R_EARTH - (speed * speed) / MU)
  const eccentricity = (apogee + R_EARTH) / axis - 1
  const across = R_EARTH * speed * cos(elevation)
  const flat = across / Math.sqrt(MU * axis)
  const pace = Math.sqrt(MU / axis) / axis
  const at = (t: number): { angle: number; altitude: number } => {
    if (!(t >= 0 && t <= time))
      throw new RangeError(`minimumEnergyArc: t must be within the flight, 0 to ${time} s, got ${t}`)
    const mean = pace * (t - time / 2)
    // x + e sin x = mean, where x is the eccentric anomaly past apogee; the slope is 1 + e cos x, never below 1 here.
    let x = mean / (1 + eccentricity)
    for (let round = 0; round < 50; round++) {
      const step = (x + eccentricity * sin(x) - mean) / (1 + eccentricity * cos(x))
      x -= step
      if (Math.abs(step) < 1e-15) break
    }
    const [c, s] = [cos(x), sin(x)]
    return {
      angle: angle / 2 + atan2(flat * s, eccentricity + c),
      altitude: axis * (1 + eccentricity * c) - R_EARTH,
    }
  }
  return { time, angle, at }
}
