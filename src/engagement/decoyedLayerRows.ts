import { pow } from '../math/index.js'
import type { DecoyedLayer } from './decoyedLayersPlan.js'

/** Where row m begins in a packed table of rows: row m holds the chances of 0 … m survivors of m objects. */
export const rowStart = (m: number): number => (m * (m + 1)) / 2

/**
 * How many objects survive one layer, for every number of objects that may reach it, up to `objects`.
 *
 * Which objects survive is left open: random service order makes every choice of them equally likely.
 *
 * @returns packed rows, see `rowStart`; each row sums to 1
 */
export function decoyedLayerRows(layer: DecoyedLayer, objects: number): Float64Array {
  const rows = new Float64Array(rowStart(objects + 1))
  const shots = Math.min(layer.shots, layer.interceptors)
  const neverShort = layer.interceptors >= shots * objects
  if (layer.mode === 'salvo' || neverShort) addSalvoRows(rows, layer, objects)
  else addShootLookShootRows(rows, layer, objects)
  const works = 1 - layer.fail
  for (let i = 0; i < rows.length; i++) rows[i]! *= works
  for (let m = 0; m <= objects; m++) rows[rowStart(m) + m]! += layer.fail
  return rows
}

/**
 * Each further object gets its salvo from what the objects before it left over.
 *
 * Shoot-look-shoot that cannot run short kills each object with the same chance, and so is served here too.
 */
function addSalvoRows(rows: Float64Array, layer: DecoyedLayer, objects: number): void {
  let left = layer.interceptors
  let shots = layer.shots
  let survives = pow(1 - layer.shotKill, shots)
  rows[0] = 1
  for (let m = 1; m <= objects; m++) {
    if (left < shots) {
      shots = left
      survives = pow(1 - layer.shotKill, shots)
    }
    left -= shots
    const row = rowStart(m)
    const before = rowStart(m - 1)
    for (let b = 0; b < m; b++) {
      const chance = rows[before + b]!
      rows[row + b]! += chance * (1 - survives)
      rows[row + b + 1]! += chance * survives
    }
  }
}

/**
 * Shoot-look-shoot by number of kills c, ascending.
 *
 * An object that survives all its shots costs exactly `shots`, so of the interceptors spent only those on killed
 * objects are random, and while some are left at most interceptors / shots objects have survived. `spent[v]` is the
 * chance that c kills took v shots; `order[b]` that c kills come with b survivors among the first b + c objects.
 * `gone[s]` and `goneOneMore[s]` are the chances that object s takes the last interceptor, with c or c + 1 kills in
 * all; from then on every object survives.
 */
function addShootLookShootRows(rows: Float64Array, layer: DecoyedLayer, objects: number): void {
  const { interceptors, shotKill } = layer
  const shots = Math.min(layer.shots, interceptors)
  const missed = new Float64Array(shots + 1).fill(1)
  for (let t = 1; t <= shots; t++) missed[t] = missed[t - 1]! * (1 - shotKill)
  const survives = missed[shots]!
  let killed = 0
  for (let t = 1; t <= shots; t++) killed += missed[t - 1]! * shotKill

  const survivors = Math.floor((interceptors - 1) / shots)
  const spent = new Float64Array(interceptors)
  spent[0] = 1
  const order = new Float64Array(survivors + 1).fill(1)
  for (let b = 1; b <= survivors; b++) order[b] = order[b - 1]! * survives
  let gone = new Float64Array(objects + 1)
  let goneOneMore = new Float64Array(objects + 1)

  const kills = shotKill > 0 ? Math.min(objects, interceptors) : 0
  for (let c = 0; c <= kills; c++) {
    let someLeft = 0
    for (let b = survivors; b >= 0; b--) {
      let lastMissed = 0
      let lastKilled = 0
      const free = interceptors - shots * b
      for (let t = Math.min(shots, free); t >= 1; t--) {
        const chance = spent[free - t]!
        someLeft += chance
        lastMissed += chance * missed[t]!
        lastKilled += chance * missed[t - 1]!
      }
      const m = b + c
      if (m <= objects) rows[rowStart(m) + b]! += order[b]! * someLeft
      if (m < objects) {
        gone[m + 1]! += order[b]! * lastMissed
        goneOneMore[m + 1]! += order[b]! * lastKilled * shotKill
      }
    }
    let allGone = 0
    for (let m = c; m <= objects; m++) {
      allGone += gone[m]!
      rows[rowStart(m) + m - c]! += allGone
    }
    if (c === kills) return
    ;[gone, goneOneMore] = [goneOneMore, gone.fill(0)]
    addKilled(spent, missed, shotKill / killed, c)
    order[0]! *= killed
    for (let b = 1; b <= survivors; b++) order[b] = survives * order[b - 1]! + killed * order[b]!
  }
}

/** Turns the distribution of shots that `kills` kills took into that of one kill more, each on its first to last shot. */
function addKilled(spent: Float64Array, missed: Float64Array, scale: number, kills: number): void {
  const shots = missed.length - 1
  for (let v = Math.min(spent.length - 1, shots * (kills + 1)); v > kills; v--) {
    let chance = 0
    for (let t = Math.min(shots, v - kills); t >= 1; t--) chance += spent[v - t]! * missed[t - 1]!
    spent[v] = chance * scale
  }
  if (kills < spent.length) spent[kills] = 0
}
