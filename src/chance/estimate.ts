/** A sampled number, never without its error. */
export interface Estimate {
  mean: number
  /** Standard error of the mean; infinite after a single trial. */
  standardError: number
  n: number
}

/** Trials per block. Sums are taken inside a block and blocks are merged in order, however work was split. */
export const BLOCK = 1024

/** What one block of trials adds to an estimate. */
export interface BlockMoments {
  n: number
  mean: number
  /** Sum of squared distances from the block's mean. */
  spread: number
}

/**
 * The moments of block number `block` out of `trials` trials: trials 1024·block up to the next block or the end.
 *
 * @param sample  result of trial i; it must depend on i alone
 * @throws RangeError for a block beyond the trials, or a result that is no finite number
 */
export function blockMoments(sample: (trial: number) => number, block: number, trials: number): BlockMoments {
  const first = block * BLOCK
  if (!(block >= 0 && Number.isSafeInteger(block) && first < trials))
    throw new RangeError(`blockMoments: block must be a whole number below ${trials / BLOCK}, got ${block}`)
  let [n, mean, spread] = [0, 0, 0]
  for (let trial = first; trial < Math.min(trials, first + BLOCK); trial++) {
    const value = sample(trial)
    if (!Number.isFinite(value)) throw new RangeError(`blockMoments: sample must be finite, got ${value}`)
    const away = value - mean
    mean += away / ++n
    spread += away * (value - mean)
  }
  return { n, mean, spread }
}

/**
 * The estimate from all blocks, given in block order.
 *
 * @throws RangeError when there is no block
 *
 * Source: Chan, Golub & LeVeque, Updating Formulae and a Pairwise Algorithm for Computing Sample Variances (1979) (unchecked).
 */
export function mergedEstimate(blocks: readonly BlockMoments[]): Estimate {
  let [n, mean, spread] = [0, 0, 0]
  for (const block of blocks) {
    const away = block.mean - mean
    const both = n + block.n
    mean += (away * block.n) / both
    spread += block.spread + (away * away * n * block.n) / both
    n = both
  }
  if (!(n >= 1)) throw new RangeError(`mergedEstimate: blocks must hold 1 trial or more, got ${n}`)
  return { mean, standardError: n === 1 ? Infinity : Math.sqrt(spread / (n - 1) / n), n }
}

/**
 * The mean of `sample` over trials 0 … trials − 1, with its standard error.
 *
 * @throws RangeError unless trials is a whole number of 1 or more
 */
export function sampledEstimate(sample: (trial: number) => number, trials: number): Estimate {
  if (!(trials >= 1 && Number.isSafeInteger(trials)))
    throw new RangeError(`sampledEstimate: trials must be a whole number of 1 or more, got ${trials}`)
  return mergedEstimate(
    Array.from({ length: Math.ceil(trials / BLOCK) }, (_, block) => blockMoments(sample, block, trials)),
  )
}
