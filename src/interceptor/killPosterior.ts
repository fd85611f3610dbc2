import { betaMean, betaQuantile } from '../chance/index.js'

/** A test series and how much it is allowed to say. */
export interface ShotRecord {
  successes: number
  trials: number
  /** Prior Beta(a0, b0); both 1/2 (Jeffreys) unless given. */
  a0?: number
  b0?: number
  /** How far one test counts as one realistic shot, in [0, 1]: below 1 for scripted conditions; 1 unless given. */
  weight?: number
}

/** What the record says about the kill probability of one shot: Beta(a, b), its mean and percentiles. */
export interface KillPosterior {
  a: number
  b: number
  mean: number
  q05: number
  q50: number
  q95: number
}

/**
 * The single-shot kill probability as far as a test record tells it.
 *
 * Under the conditions of the tests, if shots are alike and separate: scripted targets, hardware that changes and
 * series that are cut short are outside it. The weight is an assumption to disagree about; it is not fitted.
 *
 * @throws RangeError unless counts are 0 or more with successes ≤ trials, priors positive and weight in [0, 1]
 *
 * Source: computed (model M7A); power prior after Ibrahim & Chen (2000) (unchecked).
 */
export function killPosterior(record: ShotRecord): KillPosterior {
  const { successes, trials, a0 = 0.5, b0 = 0.5, weight = 1 } = record
  if (!(trials >= 0 && Number.isSafeInteger(trials)))
    throw new RangeError(`killPosterior: trials must be a whole number of 0 or more, got ${trials}`)
  if (!(successes >= 0 && successes <= trials && Number.isSafeInteger(successes)))
    throw new RangeError(`killPosterior: successes must be a whole number in 0 … ${trials}, got ${successes}`)
  if (!(a0 > 0 && a0 < Infinity))
    throw new RangeError(`killPosterior: a0 must be positive and finite, got ${a0}`)
  if (!(b0 > 0 && b0 < Infinity))
    throw new RangeError(`killPosterior: b0 must be positive and finite, got ${b0}`)
  if (!(weight >= 0 && weight <= 1))
    throw new RangeError(`killPosterior: weight must be in [0, 1], got ${weight}`)
  const a = a0 + weight * successes
  const b = b0 + weight * (trials - successes)
  return {
    a,
    b,
    mean: betaMean(a, b),
    q05: betaQuantile(0.05, a, b),
    q50: betaQuantile(0.5, a, b),
    q95: betaQuantile(0.95, a, b),
  }
}
