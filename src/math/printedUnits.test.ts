import { expect, test } from 'vitest'
import { printedDimension, siOfPrinted } from './index.js'

test.each([
  [54, 'ft', 16.4592],
  [140, 'miles', 225308.16],
  [15000, 'mph', 6705.6],
  [12250, 'km/h', 3402.7777777777778],
  [25, 'short tons', 22679.6185],
  [13, 'dB', 19.952623149688797],
  [0.3, 'm^2', 0.3],
  [435, 'MHz', 4.35e8],
  [7.5, 'km/s', 7500],
  [264, '2025 B$', 264_000],
  [1.191, 'T$ 2026', 1_191_000],
  [62, 'k$', 0.062],
  [44, 'interceptors', 44],
])('%d %s is %d in SI', (value, symbol, want) => {
  const si = siOfPrinted(value, symbol)!
  expect(Math.abs(si - want)).toBeLessThanOrEqual(1e-14 * want)
})

test('a unit whose size is not known has no SI value', () => {
  for (const symbol of ['tons', 'Mach', 'text', 'date']) expect(siOfPrinted(1, symbol)).toBeNull()
})

test('an unknown unit is refused, and so is no number', () => {
  expect(printedDimension('furlong')).toBeUndefined()
  expect(() => siOfPrinted(1, 'furlong')).toThrow('siOfPrinted: unit must be a known one, got furlong')
  expect(() => siOfPrinted(NaN, 'km')).toThrow('siOfPrinted: value must be a number, got NaN')
})

test('a year beside money is the price year and no part of the unit; elsewhere it is', () => {
  expect(printedDimension('2025 B$')).toBe('money')
  expect(printedDimension('T$ 2026')).toBe('money')
  expect(printedDimension('2025 km')).toBeUndefined()
})
