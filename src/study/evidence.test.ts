import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settledReduction } from './evidence.js'
import { coalitionValues } from './game.js'

/** x y + z between (1, 2, 0) and (3, 1, 1). */
const values = coalitionValues(3, set => (set & 1 ? 3 : 1) * (set & 2 ? 1 : 2) + (set & 4 ? 1 : 0))

test('settling one assumption shrinks the gap by what is left when either side gives way', () => {
  // Gap 4 − 2. First right about x: the second moves to 2, gap 0; else the first moves to 6, gap 2.
  expect(settledReduction(values, 3, 1)[0]).toBe(2)
  expect(settledReduction(values, 3, 0)[0]).toBe(0)
  expect(settledReduction(values, 3, 0.3)[0]).toBeCloseTo(0.6, 14)
})

test('settling an assumption that made up for another drives the sides apart, and the answer says so below 0', () => {
  // y: the second at the first's y stands at 7, gap 5; the first at the second's y stands at 1, gap 3.
  expect([...settledReduction(values, 3)]).toEqual([1, -2, 1])
})

test('where outcomes add up, settling an assumption removes exactly its part', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (parts, omega) => {
        const added = coalitionValues(parts.length, set =>
          parts.reduce((sum, x, i) => sum + (set & (1 << i) ? x : 0), 0),
        )
        settledReduction(added, parts.length, omega).forEach((x, i) =>
          expect(Math.abs(x - parts[i]!)).toBeLessThan(1e-10),
        )
      },
    ),
  )
})

test('exchanging the positions and the weight changes nothing', () => {
  expect(settledReduction(values.toReversed(), 3, 0.7)).toEqual(settledReduction(values, 3, 1 - 0.7))
})

test('a weight that is no chance is refused', () => {
  expect(() => settledReduction(values, 3, 1.5)).toThrow('settledReduction: omega must be in [0, 1], got 1.5')
})
