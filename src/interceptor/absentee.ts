import { R_EARTH } from '../earth/index.js'
import { sin } from '../math/index.js'

export interface BoostShell {
  /** Average speed of the interceptor, m/s, positive. */
  speed: number
  /** Burn time of the missile, s. */
  boostTime: number
  /** From ignition to release of the interceptor, s. */
  delay: number
  /** Height of the shell, m. */
  altitude: number
  /** How many times over a real constellation must cover each place; 1 is a perfect packing. */
  overlap: number
}

export interface ShellSize {
  /** Distance an interceptor covers before the missile burns out, m. */
  reach: number
  /** Satellites, were they spread evenly over the sphere. */
  uniform: number
  withOverlap: number
  /** Satellites in orbit for each one that can reach a given launch. */
  absenteeRatio: number
}

/**
 * How many space-based interceptors must be in orbit so that one is in reach of a launch while the missile burns.
 *
 * One uniform shell, reach measured within it; concentrating orbits over some latitudes changes it. The number is for
 * one missile: it grows in proportion to those launched at once.
 *
 * @returns the size, or why no number is enough
 * @throws RangeError for a speed or overlap that is not positive, a negative time or altitude, or NaN
 *
 * Source: after American Physical Society, Boost-Phase Intercept Systems (2003) (unchecked); computed.
 */
export function absenteeShell(shell: BoostShell): ShellSize | { why: 'no-time-left' } {
  const { speed, boostTime, delay, altitude, overlap } = shell
  for (const name of ['speed', 'overlap'] as const)
    if (!(shell[name] > 0 && shell[name] < Infinity))
      throw new RangeError(`absenteeShell: ${name} must be positive and finite, got ${shell[name]}`)
  for (const name of ['boostTime', 'delay', 'altitude'] as const)
    if (!(shell[name] >= 0 && shell[name] < Infinity))
      throw new RangeError(`absenteeShell: ${name} must be 0 or more and finite, got ${shell[name]}`)
  if (boostTime <= delay) return { why: 'no-time-left' }
  const reach = speed * (boostTime - delay)
  const angle = Math.min(Math.PI, reach / (R_EARTH + altitude))
  // 2/(1 − cos ψ), written so that a short reach loses no digits.
  const half = sin(angle / 2)
  const uniform = 1 / (half * half)
  return { reach, uniform, withOverlap: uniform * overlap, absenteeRatio: uniform * overlap }
}
