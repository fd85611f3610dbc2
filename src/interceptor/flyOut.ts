import { R_EARTH } from '../earth/index.js'
import { lambertFacts } from '../flight/index.js'
import { brentRoot, sin } from '../math/index.js'
import { chordOf, coastTime, lowestRadius } from './coast.js'
import { energyOf, mustBeInterceptor } from './interceptor.js'
import type { Interceptor } from './interceptor.js'

/** What the geometry asks of any interceptor, reached or not. */
interface Needs {
  /** Least speed at burnout that gets there at all, m/s. */
  leastSpeed: number
  /** Time of free flight at that least speed, s. */
  leastSpeedCoast: number
}

export type FlyOut = Needs &
  (
    | {
        reached: true
        /** From launch to intercept, s. */
        time: number
      }
    | { reached: false; why: 'below-floor' | 'above-ceiling' | 'out-of-reach' | 'flight-too-long' }
  )

/** Relative difference of squared speeds that still counts as the same speed. */
const ROUNDING = 1e-12

/**
 * How soon after launch the interceptor can be at a point, and why not where it cannot.
 *
 * Burn time plus the quickest free flight with at most the burnout speed; where that flight would pass through the
 * ground, the quickest that does not. Round Earth at rest, no drag and no turning: an upper bound on reach.
 *
 * @param range     from the site along the ground to the point below, m, in [0, half the circumference]
 * @param altitude  of the point, m
 * @throws RangeError for a range or interceptor outside its domain, or NaN
 *
 * Source: Forden, GUI_Missile_Flyout, Science & Global Security 15 (2007) (unchecked); closed form computed.
 */
export function flyOut(interceptor: Interceptor, range: number, altitude: number): FlyOut {
  mustBeInterceptor('flyOut', interceptor)
  const angle = range / R_EARTH
  if (!(angle >= 0 && angle <= Math.PI))
    throw new RangeError(`flyOut: range must be in [0, half the circumference] m, got ${range}`)
  if (!(altitude > -R_EARTH && altitude < Infinity))
    throw new RangeError(`flyOut: altitude must be finite and above the center, got ${altitude}`)
  const { burnoutSpeed, burnoutHeight, burnTime, floor, ceiling, longestFlight } = interceptor
  const { leastSpeed, leastSpeedTime } = lambertFacts(R_EARTH + burnoutHeight, R_EARTH + altitude, angle)
  const needs = { leastSpeed, leastSpeedCoast: leastSpeedTime }
  if (altitude < floor) return { reached: false, why: 'below-floor', ...needs }
  if (altitude > ceiling) return { reached: false, why: 'above-ceiling', ...needs }
  if (burnoutSpeed * burnoutSpeed < leastSpeed * leastSpeed * (1 - ROUNDING))
    return { reached: false, why: 'out-of-reach', ...needs }
  const half = sin(angle / 2)
  const time = burnTime + clearCoast(energyOf(interceptor), burnoutHeight, altitude, half * half)
  if (time > longestFlight) return { reached: false, why: 'flight-too-long', ...needs }
  return { reached: true, time, ...needs }
}

/**
 * Quickest free flight from burnout that stays above the ground, s, in reach or at its edge.
 *
 * A quick arc may be so flat that it passes through the Earth; a slower, higher one then takes its place. The slowest
 * arc never dips between its ends, so one can be found.
 */
export function clearCoast(
  energy: number,
  burnoutHeight: number,
  altitude: number,
  halfSquared: number,
): number {
  const [start, end] = [R_EARTH + burnoutHeight, R_EARTH + altitude]
  const chord = chordOf(start, end, halfSquared)
  const semi = (start + end + chord) / 2
  const ground = Math.min(R_EARTH, end)
  if (energy * semi >= 1 || lowestRadius(start, end, halfSquared, energy) >= ground)
    return coastTime(semi, chord, energy)
  const clear = brentRoot(x => lowestRadius(start, end, halfSquared, x) - ground, energy, 1 / semi, 0)
  return coastTime(semi, chord, clear)
}

/**
 * By how much the point lies within reach, m: semi-perimeter to spare; 0 at the edge, negative beyond it.
 *
 * Infinity for an interceptor fast enough to escape.
 */
export function reachToSpare(
  energy: number,
  burnoutHeight: number,
  altitude: number,
  halfSquared: number,
): number {
  if (!(energy > 0)) return Infinity
  const [start, end] = [R_EARTH + burnoutHeight, R_EARTH + altitude]
  return 1 / energy - (start + end + chordOf(start, end, halfSquared)) / 2
}
