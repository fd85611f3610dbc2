import { ecefFromEci, placeFromEcef, turning } from '../earth/index.js'
import type { Earth, Place } from '../earth/index.js'
import { asin, dot, norm } from '../math/index.js'
import { flown, padOf } from './launch.js'
import type { NoImpact, Range } from './launch.js'
import { flightWork, MARK, MARK_SIZE, WATCH } from './leg.js'
import { KNOT, stateAt } from './trajectory.js'
import type { Trajectory } from './trajectory.js'
import { burnTime, checkVehicle } from './vehicle.js'
import type { Steering, Vehicle } from './vehicle.js'

/** A point of a flight: when, above which place, and how fast over the turning ground, s, rad, m, m/s. */
export interface FlightPoint {
  time: number
  place: Place
  speed: number
}

export type FlightEventKind =
  'ignition' | 'cloud-break' | 'stage-end' | 'burnout' | 'apogee' | 'descending-100-km' | 'impact'

export interface FlightEvent extends FlightPoint {
  kind: FlightEventKind
}

/** One body from launch to impact. */
export interface Flight {
  reached: true
  earth: Earth
  launch: Place
  steering: Steering
  /** Positions and velocities at every time, `eci`. */
  trajectory: Trajectory
  /** Where thrust ends; at launch for an impulse. `state` is position and velocity, `eci`; the angle is above the horizontal. */
  burnout: FlightPoint & { state: Float64Array; inertialSpeed: number; flightPathAngle: number }
  apogee: FlightPoint
  impact: FlightPoint
  /** What happens on the way, in order; apogee and 100 km only where they are met. */
  events: FlightEvent[]
  /** Straight distance from impact to the place aimed at, m; null where none was. */
  missDistance: number | null
}

export interface NoFlight {
  reached: false
  why: NoImpact | 'no-lift-off'
}

/** What is flown, from where, on which Earth. */
export interface FlightPlan {
  vehicle: Vehicle
  launch: Place
  earth: Earth
  /** When it starts, s after the scenario's start; 0 unless given. */
  time?: number
  /** Height of the ground where it comes down, m; 0 unless given. */
  ground?: number
  /** Height of the top of the clouds, m: an assumption, always. No such event unless given. */
  cloudHeight?: number
  /** Error allowed in a step as a share of the Earth's radius, 1e-7 unless given; a five-hundredth of it under thrust. */
  tolerance?: number
}

/** The plan with its defaults, checked; `name` is the function that was asked. */
export function rangeOf(name: string, plan: FlightPlan): Range {
  checkVehicle(name, plan.vehicle)
  const range: Range = {
    earth: plan.earth,
    launch: plan.launch,
    time: plan.time ?? 0,
    ground: plan.ground ?? 0,
    clouds: plan.cloudHeight ?? Infinity,
    tolerance: plan.tolerance ?? 1e-7,
  }
  const must = (holds: boolean, what: string, must: string, got: number): void => {
    if (!holds) throw new RangeError(`${name}: ${what} must be ${must}, got ${got}`)
  }
  must(range.time >= 0 && range.time < Infinity, 'time', '0 or later', range.time)
  must(Math.abs(range.ground) < 1e4, 'ground', 'within 10 km of sea level', range.ground)
  must(range.clouds > 0, 'cloudHeight', 'positive', range.clouds)
  must(
    range.tolerance >= 1e-13 && range.tolerance <= 1e-3,
    'tolerance',
    'from 1e-13 to 1e-3',
    range.tolerance,
  )
  must(
    Math.abs(range.launch.height) < 1e6,
    'launch height',
    'within 1000 km of sea level',
    range.launch.height,
  )
  return range
}

/**
 * The whole flight of one body started in a given direction: its path, its burnout, apogee and impact, and what happens on
 * the way.
 *
 * A point mass with standard air, drag by a constant ballistic coefficient, no lift, no wind, no guidance. At the default
 * tolerance the impact is within 10 m of that of a far tighter one; that says nothing of how well the model fits a missile.
 *
 * @throws RangeError for a vehicle, place, steering or setting out of its domain, or NaN
 *
 * Source: M1 of the models: gravity with J2, U.S. Standard Atmosphere 1976 (unchecked), WGS 84; computed.
 */
export function flight(plan: FlightPlan & { steering: Steering }): Flight | NoFlight {
  const range = rangeOf('flight', plan)
  const { azimuth, tilt, effort } = plan.steering
  if (!Number.isFinite(azimuth)) throw new RangeError(`flight: azimuth must be finite, got ${azimuth}`)
  if (!(tilt >= 0 && tilt <= Math.PI / 2))
    throw new RangeError(`flight: tilt must be from 0 to π/2, got ${tilt}`)
  if (!(effort > 0 && effort < Infinity))
    throw new RangeError(`flight: effort must be positive, got ${effort}`)
  return describedFlight(plan.vehicle, plan.steering, range)
}

/** Flies and tells the flight. */
export function describedFlight(vehicle: Vehicle, steering: Steering, range: Range): Flight | NoFlight {
  if (vehicle.kind === 'staged' && !(vehicle.stages[0]!.thrustToWeight > 1))
    return { reached: false, why: 'no-lift-off' }
  const work = flightWork()
  work.recording = true
  const burnoutState = new Float64Array(KNOT)
  const why = flown(
    work,
    burnoutState,
    vehicle,
    steering,
    padOf(range),
    WATCH.apogee | WATCH.entry | (range.clouds < Infinity ? WATCH.clouds : 0),
  )
  if (why !== null) return { reached: false, why }
  const { earth } = range
  const trajectory: Trajectory = { earth, knots: work.knots.slice(0, work.count * KNOT) }
  const state = burnoutState.slice(1)
  const over = overGroundOf(state, earth)
  const burnout = {
    ...pointOf(burnoutState, earth),
    state,
    inertialSpeed: norm(state.subarray(3)),
    flightPathAngle: norm(over) > 0 ? asin(clamped(dot(state, over) / (norm(state) * norm(over)))) : 0,
  }
  const markOf = (which: number): FlightPoint | null =>
    work.marks[which * MARK_SIZE] === 1
      ? pointOf(work.marks.subarray(which * MARK_SIZE + 1, (which + 1) * MARK_SIZE), earth)
      : null
  const impact = pointOf(work.w.subarray(0, KNOT), earth)
  const apogee = markOf(MARK.apogee) ?? burnout
  const ignition = pointOf(trajectory.knots.subarray(0, KNOT), earth)
  const entry = markOf(MARK.entry)
  const clouds = markOf(MARK.clouds)
  const events: FlightEvent[] = [
    { kind: 'ignition' as const, ...ignition },
    ...(clouds ? [{ kind: 'cloud-break' as const, ...clouds }] : []),
    ...stageEnds(vehicle, range.time, burnout.time).map(time => ({
      kind: 'stage-end' as const,
      ...flightPoint(trajectory, time),
    })),
    { kind: 'burnout' as const, time: burnout.time, place: burnout.place, speed: burnout.speed },
    ...(markOf(MARK.apogee) ? [{ kind: 'apogee' as const, ...apogee }] : []),
    ...(entry ? [{ kind: 'descending-100-km' as const, ...entry }] : []),
    { kind: 'impact' as const, ...impact },
  ]
  // A stable sort by time: cloud break and stage ends may come in either order.
  events.sort((a, b) => a.time - b.time)
  return {
    reached: true,
    earth,
    launch: range.launch,
    steering,
    trajectory,
    burnout,
    apogee: { time: apogee.time, place: apogee.place, speed: apogee.speed },
    impact,
    events,
    missDistance: null,
  }
}

const clamped = (x: number): number => Math.max(-1, Math.min(1, x))

/** Ends of all stages but the one that burns last, s. */
function stageEnds(vehicle: Vehicle, start: number, burnout: number): number[] {
  if (vehicle.kind === 'impulsive') return []
  let t = start
  return vehicle.stages.map(stage => (t += burnTime(stage))).filter(time => time < burnout - 1e-9)
}

function overGroundOf(state: Float64Array, earth: Earth): Float64Array {
  const over = state.slice(3, 6)
  over[0]! += turning(earth) * state[1]!
  over[1]! -= turning(earth) * state[0]!
  return over
}

/** A time and a state, `eci`, as a point over the ground. */
function pointOf(moment: Float64Array, earth: Earth): FlightPoint {
  const fixed = new Float64Array(3)
  ecefFromEci(fixed, moment.subarray(1, 4), earth, moment[0]!)
  return {
    time: moment[0]!,
    place: placeFromEcef(fixed, earth),
    speed: norm(overGroundOf(moment.subarray(1), earth)),
  }
}

/**
 * Where the body is at a time, over which place and how fast.
 *
 * @throws RangeError for a time outside the flight
 */
export function flightPoint(trajectory: Trajectory, time: number): FlightPoint {
  const moment = new Float64Array(KNOT)
  moment[0] = time
  stateAt(moment.subarray(1), trajectory, time)
  return pointOf(moment, trajectory.earth)
}
