import { sin } from '../math/index.js'

export type Concentration =
  | {
      reached: true
      /** Satellites over the latitude for each one an even shell would have there. */
      factor: number
    }
  | { reached: false; why: 'never-overhead' | 'at-the-turn' }

/**
 * How much denser a shell of inclined orbits is over one latitude than the same satellites spread evenly.
 *
 * Circular orbits of one inclination, their nodes and phases spread evenly. Orbits linger near the latitude at which
 * they turn; exactly there the density has no limit, and beyond it there are none.
 *
 * @param inclination  rad, in (0, π)
 * @param latitude     rad, within ±π/2
 * @throws RangeError outside these intervals, or for NaN
 *
 * Source: (2/π)/√(sin²i − sin²φ), orbit geometry; computed.
 */
export function latitudeConcentration(inclination: number, latitude: number): Concentration {
  if (!(inclination > 0 && inclination < Math.PI))
    throw new RangeError(`latitudeConcentration: inclination must be in (0, π) rad, got ${inclination}`)
  if (!(Math.abs(latitude) <= Math.PI / 2))
    throw new RangeError(`latitudeConcentration: latitude must be within ±π/2 rad, got ${latitude}`)
  // sin²i − sin²φ, written without cancellation.
  const gap = sin(inclination + latitude) * sin(inclination - latitude)
  const edge = 1e-15
  if (Math.abs(gap) <= edge) return { reached: false, why: 'at-the-turn' }
  if (gap < 0) return { reached: false, why: 'never-overhead' }
  return { reached: true, factor: 2 / (Math.PI * Math.sqrt(gap)) }
}
