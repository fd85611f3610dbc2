import { attribution } from './attribution.js'
import { drawsOf } from './ensemble.js'
import type { Columns } from './ensemble.js'
import type { BoundModel } from '../scenario/index.js'
import { percentiles, standardErrorOf } from './spread.js'

/** Two positions in one model: their value columns, and the assumptions on which they differ. */
export interface Dispute {
  model: BoundModel
  from: Columns
  to: Columns
  /** Places of the assumptions on which the positions differ; bit i of a mask stands for entry i. */
  differing: readonly number[]
}

/** The metric at every mixture of two positions, and what follows for each draw of what they leave uncertain. */
export interface Mixtures {
  /** 2^n means over the draws, by mask. */
  values: Float64Array
  /** The same over each of ten parts of the draws; empty where nothing was drawn. Their spread is the error. */
  batches: Float64Array[]
  draws: number
  gapStandardError: number
  /** For each differing assumption: spread of its share over draws, where there are draws. */
  shares: { standardError: number; band: { q05: number; q50: number; q95: number } | null }[]
}

/** Parts of the draws whose spread gives the error of what is no plain mean. */
export const BATCHES = 10

/** Shares are taken for each draw only up to this many mixtures times draws. */
const MOST_SHARED = 3e7

/** The value of each assumption in draw `i` of the mixture `mask`. */
export function fillMixture(values: Float64Array, dispute: Dispute, mask: number, i: number): void {
  const { from, to, differing } = dispute
  for (let j = 0; j < from.length; j++) values[j] = at(from[j]!, i)
  for (let k = 0; k < differing.length; k++)
    if (mask & (1 << k)) values[differing[k]!] = at(to[differing[k]!]!, i)
}

const at = (column: Float64Array, i: number): number => (column.length === 1 ? column[0]! : column[i]!)

/** How many draws two positions need: 1 where all their values are points. */
export const disputeDraws = ({ from, to }: Dispute): number => Math.max(drawsOf(from), drawsOf(to))

/**
 * The mean metric of every mixture of two positions, the same draws behind each mixture.
 *
 * @param progress  told how many of the draws are done
 */
export function mixtures(dispute: Dispute, progress: (done: number, total: number) => void): Mixtures {
  const n = dispute.differing.length
  const size = 1 << n
  const draws = disputeDraws(dispute)
  const values = new Float64Array(size)
  const one = new Float64Array(size)
  const assumed = new Float64Array(dispute.from.length)
  const gaps = new Float64Array(draws)
  const batches = Array.from({ length: draws >= BATCHES ? BATCHES : 0 }, () => new Float64Array(size))
  const counts = new Float64Array(BATCHES)
  const keepsShares = draws > 1 && size * draws <= MOST_SHARED
  const shares = Array.from({ length: keepsShares ? n : 0 }, () => new Float64Array(draws))
  // A dear model takes long over each draw.
  const step = dispute.model.draws === null ? 64 : 2
  for (let i = 0; i < draws; i++) {
    for (let mask = 0; mask < size; mask++) {
      fillMixture(assumed, dispute, mask, i)
      one[mask] = dispute.model.metric(assumed)
      values[mask]! += one[mask]!
    }
    const batch = Math.floor((i * BATCHES) / draws)
    const part = batches[batch]
    if (part) {
      counts[batch]! += 1
      for (let mask = 0; mask < size; mask++) part[mask]! += one[mask]!
    }
    gaps[i] = one[size - 1]! - one[0]!
    if (keepsShares) attribution(one, n).shapley.forEach((share, k) => (shares[k]![i] = share))
    if (i % step === step - 1) progress(i + 1, draws)
  }
  for (let mask = 0; mask < size; mask++) values[mask]! /= draws
  batches.forEach((part, b) => {
    for (let mask = 0; mask < size; mask++) part[mask]! /= counts[b]!
  })
  return {
    values,
    batches,
    draws: draws === 1 ? 0 : draws,
    gapStandardError: standardErrorOf(gaps),
    shares: dispute.differing.map((_, k) =>
      keepsShares
        ? { standardError: standardErrorOf(shares[k]!), band: percentiles(shares[k]!) }
        : { standardError: 0, band: null },
    ),
  }
}

/** Standard error of what is computed from the means, by the spread of the same over the ten parts; 0 without draws. */
export function batchError(
  batches: readonly Float64Array[],
  computed: (values: Float64Array) => number,
): number {
  return batches.length === 0 ? 0 : standardErrorOf(Float64Array.from(batches, computed))
}
