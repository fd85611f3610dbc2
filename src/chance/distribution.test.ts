import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gaussLegendre } from '../math/index.js'
import { distributionMean, isPoint, modeOf, quantile } from './index.js'
import type { Distribution } from './index.js'

const kinds: [string, Distribution][] = [
  ['logit normal', { kind: 'normal', scale: 'logit', q05: 0.5, q95: 0.85 }],
  ['wide logit normal', { kind: 'normal', scale: 'logit', q05: 0.001, q95: 0.99 }],
  ['log normal', { kind: 'normal', scale: 'log', q05: 5, q95: 20 }],
  ['plain normal', { kind: 'normal', scale: 'plain', q05: -3, q95: 9 }],
  ['triangular', { kind: 'triangular', low: 0, mode: 3, high: 20 }],
  ['triangular at an end', { kind: 'triangular', low: 0, mode: 0, high: 2 }],
  ['beta', { kind: 'beta', a: 2.5, b: 4 }],
  ['choice', { kind: 'choice', values: [4, 2, 7], weights: [1, 3, 1] }],
  [
    'mixture',
    {
      kind: 'mixture',
      of: [
        { kind: 'normal', scale: 'logit', q05: 0.2, q95: 0.4 },
        { kind: 'beta', a: 8, b: 2 },
      ],
      weights: [1, 2],
    },
  ],
]
const chance = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })

describe.each(kinds)('%s', (_, d) => {
  test('the quantile rises with u', () => {
    fc.assert(
      fc.property(chance, chance, (u, v) => {
        expect(quantile(d, Math.min(u, v))).toBeLessThanOrEqual(quantile(d, Math.max(u, v)) + 1e-12)
      }),
    )
  })

  test('the mean is the area under the quantile', () => {
    const { nodes, weights } = gaussLegendre(64)
    const panels = 200
    let sum = 0
    // Substituting u = 3t² − 2t³ calms the steep ends.
    for (let panel = 0; panel < panels; panel++)
      nodes.forEach((node, i) => {
        const t = (panel + (1 + node) / 2) / panels
        sum += (weights[i]! / 2 / panels) * quantile(d, t * t * (3 - 2 * t)) * 6 * t * (1 - t)
      })
    const tolerance = d.kind === 'choice' ? 1e-3 : 1e-6 // a jump inside a panel; elsewhere today below 1e-8
    expect(Math.abs(distributionMean(d) - sum)).toBeLessThan(tolerance)
  })

  test('it is not a point, and its single value lies within it', () => {
    expect(isPoint(d)).toBe(false)
    expect(modeOf(d) + 1e-8).toBeGreaterThanOrEqual(quantile(d, 1e-9))
    expect(modeOf(d)).toBeLessThanOrEqual(quantile(d, 1 - 1e-9))
  })
})

test('a normal spread returns the percentiles it was given, on every scale', () => {
  for (const [scale, q05, q95] of [
    ['logit', 0.5, 0.85],
    ['log', 5, 20],
    ['plain', -3, 9],
  ] as const) {
    const d: Distribution = { kind: 'normal', scale, q05, q95 }
    expect(quantile(d, 0.05)).toBeCloseTo(q05, 12)
    expect(quantile(d, 0.95)).toBeCloseTo(q95, 12)
    expect(quantile(d, 0.5)).toBeCloseTo(modeOf(d), 12)
  }
  expect(modeOf({ kind: 'normal', scale: 'log', q05: 5, q95: 20 })).toBeCloseTo(10, 12)
  expect(modeOf({ kind: 'normal', scale: 'logit', q05: 0.2, q95: 0.8 })).toBeCloseTo(0.5, 14)
})

test('a point is itself at every quantile', () => {
  const d: Distribution = { kind: 'point', value: 0.85 }
  expect(isPoint(d)).toBe(true)
  expect([quantile(d, 0.01), quantile(d, 0.99), modeOf(d), distributionMean(d)]).toEqual([
    0.85, 0.85, 0.85, 0.85,
  ])
})

test('a choice gives each value its share of u, lowest value first, and the heaviest as its single value', () => {
  const d: Distribution = { kind: 'choice', values: [4, 2, 9], weights: [3, 1, 0] }
  expect([0.1, 0.25, 0.26, 0.999].map(u => quantile(d, u))).toEqual([2, 2, 4, 4])
  expect(modeOf(d)).toBe(4)
  expect(modeOf({ kind: 'choice', values: [7, 1], weights: [2, 2] })).toBe(7)
})

test('a triangle of no width and a spread of no width are one value', () => {
  expect(quantile({ kind: 'triangular', low: 2, mode: 2, high: 2 }, 0.3)).toBe(2)
  expect(quantile({ kind: 'normal', scale: 'logit', q05: 0.3, q95: 0.3 }, 0.9)).toBeCloseTo(0.3, 14)
})

test('a triangle has its mode at the share below it', () => {
  expect(quantile({ kind: 'triangular', low: 0, mode: 3, high: 20 }, 3 / 20)).toBeCloseTo(3, 12)
})

test('a mixture of two points is a choice, met exactly', () => {
  const mixture: Distribution = {
    kind: 'mixture',
    of: [
      { kind: 'point', value: 0.85 },
      { kind: 'point', value: 0.1 },
    ],
    weights: [1, 1],
  }
  expect([0.2, 0.5, 0.51, 0.9].map(u => quantile(mixture, u))).toEqual([0.1, 0.1, 0.85, 0.85])
  expect(modeOf(mixture)).toBeCloseTo(0.475, 15)
})

test('a mixture of one thing is that thing', () => {
  for (const [, d] of kinds) {
    const mixture: Distribution = { kind: 'mixture', of: [d, d], weights: [0.3, 0.7] }
    for (const u of [0.01, 0.4, 0.99]) expect(quantile(mixture, u)).toBeCloseTo(quantile(d, u), 9)
    expect(distributionMean(mixture)).toBeCloseTo(distributionMean(d), 12)
  }
})

test('a mixture that holds a point jumps there and is smooth elsewhere', () => {
  const mixture: Distribution = {
    kind: 'mixture',
    of: [
      { kind: 'point', value: 0.5 },
      { kind: 'beta', a: 1, b: 1 },
    ],
    weights: [1, 1],
  }
  expect(quantile(mixture, 0.2)).toBeCloseTo(0.4, 14)
  expect([0.26, 0.5, 0.74].map(u => quantile(mixture, u))).toEqual([0.5, 0.5, 0.5])
  expect(quantile(mixture, 0.8)).toBeCloseTo(0.6, 14)
})

test.each([
  { kind: 'point', value: NaN },
  { kind: 'normal', scale: 'logit', q05: 0, q95: 0.5 },
  { kind: 'normal', scale: 'logit', q05: 0.2, q95: 1 },
  { kind: 'normal', scale: 'log', q05: 0, q95: 3 },
  { kind: 'normal', scale: 'plain', q05: 3, q95: 2 },
  { kind: 'normal', scale: 'plain', q05: -Infinity, q95: 2 },
  { kind: 'normal', scale: 'plain', q05: NaN, q95: 2 },
  { kind: 'triangular', low: 0, mode: 5, high: 4 },
  { kind: 'triangular', low: NaN, mode: 5, high: 6 },
  { kind: 'beta', a: 0, b: 1 },
  { kind: 'beta', a: 1, b: NaN },
  { kind: 'choice', values: [], weights: [] },
  { kind: 'choice', values: [1, 2], weights: [1] },
  { kind: 'choice', values: [1, 2], weights: [0, 0] },
  { kind: 'choice', values: [1, NaN], weights: [1, 1] },
  { kind: 'mixture', of: [{ kind: 'point', value: 1 }], weights: [-1] },
  { kind: 'mixture', of: [{ kind: 'beta', a: -1, b: 1 }], weights: [1] },
] as Distribution[])('%j throws', d => {
  for (const f of [modeOf, distributionMean, (one: Distribution) => quantile(one, 0.5)])
    expect(() => f(d)).toThrow(RangeError)
})

test('u of 0, 1 or NaN throws', () => {
  for (const u of [0, 1, NaN]) expect(() => quantile({ kind: 'point', value: 1 }, u)).toThrow(RangeError)
})
