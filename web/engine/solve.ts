import {
  BLOCK,
  DEFAULT_SEED,
  compareScenario,
  editedPoint,
  leakerBands,
  runScenario,
  sampledBlocks,
  toSi,
} from '../../src/index.js'
import type {
  Assumption,
  Band,
  BlockMoments,
  CompareResult,
  Edit,
  LeakerBand,
  SampledResult,
  Scenario,
} from '../../src/index.js'
import type { OwnPosition, PageEdit } from '../state/state.js'

/** A scenario with the visitor's edits in it, and the record of them that every result carries. */
export interface Edited {
  scenario: Scenario
  edits: readonly Edit[]
}

/** Holder of a position that a visitor made. */
export const VISITOR = 'visitor'

/** The scenario with the visitor's own positions after those of the file; those that no longer fit are left out. */
export function withOwn(scenario: Scenario, own: readonly OwnPosition[]): Scenario {
  let positions = scenario.positions
  for (const { scenario: id, key, name, from } of own) {
    const base = positions.find(one => one.key === from)
    if (id !== scenario.id || !base || positions.some(one => one.key === key)) continue
    positions = [...positions, { ...base, key, holder: VISITOR, label: { en: name, ru: name } }]
  }
  return positions === scenario.positions ? scenario : { ...scenario, positions }
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

/** Draws behind the bands of ignorance. */
export const BAND_DRAWS = 1000

/** The comparison of two positions with the visitor's edits; `hasBreakEvens` false leaves out its dearest part. */
export const comparison = (
  { scenario, edits }: Edited,
  sides: readonly [string, string],
  data: string,
  draws: number,
  hasBreakEvens = true,
): CompareResult =>
  compareScenario(scenario, sides[0], sides[1], {
    edits,
    seed: DEFAULT_SEED,
    draws,
    data,
    breakEvens: hasBreakEvens,
  })

/** The range of the metric over what each position leaves uncertain: ignorance alone. */
export async function bands(
  scenario: Scenario,
  data: string,
  draws: number,
): Promise<Readonly<Record<string, Band>>> {
  const { results } = await runScenario(scenario, {
    seed: DEFAULT_SEED,
    draws,
    data,
    method: 'exact',
    stop: { trials: 1 },
  })
  return Object.fromEntries(results.map(one => [one.position, one.band]))
}

/** For each position, the range of the chance of every number of leakers; null where the model has none. */
export const whiskers = (
  scenario: Scenario,
  positions: readonly string[],
  draws: number,
): Readonly<Record<string, LeakerBand[] | null>> => {
  const bands = leakerBands(scenario, positions, { seed: DEFAULT_SEED, draws })
  return Object.fromEntries(positions.map((key, i) => [key, bands[i]!]))
}

/** After so many blocks of trials the thread says how far it is. */
const BLOCKS_AT_ONCE = 4

/** The sampled value of one position: the second road. */
export async function sampledValue(
  scenario: Scenario,
  position: string,
  data: string,
  trials: number,
  progress: (share: number) => void,
): Promise<SampledResult | null> {
  const { results } = await runScenario(scenario, {
    positions: [position],
    seed: DEFAULT_SEED,
    draws: 1,
    data,
    method: 'both',
    stop: { trials },
    sampler: key => stretch => {
      const moments: BlockMoments[] = []
      for (let done = 0; done < stretch.blocks; done += BLOCKS_AT_ONCE) {
        const blocks = Math.min(BLOCKS_AT_ONCE, stretch.blocks - done)
        const firstBlock = stretch.firstBlock + done
        moments.push(...sampledBlocks(scenario, key, DEFAULT_SEED, { firstBlock, blocks }))
        progress(Math.min(1, ((firstBlock + blocks) * BLOCK) / trials))
      }
      return moments
    },
  })
  return results[0]?.sampled ?? null
}
