import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderEnvelope, waterfall } from './envelope.js'

const orders = (members: readonly number[]): number[][] =>
  members.length === 0
    ? [[]]
    : members.flatMap((first, at) => orders(members.toSpliced(at, 1)).map(rest => [first, ...rest]))

test('the envelope is the highest and the lowest of all waterfalls at each step', () => {
  const games = fc
    .integer({ min: 0, max: 5 })
    .chain(n =>
      fc
        .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1 << n, maxLength: 1 << n })
        .map(numbers => ({ n, values: Float64Array.from(numbers) })),
    )
  fc.assert(
    fc.property(games, ({ n, values }) => {
      const all = orders(Array.from({ length: n }, (_, i) => i)).map(order => waterfall(values, order))
      const { best, worst } = orderEnvelope(values, n)
      for (let step = 0; step <= n; step++) {
        expect(best[step]).toBe(Math.max(...all.map(steps => steps[step]!)))
        expect(worst[step]).toBe(Math.min(...all.map(steps => steps[step]!)))
      }
    }),
    { numRuns: 60 },
  )
})

test('a waterfall takes the assumptions over in the order given', () => {
  // Masks in binary: 00, 01, 10, 11.
  expect([...waterfall(Float64Array.of(5, 6, 7, 9), [1, 0])]).toEqual([5, 7, 9])
})

test.each([[[0, 0]], [[0, 2]], [[0.5, 1]]])('%j is no order of two assumptions', order => {
  expect(() => waterfall(new Float64Array(4), order)).toThrow('waterfall: order must hold each of 0 … 1 once')
})
