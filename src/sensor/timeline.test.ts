import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Trajectory } from '../flight/index.js'
import { coverage, flownFreely, radarRange, sensorTimeline } from './index.js'
import type { Body, Radar } from './index.js'

/** A free arc over the equator of a turning round Earth, 25 s a knot. */
function arc(): Trajectory {
  let motion = {
    position: [6_371_000, 0, 0] as readonly number[],
    velocity: [3800, 4600, 0] as readonly number[],
  }
  const knots: number[] = []
  for (let t = 0; t <= 1500; t += 25) {
    knots.push(t, ...motion.position, ...motion.velocity)
    motion = flownFreely(motion, 25).motion
  }
  return { earth: 'sphere-rotating', knots: Float64Array.from(knots) }
}

const body: Body = { trajectory: arc(), crossSection: 0.1, freeFrom: 0 }
const radar: Radar = {
  place: { latitude: 0.02, longitude: 0.35, height: 0 },
  field: { lowest: 0.05, highest: 1.5, azimuth: 0, width: 2 * Math.PI },
  reference: { range: 3e6, crossSection: 1, signal: 20 },
  signal: 20,
  falseAlarm: 1e-6,
  scan: 10,
  track: { spacing: 2, rangeError: 10, angleError: 5e-4, ahead: 100, wanted: 2000 },
}

type Tracked = Extract<ReturnType<typeof sensorTimeline>, { tracked: true }>
const tracked = (found: ReturnType<typeof sensorTimeline>): Tracked => {
  if (!found.tracked) throw new Error(found.why)
  return found
}

test('entry, detection and track follow one another, within coverage', () => {
  const { enter, detect, track, exit } = tracked(sensorTimeline(body, radar))
  const range = radarRange(radar.reference, { crossSection: 0.1, signal: 20 })
  expect(coverage(body.trajectory, { ...radar, range })).toMatchObject({ intervals: [{ enter, exit }] })
  // One look in 1e-6^(1/21) = 0.518 finds: half a scan, and 0.931 scans for the looks that miss.
  expect(detect - enter).toBeCloseTo(10 * (0.5 + 1 / 1e-6 ** (1 / 21) - 1), 9)
  expect(track).toBeGreaterThan(detect)
  expect(track).toBeLessThanOrEqual(exit)
})

test('a smaller body is found later, and a radar with more range never later', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 1, max: 3, noNaN: true }),
      (size, more) => {
        const found = sensorTimeline({ ...body, crossSection: size }, radar)
        fc.pre(found.tracked)
        const { reference } = radar
        const farther = { ...radar, reference: { ...reference, range: reference.range * more } }
        expect(tracked(sensorTimeline({ ...body, crossSection: size }, farther)).detect).toBeLessThanOrEqual(
          tracked(found).detect + 1e-6,
        )
        expect(
          tracked(sensorTimeline({ ...body, crossSection: size * more }, radar)).detect,
        ).toBeLessThanOrEqual(tracked(found).detect + 1e-6)
      },
    ),
    { numRuns: 30 },
  )
})

test('no track begins under power', () => {
  const late = tracked(sensorTimeline({ ...body, freeFrom: 700 }, radar))
  expect(late.track).toBeGreaterThan(700)
  expect(late.detect).toBe(tracked(sensorTimeline(body, radar)).detect)
})

test.each([
  ['below-horizon', { place: { latitude: 0, longitude: 3, height: 0 } }],
  ['out-of-range', { reference: { range: 1e5, crossSection: 1, signal: 20 } }],
  ['outside-field', { field: { ...radar.field, azimuth: 5.5, width: 0.5 } }],
  ['left-too-soon', { scan: 1e4 }],
  ['not-accurate-enough', { track: { ...radar.track, wanted: 1e-3 } }],
])('the reason is %s', (why, change) => {
  expect(sensorTimeline(body, { ...radar, ...change })).toEqual({ tracked: false, why })
})

test('misuse throws', () => {
  expect(() => sensorTimeline({ ...body, freeFrom: NaN }, radar)).toThrow(/freeFrom/)
  expect(() => sensorTimeline({ ...body, crossSection: 0 }, radar)).toThrow(/crossSection/)
  expect(() => sensorTimeline(body, { ...radar, scan: -1 })).toThrow(/scan/)
})
