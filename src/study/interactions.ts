import { sizeWeights } from './attribution.js'
import { coalitionSizes, mustBeGame } from './game.js'

/**
 * How far each pair of assumptions reinforce (above 0) or replace (below 0) one another.
 *
 * The Shapley interaction index: the change that swapping both brings beyond the sum of swapping each, averaged over
 * the others as in a random order that treats the pair as one. Computed from second differences; the road through the
 * dividends, Σ over S ∋ i, j of d(S) / (|S| − 1), is its test.
 *
 * @param values  2^n outcomes
 * @returns n × n numbers row by row, symmetric, with 0 on the diagonal, in the unit of the outcome
 * @throws RangeError unless there are 2^n values and n is in 0 … 20
 *
 * Source: Grabisch & Roubens, An axiomatic approach to the concept of interaction among players in cooperative games
 * (1999) (unchecked).
 */
export function interactions(values: Float64Array, n: number): Float64Array {
  mustBeGame('interactions', values, n)
  const matrix = new Float64Array(n * n)
  const sizes = coalitionSizes(n)
  const weights = sizeWeights(Math.max(0, n - 1))
  const bySize = new Float64Array(n)
  for (let j = 1; j < n; j++)
    for (let i = 0; i < j; i++) {
      bySize.fill(0)
      secondDifferences(bySize, values, sizes, 1 << i, 1 << j)
      let index = 0
      for (let size = 0; size < n - 1; size++) index += weights[size]! * bySize[size]!
      matrix[i * n + j] = matrix[j * n + i] = index
    }
  return matrix
}

/** Adds the second difference at every set without the two bits to the entry of the set's size; `low` < `high`. */
function secondDifferences(
  bySize: Float64Array,
  values: Float64Array,
  sizes: Uint8Array,
  low: number,
  high: number,
): void {
  for (let outer = 0; outer < values.length; outer += 2 * high)
    for (let inner = outer; inner < outer + high; inner += 2 * low)
      for (let set = inner; set < inner + low; set++)
        bySize[sizes[set]!]! +=
          values[set + low + high]! - values[set + high]! - (values[set + low]! - values[set]!)
}
