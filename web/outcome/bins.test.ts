import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centralCounts, leakerBins } from './bins.js'

const distribution = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 200 })
  .filter(weights => weights.some(weight => weight > 0.01))
  .map(weights => {
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    return weights.map(weight => weight / all)
  })

test('a few warheads get one bar each, from none to all', () => {
  const bins = leakerBins([
    [0.9, 0.1, 0],
    [0.5, 0.25, 0.25],
  ])
  expect(bins).toEqual([
    { from: 0, to: 0, chances: [0.9, 0.5] },
    { from: 1, to: 1, chances: [0.1, 0.25] },
    { from: 2, to: 2, chances: [0, 0.25] },
  ])
})

test('however many warheads, there are sixteen bars at most, and hardly anything is left out', () => {
  fc.assert(
    fc.property(distribution, distribution, (a, b) => {
      const bins = leakerBins([a, b])
      expect(bins.length).toBeLessThanOrEqual(16)
      for (const side of [0, 1])
        expect(bins.reduce((sum, bin) => sum + bin.chances[side]!, 0)).toBeGreaterThan(1 - 0.0005 * 200)
      bins.slice(1).forEach((bin, i) => expect(bin.from).toBe(bins[i]!.to + 1))
    }),
  )
})

test('at most one outcome in twenty lies on either side of the central nine in ten', () => {
  fc.assert(
    fc.property(distribution, chances => {
      const [low, high] = centralCounts(chances)
      const sum = (part: number[]): number => part.reduce((all, one) => all + one, 0)
      expect(low).toBeLessThanOrEqual(high)
      expect(sum(chances.slice(0, low))).toBeLessThanOrEqual(0.05 + 1e-12)
      expect(sum(chances.slice(high + 1))).toBeLessThanOrEqual(0.05 + 1e-12)
    }),
  )
})

test.each([
  [[1], [0, 0]],
  [
    [0.93, 0.06, 0.01],
    [0, 1],
  ],
  [
    [0.04, 0.02, 0.9, 0.04],
    [1, 2],
  ],
  [
    [0.5, 0, 0, 0.5],
    [0, 3],
  ],
])('of %j the central nine in ten are %j', (chances, counts) => {
  expect(centralCounts(chances)).toEqual(counts)
})
