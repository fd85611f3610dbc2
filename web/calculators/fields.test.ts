import { describe, expect, test } from 'vitest'
import words from '../../docs/models/pages.json'
import { REGISTRY, checkedInputs } from '../../src/index.js'
import { fieldText, fieldValues, inputsOfLine, lineOfInputs, typedValue } from './fields.js'

test.each([
  ['number', '0.8', 'en', { value: 0.8 }],
  ['number', '0,8', 'ru', { value: 0.8 }],
  ['number', '0,8', 'en', { value: 0.8 }],
  ['number', '1,700', 'en', { value: 1700 }],
  ['number', '1,700', 'ru', { value: 1.7 }],
  ['positive', '12 000', 'ru', { value: 12000 }],
  ['number', '−3e-5', 'en', { value: -3e-5 }],
  ['number', 'eight', 'en', { isWrong: true }],
  ['number', '1e999', 'en', { isWrong: true }],
  ['count', '  ', 'en', { isEmpty: true }],
  ['flag', 'true', 'en', { value: true }],
  ['flag', 'yes', 'en', { isWrong: true }],
  ['numbers', '1, 2; 3', 'en', { value: [1, 2, 3] }],
  ['numbers', '[1, 2]', 'ru', { value: [1, 2] }],
  ['object', '{"p": 0.8}', 'en', { value: { p: 0.8 } }],
  ['object', '{"p": 0.8', 'en', { isWrong: true }],
  ['text', 'a*b', 'en', { value: 'a*b' }],
] as const)('a field for a %s holding “%s” in %s gives %o', (kind, typed, language, want) => {
  expect(typedValue(kind, typed, language)).toEqual(want)
})

describe('every example of the model pages fills its calculator', () => {
  test.each(Object.entries(words))('%s', (id, { example }) => {
    const { variant = null, ...texts } = inputsOfLine(example)
    const entry = REGISTRY.find(one => one.id === id && one.variant === variant)
    expect(entry, `${id} ${variant}`).toBeDefined()
    const { values, wrong } = fieldValues(entry!.inputs, texts, 'en')
    expect(wrong).toEqual([])
    expect(Object.keys(values)).toHaveLength(Object.keys(texts).length)
    expect(checkedInputs(entry!, values)).not.toHaveProperty('faults')
    // What a link carries opens the same fields.
    const again = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fieldText(value)]))
    expect(fieldValues(entry!.inputs, inputsOfLine(lineOfInputs(again)), 'en').values).toEqual(values)
  })
})

test('a line has no blanks inside a list and leaves empty fields out', () => {
  expect(lineOfInputs({ plan: '[1, 2]', p: ' 0.8 ', q: '' })).toBe('plan=[1,2] p=0.8')
})
