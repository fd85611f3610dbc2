import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreement } from '../chance/index.js'
import {
  lookAlikesPmf,
  planFor,
  plannedRaidPmf,
  raidOutcome,
  roundsPlain,
  samplePlannedRaid,
} from './index.js'
import type { RaidPlan } from './index.js'

/** The flagship as its critics see it. */
const critics: RaidPlan = {
  warheads: 5,
  interceptors: 100,
  shotsMax: 4,
  credibleDecoys: 10,
  discrimination: 0,
  shotKill: 0.5,
  common: 0.8,
  track: 0.9,
}
const program: RaidPlan = {
  ...critics,
  credibleDecoys: 2,
  discrimination: 3,
  shotKill: 0.85,
  common: 0.98,
  track: 0.99,
}
const meanOf = (pmf: Float64Array): number => pmf.reduce((sum, chance, leakers) => sum + leakers * chance, 0)

describe('the plan of rounds', () => {
  test.each([
    [0, 4, []],
    [1, 4, [4]],
    [2, 4, [2, 2]],
    [3, 4, [1, 1, 2]],
    [4, 6, [1, 1, 2, 2]],
    [4, 4, [1, 1, 1, 1]],
    [9, 4, [1, 1, 1, 1]],
    [3, 0, []],
  ])('%i looks and %i shots: %j', (looks, shots, plan) => {
    expect(planFor(looks, shots)).toEqual(plan)
  })
  test('looks that are not whole are refused', () => {
    expect(() => planFor(1.5, 4)).toThrow('planFor: looks must be a whole number of 0 or more, got 1.5')
  })
})

describe('a raid against a defense with so many looks', () => {
  test('without a look everything leaks', () => {
    expect([...plannedRaidPmf(program, 0)]).toEqual([0, 0, 0, 0, 0, 1])
  })

  test('one look is the raid model where the stock suffices', () => {
    const many = { ...program, interceptors: 1000 }
    // Differences are of rounding: 1e-15 seen.
    expect(plannedRaidPmf(many, 1)[0]).toBeCloseTo(raidOutcome(many).pNoLeak, 13)
    expect(meanOf(plannedRaidPmf(many, 1))).toBeCloseTo(raidOutcome(many).expectedLeakers, 12)
  })

  test('one look of the critics differs from the raid model by the even spread of whole interceptors', () => {
    expect(plannedRaidPmf(critics, 1)[0]).toBeCloseTo(0.08172, 5)
    expect(raidOutcome(critics).pNoLeak).toBeCloseTo(0.08201, 5)
    // Second road: all objects look alike, M4E; the tracked ones are a thinning of those killed.
    const alike = lookAlikesPmf({ warheads: 5, decoys: 50, interceptors: 100, shotKill: 0.5 })
    expect(plannedRaidPmf(critics, 1)[0]).toBeCloseTo(0.8 * alike[0]! * 0.9 ** 5, 13)
  })

  test('a broken number of decoys mixes its neighbors', () => {
    const at = (credibleDecoys: number): Float64Array => plannedRaidPmf({ ...critics, credibleDecoys }, 2)
    const [low, high] = [at(3), at(4)]
    at(3.25).forEach((chance, k) => expect(chance).toBeCloseTo(0.75 * low[k]! + 0.25 * high[k]!, 14))
  })

  test('all warheads and no decoys: the rounds of model M5D', () => {
    const plan = { ...critics, credibleDecoys: 0, warheads: 6, interceptors: 14, common: 1, track: 1 }
    const plain = roundsPlain({ warheads: 6, interceptors: 14, shotKill: 0.5, plan: [1, 1, 2] }).pmf
    plannedRaidPmf(plan, 3).forEach((chance, k) => expect(chance).toBeCloseTo(plain[k]!, 13))
  })

  test('sums to 1, and is no worse for more kill, track or common chance', () => {
    const plans = fc.record({
      warheads: fc.integer({ min: 0, max: 8 }),
      interceptors: fc.integer({ min: 0, max: 40 }),
      shotsMax: fc.integer({ min: 0, max: 5 }),
      credibleDecoys: fc.double({ min: 0, max: 4, noNaN: true }),
      discrimination: fc.double({ min: 0, max: 4, noNaN: true }),
      shotKill: fc.double({ min: 0, max: 1, noNaN: true }),
      common: fc.double({ min: 0, max: 1, noNaN: true }),
      track: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(plans, fc.integer({ min: 0, max: 5 }), (plan, looks) => {
        const pmf = plannedRaidPmf(plan, looks)
        expect(pmf.length).toBe(plan.warheads + 1)
        expect(pmf.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
        const better = plannedRaidPmf({ ...plan, track: (1 + plan.track) / 2 }, looks)
        expect(meanOf(better)).toBeLessThanOrEqual(meanOf(pmf) + 1e-12)
      }),
      { numRuns: 150 },
    )
  })

  test('with stock enough, more looks never leak more', () => {
    for (let looks = 1; looks < 5; looks++)
      expect(meanOf(plannedRaidPmf({ ...program, interceptors: 60 }, looks + 1))).toBeLessThanOrEqual(
        meanOf(plannedRaidPmf({ ...program, interceptors: 60 }, looks)) + 1e-12,
      )
  })

  test.each([
    ['critics, one look', critics, [0, 1]],
    ['critics, four looks', critics, [0, 0, 0, 0, 1]],
    ['program, a mixture of looks', program, [0.1, 0.2, 0.3, 0.4]],
    [
      'few interceptors',
      { ...critics, interceptors: 17, credibleDecoys: 2.4, discrimination: 1 },
      [0, 0, 0, 1],
    ],
    ['none ready', { ...critics, interceptors: 0 }, [0, 0, 1]],
  ] as const)('sampled object by object, it agrees: %s', { timeout: 60_000 }, (_, plan, chances) => {
    const exact = new Float64Array(plan.warheads + 1)
    chances.forEach((chance, looks) =>
      plannedRaidPmf(plan, looks).forEach((p, k) => (exact[k]! += chance * p)),
    )
    const histogram = new Float64Array(plan.warheads + 1)
    samplePlannedRaid(histogram, plan, chances, 7, 0, 20_000)
    expect(agreement(histogram, exact)).toMatchObject({ agrees: true })
  })

  test('trials are the same however they are split', () => {
    const [whole, split] = [new Float64Array(6), new Float64Array(6)]
    samplePlannedRaid(whole, critics, [0.5, 0, 0.5], 3, 0, 300)
    samplePlannedRaid(split, critics, [0.5, 0, 0.5], 3, 200, 100)
    samplePlannedRaid(split, critics, [0.5, 0, 0.5], 3, 0, 200)
    expect(split).toEqual(whole)
  })
})
