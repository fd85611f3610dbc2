/** Speed of light, m/s. Source: definition. */
const LIGHT = 299_792_458

/** Boltzmann's constant, J/K. Source: definition. */
export const BOLTZMANN = 1.380649e-23

/**
 * How much stronger than in all directions an antenna sends into its beam: 4πA/λ².
 *
 * @param area       effective area, m²: the built area times the aperture efficiency
 * @param frequency  Hz
 * @throws RangeError unless both are positive and finite
 */
export function antennaGain(area: number, frequency: number): number {
  mustBePositive('antennaGain', { area, frequency })
  const wavelength = LIGHT / frequency
  return (4 * Math.PI * area) / (wavelength * wavelength)
}

export interface Antenna {
  /** Power sent while the beam rests on the object, W; or the energy sent, J. */
  sent: number
  /** Gain of the sending antenna. */
  gain: number
  /** Effective area of the receiving antenna, m². */
  area: number
  /** Radar cross-section of the object, m². */
  crossSection: number
  /** What has to come back, in the unit of `sent`: W, or the energy k·T·L·SNR, J. */
  needed: number
}

/**
 * The range of a radar by the textbook equation, from figures of its antenna: a calculator for checking published sums.
 *
 * Never an input: no scenario can name it, and a test keeps the rooms of the product from importing it. The product
 * scales one *cited* range (`radarRange`), because antenna figures in public print do not settle what a radar can do.
 *
 * R⁴ = sent · gain · area · crossSection / ((4π)² needed), m.
 *
 * @throws RangeError unless every number is positive and finite
 *
 * Source: computed (model M3B, calculator), as in Lewis & Postol (2012) (unchecked).
 */
export function radarEquationRange({ sent, gain, area, crossSection, needed }: Antenna): number {
  mustBePositive('radarEquationRange', { sent, gain, area, crossSection, needed })
  return Math.sqrt(Math.sqrt((sent * gain * area * crossSection) / (16 * Math.PI * Math.PI * needed)))
}

function mustBePositive(caller: string, inputs: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(inputs))
    if (!(value > 0 && value < Infinity))
      throw new RangeError(`${caller}: ${name} must be positive and finite, got ${value}`)
}
