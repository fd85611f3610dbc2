import type { Vec3 } from './frame.js'
import { J2, MU, R_EQUATOR } from './planet.js'
import type { Earth } from './planet.js'

/** A gravity field: that of a ball, with a bulge at the equator. */
export interface Field {
  /** Gravitational parameter, m³/s². */
  mu: number
  /** Oblateness, a pure number, 0 for none, and the equatorial radius it is given for, m. */
  j2: number
  radius: number
}

/** The gravity field of an Earth: round for both spheres. */
export const field = (earth: Earth): Field => ({
  mu: MU,
  j2: earth === 'wgs84-j2' ? J2 : 0,
  radius: R_EQUATOR,
})

/**
 * The pull of the Earth at a point, m/s², written into the three numbers of `out`.
 *
 * The bulge at the equator shifts the end of a path of 20 to 25 minutes by 6 to 11 km.
 *
 * Source: the first two terms of the potential; the constants as given with the reference cases.
 */
export function gravity(out: Vec3<'eci'>, r: ArrayLike<number>, { mu, j2, radius }: Field): void {
  const [x, y, z] = [r[0]!, r[1]!, r[2]!]
  const r2 = x * x + y * y + z * z
  const pull = -mu / (r2 * Math.sqrt(r2))
  const bulge = (1.5 * j2 * radius * radius) / r2
  const slant = (5 * z * z) / r2
  out[0] = pull * x * (1 + bulge * (1 - slant))
  out[1] = pull * y * (1 + bulge * (1 - slant))
  out[2] = pull * z * (1 + bulge * (3 - slant))
}
