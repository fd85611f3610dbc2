import { MU } from '../earth/index.js'
import { acos, cos, sin } from '../math/index.js'

/** Arcs from one point to a place that turns with the Earth, told apart by their time of flight: arrays made once. */
export interface Arcs {
  /** Launch, `eci`, and its velocity with the ground. */
  readonly from: Float64Array
  readonly ground: Float64Array
  /** The place aimed at where it is at launch, in the axes of `eci`. */
  readonly aim: Float64Array
  readonly omega: number
  /** Velocity over the ground of the arc last asked for. */
  readonly over: Float64Array
  /** Its part along the chord, m/s, where the next search starts. */
  along: number
}

/**
 * Speed over the turning ground that reaches the aim in a time, m/s; Infinity where no ellipse does.
 *
 * Round gravity, the short way. Lambert's problem by the velocity's parts along the chord and away from the center, whose
 * product is fixed by the two points; the one unknown is found by secants on the logarithms. Leaves the velocity in `over`.
 *
 * Source: Battin, An Introduction to the Mathematics and Methods of Astrodynamics (1987), ch. 6 and 7 (unchecked).
 */
export function arcSpeed(arcs: Arcs, time: number): number {
  const { from, ground, aim, over } = arcs
  const [c0, s0] = [cos(arcs.omega * time), sin(arcs.omega * time)]
  const tx = c0 * aim[0]! - s0 * aim[1]!
  const ty = s0 * aim[0]! + c0 * aim[1]!
  const tz = aim[2]!
  const r1 = Math.sqrt(from[0]! * from[0]! + from[1]! * from[1]! + from[2]! * from[2]!)
  const r2 = Math.sqrt(tx * tx + ty * ty + tz * tz)
  const [cx, cy, cz] = [tx - from[0]!, ty - from[1]!, tz - from[2]!]
  const chord = Math.sqrt(cx * cx + cy * cy + cz * cz)
  const cosine = (from[0]! * tx + from[1]! * ty + from[2]! * tz) / (r1 * r2)
  if (!(cosine > -0.9999) || !(chord > 0)) return Infinity
  const product = (MU * chord) / (r1 * r2 * (1 + cosine))
  const slant = (cx * from[0]! + cy * from[1]! + cz * from[2]!) / (chord * r1)
  const half = (r1 + r2 + chord) / 2
  const least = Math.sqrt(product)

  let x = arcs.along > 0 ? arcs.along : least
  // Time falls as x grows: the answer lies between these two.
  let [low, high] = [0, Infinity]
  let [before, missBefore] = [NaN, NaN]
  for (let i = 0; i < 60; i++) {
    const up = product / x
    const inverse = 2 / r1 - (x * x + up * up + 2 * product * slant) / MU
    // Faster than an ellipse: flat and at once there, or steep and never.
    const miss = inverse > 0 ? arcTime(half, chord, inverse, x - up) / time - 1 : x < least ? Infinity : -1
    if (Math.abs(miss) < 1e-10) {
      arcs.along = x
      const length = up / r1
      over[0] = (x / chord) * cx + length * from[0]! - ground[0]!
      over[1] = (x / chord) * cy + length * from[1]! - ground[1]!
      over[2] = (x / chord) * cz + length * from[2]! - ground[2]!
      return Math.sqrt(over[0] * over[0] + over[1] * over[1] + over[2] * over[2])
    }
    if (miss > 0) low = x
    else high = x
    if (high < Infinity && high - low <= 1e-15 * high) return Infinity
    const slope = inverse > 0 ? (miss - missBefore) / (x - before) : NaN
    let next = slope < 0 ? x - miss / slope : x * (1 + Math.max(-0.4, Math.min(0.7, 0.7 * miss)))
    if (!(next > low && next < high)) next = high < Infinity ? (low + high) / 2 : 2 * x
    if (inverse > 0) [before, missBefore] = [x, miss]
    x = next
  }
  return Infinity
}

/**
 * Time along an ellipse between two points, by Lagrange, s: `half` the perimeter of their triangle, `inverse` 1/a.
 *
 * `excess`: the part of the velocity along the chord less that away from the center. It tells the flat branch from the
 * steep one, and gives cos(α/2) without loss of digits where they meet.
 */
function arcTime(half: number, chord: number, inverse: number, excess: number): number {
  const cosA = Math.max(-1, Math.min(1, excess * Math.sqrt(half / (2 * MU))))
  const sinA = Math.sqrt((half * inverse) / 2)
  const cosB = Math.min(1, Math.sqrt(cosA * cosA + (chord * inverse) / 2))
  const sinB = Math.sqrt(((half - chord) * inverse) / 2)
  return (
    (2 * (acos(cosA) - acos(cosB) - sinA * cosA + sinB * cosB)) / Math.sqrt(MU * inverse * inverse * inverse)
  )
}

/** Time of flight that asks for the least speed over the ground, by three parabolas through ever nearer times, s. */
export function slowestTime(arcs: Arcs, guess: number): number {
  let middle = guess
  let width = 0.15
  for (let i = 0; i < 12; i++) {
    const [low, high] = [middle * (1 - width), middle * (1 + width)]
    const [atLow, at, atHigh] = [arcSpeed(arcs, low), arcSpeed(arcs, middle), arcSpeed(arcs, high)]
    if (!(atLow < Infinity && at < Infinity && atHigh < Infinity)) return NaN
    const curve = atLow - 2 * at + atHigh
    const shift = curve > 0 ? (0.5 * (atLow - atHigh)) / curve : atLow < atHigh ? -1 : 1
    middle *= 1 + width * Math.max(-1.5, Math.min(1.5, shift))
    if (Math.abs(shift) < 1) {
      if (width < 0.005) return middle
      width /= 6
    }
  }
  return NaN
}

/** Time of flight on one side of the slowest at which the speed is the one given, s; NaN where there is none. */
export function timeAtSpeed(arcs: Arcs, slowest: number, speed: number, slow: boolean): number {
  const factor = slow ? 1.25 : 0.8
  let [a, b] = [slowest, slowest * factor]
  let atA = arcSpeed(arcs, a) - speed
  if (!(atA < 0)) return NaN
  let atB = arcSpeed(arcs, b) - speed
  while (atB < 0) {
    ;[a, atA] = [b, atB]
    b *= factor
    if (!(b < 86_400 && b > 1)) return NaN
    atB = arcSpeed(arcs, b) - speed
  }
  let side = 0
  for (let i = 0; i < 60; i++) {
    // Where no ellipse reaches, only that it is too fast is known: the middle then.
    const at = atB < Infinity ? (a * atB - b * atA) / (atB - atA) : (a + b) / 2
    const value = arcSpeed(arcs, at) - speed
    if (Math.abs(value) < 1e-4) return at
    if (value > 0) {
      ;[b, atB] = [at, value]
      if (side === 1) atA /= 2
      side = 1
    } else {
      ;[a, atA] = [at, value]
      if (side === -1 && atB < Infinity) atB /= 2
      side = -1
    }
  }
  return NaN
}
