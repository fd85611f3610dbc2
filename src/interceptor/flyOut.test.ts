import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MU, R_EARTH } from '../earth/index.js'
import { lambert } from '../flight/index.js'
import { brentRoot } from '../math/index.js'
import { flyOut } from './index.js'
import type { FlyOut, Interceptor } from './index.js'

const interceptor: Interceptor = {
  burnoutSpeed: 6000,
  burnoutHeight: 150e3,
  burnTime: 120,
  floor: 0,
  ceiling: Infinity,
  longestFlight: Infinity,
}

/** The other road: Lambert's problem solved for the time at which it asks for exactly the burnout speed. */
function searched(own: Interceptor, range: number, altitude: number, found: FlyOut): number {
  const angle = range / R_EARTH
  const end = R_EARTH + altitude
  const from = Float64Array.of(R_EARTH + own.burnoutHeight, 0, 0)
  const to = Float64Array.of(end * Math.cos(angle), end * Math.sin(angle), 0)
  const speed = (time: number): number => {
    const arc = lambert({ from, to, time })
    if (!arc.reached) throw new Error(arc.why)
    return Math.hypot(...arc.departure)
  }
  return own.burnTime + brentRoot(t => speed(t) - own.burnoutSpeed, 1, found.leastSpeedCoast, 1e-9)
}

test('the time is the one at which Lambert asks for just the burnout speed', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1500, max: 14_000, noNaN: true }),
      fc.double({ min: 0, max: 250e3, noNaN: true }),
      fc.double({ min: 20e3, max: 8e6, noNaN: true }),
      fc.double({ min: 0, max: 2e6, noNaN: true }),
      (burnoutSpeed, burnoutHeight, range, altitude) => {
        const own = { ...interceptor, burnoutSpeed, burnoutHeight }
        const found = flyOut(own, range, altitude)
        if (!found.reached) {
          expect(found.why).toBe('out-of-reach')
          expect(burnoutSpeed).toBeLessThan(found.leastSpeed)
          return
        }
        // At the very least speed the time turns round: a square root of rounding.
        fc.pre(burnoutSpeed > found.leastSpeed * 1.0001)
        const other = searched(own, range, altitude, found)
        // A flight over the ground can only take longer than one through it.
        if (found.time > other * (1 + 1e-9)) expect(burnoutSpeed).toBeGreaterThan(7500)
        else expect(Math.abs(found.time / other - 1)).toBeLessThan(1e-8)
      },
    ),
    { numRuns: 200 },
  )
})

test('a flight that would pass through the ground gives way to the quickest that just clears it', () => {
  const own = { ...interceptor, burnoutSpeed: 9500, burnoutHeight: 100e3 }
  const found = flyOut(own, 9e6, 200e3)
  if (!found.reached) throw new Error(found.why)
  expect(found.time).toBeGreaterThan(searched(own, 9e6, 200e3, found) + 1)
  const angle = 9e6 / R_EARTH
  const arc = lambert({
    from: Float64Array.of(R_EARTH + 100e3, 0, 0),
    to: Float64Array.of((R_EARTH + 200e3) * Math.cos(angle), (R_EARTH + 200e3) * Math.sin(angle), 0),
    time: found.time - own.burnTime,
  })
  if (!arc.reached) throw new Error(arc.why)
  expect(Math.abs(arc.minimumAltitude)).toBeLessThan(1)
  expect(Math.hypot(...arc.departure)).toBeLessThan(9500)
})

test('straight up and nearby, the time is that of a stone thrown up', () => {
  const own = { ...interceptor, burnoutHeight: 0, burnTime: 0, burnoutSpeed: 3000 }
  const found = flyOut(own, 0, 200e3)
  if (!found.reached) throw new Error(found.why)
  // Energy gives the speed at every height; the time is the integral of its inverse.
  let time = 0
  const n = 20_000
  for (let i = 0; i < n; i++) {
    const r = R_EARTH + (200e3 * (i + 0.5)) / n
    time += 200e3 / n / Math.sqrt(9e6 + 2 * MU * (1 / r - 1 / R_EARTH))
  }
  expect(found.time / time).toBeCloseTo(1, 8)
})

test('a burnout speed of exactly the least needed takes the time of the slowest arc', () => {
  const { leastSpeed, leastSpeedCoast } = flyOut(interceptor, 3e6, 500e3)
  const found = flyOut({ ...interceptor, burnoutSpeed: leastSpeed }, 3e6, 500e3)
  expect(found.reached && found.time).toBeCloseTo(120 + leastSpeedCoast, 3)
  expect(flyOut({ ...interceptor, burnoutSpeed: leastSpeed - 0.01 }, 3e6, 500e3)).toMatchObject({
    reached: false,
    why: 'out-of-reach',
  })
})

test('faster is never later, and farther along the ground never sooner', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1500, max: 12_000, noNaN: true }),
      fc.double({ min: 0, max: 6e6, noNaN: true }),
      fc.double({ min: 0, max: 1.5e6, noNaN: true }),
      fc.double({ min: 1, max: 500, noNaN: true }),
      (burnoutSpeed, range, altitude, more) => {
        const now = flyOut({ ...interceptor, burnoutSpeed }, range, altitude)
        fc.pre(now.reached)
        const faster = flyOut({ ...interceptor, burnoutSpeed: burnoutSpeed + more }, range, altitude)
        expect(faster.reached && now.reached && faster.time <= now.time + 1e-9).toBe(true)
        const nearer = flyOut({ ...interceptor, burnoutSpeed }, range * 0.99, altitude)
        expect(nearer.reached && now.reached && nearer.time <= now.time + 1e-9).toBe(true)
      },
    ),
  )
})

test('what an interceptor may not do it says', () => {
  const limited = { ...interceptor, floor: 100e3, ceiling: 900e3, longestFlight: 300 }
  const why = (range: number, altitude: number): string | null => {
    const found = flyOut(limited, range, altitude)
    return found.reached ? null : found.why
  }
  expect(why(100e3, 99e3)).toBe('below-floor')
  expect(why(100e3, 100e3)).toBe(null)
  expect(why(100e3, 901e3)).toBe('above-ceiling')
  expect(why(2e6, 500e3)).toBe('flight-too-long')
  expect(why(2e7, 500e3)).toBe('out-of-reach')
})

test('misuse throws', () => {
  expect(() => flyOut(interceptor, -1, 0)).toThrow('range must be in')
  expect(() => flyOut(interceptor, NaN, 0)).toThrow(RangeError)
  expect(() => flyOut(interceptor, 3e7, 0)).toThrow(RangeError)
  expect(() => flyOut(interceptor, 0, NaN)).toThrow(RangeError)
  for (const bad of [
    { burnoutSpeed: 0 },
    { burnoutSpeed: NaN },
    { burnoutHeight: -1 },
    { burnTime: NaN },
    { floor: -1 },
    { ceiling: -1 },
    { longestFlight: 0 },
    { longestFlight: NaN },
  ])
    expect(() => flyOut({ ...interceptor, ...bad }, 1e6, 1e5)).toThrow(RangeError)
})
