import { expect, test } from 'vitest'
import { softened } from './softened.js'

test.each([
  ['Discrimination', 'Discrimi-nation'],
  ['Сопровождение', 'Сопро-вождение'],
  ['Распознавание', 'Распозна-вание'],
  ['Common mode', 'Common mode'],
  ['Interceptors', 'Interceptors'],
  ['Ложные цели', 'Ложные цели'],
])('%s may be broken as %s', (text, broken) => {
  expect(softened(text).replaceAll('\u00ad', '-')).toBe(broken)
})
