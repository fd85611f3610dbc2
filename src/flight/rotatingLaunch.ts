import { groundDistance, mustBeGround, OMEGA, R_EARTH } from '../earth/index.js'
import type { Ground, Vec3 } from '../earth/index.js'
import { asin, atan2, brentMinimum, brentRoot, cos, sin } from '../math/index.js'
import { lambert, lambertFacts } from './lambert.js'

/** A round Earth that turns. */
export interface TurningEarth {
  /** m; R_EARTH unless given. */
  radius?: number
  /** rad/s, eastward; OMEGA unless given. */
  rate?: number
}

/** A launch from a turning Earth to a place on it. */
export interface RotatingLaunch {
  reached: true
  /** From launch to impact, s. */
  time: number
  /** Speed the missile must supply: over the turning ground, m/s. */
  speed: number
  /** Speed in the frame that does not turn, m/s. */
  inertialSpeed: number
  /** Direction over the ground: clockwise from north, rad, in [0, 2π), and above the horizontal, rad. */
  azimuth: number
  elevation: number
}

/** Why two places are no launch and aim point: the plane of flight is undefined, or there is nothing to fly. */
export interface NoPlane {
  reached: false
  why: 'same-place' | 'antipodal'
}
export interface BelowSurface {
  reached: false
  why: 'below-surface'
}
export interface RotatingLaunches {
  reached: true
  /** The quicker one, or that it would pass below the surface. */
  depressed: RotatingLaunch | BelowSurface
  /** The slower one, or that no flight of two days is that fast: it escapes. */
  lofted: RotatingLaunch | { reached: false; why: 'escapes' }
}

/** Places nearer to each other, or to the other's antipode, than this have no plane of flight to speak of, m. */
const NEAR = 1
/** Times of flight searched for the minimum, as shares of that of the minimum-energy arc over an Earth at rest. */
const [SHORTEST, LONGEST] = [0.6, 1.6]
const SCAN = 40
/** Factor by which the interval is widened until the speed exceeds the one given, and the longest flight looked at, s. */
const WIDEN = 1.05
const TWO_DAYS = 172_800

/**
 * The launch that asks least of a missile between two places on a round Earth that turns.
 *
 * Airless; burn at once at the surface; the shorter way round. The minimum is flat: the speed is sure to all digits, the
 * time of flight to some hundredths of a second.
 *
 * @returns the launch, or why there is none
 * @throws RangeError for a latitude beyond a pole, a radius that is not positive, or NaN
 *
 * Source: Lambert arcs to where the aim point will be, speed minimized over the time of flight; computed.
 */
export function slowestRotatingLaunch(
  from: Ground,
  to: Ground,
  earth: TurningEarth = {},
): RotatingLaunch | NoPlane | BelowSurface {
  const pair = pairOf('slowestRotatingLaunch', from, to, earth)
  if ('why' in pair) return pair
  const slowest = launchIn(pair, slowestTime(pair))
  return slowest.elevation < 0 ? { reached: false, why: 'below-surface' } : slowest
}

/**
 * The quick and the slow launch that reach a place on a turning Earth with one speed over the ground.
 *
 * @param speed  over the ground, m/s
 * @returns both launches, or why there is none
 * @throws RangeError as `slowestRotatingLaunch`, and for a speed that is not positive
 *
 * Source: as `slowestRotatingLaunch`; roots bracketed outward from the minimum.
 */
export function rotatingLaunchesAtSpeed(
  from: Ground,
  to: Ground,
  speed: number,
  earth: TurningEarth = {},
): RotatingLaunches | NoPlane | { reached: false; why: 'too-slow' } {
  if (!(speed > 0 && speed < Infinity))
    throw new RangeError(`rotatingLaunchesAtSpeed: speed must be positive and finite, got ${speed}`)
  const pair = pairOf('rotatingLaunchesAtSpeed', from, to, earth)
  if ('why' in pair) return pair
  const middle = slowestTime(pair)
  const least = launchIn(pair, middle).speed
  if (speed < least * (1 - 1e-12)) return { reached: false, why: 'too-slow' }
  const depressed = launchIn(pair, rootFrom(pair, middle, speed, 1 / WIDEN)!)
  const slow = rootFrom(pair, middle, speed, WIDEN)
  return {
    reached: true,
    depressed: depressed.elevation < 0 ? { reached: false, why: 'below-surface' } : depressed,
    lofted: slow === null ? { reached: false, why: 'escapes' } : launchIn(pair, slow),
  }
}

/** Two places and the Earth they turn with. */
interface Pair {
  from: Ground
  to: Ground
  radius: number
  rate: number
  /** Time of the minimum-energy arc between them over an Earth at rest, s. */
  restTime: number
}

function pairOf(caller: string, from: Ground, to: Ground, earth: TurningEarth): Pair | NoPlane {
  const { radius = R_EARTH, rate = OMEGA } = earth
  mustBeGround(caller, 'from', from)
  mustBeGround(caller, 'to', to)
  if (!(radius > 0 && radius < Infinity))
    throw new RangeError(`${caller}: radius must be positive and finite, got ${radius}`)
  if (!Number.isFinite(rate)) throw new RangeError(`${caller}: rate must be finite, got ${rate}`)
  const distance = groundDistance(from, to, radius)
  if (distance < NEAR) return { reached: false, why: 'same-place' }
  if (distance > Math.PI * radius - NEAR) return { reached: false, why: 'antipodal' }
  const { leastSpeedTime } = lambertFacts(radius, radius, distance / radius)
  return { from, to, radius, rate, restTime: leastSpeedTime }
}

const positionOf = ({ latitude, longitude }: Ground, radius: number, turned: number): Vec3<'eci'> =>
  Float64Array.of(
    radius * cos(latitude) * cos(longitude + turned),
    radius * cos(latitude) * sin(longitude + turned),
    radius * sin(latitude),
  )

/** Velocity at launch for a time of flight; `eci` has the axes of the Earth at launch. Null where no arc is defined. */
function velocityIn({ from, to, radius, rate }: Pair, time: number): Vec3<'eci'> | null {
  const arc = lambert({ from: positionOf(from, radius, 0), to: positionOf(to, radius, rate * time), time })
  return arc.reached ? arc.departure : null
}

/** The launch with a time of flight for which there is an arc. */
function launchIn(pair: Pair, time: number): RotatingLaunch {
  const v = velocityIn(pair, time)!
  const { latitude, longitude } = pair.from
  const ground = pair.rate * pair.radius * cos(latitude)
  const [sinLat, cosLat, sinLon, cosLon] = [sin(latitude), cos(latitude), sin(longitude), cos(longitude)]
  const outward = cosLon * v[0]! + sinLon * v[1]!
  const east = cosLon * v[1]! - sinLon * v[0]! - ground
  const north = cosLat * v[2]! - sinLat * outward
  const up = cosLat * outward + sinLat * v[2]!
  const speed = Math.sqrt(east * east + north * north + up * up)
  const azimuth = atan2(east, north)
  return {
    reached: true,
    time,
    speed,
    inertialSpeed: Math.sqrt(v[0]! * v[0]! + v[1]! * v[1]! + v[2]! * v[2]!),
    azimuth: azimuth < 0 ? azimuth + 2 * Math.PI : azimuth,
    elevation: asin(Math.min(1, Math.max(-1, up / speed))),
  }
}

/** Speed over the ground for a time of flight; Infinity where no arc is defined, because then none is slower. */
function speedIn(pair: Pair, time: number): number {
  const v = velocityIn(pair, time)
  if (v === null) return Infinity
  const { latitude, longitude } = pair.from
  const ground = pair.rate * pair.radius * cos(latitude)
  const [x, y] = [v[0]! + ground * sin(longitude), v[1]! - ground * cos(longitude)]
  return Math.sqrt(x * x + y * y + v[2]! * v[2]!)
}

/** Time of flight with the least speed: a scan finds the valley, because the way round may change within the interval. */
function slowestTime(pair: Pair): number {
  const at = (i: number): number => pair.restTime * (SHORTEST + ((LONGEST - SHORTEST) * i) / SCAN)
  let best = 0
  let least = Infinity
  for (let i = 0; i <= SCAN; i++) {
    const speed = speedIn(pair, at(i))
    if (speed < least) [best, least] = [i, speed]
  }
  const [low, high] = [at(Math.max(0, best - 1)), at(Math.min(SCAN, best + 1))]
  return brentMinimum(time => Math.min(1e9, speedIn(pair, time)), low, high, 1e-9 * pair.restTime).at
}

/** Time of flight at which the speed is the one given, going outward from the minimum by a factor; null beyond two days. */
function rootFrom(pair: Pair, middle: number, speed: number, factor: number): number | null {
  const excess = (time: number): number => Math.min(1e9, speedIn(pair, time)) - speed
  if (!(excess(middle) < 0)) return middle
  let [near, far] = [middle, middle * factor]
  while (excess(far) < 0) {
    ;[near, far] = [far, far * factor]
    if (far > TWO_DAYS) return null
  }
  return brentRoot(excess, Math.min(near, far), Math.max(near, far), 1e-12 * middle)
}
