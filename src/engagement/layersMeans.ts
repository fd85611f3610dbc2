import { worksCases } from './layers.js'
import type { Layer, LayersPlan } from './layersPlan.js'
import { mustBeLayers } from './layersPlan.js'
import { canRunShort, certainly, roundsFrom, roundsMean, stockOf } from './rounds.js'
import { salvoMiss, spreadMiss } from './salvoMiss.js'
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
  const [shots = 0] = layer.plan
  const stock = stockOf(layer)
  return behind.map((_, arrivals) => {
    if (layer.plan.length !== 1) return each * roundsMean(certainly(arrivals), layer)
    return arrivals === 0
      ? 0
      : each * arrivals * spreadMiss(layer.shotKill, Math.min(shots, stock / arrivals))
  })
}

function averagedMeans(behind: Float64Array, layer: Layer): Float64Array {
  const stock = stockOf(layer)
  const leak = unlimitedFire(layer).pLeak
  return behind.map((_, arrivals) => {
    if (!canRunShort(arrivals, layer)) return averaged(behind, CERTAINLY_NONE, bulk(arrivals, leak))
    if (layer.plan.length !== 1)
      return averaged(behind, CERTAINLY_NONE, {
        from: 0,
        chances: roundsFrom(certainly(arrivals), layer).pmf,
      })
    const favored = stock % arrivals
    const survives = salvoMiss(layer.shotKill, Math.floor(stock / arrivals))
    return averaged(
      behind,
      bulk(favored, survives * (1 - layer.shotKill)),
      bulk(arrivals - favored, survives),
    )
  })
}

/** The part of a distribution that matters: chances of `from`, `from` + 1, … */
interface Bulk {
  from: number
  chances: Float64Array
}

const CERTAINLY_NONE: Bulk = { from: 0, chances: Float64Array.of(1) }

/** Entries this small beside the greatest are left out at both ends; all of them together move no digit shown. */
const NEGLIGIBLE = 1e-20

/** The bulk of a binomial distribution: `binomialPmf` without its far ends, for long loops over large n. */
function bulk(n: number, p: number): Bulk {
  if (p === 0) return CERTAINLY_NONE
  if (p === 1) return { from: n, chances: Float64Array.of(1) }
  const top = Math.min(n, Math.floor((n + 1) * p))
  const odds = p / (1 - p)
  const below: number[] = []
  for (let k = top - 1, entry = 1; k >= 0; k--) {
    entry *= (k + 1) / (odds * (n - k))
    if (entry < NEGLIGIBLE) break
    below.push(entry)
  }
  const chances = [...below.toReversed(), 1]
  for (let k = top + 1, entry = 1; k <= n; k++) {
    entry *= (odds * (n - k + 1)) / k
    if (entry < NEGLIGIBLE) break
    chances.push(entry)
  }
  let sum = 0
  for (const chance of chances) sum += chance
  return { from: top - below.length, chances: Float64Array.from(chances, chance => chance / sum) }
}

/** The average of `of` at the sum of two independent numbers. */
function averaged(of: Float64Array, first: Bulk, second: Bulk): number {
  let sum = 0
  for (let i = 0; i < first.chances.length; i++) {
    const start = first.from + i + second.from
    let inner = 0
    for (let j = 0; j < second.chances.length; j++) inner += second.chances[j]! * of[start + j]!
    sum += first.chances[i]! * inner
  }
  return sum
}
