import { betaCdf, betaQuantile } from './beta.js'
import { fromScale, lineOf, toScale } from './distribution.js'
import type { Distribution } from './distribution.js'
import { mustBeDistribution } from './distributionGuard.js'
import { normalCdf, normalQuantile } from './normal.js'

/**
 * The value that is not exceeded with chance u; it rises with u, so that one uniform number drives several distributions.
 *
 * @param u  strictly between 0 and 1
 * @throws RangeError for any other u, or for a distribution whose numbers make no sense
 */
export function quantile(d: Distribution, u: number): number {
  mustBeDistribution('quantile', d)
  if (!(u > 0 && u < 1)) throw new RangeError(`quantile: u must be in (0, 1), got ${u}`)
  return valueAt(d, u)
}

function valueAt(d: Distribution, u: number): number {
  switch (d.kind) {
    case 'point':
      return d.value
    case 'normal': {
      const { mean, sd } = lineOf(d)
      return fromScale(d.scale, mean + sd * normalQuantile(u))
    }
    case 'triangular': {
      const width = d.high - d.low
      return u * width <= d.mode - d.low
        ? d.low + Math.sqrt(u * width * (d.mode - d.low))
        : d.high - Math.sqrt((1 - u) * width * (d.high - d.mode))
    }
    case 'beta':
      return betaQuantile(u, d.a, d.b)
    case 'choice': {
      const order = d.values.map((_, i) => i).sort((i, j) => d.values[i]! - d.values[j]!)
      const wanted = u * d.weights.reduce((sum, weight) => sum + weight, 0)
      let reached = 0
      const last = order.findLast(i => d.weights[i]! > 0)!
      return d.values[order.find(i => (reached += d.weights[i]!) >= wanted) ?? last]!
    }
    case 'mixture': {
      const likely = d.of.filter((_, i) => d.weights[i]! > 0).map(part => valueAt(part, u))
      let [low, high] = [Math.min(...likely), Math.max(...likely)]
      if (chanceUpTo(d, low) >= u) return low
      // Halving ends at two neighboring doubles, so a jump of the mixture is met exactly.
      for (;;) {
        const middle = low + (high - low) / 2
        if (middle <= low || middle >= high) return high
        if (chanceUpTo(d, middle) >= u) high = middle
        else low = middle
      }
    }
  }
}

/** The chance that it is at most x. */
function chanceUpTo(d: Distribution, x: number): number {
  switch (d.kind) {
    case 'point':
      return x >= d.value ? 1 : 0
    case 'normal': {
      if (d.scale !== 'plain' && x <= 0) return 0
      if (d.scale === 'logit' && x >= 1) return 1
      const { mean, sd } = lineOf(d)
      const away = toScale(d.scale, x) - mean
      return sd === 0 ? (away >= 0 ? 1 : 0) : normalCdf(away / sd)
    }
    case 'triangular': {
      if (x >= d.high) return 1
      if (x <= d.low) return 0
      const width = d.high - d.low
      return x <= d.mode
        ? ((x - d.low) * (x - d.low)) / (width * (d.mode - d.low))
        : 1 - ((d.high - x) * (d.high - x)) / (width * (d.high - d.mode))
    }
    case 'beta':
      return betaCdf(x, d.a, d.b)
    case 'choice':
      return share(d.weights, i => (x >= d.values[i]! ? 1 : 0))
    case 'mixture':
      return share(d.weights, i => chanceUpTo(d.of[i]!, x))
  }
}

function share(weights: readonly number[], chance: (i: number) => number): number {
  let [sum, all] = [0, 0]
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]! * chance(i)
    all += weights[i]!
  }
  return sum / all
}
