import { marcumComplement, normalDensity, normalSurvival } from '../chance/index.js'
import { adaptiveIntegral, asin, cos, expm1, sin } from '../math/index.js'

export interface Handover {
  /** How far to the side the interceptor can still correct, m. */
  basket: number
  /** Errors of the predicted position along the two axes of the plane, one standard deviation each, m. */
  spread: readonly [number, number]
  /** Lasting errors along the same axes, m. */
  bias?: readonly [number, number]
}

/** Up to here the sum of Marcum's Q is quick. */
const QUICK = 200
/** Standard deviations from a bias at which an integral is cut into pieces. */
const FEW = [-8, -3, -1, 0, 1, 3, 8]

/**
 * Chance that the object is within reach of the interceptor's own correction when it is handed over.
 *
 * The miss in the plane across the closing velocity is normal, with unequal spreads and a bias. Spread equally and without
 * bias: 1 − exp(−D²/2σ²). Equally with a bias: Rice's distribution. Otherwise an integral, good to about 1e-11.
 * A spread of 0 means an error that is known to be the bias.
 *
 * @throws RangeError for a negative or infinite basket or spread, or a bias that is not finite
 *
 * Source: computed (model M3F).
 */
export function handoverChance({ basket, spread, bias = [0, 0] }: Handover): number {
  for (const [name, size] of Object.entries({
    basket,
    'first spread': spread[0],
    'second spread': spread[1],
  }))
    if (!(size >= 0 && size < Infinity))
      throw new RangeError(`handoverChance: ${name} must be 0 or more and finite, got ${size}`)
  for (const offset of bias)
    if (!Number.isFinite(offset)) throw new RangeError(`handoverChance: bias must be finite, got ${offset}`)
  if (basket === 0) return 0
  const off = Math.sqrt(bias[0] * bias[0] + bias[1] * bias[1])
  const [s1, s2] = spread
  if (s1 === 0 && s2 === 0) return off <= basket ? 1 : 0
  if (s1 === s2) {
    if (off === 0) return -expm1((-basket * basket) / (2 * s1 * s1))
    if (off / s1 < QUICK && basket / s1 < QUICK) return marcumComplement(off / s1, basket / s1)
  }
  // Slices across the direction of larger spread, where the answer is smoother.
  return s1 >= s2
    ? sliced(basket, s1, s2, Math.abs(bias[0]), Math.abs(bias[1]))
    : sliced(basket, s2, s1, Math.abs(bias[1]), Math.abs(bias[0]))
}

/** Sum over slices x of the disc: the density of x times the chance that y stays within the slice; x = D sin θ. */
function sliced(D: number, s1: number, s2: number, b1: number, b2: number): number {
  const across = (x: number): number => {
    const half = Math.sqrt(Math.max(0, (D - x) * (D + x)))
    if (s2 === 0) return b2 <= half ? 1 : 0
    return normalSurvival((b2 - half) / s2) - normalSurvival((b2 + half) / s2)
  }
  const density = (angle: number): number => {
    const x = D * sin(angle)
    return ((normalDensity((x - b1) / s1) * D) / s1) * cos(angle) * across(x)
  }
  // Bends lie around the bias in x, and where the edge of the disc passes the bias in y.
  const bends = [-D, 0, D]
  for (const k of FEW) {
    bends.push(b1 + k * s1)
    const half = b2 + k * s2
    if (half > 0 && half < D) {
      const x = Math.sqrt((D - half) * (D + half))
      bends.push(x, -x)
    }
  }
  const breaks = bends
    .filter(x => Math.abs(x) <= D)
    .map(x => asin(x / D))
    .toSorted((a, b) => a - b)
  return Math.min(1, Math.max(0, adaptiveIntegral(density, breaks, 1e-12)))
}
