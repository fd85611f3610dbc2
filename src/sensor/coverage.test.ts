import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ecefFromEci, enuFromEcef } from '../earth/index.js'
import type { Earth, Place } from '../earth/index.js'
import { endOf, startOf, stateAt } from '../flight/index.js'
import type { Trajectory } from '../flight/index.js'
import { coverage, flownFreely, trackTime } from './index.js'
import type { Coverage, Watch } from './index.js'

/** A free arc over the pole or along the equator, from the ground up and down again, knots every `step` seconds. */
function arc(speed: number, angle: number, heading: number, earth: Earth, step = 25): Trajectory {
  const [rise, fast] = [speed * Math.sin(angle), speed * Math.cos(angle)]
  let motion = {
    position: [6_371_000, 0, 0] as readonly number[],
    velocity: [rise, fast * Math.sin(heading), fast * Math.cos(heading)] as readonly number[],
  }
  const knots: number[] = []
  for (let t = 0; t <= 4000; t += step) {
    knots.push(t, ...motion.position, ...motion.velocity)
    if (t > 0 && Math.hypot(...motion.position) < 6_371_000) break
    motion = flownFreely(motion, step).motion
  }
  return { earth, knots: Float64Array.from(knots) }
}

/** East, north and up by another road than the one under test: state, frames and angles one after the other. */
function seenFrom(
  trajectory: Trajectory,
  place: Place,
  t: number,
): { elevation: number; azimuth: number; range: number } {
  const [state, turned, local] = [new Float64Array(6), new Float64Array(3), new Float64Array(3)]
  stateAt(state, trajectory, t)
  ecefFromEci(turned, state.subarray(0, 3), trajectory.earth, t)
  enuFromEcef(local, turned, place, trajectory.earth)
  const [e, n, u] = local as unknown as [number, number, number]
  return {
    elevation: Math.atan2(u, Math.hypot(e, n)),
    azimuth: Math.atan2(e, n),
    range: Math.hypot(e, n, u),
  }
}

const clockwise = (from: number, to: number): number =>
  (((to - from) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI)

const isSeen = (trajectory: Trajectory, { place, field, range }: Watch, t: number): boolean => {
  const seen = seenFrom(trajectory, place, t)
  return (
    seen.elevation > field.lowest &&
    seen.elevation < field.highest &&
    seen.range < range &&
    clockwise(field.azimuth, seen.azimuth) < field.width
  )
}

/** How near the body is to the nearest limit, rad or shares of 1000 km. */
function margin(trajectory: Trajectory, { place, field, range: reach }: Watch, t: number): number {
  const { elevation, azimuth, range } = seenFrom(trajectory, place, t)
  return Math.min(
    Math.abs(elevation - field.lowest),
    Math.abs(elevation - field.highest),
    Math.abs(range - reach) / 1e6,
    Math.abs(Math.sin(azimuth - field.azimuth)),
    Math.abs(Math.sin(azimuth - field.azimuth - field.width)),
  )
}

const intervalsOf = (found: Coverage): { enter: number; exit: number }[] =>
  found.seen ? found.intervals : []

const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })
const flights = fc
  .record({
    speed: number(3000, 7400),
    angle: number(0.3, 1.2),
    heading: number(-3, 3),
    earth: fc.constantFrom<Earth>('sphere', 'sphere-rotating', 'wgs84-j2'),
  })
  .map(({ speed, angle, heading, earth }) => arc(speed, angle, heading, earth))
const watches: fc.Arbitrary<Watch> = fc
  .record({
    latitude: number(-0.8, 0.8),
    // Not the place of launch itself, where no direction is defined.
    longitude: fc.oneof(number(-0.8, -0.01), number(0.01, 0.8)),
    height: number(0, 3000),
    range: number(3e5, 8e6),
    lowest: number(0, 0.4),
    wide: number(0.05, 1.2),
    azimuth: number(-7, 7),
    width: number(0.05, 6.3),
  })
  .map(({ latitude, longitude, height, range, lowest, wide, azimuth, width }) => ({
    place: { latitude, longitude, height },
    range,
    field: { lowest, highest: Math.min(Math.PI / 2, lowest + wide), azimuth, width },
  }))

test('looking every second by another road finds the same, and every edge is where a limit is met', () => {
  let edges = 0
  fc.assert(
    fc.property(flights, watches, (flight, watch) => {
      const intervals = intervalsOf(coverage(flight, watch))
      const [start, end] = [startOf(flight), endOf(flight)]
      for (let t = start + 0.3; t < end; t++) {
        // A path that runs along a limit is neither within nor without.
        if (margin(flight, watch, t) < 1e-7) continue
        const inside = intervals.some(({ enter, exit }) => t > enter + 1e-3 && t < exit - 1e-3)
        const outside = intervals.every(({ enter, exit }) => t < enter - 1e-3 || t > exit + 1e-3)
        if (inside) expect(isSeen(flight, watch, t)).toBe(true)
        if (outside) expect(isSeen(flight, watch, t)).toBe(false)
      }
      for (const edge of intervals.flatMap(({ enter, exit }) => [enter, exit])) {
        if (edge === start || edge === end) continue
        edges++
        // One cubic in turning and one in resting axes differ by up to 0.1 m in a step of 25 s.
        expect(margin(flight, watch, edge)).toBeLessThan(1e-6)
      }
    }),
    { numRuns: 150 },
  )
  expect(edges).toBeGreaterThan(30)
})

test('a better sensor sees whenever a worse one does', () => {
  fc.assert(
    fc.property(flights, watches, number(0, 1), number(0, 1), (flight, watch, a, b) => {
      const { field, range } = watch
      const before = field.azimuth - a
      const better: Watch = {
        ...watch,
        range: range * (1 + a),
        field: {
          lowest: field.lowest * b,
          highest: field.highest + (Math.PI / 2 - field.highest) * a,
          azimuth: before,
          width: field.width + a + b,
        },
      }
      const wide = intervalsOf(coverage(flight, better))
      for (const { enter, exit } of intervalsOf(coverage(flight, watch)))
        expect(wide.some(one => one.enter <= enter + 1e-6 && one.exit >= exit - 1e-6)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

const everywhere = { lowest: 0, highest: Math.PI / 2, azimuth: 0, width: 2 * Math.PI }
const equator = arc(6000, 0.7, Math.PI / 2, 'sphere')
const below: Place = { latitude: 0, longitude: 0.1, height: 0 }

test('a glimpse of a second between two knots is not lost', () => {
  // The body passes overhead; a field of a fraction of a degree around straight up sees it for a moment.
  const field = { ...everywhere, lowest: Math.PI / 2 - 0.002 }
  const found = coverage(equator, { place: below, field, range: 1e7 })
  expect(found).toMatchObject({ seen: true })
  const [interval, ...others] = intervalsOf(found)
  expect(others).toEqual([])
  expect(interval!.exit - interval!.enter).toBeLessThan(2)
  expect(seenFrom(equator, below, (interval!.enter + interval!.exit) / 2).elevation).toBeGreaterThan(1.569)
})

test('each reason is given where it is the first limit that is never met', () => {
  const far: Place = { latitude: 0, longitude: Math.PI, height: 0 }
  expect(coverage(equator, { place: far, field: everywhere, range: Infinity })).toEqual({
    seen: false,
    why: 'below-horizon',
  })
  expect(coverage(equator, { place: below, field: everywhere, range: 1000 })).toEqual({
    seen: false,
    why: 'out-of-range',
  })
  const south = { ...everywhere, azimuth: Math.PI * 0.75, width: Math.PI / 2 }
  const north: Place = { ...below, latitude: -0.1 }
  expect(coverage(equator, { place: north, field: south, range: 1e7 })).toEqual({
    seen: false,
    why: 'outside-field',
  })
})

test('on a turning Earth the sensor moves away under the path', () => {
  const turning = { ...equator, earth: 'sphere-rotating' as const }
  const watch = { place: { ...below, longitude: 1 }, field: everywhere, range: 1e7 }
  const [rest] = intervalsOf(coverage(equator, watch))
  const [moved] = intervalsOf(coverage(turning, watch))
  expect(moved!.enter - rest!.enter).toBeGreaterThan(10)
})

test('a path of one knot or none is not seen', () => {
  const watch = { place: below, field: everywhere, range: 1e7 }
  expect(coverage({ earth: 'sphere', knots: equator.knots.slice(0, 7) }, watch)).toMatchObject({
    seen: false,
  })
})

const need = { spacing: 2, rangeError: 10, angleError: 5e-4, ahead: 100, wanted: 3000 }

test('a track is good enough later if more is wanted of it or less is measured', () => {
  const [whole] = intervalsOf(
    coverage(equator, { place: below, field: { ...everywhere, lowest: 0.05 }, range: 1e7 }),
  )
  const time = (change: Partial<typeof need>): number => {
    const found = trackTime(equator, below, whole!, { ...need, ...change })
    return found.reached ? found.time : Infinity
  }
  expect(time({})).toBeLessThan(Infinity)
  expect(time({ wanted: 1500 })).toBeGreaterThan(time({}))
  expect(time({ angleError: 1e-3 })).toBeGreaterThan(time({}))
  expect(time({ ahead: 300 })).toBeGreaterThan(time({}))
  expect(time({ wanted: 1e-3 })).toBe(Infinity)
  expect(trackTime(equator, below, { enter: 100, exit: 101 }, need)).toEqual({
    reached: false,
    why: 'not-accurate-enough',
  })
})

test('misuse throws', () => {
  const watch = { place: below, field: everywhere, range: 1e6 }
  for (const bad of [0, -1, NaN]) expect(() => coverage(equator, { ...watch, range: bad })).toThrow(/range/)
  for (const bad of [
    { lowest: -0.1 },
    { highest: 2 },
    { lowest: 1, highest: 0.5 },
    { width: 0 },
    { azimuth: NaN },
  ])
    expect(() => coverage(equator, { ...watch, field: { ...everywhere, ...bad } })).toThrow(RangeError)
  for (const name of ['spacing', 'rangeError', 'angleError', 'wanted'])
    for (const bad of [0, -1, NaN])
      expect(() => trackTime(equator, below, { enter: 100, exit: 200 }, { ...need, [name]: bad })).toThrow(
        name,
      )
  expect(() => trackTime(equator, below, { enter: 200, exit: 100 }, need)).toThrow(/exit/)
  expect(() => trackTime(equator, below, { enter: 100, exit: 200 }, { ...need, ahead: NaN })).toThrow(/ahead/)
})
