import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf, normalDensity } from '../chance/index.js'
import { betaRegularized, gaussLegendre } from '../math/index.js'
import { clusterSelection, rankProbabilities, rankProbability, smallestSelection } from './index.js'

const separation = fc.double({ min: 0, max: 10, noNaN: true })
const decoys = fc.integer({ min: 0, max: 200 })
const allRanks = (K: number, n: number): Float64Array => {
  const out = new Float64Array(n + 1)
  rankProbabilities(out, K, n)
  return out
}

// mpmath 1.3, 25 digits, ∫ φ(x − K) I_Φ(x)(n − m + 1, m) dx.
test.each([
  [0.01, 1, 1, 0.5028209244100158],
  [1, 30, 20, 0.9108938056966166],
  [2, 200, 20, 0.7583661884409109],
  [0.5, 200, 100, 0.6885755351400585],
  [3, 1000, 500, 0.9986340408144033],
])('K = %f, %i decoys, the best %i: agrees with mpmath', (K, n, m, p) => {
  expect(Math.abs(rankProbability(K, n, m) - p)).toBeLessThan(1e-12)
})

test('it agrees with Gauss–Legendre over the incomplete beta function, from one decoy to two hundred', () => {
  const { nodes, weights } = gaussLegendre(20)
  for (const K of [0.001, 0.7, 2.3, 5, 9.9])
    for (const n of [1, 2, 3, 16, 17, 65, 200]) {
      const ranks = allRanks(K, n)
      for (const m of [1, Math.ceil(n / 3), Math.ceil(n / 2), n]) {
        let sum = 0
        for (let piece = 0; piece < 85; piece++)
          nodes.forEach((node, i) => {
            const x = K - 8.5 + (piece + (1 + node) / 2) / 5
            sum += (weights[i]! / 10) * normalDensity(x - K) * betaRegularized(normalCdf(x), n - m + 1, m)
          })
        expect(Math.abs(ranks[m - 1]! - sum), `K ${K}, n ${n}, m ${m}`).toBeLessThan(1e-12) // trapezoid; today 2e-13
      }
    }
})

test('without discrimination every object is as likely: m/(n + 1), and the limit K → 0 joins it', () => {
  for (const n of [0, 1, 10, 200]) {
    const [none, hardly] = [allRanks(0, n), allRanks(1e-13, n)]
    for (let m = 1; m <= n + 1; m++) {
      expect(none[m - 1]).toBe(m / (n + 1))
      expect(hardly[m - 1]).toBeCloseTo(m / (n + 1), 12)
    }
  }
})

test('one decoy is outscored with chance Φ(K/√2)', () => {
  for (const K of [0.3, 1, 2.5, 6])
    expect(rankProbability(K, 1, 1)).toBeCloseTo(normalCdf(K / Math.SQRT2), 13)
})

test('selecting more objects never misses more, and selecting all misses nothing', () => {
  fc.assert(
    fc.property(separation, decoys, (K, n) => {
      const ranks = allRanks(K, n)
      for (let m = 1; m <= n; m++) expect(ranks[m]!).toBeGreaterThanOrEqual(ranks[m - 1]!)
      expect(ranks[n]).toBe(1)
      expect(rankProbability(K, n, n + 5)).toBe(1)
    }),
  )
})

test('better discrimination never lowers the chance, and one more decoy never raises it', () => {
  fc.assert(
    fc.property(separation, separation, fc.integer({ min: 0, max: 199 }), (a, b, n) => {
      const [worse, better] = [allRanks(Math.min(a, b), n), allRanks(Math.max(a, b), n)]
      const crowded = allRanks(a, n + 1)
      const few = allRanks(a, n)
      for (let m = 1; m <= n + 1; m++) {
        expect(better[m - 1]!).toBeGreaterThanOrEqual(worse[m - 1]! - 1e-12)
        expect(crowded[m - 1]!).toBeLessThanOrEqual(few[m - 1]! + 1e-12)
      }
    }),
  )
})

test('a cluster with one warhead is the cluster rule with W = 1', () => {
  for (const [K, n, m] of [
    [1.5, 8, 3],
    [0, 5, 2],
    [3, 20, 1],
  ] as const) {
    const { expectedWarheads, pAllSelected } = clusterSelection({
      warheads: 1,
      decoys: n,
      separation: K,
      selected: m,
    })
    expect(expectedWarheads).toBeCloseTo(rankProbability(K, n, m), 11)
    expect(pAllSelected).toBeCloseTo(rankProbability(K, n, m), 11)
  }
})

test('the smallest selection reaches the wanted chance, and one fewer does not', () => {
  fc.assert(
    fc.property(separation, decoys, fc.double({ min: 0.01, max: 1, noNaN: true }), (K, n, p) => {
      const m = smallestSelection(K, n, p)
      expect(rankProbability(K, n, m)).toBeGreaterThanOrEqual(p)
      if (m > 1) expect(rankProbability(K, n, m - 1)).toBeLessThan(p)
    }),
  )
  expect(smallestSelection(0, 9, 0.9)).toBe(9)
  expect(smallestSelection(0, 9, 1)).toBe(10)
})

test('a k-factor beyond 12 is certainty in all digits that matter', () => {
  expect(rankProbability(50, 100, 1)).toBeCloseTo(1, 13)
})

test('only the first n + 1 places are written', () => {
  const out = new Float64Array(5).fill(-1)
  rankProbabilities(out, 2, 2)
  expect([out[2], out[3], out[4]]).toEqual([1, -1, -1])
})

test('misuse throws', () => {
  for (const K of [-1, NaN, Infinity]) expect(() => rankProbability(K, 3, 1)).toThrow(RangeError)
  for (const n of [-1, 1.5, NaN, 1001]) expect(() => rankProbability(1, n, 1)).toThrow(RangeError)
  for (const m of [0, 1.5, NaN]) expect(() => rankProbability(1, 3, m)).toThrow(RangeError)
  for (const p of [0, 1.1, NaN]) expect(() => smallestSelection(1, 3, p)).toThrow(RangeError)
  expect(() => rankProbabilities(new Float64Array(3), 1, 3)).toThrow(/room for 4/)
})
