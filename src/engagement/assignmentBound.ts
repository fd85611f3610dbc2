import { exp, ln, log1p } from '../math/index.js'

/** Groups of like interceptors against objects, with shots in any fraction. */
export interface Relaxation {
  /** Value of each object. */
  values: readonly number[]
  /** Kill probability of each group (row) against each object (column). */
  kill: readonly (readonly number[])[]
  /** Interceptors in each group. */
  inventory: readonly number[]
  /** Most shots of each group at each object; left out: no limit. */
  most?: readonly (readonly number[])[]
  /** Gap at which to stop, as a share of the total value. */
  closed?: number
}

export interface RelaxedBound {
  /** No assignment of whole interceptors lets less value survive. */
  bound: number
  /** The value of the fractional shots found; the bound lies within `gap` below it. */
  value: number
  gap: number
  /** Fractional shots of each group at each object. */
  shots: Float64Array[]
}

/** A certain kill would never be worth a second thought: it counts as this chance of a miss. */
const SURE_MISS = 1e-12
/** Share of the total value at which the gap is closed. */
const CLOSED = 1e-8
const ROUNDS = 20_000

/**
 * A floor under the value that survives: what shots in fractions would leave, min Σ V_j exp(−Σ x_ij a_ij), a = −ln(1 − p).
 *
 * Group by group, each shares its interceptors in the best way given the others (an exact water-filling); after every
 * round the Frank–Wolfe duality gap says how far the floor can lie below, and bound = value − gap holds at any time.
 * Stops at a gap of 1e-8 of the total value, or what else was asked.
 *
 * Source: Frank–Wolfe gap, Jaggi (2013) (unchecked); blockwise descent on a convex function; computed (model M6).
 */
export function assignmentBound({
  values,
  kill,
  inventory,
  most,
  closed = CLOSED,
}: Relaxation): RelaxedBound {
  const rates = kill.map(row => Float64Array.from(row, p => -log1p(-Math.min(p, 1 - SURE_MISS))))
  const shots = kill.map(row => new Float64Array(row.length))
  const total = values.reduce((sum, value) => sum + value, 0)
  const limit = (i: number, j: number): number => most?.[i]![j] ?? Infinity
  // Σ x_ij a_ij for each object.
  const hardness = new Float64Array(values.length)
  const left = (j: number): number => values[j]! * exp(-hardness[j]!)
  let best = { bound: 0, value: total, gap: total }
  for (let round = 0; round < ROUNDS; round++) {
    rates.forEach((rate, i) => {
      const own = shots[i]!
      rate.forEach((a, j) => (hardness[j]! -= own[j]! * a))
      filled(
        own,
        rate,
        j => left(j),
        inventory[i]!,
        j => limit(i, j),
      )
      rate.forEach((a, j) => (hardness[j]! += own[j]! * a))
    })
    hardness.forEach(
      (_, j) => (hardness[j] = rates.reduce((sum, rate, i) => sum + rate[j]! * shots[i]![j]!, 0)),
    )
    let value = 0
    for (let j = 0; j < values.length; j++) value += left(j)
    // Gap: how much more the best vertex would gain than the point, by the slope at the point.
    let gap = 0
    rates.forEach((rate, i) => {
      const gains = Array.from(rate, (a, j) => ({ gain: left(j) * a, room: limit(i, j) }))
      gains.forEach(({ gain }, j) => (gap -= gain * shots[i]![j]!))
      let free = inventory[i]!
      for (const { gain, room } of gains.toSorted((a, b) => b.gain - a.gain)) {
        const taken = Math.min(free, room)
        gap += gain * taken
        free -= taken
      }
    })
    gap = Math.max(0, gap)
    if (value - gap > best.bound || round === 0) best = { bound: Math.max(0, value - gap), value, gap }
    if (gap <= closed * total) break
  }
  return { ...best, shots }
}

/**
 * Shares `supply` of one group among the objects so that Σ left_j exp(−a_j x_j) is least, 0 ≤ x_j ≤ limit_j.
 *
 * At the best point every object that gets a part gains the same by one more shot, exp(μ) = left_j a_j exp(−a_j x_j). What
 * is handed out grows in straight lines as μ falls, with bends where an object joins or is full: walked bend by bend.
 */
function filled(
  out: Float64Array,
  rate: Float64Array,
  left: (j: number) => number,
  supply: number,
  limit: (j: number) => number,
): void {
  out.fill(0)
  const starts = new Map<number, number>()
  const bends: { at: number; change: number }[] = []
  rate.forEach((a, j) => {
    const gain = left(j) * a
    if (!(gain > 0) || limit(j) === 0) return
    starts.set(j, ln(gain))
    bends.push({ at: ln(gain), change: 1 / a }, { at: ln(gain) - a * limit(j), change: -1 / a })
  })
  bends.sort((a, b) => b.at - a.at)
  let [handed, slope, level] = [0, 0, -Infinity]
  for (const [i, { at, change }] of bends.entries()) {
    slope = at === -Infinity ? slope : slope + change
    const next = bends[i + 1]?.at ?? -Infinity
    if (handed + slope * (at - next) >= supply && slope > 1e-300) {
      level = at - (supply - handed) / slope
      break
    }
    handed += next === at ? 0 : slope * (at - next)
  }
  for (const [j, start] of starts) out[j] = Math.min(limit(j), Math.max(0, (start - level) / rate[j]!))
}
