import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyedValue, nextStop, placeOf, sliderScale, stepped, valueAt } from './scale.js'

const chance = sliderScale(0.05, 0.99, false)
const none = { breakEvens: [], published: [] }

test.each([
  [0.05, 0.99, false, 0.01],
  [0, 50, false, 0.5],
  [0, 6, false, 0.05],
  [2, 10, false, 0.1],
  [60, 320, false, 2],
  [1, 30, true, 1],
])('between %d and %d (whole: %s) a step is %d', (low, high, isWhole, step) => {
  expect(sliderScale(low, high, isWhole).step).toBe(step)
})

test('only bounds a hundred times apart or more are laid out by ratio', () => {
  expect(
    [sliderScale(1, 30, true), sliderScale(1, 1500, true), sliderScale(0, 1000, true)].map(one => one.isLog),
  ).toEqual([false, true, false])
})

test('a value and its place on the slider lead to each other', () => {
  for (const scale of [chance, sliderScale(1, 1500, true), sliderScale(500, 4500, true)])
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), place => {
        const value = valueAt(scale, place)
        expect(value).toBeGreaterThanOrEqual(scale.low)
        expect(value).toBeLessThanOrEqual(scale.high)
        expect(valueAt(scale, placeOf(scale, value))).toBe(value)
      }),
    )
})

test('both bounds can be reached by pointer and by key, though they lie beside the grid', () => {
  expect([valueAt(chance, 0), valueAt(chance, 1)]).toEqual([0.05, 0.99])
  const odd = sliderScale(0.333, 0.777, false)
  expect([valueAt(odd, 0), valueAt(odd, 1)]).toEqual([0.333, 0.777])
  expect([keyedValue(odd, 0.5, 'Home', none), keyedValue(odd, 0.5, 'End', none)]).toEqual([0.333, 0.777])
})

describe('keys move a slider', () => {
  test.each([
    ['ArrowRight', 0.85, 0.86],
    ['ArrowUp', 0.855, 0.86],
    ['ArrowLeft', 0.855, 0.85],
    ['ArrowDown', 0.85, 0.84],
    ['PageUp', 0.5, 0.6],
    ['PageUp', 0.95, 0.99],
    ['PageDown', 0.5, 0.4],
    ['Home', 0.5, 0.05],
    ['End', 0.5, 0.99],
  ])('%s from %d to %d', (key, from, to) => {
    expect(keyedValue(chance, from, key, none)).toBe(to)
  })

  test('B goes to the break-even, P from one published value to the next and round again', () => {
    const stops = { breakEvens: [0.415], published: [0.8, 0.25, 1.2] }
    expect(keyedValue(chance, 0.85, 'b', stops)).toBe(0.415)
    expect(keyedValue(chance, 0.3, 'P', stops)).toBe(0.8)
    expect(keyedValue(chance, 0.8, 'p', stops)).toBe(0.25)
  })

  test('without stops, and with any other key, nothing moves', () => {
    expect(keyedValue(chance, 0.5, 'b', none)).toBeNull()
    expect(keyedValue(chance, 0.5, 'x', none)).toBeNull()
    expect(nextStop([], 1)).toBeNull()
  })
})

test('ten steps up and ten down end where they began, away from the bounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 80 }), hundredth => {
      const value = hundredth / 100
      expect(stepped(chance, stepped(chance, value, 10), -10)).toBe(value)
    }),
  )
})
