import { atan2, cos, sin } from '../math/index.js'
import type { Vec3 } from './frame.js'
import { FLATTENING, OMEGA, R_EARTH, R_EQUATOR } from './planet.js'
import type { Earth, Place } from './planet.js'

/** Rate at which an Earth turns, rad/s. */
export const turning = (earth: Earth): number => (earth === 'sphere' ? 0 : OMEGA)

/** Radius at the equator and squared eccentricity of the surface of an Earth. */
export const shape = (earth: Earth): { radius: number; eccentricity2: number } =>
  earth === 'wgs84-j2'
    ? { radius: R_EQUATOR, eccentricity2: FLATTENING * (2 - FLATTENING) }
    : { radius: R_EARTH, eccentricity2: 0 }

const isPlace = ({ latitude, longitude, height }: Place): boolean =>
  Math.abs(latitude) <= Math.PI / 2 + 1e-12 && Number.isFinite(longitude) && Number.isFinite(height)

/**
 * Where a place lies in space turning with the Earth, written into the three numbers of `out`.
 *
 * @throws RangeError for a latitude beyond a pole, or NaN
 *
 * Source: WGS 84, the closed form.
 */
export function ecefFromPlace(out: Vec3<'ecef'>, place: Place, earth: Earth): void {
  if (!isPlace(place))
    throw new RangeError(
      `ecefFromPlace: latitude must be within ±π/2, longitude and height finite, got ${place.latitude}, ${place.longitude}, ${place.height}`,
    )
  const { radius, eccentricity2 } = shape(earth)
  const [up, across] = [sin(place.latitude), cos(place.latitude)]
  const normal = radius / Math.sqrt(1 - eccentricity2 * up * up)
  out[0] = (normal + place.height) * across * cos(place.longitude)
  out[1] = (normal + place.height) * across * sin(place.longitude)
  out[2] = (normal * (1 - eccentricity2) + place.height) * up
}

/**
 * The place below a point of space: geodetic latitude, longitude in (−π, π], and height.
 *
 * Error below 1e-8 m from the surface up to 10 million m and down to 100 km deep.
 *
 * @throws RangeError at the center of the Earth, or for NaN
 *
 * Source: Bowring (1976), Transformation from spatial to geographical coordinates (unchecked), repeated three times.
 */
export function placeFromEcef(r: Vec3<'ecef'>, earth: Earth): Place {
  const [x, y, z] = [r[0]!, r[1]!, r[2]!]
  const { radius, eccentricity2 } = shape(earth)
  const across = Math.sqrt(x * x + y * y)
  if (!(across + Math.abs(z) > 0))
    throw new RangeError(`placeFromEcef: r must not be 0 or NaN, got ${x}, ${y}, ${z}`)
  const longitude = atan2(y, x)
  const flat = Math.sqrt(1 - eccentricity2)
  // Sine and cosine, each times the same positive number, of the reduced latitude and then of the latitude.
  let [up, out] = [z, flat * across]
  let [top, side] = [z, across]
  for (let i = 0; i < 4; i++) {
    const size = Math.sqrt(up * up + out * out)
    const [s, c] = [up / size, out / size]
    top = z + ((eccentricity2 * radius) / flat) * s * s * s
    side = across - eccentricity2 * radius * c * c * c
    ;[up, out] = [flat * top, side]
  }
  const total = Math.sqrt(top * top + side * side)
  const [s, c] = [top / total, side / total]
  const height = across * c + z * s - radius * Math.sqrt(1 - eccentricity2 * s * s)
  return { latitude: atan2(top, side), longitude, height }
}

/** A point of inertial space seen from the turning Earth at time `t`, s after the two agreed. */
export function ecefFromEci(out: Vec3<'ecef'>, r: Vec3<'eci'>, earth: Earth, t: number): void {
  turned(out, r, -turning(earth) * t)
}

/** A point of the turning Earth seen from inertial space at time `t`, s after the two agreed. */
export function eciFromEcef(out: Vec3<'eci'>, r: Vec3<'ecef'>, earth: Earth, t: number): void {
  turned(out, r, turning(earth) * t)
}

function turned(out: Float64Array, r: Float64Array, angle: number): void {
  const [c, s] = [cos(angle), sin(angle)]
  const [x, y] = [r[0]!, r[1]!]
  out[0] = c * x - s * y
  out[1] = s * x + c * y
  out[2] = r[2]!
}

/** East, north and up of a place as directions of turning space, nine numbers: one direction after the other. */
export function enuAxes(out: Float64Array, place: Place): void {
  const [s, c] = [sin(place.latitude), cos(place.latitude)]
  const [sl, cl] = [sin(place.longitude), cos(place.longitude)]
  out.set([-sl, cl, 0, -s * cl, -s * sl, c, c * cl, c * sl, s])
}

/** A point of turning space seen from a place: east, north and up of it, m. */
export function enuFromEcef(out: Vec3<'enu'>, r: Vec3<'ecef'>, place: Place, earth: Earth): void {
  const [axes, from] = [new Float64Array(9), new Float64Array(3)]
  enuAxes(axes, place)
  ecefFromPlace(from, place, earth)
  const [x, y, z] = [r[0]! - from[0]!, r[1]! - from[1]!, r[2]! - from[2]!]
  for (let i = 0; i < 3; i++) out[i] = axes[3 * i]! * x + axes[3 * i + 1]! * y + axes[3 * i + 2]! * z
}
