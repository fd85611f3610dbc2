/**
 * What further tests may show when the success chance itself is only known as Beta(a, b): the chance of 0, …, m successes.
 *
 * @param m  number of further tests
 * @returns m + 1 probabilities
 * @throws RangeError unless m is a whole number of 0 or more and both shapes are positive and finite
 *
 * Source: computed (model M7C).
 */
export function betaBinomialPmf(m: number, a: number, b: number): Float64Array {
  if (!(m >= 0 && Number.isSafeInteger(m)))
    throw new RangeError(`betaBinomialPmf: m must be a whole number of 0 or more, got ${m}`)
  if (!(a > 0 && a < Infinity))
    throw new RangeError(`betaBinomialPmf: a must be positive and finite, got ${a}`)
  if (!(b > 0 && b < Infinity))
    throw new RangeError(`betaBinomialPmf: b must be positive and finite, got ${b}`)
  const pmf = new Float64Array(m + 1)
  // Start at or near the highest entry, so that the ratios outward neither overflow nor lose the whole to rounding.
  const top = a < 1 ? 0 : b < 1 ? m : Math.min(m, Math.floor(((m + 1) * (a - 1)) / Math.max(1e-9, a + b - 2)))
  pmf[top] = 1
  let sum = 1
  for (let k = top, entry = 1; k < m; k++)
    sum += pmf[k + 1] = entry *= ((m - k) * (a + k)) / ((k + 1) * (b + m - k - 1))
  for (let k = top, entry = 1; k > 0; k--)
    sum += pmf[k - 1] = entry *= (k * (b + m - k)) / ((m - k + 1) * (a + k - 1))
  for (let k = 0; k <= m; k++) pmf[k]! /= sum
  return pmf
}

/**
 * The chance of k or more successes in m further tests.
 *
 * @throws RangeError unless k is a whole number in 0 … m, and as `betaBinomialPmf`
 */
export function betaBinomialAtLeast(m: number, k: number, a: number, b: number): number {
  const pmf = betaBinomialPmf(m, a, b)
  if (!(k >= 0 && k <= m && Number.isSafeInteger(k)))
    throw new RangeError(`betaBinomialAtLeast: k must be a whole number in 0 … ${m}, got ${k}`)
  let sum = 0
  for (let j = m; j >= k; j--) sum += pmf[j]!
  return Math.min(1, sum)
}
