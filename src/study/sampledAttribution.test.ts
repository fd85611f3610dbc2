import { expect, test } from 'vitest'
import { stream } from '../chance/index.js'
import { attribution } from './attribution.js'
import { coalitionValues } from './game.js'
import { sampledAttribution } from './sampledAttribution.js'

/** Nine assumptions with strong interactions of all sizes. */
const n = 9
const outcome = (taken: ArrayLike<number>): number => {
  let [product, sum] = [1, 0]
  for (let i = 0; i < n; i++)
    if (taken[i]) {
      product *= 1.4 - 0.15 * i
      sum += (i % 3) - 0.8
    }
  return product + sum * sum
}
const exact = attribution(
  coalitionValues(n, set => outcome(Array.from({ length: n }, (_, i) => (set >>> i) & 1))),
  n,
)

test('sampled shares agree with the exact ones within four standard errors', () => {
  const { phi, standardError } = sampledAttribution(n, outcome, stream(7, 'attribution'))
  for (let i = 0; i < n; i++)
    expect(Math.abs(phi[i]! - exact.shapley[i]!)).toBeLessThan(4 * standardError[i]!)
})

test('reported errors are honest: nine in ten of the shares of many runs lie within 1.645 of them', () => {
  let inside = 0
  for (let seed = 0; seed < 200; seed++) {
    const { phi, standardError } = sampledAttribution(n, outcome, stream(seed, 'honest'), {
      maxPermutations: 400,
    })
    for (let i = 0; i < n; i++)
      if (Math.abs(phi[i]! - exact.shapley[i]!) < 1.645 * standardError[i]!) inside++
  }
  expect(inside / (200 * n)).toBeGreaterThan(0.87)
  expect(inside / (200 * n)).toBeLessThan(0.93)
})

test('sampled shares sum to the gap however few the orders', () => {
  const { phi } = sampledAttribution(n, outcome, stream(1, 'few'), { maxPermutations: 200 })
  const gap = outcome(new Uint8Array(n).fill(1)) - outcome(new Uint8Array(n))
  expect(Math.abs(phi.reduce((a, b) => a + b, 0) - gap)).toBeLessThan(1e-12)
})

test('sampling stops at the precision asked for and says so', () => {
  const gap = Math.abs(outcome(new Uint8Array(n).fill(1)) - outcome(new Uint8Array(n)))
  const fine = sampledAttribution(n, outcome, stream(3, 'stop'), { precision: 0.002, maxPermutations: 1e6 })
  expect(fine.converged).toBe(true)
  expect(fine.permutations).toBeGreaterThan(200)
  expect(Math.max(...fine.standardError)).toBeLessThanOrEqual(0.002 * gap)
  expect(Math.max(...fine.standardError)).toBeGreaterThan(0.00199 * gap)
  const cut = sampledAttribution(n, outcome, stream(3, 'stop'), { precision: 1e-9, maxPermutations: 500 })
  expect(cut).toMatchObject({ converged: false, permutations: 500 })
})

test('the same stream gives the same shares, another gives others', () => {
  const shares = (seed: number): Float64Array => sampledAttribution(n, outcome, stream(seed, 'same')).phi
  expect(shares(5)).toEqual(shares(5))
  expect(shares(5)).not.toEqual(shares(6))
})

test('an assumption that interacts with none has its exact share and no error, among 64', () => {
  const additive = (taken: Uint8Array): number =>
    taken.reduce((sum, one, i) => sum + one * i, 0) + 100 * taken[0]! * taken[63]!
  const { phi, standardError } = sampledAttribution(64, additive, stream(2, 'wide'))
  for (let i = 1; i < 63; i++) {
    expect(Math.abs(phi[i]! - i)).toBeLessThan(1e-9)
    expect(standardError[i]).toBeLessThan(1e-12)
  }
  // A pair that acts only together splits its 100 evenly in every order and its reverse.
  expect(phi[0]).toBeCloseTo(50, 9)
  expect(standardError[0]).toBeLessThan(1e-12)
})

test('misuse is refused', () => {
  const rng = stream(1, 'misuse')
  expect(() => sampledAttribution(0, () => 0, rng)).toThrow('sampledAttribution: n must be')
  expect(() => sampledAttribution(2, () => 0, rng, { precision: 0 })).toThrow(
    'precision must be above 0, got 0',
  )
  expect(() => sampledAttribution(2, () => 0, rng, { maxPermutations: 50 })).toThrow(
    'must be 200 or more, got 50',
  )
  expect(() => sampledAttribution(2, () => NaN, rng)).toThrow(
    'sampledAttribution: outcome must be finite, got NaN',
  )
})
