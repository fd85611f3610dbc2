import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratioOfCosts } from './index.js'
import type { Side } from './index.js'

const side: fc.Arbitrary<Side> = fc.record({
  force: fc.double({ min: 0, max: 6000, noNaN: true }),
  survivingShare: fc.double({ min: 0, max: 1, noNaN: true }),
  interceptors: fc.double({ min: 0, max: 2000, noNaN: true }),
})
const assumed = { reliability: 0.85, shotKill: 0.7, scale: 200, weight: 0.3 }
const indexOf = (a: Side, b: Side): number => ratioOfCosts([a, b], assumed).index

test('where everything survives the order of strikes changes nothing: the index is 1', () => {
  fc.assert(
    fc.property(side, side, (a, b) => {
      expect(indexOf({ ...a, survivingShare: 1 }, { ...b, survivingShare: 1 })).toBe(1)
    }),
  )
})

test('it lies between 0 and 1, and naming the sides the other way round changes nothing', () => {
  fc.assert(
    fc.property(side, side, (a, b) => {
      expect(indexOf(a, b)).toBeGreaterThanOrEqual(0)
      expect(indexOf(a, b)).toBeLessThanOrEqual(1 + 1e-12)
      expect(indexOf(b, a)).toBeCloseTo(indexOf(a, b), 12)
      expect(ratioOfCosts([b, a], assumed).firstOverSecond[0]).toBe(
        ratioOfCosts([a, b], assumed).firstOverSecond[1],
      )
    }),
  )
})

test('a more survivable force on either side never lowers it', () => {
  fc.assert(
    fc.property(side, side, (a, b) => {
      const safer = { ...a, survivingShare: (1 + a.survivingShare) / 2 }
      expect(indexOf(safer, b)).toBeGreaterThanOrEqual(indexOf(a, b) - 1e-12)
    }),
  )
})

test('reductions alone lower it a little, lower survivability more, a one-sided defense most', () => {
  const at = (force: number, survivingShare: number, interceptors: number): number =>
    indexOf({ force, survivingShare: 0.35, interceptors }, { force, survivingShare, interceptors: 0 })
  expect(at(6000, 0.25, 0)).toBeCloseTo(0.998, 3)
  expect(at(2000, 0.25, 0)).toBeCloseTo(0.795, 3)
  expect(at(6000, 0.15, 0)).toBeCloseTo(0.972, 3)
  expect(at(2000, 0.15, 0)).toBeCloseTo(0.622, 3)
  expect(at(2000, 0.15, 250)).toBeLessThan(at(2000, 0.15, 0))
  expect(at(2000, 0.15, 1000)).toBeLessThan(at(2000, 0.15, 250))
})

test('without forces and without weight nothing costs anything, and the index is 1', () => {
  const none = { force: 0, survivingShare: 0.5, interceptors: 0 }
  expect(ratioOfCosts([none, none], { ...assumed, weight: 0 })).toEqual({ firstOverSecond: [1, 1], index: 1 })
})

test('misuse throws', () => {
  const good = { force: 100, survivingShare: 0.5, interceptors: 0 }
  for (const bad of [{ force: -1 }, { force: NaN }, { survivingShare: 1.1 }, { interceptors: -1 }])
    expect(() => ratioOfCosts([good, { ...good, ...bad }], assumed)).toThrow(RangeError)
  for (const bad of [
    { reliability: 1.1 },
    { shotKill: NaN },
    { scale: 0 },
    { scale: NaN },
    { weight: -1 },
    { weight: NaN },
  ])
    expect(() => ratioOfCosts([good, good], { ...assumed, ...bad })).toThrow(RangeError)
})
