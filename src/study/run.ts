import { boundModel } from '../scenario/index.js'
import type { BoundModel, Edit, Position, Scenario } from '../scenario/index.js'
import { positionDistributions, uniformColumns, valueColumns } from './ensemble.js'
import type { Columns } from './ensemble.js'
import { geometryResult } from './geometryResult.js'
import { positionResult } from './positionResult.js'
import { assumptionResults, provenance, shownClaim } from './provenance.js'
import type { StudyOptions } from './provenance.js'
import type { PositionResult, RunResult } from './results.js'
import { sampledBlocks, sampledResult } from './sampling.js'
import type { BlockSampler, StopRule } from './sampling.js'

export type Method = 'exact' | 'sampled' | 'both'

export interface RunOptions extends StudyOptions {
  /** Keys of positions; all when absent. */
  positions?: readonly string[]
  edits?: readonly Edit[]
  method: Method
  stop: StopRule
  /** Who simulates the trials of a position; in this thread when absent. */
  sampler?: (position: string) => BlockSampler
}

/** The model and the value columns of each position, ready for runs and comparisons. */
export function preparedColumns(
  scenario: Scenario,
  positions: readonly Position[],
  { seed, draws }: Pick<StudyOptions, 'seed' | 'draws'>,
): { model: BoundModel; columns: Columns[] } {
  const ensembles = positions.map(position => positionDistributions(scenario, position.key))
  const uniforms = uniformColumns(scenario, ensembles, seed, draws)
  return {
    model: boundModel(scenario),
    columns: ensembles.map(ensemble => valueColumns(scenario, ensemble, uniforms)),
  }
}

/** The positions of those keys. */
export const declaredPositions = (scenario: Scenario, keys: readonly string[]): Position[] =>
  keys.map(key => {
    const position = scenario.positions.find(one => one.key === key)
    if (!position) throw new RangeError(`declaredPositions: position must be declared, got ${key}`)
    return position
  })

/**
 * What some positions of a scenario lead to, exactly: a run without the second road, in one go.
 *
 * @param keys  of positions; the results come in the same order
 */
export function exactResults(
  scenario: Scenario,
  keys: readonly string[],
  options: Pick<StudyOptions, 'seed' | 'draws'>,
): PositionResult[] {
  const positions = declaredPositions(scenario, keys)
  const { model, columns } = preparedColumns(scenario, positions, options)
  return positions.map((position, i) => positionResult(scenario, model, position, columns[i]!, null))
}

/** What each position of a scenario leads to, through the one model. */
export async function runScenario(scenario: Scenario, options: RunOptions): Promise<RunResult> {
  const wanted = options.positions ?? scenario.positions.map(position => position.key)
  const positions = scenario.positions.filter(position => wanted.includes(position.key))
  const { model, columns } = preparedColumns(scenario, positions, options)
  const warnings: string[] = []
  if (options.method !== 'exact' && !model.sampler) warnings.push('no-sampler')
  const results = []
  for (const [i, position] of positions.entries()) {
    const inThread: BlockSampler = stretch => sampledBlocks(scenario, position.key, options.seed, stretch)
    const sampled =
      options.method === 'exact' || !model.sampler
        ? null
        : await sampledResult(
            options.sampler?.(position.key) ?? inThread,
            options.stop,
            options.progress ?? (() => {}),
          )
    const result = positionResult(scenario, model, position, columns[i]!, sampled)
    results.push(result)
  }
  return {
    ...provenance(scenario, options),
    title: scenario.title,
    question: scenario.question,
    asOf: scenario.asOf ?? '',
    method: options.method,
    metric: scenario.metric.text,
    claim: shownClaim(scenario),
    results,
    assumptions: assumptionResults(scenario, positions, options.edits ?? []),
    modelNote: scenario.model.note,
    caveats: [...scenario.caveats],
    geometry: geometryResult(scenario),
    warnings,
  }
}
