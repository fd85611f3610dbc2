import { chiSquareSurvival } from './chiSquare.js'

/**
 * How many standard errors a sampled chance lies from the exact one.
 *
 * @param exact    exact chance, in [0, 1]
 * @param sampled  share of trials in which it happened
 * @param trials   number of trials, 1 or more
 * @returns 0 when both are equal; infinite when a certainty was missed
 *
 * Source: computed (model M5G).
 */
export function agreementZ(exact: number, sampled: number, trials: number): number {
  if (!(exact >= 0 && exact <= 1)) throw new RangeError(`agreementZ: exact must be in [0, 1], got ${exact}`)
  if (!(sampled >= 0 && sampled <= 1))
    throw new RangeError(`agreementZ: sampled must be in [0, 1], got ${sampled}`)
  if (!(trials >= 1 && Number.isSafeInteger(trials)))
    throw new RangeError(`agreementZ: trials must be a whole number of 1 or more, got ${trials}`)
  if (sampled === exact) return 0
  return (sampled - exact) / Math.sqrt((exact * (1 - exact)) / trials)
}

/**
 * How well counts fit a distribution: the chance of a worse fit if the counts came from it (chi-square).
 *
 * Neighboring bins are pooled until each pool expects 10 or more.
 *
 * @param histogram  trials that ended in 0, 1, …
 * @param pmf        exact chances, at least as many
 * @throws RangeError when the histogram is longer than the pmf or holds no trials
 *
 * Source: Pearson's test; pooling rule of model M5G.
 */
export function chiSquareAgreement(
  histogram: ArrayLike<number>,
  pmf: Float64Array,
): { statistic: number; freedom: number; pValue: number } {
  const trials = trialsOf('chiSquareAgreement', histogram, pmf)
  const pools: { seen: number; expected: number }[] = []
  let pool = { seen: 0, expected: 0 }
  for (let k = 0; k < pmf.length; k++) {
    pool.seen += histogram[k] ?? 0
    pool.expected += trials * pmf[k]!
    if (pool.expected < 10) continue
    pools.push(pool)
    pool = { seen: 0, expected: 0 }
  }
  const last = pools.at(-1)
  if (last) {
    last.seen += pool.seen
    last.expected += pool.expected
  }
  const statistic = pools.reduce(
    (sum, { seen, expected }) => sum + ((seen - expected) * (seen - expected)) / expected,
    0,
  )
  const freedom = Math.max(0, pools.length - 1)
  return { statistic, freedom, pValue: freedom === 0 ? 1 : chiSquareSurvival(statistic, freedom) }
}

/**
 * The largest difference in chance that sampled counts and a distribution give to any event (total variation).
 *
 * @throws RangeError as `chiSquareAgreement`
 */
export function totalVariation(histogram: ArrayLike<number>, pmf: Float64Array): number {
  const trials = trialsOf('totalVariation', histogram, pmf)
  let sum = 0
  for (let k = 0; k < pmf.length; k++) sum += Math.abs((histogram[k] ?? 0) / trials - pmf[k]!)
  return sum / 2
}

export interface Agreement {
  z: number
  pValue: number
  totalVariation: number
  totalVariationLimit: number
  agrees: boolean
}

/**
 * Whether the counts of a sampled solver agree with the exact distribution, by three checks that must all pass.
 *
 * The chance of entry 0 within 4 standard errors; chi-square p above 1e-4; total variation within 2 √(bins/trials).
 *
 * @throws RangeError as `chiSquareAgreement`
 *
 * Source: computed (model M5G).
 */
export function agreement(histogram: ArrayLike<number>, pmf: Float64Array): Agreement {
  const trials = trialsOf('agreement', histogram, pmf)
  const z = agreementZ(Math.min(1, pmf[0]!), histogram[0]! / trials, trials)
  const { pValue } = chiSquareAgreement(histogram, pmf)
  const distance = totalVariation(histogram, pmf)
  const limit = 2 * Math.sqrt(pmf.length / trials)
  const agrees = Math.abs(z) <= 4 && pValue > 1e-4 && distance <= limit
  return { z, pValue, totalVariation: distance, totalVariationLimit: limit, agrees }
}

function trialsOf(name: string, histogram: ArrayLike<number>, pmf: Float64Array): number {
  if (!(histogram.length <= pmf.length))
    throw new RangeError(
      `${name}: histogram must be no longer than pmf (${pmf.length}), got ${histogram.length}`,
    )
  let trials = 0
  for (let k = 0; k < histogram.length; k++) trials += histogram[k]!
  if (!(trials >= 1 && trials < Infinity))
    throw new RangeError(`${name}: histogram must hold 1 trial or more, got ${trials}`)
  return trials
}
