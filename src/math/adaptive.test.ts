import { expect, test } from 'vitest'
import { adaptiveIntegral, atan2, exp } from './index.js'

test('areas with a known value', () => {
  const peak = (x: number): number => 1e-4 / (x * x + 1e-8)
  expect(adaptiveIntegral(x => exp(-x), [0, 1, 40], 1e-13)).toBeCloseTo(1, 12)
  expect(adaptiveIntegral(peak, [-1, 3], 1e-12)).toBeCloseTo(atan2(3, 1e-4) + atan2(1, 1e-4), 10)
  expect(adaptiveIntegral(Math.sqrt, [0, 0, 1, 1], 1e-11)).toBeCloseTo(2 / 3, 10)
  expect(adaptiveIntegral(Math.abs, [-1, 0, 1], 1e-12)).toBeCloseTo(1, 14)
})

test('misuse throws', () => {
  expect(() => adaptiveIntegral(Math.sqrt, [0], 1e-9)).toThrow(RangeError)
  expect(() => adaptiveIntegral(Math.sqrt, [1, 0], 1e-9)).toThrow(RangeError)
})
