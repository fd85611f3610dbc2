import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Earth, Place } from '../earth/index.js'
import { groundDistance } from '../earth/index.js'
import { flight } from './flight.js'
import type { Flight } from './flight.js'
import { flightBetween } from './flightBetween.js'
import type { AimedPlan, NoAimedFlight } from './flightBetween.js'
import { kickForRange } from './kick.js'
import { rotatingLaunchesAtSpeed, slowestRotatingLaunch } from './rotatingLaunch.js'
import type { Vehicle } from './vehicle.js'

const DEG = Math.PI / 180
const at = (latitudeDeg: number, longitudeDeg: number, height = 0): Place => ({
  latitude: latitudeDeg * DEG,
  longitude: longitudeDeg * DEG,
  height,
})
const STAGES = [
  { specificImpulse: 270, thrustToWeight: 2, propellantFraction: 0.66 },
  { specificImpulse: 285, thrustToWeight: 2.2, propellantFraction: 0.62 },
  { specificImpulse: 290, thrustToWeight: 2, propellantFraction: 0.6 },
]
const generic: Vehicle = { kind: 'staged', stages: STAGES, verticalTime: 8, ballisticCoefficient: 8000 }
const airless: Vehicle = { ...generic, ballisticCoefficient: null } as Vehicle
const impulse: Vehicle = { kind: 'impulsive', speed: 7500, ballisticCoefficient: null }
const reached = (found: Flight | NoAimedFlight): Flight => {
  if (!found.reached) throw new Error(JSON.stringify(found))
  return found
}

describe('on a round, airless Earth that turns the flights are those of the closed forms', () => {
  const pairs: [Place, Place][] = [
    [at(0, 0), at(0, 60)],
    [at(40, 0), at(40, 90)],
    [at(35, 20), at(45, -60)],
    [at(35, 20), at(36, 21)],
    [at(-80, 20), at(-70, -150)],
  ]
  test.each(pairs)('%o to %o', (launch, aim) => {
    const plan: AimedPlan = {
      vehicle: impulse,
      launch,
      aim,
      earth: 'sphere-rotating',
      loft: 'minimum-energy',
    }
    const slowest = slowestRotatingLaunch(launch, aim)
    if (!slowest.reached) throw new Error(slowest.why)
    const found = reached(flightBetween(plan))
    // The minimum is flat: the speed is sharp, the direction is not.
    expect(Math.abs(found.steering.effort - slowest.speed)).toBeLessThan(0.02)
    expect(Math.abs(found.impact.time - slowest.time)).toBeLessThan(1)
    const effort = 1.04 * slowest.speed
    const pair = rotatingLaunchesAtSpeed(launch, aim, effort)
    if (!pair.reached) throw new Error(pair.why)
    for (const loft of ['lofted', 'depressed'] as const) {
      const form = pair[loft]
      if (!form.reached) throw new Error(form.why)
      const one = reached(flightBetween({ ...plan, loft, effort }))
      expect(Math.abs(one.impact.time - form.time)).toBeLessThan(1e-3)
      expect(Math.abs(Math.sin(one.steering.azimuth - form.azimuth))).toBeLessThan(1e-5)
      expect(Math.abs(Math.PI / 2 - one.steering.tilt - form.elevation)).toBeLessThan(1e-5)
    }
  })
})

test('a staged vehicle at full burn on a round Earth at rest takes the kick of M1G', () => {
  const form = kickForRange({ stages: STAGES, verticalTime: 8 }, 5e6)
  if (!form.reached) throw new Error(form.why)
  const aim = { latitude: 0, longitude: 5e6 / 6_371_000, height: 0 }
  const plan: AimedPlan = { vehicle: airless, launch: at(0, 0), aim, earth: 'sphere', loft: 'lofted' }
  const found = reached(flightBetween({ ...plan, tolerance: 1e-10 }))
  expect(found.steering.tilt).toBeCloseTo(form.kick, 7)
  expect(found.impact.time).toBeCloseTo(form.flight.time, 2)
})

describe('between any two places within reach, on every Earth', () => {
  const place = fc.record({
    latitude: fc.double({ min: -1.57, max: 1.57, noNaN: true }),
    longitude: fc.double({ min: -3.14, max: 3.14, noNaN: true }),
    height: fc.double({ min: 0, max: 3000, noNaN: true }),
  })
  const earth = fc.constantFrom<Earth>('sphere', 'sphere-rotating', 'wgs84-j2')

  test('the least effort comes down within 100 m, or says out of range beyond what it can fly', () => {
    fc.assert(
      fc.property(place, place, earth, (launch, aim, on) => {
        const distance = groundDistance(launch, aim)
        const found = flightBetween({ vehicle: generic, launch, aim, earth: on, loft: 'minimum-energy' })
        if (found.reached) {
          expect(found.missDistance!).toBeLessThan(100)
          expect(found.impact.place.height).toBeCloseTo(aim.height, 1)
        } else {
          expect(['out-of-range', 'same-place', 'antipodal']).toContain(found.why)
          // About 10,400 km eastward and 7,400 km westward at the equator.
          if (found.why === 'out-of-range') expect(distance).toBeGreaterThan(6.5e6)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('the steep flight takes longer and rises higher than that of least effort, the flat one less', () => {
    fc.assert(
      fc.property(place, fc.double({ min: 0, max: 6.28, noNaN: true }), earth, (launch, azimuth, on) => {
        const steering = { azimuth, tilt: 4 * DEG, effort: 215 }
        const there = flight({ vehicle: generic, launch, earth: on, steering })
        if (!there.reached) return
        const plan = { vehicle: generic, launch, aim: there.impact.place, earth: on }
        const flights = (['depressed', 'minimum-energy', 'lofted'] as const).map(loft => {
          const found = flightBetween({ ...plan, loft, effort: 230 })
          return found.reached ? found : null
        })
        const [flat, least, steep] = flights
        expect(least!.steering.effort).toBeLessThan(216)
        expect(steep!.apogee.place.height).toBeGreaterThan(least!.apogee.place.height)
        expect(steep!.impact.time).toBeGreaterThan(least!.impact.time)
        if (flat) expect(flat.apogee.place.height).toBeLessThan(least!.apogee.place.height)
      }),
      { numRuns: 12 },
    )
  })

  test('a given tilt is kept, and the effort found', () => {
    const plan: AimedPlan = {
      vehicle: generic,
      launch: at(10, 10),
      aim: at(30, 40),
      earth: 'wgs84-j2',
      loft: { tilt: 0.08 },
    }
    const found = reached(flightBetween(plan))
    expect(found.steering.tilt).toBe(0.08)
    expect(found.missDistance!).toBeLessThan(100)
  })
})

describe('no flight is a value with its reason', () => {
  const plan: AimedPlan = {
    vehicle: generic,
    launch: at(10, 20),
    aim: at(10, 20),
    earth: 'wgs84-j2',
    loft: 'minimum-energy',
  }
  const weak: Vehicle = { ...generic, stages: [{ ...STAGES[0]!, thrustToWeight: 0.9 }] } as Vehicle
  const high: Vehicle = { ...generic, burnoutFloor: 300e3 } as Vehicle
  test.each<[string, Partial<AimedPlan>]>([
    ['same-place', {}],
    ['antipodal', { aim: at(-10, -160) }],
    ['out-of-range', { vehicle: high, aim: at(10, 160) }],
    ['out-of-range', { vehicle: high, aim: at(10, 160), loft: 'lofted' }],
    ['no-lift-off', { vehicle: weak, aim: at(11, 20) }],
    ['no-flatter-flight', { aim: at(11, 20), loft: 'depressed' }],
    ['not-with-this-tilt', { aim: at(40, 80), loft: { tilt: 0.4 } }],
    ['escapes', { vehicle: { ...impulse, speed: 12_000 } as Vehicle, aim: at(40, 80), loft: 'lofted' }],
  ])('%s', (why, change) => {
    expect(flightBetween({ ...plan, ...change })).toMatchObject({ reached: false, why })
  })

  test('an aim beyond a pole, an effort the vehicle lacks, or NaN throws', () => {
    expect(() => flightBetween({ ...plan, aim: at(91, 0) })).toThrow(RangeError)
    expect(() => flightBetween({ ...plan, aim: at(NaN, 0) })).toThrow(RangeError)
    expect(() => flightBetween({ ...plan, effort: 1000 })).toThrow(/^flightBetween: effort must be/)
    expect(() => flightBetween({ ...plan, loft: { tilt: 0 } })).toThrow(/^flightBetween: tilt must be/)
  })
})
