import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costExchange, costPerKill } from './index.js'

const costs = { shots: 4, decoysPerWarhead: 3, interceptorCost: 70, warheadCost: 20, decoyCost: 1 }
const positive = fc.double({ min: 0.01, max: 500, noNaN: true })

test('at the break-even cost the ratio is 1, and the criterion flips there', () => {
  fc.assert(
    fc.property(positive, positive, positive, positive, (shots, decoysPerWarhead, warheadCost, decoyCost) => {
      const given = { shots, decoysPerWarhead, warheadCost, decoyCost }
      const even = costExchange({ ...given, interceptorCost: 1 }).breakEvenInterceptorCost
      expect(costExchange({ ...given, interceptorCost: even }).ratio).toBeCloseTo(1, 12)
      expect(costExchange({ ...given, interceptorCost: even * 0.999 }).nitzeSatisfied).toBe(true)
      expect(costExchange({ ...given, interceptorCost: even * 1.001 }).nitzeSatisfied).toBe(false)
    }),
  )
})

test('four shots at a warhead and three decoys, at 70 each, answer 23 of money', () => {
  expect(costExchange(costs).ratio).toBeCloseTo((4 * 4 * 70) / 23, 12)
})

test('the ratio does not depend on the unit of money', () => {
  const { interceptorCost, warheadCost, decoyCost } = costs
  const inOther = {
    interceptorCost: interceptorCost * 7,
    warheadCost: warheadCost * 7,
    decoyCost: decoyCost * 7,
  }
  expect(costExchange({ ...costs, ...inOther }).ratio).toBeCloseTo(costExchange(costs).ratio, 12)
})

test('a further kill costs more the more interceptors there are, and the first ones cost c/p', () => {
  const raid = { warheads: 10, interceptors: 0, added: 1, shotKill: 0.56, interceptorCost: 70 }
  expect(costPerKill(raid).costPerKill).toBeCloseTo(70 / 0.56, 10)
  let before = 0
  for (const interceptors of [0, 10, 20, 40, 80]) {
    const { costPerKill: cost, kills } = costPerKill({ ...raid, interceptors })
    expect(cost).toBeGreaterThan(before)
    expect(kills).toBeLessThanOrEqual(10)
    before = cost
  }
})

test('kills add up: those there are, and those added, are those of the larger defense', () => {
  const raid = { warheads: 5, interceptors: 44, added: 4, shotKill: 0.56, interceptorCost: 70 }
  const { kills, addedKills } = costPerKill(raid)
  expect(kills + addedKills).toBeCloseTo(costPerKill({ ...raid, interceptors: 48 }).kills, 13)
})

test('interceptors that kill nothing more cost without end', () => {
  expect(
    costPerKill({ warheads: 5, interceptors: 0, added: 1, shotKill: 0, interceptorCost: 70 }).costPerKill,
  ).toBe(Infinity)
  expect(
    costPerKill({ warheads: 0, interceptors: 0, added: 1, shotKill: 0.5, interceptorCost: 70 }).costPerKill,
  ).toBe(Infinity)
})

test('misuse throws', () => {
  for (const bad of [-1, NaN, Infinity])
    for (const key of Object.keys(costs))
      expect(() => costExchange({ ...costs, [key]: bad })).toThrow(RangeError)
  expect(() => costExchange({ ...costs, shots: 0 })).toThrow(RangeError)
  expect(() => costExchange({ ...costs, warheadCost: 0, decoyCost: 0 })).toThrow(/must be above 0, got 0/)
  const raid = { warheads: 5, interceptors: 44, added: 4, shotKill: 0.56, interceptorCost: 70 }
  for (const bad of [-1, NaN])
    for (const key of Object.keys(raid))
      expect(() => costPerKill({ ...raid, [key]: bad })).toThrow(RangeError)
  expect(() => costPerKill({ ...raid, added: 0 })).toThrow(RangeError)
})
