import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fusedSeparation } from './index.js'

const separation = fc.double({ min: 0, max: 6, noNaN: true })
const separations = fc.array(separation, { minLength: 1, maxLength: 5 })
const correlation = fc.double({ min: 0, max: 0.95, noNaN: true })

/** kᵀ C⁻¹ k by solving C x = k, elimination without pivoting. */
function byElimination(k: readonly number[], rho: number): number {
  const n = k.length
  const C = k.map((_, i) => k.map((_, j) => (i === j ? 1 : rho)))
  const x = [...k]
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const factor = C[j]![i]! / C[i]![i]!
      for (let l = i; l < n; l++) C[j]![l]! -= factor * C[i]![l]!
      x[j]! -= factor * x[i]!
    }
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) x[i]! -= C[i]![j]! * x[j]!
    x[i]! /= C[i]![i]!
  }
  return k.reduce((sum, value, i) => sum + value * x[i]!, 0)
}

test('it agrees with solving the linear system', () => {
  fc.assert(
    fc.property(separations, correlation, (k, rho) => {
      const squared = byElimination(k, rho)
      expect(Math.abs(fusedSeparation(k, rho).separation ** 2 - squared)).toBeLessThan(
        1e-9 * Math.max(1, squared),
      )
    }),
  )
})

test('another sensor never makes it worse, and one sensor alone is itself', () => {
  fc.assert(
    fc.property(separations, separation, correlation, (k, extra, rho) => {
      expect(fusedSeparation([...k, extra], rho).separation).toBeGreaterThanOrEqual(
        fusedSeparation(k, rho).separation - 1e-9,
      )
    }),
  )
  expect(fusedSeparation([1.7], 0.4).separation).toBeCloseTo(1.7, 14)
})

test('a better sensor never makes it worse when errors are independent', () => {
  fc.assert(
    fc.property(separations, separation, (k, more) => {
      const better = [k[0]! + more, ...k.slice(1)]
      expect(fusedSeparation(better, 0).separation).toBeGreaterThanOrEqual(
        fusedSeparation(k, 0).separation - 1e-12,
      )
    }),
  )
})

test('equally good sensors add less the more their errors are tied', () => {
  expect(fusedSeparation([2, 2], 0).separation).toBeCloseTo(Math.SQRT2 * 2, 12)
  expect(fusedSeparation([2, 2], 0.8).separation).toBeCloseTo(2.11, 2)
  expect(fusedSeparation([2, 2], 0.999999).separation).toBeCloseTo(2, 5)
})

test('decoys that defeat every sensor leave a guess', () => {
  expect(fusedSeparation([0, 0, 0], 0.3)).toEqual({ separation: 0, auc: 0.5 })
})

test('misuse throws', () => {
  expect(() => fusedSeparation([], 0)).toThrow(RangeError)
  for (const K of [-1, NaN, Infinity]) expect(() => fusedSeparation([1, K], 0)).toThrow(RangeError)
  for (const rho of [1, NaN, -1]) expect(() => fusedSeparation([1, 1], rho)).toThrow(RangeError)
  expect(() => fusedSeparation([1, 1, 1], -0.5)).toThrow(/correlation must be in \(-0.5, 1\)/)
})
