import { betaRegularized, betaRegularizedInverse } from '../math/index.js'

/** Chance that a Beta(a, b) number is at most x; 0 below 0 and 1 above 1. */
export function betaCdf(x: number, a: number, b: number): number {
  mustBeShapes('betaCdf', a, b)
  if (!(x <= Infinity)) throw new RangeError(`betaCdf: x must be a number, got ${x}`)
  return betaRegularized(Math.min(1, Math.max(0, x)), a, b)
}

/**
 * The value a Beta(a, b) number stays below with chance u.
 *
 * @throws RangeError unless u is in [0, 1] and both shapes are positive and finite
 */
export function betaQuantile(u: number, a: number, b: number): number {
  mustBeShapes('betaQuantile', a, b)
  if (!(u >= 0 && u <= 1)) throw new RangeError(`betaQuantile: u must be in [0, 1], got ${u}`)
  return betaRegularizedInverse(u, a, b)
}

/** The average of a Beta(a, b) number, a/(a + b). */
export function betaMean(a: number, b: number): number {
  mustBeShapes('betaMean', a, b)
  return a / (a + b)
}

function mustBeShapes(name: string, a: number, b: number): void {
  if (!(a > 0 && a < Infinity)) throw new RangeError(`${name}: a must be positive and finite, got ${a}`)
  if (!(b > 0 && b < Infinity)) throw new RangeError(`${name}: b must be positive and finite, got ${b}`)
}
