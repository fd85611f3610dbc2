import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binomialPmf } from '../chance/index.js'
import {
  expectedLeakers,
  layersExpectedLeakers,
  layersMeans,
  layersOutcome,
  roundsFrom,
  roundsPlain,
} from './index.js'
import type { Layer, LayersPlan } from './index.js'

const chance = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }))
const anyLayer: fc.Arbitrary<Layer> = fc.record({
  interceptors: fc.nat(14),
  shotKill: chance,
  plan: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 2 }),
  works: chance,
  falseKill: fc.oneof(fc.constant(0), chance),
  falseAlive: fc.oneof(fc.constant(0), chance),
  reserve: fc.nat(2),
})
const anyPlan: fc.Arbitrary<LayersPlan> = fc.record({
  warheads: fc.nat(5),
  layers: fc.array(anyLayer, { maxLength: 3 }),
  correlation: chance,
})

/** Every set of layers that are out, with its chance, and the plain solver for each layer and arrival. */
function bySets(plan: LayersPlan): number[] {
  const { warheads, layers, correlation = 0 } = plan
  const sum = Array.from({ length: warheads + 1 }, () => 0)
  for (let out = 0; out < 2 ** layers.length; out++) {
    const isOut = layers.map((_, l) => ((out >> l) & 1) === 1)
    const alone = layers.reduce((weight, layer, l) => weight * (isOut[l] ? 1 - layer.works : layer.works), 1)
    // One uniform number U for all: layer l is out if U > works.
    const from = Math.max(0, ...layers.filter((_, l) => isOut[l]).map(layer => layer.works))
    const to = Math.min(1, ...layers.filter((_, l) => !isOut[l]).map(layer => layer.works))
    const weight = (1 - correlation) * alone + correlation * Math.max(0, to - from)
    let pmf: number[] = Array.from({ length: warheads + 1 }, (_, k) => Number(k === warheads))
    for (const [l, layer] of layers.entries()) {
      if (isOut[l]) continue
      const behind = pmf.map(() => 0)
      for (let w = 0; w <= warheads; w++)
        for (const [k, p] of roundsPlain({ ...layer, warheads: w }).pmf.entries()) behind[k]! += pmf[w]! * p
      pmf = behind
    }
    for (let k = 0; k <= warheads; k++) sum[k]! += weight * pmf[k]!
  }
  return sum
}

test('layers agree with the average over every set of layers that are out, and the quick mean with the distribution', () => {
  fc.assert(
    fc.property(anyPlan, plan => {
      const { pmf } = layersOutcome(plan)
      for (const [k, want] of bySets(plan).entries()) expect(Math.abs(pmf[k]! - want)).toBeLessThan(1e-11)
      expect(Math.abs(layersExpectedLeakers(plan) - expectedLeakers(pmf))).toBeLessThan(1e-11)
    }),
    { numRuns: 300 },
  )
})

test('the means of all raids at once agree with each raid on its own', () => {
  fc.assert(
    fc.property(anyPlan, plan => {
      const means = layersMeans(plan)
      expect(means).toHaveLength(plan.warheads + 1)
      for (const [warheads, mean] of means.entries())
        expect(Math.abs(mean - layersExpectedLeakers({ ...plan, warheads }))).toBeLessThan(1e-11)
    }),
    { numRuns: 300 },
  )
})

test('the means of all raids keep their digits where distributions are long', () => {
  const layers = [layer(150, 0.5, 2, 0.9), layer(80, 0.6, 1, 0.8), layer(200, 0.7, 2, 0.95)]
  const means = layersMeans({ warheads: 400, layers, correlation: 0.3 })
  for (const warheads of [1, 90, 233, 400]) {
    const one = layersExpectedLeakers({ warheads, layers, correlation: 0.3 })
    expect(Math.abs(means[warheads]! / one - 1)).toBeLessThan(1e-12) // today 3e-15
  }
})

const layer = (interceptors: number, shotKill: number, shots: number, works = 1): Layer => ({
  interceptors,
  shotKill,
  plan: [shots],
  works,
})

test('layers that never run short multiply: two of (0.7, twice) and (0.6, twice) leave 0.09 x 0.16', () => {
  const plan = { warheads: 4, layers: [layer(48, 0.7, 2), layer(96, 0.6, 2)] }
  const { pmf } = layersOutcome(plan)
  const want = binomialPmf(4, 0.09 * 0.16)
  for (let k = 0; k <= 4; k++) expect(Math.abs(pmf[k]! - want[k]!)).toBeLessThan(1e-14)
  expect(layersExpectedLeakers(plan)).toBeCloseTo(4 * 0.09 * 0.16, 14)
})

test('a waiting factor is spent before a layer that can run short', () => {
  const layers = [layer(20, 0.5, 2), layer(3, 0.8, 1)]
  const { pmf } = layersOutcome({ warheads: 10, layers })
  const want = roundsFrom(binomialPmf(10, 0.25), layers[1]!).pmf
  for (let k = 0; k <= 10; k++) expect(Math.abs(pmf[k]! - want[k]!)).toBeLessThan(1e-14)
})

test('one fault that takes all layers together only matters where layers differ or are several', () => {
  const alike = [layer(6, 0.7, 1, 0.9), layer(6, 0.8, 1, 0.9)]
  const mean = (correlation: number): number =>
    layersExpectedLeakers({ warheads: 6, layers: alike, correlation })
  expect(mean(0)).toBeCloseTo(6 * (0.9 * 0.3 + 0.1) * (0.9 * 0.2 + 0.1), 12)
  expect(mean(1)).toBeCloseTo(6 * (0.9 * 0.3 * 0.2 + 0.1), 12)
  expect(mean(0.25)).toBeCloseTo(0.75 * mean(0) + 0.25 * mean(1), 12)
  const one = { warheads: 6, layers: [alike[0]!] }
  expect(layersExpectedLeakers({ ...one, correlation: 1 })).toBeCloseTo(layersExpectedLeakers(one), 12)
})

test('no layers, or none that works, pass everything', () => {
  expect(Array.from(layersOutcome({ warheads: 2, layers: [] }).pmf)).toEqual([0, 0, 1])
  expect(Array.from(layersOutcome({ warheads: 2, layers: [layer(9, 0.9, 2, 0)] }).pmf)).toEqual([0, 0, 1])
  expect(layersExpectedLeakers({ warheads: 2, layers: [] })).toBe(2)
  expect(Array.from(layersOutcome({ warheads: 0, layers: [layer(1, 0.5, 1)] }).pmf)).toEqual([1])
})

test.each([
  [{ correlation: 1.5 }, 'correlation must be in [0, 1], got 1.5'],
  [{ layers: [layer(3, 0.5, 1, -1)] }, 'works must be in [0, 1], got -1'],
  [{ layers: [layer(3, 0.5, 0.5)] }, 'plan must be a whole number of 0 or more, got 0.5'],
])('misuse says what must hold: %o', (wrong, message) => {
  const plan = { warheads: 2, layers: [], ...wrong }
  expect(() => layersOutcome(plan)).toThrow(new RangeError(`layersOutcome: ${message}`))
  expect(() => layersExpectedLeakers(plan)).toThrow(new RangeError(`layersExpectedLeakers: ${message}`))
})
