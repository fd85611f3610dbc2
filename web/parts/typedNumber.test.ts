import { expect, test } from 'vitest'
import { typedNumber } from './typedNumber.js'

test.each([
  ['0,8', 'ru', 0.8],
  ['0,8', 'en', 0.8],
  ['0,800', 'en', 0.8],
  ['1,700', 'ru', 1.7],
  ['1,700', 'en', 1700],
  ['1,700,000.5', 'en', 1_700_000.5],
  ['1,700,000', 'ru', NaN],
  ['1.700,5', 'en', NaN],
  ['12 000', 'ru', 12000],
  ['1\u202f500', 'ru', 1500],
  ['−2.5e3', 'en', -2500],
  ['.5', 'en', 0.5],
  ['1.2.3', 'en', NaN],
  ['NaN', 'en', NaN],
  ['Infinity', 'en', NaN],
  ['five', 'en', NaN],
  ['', 'en', NaN],
] as const)('“%s” in %s is %d', (text, language, value) => {
  expect(typedNumber(text, language)).toBe(value)
})
