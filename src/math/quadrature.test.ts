import { describe, expect, test } from 'vitest'
import { betaRegularized, exp, gaussJacobi, gaussLegendre, lnBeta, pow } from './index.js'

const sumOf = (rule: { nodes: Float64Array; weights: Float64Array }, f: (x: number) => number): number =>
  rule.nodes.reduce((sum, x, i) => sum + rule.weights[i]! * f(x), 0)

describe('Gauss–Legendre', () => {
  test.each([1, 2, 5, 20, 64, 201])('%i points are exact for the powers they promise', n => {
    const rule = gaussLegendre(n)
    for (const power of [0, 1, 2, n, 2 * n - 2, 2 * n - 1].filter(power => power <= 2 * n - 1)) {
      const exact = power % 2 === 1 ? 0 : 2 / (power + 1)
      expect(Math.abs(sumOf(rule, x => pow(x, power)) - exact)).toBeLessThan(2e-14) // rounding; today 3e-15
    }
  })

  test('nodes ascend, mirror each other, and the two-point rule is ±1/√3', () => {
    const { nodes } = gaussLegendre(31)
    for (let i = 1; i < 31; i++) expect(nodes[i]!).toBeGreaterThan(nodes[i - 1]!)
    for (let i = 0; i < 31; i++) expect(nodes[i]! + nodes[30 - i]!).toBe(0)
    expect(gaussLegendre(2).nodes[1]).toBeCloseTo(1 / Math.sqrt(3), 15)
  })

  test('a rule asked for twice is the same rule', () => {
    expect(gaussLegendre(17)).toBe(gaussLegendre(17))
  })
})

const shapes: [number, number][] = [
  [0.05, 0.05],
  [0.05, 1e4],
  [1e4, 0.05],
  [0.5, 0.5],
  [1, 1],
  [1, 0.05],
  [2.5, 2.5],
  [7.5, 7.5],
  [11.5, 8.5],
  [300, 2],
  [1e4, 1e4],
]

describe('Gauss–Jacobi', () => {
  test.each(shapes)('weights for Beta(%f, %f) are probabilities and give its moments', (a, b) => {
    for (const n of [1, 2, 3, 10, 60]) {
      const rule = gaussJacobi(n, a, b)
      expect(rule.weights.every(weight => weight >= 0)).toBe(true)
      expect(rule.nodes.every(node => node >= 0 && node <= 1)).toBe(true)
      for (let i = 1; i < n; i++) expect(rule.nodes[i]!).toBeGreaterThanOrEqual(rule.nodes[i - 1]!)
      for (const power of [0, 1, 2, 5, 2 * n - 1].filter(power => power <= 2 * n - 1)) {
        const [up, down] = [
          exp(lnBeta(a + power, b) - lnBeta(a, b)),
          exp(lnBeta(a, b + power) - lnBeta(a, b)),
        ]
        // The cause is rounding in lnBeta at shapes of 1e4; today 4e-12 there and 1e-14 elsewhere.
        expect(Math.abs(sumOf(rule, x => pow(x, power)) - up)).toBeLessThan(1e-11)
        expect(Math.abs(sumOf(rule, x => pow(1 - x, power)) - down)).toBeLessThan(1e-11)
      }
    }
  })

  test('Beta(1, 1) is Gauss–Legendre moved to [0, 1]', () => {
    const [jacobi, legendre] = [gaussJacobi(40, 1, 1), gaussLegendre(40)]
    for (let i = 0; i < 40; i++) {
      expect(jacobi.nodes[i]!).toBeCloseTo((1 + legendre.nodes[i]!) / 2, 14)
      expect(jacobi.weights[i]!).toBeCloseTo(legendre.weights[i]! / 2, 14)
    }
  })

  test('a smooth function that is no polynomial agrees with a sum over slices of the distribution', () => {
    const f = (x: number): number => exp(-3 * x) / (1 + x)
    for (const [a, b] of [
      [0.5, 0.5],
      [2.5, 7],
      [40, 3],
    ] as const) {
      let sliced = 0
      const slices = 20_000
      for (let i = 0; i < slices; i++)
        sliced +=
          f((i + 0.5) / slices) *
          (betaRegularized((i + 1) / slices, a, b) - betaRegularized(i / slices, a, b))
      expect(Math.abs(sumOf(gaussJacobi(30, a, b), f) - sliced)).toBeLessThan(1e-5) // the slices' error; today 2e-6
    }
  })

  test('shapes and sizes that make no sense throw', () => {
    for (const a of [0, -1, NaN, Infinity]) expect(() => gaussJacobi(3, a, 1)).toThrow(RangeError)
    for (const b of [0, -1, NaN, Infinity]) expect(() => gaussJacobi(3, 1, b)).toThrow(RangeError)
    for (const n of [0, 1.5, NaN]) {
      expect(() => gaussJacobi(n, 1, 1)).toThrow(RangeError)
      expect(() => gaussLegendre(n)).toThrow(RangeError)
    }
  })
})
