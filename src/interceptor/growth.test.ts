import { expect, test } from 'vitest'
import { reliabilityGrowth } from './index.js'
import type { Growth } from './index.js'

const fitted = (times: number[], end: number): Growth => {
  const fit = reliabilityGrowth(times, end)
  if ('why' in fit) throw new Error(fit.why)
  return fit
}

/** Logarithm of the likelihood of the power law for a series stopped at `end`. */
const likelihood = (times: number[], end: number, beta: number, lambda: number): number =>
  times.reduce((sum, t) => sum + Math.log(lambda * beta * t ** (beta - 1)), 0) - lambda * end ** beta

test('no other pair of numbers explains the failures better', () => {
  const [times, end] = [[3, 4, 6, 9, 12], 15]
  const { beta, lambda } = fitted(times, end)
  const best = likelihood(times, end, beta, lambda)
  for (const [db, dl] of [
    [0.01, 0],
    [-0.01, 0],
    [0, 0.01],
    [0, -0.01],
    [0.01, -0.005],
    [-0.01, 0.005],
  ] as const)
    expect(likelihood(times, end, beta * (1 + db), lambda * (1 + dl))).toBeLessThan(best)
})

test('it expects as many failures as there were, and the intensity at the end is the slope there', () => {
  const [times, end] = [[1, 2, 5, 11], 20]
  const { beta, lambda, intensityAtEnd } = fitted(times, end)
  expect(lambda * end ** beta).toBeCloseTo(times.length, 12)
  expect(intensityAtEnd).toBeCloseTo(lambda * beta * end ** (beta - 1), 12)
})

test('early failures are growth, late ones the opposite, and another clock changes no verdict', () => {
  expect(fitted([1, 2, 3], 30).beta).toBeLessThan(1)
  expect(fitted([27, 28, 29], 30).beta).toBeGreaterThan(1)
  expect(fitted([10, 20, 30], 300).beta).toBeCloseTo(fitted([1, 2, 3], 30).beta, 12)
})

test('without a failure before the end there is no fit, and it says why', () => {
  expect(reliabilityGrowth([], 10)).toEqual({ why: 'no-failures-before-the-end' })
  expect(reliabilityGrowth([10, 10], 10)).toEqual({ why: 'no-failures-before-the-end' })
})

test('misuse throws', () => {
  for (const time of [0, -1, 11, NaN]) expect(() => reliabilityGrowth([1, time], 10)).toThrow(RangeError)
  for (const end of [0, -1, NaN, Infinity]) expect(() => reliabilityGrowth([], end)).toThrow(RangeError)
})
