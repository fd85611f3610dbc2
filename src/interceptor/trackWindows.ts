import { ASK, SHOT, spareTimes } from './spareTime.js'
import { NODE } from './track.js'
import {
  STEEPEST,
  WORK,
  crossing,
  questionAt,
  rootBetween,
  spareAt,
  stepCubics,
  turnBetween,
} from './trackStep.js'

/** Places of a point: a question with its answer, its time, and the node its step starts at, −1 where a stretch begins. */
const [TIME, STEP, POINT] = [ASK.size, ASK.size + 1, ASK.size + 2]

/** Numbers the work array of `trackWindows` needs for a track of so many nodes. */
export const workSize = (nodes: number): number => WORK.points + POINT * (3 * nodes + 2)

/**
 * All windows of one flight for one site: kernel K2, written as `from to from to …`, s, into `out`.
 *
 * The same windows as `interceptWindows`, from a prepared track. Looks at nodes up to 60 s apart and between them
 * wherever a window or a gap shorter than that could hide; ends by root-finding. No allocation; nothing is kept from
 * one call to the next.
 *
 * @param track   nodes from `interceptTrack`, made with a floor not above that of the interceptor
 * @param nodes   how many there are
 * @param site    direction of the site from the center, three numbers of length 1
 * @param shot    from `shotNumbers`
 * @param commit  earliest launch, s
 * @param work    `workSize(nodes)` numbers to write on
 * @returns how many windows there are
 * @throws RangeError where `out` is too short for them
 */
export function trackWindows(
  out: Float64Array,
  track: Float64Array,
  nodes: number,
  site: Float64Array,
  shot: Float64Array,
  commit: number,
  work: Float64Array,
): number {
  const points = spreadPoints(track, nodes, site, shot, commit, work)
  let count = 0
  for (let k = 0; k < points; k++) {
    const at = WORK.points + POINT * k
    const t = work[at + TIME]!
    const here = work[at]!
    const node = work[at + STEP]!
    if (node < 0) {
      // A break or a beginning: what is open stays open only from the point after it.
      if (here >= 0) {
        out[2 * count] = t
        if (k + 1 === points || work[at + POINT + STEP]! < 0) out[2 * count++ + 1] = t
      }
      continue
    }
    const t0 = work[at - POINT + TIME]!
    const before = work[at - POINT]!
    if (before >= 0 !== here >= 0) {
      stepCubics(work, track, node, site)
      const root = rootBetween(work, shot, t0, before, t, here)
      if (here >= 0) out[2 * count] = root
      else out[2 * count++ + 1] = root
    } else {
      const up = here >= 0 ? -1 : 1
      const follows = k + 1 < points && work[at + POINT + STEP]! >= 0
      const next = follows ? up * work[at + POINT]! : -Infinity
      const earlier = work[at - POINT + STEP]! >= 0 ? up * work[at - 2 * POINT]! : -Infinity
      const b = up * before
      const h = up * here
      if (((h >= b && h >= next) || (b >= h && b >= earlier)) && b + h + STEEPEST * (t - t0) >= 0) {
        stepCubics(work, track, node, site)
        const turn = turnBetween(work, shot, t0, t, b, h, up)
        work[WORK.time] = turn
        spareAt(work, shot)
        const there = work[WORK.spare]!
        if (there >= 0 !== here >= 0) {
          const first = rootBetween(work, shot, t0, before, turn, there)
          const second = rootBetween(work, shot, turn, there, t, here)
          if (here >= 0) {
            out[2 * count++ + 1] = first
            out[2 * count] = second
          } else {
            out[2 * count] = first
            out[2 * count++ + 1] = second
          }
        }
      }
    }
    const last = k + 1 === points || work[at + POINT + STEP]! < 0
    if (last && here >= 0) out[2 * count++ + 1] = t
  }
  if (2 * count > out.length)
    throw new RangeError(`trackWindows: out must hold ${2 * count} numbers, got ${out.length}`)
  return count
}

/** Lays out the times to look at: nodes between the altitude limits and after burnout, and where these are crossed. */
function spreadPoints(
  track: Float64Array,
  nodes: number,
  site: Float64Array,
  shot: Float64Array,
  commit: number,
  work: Float64Array,
): number {
  work[WORK.commit] = commit
  const soonest = commit + shot[SHOT.burn]!
  const floor = shot[SHOT.floor]!
  const ceiling = shot[SHOT.ceiling]!
  let points = 0
  let last = -Infinity
  for (let i = 0; i + 1 < nodes; i++) {
    const at = i * NODE
    const t1 = track[at + NODE]!
    if (t1 < soonest) continue
    const h0 = track[at + 4]!
    const h1 = track[at + NODE + 4]!
    if ((h0 < floor && h1 < floor) || (h0 > ceiling && h1 > ceiling)) continue
    let from = track[at]!
    let to = t1
    if (h0 < floor) from = crossing(track, at, floor)
    else if (h0 > ceiling) from = crossing(track, at, ceiling)
    if (h1 < floor) to = crossing(track, at, floor)
    else if (h1 > ceiling) to = crossing(track, at, ceiling)
    const whole = from === track[at]! && from >= soonest
    if (from < soonest) from = soonest
    if (from > to) continue
    if (from !== last) {
      if (whole) nodeQuestion(work, points, track, at, site)
      else timeQuestion(work, points, track, i, site, from)
      work[WORK.points + POINT * points++ + STEP] = -1
    }
    if (to > from) {
      if (to === t1) nodeQuestion(work, points, track, at + NODE, site)
      else timeQuestion(work, points, track, i, site, to)
      work[WORK.points + POINT * points++ + STEP] = i
    }
    last = to
  }
  spareTimes(work, shot, WORK.points, points, POINT)
  return points
}

/** Asks at a node. */
function nodeQuestion(
  work: Float64Array,
  point: number,
  track: Float64Array,
  at: number,
  site: Float64Array,
): void {
  const c = track[at + 1]! * site[0]! + track[at + 2]! * site[1]! + track[at + 3]! * site[2]!
  const place = WORK.points + POINT * point
  work[place + ASK.halfSquared] = (1 - c) / 2
  work[place + ASK.altitude] = track[at + 4]!
  work[place + ASK.elapsed] = track[at]! - work[WORK.commit]!
  work[place + TIME] = track[at]!
}

/** Asks at a time within the step from a node to the next. */
function timeQuestion(
  work: Float64Array,
  point: number,
  track: Float64Array,
  node: number,
  site: Float64Array,
  time: number,
): void {
  const place = WORK.points + POINT * point
  stepCubics(work, track, node, site)
  work[WORK.time] = time
  questionAt(work, place)
  work[place + TIME] = time
}
