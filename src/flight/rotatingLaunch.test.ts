import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MU, OMEGA, R_EARTH, groundDistance } from '../earth/index.js'
import type { Ground } from '../earth/index.js'
import {
  launchesAtSpeed,
  minimumEnergyLaunch,
  rotatingLaunchesAtSpeed,
  slowestRotatingLaunch,
} from './index.js'
import type { RotatingLaunch } from './index.js'

const degree = Math.PI / 180
const at = (latitudeDeg: number, longitudeDeg: number): Ground => ({
  latitude: latitudeDeg * degree,
  longitude: longitudeDeg * degree,
})
const place = fc
  .record({
    latitudeDeg: fc.double({ min: -75, max: 75, noNaN: true }),
    longitudeDeg: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  .map(({ latitudeDeg, longitudeDeg }) => at(latitudeDeg, longitudeDeg))
/** Two places between 300 and 12,000 km apart. */
const pair = fc.tuple(place, place).filter(([a, b]) => {
  const distance = groundDistance(a, b)
  return distance > 3e5 && distance < 1.2e7
})
const slowest = (from: Ground, to: Ground, rate = OMEGA): RotatingLaunch => {
  const launch = slowestRotatingLaunch(from, to, { rate })
  if (!launch.reached) throw new Error(launch.why)
  return launch
}

/** Where a launch comes down on the turning Earth: plane coordinates of the inertial arc, by fixed steps. */
function impact(
  from: Ground,
  { speed, azimuth, elevation }: RotatingLaunch,
  rate: number,
  steps = 20_000,
): { place: Ground; time: number } {
  const { latitude: lat, longitude: lon } = from
  const up = [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)]
  const east = [-Math.sin(lon), Math.cos(lon), 0]
  const north = [-Math.sin(lat) * Math.cos(lon), -Math.sin(lat) * Math.sin(lon), Math.cos(lat)]
  const ground = rate * R_EARTH * Math.cos(lat)
  const flat = speed * Math.cos(elevation)
  const [e, n, u] = [flat * Math.sin(azimuth) + ground, flat * Math.cos(azimuth), speed * Math.sin(elevation)]
  let r = up.map(x => R_EARTH * x)
  let v = [0, 1, 2].map(i => e * east[i]! + n * north[i]! + u * up[i]!)
  const pull = (p: number[]): number[] => {
    const size = Math.hypot(...p)
    return p.map(x => (-MU * x) / size ** 3)
  }
  const h = 4000 / steps
  for (let t = 0; ; t += h) {
    const [before, atBefore] = [r, Math.hypot(...r)]
    // Velocity Verlet: another method than any in the library.
    const a = pull(r)
    r = r.map((x, i) => x + h * v[i]! + (h * h * a[i]!) / 2)
    const b = pull(r)
    v = v.map((x, i) => x + (h * (a[i]! + b[i]!)) / 2)
    const now = Math.hypot(...r)
    if (t > 10 && now <= R_EARTH) {
      const share = (atBefore - R_EARTH) / (atBefore - now)
      const p = before.map((x, i) => x + share * (r[i]! - x))
      const time = t + share * h
      return {
        place: {
          latitude: Math.asin(p[2]! / Math.hypot(...p)),
          longitude: Math.atan2(p[1]!, p[0]!) - rate * time,
        },
        time,
      }
    }
  }
}

describe('the slowest launch on a turning Earth', () => {
  test('comes down at the aim point when flown by another method', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const launch = slowest(from, to)
        const { place: where, time } = impact(from, launch, OMEGA)
        expect(groundDistance(where, to)).toBeLessThan(5) // Verlet with steps of 0.2 s: 1 m
        expect(Math.abs(time - launch.time)).toBeLessThan(0.01)
      }),
      { numRuns: 10 },
    )
  })

  test('is not beaten by any launch of a grid of directions and elevations that comes down there', () => {
    // Brute force without Lambert: for each elevation and azimuth the speed that covers the range to where the aim
    // point will be, found from the closed form over an Earth at rest in the inertial frame.
    const [from, to] = [at(40, 0), at(40, 90)]
    const least = slowest(from, to).speed
    let best = Infinity
    for (let time = 1000; time <= 2400; time += 5) {
      const ahead = { ...to, longitude: to.longitude + OMEGA * time }
      const range = groundDistance(from, ahead)
      const slow = minimumEnergyLaunch(range)
      // Both launches whose closed-form time is `time`: bisect the speed on either branch.
      for (const branch of ['depressed', 'lofted'] as const) {
        const timeOf = (speed: number): number => {
          const both = launchesAtSpeed(range, speed)
          const one = both.reached ? both[branch] : null
          return one !== null && !('why' in one) ? one.time : NaN
        }
        const rises = branch === 'lofted'
        if (rises !== time > slow.time) continue
        let [a, b] = [slow.speed * (1 + 1e-12), Math.min(1.4 * slow.speed, 7900)]
        for (let i = 0; i < 60; i++) {
          const middle = (a + b) / 2
          if (timeOf(middle) < time === rises) a = middle
          else b = middle
        }
        const both = launchesAtSpeed(range, a)
        const arc = both.reached ? both[branch] : null
        if (arc === null || 'why' in arc || Math.abs(arc.time - time) > 0.01) continue
        const bearing = Math.atan2(
          Math.sin(ahead.longitude - from.longitude) * Math.cos(ahead.latitude),
          Math.cos(from.latitude) * Math.sin(ahead.latitude) -
            Math.sin(from.latitude) * Math.cos(ahead.latitude) * Math.cos(ahead.longitude - from.longitude),
        )
        const flat = a * Math.cos(arc.elevation)
        const eastward = flat * Math.sin(bearing) - OMEGA * R_EARTH * Math.cos(from.latitude)
        best = Math.min(best, Math.hypot(eastward, flat * Math.cos(bearing), a * Math.sin(arc.elevation)))
      }
    }
    expect(best).toBeGreaterThan(least - 1e-6)
    expect(best - least).toBeLessThan(0.05) // the grid is 5 s wide around a flat minimum
  })

  test('over an Earth at rest is the minimum-energy launch', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const launch = slowest(from, to, 0)
        const closed = minimumEnergyLaunch(groundDistance(from, to))
        expect(Math.abs(launch.speed / closed.speed - 1)).toBeLessThan(1e-10)
        expect(Math.abs(launch.time / closed.time - 1)).toBeLessThan(1e-5) // a flat minimum
        expect(Math.abs(launch.elevation - closed.elevation)).toBeLessThan(1e-5)
      }),
      { numRuns: 40 },
    )
  })

  test('needs less speed eastward than westward, and the same north as south from the equator', () => {
    const [home, east, west] = [at(0, 0), at(0, 60), at(0, -60)]
    expect(slowest(home, east).speed).toBeLessThan(slowest(home, west).speed - 300)
    expect(slowest(home, at(40, 10)).speed).toBeCloseTo(slowest(home, at(-40, 10)).speed, 6)
  })

  test('does not depend on where longitude is counted from', () => {
    const by = (turn: number): number => slowest(at(35, 20 + turn), at(45, -60 + turn)).speed
    expect(by(170)).toBeCloseTo(by(0), 6)
  })
})

describe('launches with a given speed on a turning Earth', () => {
  test('come before and after the slowest, have that speed, and both come down at the aim point', () => {
    fc.assert(
      fc.property(pair, fc.double({ min: 1.01, max: 1.08, noNaN: true }), ([from, to], share) => {
        const least = slowest(from, to)
        const speed = share * least.speed
        const both = rotatingLaunchesAtSpeed(from, to, speed)
        if (!both.reached || !both.depressed.reached || !both.lofted.reached) return
        expect(both.depressed.time).toBeLessThan(least.time)
        expect(both.lofted.time).toBeGreaterThan(least.time)
        for (const launch of [both.depressed, both.lofted]) {
          expect(Math.abs(launch.speed / speed - 1)).toBeLessThan(1e-9)
          expect(groundDistance(impact(from, launch, OMEGA).place, to)).toBeLessThan(20)
        }
      }),
      { numRuns: 10 },
    )
  })

  test('over an Earth at rest are the closed form', () => {
    const [from, to] = [at(10, 10), at(50, 80)]
    const closed = launchesAtSpeed(groundDistance(from, to), 7200)
    const ours = rotatingLaunchesAtSpeed(from, to, 7200, { rate: 0 })
    if (
      !closed.reached ||
      !ours.reached ||
      'why' in closed.depressed ||
      !ours.depressed.reached ||
      !ours.lofted.reached
    )
      throw new Error('both must be reached')
    expect(ours.depressed.time / closed.depressed.time).toBeCloseTo(1, 8)
    expect(ours.lofted.time / closed.lofted.time).toBeCloseTo(1, 8)
  })

  test('meet at the least speed', () => {
    const [from, to] = [at(40, 0), at(40, 90)]
    const { speed, time } = slowest(from, to)
    const both = rotatingLaunchesAtSpeed(from, to, speed)
    expect(both).toMatchObject({ reached: true, depressed: { time: expect.closeTo(time, 0) } })
  })

  test('say why there is none: too slow, below the surface, never that fast', () => {
    const [from, to] = [at(40, 0), at(40, 90)]
    expect(rotatingLaunchesAtSpeed(from, to, 5000)).toEqual({ reached: false, why: 'too-slow' })
    expect(rotatingLaunchesAtSpeed(from, to, 9000)).toMatchObject({
      depressed: { reached: false, why: 'below-surface' },
      lofted: { reached: true },
    })
    expect(rotatingLaunchesAtSpeed(from, to, 13_000)).toMatchObject({
      lofted: { reached: false, why: 'escapes' },
    })
  })
})

test('the same place and the antipode have no plane of flight, and the answer says so', () => {
  const home = at(12, 34)
  for (const ask of [slowestRotatingLaunch, (a: Ground, b: Ground) => rotatingLaunchesAtSpeed(a, b, 7000)]) {
    expect(ask(home, at(12, 34))).toEqual({ reached: false, why: 'same-place' })
    expect(ask(home, at(12, 394))).toEqual({ reached: false, why: 'same-place' })
    expect(ask(home, at(-12, -146))).toEqual({ reached: false, why: 'antipodal' })
  }
})

test('no pair of places gives anything but numbers or a reason', () => {
  const anywhere = fc.record({
    latitude: fc.double({ min: -Math.PI / 2, max: Math.PI / 2, noNaN: true }),
    longitude: fc.double({ min: -10, max: 10, noNaN: true }),
  })
  fc.assert(
    fc.property(anywhere, anywhere, (from, to) => {
      const launch = slowestRotatingLaunch(from, to)
      if (!launch.reached) return
      for (const value of [launch.time, launch.speed, launch.inertialSpeed, launch.azimuth, launch.elevation])
        expect(Number.isFinite(value)).toBe(true)
    }),
  )
})

test('misuse throws', () => {
  const [from, to] = [at(0, 0), at(0, 60)]
  expect(() => slowestRotatingLaunch({ latitude: 2, longitude: 0 }, to)).toThrow(
    'slowestRotatingLaunch: latitude of from must be within ±π/2 rad, got 2',
  )
  expect(() => slowestRotatingLaunch(from, { latitude: 0, longitude: NaN })).toThrow(RangeError)
  expect(() => slowestRotatingLaunch(from, to, { radius: 0 })).toThrow(/radius/)
  expect(() => slowestRotatingLaunch(from, to, { rate: NaN })).toThrow(/rate/)
  for (const speed of [0, NaN, Infinity])
    expect(() => rotatingLaunchesAtSpeed(from, to, speed)).toThrow(/speed must be positive/)
})
