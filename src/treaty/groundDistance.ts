import { acos, cos, sin } from '../math/index.js'

/** Radius of the reference sphere, m. */
const RADIUS = 6_371_000

/**
 * The distance along the ground between two places on the reference sphere, m.
 *
 * Good to a centimeter beyond a kilometer, where a limit of 150 km needs it; latitudes and longitudes in rad.
 */
export function groundDistance(
  latitudeA: number,
  longitudeA: number,
  latitudeB: number,
  longitudeB: number,
): number {
  const cosine =
    sin(latitudeA) * sin(latitudeB) + cos(latitudeA) * cos(latitudeB) * cos(longitudeB - longitudeA)
  return RADIUS * acos(Math.max(-1, Math.min(1, cosine)))
}
