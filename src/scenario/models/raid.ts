import { raidOutcome, raidValue, rankTables, sampleRaid } from '../../engagement/index.js'
import type { RaidPlan } from '../../engagement/index.js'
import { slotValue } from '../evaluator.js'
import type { BoundInputs } from '../evaluator.js'
import { LEAK_METRICS, metricOfMean, metricOfPmf } from '../leakMetrics.js'
import type { OutcomeModel } from './outcomeModel.js'

/** A raid with decoys against one inventory: the defense picks how many objects to engage. */
export const raidModel: OutcomeModel = {
  name: 'raid',
  rests: ['M4C', 'M5A', 'M5B'],
  equation:
    'P(no leak) = s K_w^W;  K_w = max over m of t P(m) [1 - ((1-f)(1-p)^b + f(1-p)^(b+1))],  x = min(n, N/(W m)), b = floor(x), f = x - b',
  source:
    'After Wilkening (2000), A Simple Model for Calculating BMD Effectiveness (unchecked); rank rule computed',
  validity:
    'One inventory, one engagement round, normal scores, warheads alike. Non-integer decoys interpolate between neighbors.',
  inputs: [
    { name: 'warheads', units: ['count'], required: true, integer: true, about: 'warheads in the raid, W' },
    { name: 'interceptors', units: ['count'], required: true, about: 'interceptors that can be fired, N' },
    {
      name: 'shots_max',
      units: ['count'],
      required: true,
      integer: true,
      about: 'largest number of shots per object, n',
    },
    {
      name: 'credible_decoys',
      units: ['per-warhead', 'count', 'ratio'],
      required: false,
      default: 0,
      about: 'credible decoys per warhead, d',
    },
    {
      name: 'discrimination',
      units: ['ratio'],
      required: false,
      default: 0,
      about: 'k-factor K: separation of warhead and decoy scores',
    },
    { name: 'shot_kill', units: ['probability'], required: true, about: 'single-shot kill probability, p' },
    {
      name: 'track',
      units: ['probability'],
      required: false,
      default: 1,
      about: 'chance that a warhead is tracked and handed over, t',
    },
    {
      name: 'common',
      units: ['probability'],
      required: true,
      common: true,
      default: 1,
      about: 'chance that nothing common to all shots goes wrong, s',
    },
  ],
  metrics: LEAK_METRICS,
  bind(inputs, metric) {
    const plan = boundRaidPlan(inputs)
    const tables = rankTables()
    return {
      metric(values) {
        const raid = plan(values)
        const value = raidValue(raid, tables)
        return metric.name === 'p_no_leak'
          ? value.pNoLeak
          : (metricOfMean(metric, value.expectedLeakers, Math.round(raid.warheads)) ??
              metricOfPmf(metric, raidOutcome(raid, tables).pmf))
      },
      leakers: values => raidOutcome(plan(values), tables).pmf,
      sampler: {
        warheads: values => Math.round(plan(values).warheads),
        sample: (histogram, values, seed, first, trials) =>
          sampleRaid(histogram, plan(values), seed, first, trials),
      },
    }
  },
}

/** The plan of a raid from its bound inputs. */
export function boundRaidPlan(inputs: BoundInputs): (values: Float64Array) => RaidPlan {
  const [W, N, n] = [inputs.slot('warheads'), inputs.slot('interceptors'), inputs.slot('shots_max')]
  const [d, K, p] = [inputs.slot('credible_decoys'), inputs.slot('discrimination'), inputs.slot('shot_kill')]
  const [t, s] = [inputs.slot('track'), inputs.slot('common')]
  return values => ({
    warheads: slotValue(W, values),
    interceptors: slotValue(N, values),
    shotsMax: slotValue(n, values),
    credibleDecoys: slotValue(d, values),
    discrimination: slotValue(K, values),
    shotKill: slotValue(p, values),
    track: slotValue(t, values),
    common: slotValue(s, values),
  })
}
