import geographiclib from 'geographiclib-geodesic'
import { mustBeGround } from './groundDistance.js'
import type { Ground } from './groundDistance.js'
import { FLATTENING, R_EQUATOR } from './planet.js'

const WGS84 = new geographiclib.Geodesic.Geodesic(R_EQUATOR, FLATTENING)
const HALF_TURN = 180
const degrees = (angle: number): number => (angle * HALF_TURN) / Math.PI
const radians = (angle: number): number => (angle * Math.PI) / HALF_TURN

/** The shortest way along the ground from one place to another. */
export interface Geodesic {
  /** m. */
  distance: number
  /** Direction in which it leaves, clockwise from north, rad, in (−π, π]. */
  azimuth: number
  /** Direction in which it goes on at the other end, rad. */
  azimuthThere: number
}

/**
 * The shortest way along the ground between two places on the WGS-84 ellipsoid.
 *
 * For what goes in and out, never inside a loop: the library calls the engine's own sine, so the last bit may differ
 * between engines. Within 15 nm of the true distance. Where the places coincide, or several ways are as short, the
 * direction is that of one of them.
 *
 * @throws RangeError for a latitude beyond a pole, or NaN
 *
 * Source: Karney, Algorithms for geodesics, J. Geodesy 87 (2013), by its author's library.
 */
export function geodesic(from: Ground, to: Ground): Geodesic {
  mustBeGround('geodesic', 'from', from)
  mustBeGround('geodesic', 'to', to)
  const { s12, azi1, azi2 } = WGS84.Inverse(
    degrees(from.latitude),
    degrees(from.longitude),
    degrees(to.latitude),
    degrees(to.longitude),
  )
  return { distance: s12!, azimuth: radians(azi1!), azimuthThere: radians(azi2!) }
}

/**
 * Where one arrives who goes straight on over the WGS-84 ellipsoid, and in which direction one is then going.
 *
 * @param azimuth   clockwise from north, rad
 * @param distance  m; negative goes backward
 * @throws RangeError for a latitude beyond a pole, or NaN
 *
 * Source: as `geodesic`.
 */
export function geodesicEnd(
  from: Ground,
  azimuth: number,
  distance: number,
): { latitude: number; longitude: number; azimuth: number } {
  mustBeGround('geodesicEnd', 'from', from)
  if (!Number.isFinite(azimuth)) throw new RangeError(`geodesicEnd: azimuth must be finite, got ${azimuth}`)
  if (!Number.isFinite(distance))
    throw new RangeError(`geodesicEnd: distance must be finite, got ${distance}`)
  const { lat2, lon2, azi2 } = WGS84.Direct(
    degrees(from.latitude),
    degrees(from.longitude),
    degrees(azimuth),
    distance,
  )
  return { latitude: radians(lat2!), longitude: radians(lon2!), azimuth: radians(azi2!) }
}
