import type { CompareResult } from '../../src/index.js'
import { boundModel } from '../../src/index.js'
import type { Scenario } from '../../src/index.js'
import type { StepOrder } from '../state/state.js'

/** One step of the waterfall: from where to where the metric goes when one more assumption is taken over. */
export interface Step {
  key: string
  from: number
  to: number
  share: number
  /** Share of the gap, or null where there is no gap. */
  fraction: number | null
  /** Lowest and highest value after this many assumptions, over all orders. */
  lowest: number
  highest: number
  /** Its least and greatest change differ in sign: one bar would tell half the story. */
  changesSign: boolean
  min: number | null
  max: number | null
}

/** The steps between the two results in the order asked for. */
export function stepsOf(compare: CompareResult, order: StepOrder, valueOf: ValueOf | null): Step[] {
  const listed = compare.attribution
  const keys =
    typeof order === 'string' || valueOf === null
      ? listed.map(one => one.key)
      : [
          ...order.filter(key => listed.some(one => one.key === key)),
          ...listed.map(one => one.key).filter(key => !order.includes(key)),
        ]
  let at = compare.from.value
  return keys.map((key, i) => {
    const one = listed.find(share => share.key === key)!
    const from = at
    at = order === 'average' || valueOf === null ? from + one.share : valueOf(keys.slice(0, i + 1))
    const [best, worst] = [compare.orderings.best[i + 1], compare.orderings.worst[i + 1]]
    return {
      key,
      from,
      to: at,
      share: at - from,
      fraction: compare.gap === 0 ? null : (at - from) / compare.gap,
      lowest: Math.min(worst ?? at, best ?? at),
      highest: Math.max(worst ?? at, best ?? at),
      changesSign: one.min !== null && one.max !== null && one.min < 0 && one.max > 0,
      min: one.min,
      max: one.max,
    }
  })
}

/** The metric when these assumptions have been taken over from the second position. */
export type ValueOf = (taken: readonly string[]) => number

/** The metric of any mixture of two positions whose values are all single numbers; null where they are not. */
export function mixtureValue(scenario: Scenario, sides: readonly [string, string]): ValueOf | null {
  const [first, second] = sides.map(key => scenario.positions.find(one => one.key === key))
  if (!first || !second) return null
  const values = [first, second].map(position =>
    scenario.assumptions.map(one => (position.values.get(one.key) ?? one).value),
  )
  if (values.some(side => side.some(one => one.kind !== 'point'))) return null
  const model = boundModel(scenario)
  return taken =>
    model.metric(
      Float64Array.from(scenario.assumptions, (one, j) => {
        const value = values[taken.includes(one.key) ? 1 : 0]![j]!
        return value.kind === 'point' ? value.value : NaN
      }),
    )
}
