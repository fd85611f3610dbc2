import { erfc, erfcInverse, exp } from '../math/index.js'

/** Chance that a standard normal number is at most x; keeps its digits far into the lower tail. */
export function normalCdf(x: number): number {
  mustBeNumber('normalCdf', x)
  return 0.5 * erfc(-x / Math.SQRT2)
}

/** Chance that a standard normal number exceeds x; keeps its digits far into the upper tail. */
export function normalSurvival(x: number): number {
  mustBeNumber('normalSurvival', x)
  return 0.5 * erfc(x / Math.SQRT2)
}

/** Height of the standard normal curve at x. */
export function normalDensity(x: number): number {
  mustBeNumber('normalDensity', x)
  return exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)
}

/**
 * The standard normal number that is exceeded with chance 1 − u.
 *
 * @throws RangeError unless u lies strictly between 0 and 1
 */
export function normalQuantile(u: number): number {
  if (!(u > 0 && u < 1)) throw new RangeError(`normalQuantile: u must be in (0, 1), got ${u}`)
  return -Math.SQRT2 * erfcInverse(2 * u)
}

function mustBeNumber(name: string, x: number): void {
  if (!(x <= Infinity)) throw new RangeError(`${name}: x must be a number, got ${x}`)
}
