import {
  costExchange,
  costPerKill,
  equivalentCut,
  exchange,
  exchangeRate,
  forceFor,
  interceptorsFor,
  ratioOfCosts,
} from '../../arsenal/index.js'
import type { ForceCategory, Posture } from '../../arsenal/index.js'
import { inner } from './checked.js'
import { list, number, optional, positive, probability, text } from './entry.js'
import type { Json, ModelEntry } from './entry.js'

const COUNTS = 'Expected values, one exchange, counts only; surviving shares are inputs, never computed.'
const P = probability('single-shot kill probability')
const MONEY = positive('MUSD')

function categoryOf(category: Readonly<Record<string, Json>>): ForceCategory {
  const at = (name: string): number => inner(category, name, 'categories')
  return {
    name: typeof category['name'] === 'string' ? category['name'] : '',
    warheads: at('n'),
    alertDay: at('alert_day'),
    alertGenerated: at('alert_gen'),
    survivingAlert: at('surv_alert'),
    survivingNonAlert: at('surv_nonalert'),
    reliability: at('rel'),
  }
}

function postureOf(posture: string): Posture {
  if (posture !== 'day' && posture !== 'generated')
    throw new RangeError(`posture must be day or generated, got ${posture}`)
  return posture
}

export const ARSENAL_ENTRIES: ModelEntry[] = [
  {
    id: 'M10A',
    variant: null,
    name: 'surviving and arriving force',
    equation:
      'S = sum n_i [a_i s_al + (1 - a_i) s_non]; D = sum (...) r_i; Arr = D {s[(1-f)(1-p)^b + f(1-p)^(b+1)] + 1 - s}, x = N/(D(1+k))',
    source: 'computed',
    validity: COUNTS,
    inputs: {
      categories: list('{name, n, alert_day, alert_gen, surv_alert, surv_nonalert, rel}'),
      posture: text('day or generated'),
      N: number('interceptors'),
      p: P,
      decoys_per_warhead: optional(number('credible decoys per warhead, k')),
      s: optional(probability('chance that the defense works at all')),
      total: optional(number('information only')),
    },
    outputs: ['surviving', 'deliverable', 'arriving'],
    evaluate(inputs) {
      const result = exchange(
        inputs.records('categories').map(categoryOf),
        postureOf(inputs.text('posture')),
        {
          interceptors: inputs.number('N'),
          shotKill: inputs.number('p'),
          decoysPerWarhead: inputs.numberOr('decoys_per_warhead', 0),
          common: inputs.numberOr('s', 1),
        },
      )
      return { ...result }
    },
  },
  {
    id: 'M10B',
    variant: null,
    name: 'interceptors for a threshold',
    equation: 'N* with Arr(N*) = M; none where D(1 - s) >= M',
    source: 'computed (model M10A inverted)',
    validity: COUNTS,
    inputs: {
      D: number('deliverable warheads'),
      M: number('arriving warheads, threshold'),
      p: P,
      k: optional(number('credible decoys per warhead')),
      s: optional(probability('chance that the defense works at all')),
    },
    outputs: ['N_star'],
    evaluate(inputs) {
      const found = interceptorsFor(
        inputs.number('D'),
        inputs.number('M'),
        inputs.number('p'),
        inputs.numberOr('k', 0),
        inputs.numberOr('s', 1),
      )
      return found.why === null
        ? { N_star: found.interceptors }
        : { N_star: found.interceptors, why: found.why }
    },
  },
  {
    id: 'M10C',
    variant: null,
    name: 'ratio-of-costs index',
    equation:
      'C1 = d(retaliation on X) + lambda(1 - d(first strike on Y)), C2 = d(first strike on X) + lambda(1 - d(retaliation on Y)), d(x) = 1 - e^(-x/kappa); index = product of C1/C2',
    source:
      'After RAND N-2526 (1988) and R-3765 (1989), abstracts only; the normalization has not been checked against the reports',
    validity: `${COUNTS} 1 = no incentive to go first.`,
    inputs: {
      F_U: number('force of one side'),
      F_S: number('force of the other'),
      surv_U: probability('surviving share'),
      surv_S: probability('surviving share'),
      rel: probability('reliability'),
      N_U: number('interceptors'),
      N_S: number('interceptors'),
      p: P,
      kappa: positive('scale of the drawdown, warheads'),
      lambda: number('weight'),
    },
    outputs: ['C1_over_C2_U', 'C1_over_C2_S', 'index'],
    evaluate(inputs) {
      const result = ratioOfCosts(
        [
          {
            force: inputs.number('F_U'),
            survivingShare: inputs.number('surv_U'),
            interceptors: inputs.number('N_U'),
          },
          {
            force: inputs.number('F_S'),
            survivingShare: inputs.number('surv_S'),
            interceptors: inputs.number('N_S'),
          },
        ],
        {
          reliability: inputs.number('rel'),
          shotKill: inputs.number('p'),
          scale: inputs.number('kappa'),
          weight: inputs.number('lambda'),
        },
      )
      return {
        C1_over_C2_U: result.firstOverSecond[0],
        C1_over_C2_S: result.firstOverSecond[1],
        index: result.index,
      }
    },
  },
  {
    id: 'M10D',
    variant: null,
    name: 'interceptors equal to a cut',
    equation: 'Arr(F0, N_equiv) = Arr(F1, 0)',
    source: 'computed',
    validity: COUNTS,
    inputs: {
      F0: number('force before'),
      F1: number('force after'),
      surv: probability('surviving share'),
      rel: probability('reliability'),
      p: P,
    },
    outputs: ['arriving_F0', 'arriving_F1', 'N_equiv'],
    evaluate(inputs) {
      const cut = equivalentCut({
        before: inputs.number('F0'),
        after: inputs.number('F1'),
        survivingShare: inputs.number('surv'),
        reliability: inputs.number('rel'),
        shotKill: inputs.number('p'),
      })
      const found = {
        arriving_F0: cut.arrivingBefore,
        arriving_F1: cut.arrivingAfter,
        N_equiv: cut.interceptors,
      }
      return cut.why === null ? found : { ...found, why: cut.why }
    },
  },
  {
    id: 'M10E',
    variant: null,
    name: 'exchange rate',
    equation: 'p/((1 + k) phi r) deployed warheads per interceptor, while N <= D(1 + k)',
    source: 'computed',
    validity: COUNTS,
    inputs: {
      p: P,
      k: optional(number('credible decoys per warhead')),
      phi: probability('surviving share'),
      rel: probability('reliability'),
    },
    outputs: ['warheads_per_interceptor'],
    evaluate: inputs => ({
      warheads_per_interceptor: exchangeRate(
        inputs.number('p'),
        inputs.numberOr('k', 0),
        inputs.number('phi'),
        inputs.number('rel'),
      ),
    }),
  },
  {
    id: 'M12A',
    variant: null,
    name: 'cost exchange',
    equation:
      'rho = n(1 + k) c_I/(c_W + k c_D); cost-effective at the margin if rho < 1; break-even c_I = (c_W + k c_D)/(n(1 + k))',
    source: 'Nitze (1985), On the Road to a More Stable Peace (unchecked), for the criterion; computed',
    validity:
      'Marginal costs in money of one year; fixed and sustainment costs left out; the price of a credible decoy is itself disputed.',
    inputs: {
      n: number('interceptors per object'),
      decoys_per_warhead: optional(number('credible decoys per warhead, k')),
      c_interceptor: MONEY,
      c_warhead: number('MUSD'),
      c_decoy: optional(number('MUSD')),
    },
    outputs: ['ratio', 'nitze_satisfied', 'breakeven_interceptor_cost'],
    evaluate(inputs) {
      const result = costExchange({
        shots: inputs.number('n'),
        decoysPerWarhead: inputs.numberOr('decoys_per_warhead', 0),
        interceptorCost: inputs.number('c_interceptor'),
        warheadCost: inputs.number('c_warhead'),
        decoyCost: inputs.numberOr('c_decoy', 0),
      })
      return {
        ratio: result.ratio,
        nitze_satisfied: result.nitzeSatisfied,
        breakeven_interceptor_cost: result.breakEvenInterceptorCost,
      }
    },
  },
  {
    id: 'M12B',
    variant: null,
    name: 'cost per kill',
    equation: 'dN c_I/[kills(N + dN) - kills(N)], kills(N) = W - Arr(D = W, N, p)',
    source: 'computed',
    validity: 'Explodes where N/W is large: read it with the chance that nothing leaks.',
    inputs: {
      N: number('interceptors before'),
      dN: positive('interceptors added'),
      W: number('warheads'),
      p: P,
      c_interceptor: MONEY,
    },
    outputs: ['kills', 'dkills', 'cost_per_kill'],
    evaluate(inputs) {
      const result = costPerKill({
        warheads: inputs.number('W'),
        interceptors: inputs.number('N'),
        added: inputs.number('dN'),
        shotKill: inputs.number('p'),
        interceptorCost: inputs.number('c_interceptor'),
      })
      return { kills: result.kills, dkills: result.addedKills, cost_per_kill: result.costPerKill }
    },
  },
  {
    id: 'FLAG',
    variant: 'force-total',
    name: 'flagship',
    equation: 'F* with Arr = M: (M + pN/(1 + k))/(phi r) while N <= D(1 + k)',
    source: 'computed (model M10E)',
    validity: COUNTS,
    inputs: {
      M: number('arriving warheads'),
      N: number('interceptors'),
      phi: probability('surviving share'),
      p: P,
      k: optional(number('credible decoys per warhead')),
      rel: probability('reliability'),
    },
    outputs: ['F_star'],
    evaluate: inputs => ({
      F_star: forceFor({
        arriving: inputs.number('M'),
        interceptors: inputs.number('N'),
        survivingShare: inputs.number('phi'),
        shotKill: inputs.number('p'),
        decoysPerWarhead: inputs.numberOr('k', 0),
        reliability: inputs.number('rel'),
      }).force,
    }),
  },
]
