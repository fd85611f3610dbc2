import type { Metric } from './evaluator.js'
import type { MetricSpec } from './catalog.js'

/** The metrics of every model that ends in a distribution of leakers. */
export const LEAK_METRICS: MetricSpec[] = [
  { name: 'p_no_leak', unit: 'probability', formula: 'P(no warhead leaks)' },
  { name: 'expected_leakers', unit: 'count', formula: 'E[leakers]' },
  { name: 'p_leak_at_most', parameter: true, unit: 'probability', formula: 'P(leakers <= k)' },
  { name: 'expected_kills', unit: 'count', formula: 'warheads - E[leakers]' },
  { name: 'kill_rate', unit: 'probability', formula: 'E[kills] / warheads' },
]

/**
 * What one raid with `leakers` out of `warheads` counts for a metric.
 *
 * The mean of this over raids is the metric; the exact and the sampled road share this definition and nothing else.
 */
export function metricOfRaid(metric: Metric, leakers: number, warheads: number): number {
  switch (metric.name) {
    case 'p_no_leak':
      return leakers === 0 ? 1 : 0
    case 'p_leak_at_most':
      return leakers <= (metric.parameter ?? 0) ? 1 : 0
    case 'expected_kills':
      return warheads - leakers
    case 'kill_rate':
      return warheads === 0 ? 1 : (warheads - leakers) / warheads
    default:
      return leakers
  }
}

/** The mean of `metricOfRaid` over a distribution of leakers. */
export function metricOfPmf(metric: Metric, pmf: Float64Array): number {
  const warheads = pmf.length - 1
  let sum = 0
  for (let leakers = 0; leakers <= warheads; leakers++)
    sum += pmf[leakers]! * metricOfRaid(metric, leakers, warheads)
  return sum
}

/** The metric when only the expected number of leakers is needed, or NaN-free `null` when the metric needs more. */
export function metricOfMean(metric: Metric, expectedLeakers: number, warheads: number): number | null {
  if (metric.name === 'p_no_leak' || metric.name === 'p_leak_at_most') return null
  return metricOfRaid(metric, expectedLeakers, warheads)
}
