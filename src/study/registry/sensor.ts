import {
  clusterSelection,
  fusedSeparation,
  rankProbability,
  roc,
  smallestSelection,
  thresholdRule,
} from '../../sensor/index.js'
import { count, number, numbers, optional, positive, probability } from './entry.js'
import type { ModelEntry } from './entry.js'

const NORMAL =
  'Scores are normal, decoys around 0 and warheads around mu; heavy tails matter below p_false = 1e-3.'
const K_FACTOR = 'K, separation of the scores'

export const SENSOR_ENTRIES: ModelEntry[] = [
  {
    id: 'M4A',
    variant: null,
    name: 'discrimination ROC',
    equation:
      'p_true = 1 - Phi((Phi^-1(1 - p_false) - mu_w)/sw), mu_w = K sqrt((sw^2 + sd^2)/2), AUC = Phi(K/sqrt 2)',
    source: 'Simpson & Fitter (1973), What is the best index of detectability? (unchecked)',
    validity: NORMAL,
    inputs: {
      K: number(K_FACTOR),
      sd: optional(positive('spread of decoy scores')),
      sw: optional(positive('spread of warhead scores')),
      p_false: probability('share of decoys taken for warheads'),
    },
    outputs: ['mu_w', 'p_true', 'auc'],
    evaluate(inputs) {
      const { warheadMean, pTrue, auc } = roc(
        inputs.number('K'),
        inputs.number('p_false'),
        inputs.numberOr('sw', 1),
        inputs.numberOr('sd', 1),
      )
      return { mu_w: warheadMean, p_true: pTrue, auc }
    },
  },
  {
    id: 'M4B',
    variant: null,
    name: 'fused discrimination',
    equation: 'K_f^2 = k^T C^-1 k, C with correlation rho between the errors of any two features',
    source: 'computed (Mahalanobis distance)',
    validity: NORMAL,
    inputs: { K: numbers('k-factors of the features'), rho: number('correlation of their errors') },
    outputs: ['K_fused', 'auc'],
    evaluate(inputs) {
      const { separation, auc } = fusedSeparation(inputs.numbers('K'), inputs.number('rho'))
      return { K_fused: separation, auc }
    },
  },
  {
    id: 'M4C',
    variant: 'probability',
    name: 'rank rule',
    equation: 'P(m) = integral phi(x - K) BinomCDF(m - 1; n, 1 - Phi(x)) dx',
    source: 'computed',
    validity: `${NORMAL} One warhead among n decoys, the m best are engaged.`,
    inputs: { K: number(K_FACTOR), n_decoys: count('credible decoys, n'), m: count('objects engaged') },
    outputs: ['p'],
    evaluate: inputs => ({
      p: rankProbability(inputs.number('K'), inputs.number('n_decoys'), inputs.number('m')),
    }),
  },
  {
    id: 'M4C',
    variant: 'smallest-m',
    name: 'rank rule',
    equation: 'the smallest m with P(m) >= p; m = n + 1 gives 1',
    source: 'computed',
    validity: NORMAL,
    inputs: {
      K: number(K_FACTOR),
      n_decoys: count('credible decoys, n'),
      p: probability('wanted probability'),
    },
    outputs: ['m'],
    evaluate: inputs => ({
      m: smallestSelection(inputs.number('K'), inputs.number('n_decoys'), inputs.number('p')),
    }),
  },
  {
    id: 'M4D',
    variant: null,
    name: 'threshold rule',
    equation: 'p_false = 1 - Phi(K + Phi^-1(1 - p_true)); E[engaged] = p_true + n p_false',
    source: 'computed (model M4A inverted)',
    validity: NORMAL,
    inputs: {
      K: number(K_FACTOR),
      n_decoys: count('credible decoys, n'),
      p_true: probability('share of warheads taken'),
    },
    outputs: ['p_false', 'expected_engaged'],
    evaluate(inputs) {
      const { pFalse, expectedEngaged } = thresholdRule(
        inputs.number('K'),
        inputs.number('n_decoys'),
        inputs.number('p_true'),
      )
      return { p_false: pFalse, expected_engaged: expectedEngaged }
    },
  },
  {
    id: 'M4F',
    variant: null,
    name: 'many warheads in one cluster',
    equation:
      'E[selected] = W integral phi_w(x) P(Bin(W-1, 1-Phi_w) + Bin(n, 1-Phi) <= m-1) dx; P(all) over the lowest warhead score',
    source: 'computed',
    validity: NORMAL,
    inputs: {
      W: count('warheads'),
      n_decoys: count('decoys'),
      K: number(K_FACTOR),
      m: count('objects engaged'),
    },
    outputs: ['expected_warheads_selected', 'p_all_selected'],
    evaluate(inputs) {
      const found = clusterSelection({
        warheads: inputs.number('W'),
        decoys: inputs.number('n_decoys'),
        separation: inputs.number('K'),
        selected: inputs.number('m'),
      })
      return { expected_warheads_selected: found.expectedWarheads, p_all_selected: found.pAllSelected }
    },
  },
]
