export interface BoostShot {
  /** Speed once the motor has burned out, m/s. */
  speed: number
  /** Time of steady acceleration to that speed, s. */
  accelerationTime: number
  /** Burn time of the missile, s. */
  boostTime: number
  /** From ignition of the missile to release of the interceptor: detection, track and decision, s. */
  delay: number
}

export type BoostReach =
  | {
      reached: true
      /** Radius of the circle around the launch from which the missile is still met under power, m. */
      radius: number
      /** Time left for the interceptor, s. */
      available: number
    }
  | { reached: false; why: 'no-time-left' }

/**
 * How far from a missile an interceptor may start and still meet it before it burns out.
 *
 * An aggregate: a straight line, steady acceleration and then coasting, no gravity and no curve of the Earth. It says how
 * near the base or the satellite must be, not how the intercept is flown.
 *
 * @returns radius of the reach circle, or why there is none
 * @throws RangeError for a speed that is not positive, a negative time, or NaN
 *
 * Source: D = v (t − t_b/2); after American Physical Society, Boost-Phase Intercept Systems (2003) (unchecked); computed.
 */
export function boostReach(shot: BoostShot): BoostReach {
  const { speed, accelerationTime, boostTime, delay } = shot
  if (!(speed > 0 && speed < Infinity))
    throw new RangeError(`boostReach: speed must be positive and finite, got ${speed}`)
  for (const name of ['accelerationTime', 'boostTime', 'delay'] as const)
    if (!(shot[name] >= 0 && shot[name] < Infinity))
      throw new RangeError(`boostReach: ${name} must be 0 or more and finite, got ${shot[name]}`)
  const available = boostTime - delay
  if (!(available > 0)) return { reached: false, why: 'no-time-left' }
  const radius =
    available >= accelerationTime
      ? speed * (available - accelerationTime / 2)
      : (speed * available * available) / (2 * accelerationTime)
  return { reached: true, radius, available }
}
