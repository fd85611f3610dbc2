import { expect, test } from 'vitest'
import {
  agreement,
  agreementZ,
  binomialPmf,
  chiSquareAgreement,
  chiSquareSurvival,
  totalVariation,
} from './index.js'

// mpmath 1.3, 30 digits.
test.each([
  [3.84, 1, 0.0500435212487051],
  [0.5, 4, 0.9735009788392561],
  [30, 10, 0.0008566412107753004],
  [100, 100, 0.4811916845279567],
  [150, 100, 0.0009039320423540091],
  [400, 100, 1.692797995885709e-37],
])('the chi-square tail beyond %f with %i degrees of freedom agrees with mpmath', (x, freedom, tail) => {
  expect(Math.abs(chiSquareSurvival(x, freedom) / tail - 1)).toBeLessThan(1e-11)
})

test('with two degrees of freedom the chi-square tail is exponential, whichever form is used', () => {
  for (const x of [0.1, 2, 3.99, 4.01, 10, 100])
    expect(Math.abs(chiSquareSurvival(x, 2) / Math.exp(-x / 2) - 1)).toBeLessThan(1e-13)
  expect([chiSquareSurvival(0, 3), chiSquareSurvival(Infinity, 3)]).toEqual([1, 0])
})

const pmf = binomialPmf(6, 0.3)
const counts = (trials: number): number[] => Array.from(pmf, p => Math.round(p * trials))

test('counts in proportion agree, and one outcome moved elsewhere does not', () => {
  const good = counts(100_000)
  expect(agreement(good, pmf).agrees).toBe(true)
  const bad = [...good]
  bad[2]! -= 1500
  bad[3]! += 1500
  const verdict = agreement(bad, pmf)
  expect(verdict.z).toBeCloseTo(0, 1)
  expect(verdict.pValue).toBeLessThan(1e-4)
  expect(verdict.agrees).toBe(false)
  expect(verdict.totalVariation).toBeCloseTo(0.015, 4)
})

test('a common shift of entry 0 is caught by its own check', () => {
  const bad = counts(100_000)
  bad[0]! += 700
  bad[1]! -= 700
  expect(Math.abs(agreement(bad, pmf).z)).toBeGreaterThan(4)
})

test('bins are pooled until each expects ten, so that rare entries do not decide', () => {
  const { freedom } = chiSquareAgreement(counts(1000), pmf)
  expect(freedom).toBe(5) // entries 5 and 6 expect 10.2 and 0.7: one pool
  expect(chiSquareAgreement([4, 2], Float64Array.of(0.5, 0.5)).pValue).toBe(1)
})

test('what never happens may not happen even once', () => {
  const certain = Float64Array.of(1, 0)
  expect(agreementZ(1, 1, 100)).toBe(0)
  expect(agreement([100, 0], certain).agrees).toBe(true)
  expect(agreement([99, 1], certain).agrees).toBe(false)
})

test('a shorter histogram means that the rest was not seen, a longer one throws', () => {
  expect(totalVariation([10], Float64Array.of(0.5, 0.5))).toBe(0.5)
  expect(() => totalVariation([1, 1, 1], Float64Array.of(0.5, 0.5))).toThrow(RangeError)
  expect(() => agreement([0, 0], Float64Array.of(0.5, 0.5))).toThrow(RangeError)
  expect(() => agreement([NaN, 0], Float64Array.of(0.5, 0.5))).toThrow(RangeError)
})

test('misuse throws', () => {
  for (const bad of [-0.1, 1.1, NaN]) {
    expect(() => agreementZ(bad, 0.5, 10)).toThrow(RangeError)
    expect(() => agreementZ(0.5, bad, 10)).toThrow(RangeError)
  }
  for (const trials of [0, 1.5, NaN]) expect(() => agreementZ(0.5, 0.5, trials)).toThrow(RangeError)
  for (const x of [-1, NaN]) expect(() => chiSquareSurvival(x, 2)).toThrow(RangeError)
  for (const freedom of [0, NaN, Infinity]) expect(() => chiSquareSurvival(1, freedom)).toThrow(RangeError)
})
