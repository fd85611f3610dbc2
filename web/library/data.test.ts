import fc from 'fast-check'
import { expect, test } from 'vitest'
import library from '../../data/library.json'
import { axisOf, isDisputed } from './data.js'
import type { ShownParameter } from './data.js'
import sideBySide from './sideBySide.json'

const figure = (low: number | null, value: number | null, high: number | null) => ({
  quantity: 'q',
  unit: 'km',
  low,
  value,
  high,
})

test('figures of one size share an axis from 0, those far apart one of powers of ten', () => {
  const near = axisOf([figure(10, 20, 40)])!
  expect([near.kind, near.low, near.high, near.at(20)]).toEqual(['linear', 0, 40, 0.5])
  const far = axisOf([figure(4, null, 4), figure(null, 1600, null)])!
  expect([far.kind, far.low, far.high, far.at(100)]).toEqual(['logarithmic', 1, 10_000, 0.5])
  expect(axisOf([figure(null, null, null)])).toBeNull()
})

test('every value of a figure lies on its axis', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), values => {
      const axis = axisOf(values.map(one => figure(null, one, null)))!
      for (const one of values) {
        expect(axis.at(one)).toBeGreaterThanOrEqual(-1e-12)
        expect(axis.at(one)).toBeLessThanOrEqual(1 + 1e-12)
      }
    }),
  )
})

test('figures shown side by side are in the library and in one unit', () => {
  const byId = new Map(library.parameters.map(one => [one.id, one]))
  for (const { about, ids } of sideBySide) {
    const units = ids.map(id => byId.get(id)?.unit)
    expect(new Set(units).size, about).toBe(1)
    expect(units).not.toContain(undefined)
  }
})

test('a range between values in print is a dispute, a band of design is not', () => {
  const one = (range_of: 'published-values' | 'design-band', beside: string[] = []) =>
    ({ ...figure(1, 2, 3), range_of, beside }) as unknown as ShownParameter
  expect(isDisputed(one('published-values'))).toBe(true)
  expect(isDisputed(one('design-band'))).toBe(false)
  expect(isDisputed(one('design-band', ['a', 'b']))).toBe(true)
})
