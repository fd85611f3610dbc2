import { brier, driftScore } from './score.js'
import {
  FEWEST_COUNTS,
  deadlineMixture,
  driftCompliance,
  driftForecast,
  normalCompliance,
} from './forecast.js'
import type { DriftForecast } from './forecast.js'

/** What each model gave at one point of the series for the count at the deadline. */
export interface Origin {
  /** How many counts were known. */
  readonly known: number
  /** Steps left to the deadline. */
  readonly horizon: number
  readonly forecast: DriftForecast
  /** Chance of compliance: normal steps with parameters taken as known, drift, deadline mixture. */
  readonly byNormal: number
  readonly byTrend: number
  readonly byDeadline: number
}

export interface BackTest {
  readonly origins: readonly Origin[]
  readonly actual: number
  readonly complied: boolean
  /** Mean Brier score over the origins; a coin toss has 0.25. */
  readonly brier: { readonly normal: number; readonly trend: number; readonly deadline: number }
  /**
   * Mean ranked probability score of forecasts one step ahead, over all origins, beside "no change": in warheads.
   */
  readonly stepAhead: { readonly trend: number; readonly noChange: number; readonly forecasts: number }
}

/** Counts from which scores are taken: two degrees of freedom, below which the ranked score is infinite. */
const FEWEST_SCORED = FEWEST_COUNTS + 1

/**
 * The forecasts that would have been made at every point of a series before its deadline, and how they scored.
 *
 * @param counts   at equal intervals up to and including the count at the deadline, at least five
 * @param ceiling  the limit at the deadline
 * @param met      how often listed parties met such limits before; see `deadlineMixture`
 * @throws RangeError for a shorter series
 *
 * Source: computed (models M11B, M11C, M11E).
 */
export function backTest(
  counts: readonly number[],
  ceiling: number,
  met: { readonly complied: number; readonly opportunities: number },
): BackTest {
  if (counts.length <= FEWEST_SCORED)
    throw new RangeError(`backTest: counts must be ${FEWEST_SCORED + 1} or more, got ${counts.length}`)
  const actual = counts.at(-1)!
  const complied = actual <= ceiling
  const origins: Origin[] = []
  for (let known = FEWEST_SCORED; known < counts.length; known++)
    origins.push(originAt(counts.slice(0, known), counts.length - known, ceiling, met))
  const score = (chance: (origin: Origin) => number): number =>
    mean(origins.map(origin => brier(chance(origin), complied)))
  const ahead = origins.map(({ known }) => ({
    trend: driftScore(driftForecast(counts.slice(0, known), 1), counts[known]!),
    noChange: Math.abs(counts[known]! - counts[known - 1]!),
  }))
  return {
    origins,
    actual,
    complied,
    brier: {
      normal: score(origin => origin.byNormal),
      trend: score(origin => origin.byTrend),
      deadline: score(origin => origin.byDeadline),
    },
    stepAhead: {
      trend: mean(ahead.map(one => one.trend)),
      noChange: mean(ahead.map(one => one.noChange)),
      forecasts: ahead.length,
    },
  }
}

/** What the three models say of the count `horizon` steps ahead, with these counts known. */
export function originAt(
  counts: readonly number[],
  horizon: number,
  ceiling: number,
  met: { readonly complied: number; readonly opportunities: number },
): Origin {
  const forecast = driftForecast(counts, horizon)
  const byTrend = driftCompliance(forecast, ceiling)
  return {
    known: counts.length,
    horizon,
    forecast,
    byNormal: normalCompliance(counts.at(-1)!, ceiling, horizon, { mean: forecast.drift, sd: forecast.sd }),
    byTrend,
    byDeadline: deadlineMixture(met.complied, met.opportunities, byTrend).compliance,
  }
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length
