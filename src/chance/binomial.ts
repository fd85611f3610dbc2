/**
 * The chance of 0, 1, …, n successes in n independent tries that each succeed with chance p.
 *
 * Built from its highest entry outward and then scaled to sum to 1, because every step is then a ratio of the same sign:
 * no cancellation and no overflow, for n of many thousands; entries too small for a double become 0.
 *
 * @returns n + 1 probabilities
 * @throws RangeError unless n is a whole number of 0 or more and p a probability
 */
export function binomialPmf(n: number, p: number): Float64Array {
  if (!(n >= 0 && Number.isSafeInteger(n)))
    throw new RangeError(`binomialPmf: n must be a whole number of 0 or more, got ${n}`)
  mustBeChance('binomialPmf: p', p)
  const pmf = new Float64Array(n + 1)
  const top = Math.min(n, Math.floor((n + 1) * p))
  pmf[top] = 1
  if (p === 0 || p === 1) return pmf
  const odds = p / (1 - p)
  let sum = 1
  for (let k = top + 1, entry = 1; k <= n && entry > 0; k++) sum += pmf[k] = entry *= (odds * (n - k + 1)) / k
  for (let k = top - 1, entry = 1; k >= 0 && entry > 0; k--)
    sum += pmf[k] = entry *= (k + 1) / (odds * (n - k))
  for (let k = 0; k <= n; k++) pmf[k]! /= sum
  return pmf
}

/**
 * The distribution of how many objects are left when each stays with chance q, independently.
 *
 * @param pmf  chance of 0, 1, … objects before
 * @returns as many probabilities as before
 * @throws RangeError for an empty pmf or when q is not a probability
 */
export function thinnedPmf(pmf: Float64Array, q: number): Float64Array {
  mustBeChance('thinnedPmf: q', q)
  if (!(pmf.length > 0)) throw new RangeError('thinnedPmf: pmf must have an entry, got none')
  const left = new Float64Array(pmf.length)
  const gone = 1 - q
  // Horner's scheme on Σ pmf[k] (1 − q + q z)^k, whose coefficient of z^j is the answer at j.
  for (let k = pmf.length - 1, degree = 0; k >= 0; k--, degree++) {
    for (let j = degree; j > 0; j--) left[j] = gone * left[j]! + q * left[j - 1]!
    left[0] = gone * left[0]! + pmf[k]!
  }
  return left
}

function mustBeChance(what: string, x: number): void {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`${what} must be in [0, 1], got ${x}`)
}
