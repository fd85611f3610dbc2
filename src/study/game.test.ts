import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coalitionSizes, coalitionValues } from './game.js'

test('bit i of a mask means that assumption i comes from the second position', () => {
  const [from, to] = [
    [1, 10, 100],
    [2, 20, 200],
  ]
  const values = coalitionValues(3, mask =>
    [0, 1, 2].reduce((sum, i) => sum + (mask & (1 << i) ? to[i]! : from[i]!), 0),
  )
  expect([...values]).toEqual([111, 112, 121, 122, 211, 212, 221, 222])
})

test('each mixture is asked once, in ascending order', () => {
  const asked: number[] = []
  coalitionValues(4, mask => asked.push(mask))
  expect(asked).toEqual(Array.from({ length: 16 }, (_, mask) => mask))
})

test('two positions that differ on nothing have one mixture', () => {
  expect([...coalitionValues(0, () => 7)]).toEqual([7])
})

test('the size of a mask is the number of its set bits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1023 }), mask => {
      expect(coalitionSizes(10)[mask]).toBe(mask.toString(2).replaceAll('0', '').length)
    }),
  )
})

test.each([-1, 21, 2.5, NaN])('%s assumptions are refused', n => {
  expect(() => coalitionValues(n, () => 0)).toThrow(
    `coalitionValues: n must be a whole number in 0 … 20, got ${n}`,
  )
})

test('an outcome that is not finite is refused, never passed on', () => {
  expect(() => coalitionValues(1, mask => (mask === 1 ? NaN : 0))).toThrow(
    'coalitionValues: outcome of mixture 1 must be finite, got NaN',
  )
})
