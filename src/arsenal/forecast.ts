import { normalCdf, studentSurvival, studentUpperQuantile } from '../chance/index.js'
import { mustBeAmount, mustBeShare } from './guard.js'

/**
 * Chance that a force is at or under a ceiling at the deadline, when each year's net reduction is normal and
 * independent of the others and its mean and spread are taken as known.
 *
 * Looks at the last year only: a force may pass under the ceiling and rise again.
 *
 * @param yearly  mean and standard deviation of a year's reduction, warheads
 * @throws RangeError for a negative count or spread, or no time
 *
 * Source: computed (model M11B).
 */
export function normalCompliance(
  start: number,
  ceiling: number,
  years: number,
  yearly: { readonly mean: number; readonly sd: number },
): number {
  mustBeAmount('normalCompliance: start', start)
  mustBeAmount('normalCompliance: ceiling', ceiling)
  mustBeAmount('normalCompliance: sd', yearly.sd)
  if (!(years > 0 && years < Infinity))
    throw new RangeError(`normalCompliance: years must be positive and finite, got ${years}`)
  if (!(Math.abs(yearly.mean) < Infinity))
    throw new RangeError(`normalCompliance: mean must be finite, got ${yearly.mean}`)
  const spare = ceiling - start + years * yearly.mean
  if (yearly.sd === 0) return spare >= 0 ? 1 : 0
  return normalCdf(spare / (yearly.sd * Math.sqrt(years)))
}

/** Where a series is heading if it goes on as it went: a Student t around the mean forecast. */
export interface DriftForecast {
  /** Mean reduction a step; positive means falling. */
  readonly drift: number
  /** Standard deviation of the steps. */
  readonly sd: number
  readonly mean: number
  readonly scale: number
  /** Degrees of freedom. */
  readonly freedom: number
}

/** Fewest counts a drift can be told from: two steps. */
export const FEWEST_COUNTS = 3

/**
 * A series carried on by its own mean step, as far ahead as asked, with the uncertainty of that mean in it.
 *
 * Steps are taken as normal and independent; with few of them the tails are heavy. It knows of no deadline, and
 * parties reduce at the deadline: a benchmark, not a prediction.
 *
 * @param counts   at equal intervals, in order, at least three
 * @param horizon  steps ahead, at least 1
 * @throws RangeError for fewer counts, a count that is not a number, or a horizon below 1
 *
 * Source: computed (model M11C).
 */
export function driftForecast(counts: readonly number[], horizon: number): DriftForecast {
  if (counts.length < FEWEST_COUNTS)
    throw new RangeError(`driftForecast: counts must be ${FEWEST_COUNTS} or more, got ${counts.length}`)
  for (const count of counts)
    if (!(Math.abs(count) < Infinity))
      throw new RangeError(`driftForecast: counts must be finite, got ${count}`)
  if (!(horizon >= 1 && horizon < Infinity))
    throw new RangeError(`driftForecast: horizon must be 1 or more, got ${horizon}`)
  const steps = counts.length - 1
  const drift = (counts[0]! - counts.at(-1)!) / steps
  let squares = 0
  for (let i = 0; i < steps; i++) {
    const off = counts[i]! - counts[i + 1]! - drift
    squares += off * off
  }
  const sd = Math.sqrt(squares / (steps - 1))
  return {
    drift,
    sd,
    mean: counts.at(-1)! - horizon * drift,
    scale: sd * Math.sqrt(horizon + (horizon * horizon) / steps),
    freedom: steps - 1,
  }
}

/** Chance that the forecast count is at or under a ceiling. */
export function driftCompliance({ mean, scale, freedom }: DriftForecast, ceiling: number): number {
  if (scale === 0) return mean <= ceiling ? 1 : 0
  return studentSurvival((mean - ceiling) / scale, freedom)
}

/** The count that the forecast stays below with the chance given. */
export function driftQuantile({ mean, scale, freedom }: DriftForecast, chance: number): number {
  if (scale === 0) return mean
  return mean - scale * studentUpperQuantile(chance, freedom)
}

/** Chance of compliance when deadlines are believed more than trends. */
export interface DeadlineMixture {
  /** Chance that a party meets a central limit by its deadline, whatever the trend. */
  readonly byDeadline: number
  readonly compliance: number
}

/**
 * Chance that a limit is met at its deadline: either because parties meet deadlines, or because the trend gets there.
 *
 * The first chance is the Jeffreys posterior mean of how often a listed series of treaties and parties did; who
 * chooses the list chooses the answer, so the list is an input and is printed.
 *
 * @param complied       of the opportunities listed, how many were met
 * @param opportunities  whole, 0 or more
 * @param byTrend        chance by the trend alone
 * @throws RangeError where complied is not among 0 … opportunities, or byTrend is no probability
 *
 * Source: computed (model M11E).
 */
export function deadlineMixture(complied: number, opportunities: number, byTrend: number): DeadlineMixture {
  if (!(opportunities >= 0 && Number.isSafeInteger(opportunities)))
    throw new RangeError(`deadlineMixture: opportunities must be whole and 0 or more, got ${opportunities}`)
  if (!(complied >= 0 && complied <= opportunities && Number.isSafeInteger(complied)))
    throw new RangeError(
      `deadlineMixture: complied must be whole and in [0, ${opportunities}], got ${complied}`,
    )
  mustBeShare('deadlineMixture: byTrend', byTrend)
  const byDeadline = (complied + 0.5) / (opportunities + 1)
  return { byDeadline, compliance: byDeadline + (1 - byDeadline) * byTrend }
}
