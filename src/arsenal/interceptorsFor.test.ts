import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bisectedRoot } from '../math/index.js'
import { arriving, equivalentCut, interceptorsFor } from './index.js'

const chance = fc.double({ min: 0.01, max: 1, noNaN: true })
const decoys = fc.double({ min: 0, max: 20, noNaN: true })

test('with that many interceptors the threshold is what arrives', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 3000, noNaN: true }),
      chance,
      chance,
      decoys,
      chance,
      (D, share, p, k, s) => {
        const M = share * D
        const { interceptors, why } = interceptorsFor(D, M, p, k, s)
        if (interceptors === null) {
          expect(why).toBe('common-failure-lets-enough-through')
          expect(arriving(D, Infinity, p, k, s)).toBeGreaterThanOrEqual(M - 1e-9 * D)
        } else expect(Math.abs(arriving(D, interceptors, p, k, s) - M)).toBeLessThan(1e-9 * D)
      },
    ),
  )
})

test('it agrees with bisection on the number of interceptors', () => {
  for (const [D, M, p, k, s] of [
    [200, 100, 0.7, 0, 1],
    [400, 30, 0.5, 2, 1],
    [150, 40, 0.8, 1, 0.9],
    [80, 70, 1, 0, 1],
  ] as const) {
    const root = bisectedRoot(N => arriving(D, N, p, k, s) - M, 0, 1e5, 1e-9)
    expect(interceptorsFor(D, M, p, k, s).interceptors).toBeCloseTo(root, 6)
  }
})

test('where no number is enough, or none is needed, it says so', () => {
  expect(interceptorsFor(200, 20, 0.7, 0, 0.9)).toEqual({
    interceptors: null,
    why: 'common-failure-lets-enough-through',
  })
  expect(interceptorsFor(200, 0, 0.7)).toEqual({ interceptors: null, why: 'shots-may-all-miss' })
  expect(interceptorsFor(200, 100, 0)).toEqual({ interceptors: null, why: 'shots-never-kill' })
  expect(interceptorsFor(200, 200, 0.7)).toEqual({ interceptors: 0, why: 'nothing-needed' })
  expect(interceptorsFor(0, 5, 0.7)).toEqual({ interceptors: 0, why: 'nothing-needed' })
})

test('thresholds a rounding away from a bound still give numbers', () => {
  for (const M of [20 + 1e-9, 200 - 1e-13, 60]) {
    const { interceptors } = interceptorsFor(200, M, 0.7, 0, 0.9)
    expect(Number.isFinite(interceptors)).toBe(true)
    expect(interceptors).toBeGreaterThanOrEqual(0)
  }
})

test('a cut and its interceptors leave the same number arriving', () => {
  const cut = { before: 6000, after: 300, survivingShare: 0.05, reliability: 0.85, shotKill: 0.7 }
  const { arrivingBefore, arrivingAfter, interceptors } = equivalentCut(cut)
  expect(arrivingBefore).toBeCloseTo(255, 10)
  expect(arriving(arrivingBefore, interceptors!, 0.7)).toBeCloseTo(arrivingAfter, 10)
  expect(equivalentCut({ ...cut, after: 6000 }).interceptors).toBe(0)
  expect(equivalentCut({ ...cut, after: 0 }).interceptors).toBe(null)
})

test('misuse throws', () => {
  for (const bad of [-1, NaN, Infinity]) {
    expect(() => interceptorsFor(bad, 1, 0.5)).toThrow(RangeError)
    expect(() => interceptorsFor(1, bad, 0.5)).toThrow(RangeError)
    expect(() => interceptorsFor(1, 1, 0.5, bad)).toThrow(RangeError)
    expect(() => interceptorsFor(1, 1, bad)).toThrow(RangeError)
    expect(() => interceptorsFor(1, 1, 0.5, 0, bad)).toThrow(RangeError)
    const cut = { before: 2, after: 1, survivingShare: 0.5, reliability: 0.5, shotKill: 0.5 }
    for (const key of ['before', 'after', 'survivingShare', 'reliability', 'shotKill'])
      expect(() => equivalentCut({ ...cut, [key]: bad })).toThrow(RangeError)
  }
})
