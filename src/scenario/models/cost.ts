import { costExchange, costPerKill } from '../../arsenal/index.js'
import { slotValue } from '../evaluator.js'
import type { OutcomeModel } from './outcomeModel.js'

/** What one more warhead costs the side that answers it, over what it costs the side that sends it. */
export const costModel: OutcomeModel = {
  name: 'cost',
  rests: ['M12A', 'M12B'],
  equation: 'cost_ratio = n(1+k) c_I / (c_W + k c_D);  cost_per_kill = dN c_I / [kills(N+dN) - kills(N)]',
  source: 'Nitze (1985), speech on the strategic concept (unchecked), for the criterion; computed',
  validity:
    'Marginal costs in money of one year; fixed and sustainment costs are left out; cost per kill is to be read with P(no leak).',
  inputs: [
    {
      name: 'shots',
      units: ['count', 'ratio'],
      required: false,
      default: 1,
      about: 'interceptors per object, n',
    },
    {
      name: 'credible_decoys',
      units: ['per-warhead', 'count', 'ratio'],
      required: false,
      default: 0,
      about: 'credible decoys per warhead, k',
    },
    { name: 'interceptor_cost', units: ['MUSD'], required: true, about: 'cost of one more interceptor, c_I' },
    {
      name: 'warhead_cost',
      units: ['MUSD'],
      required: false,
      default: 0,
      about: 'cost of one more warhead delivered, c_W',
    },
    {
      name: 'decoy_cost',
      units: ['MUSD'],
      required: false,
      default: 0,
      about: 'cost of one more credible decoy, c_D',
    },
    {
      name: 'warheads',
      units: ['count'],
      required: false,
      default: 0,
      about: 'warheads in the raid, W (cost per kill)',
    },
    {
      name: 'interceptors',
      units: ['count'],
      required: false,
      default: 0,
      about: 'interceptors before, N (cost per kill)',
    },
    {
      name: 'added_interceptors',
      units: ['count'],
      required: false,
      default: 1,
      about: 'interceptors added, dN (cost per kill)',
    },
    {
      name: 'shot_kill',
      units: ['probability'],
      required: false,
      default: 0,
      about: 'single-shot kill probability, p (cost per kill)',
    },
  ],
  metrics: [
    { name: 'cost_ratio', unit: 'ratio', formula: 'n(1+k) c_I / (c_W + k c_D)' },
    { name: 'cost_per_kill', unit: 'MUSD', formula: 'dN c_I / added expected kills' },
  ],
  needs: {
    cost_ratio: ['warhead_cost'],
    cost_per_kill: ['warheads', 'interceptors', 'shot_kill'],
  },
  bind(inputs, metric) {
    const [n, k] = [inputs.slot('shots'), inputs.slot('credible_decoys')]
    const [cI, cW, cD] = [
      inputs.slot('interceptor_cost'),
      inputs.slot('warhead_cost'),
      inputs.slot('decoy_cost'),
    ]
    const [W, N, dN, p] = [
      inputs.slot('warheads'),
      inputs.slot('interceptors'),
      inputs.slot('added_interceptors'),
      inputs.slot('shot_kill'),
    ]
    return {
      metric: values =>
        metric.name === 'cost_ratio'
          ? costExchange({
              shots: slotValue(n, values),
              decoysPerWarhead: slotValue(k, values),
              interceptorCost: slotValue(cI, values),
              warheadCost: slotValue(cW, values),
              decoyCost: slotValue(cD, values),
            }).ratio
          : costPerKill({
              warheads: slotValue(W, values),
              interceptors: slotValue(N, values),
              added: slotValue(dN, values),
              shotKill: slotValue(p, values),
              interceptorCost: slotValue(cI, values),
            }).costPerKill,
      leakers: () => null,
      sampler: null,
    }
  },
}
