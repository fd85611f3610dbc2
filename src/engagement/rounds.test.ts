import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binomialPmf } from '../chance/index.js'
import {
  expectedLeakers,
  MAX_STATES,
  roundsFrom,
  roundsOutcome,
  roundsPlain,
  shootLookShoot,
  TooManyStates,
} from './index.js'
import type { RoundsPlan } from './index.js'
import { roundsMean } from './rounds.js'

const chance = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }))
const raid = (warheads: number, interceptors: number, rounds: number): fc.Arbitrary<RoundsPlan> =>
  fc.record({
    warheads: fc.nat(warheads),
    interceptors: fc.nat(interceptors),
    reserve: fc.nat(3),
    shotKill: chance,
    plan: fc.array(fc.nat(3), { maxLength: rounds }),
    falseKill: fc.oneof(fc.constant(0), chance),
    falseAlive: fc.oneof(fc.constant(0), chance),
  })

test('the fast solver gives what the plain one does, state by state', () => {
  fc.assert(
    fc.property(raid(5, 20, 3), plan => {
      const fast = roundsOutcome(plan)
      const plain = roundsPlain(plan)
      // The plain twin loses about 1e-14 to factorials; the fast one may leave out `pruned`.
      for (const [k, want] of plain.pmf.entries()) expect(Math.abs(fast.pmf[k]! - want)).toBeLessThan(1e-12)
      expect(Math.abs(fast.expectedUsed - plain.expectedUsed)).toBeLessThan(1e-10)
    }),
    { numRuns: 400 },
  )
})

test('the distribution sums to 1 but for what it says it left out', () => {
  fc.assert(
    fc.property(raid(40, 150, 4), plan => {
      const { pmf, pruned } = roundsOutcome(plan)
      let sum = 0
      for (const p of pmf) sum += p
      expect(Math.abs(sum + pruned - 1)).toBeLessThan(1e-12)
      expect(pruned).toBeLessThan(1e-10)
    }),
    { numRuns: 60 },
  )
})

test('a random number of arrivals is the mixture over fixed ones', () => {
  fc.assert(
    fc.property(raid(12, 30, 3), fc.double({ min: 0, max: 1, noNaN: true }), (plan, thin) => {
      const arrivals = binomialPmf(plan.warheads, thin)
      const mixed = new Float64Array(plan.warheads + 1)
      let used = 0
      for (let w = 0; w <= plan.warheads; w++) {
        const given = roundsOutcome({ ...plan, warheads: w })
        used += arrivals[w]! * given.expectedUsed
        for (let k = 0; k <= w; k++) mixed[k]! += arrivals[w]! * given.pmf[k]!
      }
      const { pmf, expectedUsed } = roundsFrom(arrivals, plan)
      for (let k = 0; k < pmf.length; k++) expect(Math.abs(pmf[k]! - mixed[k]!)).toBeLessThan(1e-12)
      expect(Math.abs(expectedUsed - used)).toBeLessThan(1e-9)
      expect(Math.abs(roundsMean(arrivals, plan) - expectedLeakers(pmf))).toBeLessThan(1e-10)
    }),
    { numRuns: 60 },
  )
})

test('with interceptors to spare every warhead is on its own: the shoot-look-shoot of one warhead', () => {
  const plan = { shotKill: 0.56, plan: [1, 1, 2], falseKill: 0.1, falseAlive: 0.1 }
  const { pLeak, expectedShots } = shootLookShoot(plan)
  const { pmf, expectedUsed } = roundsOutcome({ ...plan, warheads: 7, interceptors: 28 })
  for (let k = 0; k <= 7; k++) expect(pmf[k]).toBeCloseTo(binomialPmf(7, pLeak)[k]!, 14)
  expect(expectedUsed).toBeCloseTo(7 * expectedShots, 12)
  // One interceptor fewer runs short only if all seven get all four shots: 0.184592 is the chance of two looks passed.
  const scarce = roundsOutcome({ ...plan, warheads: 7, interceptors: 27 })
  for (let k = 0; k <= 7; k++) expect(Math.abs(scarce.pmf[k]! - pmf[k]!)).toBeLessThan(0.184592 ** 7)
  expect(scarce.pmf[7]).not.toBe(pmf[7])
})

test('shoot-look-shoot of one warhead, worked by hand', () => {
  // Round 1: leaves alive 0.2, of which 0.02 is given up and 0.18 goes on; of 0.8 dead 0.08 are shot at again.
  const { pLeak, expectedShots } = shootLookShoot({
    shotKill: 0.8,
    plan: [1, 2],
    falseKill: 0.1,
    falseAlive: 0.1,
  })
  expect(pLeak).toBeCloseTo(0.02 + 0.18 * 0.04, 15)
  expect(expectedShots).toBeCloseTo(1 + 2 * (0.18 + 0.08), 15)
  expect(shootLookShoot({ shotKill: 0.8, plan: [] })).toEqual({ pLeak: 1, expectedShots: 0 })
})

const leakersOf = (plan: RoundsPlan): number => expectedLeakers(roundsOutcome(plan).pmf)

test.each([
  ['shotKill', -1],
  ['interceptors', -1],
  ['falseKill', 1],
  ['falseAlive', 1],
  ['reserve', 1],
] as const)('expected leakers never fall or rise the wrong way with %s (%i)', (key, sign) => {
  fc.assert(
    fc.property(raid(8, 20, 3), raid(8, 20, 3), (plan, other) => {
      const [low, high] = [Math.min(plan[key]!, other[key]!), Math.max(plan[key]!, other[key]!)]
      const change = leakersOf({ ...plan, [key]: high }) - leakersOf({ ...plan, [key]: low })
      expect(sign * change).toBeGreaterThan(-1e-11)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['everything held back', { interceptors: 9, reserve: 9, plan: [2] }],
  ['more held back than there is', { interceptors: 9, reserve: 12, plan: [2] }],
  ['no shots', { interceptors: 9, plan: [0] }],
  ['no rounds', { interceptors: 9, plan: [] }],
  ['shots that never kill', { interceptors: 9, plan: [2], shotKill: 0 }],
])('%s: all leak', (_, defense) => {
  expect(Array.from(roundsOutcome({ warheads: 3, shotKill: 0.9, ...defense }).pmf)).toEqual([0, 0, 0, 1])
})

test('no warheads are no leakers and no shots', () => {
  const { pmf, expectedUsed } = roundsOutcome({ warheads: 0, interceptors: 0, shotKill: 0.5, plan: [1] })
  expect([...pmf, expectedUsed]).toEqual([1, 0])
})

test('shoot-look-shoot with looks that give no live warhead up never uses more than a barrage', () => {
  fc.assert(
    fc.property(raid(20, 60, 4), plan => {
      const looking = { ...plan, falseKill: 0 }
      let all = 0
      for (const shots of plan.plan) all += shots
      const barrage = roundsOutcome({ ...looking, plan: [all] })
      expect(roundsOutcome(looking).expectedUsed).toBeLessThanOrEqual(barrage.expectedUsed + 1e-9)
    }),
    { numRuns: 100 },
  )
})

test('past the stated number of states it refuses, with the number, and does not sample in silence', () => {
  const plan = {
    warheads: 400,
    interceptors: 2500,
    shotKill: 0.5,
    plan: [2, 2, 2, 2],
    falseKill: 0.05,
    falseAlive: 0.05,
  }
  expect(() => roundsOutcome(plan)).toThrow(TooManyStates)
  try {
    roundsOutcome(plan)
  } catch (error) {
    expect((error as TooManyStates).tooLarge).toBe(true)
    expect((error as TooManyStates).states).toBeGreaterThan(MAX_STATES)
  }
  expect(roundsOutcome({ ...plan, falseKill: 0 }).pmf).toHaveLength(401)
})

test('sixty warheads, 300 interceptors, four rounds with looks that err: exact, far inside a second', () => {
  const { pmf, pruned } = roundsOutcome({
    warheads: 60,
    interceptors: 300,
    shotKill: 0.6,
    plan: [2, 2, 2, 2],
    falseKill: 0.05,
    falseAlive: 0.05,
  })
  let sum = 0
  for (const p of pmf) sum += p
  expect(Math.abs(sum + pruned - 1)).toBeLessThan(1e-12)
  expect(pruned).toBeLessThan(1e-13)
})

test.each([
  [{ interceptors: 1.5 }, 'roundsOutcome: interceptors must be a whole number of 0 or more, got 1.5'],
  [{ shotKill: NaN }, 'roundsOutcome: shotKill must be in [0, 1], got NaN'],
  [{ plan: [1, -1] }, 'roundsOutcome: plan must be a whole number of 0 or more, got -1'],
  [{ falseAlive: 2 }, 'roundsOutcome: falseAlive must be in [0, 1], got 2'],
  [{ warheads: Infinity }, 'roundsOutcome: warheads must be a whole number of 0 or more, got Infinity'],
])('misuse says what must hold: %o', (wrong, message) => {
  expect(() => roundsOutcome({ warheads: 2, interceptors: 3, shotKill: 0.5, plan: [1], ...wrong })).toThrow(
    new RangeError(message),
  )
})
