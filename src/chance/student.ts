import { betaRegularized, betaRegularizedInverse } from '../math/index.js'

/**
 * Chance that a Student t number exceeds t: like the normal, but with heavier tails the fewer its degrees of freedom.
 *
 * @param freedom  degrees of freedom, positive, not necessarily whole
 * @throws RangeError for other degrees of freedom, or for NaN
 */
export function studentSurvival(t: number, freedom: number): number {
  mustHaveFreedom('studentSurvival', freedom)
  if (!(t <= Infinity)) throw new RangeError(`studentSurvival: t must be a number, got ${t}`)
  if (t < 0) return 1 - studentSurvival(-t, freedom)
  if (t === Infinity) return 0
  const square = t * t
  // Two forms of one function, because each keeps its digits only in its half.
  return square < freedom
    ? 0.5 - 0.5 * betaRegularized(square / (freedom + square), 0.5, freedom / 2)
    : 0.5 * betaRegularized(freedom / (freedom + square), freedom / 2, 0.5)
}

/**
 * The Student t number that is exceeded with chance `tail`.
 *
 * @throws RangeError unless tail lies strictly between 0 and 1 and the degrees of freedom are positive
 */
export function studentUpperQuantile(tail: number, freedom: number): number {
  mustHaveFreedom('studentUpperQuantile', freedom)
  if (!(tail > 0 && tail < 1))
    throw new RangeError(`studentUpperQuantile: tail must be in (0, 1), got ${tail}`)
  if (tail > 0.5) return 0 - studentUpperQuantile(1 - tail, freedom)
  if (tail > 0.25) {
    const near = betaRegularizedInverse(1 - 2 * tail, 0.5, freedom / 2)
    return Math.sqrt((freedom * near) / (1 - near))
  }
  const far = betaRegularizedInverse(2 * tail, freedom / 2, 0.5)
  return Math.sqrt((freedom * (1 - far)) / far)
}

function mustHaveFreedom(name: string, freedom: number): void {
  if (!(freedom > 0 && freedom < Infinity))
    throw new RangeError(`${name}: freedom must be positive and finite, got ${freedom}`)
}
