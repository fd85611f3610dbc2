import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import truth from '../../test/truth/models.json' with { type: 'json' }
import { decoyedLayersPmf } from './decoyedLayers.js'
import { decoyedLayersPlainPmf } from './decoyedLayersPlain.js'
import type { DecoyedLayer, DecoyedLayers } from './decoyedLayersPlan.js'

const SOLVERS = [
  ['fast', decoyedLayersPmf],
  ['plain', decoyedLayersPlainPmf],
] as const

interface RaidCase {
  id: string
  inputs: {
    W: number
    D: number
    p_true: number
    p_false: number
    disc_common: number
    layers: { N: number; p: number; n: number; mode: 'sls' | 'salvo'; fail: number }[]
  }
  outputs: { pmf: number[]; expected_leakers: number; p_zero_leak: number }
}

const cases = truth.cases.filter(({ model }) => model === 'M5H') as unknown as RaidCase[]
const planOf = ({ inputs }: RaidCase): DecoyedLayers => ({
  warheads: inputs.W,
  decoys: inputs.D,
  warheadTaken: inputs.p_true,
  decoyTaken: inputs.p_false,
  discriminationCommon: inputs.disc_common,
  layers: inputs.layers.map(({ N, p, n, mode, fail }) => ({
    interceptors: N,
    shotKill: p,
    shots: n,
    mode,
    fail,
  })),
})
const meanOf = (pmf: Float64Array): number => pmf.reduce((sum, p, k) => sum + p * k, 0)
const furthest = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((most, x, i) => Math.max(most, Math.abs(x - b[i]!)), 0)

const chance = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }))
const layer: fc.Arbitrary<DecoyedLayer> = fc.record({
  interceptors: fc.integer({ min: 0, max: 14 }),
  shotKill: chance,
  shots: fc.integer({ min: 0, max: 4 }),
  mode: fc.constantFrom('sls', 'salvo'),
  fail: chance,
})
const plans: fc.Arbitrary<DecoyedLayers> = fc.record({
  warheads: fc.integer({ min: 0, max: 6 }),
  decoys: fc.integer({ min: 0, max: 6 }),
  warheadTaken: chance,
  decoyTaken: chance,
  discriminationCommon: chance,
  layers: fc.array(layer, { minLength: 1, maxLength: 3 }),
})
const sure: DecoyedLayers = {
  warheads: 1,
  decoys: 0,
  warheadTaken: 1,
  decoyTaken: 1,
  discriminationCommon: 0,
  layers: [{ interceptors: 1, shotKill: 0.6, shots: 1, mode: 'sls', fail: 0 }],
}
const against = (change: Partial<DecoyedLayer>, raid: Partial<DecoyedLayers> = {}): DecoyedLayers => ({
  ...sure,
  ...raid,
  layers: [{ ...sure.layers[0]!, ...change }],
})

describe.each(SOLVERS)('the %s distribution', (_, pmfOf) => {
  test.each(cases.map(one => [one.id, one] as const))('%s: equals the reference', (_, one) => {
    // The reference carries 16 digits; the sum of errors today is 1e-15.
    const pmf = pmfOf(planOf(one))
    expect(furthest(pmf, one.outputs.pmf)).toBeLessThan(1e-13)
    expect(pmf).toHaveLength(one.outputs.pmf.length)
    expect(meanOf(pmf)).toBeCloseTo(one.outputs.expected_leakers, 11)
    expect(pmf[0]).toBeCloseTo(one.outputs.p_zero_leak, 12)
  })

  test.each([
    ['one warhead, one shot', against({}), [0.6, 0.4]],
    ['a layer that is out half of the time', against({ fail: 0.5 }), [0.3, 0.7]],
    ['a warhead taken half of the time', against({}, { warheadTaken: 0.5 }), [0.3, 0.7]],
    ['a decoy that draws the only shot half of the time', against({}, { decoys: 1 }), [0.3, 0.7]],
    ['a decoy that is never taken', against({}, { decoys: 1, decoyTaken: 0 }), [0.6, 0.4]],
    [
      'a decoy taken because discrimination failed',
      against({}, { decoys: 1, decoyTaken: 0, discriminationCommon: 1 }),
      [0.3, 0.7],
    ],
    [
      'shoot-look-shoot, two warheads, two shots',
      against({ interceptors: 2, shots: 2 }, { warheads: 2 }),
      [0.36, 0.48, 0.16],
    ],
    [
      'a salvo of two spent on the first of two',
      against({ interceptors: 2, shots: 2, mode: 'salvo' }, { warheads: 2 }),
      [0, 0.84, 0.16],
    ],
    [
      'a salvo cut short',
      against({ interceptors: 3, shots: 2, mode: 'salvo' }, { warheads: 2 }),
      [0.84 * 0.6, 0.84 * 0.4 + 0.16 * 0.6, 0.16 * 0.4],
    ],
    ['two layers in a row', { ...sure, layers: [sure.layers[0]!, sure.layers[0]!] }, [0.84, 0.16]],
    ['no interceptors', against({ interceptors: 0 }, { warheads: 2 }), [0, 0, 1]],
    ['no shots', against({ shots: 0 }, { warheads: 2 }), [0, 0, 1]],
    ['no warheads', against({}, { warheads: 0, decoys: 3 }), [1]],
  ])('%s: equals the value by hand', (_, plan, expected) => {
    expect(furthest(pmfOf(plan), expected)).toBeLessThan(1e-15)
  })

  test.each([
    [against({ interceptors: 1.5 }), 'layers[0].interceptors must be a whole number in 0 … 1000000, got 1.5'],
    [against({ shots: 101 }), 'layers[0].shots must be a whole number in 0 … 100, got 101'],
    [against({ shotKill: 1.1 }), 'layers[0].shotKill must be in [0, 1], got 1.1'],
    [against({ fail: Number.NaN }), 'layers[0].fail must be in [0, 1], got NaN'],
    [against({ mode: 'both' as 'sls' }), "layers[0].mode must be 'sls' or 'salvo', got both"],
    [against({}, { warheads: -1 }), 'warheads must be a whole number in 0 … 1000000, got -1'],
    [against({}, { decoys: Infinity }), 'decoys must be a whole number in 0 … 1000000, got Infinity'],
    [against({}, { warheadTaken: -0.1 }), 'warheadTaken must be in [0, 1], got -0.1'],
    [against({}, { decoyTaken: 2 }), 'decoyTaken must be in [0, 1], got 2'],
    [against({}, { discriminationCommon: 2 }), 'discriminationCommon must be in [0, 1], got 2'],
    [{ ...sure, layers: [] }, 'layers must hold at least one layer, got 0'],
  ])('refuses a plan outside its bounds (%#)', (plan, message) => {
    expect(() => pmfOf(plan)).toThrow(RangeError)
    expect(() => pmfOf(plan)).toThrow(`${pmfOf.name}: ${message}`)
  })
})

test('the fast distribution equals the plain one on small raids', () => {
  fc.assert(
    fc.property(plans, plan => {
      expect(furthest(decoyedLayersPmf(plan), decoyedLayersPlainPmf(plan))).toBeLessThan(1e-13)
    }),
    { numRuns: 400 },
  )
})

test('the fast distribution equals the plain one on a raid of 60 against three layers', () => {
  // Largest difference today: 5e-16.
  const plan: DecoyedLayers = {
    warheads: 25,
    decoys: 35,
    warheadTaken: 0.9,
    decoyTaken: 0.35,
    discriminationCommon: 0.15,
    layers: [
      { interceptors: 30, shotKill: 0.4, shots: 4, mode: 'sls', fail: 0.1 },
      { interceptors: 21, shotKill: 0.7, shots: 2, mode: 'salvo', fail: 0.02 },
      { interceptors: 16, shotKill: 0.5, shots: 2, mode: 'sls', fail: 0 },
    ],
  }
  expect(furthest(decoyedLayersPmf(plan), decoyedLayersPlainPmf(plan))).toBeLessThan(1e-13)
})

test('the distribution sums to 1 and has no negative entry, up to 1,000 objects', () => {
  const sumsToOne = (plan: DecoyedLayers): void => {
    const pmf = decoyedLayersPmf(plan)
    expect(Math.abs(pmf.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(1e-12)
    expect(Math.min(...pmf)).toBeGreaterThanOrEqual(0)
  }
  fc.assert(fc.property(plans, sumsToOne))
  const huge = against(
    { interceptors: 400, shots: 3, fail: 0.1 },
    { warheads: 400, decoys: 600, decoyTaken: 0.3 },
  )
  sumsToOne({ ...huge, layers: [...huge.layers, { ...huge.layers[0]!, mode: 'salvo' }] })
  expect(() => decoyedLayersPmf({ ...huge, decoys: 601 })).toThrow(
    'warheads + decoys must be in 0 … 1000, got 1001',
  )
})

/** How a plan is made worse for the defense, in the n-th layer. */
const WORSE: [string, (layer: DecoyedLayer, by: number) => DecoyedLayer][] = [
  ['a lower kill chance', (layer, by) => ({ ...layer, shotKill: layer.shotKill * by })],
  ['fewer interceptors', (layer, by) => ({ ...layer, interceptors: Math.floor(layer.interceptors * by) })],
  ['a layer that is out more often', (layer, by) => ({ ...layer, fail: 1 - (1 - layer.fail) * by })],
]

test.each(WORSE)('%s never means fewer expected leakers', (_, worse) => {
  fc.assert(
    fc.property(plans, fc.nat(2), fc.double({ min: 0, max: 1, noNaN: true }), (plan, which, by) => {
      const layers = plan.layers.map((one, i) => (i === which % plan.layers.length ? worse(one, by) : one))
      const [before, after] = [plan, { ...plan, layers }].map(one => meanOf(decoyedLayersPmf(one)))
      expect(after!).toBeGreaterThanOrEqual(before! - 1e-12)
    }),
    { numRuns: 300 },
  )
})

test('one more decoy never means fewer expected leakers', () => {
  fc.assert(
    fc.property(plans, plan => {
      const [before, after] = [plan, { ...plan, decoys: plan.decoys + 1 }].map(one =>
        meanOf(decoyedLayersPmf(one)),
      )
      expect(after!).toBeGreaterThanOrEqual(before! - 1e-12)
    }),
    { numRuns: 300 },
  )
})
