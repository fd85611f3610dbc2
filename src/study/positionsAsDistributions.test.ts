import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Distribution } from '../chance/index.js'
import { attribution } from './attribution.js'
import { flipSets } from './cruxes.js'
import { averagedCoalitionValues } from './positionsAsDistributions.js'

const point = (value: number): Distribution => ({ kind: 'point', value })
const beta = (a: number, b: number): Distribution => ({ kind: 'beta', a, b })

test('points alone give the plain outcomes', () => {
  const values = averagedCoalitionValues([point(1), point(1)], [point(2), point(3)], ([x, y]) => x! * y!)
  expect([...values]).toEqual([1, 2, 3, 6])
})

test('the mean of a power of a Beta chance is its known moment', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.2, max: 40, noNaN: true }),
      fc.double({ min: 0.2, max: 40, noNaN: true }),
      fc.integer({ min: 0, max: 12 }),
      (a, b, k) => {
        let moment = 1
        for (let i = 0; i < k; i++) moment *= (a + i) / (a + b + i)
        const power = (x: number, left: number): number => (left === 0 ? 1 : x * power(x, left - 1))
        const [from] = averagedCoalitionValues([beta(a, b)], [point(0)], ([p]) => power(p!, k))
        expect(Math.abs(from! / moment - 1)).toBeLessThan(1e-10)
      },
    ),
  )
})

test('a choice and a mixture average as their weights say', () => {
  const mixed: Distribution = {
    kind: 'mixture',
    of: [point(10), beta(3, 1), { kind: 'choice', values: [1, 5], weights: [3, 1] }],
    weights: [1, 1, 2],
  }
  const [mean] = averagedCoalitionValues([mixed], [point(0)], ([x]) => x!)
  expect(mean).toBeCloseTo((10 + 0.75 + 2 * 2) / 4, 12)
})

test('keys are independent: the mean of a product is the product of the means', () => {
  const values = averagedCoalitionValues(
    [beta(8, 2), beta(19, 1)],
    [beta(4, 6), point(0.5)],
    ([p, s]) => p! * s!,
  )
  const want = [0.8 * 0.95, 0.4 * 0.95, 0.8 * 0.5, 0.4 * 0.5]
  want.forEach((mean, mask) => expect(values[mask]).toBeCloseTo(mean, 12))
})

test('with spreads the mean outcome is not the outcome of the means, and shares still sum to the gap', () => {
  // s (1 − (1 − p)^3)^W with p and s known as Betas.
  const raid = ([p, s, warheads]: Float64Array): number => {
    const leak = (1 - p!) * (1 - p!) * (1 - p!)
    let none = s!
    for (let i = 0; i < warheads!; i++) none *= 1 - leak
    return none
  }
  const values = averagedCoalitionValues(
    [beta(8, 2), beta(19, 1), point(4)],
    [beta(4, 6), beta(7, 3), point(8)],
    raid,
  )
  expect(values[0]).toBeLessThan(raid(Float64Array.of(0.8, 0.95, 4)) - 0.01)
  const { shapley } = attribution(values, 3)
  expect(shapley.reduce((a, b) => a + b, 0)).toBeCloseTo(values[7]! - values[0]!, 14)
  expect(flipSets(values, 3, v => v >= 0.5)).toEqual({ minimal: [1], robust: [1], blocking: [1] })
})

test('what cannot be averaged exactly is refused', () => {
  const normal: Distribution = { kind: 'normal', scale: 'plain', q05: 0, q95: 1 }
  expect(() => averagedCoalitionValues([normal], [point(1)], () => 0)).toThrow('got normal')
  expect(() => averagedCoalitionValues([point(1)], [], () => 0)).toThrow(
    'must hold the same keys, got 1 and 0',
  )
  const many = Array.from({ length: 5 }, () => beta(1, 1))
  expect(() => averagedCoalitionValues(many, many, () => 0)).toThrow('evaluations must be at most')
})
