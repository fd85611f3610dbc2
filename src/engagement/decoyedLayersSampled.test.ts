import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreement, stream } from '../chance/index.js'
import { decoyedLayersPmf } from './decoyedLayers.js'
import { sampleDecoyedLayers } from './decoyedLayersSampled.js'
import type { DecoyedLayers } from './decoyedLayersPlan.js'

const RAID: DecoyedLayers = {
  warheads: 20,
  decoys: 30,
  warheadTaken: 0.95,
  decoyTaken: 0.3,
  discriminationCommon: 0.1,
  layers: [
    { interceptors: 44, shotKill: 0.55, shots: 3, mode: 'sls', fail: 0.05 },
    { interceptors: 40, shotKill: 0.7, shots: 2, mode: 'salvo', fail: 0.05 },
  ],
}
const PLANS: [string, DecoyedLayers][] = [
  ['20 warheads among 30 decoys, two layers', RAID],
  ['no decoys', { ...RAID, decoys: 0 }],
  ['short of interceptors', { ...RAID, layers: RAID.layers.map(layer => ({ ...layer, interceptors: 11 })) }],
  ['salvo first', { ...RAID, layers: RAID.layers.toReversed() }],
  [
    'three layers',
    { ...RAID, warheads: 8, layers: [...RAID.layers, { ...RAID.layers[0]!, interceptors: 5 }] },
  ],
  ['one layer, discrimination never works', { ...RAID, discriminationCommon: 1, layers: [RAID.layers[0]!] }],
]
const histogramOf = (plan: DecoyedLayers, seed: number, trials: number, first = 0): Float64Array => {
  const histogram = new Float64Array(plan.warheads + 1)
  sampleDecoyedLayers(histogram, plan, seed, first, trials)
  return histogram
}

describe.each(PLANS)('%s', (_, plan) => {
  test('the simulated raid agrees with the exact distribution', () => {
    // Three checks: chance of no leaker within 4 standard errors; chi-square p above 1e-4; total variation.
    expect(agreement(histogramOf(plan, 1, 100_000), decoyedLayersPmf(plan))).toMatchObject({ agrees: true })
  })

  test('the check would notice a kill chance that is off by 0.05', () => {
    const layers = plan.layers.map(layer => ({ ...layer, shotKill: layer.shotKill + 0.05 }))
    expect(agreement(histogramOf(plan, 1, 100_000), decoyedLayersPmf({ ...plan, layers })).agrees).toBe(false)
  })

  test('the counts are those of the trials told in words, each drawn from its own substream', () => {
    const told = new Float64Array(plan.warheads + 1)
    for (let trial = 40; trial < 240; trial++) told[toldTrial(plan, trial)]!++
    expect(histogramOf(plan, 9, 200, 40)).toEqual(told)
  })
})

/** One trial as the documentation of `sampleDecoyedLayers` tells it, with nothing done for speed. */
function toldTrial(plan: DecoyedLayers, trial: number): number {
  const rng = stream(9, 'decoyed-layers').at(trial)
  const happens = (chance: number): boolean => Math.floor(rng.word() / 2) < chance * 2 ** 31
  const blind = happens(plan.discriminationCommon)
  const out = plan.layers.map(layer => happens(layer.fail))
  let objects: ('warhead' | 'decoy')[] = []
  for (let i = 0; i < plan.warheads; i++) if (happens(plan.warheadTaken)) objects.push('warhead')
  const leakers = plan.warheads - objects.length
  for (let i = 0; i < plan.decoys; i++) if (blind || happens(plan.decoyTaken)) objects.push('decoy')
  plan.layers.forEach((layer, l) => {
    if (out[l]) return
    let left = layer.interceptors
    const survivors: typeof objects = []
    while (objects.length > 0 && left > 0) {
      const warheads = objects.filter(type => type === 'warhead').length
      const type = rng.word() / 2 ** 32 < warheads / objects.length ? 'warhead' : 'decoy'
      objects.splice(objects.indexOf(type), 1)
      const shots = Math.min(layer.shots, left)
      let killed = false
      for (let shot = 0; shot < shots && !(killed && layer.mode === 'sls'); shot++) {
        left--
        if (happens(layer.shotKill)) killed = true
      }
      if (!killed) survivors.push(type)
    }
    objects = [...objects, ...survivors]
  })
  return leakers + objects.filter(type => type === 'warhead').length
}

test('any split of the trials gives the same counts, far along the stream too', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(0, 2 ** 32 - 150, 2 ** 53 - 1000),
      fc.nat(300),
      fc.nat(300),
      (first, a, b) => {
        const whole = histogramOf(RAID, 5, 300, first)
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const parts = new Uint32Array(RAID.warheads + 1)
        sampleDecoyedLayers(parts, RAID, 5, first + high, 300 - high)
        sampleDecoyedLayers(parts, RAID, 5, first, low)
        sampleDecoyedLayers(parts, RAID, 5, first + low, high - low)
        expect([...parts]).toEqual([...whole])
      },
    ),
    { numRuns: 30 },
  )
})

test('another seed plays other raids', () => {
  expect(histogramOf(RAID, 1, 1000)).not.toEqual(histogramOf(RAID, 2, 1000))
})

const only = (k: number): Float64Array => Float64Array.from({ length: 21 }, (_, i) => (i === k ? 5000 : 0))

test.each([
  ['every shot kills', 0, { shotKill: 1, fail: 0, interceptors: 50 }, { warheadTaken: 1 }],
  ['no shot kills', 20, { shotKill: 0 }, {}],
  ['every layer is out', 20, { fail: 1 }, {}],
  ['no warhead is taken', 20, {}, { warheadTaken: 0 }],
  ['there are no interceptors', 20, { interceptors: 0 }, {}],
  ['there are no shots', 20, { shots: 0 }, {}],
] as const)('when %s, %d warheads leak in every trial', (_, leakers, change, raid) => {
  const layers = RAID.layers.map(layer => ({ ...layer, ...change }))
  expect(histogramOf({ ...RAID, ...raid, layers }, 3, 5000)).toEqual(only(leakers))
})

test('refuses a short histogram, impossible trial numbers and a plan outside its bounds', () => {
  const histogram = new Float64Array(21)
  expect(() => sampleDecoyedLayers(histogram.subarray(1), RAID, 1, 0, 1)).toThrow(
    'histogram must have warheads + 1 places, got 20',
  )
  expect(() => sampleDecoyedLayers(histogram, RAID, 1, -1, 1)).toThrow('firstTrial must be an integer')
  expect(() => sampleDecoyedLayers(histogram, RAID, 1, 0, 0.5)).toThrow('trials must be an integer')
  expect(() => sampleDecoyedLayers(histogram, RAID, 1, 2 ** 53 - 1, 1)).toThrow('trials must be an integer')
  expect(() => sampleDecoyedLayers(histogram, { ...RAID, decoyTaken: 2 }, 1, 0, 1)).toThrow(
    'sampleDecoyedLayers: decoyTaken must be in [0, 1], got 2',
  )
})
