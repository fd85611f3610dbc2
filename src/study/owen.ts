import { sizeWeights } from './attribution.js'
import { coalitionSizes, mustBeGame } from './game.js'

/**
 * The share of each assumption when assumptions of one group are always swapped one right after another.
 *
 * The Owen value: the mean change over all orders that keep every group together. Shares sum to the gap; with each
 * assumption a group of its own, or all in one group, they are those of `attribution`. Sums over sets of other groups
 * and sets inside the own group, never over orders.
 *
 * @param values  2^n outcomes
 * @param groups  assumption numbers, each of 0 … n − 1 in exactly one group
 * @returns n shares in the unit of the outcome
 * @throws RangeError when the groups are not such a division, or unless there are 2^n values and n is in 0 … 20
 *
 * Source: Owen, Values of Games with a Priori Unions (1977) (unchecked).
 */
export function owenValue(
  values: Float64Array,
  n: number,
  groups: readonly (readonly number[])[],
): Float64Array {
  mustBeGame('owenValue', values, n)
  mustDivide(groups, n)
  const shares = new Float64Array(n)
  const groupWeights = sizeWeights(groups.length)
  const sizes = coalitionSizes(n)
  for (const own of groups) {
    const unions = unionsOf(groups.filter(group => group !== own).map(maskOf))
    const memberWeights = sizeWeights(own.length)
    for (const i of own) {
      const bit = 1 << i
      const insides = unionsOf(own.filter(member => member !== i).map(member => 1 << member))
      for (let r = 0; r < unions.length; r++) {
        let change = 0
        for (const inside of insides) {
          const set = unions[r]! + inside
          change += memberWeights[sizes[inside]!]! * (values[set + bit]! - values[set]!)
        }
        shares[i]! += groupWeights[sizes[r]!]! * change
      }
    }
  }
  return shares
}

const maskOf = (members: readonly number[]): number => members.reduce((mask, i) => mask | (1 << i), 0)

/** The union of every choice among disjoint masks: entry r joins the masks whose bits are set in r. */
function unionsOf(masks: readonly number[]): Int32Array {
  const unions = new Int32Array(1 << masks.length)
  masks.forEach((mask, k) => {
    for (let r = 0; r < 1 << k; r++) unions[r + (1 << k)] = unions[r]! | mask
  })
  return unions
}

function mustDivide(groups: readonly (readonly number[])[], n: number): void {
  const seen = groups.flat()
  const whole = seen.every(i => Number.isInteger(i) && i >= 0 && i < n)
  if (!whole || seen.length !== n || new Set(seen).size !== n || groups.some(group => group.length === 0))
    throw new RangeError(
      `owenValue: groups must hold each of 0 … ${n - 1} exactly once and none be empty, got ${JSON.stringify(groups)}`,
    )
}
