import { expect, test } from 'vitest'
import { nearest } from './nearest.js'

test.each([
  ['shot_kil', 'shot_kill'],
  ['Shot-Kill', 'shot_kill'],
  ['shotkill', 'shot_kill'],
  ['trakc', 'track'],
  ['gdm', 'gmd'],
  ['KM', 'km'],
  ['kms', 'km'],
  ['x', undefined],
  ['altitude', undefined],
  ['', undefined],
  ['a'.repeat(1000), undefined],
])('%j was meant to be %j', (written, meant) => {
  expect(nearest(written, ['warheads', 'shot_kill', 'track', 'gmd', 'km', 'm', 'b'.repeat(1000)])).toBe(meant)
})
