import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attribution } from './attribution.js'
import { owenValue } from './owen.js'

/** A game of 1 … 6 assumptions and any division of them into groups. */
const divided = fc.integer({ min: 1, max: 6 }).chain(n =>
  fc.record({
    n: fc.constant(n),
    values: fc
      .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1 << n, maxLength: 1 << n })
      .map(numbers => Float64Array.from(numbers)),
    groups: fc
      .array(fc.nat(n - 1), { minLength: n, maxLength: n })
      .map(names => [...new Set(names)].map(name => names.flatMap((own, i) => (own === name ? [i] : [])))),
  }),
)

const orders = <T>(members: readonly T[]): T[][] =>
  members.length === 0
    ? [[]]
    : members.flatMap((first, at) => orders(members.toSpliced(at, 1)).map(rest => [first, ...rest]))

const near = (got: Float64Array, want: Float64Array): void =>
  want.forEach((x, i) => expect(Math.abs(got[i]! - x)).toBeLessThan(1e-12))

test('nested shares are the mean change over all orders that keep every group together', () => {
  fc.assert(
    fc.property(divided, ({ n, values, groups }) => {
      const all = orders(groups).flatMap(sequence =>
        sequence.reduce<number[][]>(
          (starts, group) => starts.flatMap(start => orders(group).map(inside => [...start, ...inside])),
          [[]],
        ),
      )
      const want = new Float64Array(n)
      for (const order of all) {
        let mask = 0
        for (const i of order) {
          want[i]! += (values[mask | (1 << i)]! - values[mask]!) / all.length
          mask |= 1 << i
        }
      }
      near(owenValue(values, n, groups), want)
    }),
    { numRuns: 60 },
  )
})

test('nested shares sum to the gap', () => {
  fc.assert(
    fc.property(divided, ({ n, values, groups }) => {
      const sum = owenValue(values, n, groups).reduce((a, b) => a + b, 0)
      expect(Math.abs(sum - (values.at(-1)! - values[0]!))).toBeLessThan(1e-12)
    }),
  )
})

test('groups of one, or a single group, nest nothing', () => {
  fc.assert(
    fc.property(divided, ({ n, values }) => {
      const every = Array.from({ length: n }, (_, i) => i)
      const plain = attribution(values, n).shapley
      near(
        owenValue(
          values,
          n,
          every.map(i => [i]),
        ),
        plain,
      )
      near(owenValue(values, n, [every]), plain)
    }),
  )
})

test.each([
  [[[0, 1]]],
  [
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [[[0, 1, 2], []]],
  [[[0, 1], [3]]],
])('groups %j are no division of three assumptions', groups => {
  expect(() => owenValue(new Float64Array(8), 3, groups)).toThrow(
    'owenValue: groups must hold each of 0 … 2 exactly once and none be empty',
  )
})
