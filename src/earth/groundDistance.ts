import { atan2, cos, sin } from '../math/index.js'
import { R_EARTH } from './planet.js'
import type { Place } from './planet.js'

/** A place on the ground. */
export type Ground = Pick<Place, 'latitude' | 'longitude'>

/** Refuses a latitude beyond a pole or an angle that is no number. */
export function mustBeGround(caller: string, name: string, { latitude, longitude }: Ground): void {
  if (!(Math.abs(latitude) <= Math.PI / 2))
    throw new RangeError(`${caller}: latitude of ${name} must be within ±π/2 rad, got ${latitude}`)
  if (!Number.isFinite(longitude))
    throw new RangeError(`${caller}: longitude of ${name} must be finite, got ${longitude}`)
}

/**
 * How far apart two places are along the ground of a round Earth, m.
 *
 * One formula for every distance, sharp to rounding from a step to the antipode, where the law of cosines blurs short
 * ways and the haversine long ones; so an edge found by root-finding meets no seam.
 *
 * @param radius  of the Earth, m
 * @throws RangeError for a latitude beyond a pole, a radius that is not positive, or NaN
 *
 * Source: spherical trigonometry; computed.
 */
export function groundDistance(from: Ground, to: Ground, radius = R_EARTH): number {
  mustBeGround('groundDistance', 'from', from)
  mustBeGround('groundDistance', 'to', to)
  if (!(radius > 0 && radius < Infinity))
    throw new RangeError(`groundDistance: radius must be positive and finite, got ${radius}`)
  const turn = to.longitude - from.longitude
  const [sinA, cosA, sinB, cosB] = [
    sin(from.latitude),
    cos(from.latitude),
    sin(to.latitude),
    cos(to.latitude),
  ]
  const east = cosB * sin(turn)
  // cos A sin B − sin A cos B cos(turn), written so that near places do not cancel.
  const half = sin(turn / 2)
  const north = sin(to.latitude - from.latitude) + 2 * sinA * cosB * half * half
  const along = sinA * sinB + cosA * cosB * cos(turn)
  return radius * atan2(Math.sqrt(east * east + north * north), along)
}
