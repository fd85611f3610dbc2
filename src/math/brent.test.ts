import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brentMinimum, brentRoot } from './brent.js'
import { cos, exp } from './elementary.js'

describe('a root by Brent', () => {
  test.each([
    ['cos x = x, the Dottie number', (x: number) => cos(x) - x, 0, 1, 0.7390851332151607],
    ['a cube root', (x: number) => x * x * x - 2, 0, 2, 1.2599210498948732],
    ['a root at the end', (x: number) => x - 1, 1, 5, 1],
    ['a steep curve', (x: number) => exp(50 * x) - 1, -1, 2, 0],
    ['a triple root', (x: number) => (x - 0.3) * (x - 0.3) * (x - 0.3), -1, 2, 0.3],
  ])('is found to the asked tolerance: %s', (_, f, low, high, root) => {
    expect(Math.abs(brentRoot(f, low, high, 1e-12) - root)).toBeLessThanOrEqual(1e-12)
  })

  test('is found for every cubic with one root inside, with fewer calls than bisection', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.99, max: 0.99, noNaN: true }),
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (root, k) => {
          let calls = 0
          const found = brentRoot(x => (calls++, (x - root) * (k + x * x)), -1, 1, 1e-10)
          return Math.abs(found - root) <= 1e-10 && calls < 30
        },
      ),
    )
  })

  test('is refused where the ends have one sign, the interval is reversed or a value is NaN', () => {
    expect(() => brentRoot(x => x * x + 1, -1, 1, 1e-9)).toThrow(RangeError)
    expect(() => brentRoot(x => x, 1, -1, 1e-9)).toThrow(RangeError)
    expect(() => brentRoot(() => NaN, 0, 1, 1e-9)).toThrow(RangeError)
    expect(() => brentRoot(x => (x > 0 && x < 0.9 ? NaN : x - 0.5), 0, 1, 1e-9)).toThrow(RangeError)
  })
})

describe('a minimum by Brent', () => {
  test.each([
    ['a parabola', (x: number) => (x - 1.5) * (x - 1.5) + 2, -3, 5, 1.5, 2],
    ['the first valley of a cosine', (x: number) => cos(x), 0, 6, Math.PI, -1],
    ['an end of the interval', (x: number) => x, 2, 3, 2, 2],
    ['a sharp valley', (x: number) => Math.abs(x - 0.25), -1, 1, 0.25, 0],
  ])('is found: %s', (_, f, low, high, at, value) => {
    const found = brentMinimum(f, low, high, 1e-7)
    expect(Math.abs(found.at - at)).toBeLessThanOrEqual(2e-7)
    expect(Math.abs(found.value - value)).toBeLessThanOrEqual(2e-7)
  })

  test('is refused for an empty interval, no tolerance or NaN', () => {
    expect(() => brentMinimum(x => x, 1, 1, 1e-9)).toThrow(RangeError)
    expect(() => brentMinimum(x => x, 0, 1, 0)).toThrow(RangeError)
    expect(() => brentMinimum(() => NaN, 0, 1, 1e-9)).toThrow(RangeError)
  })
})
