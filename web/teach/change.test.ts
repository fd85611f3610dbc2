import { expect, test } from 'vitest'
import type { Assumption } from '../../src/index.js'
import { changeOf } from './change.js'

const assumption = (unit: string, bounds: [number, number]): Assumption =>
  ({ key: 'x', unit, bounds }) as unknown as Assumption

test.each([
  ['0.7', '', false, 'probability', { value: 0.7 }],
  ['0.7', '', true, 'probability', { why: 'no-source' }],
  ['0.7', ' p. 3 ', true, 'probability', { value: 0.7 }],
  ['7', '', false, 'probability', { why: 'out-of-bounds' }],
  ['high', 'p. 3', true, 'probability', { why: 'not-a-number' }],
  ['2.5', '', false, 'count', { why: 'not-whole' }],
  ['3', '', false, 'count', { value: 3 }],
] as const)(
  '“%s” with source “%s” (cited only: %s) for a %s gives %o',
  (typed, source, cited, unit, want) => {
    const bounds: [number, number] = unit === 'count' ? [0, 10] : [0, 1]
    expect(changeOf(typed, source, assumption(unit, bounds), cited, 'en')).toEqual(want)
  },
)
