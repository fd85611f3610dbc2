/**
 * The distribution of how many of several independent events happen when each has its own chance.
 *
 * Used for leakers among threats that are not alike. Work grows with the square of their number.
 *
 * @param chances  one probability per event
 * @returns chances.length + 1 probabilities
 * @throws RangeError when an entry is not a probability
 *
 * Source: computed (model M5F), by convolving one event after the other.
 */
export function poissonBinomialPmf(chances: ArrayLike<number>): Float64Array {
  const pmf = new Float64Array(chances.length + 1)
  pmf[0] = 1
  for (let i = 0; i < chances.length; i++) {
    const q = chances[i]!
    if (!(q >= 0 && q <= 1)) throw new RangeError(`poissonBinomialPmf: chances must be in [0, 1], got ${q}`)
    for (let k = i + 1; k > 0; k--) pmf[k] = (1 - q) * pmf[k]! + q * pmf[k - 1]!
    pmf[0]! *= 1 - q
  }
  return pmf
}
