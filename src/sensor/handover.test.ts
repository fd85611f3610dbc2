import fc from 'fast-check'
import { expect, test } from 'vitest'
import { handoverChance } from './index.js'

/** Small squares of the disc, each with the density at its middle. */
function squares(D: number, s1: number, s2: number, b1: number, b2: number): number {
  const n = 1200
  let sum = 0
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const [x, y] = [D * ((2 * i + 1) / n - 1), D * ((2 * j + 1) / n - 1)]
      if (x * x + y * y <= D * D) sum += Math.exp(-0.5 * (((x - b1) / s1) ** 2 + ((y - b2) / s2) ** 2))
    }
  return (sum * (2 * D) ** 2) / n ** 2 / (2 * Math.PI * s1 * s2)
}

test.each([
  [1, 0.7, 0.7, 0, 0],
  [1, 0.7, 0.7, 0.5, -0.3],
  [1, 0.2, 0.9, 0, 0],
  [1, 2, 0.3, 0.4, 0.9],
  [1, 0.1, 0.15, 0.9, -0.2],
])('small squares give the same chance (D %d, spreads %d %d, bias %d %d)', (D, s1, s2, b1, b2) => {
  const chance = handoverChance({ basket: D, spread: [s1, s2], bias: [b1, b2] })
  expect(Math.abs(chance - squares(D, s1, s2, b1, b2))).toBeLessThan(2e-4) // ragged edge of the squares
})

test('the three forms agree where they meet', () => {
  const size = fc.double({ min: 0.05, max: 20, noNaN: true })
  fc.assert(
    fc.property(size, size, fc.double({ min: 0, max: 10, noNaN: true }), (basket, s, bias) => {
      const Rice = handoverChance({ basket, spread: [s, s], bias: [bias, 0] })
      const general = handoverChance({ basket, spread: [s, s * (1 + 1e-13)], bias: [bias, 0] })
      expect(Math.abs(general - Rice)).toBeLessThan(1e-10 * Rice + 1e-250)
      const centered = handoverChance({ basket, spread: [s, s] })
      expect(handoverChance({ basket, spread: [s, s * (1 + 1e-13)] }) / centered).toBeCloseTo(1, 9)
      expect(handoverChance({ basket, spread: [s, s], bias: [1e-12, 0] }) / centered).toBeCloseTo(1, 9)
    }),
  )
})

test('axes may be swapped and biases mirrored', () => {
  const number = fc.double({ min: 0, max: 5, noNaN: true })
  fc.assert(
    fc.property(number, number, number, number, (s1, s2, b1, b2) => {
      const chance = handoverChance({ basket: 2, spread: [s1, s2], bias: [b1, b2] })
      expect(handoverChance({ basket: 2, spread: [s2, s1], bias: [-b2, b1] })).toBeCloseTo(chance, 10)
      expect(chance).toBeGreaterThanOrEqual(0)
      expect(chance).toBeLessThanOrEqual(1)
    }),
  )
})

test('a larger basket and a smaller bias never contain less', () => {
  const number = fc.double({ min: 0.01, max: 5, noNaN: true })
  fc.assert(
    fc.property(number, number, number, number, (s1, s2, bias, basket) => {
      const chance = handoverChance({ basket, spread: [s1, s2], bias: [bias, 0] })
      expect(
        handoverChance({ basket: basket * 1.1, spread: [s1, s2], bias: [bias, 0] }),
      ).toBeGreaterThanOrEqual(chance - 1e-10)
      expect(handoverChance({ basket, spread: [s1, s2], bias: [bias * 0.9, 0] })).toBeGreaterThanOrEqual(
        chance - 1e-10,
      )
    }),
  )
})

test('narrow spreads: a line, a point, a needle at the edge', () => {
  expect(handoverChance({ basket: 2, spread: [1, 0] })).toBeCloseTo(0.9544997361036416, 12)
  expect(handoverChance({ basket: 2, spread: [0, 0], bias: [1.9, 0] })).toBe(1)
  expect(handoverChance({ basket: 2, spread: [0, 0], bias: [2, 2] })).toBe(0)
  expect(handoverChance({ basket: 1000, spread: [1e-3, 1e-4], bias: [1000, 0] })).toBeCloseTo(0.5, 5)
  expect(handoverChance({ basket: 1000, spread: [1e-4, 1e-3], bias: [600, 800] })).toBeCloseTo(0.5, 5)
  expect(handoverChance({ basket: 0, spread: [1, 1] })).toBe(0)
})

test('misuse throws', () => {
  for (const bad of [-1, NaN, Infinity]) {
    expect(() => handoverChance({ basket: bad, spread: [1, 1] })).toThrow(/basket/)
    expect(() => handoverChance({ basket: 1, spread: [bad, 1] })).toThrow(/first spread/)
    expect(() => handoverChance({ basket: 1, spread: [1, bad] })).toThrow(/second spread/)
  }
  expect(() => handoverChance({ basket: 1, spread: [1, 1], bias: [NaN, 0] })).toThrow(/bias/)
})
