import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cos, exp, gaussLegendre } from '../math/index.js'
import { marcumComplement, marcumQ } from './index.js'

/** ∫₀ᵇ r e^(−(r − a)²/2) (1/π) ∫₀^π e^(−ar(1 − cos φ)) dφ dr: the density of the distance, added up over the disc. */
function withinDisc(a: number, b: number): number {
  const { nodes, weights } = gaussLegendre(60)
  const from = Math.max(0, a - 12)
  const to = Math.min(b, a + 12)
  let sum = 0
  const pieces = 12
  for (let piece = 0; piece < pieces; piece++)
    nodes.forEach((node, i) => {
      const r = from + ((to - from) * (piece + (1 + node) / 2)) / pieces
      let round = 0
      for (let part = 0; part < 4; part++)
        nodes.forEach((inner, k) => {
          // φ = π u², so that points crowd where the integrand is.
          const u = (part + (1 + inner) / 2) / 4
          round += (weights[k]! / 8) * 2 * u * exp(-a * r * (1 - cos(Math.PI * u * u)))
        })
      sum += ((weights[i]! * (to - from)) / 2 / pieces) * r * exp(-0.5 * (r - a) * (r - a)) * round
    })
  return sum
}

test.each([
  [0, 1],
  [0.5, 2],
  [3, 1],
  [3, 3],
  [5, 7],
  [12, 11],
  [30, 33],
])('adding up the density over the disc gives the same chance (a = %d, b = %d)', (a, b) => {
  const within = withinDisc(a, b)
  expect(Math.abs(marcumComplement(a, b) / within - 1)).toBeLessThan(1e-11) // the sum's error; today 2e-13
  expect(Math.abs(marcumQ(a, b) - (1 - within))).toBeLessThan(1e-12)
})

test('the two chances make one, and each keeps its digits where it is small', () => {
  const distance = fc.double({ min: 0, max: 60, noNaN: true })
  fc.assert(
    fc.property(distance, distance, (a, b) => {
      expect(Math.abs(marcumQ(a, b) + marcumComplement(a, b) - 1)).toBeLessThan(1e-12)
    }),
  )
  expect(marcumQ(0, 10) / exp(-50)).toBeCloseTo(1, 12)
  expect(marcumComplement(20, 1)).toBeGreaterThan(0)
  expect(marcumComplement(20, 1)).toBeLessThan(1e-70)
})

test('a farther center leaves the disc more often, a larger disc less', () => {
  const distance = fc.double({ min: 0, max: 40, noNaN: true })
  fc.assert(
    fc.property(distance, distance, distance, (a, b, more) => {
      expect(marcumQ(a + more, b)).toBeGreaterThanOrEqual(marcumQ(a, b) - 1e-13)
      expect(marcumQ(a, b + more)).toBeLessThanOrEqual(marcumQ(a, b) + 1e-13)
    }),
  )
})

test('the ends are exact', () => {
  expect(marcumQ(5, 0)).toBe(1)
  expect(marcumComplement(5, 0)).toBe(0)
  expect(marcumQ(3, Infinity)).toBe(0)
  expect(marcumComplement(3, Infinity)).toBe(1)
  expect(marcumQ(100, 2)).toBe(1)
})

test('misuse throws', () => {
  for (const bad of [-1, NaN, Infinity]) {
    expect(() => marcumQ(bad, 1)).toThrow(/marcumQ: a/)
    expect(() => marcumComplement(bad, 1)).toThrow(/marcumComplement: a/)
  }
  for (const bad of [-1, NaN]) expect(() => marcumQ(1, bad)).toThrow(/marcumQ: b/)
})
