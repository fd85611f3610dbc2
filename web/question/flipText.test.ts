import { expect, test } from 'vitest'
import { pageVoice } from '../words/say.js'
import { flipText } from './flipText.js'

const english = pageVoice('en')

test.each([
  [0.415, 0.85, false, 'below 0.415'],
  [0.875, 0.5, false, 'above 0.875'],
  [23, 5, true, '23 or more'],
  [3, 5, true, 'below 3'],
  [5, 5, true, 'below 5'],
  [7.41, 100, true, 'below 7.41'],
])('a break-even of %d seen from %d (count: %s) is “%s”', (value, own, isCount, text) => {
  expect(flipText(english, value, own, isCount)).toBe(text)
})

test('an error is written beside the value, unless there is none to write', () => {
  expect(flipText(english, 0.5, 1, false, 0.0123)).toBe('below 0.5 ± 0.01')
  expect(flipText(english, 0.5, 1, false, Infinity)).toBe('below 0.5')
})
