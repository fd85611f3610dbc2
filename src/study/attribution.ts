import { coalitionSizes, mustBeGame } from './game.js'

/** What each assumption carries of the gap between two positions: one entry an assumption, in the unit of the outcome. */
export interface Attribution {
  /** The share; shares sum to the gap. */
  shapley: Float64Array
  /** The change when the assumption is the first to be taken from the second position. */
  firstIn: Float64Array
  /** The change when it is the last. */
  lastIn: Float64Array
  /** The mean change over all mixtures of the others, each counted once. */
  banzhaf: Float64Array
  /** The least and the greatest change over all mixtures of the others. */
  marginalMin: Float64Array
  marginalMax: Float64Array
}

/**
 * How much of the gap between two positions each assumption carries, under this model.
 *
 * The share is the Shapley value: the change from swapping one assumption, averaged over every order in which all could
 * be swapped. It is the only rule that sums to the gap, treats like assumptions alike, gives 0 to one that changes
 * nothing and adds over outcomes; exchanging the positions only changes its sign, so neither is the baseline. Where the
 * least and the greatest change differ in sign, the share alone is not to be shown. Changes are summed size by size
 * before weighting, so that shares keep their digits up to n = 20.
 *
 * @param values  2^n outcomes, as `coalitionValues` returns them
 * @throws RangeError unless there are 2^n values and n is in 0 … 20
 *
 * Source: Shapley, A Value for n-Person Games (1953) (unchecked).
 */
export function attribution(values: Float64Array, n: number): Attribution {
  mustBeGame('attribution', values, n)
  const sizes = coalitionSizes(n)
  const weights = sizeWeights(n)
  const empty = (): Float64Array => new Float64Array(n)
  const result: Attribution = {
    shapley: empty(),
    firstIn: empty(),
    lastIn: empty(),
    banzhaf: empty(),
    marginalMin: empty(),
    marginalMax: empty(),
  }
  const bySize = new Float64Array(n)
  const all = values.length - 1
  for (let i = 0; i < n; i++) {
    const bit = 1 << i
    bySize.fill(0)
    let [least, most] = [Infinity, -Infinity]
    for (let block = 0; block <= all; block += 2 * bit)
      for (let set = block; set < block + bit; set++) {
        const change = values[set + bit]! - values[set]!
        bySize[sizes[set]!]! += change
        if (change < least) least = change
        if (change > most) most = change
      }
    let [share, total] = [0, 0]
    for (let size = 0; size < n; size++) {
      share += weights[size]! * bySize[size]!
      total += bySize[size]!
    }
    result.shapley[i] = share
    result.banzhaf[i] = (2 * total) / values.length
    result.firstIn[i] = values[bit]! - values[0]!
    result.lastIn[i] = values[all]! - values[all - bit]!
    result.marginalMin[i] = least
    result.marginalMax[i] = most
  }
  return result
}

/** Chance that in a random order exactly a given set of each size comes before one of n: s! (n − s − 1)! / n!. */
export function sizeWeights(n: number): Float64Array {
  const weights = new Float64Array(n)
  for (let size = 0, ways = 1; size < n; ways = (ways * (n - 1 - size)) / (size + 1), size++)
    weights[size] = 1 / (n * ways)
  return weights
}
