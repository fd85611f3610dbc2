import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalSurvival, studentSurvival, studentUpperQuantile } from './index.js'

// mpmath 1.3, 30 digits.
test.each([
  [0.001, 3, 0.4996324474847305],
  [1, 1, 0.25],
  [2.5, 4, 0.03338327240599407],
  [3, 10, 0.006671827511284789],
  [8, 2.5, 0.003828322065521723],
])('the tail beyond %f with %f degrees of freedom agrees with mpmath', (t, freedom, tail) => {
  expect(Math.abs(studentSurvival(t, freedom) / tail - 1)).toBeLessThan(1e-12)
  expect(studentSurvival(-t, freedom)).toBeCloseTo(1 - tail, 12)
})

test('the quantile undoes the tail', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
      fc.double({ min: 0.5, max: 200, noNaN: true }),
      (tail, freedom) => {
        expect(Math.abs(studentSurvival(studentUpperQuantile(tail, freedom), freedom) - tail)).toBeLessThan(
          1e-12,
        )
      },
    ),
  )
})

test('close to the middle it keeps its digits', () => {
  expect(Math.abs(0.5 - studentSurvival(1e-6, 3) - (1e-6 * 2) / (Math.PI * Math.sqrt(3)))).toBeLessThan(1e-15)
})

test('many degrees of freedom are the normal, and fewer have heavier tails', () => {
  expect(studentSurvival(3, 1e7)).toBeCloseTo(normalSurvival(3), 8)
  expect(studentSurvival(3, 4)).toBeGreaterThan(studentSurvival(3, 8))
  expect(studentSurvival(3, 8)).toBeGreaterThan(normalSurvival(3))
})

test('degrees of freedom of 0 or less, NaN and certain tails throw', () => {
  for (const freedom of [0, -1, NaN, Infinity]) {
    expect(() => studentSurvival(1, freedom)).toThrow(RangeError)
    expect(() => studentUpperQuantile(0.1, freedom)).toThrow(RangeError)
  }
  expect(() => studentSurvival(NaN, 3)).toThrow(RangeError)
  for (const tail of [0, 1, NaN]) expect(() => studentUpperQuantile(tail, 3)).toThrow(RangeError)
})
