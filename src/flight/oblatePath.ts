import { field, gravity } from '../earth/index.js'
import type { Field, Vec3 } from '../earth/index.js'
import { norm, odeSteps } from '../math/index.js'
import type { OdeSlope } from '../math/index.js'

/** Where a coasting body is after a time, and how far from where a round Earth would have brought it. */
export interface OblatePath {
  position: Vec3<'eci'>
  velocity: Vec3<'eci'>
  /** Distance between the two answers, m. */
  offset: number
}

/**
 * Where a coasting body gets to around an oblate Earth, and how much that differs from a round one.
 *
 * No air, no ground. Within 1 mm over half an hour. A negative time asks where the body came from.
 *
 * @param time  s
 * @throws RangeError for a start at the center, a path through it, or NaN
 *
 * Source: two-body motion with the J2 term; computed.
 */
export function oblatePath(
  position: Vec3<'eci'>,
  velocity: Vec3<'eci'>,
  time: number,
  around: Field = field('wgs84-j2'),
): OblatePath {
  const { mu, radius, j2 } = around
  if (!(mu > 0 && mu < Infinity))
    throw new RangeError(`oblatePath: mu must be positive and finite, got ${mu}`)
  if (!(radius > 0 && radius < Infinity) || !Number.isFinite(j2))
    throw new RangeError(`oblatePath: radius must be positive and j2 finite, got ${radius} and ${j2}`)
  if (!Number.isFinite(time)) throw new RangeError(`oblatePath: time must be finite, got ${time}`)
  if (!(norm(position) > 0 && norm(position) < Infinity && norm(velocity) < Infinity))
    throw new RangeError('oblatePath: position must not be 0, and all six numbers must be finite')
  const oblate = coasted(position, velocity, time, around)
  const round = j2 === 0 ? oblate : coasted(position, velocity, time, { ...around, j2: 0 })
  return {
    position: oblate.slice(0, 3),
    velocity: oblate.slice(3),
    offset: norm([0, 1, 2].map(i => oblate[i]! - round[i]!)),
  }
}

/** Position and velocity a time later; backward in time is forward with the velocity turned round. */
function coasted(position: Vec3<'eci'>, velocity: Vec3<'eci'>, time: number, around: Field): Float64Array {
  const sense = time < 0 ? -1 : 1
  const slope: OdeSlope = (out, _, y) => {
    gravity(out.subarray(3), y, around)
    for (let i = 0; i < 3; i++) out[i] = y[3 + i]!
  }
  const [length, speed] = [norm(position), Math.sqrt(around.mu / norm(position))]
  const absolute = [length, length, length, speed, speed, speed].map(size => 1e-13 * size)
  let state = Float64Array.from([...position, ...velocity.map(v => sense * v)])
  for (const step of odeSteps(slope, 0, Math.abs(time), state, { relative: 1e-13, absolute }))
    state = Float64Array.from(step.after)
  for (let i = 3; i < 6; i++) state[i]! *= sense
  return state
}
