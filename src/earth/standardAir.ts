import { exp, ln, pow } from '../math/index.js'
import { G0 } from './planet.js'

/** Air at one height. Temperature, pressure and speed of sound are null where the model defines density alone. */
export interface Air {
  /** kg/m³. */
  density: number
  /** Molecular-scale temperature, K: that of the air up to 80 km, 4e-4 above it at 86 km. */
  temperature: number | null
  /** Pa. */
  pressure: number | null
  /** m/s. */
  soundSpeed: number | null
  /** Why the other three are null, or null where they are not. */
  why: 'above-the-layers' | 'above-the-air' | null
  /** `below-sea-level`: the height was negative and sea level is meant. */
  warning: 'below-sea-level' | null
}

/** Radius that turns geometric into geopotential height, m. */
const R_GEOPOTENTIAL = 6_356_766
/** Universal gas constant of the standard, R*, J/(kmol K). */
const GAS = 8314.32
/** Molar mass of air at sea level, M0, kg/kmol. */
const MOLAR_MASS = 28.9644
/** Sea level: temperature, K, and pressure, Pa. */
const SEA_LEVEL = { temperature: 288.15, pressure: 101_325 }
/** Ratio of specific heats. */
const HEAT_RATIO = 1.4
/** Geometric height up to which the layers hold, m. */
const LAYERS_END = 86_000
/** Height above which there is no air, m. */
const AIR_END = 1_000_000

/** Bases of the layers, geopotential m, and how temperature runs in them, K/m. */
const LAYERS = withBases([
  [0, -6.5e-3],
  [11_000, 0],
  [20_000, 1e-3],
  [32_000, 2.8e-3],
  [47_000, 0],
  [51_000, -2.8e-3],
  [71_000, -2e-3],
])

/** Density above the layers: geometric height, m, and kg/m³; straight in the logarithm between. */
const UPPER: readonly (readonly [number, number])[] = [
  [86_000, 6.958e-6],
  [90_000, 3.416e-6],
  [100_000, 5.604e-7],
  [110_000, 9.708e-8],
  [120_000, 2.222e-8],
  [150_000, 2.076e-9],
  [200_000, 2.541e-10],
  [300_000, 1.916e-11],
  [400_000, 2.803e-12],
  [500_000, 5.215e-13],
  [600_000, 1.137e-13],
  [1_000_000, 3.561e-15],
]

interface Layer {
  base: number
  lapse: number
  temperature: number
  pressure: number
}

function withBases(shapes: readonly (readonly [number, number])[]): Layer[] {
  const layers: Layer[] = []
  for (const [base, lapse] of shapes) {
    const below = layers.at(-1)
    const { temperature, pressure } = below ? within(below, base) : SEA_LEVEL
    layers.push({ base, lapse, temperature, pressure })
  }
  return layers
}

/** Temperature and pressure at a geopotential height inside a layer. */
function within(layer: Layer, height: number): { temperature: number; pressure: number } {
  const { base, lapse, temperature, pressure } = layer
  const here = temperature + lapse * (height - base)
  const share =
    lapse === 0
      ? exp((-G0 * MOLAR_MASS * (height - base)) / (GAS * temperature))
      : pow(temperature / here, (G0 * MOLAR_MASS) / (GAS * lapse))
  return { temperature: here, pressure: pressure * share }
}

function upperDensity(height: number): number {
  if (height > AIR_END) return 0
  const i = UPPER.findIndex(([top]) => height <= top)
  const [[low, atLow], [high, atHigh]] = [UPPER[i - 1]!, UPPER[i]!]
  return atLow * exp(((height - low) / (high - low)) * ln(atHigh / atLow))
}

/**
 * The air of a standard day at a height: how dense, warm and stiff it is.
 *
 * Mean mid-latitude air; density at 60–100 km varies by tens of percent from day to day. Above 86 km the density alone
 * is given; above 1000 km there is none. A negative height means sea level and says so.
 *
 * @param height  above sea level, geometric, m
 * @throws RangeError for NaN or an infinite height
 *
 * Source: U.S. Standard Atmosphere, 1976, NOAA-S/T 76-1562 (unchecked); densities above 86 km (unchecked).
 */
export function standardAir(height: number): Air {
  if (!Number.isFinite(height)) throw new RangeError(`standardAir: height must be finite, got ${height}`)
  const warning = height < 0 ? 'below-sea-level' : null
  if (height > LAYERS_END)
    return {
      density: upperDensity(height),
      temperature: null,
      pressure: null,
      soundSpeed: null,
      why: height > AIR_END ? 'above-the-air' : 'above-the-layers',
      warning,
    }
  const z = Math.max(0, height)
  const geopotential = (R_GEOPOTENTIAL * z) / (R_GEOPOTENTIAL + z)
  const layer = LAYERS.findLast(({ base }) => geopotential >= base)!
  const { temperature, pressure } = within(layer, geopotential)
  return {
    density: (pressure * MOLAR_MASS) / (GAS * temperature),
    temperature,
    pressure,
    soundSpeed: Math.sqrt((HEAT_RATIO * GAS * temperature) / MOLAR_MASS),
    why: null,
    warning,
  }
}
