import { describe, expect, test } from 'vitest'
import { passingBy, uniforms } from '../../test/flights.js'
import { R_EARTH, ecefFromPlace } from '../earth/index.js'
import type { Place } from '../earth/index.js'
import { flight, fullEffort } from '../flight/index.js'
import type { Trajectory, Vehicle } from '../flight/index.js'
import {
  flyOut,
  interceptTrack,
  interceptWindows,
  shotNumbers,
  spareTime,
  trackSize,
  trackWindows,
  trajectoryPassage,
  workSize,
} from './index.js'
import type { Interceptor, TimeSpan } from './index.js'
import { timeToSpare } from './window.js'

const kernel = (
  trajectory: Trajectory,
  site: Place,
  interceptor: Interceptor,
  commit: number,
): TimeSpan[] => {
  const track = new Float64Array(trackSize(trajectory))
  const nodes = interceptTrack(track, trajectory, interceptor.floor)
  const place = new Float64Array(3)
  ecefFromPlace(place, site, trajectory.earth)
  const length = Math.hypot(place[0]!, place[1]!, place[2]!)
  const direction = place.map(value => value / length)
  const out = new Float64Array(32)
  const work = new Float64Array(workSize(nodes))
  const count = trackWindows(out, track, nodes, direction, shotNumbers(interceptor), commit, work)
  return Array.from({ length: count }, (_, i) => ({ from: out[2 * i]!, to: out[2 * i + 1]! }))
}

/** The scan the kernel replaces: looks every second. */
const scanned = (
  trajectory: Trajectory,
  site: Place,
  interceptor: Interceptor,
  commit: number,
): TimeSpan[] => {
  const passage = trajectoryPassage(trajectory, site)
  const spare = timeToSpare(passage, interceptor, commit)
  const found: TimeSpan[] = []
  let open = false
  for (let t = Math.ceil(passage.from); t <= passage.to; t++) {
    const { altitude } = passage.at(t)
    const now = altitude >= interceptor.floor && altitude <= interceptor.ceiling && spare(t) >= 0
    if (now && !open) found.push({ from: t, to: t })
    if (now) found[found.length - 1]!.to = t
    open = now
  }
  return found
}

const fast: Interceptor = {
  burnoutSpeed: 9000,
  burnoutHeight: 100e3,
  burnTime: 50,
  floor: 100e3,
  ceiling: 3e6,
  longestFlight: Infinity,
}

/** Seconds to spare of a launch a million seconds early, less that: minus the flight time. */
const timeless = (spare: number, t: number): number => spare - t - 1e6

const drawn = (random: () => number): { interceptor: Interceptor; commit: number } => {
  const floor = [15e3, 40e3, 100e3, 200e3][Math.floor(4 * random())]!
  return {
    interceptor: {
      burnoutSpeed: 1500 + 7000 * random(),
      burnoutHeight: 20e3 + 230e3 * random(),
      burnTime: 10 + 170 * random(),
      floor,
      ceiling: random() < 0.5 ? floor + 50e3 + 500e3 * random() : 3e6,
      longestFlight: random() < 0.5 ? Infinity : 100 + 700 * random(),
    },
    commit: 500 * random() * random(),
  }
}

describe('the windows of one flight for one site', () => {
  test('are those of a one-second scan and those of the readable function, over random pairs', () => {
    const random = uniforms(20011115)
    let [windows, several, worst] = [0, 0, 0]
    let passing = passingBy(random)
    for (let pair = 0; pair < 540; pair++) {
      if (pair % 9 === 0) passing = passingBy(random)
      const { trajectory, site } = passing
      const { interceptor, commit } = drawn(random)
      const found = kernel(trajectory, site, interceptor, commit)
      const say = `pair ${pair}: ${JSON.stringify({ found, interceptor, commit })}`
      const readable = interceptWindows(trajectoryPassage(trajectory, site), interceptor, commit).windows
      expect(found.length, say).toBe(readable.length)
      readable.forEach(({ from, to }, i) => {
        worst = Math.max(worst, Math.abs(found[i]!.from - from), Math.abs(found[i]!.to - to))
      })
      // Windows the scan can see: those with a whole second in them.
      const whole = found
        .map(({ from, to }) => ({ from: Math.ceil(from), to: Math.floor(to) }))
        .filter(({ from, to }) => to >= from)
      expect(whole, say).toEqual(scanned(trajectory, site, interceptor, commit))
      windows += found.length
      several += found.length > 1 ? 1 : 0
    }
    expect(windows).toBeGreaterThan(250)
    expect(several).toBeGreaterThan(0)
    // The cubics of the track; today 0.006 s.
    expect(worst).toBeLessThan(0.01)
  })

  test('are those of the readable function for whole flights with boost, air and low floors', () => {
    const random = uniforms(17)
    const vehicle: Vehicle = {
      kind: 'staged',
      stages: [
        { specificImpulse: 270, thrustToWeight: 2, propellantFraction: 0.66 },
        { specificImpulse: 285, thrustToWeight: 2.2, propellantFraction: 0.62 },
      ],
      verticalTime: 8,
      ballisticCoefficient: 3000,
    }
    let [windows, worst] = [0, 0]
    for (let i = 0; i < 12; i++) {
      const launch = { latitude: random() - 0.5, longitude: 0, height: 0 }
      const azimuth = 2 * Math.PI * random()
      const steering = { azimuth, tilt: 0.05 + 0.25 * random(), effort: fullEffort(vehicle) }
      const flown = flight({ vehicle, launch, earth: 'wgs84-j2', steering })
      if (!flown.reached) throw new Error(flown.why)
      const { place } = flown.impact
      for (let k = 0; k < 12; k++) {
        const site = { ...place, longitude: place.longitude + 0.2 * (random() - 0.5) }
        const { interceptor, commit } = drawn(random)
        const own = { ...interceptor, floor: [0, 3e3, 15e3, 60e3][k % 4]!, ceiling: k % 3 === 0 ? 80e3 : 3e6 }
        const found = kernel(flown.trajectory, site, own, commit)
        const readable = interceptWindows(trajectoryPassage(flown.trajectory, site), own, commit).windows
        expect(found.length, JSON.stringify({ found, readable, own, commit })).toBe(readable.length)
        readable.forEach(({ from, to }, j) => {
          worst = Math.max(worst, Math.abs(found[j]!.from - from), Math.abs(found[j]!.to - to))
        })
        windows += found.length
      }
    }
    expect(windows).toBeGreaterThan(40)
    expect(worst).toBeLessThan(0.01)
  })

  test('include one far shorter than the steps of the track, under a ceiling just below the top', () => {
    const { trajectory, site } = passingBy(uniforms(3))
    const passage = trajectoryPassage(trajectory, site)
    const highest = Math.max(
      ...Array.from({ length: Math.floor(passage.to) }, (_, t) => passage.at(t).altitude),
    )
    const interceptor = { ...fast, floor: highest - 40, ceiling: 3e6 }
    const [only, ...others] = kernel(trajectory, site, interceptor, -1e4)
    expect(others).toEqual([])
    expect(only!.to - only!.from).toBeGreaterThan(1)
    expect(only!.to - only!.from).toBeLessThan(20)
    const below = kernel(trajectory, site, { ...interceptor, floor: 0, ceiling: highest - 40 }, -1e4)
    expect(below.length).toBe(2)
    expect(below[1]!.from - below[0]!.to).toBeCloseTo(only!.to - only!.from, 4)
  })

  test('include those of a second around the nearest point, which no node of the track sees', () => {
    const random = uniforms(23)
    let short = 0
    for (let i = 0; i < 25; i++) {
      const { trajectory, site } = passingBy(random)
      const passage = trajectoryPassage(trajectory, site)
      const spare = timeToSpare(passage, fast, -1e6)
      let quickest = Infinity
      const floor = fast.floor
      for (let t = passage.from; t <= passage.to; t += 0.5)
        if (passage.at(t).altitude >= floor) quickest = Math.min(quickest, -timeless(spare(t), t))
      if (quickest === Infinity) continue
      const own = { ...fast, longestFlight: quickest + 0.1 }
      const found = kernel(trajectory, site, own, -1e6)
      const { windows } = interceptWindows(passage, own, -1e6)
      expect(found.length, `flight ${i}`).toBe(windows.length)
      windows.forEach(({ from, to }, k) => {
        // A touching curve: its ends move by the root of the error of the cubics.
        expect(Math.abs(found[k]!.from - from) + Math.abs(found[k]!.to - to)).toBeLessThan(0.2)
        if (to - from < 10 && passage.at(from).altitude > floor + 1) short++
      })
    }
    expect(short).toBeGreaterThan(3)
  })

  test('are none for a flight that stays below the floor, or a commit after its end', () => {
    const { trajectory, site } = passingBy(uniforms(3))
    expect(kernel(trajectory, site, { ...fast, floor: 2.9e6 }, 0)).toEqual([])
    expect(kernel(trajectory, site, fast, 1e5)).toEqual([])
  })

  test('must find room in out', () => {
    const { trajectory, site } = passingBy(uniforms(3))
    const track = new Float64Array(trackSize(trajectory))
    const nodes = interceptTrack(track, trajectory, 0)
    const place = new Float64Array(3)
    ecefFromPlace(place, site, 'sphere')
    const work = new Float64Array(workSize(nodes))
    expect(() =>
      trackWindows(
        new Float64Array(0),
        track,
        nodes,
        place.map(value => value / 6_371_000),
        shotNumbers({ ...fast, floor: 0 }),
        -1e4,
        work,
      ),
    ).toThrow('out must hold 2 numbers')
  })
})

test('seconds to spare from the table are those of the fly-out in closed form', () => {
  const random = uniforms(5)
  let compared = 0
  for (let i = 0; i < 4000; i++) {
    const { interceptor } = drawn(random)
    const speed = 1500 + 14_000 * random()
    const own = { ...interceptor, burnoutSpeed: speed, floor: 0, ceiling: 3e6, longestFlight: Infinity }
    const range = 6e6 * random()
    const altitude = 2e6 * random()
    const half = Math.sin(range / R_EARTH / 2)
    const work = Float64Array.of(0, half * half, altitude, 0)
    spareTime(work, shotNumbers(own))
    const spare = work[0]!
    const flown = flyOut(own, range, altitude)
    if (!flown.reached) {
      expect(flown.why).toBe('out-of-reach')
      expect(spare).toBeLessThan(0)
      continue
    }
    compared++
    // The table: 1e-9; today's worst is 2e-10.
    expect(Math.abs(spare + flown.time)).toBeLessThan(1e-9 * flown.time)
  }
  expect(compared).toBeGreaterThan(1000)
})
