import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flipSets, stabilityMargins, thresholdBreakpoints } from './cruxes.js'
import { coalitionValues } from './game.js'

/** Any game of 1 … 5 assumptions, steady or not, with few distinct outcomes so that flips are rare, common or absent. */
const games = fc.integer({ min: 1, max: 5 }).chain(n =>
  fc.record({
    n: fc.constant(n),
    values: fc
      .array(fc.nat(4), { minLength: 1 << n, maxLength: 1 << n })
      .map(numbers => Float64Array.from(numbers)),
    threshold: fc.integer({ min: 0, max: 5 }),
  }),
)

const isSubset = (a: number, b: number): boolean => (a & ~b) === 0
const every = (n: number): number[] => Array.from({ length: 1 << n }, (_, set) => set)
const minimal = (sets: number[]): number[] =>
  sets.filter(set => !sets.some(other => other !== set && isSubset(other, set)))
const ascending = (sets: readonly number[]): number[] => [...sets].sort((a, b) => a - b)

test('flip, robust and blocking sets are those found by trying every set against every other', () => {
  fc.assert(
    fc.property(games, ({ n, values, threshold }) => {
      const holds = (v: number): boolean => v >= threshold
      const flips = (set: number): boolean => holds(values[set]!) !== holds(values[0]!)
      const all = every(n)
      const flipping = all.filter(flips)
      const robust = all.filter(set => all.every(other => !isSubset(set, other) || flips(other)))
      const blocking =
        flipping.length === 0 ? [] : all.filter(set => flipping.every(other => (set & other) !== 0))
      const found = flipSets(values, n, holds)
      expect(ascending(found.minimal)).toEqual(minimal(flipping))
      expect(ascending(found.robust)).toEqual(minimal(robust))
      expect(ascending(found.blocking)).toEqual(minimal(blocking))
    }),
    { numRuns: 400 },
  )
})

test('flip sets and blocking sets are each the smallest sets that meet all of the other', () => {
  fc.assert(
    fc.property(games, ({ n, values, threshold }) => {
      const found = flipSets(values, n, v => v >= threshold)
      const meeting = (sets: readonly number[]): number[] =>
        sets.length === 0 ? [] : minimal(every(n).filter(set => sets.every(other => (set & other) !== 0)))
      expect(meeting(found.minimal)).toEqual(ascending(found.blocking))
      expect(meeting(found.blocking)).toEqual(ascending(found.minimal))
    }),
  )
})

test('sets come by size, then by mask', () => {
  fc.assert(
    fc.property(games, ({ n, values, threshold }) => {
      const size = (set: number): number => set.toString(2).replaceAll('0', '').length
      for (const sets of Object.values(flipSets(values, n, v => v >= threshold)) as number[][])
        expect(sets).toEqual(sets.toSorted((a, b) => size(a) - size(b) || a - b))
    }),
  )
})

test('a set that flips but not with more taken over is a crux, not a robust one', () => {
  // x y + z between (1, 2, 0) and (3, 1, 1), claim >= 2.5: z alone flips, y and z together do not.
  const values = coalitionValues(3, set => (set & 1 ? 3 : 1) * (set & 2 ? 1 : 2) + (set & 4 ? 1 : 0))
  expect(flipSets(values, 3, v => v >= 2.5)).toEqual({
    minimal: [0b001, 0b100],
    robust: [0b001],
    blocking: [0b101],
  })
})

test('positions on one side of the claim have no crux', () => {
  const none = { minimal: [], robust: [], blocking: [] }
  expect(flipSets(Float64Array.of(1, 2, 2, 4), 2, v => v >= 0.5)).toEqual(none)
})

/** Warheads that arrive through a defense that spreads its interceptors evenly over warheads and credible decoys. */
function arriving(
  forces: number,
  surviving: number,
  interceptors: number,
  kill: number,
  decoys: number,
): number {
  const delivered = forces * surviving * 0.85
  const shots = interceptors / (delivered * (1 + decoys))
  const whole = Math.floor(shots)
  let missed = 1
  for (let i = 0; i < whole; i++) missed *= 1 - kill
  return delivered * missed * (1 - (shots - whole) * kill)
}

test('in the retaliation question everything turns on the surviving fraction', () => {
  const [from, to] = [
    [2000, 0.4, 100, 0.7, 5],
    [1500, 0.08, 250, 0.8, 0],
  ] as const
  const values = coalitionValues(5, set => {
    const [force, surviving, interceptors, kill, decoys] = from.map((a, i) => (set & (1 << i) ? to[i]! : a))
    return arriving(force!, surviving!, interceptors!, kill!, decoys!)
  })
  expect(values[0]).toBeCloseTo(668.333, 3)
  expect(values[31]).toBeCloseTo(2.608, 3)
  const found = flipSets(values, 5, v => v >= 100)
  expect(found.minimal).toEqual([0b00011, 0b10010])
  expect(found.robust).toEqual(found.minimal)
  expect(found.blocking).toEqual([0b00010, 0b10001])
})

test('a margin is the distance past the threshold as a fraction of the gap', () => {
  const values = Float64Array.of(1, 0.5, 0.25, 0)
  expect(stabilityMargins(values, [1, 2, 3], 0.75)).toEqual([0.25, 0.5, 0.75])
})

test('a margin of positions without a gap is null, not infinite', () => {
  expect(stabilityMargins(Float64Array.of(1, 0, 0, 1), [1], 0.5)).toEqual([null])
})

test('thresholds between two neighboring outcomes have the same cruxes', () => {
  expect([...thresholdBreakpoints(Float64Array.of(3, -1, 3, 2))]).toEqual([-1, 2, 3])
  fc.assert(
    fc.property(games, ({ n, values }) => {
      const points = thresholdBreakpoints(values)
      for (let i = 1; i < points.length; i++) {
        const [below, above] = [points[i - 1]!, points[i]!]
        const at = (share: number) => flipSets(values, n, v => v >= below + share * (above - below))
        expect(at(0.25)).toEqual(at(0.75))
      }
    }),
  )
})

test('among twenty assumptions the cruxes are found, and each of them is needed', () => {
  // Taking over assumption i adds i + 1, and the claim falls at 20: the last alone does it, others only together.
  const sum = (set: number): number => (set === 0 ? 0 : 32 - Math.clz32(set & -set) + sum(set & (set - 1)))
  const { minimal: cruxes, robust, blocking } = flipSets(coalitionValues(20, sum), 20, v => v < 20)
  expect(cruxes[0]).toBe(1 << 19)
  expect(robust).toEqual(cruxes)
  for (const set of cruxes) {
    expect(sum(set)).toBeGreaterThanOrEqual(20)
    expect(sum(set) - (32 - Math.clz32(set & -set))).toBeLessThan(20)
  }
  for (const set of blocking) expect(210 - sum(set)).toBeLessThan(20)
})
