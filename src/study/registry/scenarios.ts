import {
  exhaustionWarheads,
  layersOutcome,
  engagementRate,
  exhaustionLeakers,
  roundsOutcome,
  selectiveRate,
} from '../../engagement/index.js'
import { killPosterior } from '../../interceptor/index.js'
import { layerOf, leakSummary } from './engagement.js'
import { count, counts, list, number, positive, probability } from './entry.js'
import type { ModelEntry } from './entry.js'

const P = probability('single-shot kill probability')
/** Engagements of the Gulf War count behind the published ratios. */
const ENGAGEMENTS_1991 = 47

export const SCENARIO_ENTRIES: ModelEntry[] = [
  {
    id: 'SCEN',
    variant: 'single-shot',
    name: 'bundled scenarios',
    equation: 'p = 1 - (1 - P)^(1/shots); expected kills of 47 engagements = 47 P',
    source: 'computed',
    validity: 'Shots of one engagement alike and independent.',
    inputs: {
      P_engagement: probability('share of engagements with a kill'),
      shots: positive('interceptors per engagement'),
    },
    outputs: ['p_single', 'expected_kills_of_47'],
    evaluate(inputs) {
      const rate = engagementRate({
        engagements: ENGAGEMENTS_1991,
        partEngagements: 0,
        ratePart: 0,
        rateRest: inputs.number('P_engagement'),
        shotsPerEngagement: inputs.number('shots'),
      })
      return { p_single: rate.singleShot, expected_kills_of_47: rate.expectedKills }
    },
  },
  {
    id: 'SCEN',
    variant: 'exhaustion',
    name: 'bundled scenarios',
    equation: 'arriving = W - p min(N, W), one shot per warhead; the inventory is used up from W = N on',
    source: 'computed',
    validity: 'One shot per warhead; for W < N the surplus is spread evenly.',
    inputs: { N: count('interceptors'), W: count('warheads'), p: P },
    outputs: ['arriving', 'exhaustion_W'],
    evaluate(inputs) {
      const [interceptors, warheads] = [inputs.number('N'), inputs.number('W')]
      const shotsMax = Math.max(1, Math.ceil(interceptors / Math.max(1, warheads)))
      return {
        arriving: exhaustionLeakers({
          warheads,
          interceptors,
          shotsMax,
          shotKill: inputs.number('p'),
          common: 1,
        }),
        exhaustion_W: exhaustionWarheads(interceptors, 1),
      }
    },
  },
  {
    id: 'SCEN',
    variant: 'selective',
    name: 'bundled scenarios',
    equation: 'expected urban impacts = L e (1 - P); apparent rate = P (per engaged object)',
    source: 'computed',
    validity: 'Objects judged harmless are not engaged and by definition do no harm.',
    inputs: {
      L: number('launched'),
      e: probability('share judged threatening and engaged'),
      P: probability('share of the engaged that is stopped'),
    },
    outputs: ['expected_urban_impacts', 'apparent_rate'],
    evaluate(inputs) {
      const rate = selectiveRate({
        launched: inputs.number('L'),
        engaged: inputs.number('e'),
        intercept: inputs.number('P'),
      })
      return { expected_urban_impacts: rate.expectedLeakers, apparent_rate: inputs.number('P') }
    },
  },
  {
    id: 'SCEN',
    variant: 'rate',
    name: 'bundled scenarios',
    equation: 'Beta(k + 1/2, n - k + 1/2)',
    source: 'computed (Jeffreys prior)',
    validity: 'Events alike and independent.',
    inputs: { k: count('events'), n: count('trials') },
    outputs: ['mean', 'q05', 'q95'],
    evaluate(inputs) {
      const { mean, q05, q95 } = killPosterior({ successes: inputs.number('k'), trials: inputs.number('n') })
      return { mean, q05, q95 }
    },
  },
  {
    id: 'SCEN',
    variant: 'engagement',
    name: 'bundled scenarios',
    equation: 'exact leakers (model M5D) without assessment errors',
    source: 'computed',
    validity: 'Objects alike.',
    inputs: { W: count('warheads'), N: count('interceptors'), p: P, plan: counts('shots per round') },
    outputs: ['p_zero_leak', 'expected_leakers'],
    evaluate: inputs =>
      leakSummary(
        roundsOutcome({
          warheads: inputs.number('W'),
          interceptors: inputs.number('N'),
          shotKill: inputs.number('p'),
          plan: inputs.numbers('plan'),
        }).pmf,
      ),
  },
  {
    id: 'SCEN',
    variant: 'layers',
    name: 'bundled scenarios',
    equation: 'layers (model M5E)',
    source: 'computed',
    validity: 'Separate inventories.',
    inputs: { W: count('warheads'), layers: list('{N, p, n or plan, fk?, fm?, reserve?, s?}') },
    outputs: ['p_zero_leak', 'expected_leakers'],
    evaluate: inputs =>
      leakSummary(
        layersOutcome({ warheads: inputs.number('W'), layers: inputs.records('layers').map(layerOf) }).pmf,
      ),
  },
]
