import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roc, thresholdRule } from './index.js'

const separation = fc.double({ min: 0, max: 6, noNaN: true })
const chance = fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true })

test('it is the curve of true against false alarms read the other way', () => {
  fc.assert(
    fc.property(separation, chance, (K, pTrue) => {
      const { pFalse } = thresholdRule(K, 3, pTrue)
      fc.pre(pFalse > 1e-12 && pFalse < 1 - 1e-9)
      expect(roc(K, pFalse).pTrue).toBeCloseTo(pTrue, 6)
    }),
  )
})

test('better discrimination engages fewer objects, more decoys engage more', () => {
  fc.assert(
    fc.property(separation, separation, chance, (a, b, pTrue) => {
      const [worse, better] = [Math.min(a, b), Math.max(a, b)]
      expect(thresholdRule(better, 10, pTrue).expectedEngaged).toBeLessThanOrEqual(
        thresholdRule(worse, 10, pTrue).expectedEngaged,
      )
      expect(thresholdRule(a, 11, pTrue).expectedEngaged).toBeGreaterThanOrEqual(
        thresholdRule(a, 10, pTrue).expectedEngaged,
      )
    }),
  )
})

test('without discrimination all objects are engaged alike', () => {
  expect(thresholdRule(0, 10, 0.95).expectedEngaged).toBeCloseTo(11 * 0.95, 12)
})

test('misuse throws', () => {
  for (const bad of [-1, NaN, Infinity]) {
    expect(() => thresholdRule(bad, 1, 0.5)).toThrow(RangeError)
    expect(() => thresholdRule(1, bad, 0.5)).toThrow(RangeError)
  }
  for (const p of [0, 1, NaN]) expect(() => thresholdRule(1, 1, p)).toThrow(RangeError)
})
