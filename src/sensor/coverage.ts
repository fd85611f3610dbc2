import { ecefFromPlace, enuAxes, turning } from '../earth/index.js'
import type { Place } from '../earth/index.js'
import { KNOT } from '../flight/index.js'
import type { Trajectory } from '../flight/index.js'
import { addCubicProduct, bezierRoots, bezierSign, bezierValue, cos, sin } from '../math/index.js'

/** Where a sensor can look. Angles in rad. */
export interface FieldOfView {
  /** Lowest and highest elevation above the sensor's level; from 0 to π/2. */
  lowest: number
  highest: number
  /** The direction at which the field begins, clockwise from north. */
  azimuth: number
  /** How far it goes on clockwise from there; 2π or more is all around. */
  width: number
}

/** A sensor on the ground as coverage sees it. */
export interface Watch {
  place: Place
  field: FieldOfView
  /** How far it sees the body at hand, m: a radar's own range for its cross-section, see `radarRange`. */
  range: number
}

/** A time during which a sensor sees a body, s. */
export interface Interval {
  enter: number
  exit: number
}

export type Coverage =
  | { seen: true; intervals: Interval[] }
  | { seen: false; why: 'below-horizon' | 'out-of-range' | 'outside-field' }

/**
 * When a sensor sees a body on its path: above its lowest elevation, inside its field and near enough.
 *
 * On the turning Earth of the trajectory. Between two knots the path is a cubic, so each limit is a polynomial of the
 * sixth degree whose roots are found for certain: no edge is read off a time grid and no short glimpse is lost. Edges
 * are exact for the cubic path to a microsecond. A body that only touches a limit for a moment is not seen.
 * Light travels in straight lines; there are no hills. The reason is the first limit the body never gets past: it stays
 * below the lowest elevation, or else out of range, or else outside the field.
 *
 * @throws RangeError for a range that is not positive, or a field without room
 *
 * Source: computed (models M3A and M3B on WGS 84).
 */
export function coverage(trajectory: Trajectory, watch: Watch): Coverage {
  mustBeWatch(watch)
  const size = trajectory.knots.length
  const knots = localKnots(trajectory, watch.place)
  limits.set(watch)
  const intervals: Interval[] = []
  let [everUp, everNear] = [false, false]
  for (let b = KNOT; b < size; b += KNOT) {
    const [from, to] = [knots[b - KNOT]!, knots[b]!]
    if (!(to > from)) continue
    limits.take(knots, b - KNOT, b)
    if (limits.areBelow() || limits.areOut(everUp, everNear)) continue
    const edges = limits.crossings()
    for (let i = 1; i < edges.length; i++) {
      const [enter, exit] = [from + (to - from) * edges[i - 1]!, from + (to - from) * edges[i]!]
      const { up, near, inside } = limits.met((edges[i - 1]! + edges[i]!) / 2)
      everUp ||= up
      everNear ||= up && near
      if (!(up && near && inside)) continue
      const last = intervals.at(-1)
      if (last?.exit === enter) last.exit = exit
      else intervals.push({ enter, exit })
    }
  }
  if (intervals.length > 0) return { seen: true, intervals }
  return { seen: false, why: everNear ? 'outside-field' : everUp ? 'out-of-range' : 'below-horizon' }
}

/** Written over by every call, because a map makes millions of them. */
let local = new Float64Array(0)
const [site, axes] = [new Float64Array(3), new Float64Array(9)]

/** The knots of a path as seen from a place on the turning Earth: time, east, north, up, and their rates. */
function localKnots({ knots, earth }: Trajectory, place: Place): Float64Array {
  const rate = turning(earth)
  ecefFromPlace(site, place, earth)
  enuAxes(axes, place)
  if (local.length < knots.length) local = new Float64Array(knots.length)
  for (let k = 0; k < knots.length; k += KNOT) {
    const t = knots[k]!
    const [c, s] = [cos(rate * t), sin(rate * t)]
    const [ex, ey, vx, vy] = [knots[k + 1]!, knots[k + 2]!, knots[k + 4]!, knots[k + 5]!]
    const x = c * ex + s * ey
    const y = c * ey - s * ex
    const [dx, dy, dz] = [x - site[0]!, y - site[1]!, knots[k + 3]! - site[2]!]
    const [u, v, w] = [c * vx + s * vy + rate * y, c * vy - s * vx - rate * x, knots[k + 6]!]
    local[k] = t
    for (let i = 0; i < 3; i++) {
      const [a, b, d] = [axes[3 * i]!, axes[3 * i + 1]!, axes[3 * i + 2]!]
      local[k + 1 + i] = a * dx + b * dy + d * dz
      local[k + 4 + i] = a * u + b * v + d * w
    }
  }
  return local
}

/** The limits of a sensor between two knots, each a polynomial that is 0 or more where the limit is kept. */
class Limits {
  readonly #east = new Float64Array(4)
  readonly #north = new Float64Array(4)
  readonly #rise = new Float64Array(4)
  readonly #low = new Float64Array(7)
  readonly #high = new Float64Array(7)
  readonly #near = new Float64Array(7)
  readonly #after = new Float64Array(4)
  readonly #before = new Float64Array(4)
  readonly #all = [this.#rise, this.#low, this.#high, this.#near, this.#after, this.#before]
  #field: FieldOfView = { lowest: 0, highest: 0, azimuth: 0, width: 0 }
  #range = 0
  #lowest = 0
  #highest = 0
  #start: readonly [number, number] = [0, 0]
  #end: readonly [number, number] = [0, 0]

  /** Takes the limits of a sensor. */
  set({ field, range }: Watch): void {
    this.#field = field
    this.#range = range
    this.#lowest = sin(field.lowest) * sin(field.lowest)
    this.#highest = sin(field.highest) * sin(field.highest)
    const end = field.azimuth + field.width
    this.#start = [sin(field.azimuth), cos(field.azimuth)]
    this.#end = [sin(end), cos(end)]
  }

  /** Looks at the piece of the path from knot `a` to knot `b`. */
  take(knots: Float64Array, a: number, b: number): void {
    const third = (knots[b]! - knots[a]!) / 3
    const ways = [this.#east, this.#north, this.#rise]
    for (let i = 0; i < 3; i++) {
      const way = ways[i]!
      way[0] = knots[a + 1 + i]!
      way[1] = way[0] + third * knots[a + 4 + i]!
      way[3] = knots[b + 1 + i]!
      way[2] = way[3] - third * knots[b + 4 + i]!
    }
  }

  /** Whether the whole piece lies below the sensor's level. */
  areBelow(): boolean {
    return bezierSign(this.#rise) < 0
  }

  /** Whether the whole piece is out of sight, and would not even serve to tell why. */
  areOut(everUp: boolean, everNear: boolean): boolean {
    const [east, north, up] = [this.#east, this.#north, this.#rise]
    // Squared distance over the ground and squared height: sin²e ρ² against up².
    this.#low.fill(0)
    addCubicProduct(this.#low, east, east, 1)
    addCubicProduct(this.#low, north, north, 1)
    this.#near.fill(0)
    addCubicProduct(this.#near, up, up, 1)
    for (let i = 0; i < 7; i++) {
      const [ground, height] = [this.#low[i]!, this.#near[i]!]
      this.#low[i] = (1 - this.#lowest) * height - this.#lowest * ground
      this.#high[i] = this.#highest * ground - (1 - this.#highest) * height
      this.#near[i] = this.#range * this.#range - ground - height
    }
    const [[s1, c1], [s2, c2]] = [this.#start, this.#end]
    for (let i = 0; i < 4; i++) {
      this.#after[i] = east[i]! * c1 - north[i]! * s1
      this.#before[i] = north[i]! * s2 - east[i]! * c2
    }
    if (this.#field.lowest > 0 && bezierSign(this.#low) < 0) return true
    if (everUp && bezierSign(this.#near) < 0) return true
    return everNear && this.#field.highest < Math.PI / 2 && bezierSign(this.#high) < 0
  }

  /** 0, every place between the knots where some limit is crossed, and 1; ascending. */
  crossings(): number[] {
    const found = [0, 1]
    for (const limit of this.#all) if (bezierSign(limit) === 0) found.push(...bezierRoots(limit))
    return found.length === 2 ? found : found.toSorted((a, b) => a - b)
  }

  /** Which limits are kept at `x` in [0, 1] between the knots. */
  met(x: number): { up: boolean; near: boolean; inside: boolean } {
    const { lowest, highest, width } = this.#field
    const after = isKept(this.#after, x)
    const before = isKept(this.#before, x)
    return {
      up: isKept(this.#rise, x) && (lowest === 0 || isKept(this.#low, x)),
      near: isKept(this.#near, x),
      inside:
        (highest === Math.PI / 2 || isKept(this.#high, x)) &&
        (width >= 2 * Math.PI || (width <= Math.PI ? after && before : after || before)),
    }
  }
}

/** One set of limits for all calls. */
const limits = new Limits()

function isKept(ordinates: Float64Array, x: number): boolean {
  const sign = bezierSign(ordinates)
  return sign === 0 ? bezierValue(ordinates, x) >= 0 : sign > 0
}

function mustBeWatch({ range, field }: Watch): void {
  if (!(range > 0)) throw new RangeError(`coverage: range must be positive, got ${range}`)
  const { lowest, highest, azimuth, width } = field
  if (!(lowest >= 0 && lowest < highest && highest <= Math.PI / 2))
    throw new RangeError(
      `coverage: lowest and highest must ascend within [0, π/2], got ${lowest} and ${highest}`,
    )
  if (!(width > 0 && width < Infinity && Number.isFinite(azimuth)))
    throw new RangeError(`coverage: azimuth must be finite and width positive, got ${azimuth} and ${width}`)
}
