import { binomialPmf } from '../chance/index.js'
import { worksCases } from './layers.js'
import type { Layer, LayersPlan } from './layersPlan.js'
import { mustBeLayers } from './layersPlan.js'
import { canRunShort, certainly, roundsFrom, roundsMean, stockOf } from './rounds.js'
import { salvoMiss } from './salvoMiss.js'
import { unlimitedFire } from './shootLookShoot.js'

/**
 * The expected number of leakers of every raid from 0 to `warheads` against the same layers, all at once.
 *
 * Worked backward: what a layer lets through of a arrivals is averaged over what the layers behind it make of each
 * number. Asking a thousand sizes costs little more than asking one, which scans over the size of a raid live on.
 *
 * @returns expected leakers by size of the raid, length = warheads + 1
 * @throws RangeError for a chance outside [0, 1] or a number that is not whole
 * @throws TooManyStates past the size that is worked out exactly
 *
 * Source: computed (model M5E); the second road to `layersExpectedLeakers`.
 */
export function layersMeans(plan: LayersPlan): Float64Array {
  mustBeLayers('layersMeans', plan)
  const means = new Float64Array(plan.warheads + 1)
  for (const [chance, works] of worksCases(plan)) {
    let behind = Float64Array.from(means, (_, arrivals) => arrivals)
    let isProportional = true
    for (const layer of plan.layers.toReversed()) {
      const worksHere = works(layer)
      if (worksHere === 0) continue
      const ahead = isProportional ? scaledMeans(behind, layer) : averagedMeans(behind, layer)
      isProportional &&= !canRunShort(plan.warheads, layer)
      behind = ahead.map((mean, arrivals) => worksHere * mean + (1 - worksHere) * behind[arrivals]!)
    }
    for (let arrivals = 0; arrivals < means.length; arrivals++) means[arrivals]! += chance * behind[arrivals]!
  }
  return means
}

/** Where each survivor counts the same, only how many there are on average matters. */
function scaledMeans(behind: Float64Array, layer: Layer): Float64Array {
  const each = behind.length > 1 ? behind[1]! : 0
  return behind.map((_, arrivals) => each * roundsMean(certainly(arrivals), layer))
}

function averagedMeans(behind: Float64Array, layer: Layer): Float64Array {
  const shots = layer.plan[0]
  return behind.map((_, arrivals) => {
    if (!canRunShort(arrivals, layer))
      return averaged(behind, [1], binomialPmf(arrivals, unlimitedFire(layer).pLeak))
    if (layer.plan.length !== 1 || shots === undefined)
      return averaged(behind, [1], roundsFrom(certainly(arrivals), layer).pmf)
    const stock = stockOf(layer)
    const evenly = Math.floor(stock / arrivals)
    const favored = stock % arrivals
    const survives = salvoMiss(layer.shotKill, evenly)
    return averaged(
      behind,
      binomialPmf(favored, survives * (1 - layer.shotKill)),
      binomialPmf(arrivals - favored, survives),
    )
  })
}

/** Entries of a distribution less likely than this are left out at its ends; all of them together move no digit shown. */
const NEGLIGIBLE = 1e-18

/** The average of `of` at the sum of two independent numbers. */
function averaged(of: Float64Array, first: ArrayLike<number>, second: Float64Array): number {
  let [low, high] = [0, second.length - 1]
  while (low < high && second[low]! < NEGLIGIBLE) low++
  while (high > low && second[high]! < NEGLIGIBLE) high--
  let sum = 0
  for (let i = 0; i < first.length; i++) {
    const chance = first[i]!
    if (chance < NEGLIGIBLE) continue
    let inner = 0
    for (let j = low; j <= high; j++) inner += second[j]! * of[i + j]!
    sum += chance * inner
  }
  return sum
}
