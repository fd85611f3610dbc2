import { MU, R_EARTH } from '../earth/index.js'

/**
 * What an interceptor can do, as a handful of published or clearly assumed numbers.
 *
 * It burns for a time, is then at a height straight above its site with a speed in whatever direction it needs, and falls
 * freely from there. Losses of turning and drag are not counted: an upper bound.
 */
export interface Interceptor {
  /** Speed at burnout, m/s. */
  burnoutSpeed: number
  /** Height of burnout above the site, m. */
  burnoutHeight: number
  /** From launch to burnout, s. */
  burnTime: number
  /** Least and greatest height at which it can intercept, m; the limits themselves are allowed. */
  floor: number
  ceiling: number
  /** Longest flight from launch to intercept, s; Infinity where only speed limits it. */
  longestFlight: number
}

/** @throws RangeError for a number outside its domain, or NaN */
export function mustBeInterceptor(name: string, interceptor: Interceptor): void {
  const { burnoutSpeed, burnoutHeight, burnTime, floor, ceiling, longestFlight } = interceptor
  if (!(burnoutSpeed > 0 && burnoutSpeed < Infinity))
    throw new RangeError(`${name}: burnoutSpeed must be positive and finite, got ${burnoutSpeed}`)
  for (const [key, value] of [
    ['burnoutHeight', burnoutHeight],
    ['burnTime', burnTime],
    ['floor', floor],
  ] as const)
    if (!(value >= 0 && value < Infinity))
      throw new RangeError(`${name}: ${key} must be 0 or more and finite, got ${value}`)
  if (!(ceiling >= floor))
    throw new RangeError(`${name}: ceiling must not be below the floor, got ${ceiling}`)
  if (!(longestFlight > 0))
    throw new RangeError(`${name}: longestFlight must be positive, got ${longestFlight}`)
}

/**
 * 1/(2a) of every orbit with the burnout speed, 1/m: what the energy at burnout says about its size.
 *
 * A point is in reach where its semi-perimeter with the burnout point, s, times this is 1 or less.
 */
export const energyOf = ({ burnoutSpeed, burnoutHeight }: Interceptor): number =>
  1 / (R_EARTH + burnoutHeight) - (burnoutSpeed * burnoutSpeed) / (2 * MU)
