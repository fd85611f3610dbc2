import { ecefFromEci, ecefFromPlace, eciFromEcef, R_EARTH, turning } from '../earth/index.js'
import type { Earth, Place } from '../earth/index.js'
import { acos, atan2, cross, dot, norm } from '../math/index.js'
import { arcSpeed, slowestTime, timeAtSpeed } from './arcs.js'
import type { Arcs } from './arcs.js'
import { flown, padOf } from './launch.js'
import { flightWork } from './leg.js'
import { minimumEnergyLaunch } from './freeFlight.js'
import { KNOT } from './trajectory.js'
import type { Trajectory } from './trajectory.js'
import type { ImpulsiveVehicle, Steering } from './vehicle.js'

/** Where flights of a map start, and what flies. */
export interface MapLaunch {
  earth: Earth
  launch: Place
  /** s after the scenario's start; 0 unless given. */
  time?: number
  /** Ballistic coefficient of what comes down, kg/m²; null leaves out its drag. */
  ballisticCoefficient: number | null
  /** The most speed over the ground there is, m/s. */
  speed: number
}

export interface MapFlight {
  reached: true
  steering: Steering
  /** s. */
  impactTime: number
  /** Straight distance from the place aimed at, m: below 500. */
  missDistance: number
  /** Valid until the next flight is asked for: the knots are those of the work array. */
  trajectory: Trajectory
}

export interface NoMapFlight {
  reached: false
  why:
    | 'same-place'
    | 'antipodal'
    | 'out-of-range'
    | 'no-steeper-flight'
    | 'no-flatter-flight'
    | 'no-flight-found'
}

export type MapLoft = 'minimum-energy' | 'lofted' | 'depressed'

/** Error allowed in a step, as a share of the Earth's radius: some tens of meters at impact. */
const TOLERANCE = 1e-5

/** Largest miss that counts as there, m, and how often the aim is moved by the miss. */
const [ENOUGH, ALLOWED] = [100, 500]
const TRIES = 6

/** By how much the closed form's least speed may exceed the speed there is before it is called out of range unflown. */
const MARGIN = 1.03

/** Places closer together, m, or closer to opposite, rad, have no way to speak of between them. */
const [CLOSE, OPPOSITE] = [1000, 0.02]

/**
 * Flights from one launch to many places, quick enough for a map: the whole speed at the surface at once, three to four
 * integrations a place.
 *
 * A closed-form arc to the place is flown on the true Earth with air, the aim is moved by the miss, and so on until the
 * miss is below 100 m (500 m at most). Least energy is that of the closed form: within 0.1 m/s of the true one. A flat flight
 * that spends long in the air, far from any closed form, may be called `no-flatter-flight`. The answer depends on nothing
 * asked before.
 *
 * @returns a function of aim, loft and speed (what a lofted or depressed flight spends; all there is unless given)
 * @throws RangeError for a speed that is not positive, a place beyond a pole, or NaN
 *
 * Source: Lambert arcs on a round Earth that turns, corrected by shooting; computed. Second road: `flightBetween`.
 */
export function mapFlights({
  earth,
  launch,
  time = 0,
  ballisticCoefficient,
  speed,
}: MapLaunch): (aim: Place, loft: MapLoft, effort?: number) => MapFlight | NoMapFlight {
  if (!(speed > 0 && speed < Infinity))
    throw new RangeError(`mapFlights: speed must be positive and finite, got ${speed}`)
  if (ballisticCoefficient !== null && !(ballisticCoefficient > 0))
    throw new RangeError(
      `mapFlights: ballisticCoefficient must be positive or null, got ${ballisticCoefficient}`,
    )
  if (!(time >= 0 && time < Infinity))
    throw new RangeError(`mapFlights: time must be 0 or later, got ${time}`)
  const vehicle: ImpulsiveVehicle = { kind: 'impulsive', speed, ballisticCoefficient }
  const [work, burnout] = [flightWork(), new Float64Array(KNOT)]
  work.recording = true
  const range = { earth, launch, time, ground: 0, clouds: Infinity, tolerance: TOLERANCE }
  const pad = padOf(range)
  const target = new Float64Array(3)
  const [fixed, normal] = [new Float64Array(3), new Float64Array(3)]
  const arcs: Arcs = {
    from: pad.state.slice(0, 3),
    ground: pad.state.slice(3),
    aim: new Float64Array(3),
    omega: turning(earth),
    over: new Float64Array(3),
    along: 0,
  }
  const steering = { azimuth: 0, tilt: 0, effort: 0 }
  const [aimBefore, offBefore] = [new Float64Array(3), new Float64Array(3)]

  return (aim, loft, effort = speed) => {
    if (!(effort > 0 && effort <= speed))
      throw new RangeError(`mapFlights: effort must be positive and at most ${speed}, got ${effort}`)
    ecefFromPlace(target, aim, earth)
    eciFromEcef(arcs.aim, target, earth, time)
    cross(normal, arcs.from, arcs.aim)
    const angle = atan2(norm(normal), dot(arcs.from, arcs.aim))
    if (angle * R_EARTH < CLOSE) return { reached: false, why: 'same-place' }
    if (angle > Math.PI - OPPOSITE) return { reached: false, why: 'antipodal' }
    arcs.along = 0
    const slowest = slowestTime(arcs, minimumEnergyLaunch(angle * R_EARTH).time)
    if (!(slowest > 0)) return { reached: false, why: 'no-flight-found' }
    // Bulge and air change the speed that is needed by less than this: nothing need be flown.
    if (arcSpeed(arcs, slowest) > MARGIN * effort) return { reached: false, why: 'out-of-range' }
    pad.ground = aim.height
    let flightTime = slowest
    for (let tries = 0; tries < TRIES; tries++) {
      if (loft !== 'minimum-energy') {
        flightTime = timeAtSpeed(arcs, slowest, effort, loft === 'lofted')
        if (!(flightTime > 0)) {
          if (!(arcSpeed(arcs, slowest) < effort)) return { reached: false, why: 'out-of-range' }
          return { reached: false, why: loft === 'lofted' ? 'no-steeper-flight' : 'no-flatter-flight' }
        }
      }
      const needed = arcSpeed(arcs, flightTime)
      if (!(needed < Infinity)) return { reached: false, why: 'no-flight-found' }
      const [over, axes] = [arcs.over, pad.axes]
      const [east, north, up] = [0, 3, 6].map(
        i => axes[i]! * over[0]! + axes[i + 1]! * over[1]! + axes[i + 2]! * over[2]!,
      ) as [number, number, number]
      steering.azimuth = atan2(east, north)
      steering.tilt = acos(Math.max(-1, Math.min(1, up / needed)))
      steering.effort = needed
      const why = flown(work, burnout, vehicle, steering, pad, 0)
      if (why !== null)
        return { reached: false, why: loft === 'depressed' ? 'no-flatter-flight' : 'no-flight-found' }
      ecefFromEci(fixed, work.w.subarray(1, 4), earth, work.w[0]!)
      const miss = Math.sqrt(
        (fixed[0]! - target[0]!) * (fixed[0]! - target[0]!) +
          (fixed[1]! - target[1]!) * (fixed[1]! - target[1]!) +
          (fixed[2]! - target[2]!) * (fixed[2]! - target[2]!),
      )
      if (miss < ENOUGH || (tries === TRIES - 1 && miss < ALLOWED)) {
        if (loft === 'minimum-energy' && needed > effort) return { reached: false, why: 'out-of-range' }
        return {
          reached: true,
          steering: { ...steering },
          impactTime: work.w[0]!,
          missDistance: miss,
          trajectory: { earth, knots: work.knots.subarray(0, work.count * KNOT) },
        }
      }
      for (let i = 0; i < 3; i++) fixed[i] = target[i]! - fixed[i]!
      eciFromEcef(fixed, fixed, earth, time)
      moved(arcs.aim, fixed, aimBefore, offBefore, tries > 0)
    }
    return { reached: false, why: loft === 'depressed' ? 'no-flatter-flight' : 'no-flight-found' }
  }
}

/**
 * Moves an aim by what the last shot was off, so that the next goes as far to the other side; from the second on, by the
 * mixture of the last two that would have been off least (Anderson's).
 */
function moved(
  aim: Float64Array,
  off: Float64Array,
  aimBefore: Float64Array,
  offBefore: Float64Array,
  again: boolean,
): void {
  let [along, square] = [0, 0]
  for (let i = 0; i < 3; i++) {
    const change = off[i]! - offBefore[i]!
    along += off[i]! * change
    square += change * change
  }
  const share = again && square > 0 ? Math.max(-2, Math.min(2, along / square)) : 0
  for (let i = 0; i < 3; i++) {
    const next = (1 - share) * (aim[i]! + off[i]!) + share * (aimBefore[i]! + offBefore[i]!)
    aimBefore[i] = aim[i]!
    offBefore[i] = off[i]!
    aim[i] = next
  }
}
