import { MU, R_EARTH } from '../earth/index.js'
import { coastTime, lowestRadius } from './coast.js'
import { BY_Q, BY_W, LOW_W, Q_CELLS, W_CELLS, fillCoastTables } from './coastTable.js'
import { clearCoast } from './flyOut.js'
import { energyOf, mustBeInterceptor } from './interceptor.js'
import type { Interceptor } from './interceptor.js'

/** Places in the numbers of an interceptor, `shot`. */
export const SHOT = {
  start: 0,
  burnoutHeight: 1,
  energy: 2,
  axisTime: 3,
  burn: 4,
  longest: 5,
  floor: 6,
  ceiling: 7,
  mayDip: 8,
  size: 9,
} as const

/** Meters beyond the edge of reach count as this many a second; only the sign decides, and the slope leads to the edge. */
const PACE = 1000
/** The numbers of an interceptor as the kernel reads them; one for any number of calls. */
export function shotNumbers(interceptor: Interceptor): Float64Array {
  mustBeInterceptor('shotNumbers', interceptor)
  fillCoastTables()
  const start = R_EARTH + interceptor.burnoutHeight
  const energy = energyOf(interceptor)
  const shot = new Float64Array(SHOT.size)
  shot[SHOT.start] = start
  shot[SHOT.burnoutHeight] = interceptor.burnoutHeight
  shot[SHOT.energy] = energy
  shot[SHOT.axisTime] = energy > 0 ? Math.sqrt(1 / (2 * energy * MU)) / (2 * energy) : 0
  shot[SHOT.burn] = interceptor.burnTime
  shot[SHOT.longest] = interceptor.longestFlight
  shot[SHOT.floor] = interceptor.floor
  shot[SHOT.ceiling] = interceptor.ceiling
  // Below this speed the flat arc to any height over the ground rises at one of its ends, so that it cannot dip between.
  const strength = 2 * (1 - start * energy)
  shot[SHOT.mayDip] = strength < 2 - start / R_EARTH && strength < 1 ? 0 : 1
  return shot
}

/** Places of a question and its answer at the head of a work array. */
export const ASK = { spare: 0, halfSquared: 1, altitude: 2, elapsed: 3, size: 4 } as const

/**
 * Seconds to spare for an intercept, as `timeToSpare`, from numbers alone: 0 or more exactly where one is possible.
 *
 * Asked with `halfSquared`, `altitude` and `elapsed` (s since the commit) in places 1 to 3 of `work`, answered in place 0:
 * numbers handed over as arguments would each cost an object. Altitude limits are not looked at. Flight times are within
 * 1e-9 of `flyOut`.
 */
export const spareTime = (work: Float64Array, shot: Float64Array): void =>
  spareTimes(work, shot, 0, 1, ASK.size)

/**
 * The same for many questions one after the other, the first at the place `from`, each `stride` places after the last.
 *
 * Questions do not wait for each other's answers, so that the processor works at several at once.
 */
export function spareTimes(
  work: Float64Array,
  shot: Float64Array,
  from: number,
  count: number,
  stride: number,
): void {
  const start = shot[SHOT.start]!
  const energy = shot[SHOT.energy]!
  const longest = shot[SHOT.longest]!
  const burn = shot[SHOT.burn]!
  const mayDip = shot[SHOT.mayDip]! !== 0
  for (let k = 0; k < count; k++) {
    const at = from + k * stride
    const halfSquared = work[at + ASK.halfSquared]!
    const altitude = work[at + ASK.altitude]!
    const end = R_EARTH + altitude
    const gap = end - start
    const chord = Math.sqrt(gap * gap + 4 * start * end * halfSquared)
    const semi = (start + end + chord) / 2
    const w = semi * energy
    if (w > 1) {
      work[at + ASK.spare] = (1 / energy - semi) / PACE
      continue
    }
    const rest = semi - chord
    const allowed = Math.min(work[at + ASK.elapsed]!, longest) - burn
    if (mayDip && lowestRadius(start, end, halfSquared, energy) < R_EARTH)
      work[at + ASK.spare] = allowed - clearCoast(energy, shot[SHOT.burnoutHeight]!, altitude, halfSquared)
    else if (w < LOW_W) work[at + ASK.spare] = allowed - coastTime(semi, chord, energy)
    else work[at + ASK.spare] = allowed - segment(shot, semi, w) + segment(shot, rest, rest * energy)
  }
}

const PER_ROOT_MU = 1 / Math.sqrt(MU)

/** One of the two parts of a coast, s, by the table. */
function segment(shot: Float64Array, x: number, w: number): number {
  if (w > 0.5) {
    const cell = Math.sqrt(1 - w) * Q_CELLS
    const i = cell | 0
    return shot[SHOT.axisTime]! * cubic(BY_Q, 2 * i, cell - i)
  }
  const cell = (w - LOW_W) * W_CELLS
  const i = cell | 0
  const half = x > 0 ? x / 2 : 0
  return half * Math.sqrt(half) * PER_ROOT_MU * cubic(BY_W, 2 * i, cell - i)
}

/** The cubic through two knots with given values and slopes at the share `x` between them. */
function cubic(table: Float64Array, at: number, x: number): number {
  const a = table[at]!
  const m = table[at + 1]!
  const d = table[at + 2]! - a
  const n = table[at + 3]!
  return a + x * (m + x * (3 * d - 2 * m - n + x * (m + n - 2 * d)))
}
