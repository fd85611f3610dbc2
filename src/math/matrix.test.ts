import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  added,
  backSubstituted,
  choleskyRoot,
  product,
  singularValues,
  transposed,
  triangularized,
} from './index.js'

const entry = fc.integer({ min: -100, max: 100 }).map(k => k / 10)
const tall = fc
  .integer({ min: 1, max: 5 })
  .chain(n => fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 8 }))
const distance = (A: readonly (readonly number[])[], B: readonly (readonly number[])[]): number =>
  Math.max(...A.flatMap((row, i) => row.map((a, j) => Math.abs(a - B[i]![j]!))))

test('a triangle says what the stack said: TᵀT = AᵀA, nothing below the diagonal', () => {
  fc.assert(
    fc.property(tall, A => {
      const T = triangularized(A)
      expect(distance(product(transposed(T), T), product(transposed(A), A))).toBeLessThan(1e-11)
      T.forEach((row, i) => row.forEach((x, j) => j < i && expect(x).toBe(0)))
      expect(T.length).toBe(A[0]!.length)
    }),
  )
})

test('Cholesky gives the same product back, and refuses what is not positive definite', () => {
  fc.assert(
    fc.property(tall, A => {
      const unit = A[0]!.map((_, i) => A[0]!.map((__, j) => (i === j ? 1 : 0)))
      const P = added(product(transposed(A), A), unit)
      const T = choleskyRoot(P)!
      expect(distance(product(transposed(T), T), P)).toBeLessThan(1e-11)
      expect(distance(product(T, backSubstituted(T, unit)), unit)).toBeLessThan(1e-10)
    }),
  )
  expect(
    choleskyRoot([
      [1, 2],
      [2, 1],
    ]),
  ).toBeNull()
  expect(choleskyRoot([[NaN]])).toBeNull()
})

test('stretches: their squares sum to that of all entries, their product is the determinant', () => {
  fc.assert(
    fc.property(fc.tuple(entry, entry, entry, entry), ([a, b, c, d]) => {
      const [small, large] = singularValues([
        [a, b],
        [c, d],
      ]) as [number, number]
      expect(small).toBeLessThanOrEqual(large)
      expect(Math.abs(small * small + large * large - (a * a + b * b + c * c + d * d))).toBeLessThan(1e-11)
      expect(Math.abs(small * large - Math.abs(a * d - b * c))).toBeLessThan(1e-11)
    }),
  )
  // A small one keeps its digits beside a large one.
  expect(
    singularValues([
      [1e8, 0],
      [1e8, 1e-6],
    ])[0]! /
      (1e-6 / Math.SQRT2),
  ).toBeCloseTo(1, 8)
})
