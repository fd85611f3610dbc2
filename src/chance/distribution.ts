import { exp, ln, log1p } from '../math/index.js'
import { mustBeDistribution } from './distributionGuard.js'
import { normalDensity, normalQuantile } from './normal.js'

/** On which scale a spread is symmetric: probabilities on `logit`, positive quantities and counts on `log`. */
export type Scale = 'logit' | 'log' | 'plain'

/** What somebody takes a number to be: one value, or a spread of values. */
export type Distribution =
  | { readonly kind: 'point'; readonly value: number }
  /** Normal on its scale, given by its 5th and 95th percentile. */
  | { readonly kind: 'normal'; readonly scale: Scale; readonly q05: number; readonly q95: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'beta'; readonly a: number; readonly b: number }
  | { readonly kind: 'choice'; readonly values: readonly number[]; readonly weights: readonly number[] }
  | { readonly kind: 'mixture'; readonly of: readonly Distribution[]; readonly weights: readonly number[] }

/** Whether it is one value, so that nothing has to be drawn. */
export const isPoint = (d: Distribution): boolean => d.kind === 'point'

/**
 * The one value to take where a single value is asked for.
 *
 * The value of a point, the mode of a triangle, the median of a normal spread, the mean of a Beta, the heaviest choice
 * (the first of equals), and the weighted mean of these for a mixture.
 *
 * @throws RangeError for a distribution whose numbers make no sense
 */
export function modeOf(d: Distribution): number {
  mustBeDistribution('modeOf', d)
  switch (d.kind) {
    case 'point':
      return d.value
    case 'normal':
      return fromScale(d.scale, lineOf(d).mean)
    case 'triangular':
      return d.mode
    case 'beta':
      return d.a / (d.a + d.b)
    case 'choice':
      return d.values[d.weights.indexOf(Math.max(...d.weights))]!
    case 'mixture':
      return weightedMean(d.of.map(modeOf), d.weights)
  }
}

/**
 * The average of everything it may be.
 *
 * Closed form but for the logit scale, where it is a sum over ±9 standard deviations, good to 1e-9.
 *
 * @throws RangeError for a distribution whose numbers make no sense
 */
export function distributionMean(d: Distribution): number {
  mustBeDistribution('distributionMean', d)
  switch (d.kind) {
    case 'point':
      return d.value
    case 'normal':
      return normalMean(d)
    case 'triangular':
      return (d.low + d.mode + d.high) / 3
    case 'beta':
      return d.a / (d.a + d.b)
    case 'choice':
      return weightedMean(d.values, d.weights)
    case 'mixture':
      return weightedMean(d.of.map(distributionMean), d.weights)
  }
}

type Normal = Extract<Distribution, { kind: 'normal' }>

function normalMean(d: Normal): number {
  const { mean, sd } = lineOf(d)
  if (d.scale === 'plain') return mean
  if (d.scale === 'log') return exp(mean + (sd * sd) / 2)
  const step = 1 / 32
  let [sum, all] = [0, 0]
  for (let i = -288; i <= 288; i++) {
    const weight = normalDensity(i * step)
    sum += weight * fromScale('logit', mean + sd * i * step)
    all += weight
  }
  return sum / all
}

/** Mean and standard deviation of a normal spread on its own scale. */
export function lineOf(d: Normal): { mean: number; sd: number } {
  const [low, high] = [toScale(d.scale, d.q05), toScale(d.scale, d.q95)]
  return { mean: (low + high) / 2, sd: (high - low) / (2 * normalQuantile(0.95)) }
}

/** The place of x on the scale; x must be inside it. */
export const toScale = (scale: Scale, x: number): number =>
  scale === 'plain' ? x : scale === 'log' ? ln(x) : ln(x) - log1p(-x)

/** The number at place z of the scale. */
export const fromScale = (scale: Scale, z: number): number =>
  scale === 'plain' ? z : scale === 'log' ? exp(z) : 1 / (1 + exp(-z))

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  let [sum, all] = [0, 0]
  for (let i = 0; i < values.length; i++) {
    sum += weights[i]! * values[i]!
    all += weights[i]!
  }
  return sum / all
}
