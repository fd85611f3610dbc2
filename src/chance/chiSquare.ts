import { exp, ln, lnGamma } from '../math/index.js'

/**
 * Chance that a chi-square number with `freedom` degrees of freedom is at least x.
 *
 * Good to about 1e-12 of its size; series below the mean, continued fraction above it.
 *
 * @throws RangeError unless x is 0 or more and freedom is positive and finite
 *
 * Source: the regularized gamma function, Abramowitz & Stegun (1964), 6.5.29 and 6.5.31 (unchecked).
 */
export function chiSquareSurvival(x: number, freedom: number): number {
  if (!(x >= 0)) throw new RangeError(`chiSquareSurvival: x must be 0 or more, got ${x}`)
  if (!(freedom > 0 && freedom < Infinity))
    throw new RangeError(`chiSquareSurvival: freedom must be positive and finite, got ${freedom}`)
  if (x === 0) return 1
  if (x === Infinity) return 0
  const [shape, half] = [freedom / 2, x / 2]
  const front = exp(shape * ln(half) - half - lnGamma(shape))
  if (half < shape + 1) {
    let term = 1 / shape
    let sum = term
    for (let k = 1; term > sum * 1e-17; k++) sum += term *= half / (shape + k)
    return 1 - front * sum
  }
  // Lentz's method on the continued fraction of the upper tail.
  let b = half + 1 - shape
  let c = Infinity
  let d = 1 / b
  let fraction = d
  for (let k = 1; k < 100_000; k++) {
    const a = k * (shape - k)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    fraction *= c * d
    if (Math.abs(c * d - 1) < 1e-16) break
  }
  return front * fraction
}
