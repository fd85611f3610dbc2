import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attribution } from './attribution.js'
import { coalitionValues } from './game.js'
import { shapleyEffects } from './shapleyEffects.js'

const size = fc.double({ min: 0.1, max: 5, noNaN: true })
const slope = fc.oneof(
  size,
  size.map(x => -x),
)

test('shares are the Shapley value of the variance explained by knowing each set of inputs', () => {
  fc.assert(
    fc.property(
      slope,
      slope,
      size,
      size,
      fc.double({ min: -0.9, max: 0.9, noNaN: true }),
      (b1, b2, s1, s2, rho) => {
        const { variance, shares } = shapleyEffects({ b: [b1, b2], s: [s1, s2], rho })
        // Knowing x1 moves the mean of b1 x1 + b2 x2 by (b1 + b2 rho s2 / s1) x1.
        const one = b1 + (b2 * rho * s2) / s1
        const two = b2 + (b1 * rho * s1) / s2
        const explained = [0, one * one * s1 * s1, two * two * s2 * s2, variance]
        const { shapley } = attribution(
          coalitionValues(2, set => explained[set]!),
          2,
        )
        shares.forEach((share, i) => expect(Math.abs(share - shapley[i]! / variance)).toBeLessThan(1e-10))
        expect(shares[0] + shares[1]).toBeCloseTo(1, 12)
      },
    ),
  )
})

test('without correlation shares are those of the variances', () => {
  expect(shapleyEffects({ b: [1, 2], s: [1, 1], rho: 0 })).toEqual({ variance: 5, shares: [0.2, 0.8] })
})

test('an input that the outcome does not read still carries what it tells about the other', () => {
  const { shares } = shapleyEffects({ b: [1, 0], s: [1, 1], rho: 0.5 })
  expect(shares[1]).toBeCloseTo(0.125, 14)
})

test('an outcome that cannot vary is refused', () => {
  expect(() => shapleyEffects({ b: [1, -1], s: [1, 1], rho: 1 })).toThrow(
    'shapleyEffects: variance must be above 0, got 0',
  )
  expect(() => shapleyEffects({ b: [1, 1], s: [1, 1], rho: 2 })).toThrow(
    'shapleyEffects: rho must be in [-1, 1], got 2',
  )
  expect(() => shapleyEffects({ b: [1, 1], s: [-1, 1], rho: 0 })).toThrow('s 0 or more')
})
