import {
  betaMixture,
  commonModeOutcome,
  decoyedLayersPmf,
  expectedLeakers,
  greedyAllocation,
  independenceReadings,
  layersOutcome,
  lookAlikesPmf,
  requiredShots,
  roundsOutcome,
  salvoKill,
  shootLookShoot,
  zeroLeak,
} from '../../engagement/index.js'
import type { DecoyedLayer, Layer } from '../../engagement/index.js'
import { inner, innerNumbers } from './checked.js'
import { count, counts, list, numbers, optional, positive, probability } from './entry.js'
import type { Json, ModelEntry } from './entry.js'

const WILKENING =
  'Wilkening (2000), A Simple Model for Calculating Ballistic Missile Defense Effectiveness (unchecked)'
const ALIKE = 'Warheads alike, shots independent given the assumptions.'
const P = probability('single-shot kill probability')
const W = count('warheads')

export const leakSummary = (
  pmf: Float64Array,
): { pmf: Json; expected_leakers: number; p_zero_leak: number } => ({
  pmf: [...pmf],
  expected_leakers: expectedLeakers(pmf),
  p_zero_leak: pmf[0]!,
})

/** A layer as cases write it: {N, p, n} or {N, p, plan, fk, fm, reserve}, either with s. */
export function layerOf(layer: Readonly<Record<string, Json>>): Layer {
  const at = (name: string, otherwise?: number): number => inner(layer, name, 'layers', otherwise)
  return {
    interceptors: at('N'),
    shotKill: at('p'),
    plan: 'plan' in layer ? innerNumbers(layer, 'plan', 'layers') : [at('n')],
    falseKill: at('fk', 0),
    falseAlive: at('fm', 0),
    reserve: at('reserve', 0),
    works: at('s', 1),
  }
}

function decoyedLayerOf(layer: Readonly<Record<string, Json>>): DecoyedLayer {
  const { mode } = layer
  if (mode !== 'sls' && mode !== 'salvo')
    throw new RangeError(`layers: mode must be sls or salvo, got ${JSON.stringify(mode) ?? 'nothing'}`)
  const at = (name: string, otherwise?: number): number => inner(layer, name, 'layers', otherwise)
  return { interceptors: at('N'), shotKill: at('p'), shots: at('n'), fail: at('fail', 0), mode }
}

export const ENGAGEMENT_ENTRIES: ModelEntry[] = [
  {
    id: 'M4E',
    variant: null,
    name: 'look-alikes',
    equation:
      'N shots spread evenly over W + D objects; favored warheads are hypergeometric; two binomials convolved',
    source: 'computed',
    validity: ALIKE,
    inputs: { W, D: count('decoys'), N: count('interceptors'), p: P },
    outputs: ['p_zero_leak', 'expected_leakers'],
    evaluate: inputs =>
      leakSummary(
        lookAlikesPmf({
          warheads: inputs.number('W'),
          decoys: inputs.number('D'),
          interceptors: inputs.number('N'),
          shotKill: inputs.number('p'),
        }),
      ),
  },
  {
    id: 'M5A',
    variant: 'salvo',
    name: 'salvo and need',
    equation: 'P_k = 1 - (1 - p)^n',
    source: WILKENING,
    validity: ALIKE,
    inputs: { p: P, n: count('shots') },
    outputs: ['Pk'],
    evaluate: inputs => ({ Pk: salvoKill(inputs.number('p'), inputs.number('n')) }),
  },
  {
    id: 'M5A',
    variant: 'zero-leak',
    name: 'salvo and need',
    equation: 'P0 = P_k^W; E[leakers] = W(1 - P_k)',
    source: WILKENING,
    validity: ALIKE,
    inputs: { W, Pk: probability('kill probability per warhead') },
    outputs: ['p0', 'expected_leakers'],
    evaluate(inputs) {
      const { pNoLeak, expectedLeakers: expected } = zeroLeak(inputs.number('W'), inputs.number('Pk'))
      return { p0: pNoLeak, expected_leakers: expected }
    },
  },
  {
    id: 'M5A',
    variant: 'required',
    name: 'salvo and need',
    equation: 'K_w = P0^(1/W); n = ceil(ln(1 - K_w)/ln(1 - p)); total = n W',
    source: WILKENING,
    validity: ALIKE,
    inputs: { W, target_p0: probability('wanted chance that nothing leaks'), p: P },
    outputs: ['Kw_required', 'n_per_warhead', 'total'],
    evaluate(inputs) {
      const need = requiredShots(inputs.number('W'), inputs.number('target_p0'), inputs.number('p'))
      return { Kw_required: need.killPerWarhead, n_per_warhead: need.shotsPerWarhead, total: need.total }
    },
  },
  {
    id: 'M5B',
    variant: 'common-mode',
    name: 'common failure',
    equation: 'leakers = s Bin(W, 1 - K) + (1 - s) delta_W, K = 1 - (1 - p)^n',
    source: 'computed',
    validity: ALIKE,
    inputs: { s: probability('chance that the system works at all'), p: P, n: count('shots'), W },
    outputs: ['p_zero_leak', 'expected_leakers', 'p_all_leak'],
    evaluate(inputs) {
      const kill = salvoKill(inputs.number('p'), inputs.number('n'))
      const outcome = commonModeOutcome(inputs.number('W'), kill, inputs.number('s'))
      return {
        p_zero_leak: outcome.pNoLeak,
        expected_leakers: outcome.expectedLeakers,
        p_all_leak: outcome.pAllLeak,
      }
    },
  },
  {
    id: 'M5B',
    variant: 'beta',
    name: 'common failure',
    equation: 'P0 = E[(1 - (1 - p)^n)^W], one p ~ Beta(a, b) shared by every shot; ICC = 1/(a + b + 1)',
    source: 'computed',
    validity: ALIKE,
    inputs: { a: positive('Beta a'), b: positive('Beta b'), n: count('shots'), W },
    outputs: ['p_zero_leak', 'independent_p0', 'icc_rho'],
    evaluate(inputs) {
      const mixed = betaMixture(
        inputs.number('W'),
        inputs.number('n'),
        inputs.number('a'),
        inputs.number('b'),
      )
      return { p_zero_leak: mixed.pNoLeak, independent_p0: mixed.independent, icc_rho: mixed.correlation }
    },
  },
  {
    id: 'M5B',
    variant: 'independence',
    name: 'common failure',
    equation:
      'same marginal sK per warhead: P0 = (sK)^W if failures are drawn separately, sK^W if once for the raid',
    source: 'computed',
    validity: ALIKE,
    inputs: { s: probability('chance that the system works at all'), p: P, n: count('shots'), W },
    outputs: ['marginal', 'p0_independent', 'p0_correlated', 'expected_leakers'],
    evaluate(inputs) {
      const kill = salvoKill(inputs.number('p'), inputs.number('n'))
      const both = independenceReadings(inputs.number('W'), kill, inputs.number('s'))
      return {
        marginal: both.marginal,
        p0_independent: both.independent,
        p0_correlated: both.correlated,
        expected_leakers: both.expectedLeakers,
      }
    },
  },
  {
    id: 'M5C',
    variant: null,
    name: 'shoot-look-shoot, one warhead',
    equation: 'recursion on (alive and believed alive, dead and believed alive) over the rounds of the plan',
    source: 'Glazebrook & Washburn (2004), Shoot-look-shoot: a review and extension (unchecked)',
    validity: 'Unlimited inventory; assessment errors independent.',
    inputs: {
      p: P,
      plan: counts('shots per round'),
      fk: probability('declared killed though alive'),
      fm: probability('declared alive though dead'),
    },
    outputs: ['p_leak', 'expected_shots'],
    evaluate(inputs) {
      const { pLeak, expectedShots } = shootLookShoot({
        shotKill: inputs.number('p'),
        plan: inputs.numbers('plan'),
        falseKill: inputs.number('fk'),
        falseAlive: inputs.number('fm'),
      })
      return { p_leak: pLeak, expected_shots: expectedShots }
    },
  },
  {
    id: 'M5D',
    variant: null,
    name: 'exact leakers',
    equation:
      'dynamic program over (alive believed alive, dead believed alive, inventory, alive believed dead), even spread when short',
    source: 'computed',
    validity: 'Objects alike; assessment after every round; whole interceptors.',
    inputs: {
      W,
      N: count('interceptors'),
      p: P,
      plan: counts('shots per round'),
      fk: probability('declared killed though alive'),
      fm: probability('declared alive though dead'),
      reserve: optional(count('interceptors held back')),
    },
    outputs: ['pmf', 'expected_leakers', 'p_zero_leak', 'expected_used'],
    evaluate(inputs) {
      const outcome = roundsOutcome({
        warheads: inputs.number('W'),
        interceptors: inputs.number('N'),
        shotKill: inputs.number('p'),
        plan: inputs.numbers('plan'),
        falseKill: inputs.number('fk'),
        falseAlive: inputs.number('fm'),
        reserve: inputs.numberOr('reserve', 0),
      })
      return { ...leakSummary(outcome.pmf), expected_used: outcome.expectedUsed }
    },
  },
  {
    id: 'M5E',
    variant: null,
    name: 'layers',
    equation:
      'leakers of one layer arrive at the next; out-layers conditioned on, comonotone with probability c',
    source: 'computed',
    validity: 'Separate inventories; a layer is out or in as a whole.',
    inputs: {
      W,
      layers: list('{N, p, n or plan, fk?, fm?, reserve?, s?}'),
      correlation: optional(probability('correlation c of layer failures')),
    },
    outputs: ['pmf', 'expected_leakers', 'p_zero_leak'],
    evaluate: inputs =>
      leakSummary(
        layersOutcome({
          warheads: inputs.number('W'),
          layers: inputs.records('layers').map(layerOf),
          correlation: inputs.numberOr('correlation', 0),
        }).pmf,
      ),
  },
  {
    id: 'M5H',
    variant: null,
    name: 'raid with decoys',
    equation:
      'taken objects are served in random order until a layer is empty; survivors among warheads are hypergeometric',
    source: 'computed',
    validity: 'The choice of objects is made once for all layers; perfect kill assessment inside a layer.',
    inputs: {
      W,
      D: count('decoys'),
      p_true: probability('warhead taken'),
      p_false: probability('decoy taken'),
      disc_common: probability('discrimination fails for the raid'),
      layers: list('{N, p, n, mode: sls|salvo, fail}'),
    },
    outputs: ['pmf', 'expected_leakers', 'p_zero_leak'],
    evaluate: inputs =>
      leakSummary(
        decoyedLayersPmf({
          warheads: inputs.number('W'),
          decoys: inputs.number('D'),
          warheadTaken: inputs.number('p_true'),
          decoyTaken: inputs.number('p_false'),
          discriminationCommon: inputs.number('disc_common'),
          layers: inputs.records('layers').map(decoyedLayerOf),
        }),
      ),
  },
  {
    id: 'M6A',
    variant: null,
    name: 'identical interceptors',
    equation: 'greedy on the marginal return V_j (1 - p_j)^n_j p_j: optimal by separable convexity',
    source: 'denBroeder, Ellison & Emerling (1959), On Optimum Target Assignments (unchecked)',
    validity: 'Interceptors alike; values are abstract priorities of threat objects.',
    inputs: {
      values: numbers('priority of each object'),
      p: numbers('kill probability at each object'),
      N: count('interceptors'),
    },
    outputs: ['shots', 'expected_surviving_value'],
    evaluate(inputs) {
      const { shots, expectedSurvivingValue } = greedyAllocation(
        inputs.numbers('values'),
        inputs.numbers('p'),
        inputs.number('N'),
      )
      return { shots, expected_surviving_value: expectedSurvivingValue }
    },
  },
]
