import {
  ecefFromEci,
  ecefFromPlace,
  eciFromEcef,
  enuAxes,
  G0,
  field,
  gravity,
  placeFromEcef,
  shape,
  standardAir,
  turning,
} from '../earth/index.js'
import type { Earth } from '../earth/index.js'
import { bisectedRoot, cos, dot, norm, odeSteps, sin } from '../math/index.js'
import type { OdeStep, OdeSlope } from '../math/index.js'
import type { Range } from './launch.js'
import { burnTime } from './vehicle.js'
import type { Steering, Vehicle } from './vehicle.js'

/** What pushes and holds back a body on one leg, in the words of the models. */
export interface Forces {
  /** kg/m², at the ignition of a stage; null for no drag. */
  ballisticCoefficient: number | null
  thrust: { atIgnition: number; rate: number; ignition: number; straightUp: boolean } | null
}

/** Height above the surface, m: along the plumb line. */
export const heightOf = (r: Float64Array, earth: Earth): number =>
  earth === 'wgs84-j2' ? placeFromEcef(r, earth).height : norm(r) - shape(earth).radius

/** Velocity over the turning ground, m/s. */
export const overGround = (state: ArrayLike<number>, earth: Earth): Float64Array =>
  Float64Array.of(state[3]! + turning(earth) * state[1]!, state[4]! - turning(earth) * state[0]!, state[5]!)

/** The slope of position and velocity under gravity, drag and thrust: the law of motion, term by term. */
export function flightSlope(earth: Earth, forces: Forces): OdeSlope {
  const pull = new Float64Array(3)
  return (out, t, state) => {
    const r = state.subarray(0, 3)
    const over = overGround(state, earth)
    const speed = norm(over)
    gravity(pull, r, field(earth))
    const { thrust, ballisticCoefficient: beta } = forces
    const left = thrust ? 1 - thrust.rate * (t - thrust.ignition) : 1
    const brake = beta === null ? 0 : (standardAir(heightOf(r, earth)).density * speed) / (2 * beta * left)
    const push = thrust ? thrust.atIgnition / left : 0
    const { eccentricity2 } = shape(earth)
    const along = thrust?.straightUp ? [r[0]!, r[1]!, r[2]! / (1 - eccentricity2)] : over
    const length = norm(along)
    for (let i = 0; i < 3; i++) {
      out[i] = state[3 + i]!
      out[3 + i] = pull[i]! - brake * over[i]! + (thrust ? (push * along[i]!) / length : 0)
    }
  }
}

/** Time and state where a leg began or ended. */
export interface Moment {
  time: number
  state: Float64Array
}

/**
 * The same flight as `flown`, by the general integrator and the exact air and heights: slow, and the oracle of the kernel.
 *
 * @returns burnout, apogee and impact, or null where the body does not come down within a day
 */
export function flightPlain(
  vehicle: Vehicle,
  steering: Steering,
  range: Range,
): { burnout: Moment; apogee: Moment; impact: Moment } | null {
  const { earth } = range
  const above = (y: Float64Array): number => heightOf(y.subarray(0, 3), earth) - range.ground
  const climb = (y: Float64Array): number => dot(y, y.subarray(3))
  let now: Moment = { time: range.time, state: launchState(range) }
  let top: Moment | null = null
  /** Flies to `until`, the ground, or the apogee where asked for; whether an event ended it. */
  const fly = (forces: Forces, until: number, factor: number, stopAtApogee = false): boolean => {
    const absolute = [6.4e6, 6.4e6, 6.4e6, 7.9e3, 7.9e3, 7.9e3].map(size => size * factor * range.tolerance)
    const steps = odeSteps(flightSlope(earth, forces), now.time, until, now.state, {
      relative: 1e-30,
      absolute,
    })
    for (const step of steps) {
      const turn = changeIn(step, climb)
      if (turn) {
        top ??= turn
        now = turn
        if (stopAtApogee) return true
      }
      const hit = changeIn(step, above)
      if (hit) {
        now = hit
        return true
      }
      now = { time: step.t + step.length, state: step.after }
    }
    return false
  }

  if (vehicle.kind === 'impulsive') {
    now.state = directed(now.state, steering.effort, steering, range)
    const burnout = now
    if (!fly({ ballisticCoefficient: null, thrust: null }, range.time + 86400, 1, true) || !top) return null
    fly({ ballisticCoefficient: vehicle.ballisticCoefficient, thrust: null }, range.time + 86400, 1)
    return { burnout, apogee: top, impact: now }
  }
  const kick = range.time + vehicle.verticalTime
  const cutoff = range.time + steering.effort
  let ignition = range.time
  for (const stage of vehicle.stages) {
    const end = Math.min(ignition + burnTime(stage), cutoff)
    const forces = (straightUp: boolean): Forces => ({
      ballisticCoefficient: stage.ballisticCoefficient ?? null,
      thrust: {
        atIgnition: stage.thrustToWeight * G0,
        rate: stage.thrustToWeight / stage.specificImpulse,
        ignition,
        straightUp,
      },
    })
    if (now.time < kick && fly(forces(true), Math.min(kick, end), 0.002)) return null
    if (now.time === kick)
      now.state = directed(now.state, norm(overGround(now.state, earth)), steering, range, kick)
    if (now.time < end && fly(forces(false), end, 0.002)) return null
    ignition = end
    if (end === cutoff) break
  }
  const burnout = now
  if (
    !fly({ ballisticCoefficient: vehicle.ballisticCoefficient, thrust: null }, range.time + 86400, 1) ||
    !top
  )
    return null
  return { burnout, apogee: top, impact: now }
}

/** Where within a step a quantity falls through 0, or null. */
function changeIn(step: OdeStep, of: (y: Float64Array) => number): Moment | null {
  if (!(of(step.before) > 0 && of(step.after) <= 0)) return null
  const share = bisectedRoot(x => of(step.at(x)), 0, 1, 0)
  return { time: step.t + share * step.length, state: step.at(share) }
}

/** At rest on the ground, seen from inertial space. */
function launchState({ launch, earth, time }: Range): Float64Array {
  const r = new Float64Array(3)
  ecefFromPlace(r, launch, earth)
  eciFromEcef(r, r, earth, time)
  return Float64Array.of(r[0]!, r[1]!, r[2]!, -turning(earth) * r[1]!, turning(earth) * r[0]!, 0)
}

/** The state with its velocity over the ground turned: tilted from the vertical of the place below, toward an azimuth. */
function directed(
  state: Float64Array,
  speed: number,
  { tilt, azimuth }: Steering,
  range: Range,
  t = range.time,
): Float64Array {
  const { earth } = range
  const fixed = new Float64Array(3)
  ecefFromEci(fixed, state.subarray(0, 3), earth, t)
  const place = placeFromEcef(fixed, earth)
  const axes = new Float64Array(9)
  enuAxes(axes, { ...place, longitude: place.longitude + turning(earth) * t })
  const [east, north, up] = [sin(tilt) * sin(azimuth), sin(tilt) * cos(azimuth), cos(tilt)]
  const out = state.slice()
  for (let i = 0; i < 3; i++)
    out[3 + i] = speed * (east * axes[i]! + north * axes[3 + i]! + up * axes[6 + i]!)
  out[3]! -= turning(earth) * state[1]!
  out[4]! += turning(earth) * state[0]!
  return out
}
