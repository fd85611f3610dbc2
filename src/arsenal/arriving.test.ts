import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binomialPmf } from '../chance/index.js'
import { arriving } from './index.js'

const amount = fc.double({ min: 0.01, max: 3000, noNaN: true })
const chance = fc.double({ min: 0, max: 1, noNaN: true })
const decoys = fc.double({ min: 0, max: 20, noNaN: true })

test('while interceptors are no more than objects, each takes p/(1 + k) warheads', () => {
  fc.assert(
    fc.property(amount, chance, chance, decoys, (D, share, p, k) => {
      const N = share * D * (1 + k)
      expect(Math.abs(arriving(D, N, p, k) - (D - (p * N) / (1 + k)))).toBeLessThan(1e-10 * D)
    }),
  )
})

test('whole shots for every object are a power of the chance to miss', () => {
  for (const shots of [0, 1, 2, 5])
    expect(arriving(40, 40 * 3 * shots, 0.6, 2)).toBeCloseTo(40 * 0.4 ** shots, 10)
})

test('for whole numbers it is the mean of an even spread of whole interceptors, object by object', () => {
  for (const [W, N, p] of [
    [7, 17, 0.6],
    [10, 4, 0.8],
    [5, 44, 0.56],
  ] as const) {
    const [whole, favored] = [Math.floor(N / W), N % W]
    let mean = 0
    for (const [objects, shots] of [
      [favored, whole + 1],
      [W - favored, whole],
    ] as const)
      binomialPmf(objects, (1 - p) ** shots).forEach((chance, left) => (mean += left * chance))
    expect(arriving(W, N, p)).toBeCloseTo(mean, 12)
  }
})

test('it never rises with N or p, never falls with s failing, k or D, and stays between D(1 − s) and D', () => {
  fc.assert(
    fc.property(amount, amount, chance, decoys, chance, amount, (D, N, p, k, s, more) => {
      const now = arriving(D, N, p, k, s)
      const slack = 1e-10 * (D + more)
      expect(arriving(D, N + more, p, k, s)).toBeLessThanOrEqual(now + slack)
      expect(arriving(D, N, (1 + p) / 2, k, s)).toBeLessThanOrEqual(now + slack)
      expect(arriving(D, N, p, k + 1, s)).toBeGreaterThanOrEqual(now - slack)
      expect(arriving(D, N, p, k, s / 2)).toBeGreaterThanOrEqual(now - slack)
      expect(arriving(D + more, N, p, k, s)).toBeGreaterThanOrEqual(now - slack)
      expect(now).toBeGreaterThanOrEqual(D * (1 - s) - slack)
      expect(now).toBeLessThanOrEqual(D + slack)
    }),
  )
})

test('it does not jump: a little more N changes it by no more than p/(1 + k) times that', () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 6 }), chance, decoys, (D, shots, p, k) => {
      const N = shots * D * (1 + k)
      const [step, before] = [1e-6 * D, arriving(D, Math.max(0, N - 1e-6 * D), p, k)]
      const drop = before - arriving(D, N + step, p, k)
      expect(drop).toBeGreaterThanOrEqual(-1e-10 * D)
      expect(drop).toBeLessThanOrEqual((2 * step * p) / (1 + k) + 1e-10 * D)
    }),
  )
})

test('no warheads arrive where none are sent, and endless interceptors leave only common failure', () => {
  expect(arriving(0, 100, 0.7)).toBe(0)
  expect(arriving(0, Infinity, 0.7)).toBe(0)
  expect(arriving(200, Infinity, 0.7, 5, 0.9)).toBeCloseTo(20, 12)
  expect(arriving(200, 1e300, 0.7, 5, 0.9)).toBeCloseTo(20, 12)
  expect(arriving(200, Infinity, 0, 5, 0.9)).toBe(200)
  expect(arriving(1e-320, 100, 0.7)).toBeLessThan(1e-300)
})

test('misuse throws', () => {
  for (const bad of [-1, NaN, Infinity]) {
    expect(() => arriving(bad, 1, 0.5)).toThrow(RangeError)
    expect(() => arriving(1, 1, 0.5, bad)).toThrow(RangeError)
  }
  for (const N of [-1, NaN]) expect(() => arriving(1, N, 0.5)).toThrow(/arriving: interceptors/)
  for (const p of [-0.1, 1.1, NaN]) {
    expect(() => arriving(1, 1, p)).toThrow(RangeError)
    expect(() => arriving(1, 1, 0.5, 0, p)).toThrow(RangeError)
  }
})
