import { fromSi } from '../math/index.js'
import { claimHolds } from '../scenario/index.js'
import type { BoundModel, Position, Scenario } from '../scenario/index.js'
import { breakEvens } from './breakEven.js'
import { drawsOf, fillValues } from './ensemble.js'
import type { Columns } from './ensemble.js'
import type { BreakEvenResult } from './results.js'
import { meanOf, standardErrorOf } from './spread.js'

/** Draws behind a break-even value where a position leaves others uncertain: 201 grid points make each one dear. */
const MOST_DRAWS = 500
const GRID_POINTS = 201
/** Of the draws a dear model can afford, one in so many. */
const SHARE = 8

/** For every assumption the model reads, seen from each position: the values at which the claim turns. */
export function breakEvenTable(
  scenario: Scenario,
  model: BoundModel,
  sides: readonly { position: Position; columns: Columns }[],
  progress: (done: number, total: number) => void,
): BreakEvenResult[] {
  const { claim } = scenario
  if (!claim) return []
  const rows: BreakEvenResult[] = []
  const asked = scenario.assumptions.map((_, j) => j).filter(j => model.reads[j]!.used)
  sides.forEach(({ position, columns }, side) => {
    const values = new Float64Array(columns.length)
    asked.forEach((j, k) => {
      const { key, unit, bounds } = scenario.assumptions[j]!
      // A count with many values in its bounds is asked at each of them, so fewer draws stand behind it.
      const points = model.reads[j]!.whole ? Math.max(GRID_POINTS, bounds[1] - bounds[0]) : GRID_POINTS
      const most = model.draws === null ? MOST_DRAWS : Math.min(MOST_DRAWS, model.draws / SHARE)
      const draws = Math.min(drawsOf(columns), Math.ceil((most * GRID_POINTS) / points))
      const column = new Float64Array(draws)
      const metricAt = (x: number): number => {
        for (let i = 0; i < draws; i++) {
          fillValues(values, columns, i)
          values[j] = x
          column[i] = model.metricOrInfinity(values)
        }
        return meanOf(column)
      }
      const found =
        bounds[0] < bounds[1]
          ? breakEvens(metricAt, {
              bounds,
              integer: model.reads[j]!.whole,
              threshold: claim.threshold,
              holds: value => claimHolds(claim, value),
            })
          : { values: [], why: 'no-range' }
      /** The metric's error at the root over its slope there. */
      const errorAt = (x: number): number => {
        const step = (bounds[1] - bounds[0]) * 1e-3
        const [above, below] = [Math.min(bounds[1], x + step), Math.max(bounds[0], x - step)]
        const slope = (metricAt(above) - metricAt(below)) / (above - below)
        metricAt(x)
        return Number.isFinite(slope) && slope !== 0 ? Math.abs(standardErrorOf(column) / slope) : Infinity
      }
      const isSampled = draws > 1 && !model.reads[j]!.whole
      rows.push({
        key,
        seenFrom: position.key,
        values: found.values.map(x => fromSi(x, unit)),
        standardErrors: isSampled
          ? found.values.map(x => Math.abs(fromSi(x + errorAt(x), unit) - fromSi(x, unit)))
          : null,
        why: found.why,
      })
      progress(side * asked.length + k + 1, sides.length * asked.length)
    })
  })
  return rows
}
