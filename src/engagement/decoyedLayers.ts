import { binomialPmf } from '../chance/index.js'
import { decoyedLayerRows, rowStart } from './decoyedLayerRows.js'
import { mustBeDecoyedLayers } from './decoyedLayersPlan.js'
import type { DecoyedLayer, DecoyedLayers } from './decoyedLayersPlan.js'

/** More, and the number of ways to choose half of the objects would not fit in a double. */
const MOST_OBJECTS = 1000

/**
 * How many warheads leak when warheads and decoys meet layers that cannot tell them apart for sure: the exact distribution.
 *
 * Service order does not depend on type, so survivors are first counted without types, for every number of taken
 * objects; then the decoys are deleted from the mixture, one object at a time. All terms are positive, so rounding
 * stays below 1e-13. Time grows with the cube of warheads + decoys.
 *
 * @returns pmf, index = leakers, length = warheads + 1
 * @throws RangeError for a plan outside its bounds (see `DecoyedLayers`) or of more than 1,000 objects
 *
 * Source: computed (model M5H).
 */
export function decoyedLayersPmf(plan: DecoyedLayers): Float64Array {
  mustBeDecoyedLayers('decoyedLayersPmf', plan)
  const { warheads, decoys } = plan
  if (warheads + decoys > MOST_OBJECTS)
    throw new RangeError(`decoyedLayersPmf: warheads + decoys must be in 0 … 1000, got ${warheads + decoys}`)
  const warheadsTaken = binomialPmf(warheads, plan.warheadTaken)
  const decoysTaken = binomialPmf(decoys, plan.decoyTaken)
  for (let d = 0; d <= decoys; d++) decoysTaken[d]! *= 1 - plan.discriminationCommon
  decoysTaken[decoys]! += plan.discriminationCommon
  const mostDecoys = decoysTaken.findLastIndex(chance => chance > 0)
  const rows = survivorRows(plan.layers, warheads + mostDecoys)
  divideBySets(rows, warheads + mostDecoys)

  const pmf = new Float64Array(warheads + 1)
  const set = new Float64Array(warheads + mostDecoys + 1)
  const sets = new Float64Array(warheads + 1)
  sets[0] = 1
  for (let taken = 0; taken <= warheads; taken++) {
    if (taken > 0) addObject(sets, taken)
    const chance = warheadsTaken[taken]!
    if (chance === 0) continue
    deleteDecoys(set, rows, taken, decoysTaken, mostDecoys)
    for (let k = 0; k <= taken; k++) pmf[warheads - taken + k]! += chance * sets[k]! * set[k]!
  }
  return pmf
}

/**
 * Fills `set[k]` with the chance that k given warheads, and no others of the `taken`, survive; decoys are mixed out.
 *
 * Starts from the most decoys. To the defense all objects are alike, so one decoy is deleted by adding up what may
 * become of it (it dies, or it survives); each row with fewer decoys joins with its chance on the way down.
 */
function deleteDecoys(
  set: Float64Array,
  rows: Float64Array,
  taken: number,
  decoysTaken: Float64Array,
  mostDecoys: number,
): void {
  const most = taken + mostDecoys
  for (let b = 0; b <= most; b++) set[b] = decoysTaken[mostDecoys]! * rows[rowStart(most) + b]!
  for (let d = mostDecoys - 1; d >= 0; d--) {
    const m = taken + d
    const row = rowStart(m)
    const chance = decoysTaken[d]!
    let dies = set[0]!
    for (let b = 0; b <= m; b++) {
      const survives = set[b + 1]!
      set[b] = dies + survives + chance * rows[row + b]!
      dies = survives
    }
  }
}

/** Turns the chance of b survivors of m into the chance of one given set of b survivors: all sets are as likely. */
function divideBySets(rows: Float64Array, objects: number): void {
  const sets = new Float64Array(objects + 1)
  sets[0] = 1
  for (let m = 1; m <= objects; m++) {
    addObject(sets, m)
    const row = rowStart(m)
    for (let b = 0; b <= m; b++) rows[row + b]! /= sets[b]!
  }
}

/** The number of sets of 0 … n objects out of n, from that for n − 1. */
function addObject(sets: Float64Array, n: number): void {
  for (let k = n; k > 0; k--) sets[k]! += sets[k - 1]!
}

/** Survivors of all layers, one after the other, for every number of objects; packed rows. */
function survivorRows(layers: readonly DecoyedLayer[], objects: number): Float64Array {
  const last = layers.length - 1
  let rows = decoyedLayerRows(layers[last]!, objects)
  for (let l = last - 1; l >= 0; l--) rows = chained(decoyedLayerRows(layers[l]!, objects), rows, objects)
  return rows
}

/**
 * Replaces each row of `first` by what is left after `next` has served its survivors.
 *
 * Takes the numbers of arrivals a and a − 1 together, because that halves the traffic with `sum`.
 */
function chained(first: Float64Array, next: Float64Array, objects: number): Float64Array {
  const sum = new Float64Array(objects + 1)
  const least = Int32Array.from({ length: objects + 1 }, (_, a) => leastSurvivors(next, a))
  for (let m = 0; m <= objects; m++) {
    const row = rowStart(m)
    sum.fill(0, 0, m + 1)
    if (m % 2 === 0) sum[0] = first[row]! * next[0]!
    for (let a = m; a > 0; a -= 2) {
      const more = first[row + a]!
      const fewer = first[row + a - 1]!
      const moreRow = rowStart(a)
      const fewerRow = rowStart(a - 1)
      for (let b = least[a - 1]!; b < a; b++)
        sum[b]! += more * next[moreRow + b]! + fewer * next[fewerRow + b]!
      sum[a]! += more * next[moreRow + a]!
    }
    for (let b = 0; b <= m; b++) first[row + b] = sum[b]!
  }
  return first
}

/** The lowest number of survivors in row `m` that can happen at all. */
function leastSurvivors(rows: Float64Array, m: number): number {
  let b = 0
  while (b < m && rows[rowStart(m) + b] === 0) b++
  return b
}
