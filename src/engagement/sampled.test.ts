import { describe, expect, test } from 'vitest'
import { agreement } from '../chance/index.js'
import {
  exhaustionOutcome,
  layersOutcome,
  raidOutcome,
  roundsOutcome,
  sampleExhaustion,
  sampleLayers,
  sampleRaid,
  sampleRounds,
} from './index.js'
import type { LayersPlan, RaidPlan, Rounds } from './index.js'

interface Case {
  name: string
  warheads: number
  exact: () => Float64Array
  sample: (histogram: Float64Array, seed: number, first: number, trials: number) => void
}

const rounds = (name: string, warheads: number, defense: Rounds): Case => ({
  name: `rounds: ${name}`,
  warheads,
  exact: () => roundsOutcome({ ...defense, warheads }).pmf,
  sample: (histogram, seed, first, trials) => sampleRounds(histogram, defense, warheads, seed, first, trials),
})
const layers = (name: string, plan: LayersPlan): Case => ({
  name: `layers: ${name}`,
  warheads: plan.warheads,
  exact: () => layersOutcome(plan).pmf,
  sample: (histogram, seed, first, trials) => sampleLayers(histogram, plan, seed, first, trials),
})
const raid = (name: string, change: Partial<RaidPlan>): Case => {
  const plan: RaidPlan = {
    warheads: 5,
    interceptors: 60,
    shotsMax: 4,
    credibleDecoys: 4,
    discrimination: 1.5,
    shotKill: 0.7,
    common: 0.9,
    track: 0.95,
    ...change,
  }
  return {
    name: `raid: ${name}`,
    warheads: plan.warheads,
    exact: () => raidOutcome(plan).pmf,
    sample: (histogram, seed, first, trials) => sampleRaid(histogram, plan, seed, first, trials),
  }
}
const exhaustion = (name: string, warheads: number, interceptors: number, shotsMax: number): Case => {
  const plan = { warheads, interceptors, shotsMax, shotKill: 0.6, common: 0.85 }
  return {
    name: `exhaustion: ${name}`,
    warheads,
    exact: () => exhaustionOutcome(plan).pmf,
    sample: (histogram, seed, first, trials) => sampleExhaustion(histogram, plan, seed, first, trials),
  }
}

const cases: Case[] = [
  rounds('a barrage', 5, { interceptors: 20, shotKill: 0.5, plan: [4] }),
  rounds('looks that err, stock runs short in the third round', 10, {
    interceptors: 20,
    shotKill: 0.7,
    plan: [1, 1, 1],
    falseKill: 0.05,
    falseAlive: 0.1,
  }),
  rounds('a reserve', 20, {
    interceptors: 44,
    reserve: 4,
    shotKill: 0.56,
    plan: [2, 2],
    falseKill: 0.1,
    falseAlive: 0.1,
  }),
  rounds('fewer interceptors than warheads', 30, { interceptors: 20, shotKill: 0.8, plan: [1, 1] }),
  rounds('rounds of different size, the middle one runs short', 12, {
    interceptors: 22,
    shotKill: 0.45,
    plan: [1, 3, 2],
    falseKill: 0.2,
    falseAlive: 0.3,
  }),
  layers('two, the first runs short', {
    warheads: 12,
    layers: [
      { interceptors: 9, shotKill: 0.8, plan: [1], works: 0.9 },
      { interceptors: 40, shotKill: 0.5, plan: [2], works: 0.95 },
    ],
  }),
  layers('three, partly failing together', {
    warheads: 8,
    layers: [
      { interceptors: 10, shotKill: 0.6, plan: [1], works: 0.85 },
      { interceptors: 6, shotKill: 0.75, plan: [2], works: 0.9 },
      { interceptors: 8, shotKill: 0.8, plan: [1, 1], works: 0.8, falseKill: 0.1, falseAlive: 0.1 },
    ],
    correlation: 0.4,
  }),
  raid('decoys seen through a little', {}),
  raid('look-alikes', { discrimination: 0, credibleDecoys: 9 }),
  raid('a broken number of decoys and of shots', { credibleDecoys: 3.4, interceptors: 47, warheads: 4 }),
  raid('scarce interceptors', { warheads: 12, interceptors: 30, discrimination: 2.5 }),
  exhaustion('a large attack', 30, 20, 2),
  exhaustion('interceptors to spare', 6, 40, 3),
  exhaustion('some get one shot more', 9, 13, 3),
]

const SEED = 20011113
const TRIALS = 40_000

describe.each(cases)('$name', ({ warheads, exact, sample }) => {
  test('the simulation object by object agrees with the exact distribution, by all three checks', () => {
    const histogram = new Float64Array(warheads + 1)
    sample(histogram, SEED, 0, TRIALS)
    const verdict = agreement(histogram, exact())
    expect(verdict, JSON.stringify(verdict)).toMatchObject({ agrees: true })
  })

  test('the counts are the same however trials are split', () => {
    const whole = new Float64Array(warheads + 1)
    const parts = new Float64Array(warheads + 1)
    sample(whole, SEED, 5, 300)
    sample(parts, SEED, 205, 100)
    sample(parts, SEED, 5, 1)
    sample(parts, SEED, 6, 199)
    expect(parts).toEqual(whole)
    const others = new Float64Array(warheads + 1)
    sample(others, SEED + 1, 5, 300)
    expect(others).not.toEqual(whole)
  })

  test('too short a histogram and impossible trials are refused', () => {
    expect(() => sample(new Float64Array(warheads), SEED, 0, 1)).toThrow(RangeError)
    expect(() => sample(new Float64Array(warheads + 1), SEED, -1, 1)).toThrow(RangeError)
    expect(() => sample(new Float64Array(warheads + 1), SEED, 0, 0.5)).toThrow(RangeError)
    expect(() => sample(new Float64Array(warheads + 1), NaN, 0, 1)).toThrow(RangeError)
  })
})
