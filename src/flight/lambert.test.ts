import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MU, R_EARTH } from '../earth/index.js'
import { lambert, lambertFacts, minimumEnergyLaunch } from './index.js'
import type { LambertArc, Transfer } from './index.js'

const vector = (...numbers: number[]): Float64Array => Float64Array.from(numbers)
const norm = (v: Float64Array): number => Math.hypot(...v)
const arc = (transfer: Transfer): LambertArc => {
  const found = lambert(transfer)
  if (!found.reached) throw new Error(found.why)
  return found
}

/** The other road: where the departure velocity leads, in steps of a fourth-order integrator, and how low it gets. */
function flown(from: Float64Array, velocity: Float64Array, time: number): { at: Float64Array; low: number } {
  const rate = (s: Float64Array): Float64Array => {
    const r3 = Math.hypot(s[0]!, s[1]!, s[2]!) ** 3
    return vector(s[3]!, s[4]!, s[5]!, (-MU * s[0]!) / r3, (-MU * s[1]!) / r3, (-MU * s[2]!) / r3)
  }
  let state = vector(...from, ...velocity)
  let low = norm(from)
  const steps = 4000
  const h = time / steps
  for (let i = 0; i < steps; i++) {
    const add = (k: Float64Array, f: number): Float64Array => state.map((value, j) => value + f * k[j]!)
    const a = rate(state)
    const b = rate(add(a, h / 2))
    const c = rate(add(b, h / 2))
    const d = rate(add(c, h))
    state = state.map((value, j) => value + (h / 6) * (a[j]! + 2 * b[j]! + 2 * c[j]! + d[j]!))
    low = Math.min(low, Math.hypot(state[0]!, state[1]!, state[2]!))
  }
  return { at: state.slice(0, 3), low: low - R_EARTH }
}

const radii = fc.double({ min: R_EARTH, max: 3 * R_EARTH, noNaN: true })
const unit = fc.double({ min: -1, max: 1, noNaN: true })
const places = fc
  .tuple(radii, unit, unit, unit)
  .filter(([, x, y, z]) => Math.hypot(x, y, z) > 0.1)
  .map(([r, x, y, z]) => vector(x, y, z).map(value => (value * r) / Math.hypot(x, y, z)))

test('the departure velocity leads to the other end at the given time, either way round', () => {
  fc.assert(
    fc.property(
      places,
      places,
      fc.double({ min: 300, max: 9000, noNaN: true }),
      fc.constantFrom(undefined, true, false),
      (from, to, time, prograde) => {
        const turn = Math.acos(
          Math.max(
            -1,
            Math.min(1, from.reduce((sum, value, i) => sum + value * to[i]!, 0) / norm(from) / norm(to)),
          ),
        )
        fc.pre(turn > 0.05 && turn < 3)
        const found = lambert({ from, to, time, ...(prograde === undefined ? {} : { prograde }) })
        if (!found.reached) {
          expect(found.why).toBe('time-too-short')
          return
        }
        // Passing near the center, where the integrator is at its end, says nothing about the ground.
        fc.pre(found.minimumAltitude > -0.7 * R_EARTH)
        const { at, low } = flown(from, found.departure, time)
        const miss = Math.hypot(at[0]! - to[0]!, at[1]! - to[1]!, at[2]! - to[2]!)
        // Integrator error; today's worst is 0.3 m.
        expect(miss).toBeLessThan(5)
        expect(Math.abs(low - found.minimumAltitude)).toBeLessThan(3000)
        if (prograde !== undefined) {
          const z = from[0]! * found.departure[1]! - from[1]! * found.departure[0]!
          // A flight over a pole turns neither way.
          if (Math.abs(z) > 1) expect(z >= 0).toBe(prograde)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('time reversed is the same arc with velocities turned round', () => {
  const [from, to] = [vector(7e6, 1e6, 2e6), vector(-3e6, 6e6, 3e6)]
  const there = arc({ from, to, time: 1500 })
  const back = arc({ from: to, to: from, time: 1500 })
  for (let i = 0; i < 3; i++) {
    expect(back.departure[i]!).toBeCloseTo(-there.arrival[i]!, 5)
    expect(back.arrival[i]!).toBeCloseTo(-there.departure[i]!, 5)
  }
  expect(back.minimumAltitude).toBeCloseTo(there.minimumAltitude, 3)
})

test('opposite ends have no plane of their own; with one given the arc is that of ends just short of opposite', () => {
  const from = vector(7e6, 0, 0)
  expect(lambert({ from, to: vector(-8e6, 0, 0), time: 2500 })).toEqual({
    reached: false,
    why: 'plane-undefined',
  })
  for (const time of [2000, 2700, 3251, 4000]) {
    const exact = arc({ from, to: vector(-8e6, 0, 0), time, normal: vector(0, 0, 1) })
    const near = arc({ from, to: vector(-8e6 * Math.cos(1e-5), 8e6 * Math.sin(1e-5), 0), time })
    for (let i = 0; i < 3; i++) {
      expect(Math.abs(exact.departure[i]! - near.departure[i]!)).toBeLessThan(1)
      expect(Math.abs(exact.arrival[i]! - near.arrival[i]!)).toBeLessThan(1)
    }
    const { at } = flown(from, exact.departure, time)
    expect(Math.hypot(at[0]! + 8e6, at[1]!, at[2]!)).toBeLessThan(1)
  }
})

test('ends above one another are joined straight up, falling back if there is time', () => {
  const [from, to] = [vector(R_EARTH, 0, 0), vector(R_EARTH + 3e5, 0, 0)]
  const quick = arc({ from, to, time: 100 })
  expect(quick.departure[0]).toBeGreaterThan(3000)
  expect(quick.departure.slice(1)).toEqual(vector(0, 0))
  const slow = arc({ from, to, time: 600 })
  expect(slow.arrival[0]).toBeLessThan(0)
  for (const [found, time] of [
    [quick, 100],
    [slow, 600],
  ] as const)
    expect(Math.abs(flown(from, found.departure, time).at[0]! - to[0]!)).toBeLessThan(0.01)
  expect(quick.minimumAltitude).toBeCloseTo(0, 6)
})

test('a fast arc between distant places passes through the ground and says how deep', () => {
  const to = vector(-R_EARTH * 0.5, R_EARTH * Math.sqrt(0.75), 0)
  expect(arc({ from: vector(R_EARTH, 0, 0), to, time: 900 }).minimumAltitude).toBeLessThan(-1e6)
})

test('the speed needed falls with time to its least value and rises after it', () => {
  fc.assert(
    fc.property(radii, radii, fc.double({ min: 0.02, max: 3.1, noNaN: true }), (r1, r2, angle) => {
      const facts = lambertFacts(r1, r2, angle)
      const speed = (share: number): number =>
        norm(
          arc({
            from: vector(r1, 0, 0),
            to: vector(r2 * Math.cos(angle), r2 * Math.sin(angle), 0),
            time: facts.leastSpeedTime * share,
          }).departure,
        )
      expect(speed(1) / facts.leastSpeed).toBeCloseTo(1, 9)
      const speeds = [0.5, 0.8, 0.95, 1, 1.05, 1.2, 1.6].map(speed)
      for (let i = 1; i < speeds.length; i++)
        if (i <= 3) expect(speeds[i]!).toBeLessThan(speeds[i - 1]!)
        else expect(speeds[i]!).toBeGreaterThan(speeds[i - 1]!)
    }),
    { numRuns: 60 },
  )
})

test('between two places on the ground the slowest arc is the minimum-energy launch', () => {
  for (const range of [3e5, 3e6, 1.2e7, 1.9e7]) {
    const facts = lambertFacts(R_EARTH, R_EARTH, range / R_EARTH)
    const launch = minimumEnergyLaunch(range)
    expect(facts.leastSpeed / launch.speed).toBeCloseTo(1, 12)
    expect(facts.leastSpeedTime / launch.time).toBeCloseTo(1, 10)
  }
})

test('too little time the long way round is said, not searched for', () => {
  const [from, to] = [vector(7e6, 0, 0), vector(0, 7e6, 0)]
  expect(lambert({ from, to, time: 1e-3, prograde: false })).toEqual({
    reached: false,
    why: 'time-too-short',
  })
  expect(lambert({ from, to, time: 1e20 })).toEqual({ reached: false, why: 'time-too-long' })
})

test('misuse throws', () => {
  const [from, to] = [vector(7e6, 0, 0), vector(0, 7e6, 0)]
  expect(() => lambert({ from, to, time: 0 })).toThrow('time must be positive')
  expect(() => lambert({ from, to, time: NaN })).toThrow(RangeError)
  expect(() => lambert({ from, to, time: 1, mu: 0 })).toThrow(RangeError)
  expect(() => lambert({ from: vector(0, 0, 0), to, time: 1 })).toThrow('from must be')
  expect(() => lambert({ from, to: vector(NaN, 0, 0), time: 1 })).toThrow('to must be')
  expect(() => lambertFacts(0, 1, 1)).toThrow(RangeError)
  expect(() => lambertFacts(1, 1, 4)).toThrow(RangeError)
})
