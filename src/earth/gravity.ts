import type { Vec3 } from './frame.js'
import { J2, MU, R_EQUATOR } from './planet.js'
import type { Earth } from './planet.js'

/**
 * The pull of the Earth at a point, m/s², written into the three numbers of `out`.
 *
 * A round Earth pulls to its center; `wgs84-j2` adds the pull of the bulge at the equator, which shifts a path of 20 to
 * 25 minutes by 6 to 11 km.
 *
 * Source: M1D of the models; Vallado, Fundamentals of Astrodynamics and Applications (unchecked).
 */
export function gravity(out: Vec3<'eci'>, r: ArrayLike<number>, earth: Earth): void {
  const [x, y, z] = [r[0]!, r[1]!, r[2]!]
  const r2 = x * x + y * y + z * z
  const pull = -MU / (r2 * Math.sqrt(r2))
  const bulge = earth === 'wgs84-j2' ? (1.5 * J2 * R_EQUATOR * R_EQUATOR) / r2 : 0
  const slant = (5 * z * z) / r2
  out[0] = pull * x * (1 + bulge * (1 - slant))
  out[1] = pull * y * (1 + bulge * (1 - slant))
  out[2] = pull * z * (1 + bulge * (3 - slant))
}
