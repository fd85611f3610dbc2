import { describe, expect, test } from 'vitest'
import type { Earth } from '../earth/index.js'
import { norm } from '../math/index.js'
import { flightPlain } from './flightPlain.js'
import { flown, padOf } from './launch.js'
import type { Range } from './launch.js'
import { flightWork, MARK, MARK_SIZE, WATCH } from './leg.js'
import type { Vehicle } from './vehicle.js'

const DEG = Math.PI / 180
const generic: Vehicle = {
  kind: 'staged',
  stages: [
    { specificImpulse: 270, thrustToWeight: 2, propellantFraction: 0.66, ballisticCoefficient: 12_000 },
    { specificImpulse: 285, thrustToWeight: 2.2, propellantFraction: 0.62 },
    { specificImpulse: 290, thrustToWeight: 2, propellantFraction: 0.6 },
  ],
  verticalTime: 8,
  ballisticCoefficient: 8000,
}
const short: Vehicle = {
  kind: 'staged',
  stages: [{ specificImpulse: 250, thrustToWeight: 2, propellantFraction: 0.7, ballisticCoefficient: 8000 }],
  verticalTime: 5,
  ballisticCoefficient: 3000,
}
const impulse: Vehicle = { kind: 'impulsive', speed: 7000, ballisticCoefficient: 8000 }
const rangeOn = (earth: Earth): Range => ({
  earth,
  launch: { latitude: 41 * DEG, longitude: 20 * DEG, height: 300 },
  time: 500,
  ground: 150,
  clouds: Infinity,
  tolerance: 1e-9,
})
const work = flightWork()
const burnout = new Float64Array(7)
const apart = (a: ArrayLike<number>, b: ArrayLike<number>): number => norm([0, 1, 2].map(i => a[i]! - b[i]!))

/** What, on which Earth, tilt in degrees, effort, azimuth, and how far apart the two may be at impact, m. */
const flights: [string, Vehicle, Earth, number, number, number, number][] = [
  ['three stages', generic, 'sphere', 5, 256.41818181818184, 1, 0.1],
  ['three stages', generic, 'wgs84-j2', 5, 250, 1, 5],
  ['three stages, cut off early in the second', generic, 'sphere-rotating', 8, 130, 4, 0.1],
  ['one stage', short, 'wgs84-j2', 4, 87.5, -2, 5],
  ['an impulse', impulse, 'wgs84-j2', 63, 6500, 0.3, 0.1],
  ['an impulse, flat', impulse, 'sphere-rotating', 75, 6800, 2, 0.1],
]

describe('the kernel and its readable twin agree at impact', () => {
  // Today 4 mm to 6 cm: the cubics of the air and the tolerance. Climbing with drag on the oblate Earth 2.3 m: the kernel
  // measures height along the radius and not along the plumb line, 1 part in 180,000 less.
  test.each(flights)('%s on %s', (_, vehicle, earth, tilt, effort, azimuth, allowed) => {
    const range = rangeOn(earth)
    const steering = { tilt: tilt * DEG, effort, azimuth }
    expect(flown(work, burnout, vehicle, steering, padOf(range), WATCH.apogee)).toBeNull()
    const plain = flightPlain(vehicle, steering, range)!
    const top = work.marks.subarray(MARK.apogee * MARK_SIZE + 2)
    expect(apart(burnout.subarray(1), plain.burnout.state)).toBeLessThan(allowed / 4)
    expect(apart(burnout.subarray(4), plain.burnout.state.subarray(3))).toBeLessThan(allowed / 400)
    expect(apart(top, plain.apogee.state)).toBeLessThan(2 * allowed)
    expect(apart(work.w.subarray(1, 4), plain.impact.state)).toBeLessThan(allowed)
    expect(apart(work.w.subarray(4, 7), plain.impact.state.subarray(3))).toBeLessThan(0.02)
    expect(Math.abs(work.w[0]! - plain.impact.time)).toBeLessThan(0.005)
  })

  test('and say alike that a launch falls back', () => {
    const steering = { tilt: 20 * DEG, effort: 87.5, azimuth: 1 }
    expect(flown(work, burnout, short, steering, padOf(rangeOn('sphere')), 0)).toBe('falls-back')
    expect(flightPlain(short, steering, rangeOn('sphere'))).toBeNull()
  })
})
