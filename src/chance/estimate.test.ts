import { expect, test } from 'vitest'
import { BLOCK, blockMoments, mergedEstimate, sampledEstimate } from './index.js'

/** Deterministic, well spread numbers near 1e6, so that careless sums would show. */
const sample = (trial: number): number => 1e6 + ((trial * 7919) % 1009) / 1009

test('mean and standard error agree with the two-pass formula', () => {
  const trials = 5000
  const values = Array.from({ length: trials }, (_, i) => sample(i) - 1e6)
  const mean = values.reduce((sum, value) => sum + value, 0) / trials
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (trials - 1)
  const estimate = sampledEstimate(sample, trials)
  expect(estimate.n).toBe(trials)
  expect(estimate.mean - 1e6).toBeCloseTo(mean, 8)
  expect(estimate.standardError).toBeCloseTo(Math.sqrt(variance / trials), 10)
})

test('blocks worked out in any order or place give the same bits', () => {
  const trials = 3 * BLOCK + 17
  const blocks = [3, 1, 0, 2].map(block => ({ block, moments: blockMoments(sample, block, trials) }))
  blocks.sort((a, b) => a.block - b.block)
  expect(mergedEstimate(blocks.map(one => one.moments))).toEqual(sampledEstimate(sample, trials))
})

test('a constant has no error, and a single trial has no known one', () => {
  expect(sampledEstimate(() => 3, 2000)).toEqual({ mean: 3, standardError: 0, n: 2000 })
  expect(sampledEstimate(() => 3, 1)).toEqual({ mean: 3, standardError: Infinity, n: 1 })
})

test('misuse throws', () => {
  for (const trials of [0, 1.5, NaN]) expect(() => sampledEstimate(sample, trials)).toThrow(RangeError)
  for (const block of [-1, 2, NaN]) expect(() => blockMoments(sample, block, 2 * BLOCK)).toThrow(RangeError)
  expect(() => sampledEstimate(() => NaN, 10)).toThrow(RangeError)
  expect(() => mergedEstimate([])).toThrow(RangeError)
})
