import { mustBeDecoyedLayers } from './decoyedLayersPlan.js'
import type { DecoyedLayer, DecoyedLayers } from './decoyedLayersPlan.js'

/**
 * The same distribution of leakers as `decoyedLayersPmf`, written for the reader: the model's sentences one after the other.
 *
 * The yardstick of the fast one, and slow: a tenth of a second for 50 objects.
 *
 * @returns pmf, index = leakers, length = warheads + 1
 * @throws RangeError for a plan outside its bounds, see `DecoyedLayers`
 *
 * Source: computed (model M5H).
 */
export function decoyedLayersPlainPmf(plan: DecoyedLayers): Float64Array {
  mustBeDecoyedLayers('decoyedLayersPlainPmf', plan)
  const { warheads, decoys, discriminationCommon } = plan
  const pmf = new Float64Array(warheads + 1)
  for (let objects = 0; objects <= warheads + decoys; objects++) {
    const surviving = survivorsOfAll(plan.layers, objects)
    for (let w = Math.max(0, objects - decoys); w <= Math.min(warheads, objects); w++) {
      const d = objects - w
      const decoysTaken =
        discriminationCommon * (d === decoys ? 1 : 0) +
        (1 - discriminationCommon) * binomialChance(decoys, d, plan.decoyTaken)
      const taken = binomialChance(warheads, w, plan.warheadTaken) * decoysTaken
      for (let b = 0; b <= objects; b++)
        for (let k = 0; k <= Math.min(w, b); k++)
          pmf[warheads - w + k]! += taken * surviving[b]! * hypergeometricChance(k, w, d, b)
    }
  }
  return pmf
}

/** Chances of 0 … `objects` survivors of all layers; a layer that is out passes every object. */
function survivorsOfAll(layers: readonly DecoyedLayer[], objects: number): number[] {
  const [layer, ...rest] = layers
  const all = Array.from({ length: objects + 1 }, (_, b) => (b === objects ? 1 : 0))
  if (layer === undefined) return all
  const result = all.map(() => 0)
  survivorsOfOne(layer, objects).forEach((served, arrivals) => {
    const chance = layer.fail * all[arrivals]! + (1 - layer.fail) * served
    if (chance > 0)
      survivorsOfAll(rest, arrivals).forEach((then, b) => {
        result[b]! += chance * then
      })
  })
  return result
}

/** Chances of 0 … `objects` survivors of one layer that works: objects are served one by one, interceptors run down. */
function survivorsOfOne(layer: DecoyedLayer, objects: number): number[] {
  let states = [{ left: layer.interceptors, survivors: 0, chance: 1 }]
  for (let served = 0; served < objects; served++) {
    const next = new Map<string, { left: number; survivors: number; chance: number }>()
    const add = (left: number, survivors: number, chance: number): void => {
      const key = `${left}/${survivors}`
      next.set(key, { left, survivors, chance: chance + (next.get(key)?.chance ?? 0) })
    }
    for (const { left, survivors, chance } of states) {
      const shots = Math.min(layer.shots, left)
      let notYetKilled = chance
      for (let shot = 1; shot <= shots; shot++) {
        const used = layer.mode === 'salvo' ? shots : shot
        add(left - used, survivors, notYetKilled * layer.shotKill)
        notYetKilled *= 1 - layer.shotKill
      }
      add(left - shots, survivors + 1, notYetKilled)
    }
    states = [...next.values()]
  }
  const pmf = Array.from({ length: objects + 1 }, () => 0)
  for (const { survivors, chance } of states) pmf[survivors]! += chance
  return pmf
}

/** The chance that `k` of `n` happen, each with `p`. */
function binomialChance(n: number, k: number, p: number): number {
  let chance = choose(n, k)
  for (let i = 0; i < k; i++) chance *= p
  for (let i = k; i < n; i++) chance *= 1 - p
  return chance
}

/** The chance that `k` of the `survivors` are warheads, when any of the w + d objects may be among them. */
const hypergeometricChance = (k: number, w: number, d: number, survivors: number): number =>
  (choose(w, k) * choose(d, survivors - k)) / choose(w + d, survivors)

/** The number of ways to choose `k` of `n`. */
function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0
  let ways = 1
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i
  return ways
}
