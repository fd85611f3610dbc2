import { coalitionSizes, mustBeGame } from './game.js'

/** Which assumptions decide a conclusion. Every set is a mask of assumptions; lists go by size, then by mask. */
export interface FlipSets {
  /** Cruxes: the smallest sets the first position must take from the second for its conclusion to change. */
  minimal: number[]
  /** The smallest sets after which the conclusion stays changed, whatever else is taken over too. */
  robust: number[]
  /** The smallest sets such that the first position's conclusion stands as long as it keeps them all. */
  blocking: number[]
}

/**
 * The smallest sets of assumptions that change the first position's conclusion, or hold it.
 *
 * The outcome need not rise or fall steadily: a set may flip and a larger one not, which is why robust sets are listed
 * beside the minimal ones. Blocking sets are the minimal sets that share a member with every flip set. When no mixture
 * flips, all lists are empty: the positions disagree on the number, not on the conclusion.
 *
 * @param values  2^n outcomes
 * @param holds   whether the claim holds at an outcome
 * @throws RangeError unless there are 2^n values and n is in 0 … 20
 */
export function flipSets(values: Float64Array, n: number, holds: (value: number) => boolean): FlipSets {
  mustBeGame('flipSets', values, n)
  const side = holds(values[0]!)
  const flips = Uint8Array.from(values, value => (holds(value) === side ? 0 : 1))
  // Whether some subset flips, and whether every superset does: one pass for each assumption.
  const some = Uint8Array.from(flips)
  const every = Uint8Array.from(flips)
  for (let bit = 1; bit < flips.length; bit *= 2)
    for (let block = 0; block < flips.length; block += 2 * bit)
      for (let set = block; set < block + bit; set++) {
        some[set + bit]! |= some[set]!
        every[set]! &= every[set + bit]!
      }
  const all = flips.length - 1
  if (some[all] === 0) return { minimal: [], robust: [], blocking: [] }
  // A set blocks when what it leaves to be taken over holds no flip set.
  return {
    minimal: minimalSets(n, set => some[set] === 1),
    robust: minimalSets(n, set => every[set] === 1),
    blocking: minimalSets(n, set => some[all - set] === 0),
  }
}

/** The smallest sets of a family that holds, with every set, all larger ones; by size, then by mask. */
function minimalSets(n: number, isIn: (set: number) => boolean): number[] {
  const sizes = coalitionSizes(n)
  const found: number[] = []
  for (let set = 0; set < sizes.length; set++) {
    if (!isIn(set)) continue
    let rest = set
    while (rest !== 0 && !isIn(set - (rest & -rest))) rest &= rest - 1
    if (rest === 0) found.push(set)
  }
  return found.sort((a, b) => sizes[a]! - sizes[b]! || a - b)
}

/**
 * How far past the threshold each set carries the outcome, as a fraction of the gap between the positions.
 *
 * @param values     2^n outcomes
 * @param sets       masks, such as the flip sets
 * @param threshold  the number the claim compares with, in the unit of the outcome
 * @returns |v(S) − threshold| / |gap| for each set; null where the gap is 0
 */
export const stabilityMargins = (
  values: Float64Array,
  sets: readonly number[],
  threshold: number,
): (number | null)[] => {
  const gap = Math.abs(values[values.length - 1]! - values[0]!)
  return sets.map(set => (gap === 0 ? null : Math.abs(values[set]! - threshold) / gap))
}

/**
 * The thresholds at which the cruxes can change: the distinct outcomes, ascending. Between two neighbors they cannot.
 */
export function thresholdBreakpoints(values: Float64Array): Float64Array {
  return Float64Array.from(values)
    .sort()
    .filter((value, i, sorted) => i === 0 || value !== sorted[i - 1])
}
