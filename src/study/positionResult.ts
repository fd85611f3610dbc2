import { claimHolds, claimMargin } from '../scenario/index.js'
import type { BoundModel, Position, Scenario } from '../scenario/index.js'
import { drawsOf, fillValues, metricColumn } from './ensemble.js'
import type { Columns } from './ensemble.js'
import type { ClaimResult, OutcomeResult, PositionResult, SampledResult } from './results.js'
import { bandOf, meanOf } from './spread.js'

/** Draws used for the averaged distribution of leakers: all, but for large raids, where each one is dear. */
const outcomeDraws = (warheads: number): number => (warheads <= 60 ? Infinity : 200)

/** Same marginal success per warhead, failures drawn separately (independent) or once for the raid (correlated). */
function readings(pmf: Float64Array): { independent: number; correlated: number; expected: number } {
  const warheads = pmf.length - 1
  let expected = 0
  for (let leakers = 1; leakers <= warheads; leakers++) expected += leakers * pmf[leakers]!
  const marginal = warheads === 0 ? 1 : 1 - expected / warheads
  let independent = 1
  for (let i = 0; i < warheads; i++) independent *= marginal
  return { independent, correlated: pmf[0]!, expected }
}

/** Luck averaged over ignorance: the distribution of leakers over the first draws, and both readings of failure. */
export function averagedOutcome(
  model: BoundModel,
  columns: Columns,
): { outcome: OutcomeResult; independent: number; correlated: number } | null {
  const values = new Float64Array(columns.length)
  fillValues(values, columns, 0)
  const first = model.leakers(values)
  if (!first) return null
  const draws = Math.min(drawsOf(columns), outcomeDraws(first.length - 1))
  let leakers = new Float64Array(first.length)
  let [independent, correlated, expected] = [0, 0, 0]
  for (let i = 0; i < draws; i++) {
    fillValues(values, columns, i)
    const pmf = model.leakers(values)
    if (!pmf) return null
    if (pmf.length > leakers.length) {
      const longer = new Float64Array(pmf.length)
      longer.set(leakers)
      leakers = longer
    }
    for (let k = 0; k < pmf.length; k++) leakers[k]! += pmf[k]! / draws
    const one = readings(pmf)
    independent += one.independent / draws
    correlated += one.correlated / draws
    expected += one.expected / draws
  }
  return {
    outcome: { pNoLeak: leakers[0]!, expectedLeakers: expected, leakers: [...leakers], draws },
    independent,
    correlated,
  }
}

/** Whether the claim of the scenario holds at a value, and by how much. */
export function claimResult(scenario: Scenario, value: number): ClaimResult | null {
  const { claim } = scenario
  if (!claim) return null
  return { text: claim.text, holds: claimHolds(claim, value), margin: claimMargin(claim, value) }
}

/** Everything one position leads to. */
export function positionResult(
  scenario: Scenario,
  model: BoundModel,
  position: Position,
  columns: Columns,
  sampled: SampledResult | null,
): PositionResult {
  const column = metricColumn(model, columns)
  const value = meanOf(column)
  const averaged = averagedOutcome(model, columns)
  return {
    position: position.key,
    label: position.label,
    holder: position.holder,
    value,
    unit: model.unit,
    band: bandOf(column),
    outcome: averaged?.outcome ?? null,
    independent: averaged?.independent ?? null,
    correlated: averaged?.correlated ?? null,
    sampled,
    claim: claimResult(scenario, value),
    looks: averagedLooks(model, columns),
  }
}

/** Shares of paths by their number of looks, averaged over ignorance. */
function averagedLooks(model: BoundModel, columns: Columns): number[] | null {
  if (!model.looks) return null
  const draws = drawsOf(columns)
  const values = new Float64Array(columns.length)
  const mean: number[] = []
  for (let i = 0; i < draws; i++) {
    fillValues(values, columns, i)
    model.looks(values).forEach((share, looks) => (mean[looks] = (mean[looks] ?? 0) + share / draws))
  }
  return mean
}
