/** Gravitational parameter of the Earth, μ, m³/s². Source: WGS 84, as given with the reference cases. */
export const MU = 3.986004418e14

/** Radius of a round Earth, R_E, m. Source: the convention of all spherical models here. */
export const R_EARTH = 6_371_000

/** Rate at which the Earth turns, ω, rad/s. Source: as given with the reference cases. */
export const OMEGA = 7.292115e-5

/** Oblateness of the gravity field, J2, a pure number. Source: as given with the reference cases. */
export const J2 = 1.08262668e-3

/** Equatorial radius, a, m. Source: WGS 84. */
export const R_EQUATOR = 6_378_137

/** Flattening of the ellipsoid, f, a pure number. Source: WGS 84. */
export const FLATTENING = 1 / 298.257223563

/** Standard acceleration of free fall, g0, m/s². Source: definition. */
export const G0 = 9.80665

/**
 * Which planet a flight is computed on.
 *
 * `sphere`: round, at rest, for closed forms and reference cases. `sphere-rotating`: round and turning. `wgs84-j2`:
 * oblate in surface and gravity, and turning: what the product and its maps use.
 */
export type Earth = 'sphere' | 'sphere-rotating' | 'wgs84-j2'

/** A place: geodetic latitude and longitude, rad, and height above the surface, m. */
export interface Place {
  latitude: number
  longitude: number
  height: number
}
