import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Place } from '../earth/index.js'
import { ecefFromPlace, groundDistance } from '../earth/index.js'
import { norm } from '../math/index.js'
import { arcSpeed } from './arcs.js'
import type { Arcs } from './arcs.js'
import { flight } from './flight.js'
import { flightBetween } from './flightBetween.js'
import { lambert } from './lambert.js'
import { mapFlights } from './mapFlights.js'
import { rotatingLaunchesAtSpeed, slowestRotatingLaunch } from './rotatingLaunch.js'

const DEG = Math.PI / 180
const at = (latitudeDeg: number, longitudeDeg: number, height = 0): Place => ({
  latitude: latitudeDeg * DEG,
  longitude: longitudeDeg * DEG,
  height,
})
const place = fc.record({
  latitude: fc.double({ min: -1.57, max: 1.57, noNaN: true }),
  longitude: fc.double({ min: -3.14, max: 3.14, noNaN: true }),
  height: fc.constant(0),
})

describe('an arc to a turning place in a given time', () => {
  test('is that of Lambert by universal variables', () => {
    fc.assert(
      fc.property(place, place, fc.double({ min: 0.6, max: 2.5, noNaN: true }), (from, to, part) => {
        const distance = groundDistance(from, to)
        if (distance < 20e3 || distance > 18e6) return
        const time = part * (300 + distance / 6500)
        const [start, aim] = [new Float64Array(3), new Float64Array(3)]
        ecefFromPlace(start, from, 'sphere')
        ecefFromPlace(aim, to, 'sphere')
        const omega = 7.292115e-5
        const ground = Float64Array.of(-omega * start[1]!, omega * start[0]!, 0)
        const arcs: Arcs = { from: start, ground, aim, omega, over: new Float64Array(3), along: 0 }
        const [c, s] = [Math.cos(omega * time), Math.sin(omega * time)]
        const moved = Float64Array.of(c * aim[0]! - s * aim[1]!, s * aim[0]! + c * aim[1]!, aim[2]!)
        const speed = arcSpeed(arcs, time)
        const arc = lambert({ from: start, to: moved, time })
        if (!arc.reached || speed === Infinity) return
        const want = norm([0, 1, 2].map(i => arc.departure[i]! - ground[i]!))
        expect(Math.abs(speed / want - 1)).toBeLessThan(1e-7)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a flight of a map', () => {
  const from = at(38, 55)
  const drag = 5000
  const asked = mapFlights({ earth: 'wgs84-j2', launch: from, ballisticCoefficient: drag, speed: 6800 })

  test('is there when flown again with a thousand times the care, within 600 m (today 120 m)', () => {
    fc.assert(
      fc.property(place, fc.constantFrom('minimum-energy', 'lofted', 'depressed'), (aim, loft) => {
        const found = asked(aim, loft)
        if (!found.reached) return
        const again = flight({
          vehicle: { kind: 'impulsive', speed: 6800, ballisticCoefficient: drag },
          launch: from,
          earth: 'wgs84-j2',
          steering: found.steering,
          tolerance: 1e-8,
        })
        if (!again.reached) throw new Error(again.why)
        expect(groundDistance(again.impact.place, aim)).toBeLessThan(600)
        expect(Math.abs(again.impact.time - found.impactTime)).toBeLessThan(1)
      }),
      { numRuns: 100 },
    )
  })

  test('takes the speed that careful shooting finds least, within 0.1 m/s (today 0.02), and its lofted and depressed times within 0.1 s (today 0.02)', () => {
    const vehicle = { kind: 'impulsive' as const, speed: 6800, ballisticCoefficient: drag }
    for (const aim of [at(50, 10), at(0, 100), at(10, 30), at(30, 0), at(-20, 60), at(70, 100)]) {
      const plan = { vehicle, launch: from, aim, earth: 'wgs84-j2' as const }
      const least = flightBetween({ ...plan, loft: 'minimum-energy' })
      const quick = asked(aim, 'minimum-energy')
      if (!least.reached || !quick.reached) throw new Error('out of range')
      expect(quick.steering.effort - least.steering.effort).toBeLessThan(0.1)
      expect(quick.steering.effort - least.steering.effort).toBeGreaterThan(-0.1)
      for (const loft of ['lofted', 'depressed'] as const) {
        const effort = 1.03 * least.steering.effort
        const careful = flightBetween({ ...plan, loft, effort })
        const one = asked(aim, loft, effort)
        if (!careful.reached || !one.reached)
          throw new Error(JSON.stringify([aim, loft, effort, careful, one]))
        expect(Math.abs(careful.impact.time - one.impactTime)).toBeLessThan(0.1)
      }
    }
  })

  test('is the closed form itself on a round airless Earth that turns', () => {
    const aim = at(45, -60)
    const plain = mapFlights({
      earth: 'sphere-rotating',
      launch: from,
      ballisticCoefficient: null,
      speed: 7900,
    })
    const least = plain(aim, 'minimum-energy')
    const slowest = slowestRotatingLaunch(from, aim)
    if (!least.reached || !slowest.reached) throw new Error('out of range')
    // A miss of up to 100 m is enough for a map.
    expect(Math.abs(least.steering.effort - slowest.speed)).toBeLessThan(0.1)
    const pair = rotatingLaunchesAtSpeed(from, aim, 7900)
    for (const loft of ['lofted', 'depressed'] as const) {
      const one = plain(aim, loft)
      if (!pair.reached || !pair[loft].reached || !one.reached) throw new Error('out of range')
      expect(Math.abs(one.impactTime - pair[loft].time)).toBeLessThan(0.2)
    }
  })

  test('depends on nothing asked before', () => {
    const path = (found: ReturnType<typeof asked>): number[] =>
      found.reached ? [...found.trajectory.knots] : []
    const first = path(asked(at(20, 90), 'lofted'))
    asked(at(-30, 10), 'minimum-energy')
    asked(at(50, 51), 'depressed')
    expect(path(asked(at(20, 90), 'lofted'))).toEqual(first)
    expect(first.length).toBeGreaterThan(100)
  })

  test.each([
    ['same-place', from, 'minimum-energy'],
    ['antipodal', at(-38, -125), 'minimum-energy'],
    ['out-of-range', at(-20, -100), 'minimum-energy'],
    ['out-of-range', at(-20, -100), 'lofted'],
    ['no-flatter-flight', at(38.5, 55), 'depressed'],
  ] as const)('is a value with its reason where there is none: %s', (why, aim, loft) => {
    expect(asked(aim, loft)).toEqual({ reached: false, why })
  })

  test('misuse throws', () => {
    expect(() => asked(at(91, 0), 'lofted')).toThrow(RangeError)
    expect(() => asked(at(NaN, 0), 'lofted')).toThrow(RangeError)
    expect(() => asked(at(0, 0), 'lofted', 1e4)).toThrow(/^mapFlights: effort must be/)
    for (const change of [{ speed: NaN }, { ballisticCoefficient: 0 }, { time: -1 }])
      expect(() =>
        mapFlights({ earth: 'sphere', launch: from, ballisticCoefficient: null, speed: 1, ...change }),
      ).toThrow(/^mapFlights: /)
  })
})
