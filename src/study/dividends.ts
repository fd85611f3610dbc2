import { coalitionSizes, mustBeGame } from './game.js'

/**
 * What each set of assumptions adds to the outcome beyond all its smaller parts: the Harsanyi dividends.
 *
 * d(S) = Σ over T ⊆ S of (−1)^(|S| − |T|) v(T), by the fast Möbius transform. Differences of differences: for n near 20
 * the rounding error of large sets is some thousand times that of the outcomes.
 *
 * @param values  2^n outcomes
 * @returns 2^n dividends, by mask
 * @throws RangeError unless there are 2^n values and n is in 0 … 20
 */
export function dividends(values: Float64Array, n: number): Float64Array {
  mustBeGame('dividends', values, n)
  const d = Float64Array.from(values)
  for (let bit = 1; bit < d.length; bit *= 2)
    for (let block = 0; block < d.length; block += 2 * bit)
      for (let set = block; set < block + bit; set++) d[set + bit]! -= d[set]!
  return d
}

/**
 * The share of each assumption when every dividend is split evenly among the members of its set.
 *
 * A second road to the Shapley value, Σ over S ∋ i of d(S) / |S|; `attribution` is the first.
 */
export function shapleyFromDividends(d: Float64Array, n: number): Float64Array {
  mustBeGame('shapleyFromDividends', d, n)
  const sizes = coalitionSizes(n)
  const bySize = new Float64Array(n + 1)
  const shares = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const bit = 1 << i
    bySize.fill(0)
    for (let block = bit; block < d.length; block += 2 * bit)
      for (let set = block; set < block + bit; set++) bySize[sizes[set]!]! += d[set]!
    for (let size = 1; size <= n; size++) shares[i]! += bySize[size]! / size
  }
  return shares
}
