import { engagementRate, selectiveRate } from '../../engagement/index.js'
import { slotValue } from '../evaluator.js'
import type { OutcomeModel } from './outcomeModel.js'

/** A kill rate and the count it stands for: a rate without its denominator says nothing. */
export const rateModel: OutcomeModel = {
  name: 'rate',
  rests: ['SCEN'],
  equation:
    'counted: kill_rate = (E_p r_p + (E - E_p) r_r)/E, p_single = 1 - (1 - kill_rate)^(1/shots);  selective: expected_leakers = L e (1 - P), kill_rate = e P',
  source: 'computed',
  validity: 'Arithmetic on counts. Objects judged harmless are not engaged and by definition do no harm.',
  inputs: [
    { name: 'engagements', units: ['count'], required: false, default: 0, about: 'engagements, E' },
    {
      name: 'part_engagements',
      units: ['count'],
      required: false,
      default: 0,
      about: 'engagements of the first part, E_p',
    },
    {
      name: 'rate_part',
      units: ['probability'],
      required: false,
      default: 0,
      about: 'share destroyed in the first part, r_p',
    },
    {
      name: 'rate_rest',
      units: ['probability'],
      required: false,
      default: 0,
      about: 'share destroyed in the rest, r_r',
    },
    {
      name: 'shots_per_engagement',
      units: ['ratio', 'count'],
      required: false,
      default: 1,
      about: 'interceptors fired per engagement',
    },
    {
      name: 'launched',
      units: ['count'],
      required: false,
      default: 0,
      about: 'objects launched, L (selective form)',
    },
    {
      name: 'engaged',
      units: ['probability'],
      required: false,
      default: 1,
      about: 'share judged threatening and engaged, e',
    },
    {
      name: 'intercept',
      units: ['probability'],
      required: false,
      default: 0,
      about: 'share of the engaged that is stopped, P',
    },
  ],
  forms: [
    ['engagements', 'rate_rest'],
    ['launched', 'intercept'],
  ],
  metrics: [
    {
      name: 'kill_rate',
      unit: 'probability',
      formula: 'kills / engagements, or kills / launched in the selective form',
    },
    { name: 'expected_kills', unit: 'count', formula: 'kill_rate times engagements, or times launched' },
    { name: 'p_single', unit: 'probability', formula: '1 - (1 - kill_rate)^(1/shots_per_engagement)' },
    { name: 'expected_leakers', unit: 'count', formula: 'engagements (1 - kill_rate), or L e (1 - P)' },
  ],
  bind(inputs, metric) {
    if (inputs.has('launched')) {
      const [L, e, P] = [inputs.slot('launched'), inputs.slot('engaged'), inputs.slot('intercept')]
      return {
        metric(values) {
          const rate = selectiveRate({
            launched: slotValue(L, values),
            engaged: slotValue(e, values),
            intercept: slotValue(P, values),
          })
          if (metric.name === 'kill_rate') return rate.killRate
          if (metric.name === 'expected_kills') return rate.expectedKills
          return metric.name === 'expected_leakers' ? rate.expectedLeakers : slotValue(P, values)
        },
        leakers: () => null,
        sampler: null,
      }
    }
    const [E, part] = [inputs.slot('engagements'), inputs.slot('part_engagements')]
    const [ratePart, rateRest] = [inputs.slot('rate_part'), inputs.slot('rate_rest')]
    const shots = inputs.slot('shots_per_engagement')
    return {
      metric(values) {
        const rate = engagementRate({
          engagements: slotValue(E, values),
          partEngagements: slotValue(part, values),
          ratePart: slotValue(ratePart, values),
          rateRest: slotValue(rateRest, values),
          shotsPerEngagement: slotValue(shots, values),
        })
        if (metric.name === 'kill_rate') return rate.killRate
        if (metric.name === 'expected_kills') return rate.expectedKills
        return metric.name === 'p_single' ? rate.singleShot : slotValue(E, values) - rate.expectedKills
      },
      leakers: () => null,
      sampler: null,
    }
  },
}
