import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaRegularized } from '../math/index.js'
import { binomialPmf, convolution, poissonBinomialPmf, thinnedPmf } from './index.js'

const total = (pmf: Float64Array): number => pmf.reduce((sum, p) => sum + p, 0)
const mean = (pmf: Float64Array): number => pmf.reduce((sum, p, k) => sum + k * p, 0)
const chance = fc.double({ min: 0, max: 1, noNaN: true })
const farthest = (a: Float64Array, b: Float64Array): number =>
  Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i]!)))

test('a binomial sums to 1 with mean np, for thousands of tries and chances near 0 and 1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), chance, (n, p) => {
      const pmf = binomialPmf(n, p)
      expect(pmf.length).toBe(n + 1)
      expect(pmf.every(value => value >= 0 && value <= 1)).toBe(true)
      expect(Math.abs(total(pmf) - 1)).toBeLessThan(1e-12)
      expect(Math.abs(mean(pmf) - n * p)).toBeLessThan(1e-10 * Math.max(1, n))
    }),
    { numRuns: 60 },
  )
})

test('chances of 0 and 1 are exact', () => {
  expect([...binomialPmf(3, 0)]).toEqual([1, 0, 0, 0])
  expect([...binomialPmf(3, 1)]).toEqual([0, 0, 0, 1])
  expect([...binomialPmf(0, 0.4)]).toEqual([1])
})

test.each([
  [5, 0.2],
  [40, 0.56],
  [4000, 0.013],
])('the sum of its first entries agrees with the incomplete beta function (n = %i, p = %f)', (n, p) => {
  const pmf = binomialPmf(n, p)
  let sum = 0
  for (let k = 0; k < n; k++) {
    sum += pmf[k]!
    expect(Math.abs(sum - (1 - betaRegularized(p, k + 1, n - k)))).toBeLessThan(1e-11) // today 1e-12, in the beta function
  }
})

test('ten warheads that each leak with 0.1 leak 0, 1, 2, 3 times as the textbook has it', () => {
  const pmf = binomialPmf(10, 0.1)
  for (const [k, want] of [0.348678, 0.38742, 0.19371, 0.057396].entries())
    expect(pmf[k]).toBeCloseTo(want, 6)
})

test('thinning a certain number is a binomial, and thinning twice is thinning by the product', () => {
  const certain = Float64Array.of(0, 0, 0, 0, 0, 0, 0, 1)
  expect(farthest(thinnedPmf(certain, 0.3), binomialPmf(7, 0.3))).toBeLessThan(1e-15)
  fc.assert(
    fc.property(chance, chance, fc.integer({ min: 0, max: 40 }), (p, q, n) => {
      const pmf = binomialPmf(n, 0.6)
      expect(farthest(thinnedPmf(thinnedPmf(pmf, p), q), thinnedPmf(pmf, p * q))).toBeLessThan(1e-13)
      expect(Math.abs(total(thinnedPmf(pmf, q)) - 1)).toBeLessThan(1e-13)
    }),
  )
})

test('thinning agrees with the sum over how many there were', () => {
  const pmf = Float64Array.of(0.1, 0, 0.2, 0.3, 0.4)
  const summed = new Float64Array(5)
  for (let k = 0; k < 5; k++) binomialPmf(k, 0.35).forEach((p, j) => (summed[j]! += pmf[k]! * p))
  expect(farthest(thinnedPmf(pmf, 0.35), summed)).toBeLessThan(1e-15)
})

test('the sum of two binomials with one chance is a binomial, and order does not matter', () => {
  const [a, b] = [binomialPmf(6, 0.37), binomialPmf(11, 0.37)]
  expect(farthest(convolution(a, b), binomialPmf(17, 0.37))).toBeLessThan(1e-15)
  expect(farthest(convolution(a, b), convolution(b, a))).toBeLessThan(1e-16)
})

test('events with unequal chances agree with going through all outcomes', () => {
  const chances = [0.1, 0.25, 0.5, 0.9, 0, 1, 0.33]
  const counted = new Float64Array(chances.length + 1)
  for (let outcome = 0; outcome < 2 ** chances.length; outcome++) {
    let [p, happened] = [1, 0]
    chances.forEach((q, i) => {
      const does = (outcome >> i) & 1
      p *= does ? q : 1 - q
      happened += does
    })
    counted[happened]! += p
  }
  expect(farthest(poissonBinomialPmf(chances), counted)).toBeLessThan(1e-15)
})

test('alike events are a binomial, no event is certainty, and 2000 events still sum to 1', () => {
  expect(
    farthest(poissonBinomialPmf(Array.from({ length: 30 }, () => 0.2)), binomialPmf(30, 0.2)),
  ).toBeLessThan(1e-14)
  expect([...poissonBinomialPmf([])]).toEqual([1])
  expect(total(poissonBinomialPmf(Array.from({ length: 2000 }, (_, i) => i / 2000)))).toBeCloseTo(1, 12)
})

test('misuse throws', () => {
  for (const n of [-1, 1.5, NaN]) expect(() => binomialPmf(n, 0.5)).toThrow(RangeError)
  for (const p of [-0.1, 1.1, NaN]) {
    expect(() => binomialPmf(3, p)).toThrow(RangeError)
    expect(() => thinnedPmf(Float64Array.of(1), p)).toThrow(RangeError)
    expect(() => poissonBinomialPmf([0.5, p])).toThrow(RangeError)
  }
  expect(() => thinnedPmf(new Float64Array(0), 0.5)).toThrow(RangeError)
  expect(() => convolution(new Float64Array(0), Float64Array.of(1))).toThrow(RangeError)
})
