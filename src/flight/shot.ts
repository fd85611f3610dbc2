import { ecefFromEci, ecefFromPlace, enuAxes, R_EARTH } from '../earth/index.js'
import type { Place } from '../earth/index.js'
import { asin, atan2, cross, dot, norm } from '../math/index.js'
import { flown, padOf } from './launch.js'
import type { Range } from './launch.js'
import { flightWork } from './leg.js'
import type { Steering, Vehicle } from './vehicle.js'

/** How far beyond its aim a body counts that does not come back, m. */
export const AWAY = 1e8

/** Sideways miss below which the azimuth is left alone, m. */
const NARROW = 0.5

/** Ground angle below which a shot is so steep that its azimuth says nothing of that of others, as a sine. */
const STEEP = 0.02

/** A pair of places to fly between, and shots tried from one toward the other. */
export interface Shots {
  /** Ground distance between the two, round, m. */
  distance: number
  /**
   * How far beyond the aim a shot falls along the way, m, negative for short of it; the azimuth is corrected until the
   * shot is not to the side. `AWAY` for one that does not come back, below −distance for one that falls back.
   */
  beyond(tilt: number, effort: number): number
  /** The steering last tried. */
  steering(): Steering
}

/**
 * Shots from a launch toward an aim, on an Earth that may turn.
 *
 * What a shot misses by is measured in ground angles: along the way, and to its side.
 */
export function shotsBetween(vehicle: Vehicle, range: Range, aim: Place): Shots {
  const [work, burnout, fixed] = [flightWork(), new Float64Array(7), new Float64Array(3)]
  const [up, side, ahead] = [new Float64Array(3), new Float64Array(3), new Float64Array(3)]
  ecefFromPlace(up, range.launch, range.earth)
  ecefFromPlace(ahead, aim, range.earth)
  scaled(up)
  scaled(ahead)
  const distance = R_EARTH * atan2(norm(crossed(up, ahead)), dot(up, ahead))
  cross(side, up, ahead)
  scaled(side)
  cross(ahead, side, up)
  const axes = new Float64Array(9)
  enuAxes(axes, range.launch)
  const pad = padOf(range)
  const steering = {
    azimuth: atan2(dot(ahead, axes.subarray(0, 3)), dot(ahead, axes.subarray(3, 6))),
    tilt: 0,
    effort: 0,
  }
  let good = steering.azimuth
  return { distance, beyond, steering: () => ({ ...steering, azimuth: wholeTurn(steering.azimuth) }) }

  function beyond(tilt: number, effort: number): number {
    steering.tilt = tilt
    steering.effort = effort
    let [before, leftBefore, slope] = [NaN, NaN, NaN]
    let along = 0
    steering.azimuth = good
    for (let i = 0; i < 8; i++) {
      const why = flown(work, burnout, vehicle, steering, pad, 0)
      if (why === 'falls-back' || why === 'burnout-below-floor') return -distance - R_EARTH * tilt
      if (why !== null) return AWAY
      ecefFromEci(fixed, work.w.subarray(1, 4), range.earth, work.w[0]!)
      scaled(fixed)
      const forward = dot(fixed, ahead)
      const angle = atan2(forward, dot(fixed, up))
      along = R_EARTH * (angle < -Math.PI / 2 ? angle + 2 * Math.PI : angle) - distance
      const left = asin(Math.max(-1, Math.min(1, dot(fixed, side))))
      if (Math.abs(left) * R_EARTH < NARROW) {
        if (forward > STEEP) good = steering.azimuth
        break
      }
      // To the left of the way by so much: turn right, by the angle this is seen under, then by the secant.
      const secant = (left - leftBefore) / (steering.azimuth - before)
      slope = secant < 0 ? secant : -Math.max(Math.abs(forward), 1e-3)
      ;[before, leftBefore] = [steering.azimuth, left]
      steering.azimuth -= Math.max(-0.5, Math.min(0.5, left / slope))
    }
    return along
  }
}

/** The same direction in [0, 2π). */
const wholeTurn = (angle: number): number => angle - 2 * Math.PI * Math.floor(angle / (2 * Math.PI))

function scaled(r: Float64Array): void {
  const length = norm(r)
  for (let i = 0; i < 3; i++) r[i]! /= length
}

function crossed(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(3)
  cross(out, a, b)
  return out
}
