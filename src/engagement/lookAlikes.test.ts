import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectedLeakers, lookAlikesPmf } from './index.js'

/** Every subset of favored objects, every warhead's fate, one by one. */
function byEnumeration(W: number, D: number, N: number, p: number): number[] {
  const M = W + D
  const pmf = Array.from({ length: W + 1 }, () => 0)
  const subsets = Array.from({ length: 2 ** M }, (_, s) => s).filter(
    s => s.toString(2).replaceAll('0', '').length === N % M,
  )
  for (const subset of subsets)
    for (let fate = 0; fate < 2 ** W; fate++) {
      let weight = 1 / subsets.length
      for (let w = 0; w < W; w++) {
        const miss = (1 - p) ** (Math.floor(N / M) + ((subset >> w) & 1))
        weight *= (fate >> w) & 1 ? miss : 1 - miss
      }
      pmf[fate.toString(2).replaceAll('0', '').length]! += weight
    }
  return pmf
}

test('the distribution is what listing every choice of favored objects gives', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.nat(4),
      fc.nat(20),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (W, D, N, p) => {
        const pmf = lookAlikesPmf({ warheads: W, decoys: D, interceptors: N, shotKill: p })
        for (const [k, want] of byEnumeration(W, D, N, p).entries())
          expect(Math.abs(pmf[k]! - want)).toBeLessThan(1e-12)
      },
    ),
  )
})

test('the mean does not depend on how the favored objects fall', () => {
  // 300 warheads, 700 decoys, 1,300 interceptors: three in ten objects get a second shot.
  const pmf = lookAlikesPmf({ warheads: 300, decoys: 700, interceptors: 1300, shotKill: 0.6 })
  expect(expectedLeakers(pmf)).toBeCloseTo(300 * (0.7 * 0.4 + 0.3 * 0.16), 9)
})

test("whole interceptors give the critics' flagship position 0.08172 instead of 0.08201", () => {
  const pmf = lookAlikesPmf({ warheads: 5, decoys: 50, interceptors: 100, shotKill: 0.5 })
  // Untracked warheads leak each on their own, so track enters as t^5.
  expect(0.8 * 0.9 ** 5 * pmf[0]!).toBeCloseTo(0.08172, 5)
})

test('nothing to meet is no leaker, and nothing to fire is no kill', () => {
  expect(Array.from(lookAlikesPmf({ warheads: 0, decoys: 0, interceptors: 3, shotKill: 0.5 }))).toEqual([1])
  expect(Array.from(lookAlikesPmf({ warheads: 2, decoys: 3, interceptors: 0, shotKill: 0.5 }))).toEqual([
    0, 0, 1,
  ])
})

test('misuse says what must hold', () => {
  expect(() => lookAlikesPmf({ warheads: 1, decoys: -1, interceptors: 0, shotKill: 0.5 })).toThrow(
    new RangeError('lookAlikesPmf: decoys must be a whole number of 0 or more, got -1'),
  )
})
