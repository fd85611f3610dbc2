import { J2, MU, R_EQUATOR, shape, turning } from '../earth/index.js'
import type { Earth } from '../earth/index.js'
import { LAW } from './step.js'

/** What the allowed error is a share of: m and m/s. */
const LENGTH = R_EQUATOR
const SPEED = Math.sqrt(MU / R_EQUATOR)

/**
 * The law of motion on an Earth, without air or thrust, written into `law`.
 */
export function coastLaw(law: Float64Array, earth: Earth): void {
  const { radius, eccentricity2 } = shape(earth)
  // Surface radius = radius/sqrt(1 + bulge u), as a series; the rest is below 5 mm.
  const bulge = eccentricity2 / (1 - eccentricity2)
  law[LAW.mu] = MU
  law[LAW.oblate] = earth === 'wgs84-j2' ? 1.5 * J2 * R_EQUATOR * R_EQUATOR : 0
  law[LAW.omega] = turning(earth)
  law[LAW.surface] = radius
  law[LAW.s1] = -bulge / 2
  law[LAW.s2] = (3 * bulge * bulge) / 8
  law[LAW.s3] = (-5 * bulge * bulge * bulge) / 16
  law[LAW.plumb] = 1 / (1 - eccentricity2)
  law[LAW.drag] = 0
  law[LAW.thrust] = 0
  law[LAW.rate] = 0
  law[LAW.ignition] = 0
}

/** Sets the error allowed in a step, as a share of the Earth's radius and of the speed of a circular orbit there. */
export function tolerated(law: Float64Array, tolerance: number): void {
  law[LAW.placeWeight] = 1 / (6 * tolerance * tolerance * LENGTH * LENGTH)
  law[LAW.speedWeight] = 1 / (6 * tolerance * tolerance * SPEED * SPEED)
}
