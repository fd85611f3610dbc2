import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallestSelection } from '../sensor/index.js'
import { expectedLeakers, raidOutcome, raidValue, rankTables } from './index.js'
import type { RaidPlan } from './index.js'

const chance = fc.double({ min: 0, max: 1, noNaN: true })
const anyRaid: fc.Arbitrary<RaidPlan> = fc.record({
  warheads: fc.integer({ min: 1, max: 20 }),
  interceptors: fc.nat(150),
  shotsMax: fc.nat(5),
  credibleDecoys: fc.nat(12),
  discrimination: fc.double({ min: 0, max: 4, noNaN: true }),
  shotKill: chance,
  common: chance,
  track: chance,
})
const program: RaidPlan = {
  warheads: 5,
  interceptors: 100,
  shotsMax: 4,
  credibleDecoys: 2,
  discrimination: 3,
  shotKill: 0.85,
  common: 0.98,
  track: 0.99,
}
const critics: RaidPlan = {
  ...program,
  credibleDecoys: 10,
  discrimination: 0,
  shotKill: 0.5,
  common: 0.8,
  track: 0.9,
}

const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)

/** Scores on a fine grid and, up to each, the share of decoys, by adding areas: neither room's road. */
const STEP = 1 / 256
const scores = Array.from({ length: 16 * 256 + 1 }, (_, i) => -8 + i * STEP)
const shareBelow: number[] = [0]
for (let i = 1; i < scores.length; i++) {
  const [a, b] = [scores[i - 1]!, scores[i]!]
  shareBelow.push(shareBelow[i - 1]! + ((density(a) + 4 * density((a + b) / 2) + density(b)) * STEP) / 6)
}

/** Chance that a warhead is killed, with the m best objects engaged, by direct integration and a sum over shots. */
function killWith(m: number, plan: RaidPlan): number {
  const n = plan.credibleDecoys
  let found = 0
  for (const [i, x] of scores.entries()) {
    const below = Math.min(1, shareBelow[i]!)
    let [atMost, ways] = [0, 1]
    for (let j = 0; j < m && j <= n; j++) {
      atMost += ways * (1 - below) ** j * below ** (n - j)
      ways = (ways * (n - j)) / (j + 1)
    }
    found += density(x - plan.discrimination) * atMost * STEP
  }
  const shots = Math.min(plan.shotsMax, plan.interceptors / (plan.warheads * m))
  const few = Math.floor(shots)
  const miss =
    (1 - (shots - few)) * (1 - plan.shotKill) ** few + (shots - few) * (1 - plan.shotKill) ** (few + 1)
  return plan.track * found * (1 - miss)
}

test('the kill chance is the best over all numbers of engaged objects, found by direct integration', () => {
  const near = anyRaid.map(plan => ({ ...plan, credibleDecoys: plan.credibleDecoys % 5 }))
  fc.assert(
    fc.property(near, plan => {
      let best = 0
      for (let m = 1; m <= plan.credibleDecoys + 1; m++) best = Math.max(best, killWith(m, plan))
      const { kill, selected } = raidValue(plan)
      // The grid ends 8 spreads out and is good to 1e-10.
      expect(Math.abs(kill - best)).toBeLessThan(1e-9)
      expect(Math.abs(killWith(selected, plan) - best)).toBeLessThan(1e-9)
    }),
    { numRuns: 60 },
  )
})

/** Adds up every fate of every warhead, with and without a common failure. */
function byFates(warheads: number, kill: number, common: number): number[] {
  const pmf = Array.from({ length: warheads + 1 }, () => 0)
  pmf[warheads] = 1 - common
  for (let fate = 0; fate < 2 ** warheads; fate++) {
    let [weight, leakers] = [common, 0]
    for (let w = 0; w < warheads; w++) {
      const leaks = (fate >> w) & 1
      weight *= leaks ? 1 - kill : kill
      leakers += leaks
    }
    pmf[leakers]! += weight
  }
  return pmf
}

test('the distribution of leakers is what listing every fate gives, and the scalars are read off it', () => {
  const few = anyRaid.map(plan => ({ ...plan, warheads: plan.warheads % 6 }))
  fc.assert(
    fc.property(few, plan => {
      const { pmf, kill, pNoLeak, expectedLeakers: mean, correlated, independent } = raidOutcome(plan)
      const want = plan.warheads === 0 ? [1] : byFates(plan.warheads, kill, plan.common)
      for (const [k, p] of want.entries()) expect(Math.abs(pmf[k]! - p)).toBeLessThan(1e-12)
      expect(Math.abs(pNoLeak - pmf[0]!)).toBeLessThan(1e-12)
      expect(Math.abs(mean - expectedLeakers(pmf))).toBeLessThan(1e-11)
      expect(correlated).toBe(pNoLeak)
      expect(Math.abs(independent - (plan.common * kill) ** plan.warheads)).toBeLessThan(1e-12)
    }),
  )
})

test('the flagship raid: 0.930 and 0.857 as the program saw it, 0.082 and 0.034 as its critics did', () => {
  expect(raidValue(program).correlated).toBeCloseTo(0.93, 3)
  expect(raidValue(program).independent).toBeCloseTo(0.857, 3)
  // 100 interceptors at 55 objects: one shot each and another with chance 45/55; s (t K)^5 by hand.
  const kill = 0.9 * (1 - 0.5 * (1 - (45 / 55) * 0.5))
  expect(raidValue(critics).selected).toBe(11)
  expect(raidValue(critics).correlated).toBeCloseTo(0.8 * kill ** 5, 14)
  expect(raidValue(critics).correlated).toBeCloseTo(0.08201, 5)
  expect(raidValue(critics).independent).toBeCloseTo(0.034, 3)
})

test('better discrimination never lowers the kill chance', () => {
  fc.assert(
    fc.property(anyRaid, fc.double({ min: 0, max: 4, noNaN: true }), (plan, other) => {
      const [low, high] = [Math.min(plan.discrimination, other), Math.max(plan.discrimination, other)]
      const gain =
        raidValue({ ...plan, discrimination: high }).kill - raidValue({ ...plan, discrimination: low }).kill
      expect(gain).toBeGreaterThan(-1e-11)
    }),
    { numRuns: 300 },
  )
})

test('choosing the best number of objects is at least as good as engaging enough to find 95 % of warheads', () => {
  fc.assert(
    fc.property(anyRaid, plan => {
      const fixed = smallestSelection(plan.discrimination, plan.credibleDecoys, 0.95)
      expect(raidValue(plan).kill).toBeGreaterThan(killWith(fixed, plan) - 1e-9)
    }),
    { numRuns: 100 },
  )
})

test('the fixed 95 % rule would make better discrimination look worse, the best number does not', () => {
  const rich = { ...program, credibleDecoys: 5, interceptors: 1000 }
  const fixed = (K: number): number => killWith(smallestSelection(K, 5, 0.95), { ...rich, discrimination: K })
  expect(fixed(3)).toBeLessThan(fixed(0))
  expect(raidValue({ ...rich, discrimination: 3 }).kill).toBeGreaterThanOrEqual(
    raidValue({ ...rich, discrimination: 0 }).kill,
  )
})

test('a broken number of decoys takes the line between its neighbors, in the distribution and in every number', () => {
  fc.assert(
    fc.property(anyRaid, chance, (plan, part) => {
      const d = plan.credibleDecoys
      const [low, high] = [raidOutcome(plan), raidOutcome({ ...plan, credibleDecoys: d + 1 })]
      const between = raidOutcome({ ...plan, credibleDecoys: d + part })
      const f = d + part - d
      for (const key of ['pNoLeak', 'expectedLeakers', 'independent', 'correlated', 'kill'] as const)
        expect(Math.abs(between[key] - (1 - f) * low[key] - f * high[key])).toBeLessThan(1e-11)
      for (let k = 0; k < between.pmf.length; k++)
        expect(Math.abs(between.pmf[k]! - (1 - f) * low.pmf[k]! - f * high.pmf[k]!)).toBeLessThan(1e-12)
      expect(Math.abs(expectedLeakers(between.pmf) - between.expectedLeakers)).toBeLessThan(1e-11)
    }),
    { numRuns: 60 },
  )
})

test('of equally good numbers of objects the smallest is engaged', () => {
  // Blind, and fewer shots than clusters: any m finds m/(n + 1) of the warheads and gives each 1/m of the shots.
  expect(raidValue({ ...critics, interceptors: 4 }).selected).toBe(1)
  expect(raidValue({ ...program, shotKill: 0 }).selected).toBe(1)
})

test('warheads and the largest number of shots are rounded, interceptors are not', () => {
  expect(raidValue({ ...critics, warheads: 5.4, shotsMax: 3.6 })).toEqual(raidValue(critics))
  expect(raidValue({ ...critics, interceptors: 99.5 }).pNoLeak).toBeLessThan(raidValue(critics).pNoLeak)
})

test('no warheads never leak, no interceptors never kill', () => {
  for (const interceptors of [0, 100]) {
    const none = raidOutcome({ ...program, warheads: 0, interceptors })
    expect([none.pNoLeak, none.independent, none.expectedLeakers, ...none.pmf]).toEqual([1, 1, 0, 1])
  }
  const unarmed = raidOutcome({ ...program, interceptors: 0 })
  expect([unarmed.kill, unarmed.pNoLeak, unarmed.expectedLeakers]).toEqual([0, 0, 5])
})

test('what the memory of rank chances holds or forgets changes no result', () => {
  const tables = rankTables(2)
  fc.assert(
    fc.property(anyRaid, plan => {
      expect(raidValue(plan, tables)).toEqual(raidValue(plan))
    }),
    { numRuns: 50 },
  )
  expect(tables.at(0, 3)).toBe(tables.at(0, 3))
})

test.each([
  [{ warheads: -1 }, 'warheads must be 0 or more and finite, got -1'],
  [{ interceptors: Infinity }, 'interceptors must be 0 or more and finite, got Infinity'],
  [{ shotsMax: NaN }, 'shotsMax must be 0 or more and finite, got NaN'],
  [{ credibleDecoys: 1001 }, 'credibleDecoys must be in [0, 1000], got 1001'],
  [{ discrimination: -0.1 }, 'discrimination must be 0 or more and finite, got -0.1'],
  [{ track: 1.01 }, 'track must be in [0, 1], got 1.01'],
  [{ common: NaN }, 'common must be in [0, 1], got NaN'],
])('misuse says what must hold: %o', (wrong, message) => {
  expect(() => raidValue({ ...program, ...wrong })).toThrow(new RangeError(`raidValue: ${message}`))
})
