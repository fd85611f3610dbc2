import { airTable } from '../earth/index.js'
import { norm } from '../math/index.js'
import { denseFrom, DENSE, heightWithin, radialWithin, within } from './dense.js'
import { firstSlope, flightStep, LAW, W } from './step.js'
import { KNOT } from './trajectory.js'

/** What is noticed along the way: the highest apogee, and the last of the others. */
export const MARK = { apogee: 0, entry: 1, clouds: 2 } as const
/** Numbers a mark takes: 1 once it was met, then time, position and velocity. */
export const MARK_SIZE = 8

/** Bits of `watch`: which marks to set. `stopAtApogee` also ends the leg there. */
export const WATCH = { apogee: 1, entry: 2, clouds: 4, stopAtApogee: 8 } as const

/** Height at which a falling body is said to come back into the air, m. */
export const ENTRY_HEIGHT = 100e3

/** Longest distance of knots in time, s: the cubic between them is then within centimeters. */
const KNOT_STEP = 30

/** The arrays a flight is computed in; made once, used for any number of flights, one after the other. */
export interface FlightWork {
  readonly w: Float64Array
  readonly law: Float64Array
  readonly air: Float64Array
  readonly dense: Float64Array
  readonly marks: Float64Array
  /** East, north and up where the kick happens. */
  readonly axes: Float64Array
  /** Knots of the flight, as in `Trajectory`, where `recording`. */
  knots: Float64Array
  count: number
  recording: boolean
  /** Heights: of the ground where the flight ends, below which a launch has failed, and of the clouds, m. */
  ground: number
  floor: number
  clouds: number
  steps: number
}

export const flightWork = (): FlightWork => ({
  w: new Float64Array(W.size),
  law: new Float64Array(LAW.size),
  air: airTable(),
  dense: new Float64Array(DENSE),
  marks: new Float64Array(3 * MARK_SIZE),
  axes: new Float64Array(9),
  knots: new Float64Array(256 * KNOT),
  count: 0,
  recording: false,
  ground: 0,
  floor: -Infinity,
  clouds: Infinity,
  steps: 0,
})

/** How a leg ended: its time came, the ground, the apogee, below the floor without having flown, no step small enough. */
export type LegEnd = 'time' | 'ground' | 'apogee' | 'sunk' | 'stuck'

/**
 * Flies one smooth stretch, from the state in `work.w` under `work.law` to time `until` or an event, whichever is first.
 *
 * Steps adapt; the ground and the marks are found by root-finding inside the step. The state in `work.w` moves to the end.
 */
export function flownLeg(work: FlightWork, until: number, watch: number): LegEnd {
  const { w, law, air } = work
  firstSlope(w, law, air)
  let height = w[W.height]!
  let radial = w[W.radial]!
  for (;;) {
    const rest = until - w[W.t]!
    if (!(rest > 0)) return 'time'
    const natural = w[W.step]!
    const last = natural * (1 + 1e-9) >= rest
    if (last) w[W.step] = rest
    flightStep(w, law, air)
    work.steps++
    const h = w[W.step]!
    const error = w[W.error]!
    if (!(error <= 1)) {
      if (!(h > 1e-7)) return 'stuck'
      w[W.step] = h * (error > 1 ? Math.max(0.2, growth(error)) : 0.2)
      continue
    }
    const nextHeight = w[W.height]!
    const nextRadial = w[W.radial]!
    const turns = radial > 0 !== nextRadial > 0
    let end = 1
    let stop: LegEnd | null = null
    if (
      turns ||
      nextHeight <= work.ground ||
      (nextHeight <= ENTRY_HEIGHT && height > ENTRY_HEIGHT) ||
      (nextHeight >= work.clouds && height < work.clouds)
    ) {
      denseFrom(work.dense, w)
      const turn = turns ? turnShare(work.dense) : 1
      const atTurn = turns ? heightWithin(work.dense, law, turn) : nextHeight
      end = marked(work, 0, height, turn, atTurn, watch)
      if (end < 0 && turns && radial > 0 && watch & (WATCH.apogee | WATCH.stopAtApogee)) {
        mark(work, MARK.apogee, turn)
        if (watch & WATCH.stopAtApogee) [end, stop] = [turn, 'apogee']
      }
      if (end < 0 && turns) end = marked(work, turn, atTurn, 1, nextHeight, watch)
      if (end >= 0) stop ??= 'ground'
      else end = 1
    }
    if (stop === null && nextHeight < work.floor) stop = 'sunk'
    if (work.recording) recorded(work, end)
    moved(work, end)
    if (last && stop === null) w[W.t] = until
    w[W.step] = last ? natural : h * Math.min(5, growth(error))
    if (stop) return stop
    height = nextHeight
    radial = nextRadial
  }
}

/** By how much the next step may differ: 0.9 (error allowed/error)^(3/16), close to the fifth root, by square roots alone. */
function growth(squared: number): number {
  const a = Math.sqrt(Math.sqrt(Math.sqrt(squared)))
  return 0.9 / (Math.sqrt(a) * Math.sqrt(Math.sqrt(a)) + 1e-9)
}

/** The share of the step where the body turns from climbing to falling, or back. */
function turnShare(dense: Float64Array): number {
  return crossing(0, radialWithin(dense, 0), 1, radialWithin(dense, 1), 1, dense, null, 0)
}

/**
 * The share between `a` and `b` where the height above `level`, or r·v without a law, is 0: regula falsi that halves the
 * end it is stuck at (Illinois), to `near`.
 */
function crossing(
  a: number,
  atA: number,
  b: number,
  atB: number,
  near: number,
  dense: Float64Array,
  law: Float64Array | null,
  level: number,
): number {
  let side = 0
  for (let i = 0; i < 100; i++) {
    const at = (a * atB - b * atA) / (atB - atA)
    const value = law ? heightWithin(dense, law, at) - level : radialWithin(dense, at)
    if (Math.abs(value) <= near || b - a < 1e-14) return at
    if (value > 0 === atB > 0) {
      b = at
      atB = value
      if (side === 1) atA /= 2
      side = 1
    } else {
      a = at
      atA = value
      if (side === -1) atB /= 2
      side = -1
    }
  }
  return (a + b) / 2
}

/** Sets the marks between two shares of the step; the share at which the ground is met, or −1. */
function marked(work: FlightWork, a: number, atA: number, b: number, atB: number, watch: number): number {
  const { dense, law } = work
  if (watch & WATCH.clouds && atA < work.clouds && atB >= work.clouds)
    mark(
      work,
      MARK.clouds,
      crossing(a, atA - work.clouds, b, atB - work.clouds, 1e-4, dense, law, work.clouds),
    )
  if (watch & WATCH.entry && atA > ENTRY_HEIGHT && atB <= ENTRY_HEIGHT)
    mark(
      work,
      MARK.entry,
      crossing(a, atA - ENTRY_HEIGHT, b, atB - ENTRY_HEIGHT, 1e-4, dense, law, ENTRY_HEIGHT),
    )
  const { ground } = work
  return atA > ground && atB <= ground
    ? crossing(a, atA - ground, b, atB - ground, 1e-4, dense, law, ground)
    : -1
}

const radiusWithin = (dense: Float64Array, share: number): number =>
  norm([within(dense, 0, share), within(dense, 1, share), within(dense, 2, share)])

function mark({ marks, dense, w }: FlightWork, which: number, share: number): void {
  const at = which * MARK_SIZE
  if (which === MARK.apogee && marks[at] === 1 && norm(marks.subarray(at + 2)) > radiusWithin(dense, share))
    return
  marks[at] = 1
  marks[at + 1] = w[W.t]! + share * w[W.step]!
  for (let i = 0; i < 6; i++) marks[at + 2 + i] = within(dense, i, share)
}

/** Makes the point at a share of the step, or its end, the state from which to go on. */
function moved({ w, dense }: FlightWork, share: number): void {
  w[W.t]! += share * w[W.step]!
  if (share === 1) {
    for (let i = 0; i < 6; i++) w[W.y + i] = w[W.end + i]!
    for (let i = 0; i < 3; i++) w[W.a + i] = w[W.endA + i]!
  } else for (let i = 0; i < 6; i++) w[W.y + i] = within(dense, i, share)
}

/** Appends the step to the knots up to `share` of it, in pieces of at most 30 s. */
function recorded(work: FlightWork, share: number): void {
  const { w, dense } = work
  const h = w[W.step]! * share
  const pieces = Math.ceil(h / KNOT_STEP)
  if (pieces > 1 || share < 1) denseFrom(dense, w)
  for (let i = 1; i <= pieces; i++) {
    const at = knotPlace(work)
    const part = (share * i) / pieces
    work.knots[at] = w[W.t]! + part * w[W.step]!
    for (let j = 0; j < 6; j++) work.knots[at + 1 + j] = part === 1 ? w[W.end + j]! : within(dense, j, part)
  }
}

/** Appends the present state to the knots. */
export function recordedState(work: FlightWork): void {
  const at = knotPlace(work)
  for (let j = 0; j < KNOT; j++) work.knots[at + j] = work.w[W.t + j]!
}

function knotPlace(work: FlightWork): number {
  const at = work.count * KNOT
  if (at + KNOT > work.knots.length) {
    const longer = new Float64Array(2 * work.knots.length)
    longer.set(work.knots)
    work.knots = longer
  }
  work.count++
  return at
}
