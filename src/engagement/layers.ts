import { expectedLeakers } from './expectedLeakers.js'
import type { Layer, LayersPlan } from './layersPlan.js'
import { mustBeLayers } from './layersPlan.js'
import { canRunShort, certainly, roundsFrom, roundsMean, thinned } from './rounds.js'
import { unlimitedFire } from './shootLookShoot.js'

export interface LayersOutcome {
  /** Distribution of leakers, index = number of leakers, length = warheads + 1. */
  pmf: Float64Array
  /** Probability left out of `pmf`, a bound on the error of each of its entries. */
  pruned: number
}

/**
 * The distribution of leakers of layers one behind the other: what one lets through is what the next one meets.
 *
 * With the chance `correlation` one draw decides which layers are out, the least reliable first; otherwise each layer
 * draws alone. A layer acts on a distribution of arrivals linearly, so a layer that draws alone is mixed with its
 * outage on the spot, and the joint draw needs one pass for each set of layers it can put out.
 *
 * @throws RangeError for a chance outside [0, 1] or a number that is not whole
 * @throws TooManyStates past the size that is worked out exactly
 *
 * Source: computed (model M5E).
 */
export function layersOutcome(plan: LayersPlan): LayersOutcome {
  mustBeLayers('layersOutcome', plan)
  const outcome: LayersOutcome = { pmf: new Float64Array(plan.warheads + 1), pruned: 0 }
  for (const [chance, works] of worksCases(plan)) {
    const { pmf, pruned } = passed(plan, plan.layers.length, works)
    for (let leakers = 0; leakers < pmf.length; leakers++) outcome.pmf[leakers]! += chance * pmf[leakers]!
    outcome.pruned += chance * pruned
  }
  return outcome
}

/**
 * The expected number of leakers of layers one behind the other: the mean of `layersOutcome`, at a fraction of the work.
 *
 * A layer that cannot run short cuts the mean by a factor, so a distribution is needed only up to the last layer that can.
 *
 * @throws RangeError for a chance outside [0, 1] or a number that is not whole
 * @throws TooManyStates past the size that is worked out exactly
 *
 * Source: computed (model M5E).
 */
export function layersExpectedLeakers(plan: LayersPlan): number {
  mustBeLayers('layersExpectedLeakers', plan)
  const { warheads, layers } = plan
  let scarce = layers.length
  while (scarce > 0 && !canRunShort(warheads, layers[scarce - 1]!)) scarce--
  let mean = 0
  for (const [chance, works] of worksCases(plan)) {
    let reach = scarce === 0 ? warheads : meanBehind(plan, scarce, works)
    for (let l = scarce; l < layers.length; l++) {
      const worksHere = works(layers[l]!)
      reach *= worksHere * unlimitedFire(layers[l]!).pLeak + 1 - worksHere
    }
    mean += chance * reach
  }
  return mean
}

type Works = (layer: Layer) => number

const alone: Works = layer => layer.works

/** The ways of drawing outages, each with its chance: every layer alone, or one draw for all. */
export function worksCases(plan: LayersPlan): [number, Works][] {
  const together = plan.correlation ?? 0
  if (together === 0) return [[1, alone]]
  const cases: [number, Works][] = together < 1 ? [[1 - together, alone]] : []
  const levels = [...new Set([...plan.layers.map(alone), 1])].sort((a, b) => a - b)
  let below = 0
  for (const level of levels) {
    if (level > below) cases.push([together * (level - below), layer => (layer.works >= level ? 1 : 0)])
    below = level
  }
  return cases
}

/** The expected number behind the first `count` layers, of which the last needs to know how many arrive. */
function meanBehind(plan: LayersPlan, count: number, works: Works): number {
  const layer = plan.layers[count - 1]!
  const worksHere = works(layer)
  const arrivals = passed(plan, count - 1, works).pmf
  return worksHere * roundsMean(arrivals, layer) + (1 - worksHere) * expectedLeakers(arrivals)
}

/** The distribution behind the first `count` layers. Layers that never run short wait as one factor until it is needed. */
function passed(plan: LayersPlan, count: number, works: Works): LayersOutcome {
  const { warheads, layers } = plan
  let pmf = certainly(warheads)
  let pruned = 0
  let waiting = 1
  for (let l = 0; l < count; l++) {
    const layer = layers[l]!
    const worksHere = works(layer)
    if (worksHere === 0) continue
    if (worksHere === 1 && !canRunShort(warheads, layer)) {
      waiting *= unlimitedFire(layer).pLeak
      continue
    }
    const arrivals = thinned(pmf, waiting)
    waiting = 1
    const behind = roundsFrom(arrivals, layer)
    pmf = mixed(behind.pmf, arrivals, worksHere)
    pruned += worksHere * behind.pruned
  }
  return { pmf: thinned(pmf, waiting), pruned }
}

/** Writes into `a` the mixture of `a`, with the chance `chance`, and `b`. */
function mixed(a: Float64Array, b: Float64Array, chance: number): Float64Array {
  for (let leakers = 0; leakers < a.length; leakers++)
    a[leakers] = chance * a[leakers]! + (1 - chance) * b[leakers]!
  return a
}
