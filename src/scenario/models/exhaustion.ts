import { exhaustionLeakers, exhaustionOutcome, sampleExhaustion } from '../../engagement/index.js'
import type { ExhaustionPlan } from '../../engagement/index.js'
import { slotValue } from '../evaluator.js'
import { LEAK_METRICS, metricOfMean, metricOfPmf } from '../leakMetrics.js'
import type { OutcomeModel } from './outcomeModel.js'

/** One site with a fixed inventory against an attack that may be larger than it. */
export const exhaustionModel: OutcomeModel = {
  name: 'exhaustion',
  rests: ['M5D', 'M10A'],
  equation:
    'E[leakers] = W {s [(1-f)(1-p)^b + f(1-p)^(b+1)] + 1 - s},  x = min(n, N/W), b = floor(x), f = x - b',
  source: 'computed: even spread of whole interceptors, one round (model M5D)',
  validity: 'One round, every warhead alike and seen, no decoys; the surplus is spread evenly.',
  inputs: [
    {
      name: 'warheads',
      units: ['count'],
      required: true,
      integer: true,
      about: 'warheads sent at the defended area, W',
    },
    {
      name: 'interceptors',
      units: ['count'],
      required: true,
      integer: true,
      about: 'interceptors of the site, N',
    },
    {
      name: 'shots_max',
      units: ['count'],
      required: true,
      integer: true,
      about: 'largest number of shots per object, n',
    },
    { name: 'shot_kill', units: ['probability'], required: true, about: 'single-shot kill probability, p' },
    {
      name: 'common',
      units: ['probability'],
      required: true,
      common: true,
      default: 1,
      about: 'chance that radars and command work at all, s',
    },
  ],
  metrics: [...LEAK_METRICS, { name: 'arriving', unit: 'count', formula: 'E[leakers]' }],
  bind(inputs, metric) {
    const [W, N, n] = [inputs.slot('warheads'), inputs.slot('interceptors'), inputs.slot('shots_max')]
    const [p, s] = [inputs.slot('shot_kill'), inputs.slot('common')]
    const plan = (values: Float64Array): ExhaustionPlan => ({
      warheads: Math.round(slotValue(W, values)),
      interceptors: Math.round(slotValue(N, values)),
      shotsMax: Math.round(slotValue(n, values)),
      shotKill: slotValue(p, values),
      common: slotValue(s, values),
    })
    return {
      metric(values) {
        const attack = plan(values)
        return (
          metricOfMean(metric, exhaustionLeakers(attack), attack.warheads) ??
          metricOfPmf(metric, exhaustionOutcome(attack).pmf)
        )
      },
      leakers: values => exhaustionOutcome(plan(values)).pmf,
      sampler: {
        warheads: values => plan(values).warheads,
        sample: (histogram, values, seed, first, trials) =>
          sampleExhaustion(histogram, plan(values), seed, first, trials),
      },
    }
  },
}
