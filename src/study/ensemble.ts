import { correlatedUniforms, isPoint, modeOf, quantile, stream } from '../chance/index.js'
import type { Distribution } from '../chance/index.js'
import type { BoundModel, Scenario } from '../scenario/index.js'

/** What one position assumes: a distribution for every assumption of the scenario, in file order, SI. */
export function positionDistributions(scenario: Scenario, position: string): Distribution[] {
  const chosen = scenario.positions.find(one => one.key === position)
  if (!chosen) throw new RangeError(`positionDistributions: position must be declared, got ${position}`)
  return scenario.assumptions.map(assumption => chosen.values.get(assumption.key)?.value ?? assumption.value)
}

/** One column of values per assumption: a single value where it is a point, else one value per draw. */
export type Columns = readonly Float64Array[]

/** The same uniform numbers drive every position, so that two positions differ by their assumptions alone. */
export type Uniforms = ReadonlyMap<string, Float64Array>

/**
 * One column of uniform numbers for each assumption that some position leaves uncertain.
 *
 * Each column has a stream named after its assumption: adding an assumption moves no other number.
 *
 * @param first  number of the first draw, where a stretch of a longer series is wanted
 */
export function uniformColumns(
  scenario: Scenario,
  ensembles: readonly (readonly Distribution[])[],
  seed: number,
  draws: number,
  first = 0,
): Uniforms {
  const columns = new Map<string, Float64Array>()
  scenario.assumptions.forEach(({ key }, j) => {
    if (ensembles.every(one => isPoint(one[j]!))) return
    const numbers = stream(seed, `ignorance/${key}`)
    columns.set(
      key,
      Float64Array.from({ length: draws }, (_, i) => numbers.at(first + i).uniform()),
    )
  })
  const tied = scenario.correlation.filter(pair => pair.between.every(key => columns.has(key)))
  if (tied.length > 0) correlate(columns, tied, draws)
  return columns
}

function correlate(columns: Map<string, Float64Array>, pairs: Scenario['correlation'], draws: number): void {
  const keys = [...new Set(pairs.flatMap(pair => pair.between))]
  const matrix = keys.map((a, i) =>
    keys.map((b, j) =>
      i === j ? 1 : (pairs.find(pair => pair.between.includes(a) && pair.between.includes(b))?.rho ?? 0),
    ),
  )
  const tied = keys.map(key => columns.get(key)!)
  correlatedUniforms(tied, matrix, draws)
}

/** The columns of one position; counts are rounded to whole numbers as they enter the model. */
export function valueColumns(
  scenario: Scenario,
  distributions: readonly Distribution[],
  uniforms: Uniforms,
): Float64Array[] {
  return scenario.assumptions.map(({ key, unit }, j) => {
    const distribution = distributions[j]!
    const whole = unit === 'count' ? Math.round : (x: number): number => x
    if (isPoint(distribution)) return Float64Array.of(whole(modeOf(distribution)))
    return Float64Array.from(uniforms.get(key)!, u => whole(quantile(distribution, u)))
  })
}

/** Writes draw `i` of every column into `values`. */
export function fillValues(values: Float64Array, columns: Columns, i: number): void {
  for (let j = 0; j < columns.length; j++) {
    const column = columns[j]!
    values[j] = column.length === 1 ? column[0]! : column[i]!
  }
}

/** How many draws a set of columns needs: 1 where all are points. */
export const drawsOf = (columns: Columns): number =>
  columns.reduce((most, column) => Math.max(most, column.length), 1)

/** The metric at each draw. */
export function metricColumn(model: BoundModel, columns: Columns): Float64Array {
  const values = new Float64Array(columns.length)
  return Float64Array.from({ length: drawsOf(columns) }, (_, i) => {
    fillValues(values, columns, i)
    return model.metric(values)
  })
}
