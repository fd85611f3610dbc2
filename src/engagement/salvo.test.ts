import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requiredShots, salvoKill, zeroLeak } from './index.js'
import { spreadMiss } from './salvoMiss.js'

test.each([
  [0.8, 1, 0.8],
  [0.8, 2, 0.96],
  [0.5, 5, 31 / 32],
  [0.3, 0, 0],
  [1, 1, 1],
  [0, 9, 0],
])('a salvo with p = %f and %i shots kills with chance %f', (p, n, kill) => {
  expect(salvoKill(p, n)).toBeCloseTo(kill, 14)
})

test('a salvo kills as often as the complement of repeated misses', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), (p, n) => {
      let miss = 1
      for (let i = 0; i < n; i++) miss *= 1 - p
      expect(Math.abs(salvoKill(p, n) - (1 - miss))).toBeLessThan(1e-13)
    }),
  )
})

test('a broken number of shots takes the line between its neighbors', () => {
  expect(spreadMiss(0.6, 2)).toBeCloseTo(0.16, 15)
  expect(spreadMiss(0.6, 2.25)).toBeCloseTo(0.75 * 0.16 + 0.25 * 0.064, 15)
  expect(spreadMiss(0.6, 0.5)).toBeCloseTo(0.5 * 1 + 0.5 * 0.4, 15)
})

test('no leaker out of W independent warheads has the chance K^W, and W(1 - K) are expected', () => {
  expect(zeroLeak(5, 0.9).pNoLeak).toBeCloseTo(0.59049, 12)
  expect(zeroLeak(5, 0.9).expectedLeakers).toBeCloseTo(0.5, 12)
  expect(zeroLeak(0, 0.3)).toEqual({ pNoLeak: 1, expectedLeakers: 0 })
})

test('the required shots meet the target and one fewer would not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0.01, max: 0.999, noNaN: true }),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      (W, target, p) => {
        const { shotsPerWarhead: n, total, killPerWarhead } = requiredShots(W, target, p)
        expect(total).toBe(n * W)
        expect(Math.abs(zeroLeak(W, killPerWarhead).pNoLeak - target)).toBeLessThan(1e-12)
        expect(zeroLeak(W, salvoKill(p, n)).pNoLeak).toBeGreaterThanOrEqual(target * (1 - 1e-6))
        if (n > 1) expect(zeroLeak(W, salvoKill(p, n - 1)).pNoLeak).toBeLessThan(target * (1 + 1e-6))
      },
    ),
  )
})

test('a need that is whole but for rounding is not raised by one', () => {
  expect(requiredShots(1, 0.96, 0.8).shotsPerWarhead).toBe(2)
  expect(requiredShots(1, 0.992, 0.8).shotsPerWarhead).toBe(3)
  expect(requiredShots(3, 0.5, 1).shotsPerWarhead).toBe(1)
})

test.each([
  [() => salvoKill(NaN, 1), 'salvoKill: shotKill must be in [0, 1], got NaN'],
  [() => salvoKill(0.5, 1.5), 'salvoKill: shots must be a whole number of 0 or more, got 1.5'],
  [() => zeroLeak(-1, 0.5), 'zeroLeak: warheads must be a whole number of 0 or more, got -1'],
  [() => requiredShots(5, 1, 0.5), 'requiredShots: target must be in (0, 1), got 1'],
  [() => requiredShots(5, 0.5, 0), 'requiredShots: shotKill must be in (0, 1], got 0'],
  [() => requiredShots(0, 0.5, 0.5), 'requiredShots: warheads must be at least 1, got 0'],
])('misuse says what must hold (%#)', (call, message) => {
  expect(call).toThrow(new RangeError(message))
})
