import { shape, turning } from '../earth/index.js'
import { KNOT } from '../flight/index.js'
import type { Trajectory } from '../flight/index.js'
import { cos, sin } from '../math/index.js'

/** Numbers a node of a track takes: time, direction from the center, height, and the rates of the last four. */
export const NODE = 9

/** Longest time between two nodes, s. */
const STEP = 60

/** How far the cubic between two nodes may be from the path, m of height, and as a share of the Earth's radius. */
const HEIGHT_ERROR = 1
const DIRECTION_ERROR = 2e-7

/** Steps between knots longer than `STEP` are cut into this many at most. */
const MOST = 64

/** Numbers that are enough for the track of any flight with so many knots. */
export const trackSize = (trajectory: Trajectory): number => {
  const { knots } = trajectory
  // One more for the top of the flight, and one to write on.
  let nodes = 3
  for (let k = KNOT; k < knots.length; k += KNOT) nodes += pieces(knots[k]! - knots[k - KNOT]!)
  return nodes * NODE
}

const pieces = (time: number): number => Math.max(1, Math.min(MOST, Math.ceil(time / STEP)))

/**
 * The flight as its windows are asked for: direction and height as seen from the turning Earth, above `floor` only.
 *
 * Written into `out`, which needs `trackSize` numbers; one call a flight, whatever the number of sites. Nothing is
 * allocated. A node is `t x y z h` and the rates of x y z h per second, where x y z is a unit vector. The top of the
 * flight is a node, so that height is one-way between two of them.
 *
 * @param floor  lowest height of interest, m; one node below it is kept at both ends
 * @returns how many nodes there are; 0 for a flight that stays below
 */
export function interceptTrack(out: Float64Array, trajectory: Trajectory, floor: number): number {
  const { knots, earth } = trajectory
  const omega = turning(earth)
  const { radius, eccentricity2 } = shape(earth)
  let count = 0
  let above = false
  for (let k = 0; k < knots.length; k += KNOT) {
    const cuts = k === 0 ? 1 : pieces(knots[k]! - knots[k - KNOT]!)
    for (let cut = 1; cut <= cuts; cut++) {
      nodeBetween(out, count * NODE, knots, k, cut / cuts, omega, radius, eccentricity2)
      const here = count * NODE
      const turns = count > 0 && out[here - NODE + 8]! > 0 && out[here + 8]! < 0
      if (turns) {
        const top = topBetween(out, here - NODE)
        if (top > 0 && top < 1) {
          const before = k === 0 ? 0 : knots[k - KNOT]!
          const time = out[here - NODE]! + top * (out[here]! - out[here - NODE]!)
          const share = (time - before) / (knots[k]! - before)
          nodeBetween(out, here, knots, k, share, omega, radius, eccentricity2)
          nodeBetween(out, here + NODE, knots, k, cut / cuts, omega, radius, eccentricity2)
          above ||= out[here + 4]! >= floor
          count++
        }
      }
      // Below the floor only the last node before the climb and the first after the descent are kept.
      if (out[count * NODE + 4]! >= floor) {
        above = true
        count = thinned(out, count)
      } else if (above) return count + 1
      else count = keepLast(out, count)
    }
  }
  return above ? count : 0
}

/** Takes node `count` in, and in place of the one before it where the cubic across both steps does as well. */
function thinned(out: Float64Array, count: number): number {
  const c = count * NODE
  const b = c - NODE
  const a = b - NODE
  if (a < 0 || out[c]! - out[a]! > STEP || (out[a + 8]! > 0 && out[c + 8]! < 0)) return count + 1
  const width = out[c]! - out[a]!
  const x = (out[b]! - out[a]!) / width
  for (let i = 1; i <= 4; i++) {
    const m = out[a + i + 4]! * width
    const n = out[c + i + 4]! * width
    const d = out[c + i]! - out[a + i]!
    const there = out[a + i]! + x * (m + x * (3 * d - 2 * m - n + x * (m + n - 2 * d)))
    const error = there - out[b + i]!
    if (!(Math.abs(error) < (i === 4 ? HEIGHT_ERROR : DIRECTION_ERROR))) return count + 1
  }
  for (let i = 0; i < NODE; i++) out[b + i] = out[c + i]!
  return count
}

/** The share of the step from one node to the next at which the height is greatest: where its cubic is level. */
function topBetween(out: Float64Array, at: number): number {
  const width = out[at + NODE]! - out[at]!
  const d = out[at + NODE + 4]! - out[at + 4]!
  const m = out[at + 8]! * width
  const n = out[at + NODE + 8]! * width
  const b2 = 3 * d - 2 * m - n
  const b3 = m + n - 2 * d
  // m + 2 b2 x + 3 b3 x² = 0, the root on the way down.
  const root = Math.sqrt(Math.max(0, b2 * b2 - 3 * b3 * m))
  return m / (root - b2)
}

/** Before the climb, the newest node below the floor takes the place of the one before it. */
function keepLast(out: Float64Array, count: number): number {
  for (let i = 0; i < NODE; i++) out[i] = out[count * NODE + i]!
  return 1
}

/** Writes the node at the share `x` of the way from the knot before `k` to the knot `k`. */
function nodeBetween(
  out: Float64Array,
  at: number,
  knots: Float64Array,
  k: number,
  x: number,
  omega: number,
  radius: number,
  eccentricity2: number,
): void {
  let t = knots[k]!
  let px = knots[k + 1]!
  let py = knots[k + 2]!
  let pz = knots[k + 3]!
  let vx = knots[k + 4]!
  let vy = knots[k + 5]!
  let vz = knots[k + 6]!
  if (x < 1) {
    const j = k - KNOT
    const step = t - knots[j]!
    const x2 = x * x
    const x3 = x2 * x
    const p = 2 * x3 - 3 * x2 + 1
    const q = 3 * x2 - 2 * x3
    const m = (x3 - 2 * x2 + x) * step
    const n = (x3 - x2) * step
    const d = (6 * x2 - 6 * x) / step
    const m1 = 3 * x2 - 4 * x + 1
    const n1 = 3 * x2 - 2 * x
    const [ux, uy, uz] = [vx, vy, vz]
    vx = d * (knots[j + 1]! - px) + m1 * knots[j + 4]! + n1 * ux
    vy = d * (knots[j + 2]! - py) + m1 * knots[j + 5]! + n1 * uy
    vz = d * (knots[j + 3]! - pz) + m1 * knots[j + 6]! + n1 * uz
    px = p * knots[j + 1]! + q * px + m * knots[j + 4]! + n * ux
    py = p * knots[j + 2]! + q * py + m * knots[j + 5]! + n * uy
    pz = p * knots[j + 3]! + q * pz + m * knots[j + 6]! + n * uz
    t = knots[j]! + x * step
  }
  // Into the turning frame, velocity included.
  const c = cos(omega * t)
  const s = sin(omega * t)
  const ex = c * px + s * py
  const ey = c * py - s * px
  const wx = c * vx + s * vy + omega * ey
  const wy = c * vy - s * vx - omega * ex
  const across2 = ex * ex + ey * ey
  const r = Math.sqrt(across2 + pz * pz)
  // Height and upward direction of the ellipsoid by Bowring's formula, twice, without an angle.
  const across = Math.sqrt(across2)
  const flat = Math.sqrt(1 - eccentricity2)
  let up = pz
  let outward = flat * across
  let top = pz
  let side = across
  for (let i = 0; i < 2; i++) {
    const size = Math.sqrt(up * up + outward * outward)
    const sine = up / size
    const cosine = outward / size
    top = pz + ((eccentricity2 * radius) / flat) * sine * sine * sine
    side = across - eccentricity2 * radius * cosine * cosine * cosine
    up = flat * top
    outward = side
  }
  const total = Math.sqrt(top * top + side * side)
  const sine = top / total
  const cosine = side / total
  const height = across * cosine + pz * sine - radius * Math.sqrt(1 - eccentricity2 * sine * sine)
  const level = across > 0 ? cosine / across : 0
  const climb = level * (ex * wx + ey * wy) + sine * vz
  const radial = (ex * wx + ey * wy + pz * vz) / (r * r)
  out[at] = t
  out[at + 1] = ex / r
  out[at + 2] = ey / r
  out[at + 3] = pz / r
  out[at + 4] = height
  out[at + 5] = wx / r - (ex / r) * radial
  out[at + 6] = wy / r - (ey / r) * radial
  out[at + 7] = vz / r - (pz / r) * radial
  out[at + 8] = climb
}
