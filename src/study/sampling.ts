import { BLOCK, isPoint, mergedEstimate } from '../chance/index.js'
import type { BlockMoments } from '../chance/index.js'
import { boundModel, metricOfRaid } from '../scenario/index.js'
import type { Scenario } from '../scenario/index.js'
import { fillValues, positionDistributions, uniformColumns, valueColumns } from './ensemble.js'
import type { SampledResult } from './results.js'

/** One stretch of trials to be simulated: blocks `firstBlock` to `firstBlock + blocks − 1` of 1,024 trials each. */
export interface Stretch {
  firstBlock: number
  blocks: number
}

/** Simulates a stretch of blocks; whoever does it, and in how many pieces, the moments are the same. */
export type BlockSampler = (stretch: Stretch) => BlockMoments[] | Promise<BlockMoments[]>

/**
 * The moments of the metric over blocks of simulated raids under one position.
 *
 * Where the position leaves values uncertain, trial i is simulated at draw i: luck and ignorance together.
 */
export function sampledBlocks(
  scenario: Scenario,
  position: string,
  seed: number,
  stretch: Stretch,
): BlockMoments[] {
  const { sampler, asked } = boundModel(scenario)
  if (!sampler) throw new RangeError('sampledBlocks: the model must have a sampled engine')
  const distributions = positionDistributions(scenario, position)
  const certain = distributions.every(isPoint)
  const values = new Float64Array(distributions.length)
  const moments: BlockMoments[] = []
  for (let block = stretch.firstBlock; block < stretch.firstBlock + stretch.blocks; block++) {
    const first = block * BLOCK
    const results = new Float64Array(BLOCK)
    const uniforms = uniformColumns(scenario, [distributions], seed, BLOCK, first)
    const columns = valueColumns(scenario, distributions, uniforms)
    for (let t = 0; t < BLOCK; t += certain ? BLOCK : 1) {
      fillValues(values, columns, t)
      simulate(results, t, first + t, certain ? BLOCK : 1)
    }
    moments.push(momentsOf(results))
  }
  return moments

  function simulate(results: Float64Array, at: number, trial: number, trials: number): void {
    const warheads = sampler!.warheads(values)
    const histogram = new Float64Array(warheads + 1)
    sampler!.sample(histogram, values, seed, trial, trials)
    for (let leakers = 0, t = at; leakers <= warheads; leakers++)
      for (let n = histogram[leakers]!; n > 0; n--) results[t++] = metricOfRaid(asked, leakers, warheads)
  }
}

function momentsOf(results: Float64Array): BlockMoments {
  let sum = 0
  for (let t = 0; t < results.length; t++) sum += results[t]!
  const mean = sum / results.length
  let spread = 0
  for (let t = 0; t < results.length; t++) spread += (results[t]! - mean) * (results[t]! - mean)
  return { n: results.length, mean, spread }
}

/** When to stop sampling: after so many trials, or when the standard error is small enough. */
export type StopRule = { trials: number } | { precision: number }

/** Trials after which sampling for a precision gives up and says so. */
export const MOST_TRIALS = 134_217_728

/**
 * The sampled value of a metric, by the stop rule; trials come in whole blocks of 1,024.
 *
 * The number of trials for a precision depends on the results alone, never on who computed them.
 */
export async function sampledResult(
  sampler: BlockSampler,
  stop: StopRule,
  progress: (done: number, total: number) => void,
): Promise<SampledResult> {
  const moments: BlockMoments[] = []
  let want = 'trials' in stop ? Math.ceil(stop.trials / BLOCK) : 16
  for (;;) {
    while (moments.length < want) {
      const blocks = Math.min(want - moments.length, Math.max(64, want >> 4))
      moments.push(...(await sampler({ firstBlock: moments.length, blocks })))
      progress(moments.length, want)
    }
    const { mean, standardError, n } = mergedEstimate(moments)
    if ('trials' in stop || standardError <= stop.precision || n >= MOST_TRIALS)
      return { value: mean, standardError, trials: n }
    const needed = Math.ceil(
      moments.length * ((standardError * standardError) / (stop.precision * stop.precision)) * 1.05,
    )
    want = Math.min(MOST_TRIALS / BLOCK, Math.max(moments.length + 16, needed))
  }
}
