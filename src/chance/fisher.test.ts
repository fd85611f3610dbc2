import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fisherExact } from './index.js'
import type { SuccessCount } from './index.js'

// scipy 1.17, fisher_exact, two-sided.
test.each([
  [[3, 10], [9, 10], 0.019766611097880443],
  [[100, 150], [80, 170], 0.00046601421345198113],
] as [SuccessCount, SuccessCount, number][])('%j against %j agrees with scipy', (early, late, p) => {
  expect(Math.abs(fisherExact(early, late) / p - 1)).toBeLessThan(1e-11)
})

const tally = fc
  .integer({ min: 0, max: 12 })
  .chain(n => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
const choose = (n: number, k: number): number => {
  let ways = 1
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i
  return k < 0 || k > n ? 0 : ways
}

test('it is the share of equally likely arrangements that are no more likely than the one seen', () => {
  fc.assert(
    fc.property(tally, tally, (early, late) => {
      const successes = early[0] + late[0]
      const ways = (k: number): number => choose(early[1], k) * choose(late[1], successes - k)
      let [rare, all] = [0, 0]
      for (let k = 0; k <= early[1]; k++) {
        all += ways(k)
        if (ways(k) <= ways(early[0]) + 0.5) rare += ways(k)
      }
      expect(Math.abs(fisherExact(early, late) - rare / all)).toBeLessThan(1e-12)
    }),
  )
})

test('which series is called early does not matter, nor whether successes or failures are counted', () => {
  fc.assert(
    fc.property(tally, tally, (early, late) => {
      const p = fisherExact(early, late)
      expect(fisherExact(late, early)).toBeCloseTo(p, 12)
      expect(fisherExact([early[1] - early[0], early[1]], [late[1] - late[0], late[1]])).toBeCloseTo(p, 12)
    }),
  )
})

test('no tries are no evidence', () => {
  expect(fisherExact([0, 0], [3, 5])).toBe(1)
})

test('more successes than attempts, and other misuse, throw', () => {
  expect(() => fisherExact([6, 5], [1, 2])).toThrow(/fisherExact: early successes/)
  for (const bad of [
    [-1, 3],
    [1.5, 3],
    [NaN, 3],
    [1, NaN],
    [0, -1],
  ] as SuccessCount[])
    expect(() => fisherExact([1, 2], bad)).toThrow(RangeError)
})
