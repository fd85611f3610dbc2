import { expect, test } from 'vitest'
import { allowedNumber } from './allowedNumber.js'

const chance = { low: 0.05, high: 0.99, isWhole: false, language: 'en' as const }
const count = { low: 1, high: 3000, isWhole: true, language: 'en' as const }

test.each([
  ['0.85', chance, 0.85],
  ['0,85', chance, 0.85],
  [' .5 ', chance, 0.5],
  ['1,500', count, 1500],
  ['1\u202f500', count, 1500],
  ['1 500', count, 1500],
  ['12', count, 12],
  ['1e3', count, 1000],
])('%j is understood', (text, allowed, value) => {
  expect(allowedNumber(text, allowed)).toEqual({ value })
})

test.each([
  ['', chance, { why: 'no-number', nearest: null }],
  ['about half', chance, { why: 'no-number', nearest: null }],
  ['0.6 to 0.8', chance, { why: 'no-number', nearest: null }],
  ['1.2.3', chance, { why: 'no-number', nearest: null }],
  ['NaN', chance, { why: 'no-number', nearest: null }],
  ['Infinity', chance, { why: 'no-number', nearest: null }],
  ['1.5', chance, { why: 'too-high', nearest: 0.99 }],
  ['−1', chance, { why: 'too-low', nearest: 0.05 }],
  ['2.6', count, { why: 'not-whole', nearest: 3 }],
  ['0', count, { why: 'too-low', nearest: 1 }],
])('%j is not taken, and the nearest value that would be is named', (text, allowed, typed) => {
  expect(allowedNumber(text, allowed)).toEqual(typed)
})

test('where the comma is the decimal sign, three digits after it make no thousand', () => {
  expect(allowedNumber('1,500', { low: 0, high: 50, isWhole: false, language: 'ru' })).toEqual({
    value: 1.5,
  })
})
