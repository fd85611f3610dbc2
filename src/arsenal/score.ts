import { lnBeta, exp, ln } from '../math/index.js'
import { studentSurvival } from '../chance/index.js'
import type { DriftForecast } from './forecast.js'
import { mustBeShare } from './guard.js'

/** The square of the gap between a chance that was given and what happened: 0 is best, 0.25 is a coin toss, 1 is worst. */
export function brier(chance: number, happened: boolean): number {
  mustBeShare('brier: chance', chance)
  const off = chance - (happened ? 1 : 0)
  return off * off
}

/**
 * How far a forecast with its spread lay from what came, in warheads: the continuous ranked probability score.
 *
 * For a forecast without spread it is the plain distance, so that the two compare. Smaller is better.
 *
 * @throws RangeError with one degree of freedom, where the score is infinite
 *
 * Source: computed; the closed form for Student t.
 */
export function driftScore({ mean, scale, freedom }: DriftForecast, actual: number): number {
  const off = actual - mean
  if (scale === 0) return Math.abs(off)
  if (!(freedom > 1)) throw new RangeError(`driftScore: freedom must be above 1, got ${freedom}`)
  const z = off / scale
  const below = 1 - studentSurvival(z, freedom)
  const lnDensity =
    -0.5 * ln(freedom) - lnBeta(0.5, freedom / 2) - ((freedom + 1) / 2) * ln(1 + (z * z) / freedom)
  const spread =
    ((2 * Math.sqrt(freedom)) / (freedom - 1)) *
    exp(lnBeta(0.5, freedom - 0.5) - 2 * lnBeta(0.5, freedom / 2))
  return scale * (z * (2 * below - 1) + (2 * exp(lnDensity) * (freedom + z * z)) / (freedom - 1) - spread)
}
