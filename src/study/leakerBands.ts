import type { Scenario } from '../scenario/index.js'
import { drawsOf, fillValues } from './ensemble.js'
import type { StudyOptions } from './provenance.js'
import { declaredPositions, preparedColumns } from './run.js'
import { percentiles } from './spread.js'

/** How far ignorance alone moves the chance of one number of leakers. */
export interface LeakerBand {
  q05: number
  q50: number
  q95: number
}

/**
 * For each position, how uncertain the chance of 0, 1, 2 … leakers is over what the position leaves open.
 *
 * Luck stays inside each chance; the band is the spread of that chance over the draws. All equal where every value is a
 * point; null where the model answers with an expectation only.
 *
 * @param keys  of positions; the bands come in the same order
 */
export function leakerBands(
  scenario: Scenario,
  keys: readonly string[],
  options: Pick<StudyOptions, 'seed' | 'draws'>,
): (LeakerBand[] | null)[] {
  const { model, columns } = preparedColumns(scenario, declaredPositions(scenario, keys), options)
  return columns.map(own => {
    const values = new Float64Array(own.length)
    const draws = Array.from({ length: drawsOf(own) }, (_, i) => {
      fillValues(values, own, i)
      return model.leakers(values)
    })
    const pmfs = draws.filter(pmf => pmf !== null)
    if (pmfs.length < draws.length) return null
    const most = pmfs.reduce((length, pmf) => Math.max(length, pmf.length), 0)
    return Array.from({ length: most }, (_, k) => percentiles(Float64Array.from(pmfs, pmf => pmf[k] ?? 0)))
  })
}
