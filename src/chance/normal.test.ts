import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf, normalDensity, normalQuantile, normalSurvival } from './index.js'

// mpmath 1.3, 30 digits.
test.each([
  [1, 0.15865525393145705],
  [5, 2.866515718791939e-7],
  [10, 7.61985302416053e-24],
  [20, 2.753624118606234e-89],
  [37, 5.725571222524577e-300],
])('both tails at %f keep 14 digits', (x, tail) => {
  expect(Math.abs(normalSurvival(x) / tail - 1)).toBeLessThan(1e-13) // rounding in exp; today 2e-15 … 5e-14
  expect(normalCdf(-x)).toBe(normalSurvival(x))
})

test('the quantile undoes the distribution function, in the middle and far out', () => {
  fc.assert(
    fc.property(fc.double({ min: -36, max: 5, noNaN: true }), x => {
      expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThan(1e-9)
    }),
  )
  expect(normalQuantile(0.5)).toBeCloseTo(0, 15)
  expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 14)
})

test('the density is the slope of the distribution function', () => {
  for (const x of [-4, -1, 0, 0.3, 2]) {
    const slope = (normalCdf(x + 1e-5) - normalCdf(x - 1e-5)) / 2e-5
    expect(Math.abs(normalDensity(x) - slope)).toBeLessThan(1e-9)
  }
})

test('infinity is a number here, NaN and chances of 0 or 1 are not', () => {
  expect([normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1])
  for (const f of [normalCdf, normalSurvival, normalDensity]) expect(() => f(NaN)).toThrow(RangeError)
  for (const u of [0, 1, -0.1, NaN])
    expect(() => normalQuantile(u)).toThrow(/normalQuantile: u must be in \(0, 1\)/)
})
