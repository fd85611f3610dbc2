import { stream } from '../chance/index.js'
import { mustBeSampling } from './guard.js'
import { mustBeLayers } from './layersPlan.js'
import type { LayersPlan } from './layersPlan.js'
import { happens, roundsTrial } from './roundsTrial.js'

/**
 * Plays `trials` attacks through layers one behind the other and adds their leakers to `histogram`.
 *
 * First the lot decides which layers are out, together or each alone; then the warheads meet the others in turn.
 * Trial i draws from substream i of the stream `layers`, so the counts are the same however trials are split.
 *
 * @param histogram  counts, index = number of leakers, at least warheads + 1 places
 * @throws RangeError for a chance outside [0, 1], a number that is not whole, or too short a histogram
 *
 * Source: computed (model M5E, played object by object).
 */
export function sampleLayers(
  histogram: Float64Array,
  plan: LayersPlan,
  seed: number,
  firstTrial: number,
  trials: number,
): void {
  mustBeLayers('sampleLayers', plan)
  mustBeSampling('sampleLayers', histogram, plan.warheads, firstTrial, trials)
  const { warheads, layers, correlation = 0 } = plan
  const rng = stream(seed, 'layers')
  const isAlive = new Uint8Array(warheads)
  const believed = new Int32Array(warheads)
  const isOut = new Uint8Array(layers.length)
  for (let trial = firstTrial; trial < firstTrial + trials; trial++) {
    rng.at(trial)
    const together = happens(rng, correlation)
    const lot = rng.uniform()
    for (let l = 0; l < layers.length; l++)
      isOut[l] = (together ? lot : rng.uniform()) > layers[l]!.works ? 1 : 0
    let left = warheads
    for (let l = 0; l < layers.length && left > 0; l++)
      if (isOut[l] === 0) left = roundsTrial(rng, left, layers[l]!, isAlive, believed)
    histogram[left]!++
  }
}
