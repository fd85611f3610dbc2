import { expect, test } from 'vitest'
import { yearsAt } from './years.js'

test('a year or a month alone stands at its first day', () => {
  expect(yearsAt('2001')).toBe(2001)
  expect(yearsAt('2001-07')).toBe(2001.5)
})

test('later days are further along, across the ends of months and years', () => {
  const days = ['2001-01-30', '2001-01-31', '2001-02-01', '2001-12-31', '2002-01-01'].map(yearsAt)
  expect(days).toEqual(days.toSorted((a, b) => a - b))
  expect(new Set(days).size).toBe(days.length)
})
