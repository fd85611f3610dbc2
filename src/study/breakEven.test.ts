import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakEvens } from './breakEven.js'

const measure = (bounds: readonly [number, number], threshold: number) => ({
  bounds,
  integer: false,
  threshold,
  holds: (v: number): boolean => v >= threshold,
})

test('every root more than a grid cell from the next is found, in order', () => {
  const separated = fc
    .array(fc.double({ min: 0.011, max: 0.2, noNaN: true }), { minLength: 1, maxLength: 8 })
    .map(steps => {
      let at = -0.9
      return steps.map(step => (at += step))
    })
  fc.assert(
    fc.property(
      separated,
      fc.constantFrom(1, -1),
      fc.double({ min: -5, max: 5, noNaN: true }),
      (roots, sign, threshold) => {
        const cubic = (x: number): number => roots.reduce((product, root) => product * 8 * (x - root), sign)
        const { values, why } = breakEvens(x => cubic(x) + threshold, measure([-1, 1], threshold))
        expect(why).toBeNull()
        expect(values.length).toBe(roots.length)
        // Adding and taking the threshold rounds, so a root moves by up to that over the slope.
        values.forEach((value, i) => expect(Math.abs(value - roots[i]!)).toBeLessThan(1e-7))
      },
    ),
  )
})

test('a point of the grid exactly on the threshold is a root once, also at the ends and where the curve only touches', () => {
  expect(breakEvens(x => x, measure([0, 1], 0))).toEqual({ values: [0], why: null })
  expect(breakEvens(x => x, measure([0, 1], 1))).toEqual({ values: [1], why: null })
  expect(breakEvens(x => (x - 0.5) * (x - 0.5), measure([0, 1], 0))).toEqual({ values: [0.5], why: null })
  expect(breakEvens(x => x - 0.5, measure([0, 1], 0))).toEqual({ values: [0.5], why: null })
})

test('two roots between the same neighbors are lost, because the grid is part of the definition', () => {
  const dip = (x: number): number => (x - 0.5011) * (x - 0.5039)
  expect(breakEvens(dip, measure([0, 1], 0))).toEqual({ values: [], why: 'never-crosses' })
})

test('both roots of a curve that rises and falls are reported', () => {
  const { values } = breakEvens(x => x * (1 - x), measure([0, 1], 0.2))
  expect(values[0]).toBeCloseTo((1 - Math.sqrt(0.2)) / 2, 9)
  expect(values[1]).toBeCloseTo((1 + Math.sqrt(0.2)) / 2, 9)
})

test('arriving warheads reach a hundred at the surviving fraction that the formula gives by hand', () => {
  // From Moscow: 0.85 · 1500 φ − 0.8 · 250 = 100.
  const arriving = (surviving: number): number => {
    const delivered = 0.85 * 1500 * surviving
    const shots = 250 / delivered
    let missed = 1
    for (let i = 0; i < Math.floor(shots); i++) missed *= 0.2
    return delivered * missed * (1 - (shots - Math.floor(shots)) * 0.8)
  }
  const { values } = breakEvens(arriving, measure([0.001, 1], 100))
  expect(values).toHaveLength(1)
  expect(Math.abs(values[0]! - 300 / 1275)).toBeLessThan(1e-8)
})

test('for a count every whole value on the other side of the claim than the one before is listed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(3), { minLength: 2, maxLength: 30 }),
      fc.constantFrom('>=', '<'),
      (steps, operator) => {
        const holds = (v: number): boolean => (operator === '>=' ? v >= 2 : v < 2)
        const high = steps.length - 1
        const { values } = breakEvens(x => steps[x]!, {
          bounds: [0, high],
          integer: true,
          threshold: 2,
          holds,
        })
        const want = steps.flatMap((v, i) => (i > 0 && holds(v) !== holds(steps[i - 1]!) ? [i] : []))
        expect(values).toEqual(want)
      },
    ),
  )
})

test('a count is asked at whole values inside its bounds only', () => {
  const asked: number[] = []
  breakEvens(x => asked.push(x), { bounds: [0.5, 3.5], integer: true, threshold: 9, holds: v => v >= 9 })
  expect(asked).toEqual([1, 2, 3])
})

test('the upper bound is asked exactly, never past it', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: 1e-6, max: 3, noNaN: true }),
      (low, width) => {
        const asked: number[] = []
        breakEvens(x => asked.push(x), measure([low, low + width], -1))
        expect(Math.min(...asked)).toBe(low)
        expect(Math.max(...asked)).toBe(low + width)
        expect(asked).toHaveLength(201)
      },
    ),
  )
})

test('an empty list says whether the metric moved at all', () => {
  expect(breakEvens(x => x, measure([0, 1], 5))).toEqual({ values: [], why: 'never-crosses' })
  expect(breakEvens(() => 0.3, measure([0, 1], 0.5))).toEqual({ values: [], why: 'no-effect' })
})

test('bounds that do not ascend, or a metric that is no number, are refused', () => {
  expect(() => breakEvens(x => x, measure([1, 1], 0))).toThrow(
    'breakEvens: bounds must be finite and ascend, got 1 and 1',
  )
  expect(() => breakEvens(x => x, measure([0, NaN], 0))).toThrow('got 0 and NaN')
  expect(() => breakEvens(() => NaN, measure([0, 1], 0))).toThrow(
    'breakEvens: metric must be a number, got NaN at 0',
  )
  expect(() =>
    breakEvens(x => x, { bounds: [0.2, 0.8], integer: true, threshold: 0, holds: v => v > 0 }),
  ).toThrow('bounds must hold a whole number, got 0.2 and 0.8')
})
