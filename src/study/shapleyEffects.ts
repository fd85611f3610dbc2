/** An outcome b1 x1 + b2 x2 of two normal inputs with standard deviations s and correlation rho. */
export interface CorrelatedPair {
  b: readonly [number, number]
  s: readonly [number, number]
  rho: number
}

/**
 * How much of the variance of an outcome each of two correlated inputs carries.
 *
 * Shapley effects in closed form: a check for samplers, and the smallest case in which first-order and total indices no
 * longer add up but these do. Shares sum to 1.
 *
 * @throws RangeError unless all numbers are finite, s is 0 or more, rho is in [−1, 1] and the variance is above 0
 *
 * Source: Owen & Prieur, On Shapley value for measuring importance of dependent inputs (2017) (unchecked).
 */
export function shapleyEffects({ b, s, rho }: CorrelatedPair): {
  variance: number
  shares: [number, number]
} {
  if (![...b, ...s].every(Number.isFinite) || s[0] < 0 || s[1] < 0)
    throw new RangeError(
      `shapleyEffects: b must be finite and s 0 or more, got ${b.join(', ')} and ${s.join(', ')}`,
    )
  if (!(rho >= -1 && rho <= 1)) throw new RangeError(`shapleyEffects: rho must be in [-1, 1], got ${rho}`)
  const [first, second] = [b[0] * s[0], b[1] * s[1]]
  const variance = first * first + second * second + 2 * rho * first * second
  if (!(variance > 0)) throw new RangeError(`shapleyEffects: variance must be above 0, got ${variance}`)
  /** Variance explained by knowing one input alone. */
  const known = (own: number, other: number): number => (own + rho * other) * (own + rho * other)
  const share = (own: number, other: number): number =>
    (known(own, other) + variance - known(other, own)) / 2 / variance
  return { variance, shares: [share(first, second), share(second, first)] }
}
