import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gaussJacobi } from '../math/index.js'
import { betaBinomialAtLeast, betaBinomialPmf, binomialPmf } from './index.js'

// scipy 1.17.
test.each([
  [20, 0, 0.05, 0.05, 0.4211001311800614, 1],
  [200, 150, 1e4, 3e3, 0.05274434137806333, 0.7676552167292541],
  [5, 5, 1, 1, 1 / 6, 1 / 6],
])('m = %i, k = %i, Beta(%f, %f) agrees with scipy', (m, k, a, b, pmf, atLeast) => {
  expect(Math.abs(betaBinomialPmf(m, a, b)[k]! / pmf - 1)).toBeLessThan(1e-9) // scipy's own logarithms; today 3e-11
  expect(Math.abs(betaBinomialAtLeast(m, k, a, b) / atLeast - 1)).toBeLessThan(1e-9)
})

const shape = fc.double({ min: 0.05, max: 1000, noNaN: true })

test('it sums to 1, has mean m a/(a+b), and mirrors when the shapes are exchanged', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), shape, shape, (m, a, b) => {
      const pmf = betaBinomialPmf(m, a, b)
      const mirrored = betaBinomialPmf(m, b, a)
      let [sum, mean] = [0, 0]
      for (let k = 0; k <= m; k++) {
        sum += pmf[k]!
        mean += k * pmf[k]!
        expect(Math.abs(pmf[k]! - mirrored[m - k]!)).toBeLessThan(1e-12)
      }
      expect(Math.abs(sum - 1)).toBeLessThan(1e-12)
      expect(Math.abs(mean - (m * a) / (a + b))).toBeLessThan(1e-10 * Math.max(1, m))
    }),
  )
})

test('it is the binomial averaged over the Beta', () => {
  const { nodes, weights } = gaussJacobi(12, 7.5, 2.5)
  const averaged = new Float64Array(11)
  nodes.forEach((p, i) => binomialPmf(10, p).forEach((chance, k) => (averaged[k]! += weights[i]! * chance)))
  betaBinomialPmf(10, 7.5, 2.5).forEach((chance, k) =>
    expect(Math.abs(chance - averaged[k]!)).toBeLessThan(1e-14),
  )
})

test('misuse throws', () => {
  for (const m of [-1, 0.5, NaN]) expect(() => betaBinomialPmf(m, 1, 1)).toThrow(RangeError)
  for (const bad of [0, -1, NaN, Infinity]) {
    expect(() => betaBinomialPmf(3, bad, 1)).toThrow(RangeError)
    expect(() => betaBinomialPmf(3, 1, bad)).toThrow(RangeError)
  }
  for (const k of [-1, 4, 1.5, NaN]) expect(() => betaBinomialAtLeast(3, k, 1, 1)).toThrow(RangeError)
})
