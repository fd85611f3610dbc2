import { expect, test } from 'vitest'
import { monthsBetween, spansWithout, yearOf } from './data.js'

const term = (from: string, to: string) => ({ id: from, label: { en: from }, from, to })

test.each([
  ['1986', 1986.5],
  ['2001-01-01', 2001],
  ['2009-02', 2009 + 45 / 365.25],
  ['2001-11-13', 2001 + 316 / 365.25],
])('%s stands at %d on the axis', (date, year) => {
  expect(yearOf(date)).toBeCloseTo(year, 12)
})

test.each([
  ['2009-02', '2011-11-13', 32],
  ['2009-02-28', '2011-11-28', 33],
  ['2001-11-13', '2011-11-13', 120],
  ['2001-12-31', '2002-01-01', 0],
])('from %s to %s are %i whole months', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months)
})

test('between and around terms nothing was in force; terms that overlap leave no gap', () => {
  const terms = [
    term('2003-01-01', '2011-01-01'),
    term('1995-01-01', '2005-01-01'),
    term('2015-01-01', '2020-01-01'),
  ]
  expect(spansWithout(terms, 1990, 2024)).toEqual([
    [1990, 1995],
    [2011, 2015],
    [2020, 2024],
  ])
  expect(spansWithout(terms, 1996, 2010)).toEqual([])
  expect(spansWithout([], 1990, 1991)).toEqual([[1990, 1991]])
})
