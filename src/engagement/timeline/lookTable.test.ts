import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SAMPLE_DEFENSE, place, sampleFlight } from '../../../test/sampleDefense.js'
import { lookCounter, lookTable } from '../index.js'
import type { Defense, LookSetting } from '../index.js'

const flights = [
  sampleFlight(),
  sampleFlight('lofted'),
  sampleFlight('minimum-energy', place(61, -150)),
  sampleFlight('minimum-energy', place(34, -118)),
]
/** The second site hears only the second radar. */
const defense: Defense = {
  ...SAMPLE_DEFENSE,
  sites: SAMPLE_DEFENSE.sites.map((site, i) => (i === 1 ? { ...site, radars: [1] } : site)),
}
const tables = flights.map(({ trajectory, burnout }) => lookTable(trajectory, burnout.time, defense))
const counted = ({ rangeFactor, decision, assess, speed }: LookSetting, which: number): number => {
  const { trajectory, burnout } = flights[which]!
  const set: Defense = {
    ...defense,
    rangeFactor,
    delays: { ...defense.delays, decision, assess },
    sites: defense.sites.map(site => ({
      ...site,
      interceptor: { ...site.interceptor, burnoutSpeed: speed ?? site.interceptor.burnoutSpeed },
    })),
  }
  return lookCounter(set, 'wgs84-j2')(trajectory, burnout.time).looks
}
const settings = fc.record({
  rangeFactor: fc.double({ min: 0.1, max: 2, noNaN: true }),
  decision: fc.double({ min: 10, max: 300, noNaN: true }),
  assess: fc.double({ min: 10, max: 300, noNaN: true }),
  speed: fc.double({ min: 3000, max: 9000, noNaN: true }),
})
const which = fc.integer({ min: 0, max: flights.length - 1 })

describe('tables of looks', () => {
  test('are the looks of the kernels, but for a hair of margin', { timeout: 60_000 }, () => {
    const drawn = fc.sample(fc.tuple(settings, which), { numRuns: 400, seed: 5 })
    const differing = drawn.filter(([setting, i]) => tables[i]!(setting, 64) !== counted(setting, i))
    for (const [setting, i] of differing)
      expect(Math.abs(tables[i]!(setting, 64) - counted(setting, i))).toBe(1)
    // A step of 10 s in a flight of 2,000 s: none of 400 seen.
    expect(differing.length).toBeLessThanOrEqual(2)
  })

  test('never fall with range or speed, nor rise with a delay', () => {
    const gain = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(settings, which, gain, gain, gain, gain, (one, i, a, b, c, d) => {
        const better = {
          rangeFactor: one.rangeFactor * (1 + a),
          speed: one.speed * (1 + b),
          decision: one.decision * c,
          assess: one.assess * d,
        }
        expect(tables[i]!(better, 64)).toBeGreaterThanOrEqual(tables[i]!(one, 64))
      }),
      { numRuns: 500 },
    )
  })

  test('stop at the most looks that are of interest, and take the speeds of the sites where none is given', () => {
    const setting = { rangeFactor: 1, decision: 30, assess: 30, speed: null }
    const all = tables[0]!(setting, 64)
    expect(all).toBe(counted(setting, 0))
    expect(all).toBeGreaterThan(2)
    expect(tables[0]!(setting, 2)).toBe(2)
  })
})
