import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attribution } from './attribution.js'
import { dividends, shapleyFromDividends } from './dividends.js'
import { coalitionValues } from './game.js'
import { interactions } from './interactions.js'

/** Any game of 1 … max assumptions with outcomes in [−1, 1], steady or not. */
const games = (max: number) =>
  fc.integer({ min: 1, max }).chain(n =>
    fc.record({
      n: fc.constant(n),
      values: fc
        .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1 << n, maxLength: 1 << n })
        .map(numbers => Float64Array.from(numbers)),
    }),
  )

const orders = (n: number): number[][] =>
  n === 0
    ? [[]]
    : orders(n - 1).flatMap(order =>
        order.map((_, at) => order.toSpliced(at, 0, n - 1)).concat([[...order, n - 1]]),
      )

const near = (got: ArrayLike<number>, want: ArrayLike<number>, within: number): void => {
  expect(got.length).toBe(want.length)
  for (let i = 0; i < want.length; i++) expect(Math.abs(got[i]! - want[i]!)).toBeLessThanOrEqual(within)
}

test('shares, least and greatest changes are those found by trying every order', () => {
  fc.assert(
    fc.property(games(6), ({ n, values }) => {
      const all = orders(n)
      const share = new Float64Array(n)
      const [least, most] = [new Float64Array(n).fill(Infinity), new Float64Array(n).fill(-Infinity)]
      for (const order of all) {
        let mask = 0
        for (const i of order) {
          const change = values[mask | (1 << i)]! - values[mask]!
          share[i]! += change / all.length
          least[i] = Math.min(least[i]!, change)
          most[i] = Math.max(most[i]!, change)
          mask |= 1 << i
        }
      }
      const found = attribution(values, n)
      near(found.shapley, share, 1e-12)
      near(found.marginalMin, least, 0)
      near(found.marginalMax, most, 0)
    }),
    { numRuns: 60 },
  )
})

test('shares sum to the gap and lie between the least and the greatest change', () => {
  fc.assert(
    fc.property(games(8), ({ n, values }) => {
      const { shapley, marginalMin, marginalMax } = attribution(values, n)
      const sum = shapley.reduce((a, b) => a + b, 0)
      expect(Math.abs(sum - (values.at(-1)! - values[0]!))).toBeLessThan(1e-13)
      for (let i = 0; i < n; i++) {
        expect(shapley[i]).toBeGreaterThanOrEqual(marginalMin[i]! - 1e-14)
        expect(shapley[i]).toBeLessThanOrEqual(marginalMax[i]! + 1e-14)
      }
    }),
  )
})

test('exchanging the positions changes the sign of every share and swaps first with last; nothing else', () => {
  fc.assert(
    fc.property(games(7), ({ n, values }) => {
      const [there, back] = [attribution(values, n), attribution(values.toReversed(), n)]
      const minus = (numbers: Float64Array): Float64Array => numbers.map(x => -x)
      near(back.shapley, minus(there.shapley), 1e-14)
      near(back.banzhaf, minus(there.banzhaf), 1e-14)
      near(back.firstIn, minus(there.lastIn), 0)
      near(back.lastIn, minus(there.firstIn), 0)
      near(back.marginalMin, minus(there.marginalMax), 0)
      near(back.marginalMax, minus(there.marginalMin), 0)
      const pairs = interactions(values, n)
      near(interactions(values.toReversed(), n), pairs, 1e-14)
    }),
  )
})

test('an assumption that changes nothing carries exactly 0 and moves no other share', () => {
  fc.assert(
    fc.property(games(6), fc.nat(6), ({ n, values }, place) => {
      const at = Math.min(place, n)
      const low = (1 << at) - 1
      const wider = coalitionValues(n + 1, mask => values[(mask & low) | ((mask >>> 1) & ~low)]!)
      const [with_, without] = [attribution(wider, n + 1), attribution(values, n)]
      for (const numbers of Object.values(with_) as Float64Array[]) expect(numbers[at]).toBe(0)
      near(
        with_.shapley.filter((_, i) => i !== at),
        without.shapley,
        1e-14,
      )
      const pairs = interactions(wider, n + 1)
      for (let i = 0; i <= n; i++) expect(pairs[at * (n + 1) + i]).toBe(0)
    }),
  )
})

test('scaling the outcome scales every share, and a constant added moves none', () => {
  fc.assert(
    fc.property(games(6), fc.double({ min: -50, max: 50, noNaN: true }), ({ n, values }, factor) => {
      const { shapley } = attribution(values, n)
      const moved = attribution(
        values.map(v => factor * v + 3),
        n,
      )
      near(
        moved.shapley,
        shapley.map(x => factor * x),
        1e-12,
      )
    }),
  )
})

test('the mean change counts each mixture of the others once', () => {
  // v = 1 for the two masks {0} and {0, 1, 2}: assumption 0 changes it by +1, 0, 0, +1 over the mixtures of the others.
  const { banzhaf } = attribution(Float64Array.of(0, 1, 0, 0, 0, 0, 0, 1), 3)
  expect([...banzhaf]).toEqual([0.5, 0, 0])
})

test('dividends rebuild every outcome, and splitting them evenly gives the same shares to 1e-12', () => {
  fc.assert(
    fc.property(games(9), ({ n, values }) => {
      const d = dividends(values, n)
      near(shapleyFromDividends(d, n), attribution(values, n).shapley, 1e-12)
      for (let set = 0; set < Math.min(64, values.length); set++) {
        let sum = 0
        for (let part = set; ; part = (part - 1) & set) {
          sum += d[part]!
          if (part === 0) break
        }
        expect(Math.abs(sum - values[set]!)).toBeLessThan(1e-11)
      }
    }),
    { numRuns: 50 },
  )
})

test('interactions are those of the dividends: the sum of d(S) / (|S| − 1) over the sets with both', () => {
  fc.assert(
    fc.property(games(8), ({ n, values }) => {
      const d = dividends(values, n)
      const want = new Float64Array(n * n)
      for (let set = 0; set < d.length; set++) {
        const members = Array.from({ length: n }, (_, i) => i).filter(i => set & (1 << i))
        for (const i of members)
          for (const j of members) if (i !== j) want[i * n + j]! += d[set]! / (members.length - 1)
      }
      near(interactions(values, n), want, 1e-12)
    }),
    { numRuns: 50 },
  )
})

test('the worked example: p and n carry most, and one-at-a-time would have said otherwise', () => {
  const from = { p: 0.8, s: 0.95, n: 4, W: 4 }
  const to = { p: 0.4, s: 0.7, n: 2, W: 10 }
  const power = (x: number, k: number): number => (k === 0 ? 1 : x * power(x, k - 1))
  const values = coalitionValues(4, mask => {
    const of = (key: keyof typeof from, i: number): number => (mask & (1 << i) ? to : from)[key]
    return of('s', 1) * power(1 - power(1 - of('p', 0), of('n', 2)), of('W', 3))
  })
  const { shapley, firstIn } = attribution(values, 4)
  near([values[0]!, values[15]!], [0.944, 0.008], 5e-4)
  near(shapley, [-0.485, -0.136, -0.203, -0.112], 5e-4)
  near([firstIn[3]!, firstIn[1]!], [-0.009, -0.248], 5e-4)
})

test('values of the wrong length are refused', () => {
  expect(() => attribution(new Float64Array(6), 3)).toThrow('attribution: values must be 2^3 outcomes, got 6')
  expect(() => dividends(new Float64Array(2), 2)).toThrow('dividends: values must be 2^2 outcomes, got 2')
  expect(() => interactions(new Float64Array(2), 21)).toThrow(
    'interactions: n must be a whole number in 0 … 20, got 21',
  )
})
