import { R_EARTH } from '../earth/index.js'
import { atan2, cos, sin } from '../math/index.js'

export interface Horizon {
  /** Height of the sensor above the ground, m. */
  sensorHeight?: number
  /** Height of the object above the ground, m. */
  targetHeight: number
  /** Lowest elevation at which the sensor looks, rad; 0 is the path that grazes the ground. */
  elevation?: number
  /** Radius of the Earth, m. */
  radius?: number
  /** Refraction: 4/3 for paths low in the troposphere, 1 for everything higher. */
  radiusFactor?: number
}

export type HorizonReach =
  { reached: true; groundRange: number; slantRange: number } | { reached: false; why: 'below-horizon' }

/**
 * How far away an object of a given height can be seen past the curve of the Earth.
 *
 * Ranges along the ground and along the line of sight, m. At elevation 0 the line grazes the ground, which lets a raised
 * sensor see farther; above 0 the elevation is measured at the sensor. An object lower than a sensor that looks up
 * is never seen.
 *
 * @throws RangeError for a negative height, an elevation outside [0, π/2], or a radius or factor that is not positive
 *
 * Source: computed (model M3A).
 */
export function horizon({
  sensorHeight = 0,
  targetHeight,
  elevation = 0,
  radius = R_EARTH,
  radiusFactor = 1,
}: Horizon): HorizonReach {
  if (!(sensorHeight >= 0 && sensorHeight < Infinity))
    throw new RangeError(`horizon: sensorHeight must be 0 or more and finite, got ${sensorHeight}`)
  if (!(targetHeight >= 0 && targetHeight < Infinity))
    throw new RangeError(`horizon: targetHeight must be 0 or more and finite, got ${targetHeight}`)
  if (!(elevation >= 0 && elevation <= Math.PI / 2))
    throw new RangeError(`horizon: elevation must be in [0, π/2], got ${elevation}`)
  const R = radius * radiusFactor
  if (!(R > 0 && R < Infinity))
    throw new RangeError(
      `horizon: radius and radiusFactor must be positive, got ${radius} and ${radiusFactor}`,
    )

  if (elevation === 0)
    return {
      reached: true,
      groundRange: R * (atan2(tangent(R, sensorHeight), R) + atan2(tangent(R, targetHeight), R)),
      slantRange: tangent(R, sensorHeight) + tangent(R, targetHeight),
    }
  if (targetHeight < sensorHeight) return { reached: false, why: 'below-horizon' }
  const from = R + sensorHeight
  const rise = from * sin(elevation)
  // (R + h2)² − (R + h1)², without the loss of digits.
  const climb = (targetHeight - sensorHeight) * (from + R + targetHeight)
  const slantRange = climb / (rise + Math.sqrt(rise * rise + climb))
  const groundRange = R * atan2(slantRange * cos(elevation), from + slantRange * sin(elevation))
  return { reached: true, groundRange, slantRange }
}

/** From a height to the point where the line of sight touches a ball of radius R. */
const tangent = (R: number, height: number): number => Math.sqrt(height * (2 * R + height))
