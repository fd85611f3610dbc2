import { ecefFromPlace, eciFromEcef } from '../earth/index.js'
import type { Place } from '../earth/index.js'
import { stateAt } from '../flight/index.js'
import type { Trajectory } from '../flight/index.js'
import { backSubstituted, choleskyRoot, product, singularValues, transposed } from '../math/index.js'
import type { Interval } from './coverage.js'
import { trackCoast, trackLook, trackStep, trackWork } from './trackStep.js'

export interface TrackNeed {
  /** Time between looks, s. */
  spacing: number
  /** Errors of one look, one standard deviation: m along the line of sight, rad across it. */
  rangeError: number
  angleError: number
  /** How far ahead of the last look the body must be foretold, s. */
  ahead: number
  /** Largest error of that prediction in any direction that is good enough, one standard deviation, m. */
  wanted: number
}

export type TrackTime =
  | { reached: true; time: number; looks: number; error: number }
  | { reached: false; why: 'not-accurate-enough' }

/** Longest step of the prediction, s: the gravity gradient hardly changes, and the error stays below 1e-6. */
const STEP = 20

/**
 * When a sensor that looks at a body from time to time knows well enough where it will be.
 *
 * Looks from `enter` to `exit`, the first at `enter`; after each the information is carried ahead in free flight, and the
 * first that foretells the position as well as wanted ends the search. The body must be in free flight: under power
 * nothing is foretold. Errors that last (biases) are not in here, see `trackAccuracy`.
 *
 * @throws RangeError for an interval outside the flight, or needs that are not positive
 *
 * Source: computed (model M3E).
 */
export function trackTime(
  trajectory: Trajectory,
  place: Place,
  { enter, exit }: Interval,
  need: TrackNeed,
): TrackTime {
  mustBeNeed(need)
  if (!(exit >= enter))
    throw new RangeError(`trackTime: exit must not be before enter, got ${enter} and ${exit}`)
  const { spacing, rangeError, angleError, ahead, wanted } = need
  const [onGround, site, motion] = [new Float64Array(3), new Float64Array(3), new Float64Array(6)]
  const [information, later, work] = [new Float64Array(36), new Float64Array(36), trackWork()]
  ecefFromPlace(onGround, place, trajectory.earth)
  for (let look = 0; enter + look * spacing <= exit; look++) {
    const time = enter + look * spacing
    eciFromEcef(site, onGround, trajectory.earth, time)
    if (look === 0) {
      stateAt(motion, trajectory, time)
      trackLook(information, motion, site, rangeError, angleError)
      continue
    }
    // Each step starts from the true motion, which the air may have changed.
    stateAt(motion, trajectory, time - spacing)
    trackStep(information, motion, site, spacing, rangeError, angleError, work)
    later.set(information)
    const parts = Math.ceil(ahead / STEP)
    for (let part = 0; part < parts; part++) trackCoast(later, motion, ahead / parts, work)
    const error = largestError(later)
    if (error <= wanted) return { reached: true, time, looks: look + 1, error }
  }
  return { reached: false, why: 'not-accurate-enough' }
}

/** Longest half-axis of the ellipsoid of position errors, m; Infinity where too little is known. */
function largestError(information: Float64Array): number {
  const rows = [0, 1, 2, 3, 4, 5].map(i => [...information.subarray(6 * i, 6 * i + 6)])
  const root = choleskyRoot(rows)
  if (root === null) return Infinity
  const inverse = backSubstituted(
    root,
    rows.map((row, i) => row.map((_, j) => (i === j ? 1 : 0))),
  )
  const position = inverse.slice(0, 3)
  return Math.sqrt(singularValues(product(position, transposed(position)))[2]!)
}

function mustBeNeed({ ahead, ...need }: TrackNeed): void {
  for (const [name, value] of Object.entries(need))
    if (!(value > 0 && value < Infinity))
      throw new RangeError(`trackTime: ${name} must be positive and finite, got ${value}`)
  if (!(ahead >= 0 && ahead < Infinity))
    throw new RangeError(`trackTime: ahead must be 0 or more and finite, got ${ahead}`)
}
