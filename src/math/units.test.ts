import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UNIT_SYMBOLS, dimensionOf, fromSi, isDimensionless, toSi } from './units.js'

test.each([
  [6, 'km/s', 6000],
  [1.5, 'min', 90],
  [2, 'h', 7200],
  [3, 't', 3000],
  [90, 'deg', Math.PI / 2],
  [2.5, 'MW', 2.5e6],
  [85, 'percent', 0.85],
  [29, 'percent', 0.29],
  [57, 'percent', 0.57],
  [0.4, 'probability', 0.4],
  [20, 'MUSD', 20],
])('%d %s is %d in SI', (value, unit, si) => {
  expect(toSi(value, unit)).toBe(si)
})

test('a decibel is a tenth of a decade of a ratio', () => {
  expect(toSi(20, 'dB')).toBeCloseTo(100, 12)
  expect(toSi(-3, 'dB')).toBeCloseTo(0.501187233627, 12)
  expect(fromSi(1000, 'dB')).toBeCloseTo(30, 12)
})

test('a number survives the way to SI and back in every unit', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...UNIT_SYMBOLS),
      fc.double({ min: -100, max: 100, noNaN: true }),
      (unit, value) => {
        expect(Math.abs(fromSi(toSi(value, unit), unit) - value)).toBeLessThan(1e-11)
      },
    ),
  )
})

test('probability and percent measure the same thing; count, ratio and per-warhead do not', () => {
  expect(dimensionOf('percent')).toBe(dimensionOf('probability'))
  expect(new Set(['count', 'ratio', 'per-warhead', 'probability'].map(dimensionOf)).size).toBe(4)
})

test('a bare number means one thing for shares and counts only', () => {
  const bare = UNIT_SYMBOLS.filter(symbol => isDimensionless(dimensionOf(symbol)!))
  expect(bare).toEqual(['probability', 'percent', 'ratio', 'count', 'per-warhead'])
})

test('misuse throws', () => {
  expect(dimensionOf('mile')).toBeUndefined()
  expect(() => toSi(1, 'mile')).toThrow(/^toSi: unit must be one of m km .*, got mile$/)
  expect(() => toSi(NaN, 'm')).toThrow(RangeError)
  expect(() => fromSi(0, 'dB')).toThrow('fromSi: a ratio in dB must be positive, got 0')
})
