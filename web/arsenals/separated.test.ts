import fc from 'fast-check'
import { expect, test } from 'vitest'
import { separated } from './separated.js'

test('places that are far enough apart stay', () => {
  expect(separated([30, 10, 60], 15, 0, 100)).toEqual([30, 10, 60])
})

test('places that meet are moved apart, in their order', () => {
  expect(separated([10, 10, 12], 15, 0, 100)).toEqual([10, 25, 40])
  expect(separated([98, 99], 15, 0, 100)).toEqual([85, 100])
})

test('any places end so far apart and inside, where there is room', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 7 }), wanted => {
      const places = separated(wanted, 15, 0, 100)
      const sorted = places.toSorted((a, b) => a - b)
      sorted.forEach((at, i) => {
        expect(at).toBeGreaterThanOrEqual(-1e-9)
        expect(at).toBeLessThanOrEqual(100 + 1e-9)
        if (i > 0) expect(at - sorted[i - 1]!).toBeGreaterThanOrEqual(15 - 1e-9)
      })
    }),
  )
})
