import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf, normalDensity } from '../chance/index.js'
import { evppi } from './evppi.js'

test('with nothing expected either way, knowing is worth sd / √(2π)', () => {
  expect(evppi(0, 3)).toBeCloseTo(3 / Math.sqrt(2 * Math.PI), 14)
})

test('knowing is worth the mean of the better choice known, less the better choice now', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -4, max: 4, noNaN: true }),
      fc.double({ min: 0.5, max: 5, noNaN: true }),
      (mean, sd) => {
        const known = mean * normalCdf(mean / sd) + sd * normalDensity(mean / sd)
        expect(evppi(mean, sd)).toBeCloseTo(known - Math.max(0, mean), 13)
        expect(evppi(-mean, sd)).toBe(evppi(mean, sd))
        expect(evppi(mean, sd)).toBeGreaterThan(0)
      },
    ),
  )
})

test('what is certain, or certain enough, is worth nothing more to know', () => {
  expect(evppi(2, 0)).toBe(0)
  expect(evppi(1e6, 1)).toBe(0)
})

test('misuse is refused', () => {
  expect(() => evppi(NaN, 1)).toThrow('evppi: mean must be finite, got NaN')
  expect(() => evppi(0, -1)).toThrow('evppi: sd must be 0 or more and finite, got -1')
})
