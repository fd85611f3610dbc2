import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SAMPLE_TESTS } from '../../test/sampleScenario.js'
import { quantile } from '../chance/index.js'
import type { ValueForm } from './schema.js'
import { usedValue } from './usedValue.js'
import { distributionOf } from './values.js'
import { valueText } from './valueText.js'

const read = (
  form: ValueForm,
  unit: string,
  bounds: [number, number] | null = null,
  until: string | null = null,
) => distributionOf(form, { unit, bounds, tests: SAMPLE_TESTS, until })

test.each<[ValueForm, string, object]>([
  [0.85, 'probability', { kind: 'point', value: 0.85 }],
  ['85 percent', 'probability', { kind: 'point', value: 0.85 }],
  [85, 'percent', { kind: 'point', value: 0.85 }],
  ['6 km/s', 'm/s', { kind: 'point', value: 6000 }],
  ['6000', 'm/s', { kind: 'point', value: 6000 }],
  ['1e3 m', 'km', { kind: 'point', value: 1000 }],
  ['20 dB', 'dB', { kind: 'point', value: 100 }],
  ['0.5 to 0.85', 'probability', { kind: 'normal', scale: 'logit', q05: 0.5, q95: 0.85 }],
  ['5 to 10 km', 'm', { kind: 'normal', scale: 'log', q05: 5000, q95: 10000 }],
  ['500 m to 10 km', 'km', { kind: 'normal', scale: 'log', q05: 500, q95: 10000 }],
  ['5 km to 10', 'm', { kind: 'normal', scale: 'log', q05: 5000, q95: 10000 }],
  ['1200 to 2200', 'count', { kind: 'normal', scale: 'log', q05: 1200, q95: 2200 }],
  ['-10 to 10', 'dB', { kind: 'normal', scale: 'log', q05: 0.1, q95: 10 }],
  ['-1 to 2', 'rad', { kind: 'normal', scale: 'plain', q05: -1, q95: 2 }],
  [{ low: 0, mode: 3, high: 20 }, 'per-warhead', { kind: 'triangular', low: 0, mode: 3, high: 20 }],
  [{ low: '1 km', mode: 2000, high: '3 km' }, 'm', { kind: 'triangular', low: 1000, mode: 2000, high: 3000 }],
  [{ low: 2, mode: 2, high: 2 }, 'count', { kind: 'point', value: 2 }],
  [{ beta: [2.5, 2.5] }, 'percent', { kind: 'beta', a: 2.5, b: 2.5 }],
  [{ 'one-of': [2, 4], weights: [1, 3] }, 'count', { kind: 'choice', values: [2, 4], weights: [0.25, 0.75] }],
  [{ 'one-of': ['1 km', '2 km'] }, 'm', { kind: 'choice', values: [1000, 2000], weights: [0.5, 0.5] }],
])('%j in %s is read in SI', (form, unit, value) => {
  const result = read(form, unit)
  expect(result).toHaveProperty('value.kind', (value as { kind: string }).kind)
  for (const [name, want] of Object.entries(value))
    if (typeof want === 'number')
      expect((result as unknown as { value: Record<string, number> }).value[name]).toBeCloseTo(want, 9)
    else expect(result).toHaveProperty(`value.${name}`, want)
})

test('what may be negative by its bounds is spread evenly, what may not is spread on a log scale', () => {
  expect(read('1 to 2', 'ratio', [-5, 5])).toHaveProperty('value.scale', 'plain')
  expect(read('1 to 2', 'ratio', [0, 5])).toHaveProperty('value.scale', 'log')
})

test.each<[ValueForm, string, string, string | undefined]>([
  ['5–10', 'count', 'value-dash', '5 to 10'],
  ['5-9', 'count', 'value-dash', '5 to 9'],
  ['5 km - 10 km', 'km', 'value-dash', '5 km to 10 km'],
  ['5..10', 'count', 'value-dash', '5 to 10'],
  ['1,700 to 2,200', 'count', 'value-separators', '1700'],
  ['1_000', 'count', 'value-separators', '1000'],
  ["12'000", 'count', 'value-separators', '12000'],
  ['1 000 km', 'km', 'value-separators', '1000 km'],
  ['0,85', 'probability', 'value-decimal-comma', '0.85'],
  ['5 kms', 'km', 'unit-unknown', 'km'],
  ['5 kg', 'm/s', 'unit-mismatch', undefined],
  ['5 ratio', 'count', 'unit-mismatch', undefined],
  ['120 percent', 'probability', 'not-probability', undefined],
  ['-2', 'count', 'negative', undefined],
  ['1 to 2 to 3', 'count', 'value-not-understood', undefined],
  ['', 'count', 'value-not-understood', undefined],
  ['1'.repeat(100_000), 'count', 'value-not-understood', undefined],
  [`5${' '.repeat(500_000)}to 6`, 'count', 'value-not-understood', undefined],
  ['1e400', 'm', 'value-not-finite', undefined],
  ['1e307 km', 'm', 'value-not-finite', undefined],
  ['2 to 2', 'count', 'value-order', undefined],
  ['0 to 5', 'count', 'value-log', undefined],
  ['0 to 0.5', 'probability', 'value-logit', undefined],
  [{ low: 0, mode: 5, high: '4 km' }, 'm', 'ok', undefined],
  [{ 'one-of': [1, 2], weights: [1, -1] }, 'count', 'value-weights', undefined],
  [{ tests: 'gmd', rule: 'row-list', prior: [0, 1] }, 'probability', 'value-beta', undefined],
  [{ tests: 'gmd', rule: 'row-list' }, 'count', 'value-beta-unit', undefined],
  [{ tests: 'toString', rule: 'row-list' }, 'probability', 'series-unknown', undefined],
])('%j in %s: %s', (form, unit, code, suggestion) => {
  const result = read(form, unit)
  if (code === 'ok') return expect(result).toHaveProperty('value')
  expect(result).toHaveProperty('fault.code', code)
  if (suggestion !== undefined) expect(result).toHaveProperty('fault.details.nearest', suggestion)
})

test('a range that reaches 0 is answered with the triangular form to write instead', () => {
  expect(read('0 to 5', 'count')).toHaveProperty('fault.details.suggestion', '{low: 0, mode: …, high: 5}')
})

describe('the test record', () => {
  test.each<[ValueForm, string | null, number, number]>([
    [{ tests: 'gmd', rule: 'row-list' }, '2001-11-15', 2.5, 2.5],
    [{ tests: 'gmd', rule: 'row-list' }, null, 3.5, 2.5],
    [{ tests: 'gmd', rule: 'strict' }, '2001-11', 1.5, 2.5],
    [{ tests: 'gmd', rule: 'row-list', weight: 0.5, prior: 'uniform' }, '2001-11-15', 2, 2],
    [{ tests: 'gmd', rule: 'row-list', weight: 0, prior: [2, 3] }, '2001-11-15', 2, 3],
  ])('%j known on %s is Beta(%d, %d)', (form, until, a, b) => {
    expect(read(form, 'probability', null, until)).toEqual({ value: { kind: 'beta', a, b } })
  })
})

test('bounds hold for every number written, and not for the tails nobody wrote', () => {
  expect(read('0.5 to 0.85', 'probability', [0.5, 0.85])).toHaveProperty('value')
  expect(read('0.4 to 0.85', 'probability', [0.5, 0.9])).toHaveProperty('fault.code', 'outside-bounds')
  expect(read({ beta: [1, 1] }, 'probability', [0.5, 0.6])).toHaveProperty('value')
  expect(read({ 'one-of': [1, 9] }, 'count', [1, 8])).toHaveProperty('fault.details.expected', '1 … 8 count')
})

test('a range keeps its 5th and 95th percentile', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 98 }), (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b) + 1]
      const result = read(`${low} to ${high}`, 'percent')
      if (!('value' in result)) throw new Error('not read')
      expect(quantile(result.value, 0.05)).toBeCloseTo(low / 100, 12)
      expect(quantile(result.value, 0.95)).toBeCloseTo(high / 100, 12)
    }),
  )
})

test('one number stands for a range where points are asked for, in the unit of the file', () => {
  const context = { unit: 'km', bounds: null, tests: SAMPLE_TESTS, until: null }
  const point = usedValue('4 to 9', context, 'point')
  expect(point).toMatchObject({ value: { kind: 'point' }, text: '6' })
  expect((point as { value: { value: number } }).value.value).toBeCloseTo(6000, 8)
  expect(usedValue('4 to 9', context, null)).toMatchObject({ value: { kind: 'normal' }, text: '4 to 9' })
  expect(usedValue('4 to 9', context, 'range')).toMatchObject({ value: { kind: 'normal' } })
  expect(usedValue('4000 m', context, 'point')).toEqual({
    value: { kind: 'point', value: 4000 },
    text: '4000 m',
  })
})

test('a value is shown on one line as a person would write it', () => {
  expect(valueText({ low: 0, mode: '3 km', high: 20 })).toBe('{low: 0, mode: 3 km, high: 20}')
  expect(valueText({ tests: 'gmd', rule: 'strict', prior: [1, 2] })).toBe(
    '{tests: gmd, rule: strict, prior: [1, 2]}',
  )
  expect(valueText(' 0.5 to 0.85\n')).toBe('0.5 to 0.85')
})
