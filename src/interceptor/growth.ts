import { ln, pow } from '../math/index.js'

/** Failures per test as a power of the number of tests so far: λ β t^(β − 1). */
export interface Growth {
  /** Below 1 failures become rarer, above 1 more frequent. */
  beta: number
  lambda: number
  /** Expected failures per further test at the end; close to a chance only when well below 1. */
  intensityAtEnd: number
}

/**
 * Whether failures became rarer in the course of a test series, and how frequent they are at its end.
 *
 * Crow–AMSAA power law by maximum likelihood, for a series stopped after `end` tests; no correction for bias.
 *
 * @param failureTimes  test number (or time) of each failure, in (0, end]
 * @param end           number of tests (or time) when the series stopped
 * @returns the fit, or why there is none
 * @throws RangeError for times outside (0, end] or an end that is not positive
 *
 * Source: Crow, Reliability Analysis for Complex Repairable Systems (1974) (unchecked).
 */
export function reliabilityGrowth(
  failureTimes: readonly number[],
  end: number,
): Growth | { why: 'no-failures-before-the-end' } {
  if (!(end > 0 && end < Infinity))
    throw new RangeError(`reliabilityGrowth: end must be positive and finite, got ${end}`)
  let sum = 0
  for (const time of failureTimes) {
    if (!(time > 0 && time <= end))
      throw new RangeError(`reliabilityGrowth: failureTimes must be in (0, ${end}], got ${time}`)
    sum += ln(end / time)
  }
  if (sum === 0) return { why: 'no-failures-before-the-end' }
  const beta = failureTimes.length / sum
  const lambda = failureTimes.length / pow(end, beta)
  return { beta, lambda, intensityAtEnd: (failureTimes.length * beta) / end }
}
