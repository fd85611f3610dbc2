import { ecefFromEci, ecefFromPlace, R_EARTH } from '../earth/index.js'
import type { Place } from '../earth/index.js'
import { brentMinimum, brentRoot, norm } from '../math/index.js'
import { describedFlight, rangeOf } from './flight.js'
import type { Flight, FlightPlan, NoFlight } from './flight.js'
import { AWAY, shotsBetween } from './shot.js'
import type { Shots } from './shot.js'
import { KNOT } from './trajectory.js'
import { fullEffort } from './vehicle.js'
import type { Vehicle } from './vehicle.js'

/**
 * Which of the flights between two places: the one with the least effort, the steeper or the flatter one with all of the
 * effort (or as much as `effort` says), or the one with a given tilt.
 */
export type Loft = 'minimum-energy' | 'lofted' | 'depressed' | { tilt: number }

export interface AimedPlan extends FlightPlan {
  aim: Place
  loft: Loft
  /** What a lofted or depressed flight spends: cut-off time, s, or speed, m/s; all there is unless given. */
  effort?: number
}

export type NoAimedFlight =
  | NoFlight
  | {
      reached: false
      why: 'same-place' | 'antipodal' | 'no-steeper-flight' | 'no-flatter-flight' | 'not-with-this-tilt'
    }
  /** `furthest`: what it can fly toward there, m over the ground. */
  | { reached: false; why: 'out-of-range'; furthest: number }

/** Places closer together, or closer to opposite, have no way to speak of between them, m. */
const [CLOSE, OPPOSITE] = [100, 20_000]

/** Largest miss that counts as reaching the place, m. */
const ALLOWED_MISS = 100

/** The flattest shot that is tried, rad. */
const FLAT = Math.PI / 2 - 1e-6

/** Tilts that are tried first: from nearly straight up to nearly flat. */
const SCAN = [0.004, 0.01, 0.02, 0.035, 0.055, 0.08, 0.11, 0.15, 0.21, 0.3, 0.45, 0.65, 0.9, 1.15, 1.4]

/**
 * The flight from one place to another on an Earth that may turn and be oblate, or why there is none.
 *
 * Thrust is cut off early to fly less far; the steeper and the flatter flight spend everything. Found by shooting: the
 * azimuth by secants, tilt and effort by Brent's methods, verified to come down within 100 m (mostly within 1 m).
 *
 * @throws RangeError as `flight`, and for an aim beyond a pole, an effort the vehicle does not have, or NaN
 *
 * Source: M1 of the models; computed. Second road: the closed forms of a round Earth, airless, in tests.
 */
export function flightBetween(plan: AimedPlan): Flight | NoAimedFlight {
  const { vehicle, aim, loft } = plan
  const range = rangeOf('flightBetween', { ...plan, ground: plan.ground ?? aim.height })
  const most = plan.effort ?? fullEffort(vehicle)
  if (!(most > leastEffort(vehicle) && most <= fullEffort(vehicle)))
    throw new RangeError(
      `flightBetween: effort must be above ${leastEffort(vehicle)} and at most ${fullEffort(vehicle)}, got ${most}`,
    )
  if (typeof loft === 'object' && !(loft.tilt > 0 && loft.tilt < Math.PI / 2))
    throw new RangeError(`flightBetween: tilt must be between 0 and π/2, got ${loft.tilt}`)
  if (vehicle.kind === 'staged' && !(vehicle.stages[0]!.thrustToWeight > 1))
    return { reached: false, why: 'no-lift-off' }
  const shots = shotsBetween(vehicle, range, aim)
  if (shots.distance < CLOSE) return { reached: false, why: 'same-place' }
  if (shots.distance > Math.PI * R_EARTH - OPPOSITE) return { reached: false, why: 'antipodal' }
  const why = solved(shots, vehicle, loft, most)
  if (why !== null) return why
  const found = describedFlight(vehicle, shots.steering(), range)
  if (!found.reached) return found
  const missDistance = missOf(found, aim)
  if (missDistance <= ALLOWED_MISS) return { ...found, missDistance }
  return {
    reached: false,
    why:
      loft === 'lofted'
        ? 'no-steeper-flight'
        : loft === 'depressed'
          ? 'no-flatter-flight'
          : 'not-with-this-tilt',
  }
}

/** Just enough to start: the end of the vertical rise, or a crawl. */
const leastEffort = (vehicle: Vehicle): number => (vehicle.kind === 'staged' ? vehicle.verticalTime : 1)

/** Leaves the shots at the steering that reaches the aim, or says why there is none. */
function solved(shots: Shots, vehicle: Vehicle, loft: Loft, most: number): NoAimedFlight | null {
  const effortFor = (tilt: number, upTo: number): boolean => {
    if (shots.beyond(tilt, upTo) < 0) return false
    const least = leastEffort(vehicle) * (1 + 1e-9)
    return isSolved(effort => shots.beyond(tilt, effort), least, upTo, 1e-10 * upTo)
  }
  if (typeof loft === 'object')
    return effortFor(loft.tilt, most) ? null : { reached: false, why: 'not-with-this-tilt' }

  const farthest = farthestTilt(shots, most, SCAN)
  const furthest = Math.max(0, shots.distance + farthest.beyond)
  const outOfRange: NoAimedFlight = { reached: false, why: 'out-of-range', furthest }
  if (farthest.beyond < 0) return outOfRange
  if (loft === 'lofted') {
    const low = SCAN[0]! / 100
    const atLow = shots.beyond(low, most)
    if (atLow >= AWAY) return { reached: false, why: 'escapes' }
    if (atLow >= 0) return { reached: false, why: 'no-steeper-flight' }
    // The farthest may lie at the edge of falling back: the first steeper one that reaches is enough.
    const steeper = [farthest.tilt, ...SCAN.filter(tilt => tilt < farthest.tilt).toReversed()]
    const high = steeper.find(tilt => shots.beyond(tilt, most) >= 0)
    if (high === undefined) return { reached: false, why: 'no-steeper-flight' }
    const found = isSolved(tilt => shots.beyond(tilt, most), low, high, 1e-12)
    return found ? null : { reached: false, why: 'no-steeper-flight' }
  }
  if (loft === 'depressed') {
    // Near orbital speed the flattest shots fly on: the first that falls short is enough.
    const flatter = [...SCAN.filter(tilt => tilt > farthest.tilt), 1.5, FLAT]
    const high = flatter.find(tilt => shots.beyond(tilt, most) < 0)
    if (high === undefined) return { reached: false, why: 'no-flatter-flight' }
    const found = isSolved(tilt => shots.beyond(tilt, most), farthest.tilt, high, 1e-12)
    return found ? null : { reached: false, why: 'no-flatter-flight' }
  }
  // Least effort: of the tilts tried, the one that needs least; then the effort that just reaches the aim at this tilt, and
  // the tilt that reaches farthest with it, again and again. The farthest is flat, so a few rounds are enough.
  let [tilt, effort] = [0, most]
  for (const one of outward(farthest.tilt))
    if (effortFor(one, effort)) [tilt, effort] = [one, shots.steering().effort]
  let width = 1.5
  for (let round = 0; round < 8 && tilt > 0; round++) {
    const better = farthestTilt(shots, effort, [tilt / width, tilt, Math.min(tilt * width, FLAT)])
    if (better.beyond < Math.max(1, 2e-6 * shots.distance) || !effortFor(better.tilt, effort)) break
    ;[tilt, effort] = [better.tilt, shots.steering().effort]
    width = 1.2
  }
  if (tilt > 0 && Math.abs(shots.beyond(tilt, effort)) < ALLOWED_MISS) return null
  // At the edge of falling back less effort does not even get there: then all of it, a little steeper.
  const found = isSolved(one => shots.beyond(one, most), SCAN[0]! / 100, farthest.tilt, 1e-12)
  return found ? null : outOfRange
}

/** The tilts that are tried first, those nearest to one of them first. */
const outward = (tilt: number): number[] =>
  [...SCAN].sort((a, b) => Math.max(a / tilt, tilt / a) - Math.max(b / tilt, tilt / b))

/** Leaves the shots at the root, if there is one between: at the edge of falling back a shot may have none. */
function isSolved(beyond: (x: number) => number, low: number, high: number, tolerance: number): boolean {
  if (beyond(low) < 0 === beyond(high) < 0) return false
  beyond(brentRoot(beyond, low, high, tolerance))
  return true
}

/** The tilt that carries farthest, between the neighbors of the best of those given. */
function farthestTilt(
  shots: Shots,
  effort: number,
  tilts: readonly number[],
): { tilt: number; beyond: number } {
  const values = tilts.map(tilt => shots.beyond(tilt, effort))
  const best = values.indexOf(Math.max(...values))
  const [low, high] = [tilts[Math.max(0, best - 1)]!, tilts[Math.min(tilts.length - 1, best + 1)]!]
  const { at, value } = brentMinimum(tilt => -shots.beyond(tilt, effort), low, high, 1e-4 * tilts[best]!)
  return -value > values[best]! ? { tilt: at, beyond: -value } : { tilt: tilts[best]!, beyond: values[best]! }
}

/** Straight distance from where a flight comes down to a place, m. */
export function missOf({ trajectory, impact }: Flight, aim: Place): number {
  const [target, fixed] = [new Float64Array(3), new Float64Array(3)]
  ecefFromPlace(target, aim, trajectory.earth)
  const end = trajectory.knots.subarray(trajectory.knots.length - KNOT)
  ecefFromEci(fixed, end.subarray(1, 4), trajectory.earth, impact.time)
  return norm([0, 1, 2].map(i => target[i]! - fixed[i]!))
}
