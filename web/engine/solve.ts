import {
  DEFAULT_SEED,
  compareScenario,
  defaultDraws,
  editedPoint,
  runScenario,
  toSi,
} from '../../src/index.js'
import type { Assumption, Band, CompareResult, Edit, SampledResult, Scenario } from '../../src/index.js'
import type { PageEdit } from '../state/state.js'

/** A scenario with the visitor's edits in it, and the record of them that every result carries. */
export interface Edited {
  scenario: Scenario
  edits: readonly Edit[]
}

/** The edits of one scenario applied; those that no longer fit are left out and returned. */
export function edited(
  scenario: Scenario,
  changes: readonly PageEdit[],
): Edited & { refused: readonly PageEdit[] } {
  const edits: Edit[] = []
  const refused: PageEdit[] = []
  let result = scenario
  for (const change of changes.filter(one => one.scenario === scenario.id)) {
    const assumption = result.assumptions.find(one => one.key === change.key)
    const isHeld =
      change.position === null || result.positions.some(position => position.key === change.position)
    if (!assumption || !isHeld || !isWithin(change.value, assumption)) {
      refused.push(change)
      continue
    }
    const step = editedPoint(result, change)
    result = step.scenario
    edits.push(step.edit)
  }
  return { scenario: result, edits, refused }
}

/** Whether a number in the unit of the file is inside the assumption's bounds. */
export function isWithin(value: number, { unit, bounds }: Assumption): boolean {
  const si = Number.isFinite(value) ? toSi(value, unit) : NaN
  return si >= bounds[0] && si <= bounds[1]
}

/** Draws of an answer that must be there in the frame of a slider's move; a worker brings the rest. */
export const QUICK_DRAWS = 48
export const FULL_DRAWS = 1000

/** The comparison of two positions with the visitor's edits. */
export const comparison = (
  { scenario, edits }: Edited,
  sides: readonly [string, string],
  data: string,
  draws: number,
): CompareResult =>
  compareScenario(scenario, sides[0], sides[1], {
    edits,
    seed: DEFAULT_SEED,
    // A dear model affords fewer.
    draws: Math.min(draws, defaultDraws(scenario)),
    data,
  })

/** The range of the metric over what each position leaves uncertain: ignorance alone. */
export async function bands(
  scenario: Scenario,
  data: string,
  draws: number,
): Promise<Readonly<Record<string, Band>>> {
  const { results } = await runScenario(scenario, {
    seed: DEFAULT_SEED,
    draws: Math.min(draws, defaultDraws(scenario)),
    data,
    method: 'exact',
    stop: { trials: 1 },
  })
  return Object.fromEntries(results.map(one => [one.position, one.band]))
}

/** The sampled value of one position: the second road. */
export async function sampledValue(
  scenario: Scenario,
  position: string,
  data: string,
  trials: number,
): Promise<SampledResult | null> {
  const { results } = await runScenario(scenario, {
    positions: [position],
    seed: DEFAULT_SEED,
    draws: 1,
    data,
    method: 'both',
    stop: { trials },
  })
  return results[0]?.sampled ?? null
}
