import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MU, R_EARTH } from '../earth/index.js'
import { freeFlight, launchesAtSpeed, minimumEnergyLaunch } from './index.js'
import type { ArcEnds, ArcLaunch } from './index.js'

/** The other road: small steps of a fourth-order integrator in the plane, cut where the path comes down. */
function flown(
  speed: number,
  elevation: number,
  { startRadius, endRadius }: ArcEnds,
): { angle: number; time: number; apogee: number } {
  let state = [0, startRadius, speed * Math.cos(elevation), speed * Math.sin(elevation)]
  const rate = ([x, y, u, v]: number[]): number[] => {
    const r = Math.hypot(x!, y!)
    return [u!, v!, (-MU * x!) / r ** 3, (-MU * y!) / r ** 3]
  }
  const moved = (h: number): number[] => {
    const add = (k: number[], f: number): number[] => state.map((value, i) => value + f * k[i]!)
    const a = rate(state)
    const b = rate(add(a, h / 2))
    const c = rate(add(b, h / 2))
    const d = rate(add(c, h))
    return state.map((value, i) => value + (h / 6) * (a[i]! + 2 * b[i]! + 2 * c[i]! + d[i]!))
  }
  let [time, apogee] = [0, startRadius]
  for (;;) {
    const next = moved(1)
    const falling = next[0]! * next[2]! + next[1]! * next[3]! < 0
    apogee = Math.max(apogee, Math.hypot(next[0]!, next[1]!))
    if (falling && Math.hypot(next[0]!, next[1]!) < endRadius) {
      let [low, high] = [0, 1]
      for (let i = 0; i < 60; i++) {
        const h = (low + high) / 2
        const at = moved(h)
        if (Math.hypot(at[0]!, at[1]!) > endRadius) low = h
        else high = h
      }
      const [x, y] = moved(low)
      const angle = Math.atan2(x!, y!)
      return { angle: angle < 0 ? angle + 2 * Math.PI : angle, time: time + low, apogee: apogee - R_EARTH }
    }
    state = next
    time++
  }
}
const SURFACE: ArcEnds = { startRadius: R_EARTH, endRadius: R_EARTH }

test.each([
  [3000, 0.7, SURFACE],
  [6800, 0.5, SURFACE],
  [7600, 0.2, SURFACE],
  [7000, 1.4, SURFACE],
  [5000, 0.6, { startRadius: R_EARTH + 250_000, endRadius: R_EARTH }],
  [7400, -0.05, { startRadius: R_EARTH + 300_000, endRadius: R_EARTH + 100_000 }],
  [6000, 0.9, { startRadius: R_EARTH, endRadius: R_EARTH + 400_000 }],
])('a launch at %f m/s and %f rad flies as the integrator says', (speed, elevation, ends) => {
  const flight = freeFlight(speed, elevation, ends)
  const other = flown(speed, elevation, ends)
  if (!flight.reached) throw new Error(flight.why)
  // One-second steps: 1e-9 of the range; the apogee is met to half a step, where the path is flat.
  expect(flight.rangeAngle / other.angle).toBeCloseTo(1, 8)
  expect(flight.time / other.time).toBeCloseTo(1, 8)
  expect(Math.abs(flight.apogee - other.apogee)).toBeLessThan(2)
})

const ranges = fc.double({ min: 1000, max: 1.99e7, noNaN: true })
const closeTo = (a: number, b: number, share: number): void =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(share * Math.abs(b))

test('the minimum-energy launch covers its range, and no other elevation covers it with less speed', () => {
  fc.assert(
    fc.property(ranges, fc.double({ min: -0.2, max: 0.2, noNaN: true }), (range, tilt) => {
      const { speed, elevation, time, apogee } = minimumEnergyLaunch(range)
      const flight = freeFlight(speed, elevation)
      if (!flight.reached) throw new Error(flight.why)
      // The range is stationary here, and a launch near the equator's half hangs on the last digits of the elevation.
      closeTo(flight.rangeAngle * R_EARTH, range, 1e-9)
      closeTo(flight.time, time, 1e-9)
      closeTo(flight.apogee, apogee, 1e-9)
      const other = freeFlight(speed, Math.min(1.5, Math.max(0.01, elevation + tilt)))
      if (!other.reached) throw new Error(other.why)
      expect(other.rangeAngle * R_EARTH).toBeLessThanOrEqual(range * (1 + 1e-9))
    }),
  )
})

test('both launches at a speed cover the range; the lofted flies higher and longer', () => {
  const check = (launch: ArcLaunch, range: number): void => {
    const flight = freeFlight(launch.speed, launch.elevation)
    if (!flight.reached) throw new Error(flight.why)
    // Near orbital speed the range hangs on the last digits of the elevation; today's worst is 2e-10.
    closeTo(flight.rangeAngle * R_EARTH, range, 1e-8)
    closeTo(flight.time, launch.time, 1e-8)
    closeTo(flight.apogee, launch.apogee, 1e-8)
  }
  fc.assert(
    fc.property(ranges, fc.double({ min: 1e-4, max: 0.3, noNaN: true }), (range, more) => {
      const least = minimumEnergyLaunch(range)
      const speed = least.speed * (1 + more)
      // At orbital speed the depressed flight is a circle along the ground and comes down anywhere.
      fc.pre(speed < 10_500 && Math.abs((speed * speed * R_EARTH) / MU - 1) > 1e-3)
      const both = launchesAtSpeed(range, speed)
      if (!both.reached) throw new Error(both.why)
      check(both.lofted, range)
      expect(both.lofted.apogee).toBeGreaterThan(least.apogee)
      expect(both.lofted.time).toBeGreaterThan(least.time)
      if ('why' in both.depressed) {
        expect(speed * speed * R_EARTH).toBeGreaterThan(MU)
        return
      }
      check(both.depressed, range)
      expect(both.depressed.apogee).toBeLessThan(least.apogee)
      expect(both.depressed.time).toBeLessThan(least.time)
    }),
  )
})

test('the two elevations are the roots of the range as a function of elevation, found by halving', () => {
  const rangeOf = (elevation: number): number => {
    const flight = freeFlight(6850, elevation)
    return flight.reached ? flight.rangeAngle * R_EARTH : NaN
  }
  const halved = (low: number, high: number): number => {
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2
      if (rangeOf(middle) > 8e6 === rangeOf(high) > 8e6) high = middle
      else low = middle
    }
    return low
  }
  const top = minimumEnergyLaunch(8e6).elevation
  const both = launchesAtSpeed(8e6, 6850)
  if (!both.reached || 'why' in both.depressed) throw new Error('no pair')
  expect(both.depressed.elevation).toBeCloseTo(halved(0.01, top), 10)
  expect(both.lofted.elevation).toBeCloseTo(halved(top, 1.5), 10)
})

test('at the minimum-energy speed the two launches are one', () => {
  for (const range of [1e5, 1e6, 8e6, 1.5e7]) {
    const least = minimumEnergyLaunch(range)
    const both = launchesAtSpeed(range, least.speed)
    if (!both.reached || 'why' in both.depressed) throw new Error('no pair')
    // The root of a rounding error: 1e-8.
    closeTo(both.depressed.time, least.time, 1e-6)
    closeTo(both.lofted.time, least.time, 1e-6)
  }
})

test('from a burnout above the ground the least speed is lower and both arcs still end at the range', () => {
  const ends = { startRadius: R_EARTH + 200_000, endRadius: R_EARTH }
  const least = minimumEnergyLaunch(5e6, ends)
  expect(least.speed).toBeLessThan(minimumEnergyLaunch(5e6).speed)
  const both = launchesAtSpeed(5e6, least.speed * 1.02, ends)
  if (!both.reached || 'why' in both.depressed) throw new Error('no pair')
  for (const launch of [least, both.depressed, both.lofted]) {
    const other = flown(launch.speed, launch.elevation, ends)
    closeTo(other.angle * R_EARTH, 5e6, 1e-7)
    closeTo(other.time, launch.time, 1e-7)
  }
})

test('a start straight up falls back on itself, and a circle is no special case', () => {
  const up = freeFlight(2000, Math.PI / 2)
  if (!up.reached) throw new Error(up.why)
  expect(up.rangeAngle).toBeLessThan(1e-12)
  expect(up.apogee).toBeCloseTo(1 / (1 / R_EARTH - 2e6 / MU) - R_EARTH, 3)
  const almostCircle = freeFlight(Math.sqrt(MU / (R_EARTH + 1e5)), -1e-9, {
    startRadius: R_EARTH + 1e5,
    endRadius: R_EARTH + 1e5 - 1e-3,
  })
  expect(almostCircle.reached && Number.isFinite(almostCircle.time)).toBe(true)
})

test('what cannot be flown says why', () => {
  expect(freeFlight(11_300, 0.5)).toEqual({ reached: false, why: 'escapes' })
  const high = { startRadius: R_EARTH + 4e5, endRadius: R_EARTH }
  expect(freeFlight(8000, 0, high)).toEqual({ reached: false, why: 'stays-above' })
  expect(freeFlight(500, 1, { startRadius: R_EARTH, endRadius: R_EARTH + 1e6 })).toEqual({
    reached: false,
    why: 'stays-below',
  })
  expect(launchesAtSpeed(8e6, 6000)).toEqual({ reached: false, why: 'too-slow' })
  expect(launchesAtSpeed(8e6, 11_200)).toEqual({ reached: false, why: 'escapes' })
  expect(launchesAtSpeed(8e6, 8200)).toMatchObject({ depressed: { reached: false, why: 'below-surface' } })
})

test.each([0, -1, NaN, Math.PI * R_EARTH, Infinity])('a range of %d m throws', range => {
  expect(() => minimumEnergyLaunch(range)).toThrow('range must be in')
  expect(() => launchesAtSpeed(range, 5000)).toThrow(RangeError)
})

test('misuse throws', () => {
  expect(() => freeFlight(0, 1)).toThrow(RangeError)
  expect(() => freeFlight(NaN, 1)).toThrow(RangeError)
  expect(() => freeFlight(1, 2)).toThrow(RangeError)
  expect(() => freeFlight(1, 1, { startRadius: 0, endRadius: 1 })).toThrow(RangeError)
  expect(() => launchesAtSpeed(1e6, NaN)).toThrow(RangeError)
})
