import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaCdf, betaMean, betaQuantile } from './index.js'

test('the quantile undoes the distribution function', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 2000, noNaN: true }),
      fc.double({ min: 0.5, max: 2000, noNaN: true }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (a, b, u) => {
        expect(Math.abs(betaCdf(betaQuantile(u, a, b), a, b) - u)).toBeLessThan(1e-10)
      },
    ),
  )
})

test('Beta(1, 1) is uniform, Beta(2, 1) is x², and equal shapes mirror', () => {
  expect(betaCdf(0.3, 1, 1)).toBeCloseTo(0.3, 15)
  expect(betaCdf(0.3, 2, 1)).toBeCloseTo(0.09, 15)
  expect(betaQuantile(0.2, 3, 3) + betaQuantile(0.8, 3, 3)).toBeCloseTo(1, 13)
  expect(betaMean(3, 1)).toBe(0.75)
})

test('beyond [0, 1] nothing is left, and bad shapes throw', () => {
  expect([betaCdf(-1, 2, 2), betaCdf(2, 2, 2), betaQuantile(0, 2, 2), betaQuantile(1, 2, 2)]).toEqual([
    0, 1, 0, 1,
  ])
  for (const bad of [0, -1, NaN, Infinity]) {
    expect(() => betaCdf(0.5, bad, 1)).toThrow(RangeError)
    expect(() => betaQuantile(0.5, 1, bad)).toThrow(RangeError)
    expect(() => betaMean(bad, 1)).toThrow(RangeError)
  }
  expect(() => betaCdf(NaN, 1, 1)).toThrow(RangeError)
  for (const u of [-0.1, 1.1, NaN]) expect(() => betaQuantile(u, 1, 1)).toThrow(RangeError)
})
