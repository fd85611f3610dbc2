import { ASK, spareTime } from './spareTime.js'
import { NODE } from './track.js'

/** How exactly an end is found, s. */
const END = 1e-7
/** Seconds to spare that count as none. */
const ENOUGH = 1e-7
/** How closely the turn of a curve is looked at, s. */
const TURN = 0.01
/** How near to the end of a step, as a share of it, its slope there is read off. */
const NEAR = 1e-3
/** More tries than any search needs; it ends in any case. */
const TRIES = 100

/** Seconds to spare change by no more than this a second, but at the very edge of reach, where the way there is slower. */
export const STEEPEST = 25
/**
 * Places in the work array: a question and its answer, the commit and the time asked for, the cubics of the step at hand
 * (start, width, then four numbers each), then the points.
 */
export const WORK = {
  spare: ASK.spare,
  commit: ASK.size,
  time: ASK.size + 1,
  from: ASK.size + 2,
  width: ASK.size + 3,
  cosine: ASK.size + 4,
  height: ASK.size + 8,
  points: ASK.size + 12,
} as const

/** When the height passes through a level between two nodes on opposite sides of it; heights are one-way between nodes. */
export function crossing(track: Float64Array, at: number, level: number): number {
  const width = track[at + NODE]! - track[at]!
  const a = track[at + 4]! - level
  const m = track[at + 8]! * width
  const d = track[at + NODE + 4]! - track[at + 4]!
  const n = track[at + NODE + 8]! * width
  const b2 = 3 * d - 2 * m - n
  const b3 = m + n - 2 * d
  let low = 0
  let high = 1
  let x = -a / d
  for (let k = 0; k < TRIES; k++) {
    const value = a + x * (m + x * (b2 + x * b3))
    if (value < 0 === a < 0) low = x
    else high = x
    const slope = m + x * (2 * b2 + x * 3 * b3)
    let next = x - value / slope
    if (!(next > low && next < high)) next = (low + high) / 2
    if (Math.abs(next - x) * width < 1e-10) break
    x = next
  }
  return track[at]! + x * width
}

/** Makes the cubics of cosine and height over the step from one node to the next, for one site. */
export function stepCubics(work: Float64Array, track: Float64Array, node: number, site: Float64Array): void {
  const a = node * NODE
  const b = a + NODE
  const sx = site[0]!
  const sy = site[1]!
  const sz = site[2]!
  const width = track[b]! - track[a]!
  const c0 = track[a + 1]! * sx + track[a + 2]! * sy + track[a + 3]! * sz
  const c1 = track[b + 1]! * sx + track[b + 2]! * sy + track[b + 3]! * sz
  const m = (track[a + 5]! * sx + track[a + 6]! * sy + track[a + 7]! * sz) * width
  const n = (track[b + 5]! * sx + track[b + 6]! * sy + track[b + 7]! * sz) * width
  const p = track[a + 8]! * width
  const q = track[b + 8]! * width
  const d = c1 - c0
  const e = track[b + 4]! - track[a + 4]!
  work[WORK.from] = track[a]!
  work[WORK.width] = width
  work[WORK.cosine] = c0
  work[WORK.cosine + 1] = m
  work[WORK.cosine + 2] = 3 * d - 2 * m - n
  work[WORK.cosine + 3] = m + n - 2 * d
  work[WORK.height] = track[a + 4]!
  work[WORK.height + 1] = p
  work[WORK.height + 2] = 3 * e - 2 * p - q
  work[WORK.height + 3] = p + q - 2 * e
}

/** Seconds to spare at the time in `work`, within the step at hand; the answer is in `work` too. */
export function spareAt(work: Float64Array, shot: Float64Array): void {
  questionAt(work, 0)
  spareTime(work, shot)
}

/** Lays down, from the place `at`, what is to be asked at the time in `work`, within the step at hand. */
export function questionAt(work: Float64Array, at: number): void {
  const t = work[WORK.time]!
  const x = (t - work[WORK.from]!) / work[WORK.width]!
  const c =
    work[WORK.cosine]! +
    x * (work[WORK.cosine + 1]! + x * (work[WORK.cosine + 2]! + x * work[WORK.cosine + 3]!))
  work[at + ASK.halfSquared] = c > 1 ? 0 : (1 - c) / 2
  work[at + ASK.altitude] =
    work[WORK.height]! +
    x * (work[WORK.height + 1]! + x * (work[WORK.height + 2]! + x * work[WORK.height + 3]!))
  work[at + ASK.elapsed] = t - work[WORK.commit]!
}

/** Where the sign changes between two times of the step at hand: regula falsi that halves the weight of a stuck end. */
export function rootBetween(
  work: Float64Array,
  shot: Float64Array,
  from: number,
  atFrom: number,
  to: number,
  atTo: number,
): number {
  let a = from
  let b = to
  let fa = atFrom
  let fb = atTo
  let side = 0
  for (let k = 0; k < TRIES; k++) {
    let t = k % 12 === 11 ? (a + b) / 2 : (a * fb - b * fa) / (fb - fa)
    if (!(t > a && t < b)) t = (a + b) / 2
    if (b - a < END) return t
    work[WORK.time] = t
    spareAt(work, shot)
    const value = work[WORK.spare]!
    if (Math.abs(value) < ENOUGH) return t
    if (value < 0 === fa < 0) {
      a = t
      fa = value
      if (side === 1) fb /= 2
      side = 1
    } else {
      b = t
      fb = value
      if (side === -1) fa /= 2
      side = -1
    }
  }
  return (a + b) / 2
}

/** The share of an interval a golden-section step keeps. */
const KEPT = (Math.sqrt(5) - 1) / 2

/**
 * A time of the step at hand at which the sign is other than at its ends, if there is one; otherwise near the turn.
 *
 * @param up  1 to look for a top below 0, −1 for a bottom above 0; values at the ends come multiplied by it
 */
export function turnBetween(
  work: Float64Array,
  shot: Float64Array,
  from: number,
  to: number,
  atFrom: number,
  atTo: number,
  up: number,
): number {
  // Level or falling away from the higher end: the curve turns there or beyond, not inside.
  const end = atTo >= atFrom ? to : from
  const inside = end + (atTo >= atFrom ? -NEAR : NEAR) * (to - from)
  work[WORK.time] = inside
  spareAt(work, shot)
  if (up * work[WORK.spare]! <= Math.max(atFrom, atTo)) return end
  let a = from
  let b = to
  let x = b - KEPT * (b - a)
  let y = a + KEPT * (b - a)
  work[WORK.time] = x
  spareAt(work, shot)
  let fx = up * work[WORK.spare]!
  work[WORK.time] = y
  spareAt(work, shot)
  let fy = up * work[WORK.spare]!
  while (b - a > TURN) {
    const best = fx > fy ? fx : fy
    // Found, or out of reach of what is left of the interval. At a bottom the sign at 0 belongs to the window.
    if (best > 0 || (best === 0 && up > 0) || best + STEEPEST * (b - a) < 0) break
    if (fx >= fy) {
      b = y
      y = x
      fy = fx
      x = b - KEPT * (b - a)
      work[WORK.time] = x
      spareAt(work, shot)
      fx = up * work[WORK.spare]!
    } else {
      a = x
      x = y
      fx = fy
      y = a + KEPT * (b - a)
      work[WORK.time] = y
      spareAt(work, shot)
      fy = up * work[WORK.spare]!
    }
  }
  return fx > fy ? x : y
}
