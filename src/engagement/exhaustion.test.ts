import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  exhaustionLeakers,
  exhaustionOutcome,
  exhaustionWarheads,
  expectedLeakers,
  roundsPlain,
} from './index.js'
import type { ExhaustionPlan } from './index.js'

const chance = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }))
const anyPlan: fc.Arbitrary<ExhaustionPlan> = fc.record({
  warheads: fc.nat(6),
  interceptors: fc.nat(20),
  shotsMax: fc.nat(4),
  shotKill: chance,
  common: chance,
})

test('a site in working order is one round of the plain solver, mixed with the site out', () => {
  fc.assert(
    fc.property(anyPlan, plan => {
      const { pmf, expectedLeakers: mean, pNoLeak, correlated } = exhaustionOutcome(plan)
      const working = roundsPlain({ ...plan, plan: [plan.shotsMax] }).pmf
      for (const [k, p] of working.entries()) {
        const want = plan.common * p + (k === plan.warheads ? 1 - plan.common : 0)
        expect(Math.abs(pmf[k]! - want)).toBeLessThan(1e-12)
      }
      expect(Math.abs(expectedLeakers(pmf) - mean)).toBeLessThan(1e-12)
      expect(exhaustionLeakers(plan)).toBe(mean)
      expect([pNoLeak, correlated]).toEqual([pmf[0], pmf[0]])
    }),
    { numRuns: 300 },
  )
})

test('without common failure the independent reading is never below the model, and equal where all get the same shots', () => {
  fc.assert(
    fc.property(anyPlan, plan => {
      const sure = exhaustionOutcome({ ...plan, common: 1 })
      expect(sure.independent).toBeGreaterThanOrEqual(sure.correlated - 1e-12)
      const even = exhaustionOutcome({ ...plan, common: 1, interceptors: plan.warheads * plan.shotsMax })
      expect(Math.abs(even.independent - even.correlated)).toBeLessThan(1e-12)
    }),
  )
})

test('the independent reading gives every warhead the success of an average one: 3 warheads, 5 interceptors', () => {
  const { independent } = exhaustionOutcome({
    warheads: 3,
    interceptors: 5,
    shotsMax: 4,
    shotKill: 0.5,
    common: 0.8,
  })
  expect(independent).toBeCloseTo(((0.8 * (0.75 + 0.75 + 0.5)) / 3) ** 3, 14)
})

test.each([
  [200, 100, 120],
  [100, 68, 45.6],
  [80, 100, 16],
])(
  'of %i warheads against %i interceptors, one shot each with p = 0.8, %f arrive',
  (warheads, interceptors, arriving) => {
    const plan = { warheads, interceptors, shotsMax: 1, shotKill: 0.8, common: 1 }
    expect(exhaustionLeakers(plan)).toBeCloseTo(arriving, 10)
    expect(exhaustionLeakers({ ...plan, common: 0.5 })).toBeCloseTo(0.5 * arriving + 0.5 * warheads, 10)
  },
)

test('the site runs short past interceptors / shots warheads', () => {
  expect([exhaustionWarheads(100, 1), exhaustionWarheads(44, 3)]).toEqual([100, 14])
  expect(() => exhaustionWarheads(100, 0)).toThrow(RangeError)
})

test('misuse says what must hold', () => {
  const plan = { warheads: 1, interceptors: 1, shotsMax: 1, shotKill: 0.5, common: NaN }
  expect(() => exhaustionOutcome(plan)).toThrow(
    new RangeError('exhaustionOutcome: common must be in [0, 1], got NaN'),
  )
  expect(() => exhaustionLeakers(plan)).toThrow(RangeError)
})
