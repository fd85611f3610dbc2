import {
  deadlineMixture,
  driftCompliance,
  driftForecast,
  driftQuantile,
  normalCompliance,
  notionalCounts,
  reductionPath,
  twoStocks,
} from '../../arsenal/index.js'
import { count, number, numbers, optional, positive, probability, text } from './entry.js'
import type { ModelEntry } from './entry.js'

/** Reduction paths, forecasts and counting rules. */
export const PATH_ENTRIES: ModelEntry[] = [
  {
    id: 'M11A',
    variant: 'path',
    name: 'reduction path',
    equation: 'x(t+1) = min(x(t), max(U, x(t) - c(t))); least constant capacity max(0, x0 - U)/T',
    source: 'computed',
    validity: 'Counts only; a force under the ceiling stays as it is; capacities are inputs.',
    inputs: {
      x0: number('warheads at the start'),
      lower: optional(number('lower edge of the band; information, never a floor')),
      upper: number('upper edge of the band, U'),
      T: count('years'),
      caps: numbers('most removed in each year'),
    },
    outputs: ['path', 'compliant', 'min_constant_capacity', 'year_reached'],
    evaluate(inputs) {
      const [upper, lower] = [inputs.number('upper'), inputs.numberOr('lower', 0)]
      const [years, caps] = [inputs.number('T'), inputs.numbers('caps')]
      if (!(lower <= upper)) throw new RangeError(`lower must be at most upper (${upper}), got ${lower}`)
      if (caps.length !== years)
        throw new RangeError(`caps must be for T = ${years} years, got ${caps.length} numbers`)
      const result = reductionPath(inputs.number('x0'), upper, caps)
      return {
        path: result.path,
        compliant: result.isCompliant,
        min_constant_capacity: result.leastConstantCapacity,
        year_reached: result.yearReached,
      }
    },
  },
  {
    id: 'M11A',
    variant: 'two-stock',
    name: 'reduction path',
    equation:
      "d' = min(d, max(U, d - c)), w = d - d'; z = min(q, s + w); s' = s + w - z; dismantled' = dismantled + z",
    source: 'computed',
    validity: 'Counts only; capacities are inputs, and the warheads of one stock are alike.',
    inputs: {
      deployed0: number('warheads deployed at the start'),
      storage0: number('warheads in storage at the start'),
      upper: number('ceiling on deployed warheads, U'),
      withdrawal_caps: numbers('most taken off in each year, c'),
      dismantlement_caps: numbers('most taken apart in each year, q'),
    },
    outputs: ['deployed', 'storage', 'dismantled'],
    evaluate: inputs => ({
      ...twoStocks(
        { deployed: inputs.number('deployed0'), storage: inputs.number('storage0') },
        inputs.number('upper'),
        inputs.numbers('withdrawal_caps'),
        inputs.numbers('dismantlement_caps'),
      ),
    }),
  },
  {
    id: 'M11B',
    variant: null,
    name: 'compliance, normal steps',
    equation: 'P = Phi((U - x0 + T mu)/(sd sqrt(T)))',
    source: 'computed',
    validity: 'The last year only; steps normal and independent, their mean and spread known.',
    inputs: {
      x0: number('warheads at the start'),
      U: number('ceiling'),
      T: positive('years'),
      mu: number('mean reduction a year'),
      sd: number('standard deviation of a year'),
    },
    outputs: ['p_by_deadline'],
    evaluate: inputs => ({
      p_by_deadline: normalCompliance(inputs.number('x0'), inputs.number('U'), inputs.number('T'), {
        mean: inputs.number('mu'),
        sd: inputs.number('sd'),
      }),
    }),
  },
  {
    id: 'M11C',
    variant: null,
    name: 'drift forecast',
    equation: 'last - h d + scale t(n - 1), scale = sd sqrt(h + h^2/n); n steps, mean reduction d',
    source: 'computed',
    validity:
      'Normal steps, no deadline: a benchmark. Parties reduce at the deadline, and the trend does not know it.',
    inputs: {
      series: numbers('counts at equal intervals'),
      fit_on_first: count('how many of them are known'),
      horizon: count('steps ahead, h'),
      limit: number('ceiling'),
      side: optional(text('information only')),
    },
    outputs: ['drift', 'sd', 'mean_forecast', 'scale', 'df', 'p_compliant', 'q05', 'q95', 'actual'],
    evaluate(inputs) {
      const series = inputs.numbers('series')
      const [known, horizon] = [inputs.number('fit_on_first'), inputs.number('horizon')]
      if (known > series.length)
        throw new RangeError(`fit_on_first must be at most ${series.length}, got ${known}`)
      const forecast = driftForecast(series.slice(0, known), horizon)
      return {
        drift: forecast.drift,
        sd: forecast.sd,
        mean_forecast: forecast.mean,
        scale: forecast.scale,
        df: forecast.freedom,
        p_compliant: driftCompliance(forecast, inputs.number('limit')),
        q05: driftQuantile(forecast, 0.05),
        q95: driftQuantile(forecast, 0.95),
        actual: series[known - 1 + horizon] ?? null,
      }
    },
  },
  {
    id: 'M11D',
    variant: null,
    name: 'counting rules',
    equation:
      'deployed: b w + icbm + slbm (1 - o); New START: b + icbm + slbm (1 - o); START I style: 10 b + icbm + slbm',
    source: 'computed; 10 warheads per bomber is an illustration',
    validity:
      'A notional force in five numbers. Real forces are counted type by type: crawford arsenal count.',
    inputs: {
      bombers: number('deployed heavy bombers, b'),
      weapons_per_bomber_operational: number('weapons at bases per bomber, w'),
      icbm_warheads_deployed: number('warheads on land-based missiles'),
      slbm_warheads_deployed: number('warheads on submarine missiles, overhaul included'),
      in_overhaul_fraction_slbm: probability('share on boats in overhaul, o'),
    },
    outputs: ['operationally_deployed', 'new_start', 'start1_style'],
    evaluate(inputs) {
      const counts = notionalCounts({
        bombers: inputs.number('bombers'),
        weaponsPerBomber: inputs.number('weapons_per_bomber_operational'),
        icbmWarheads: inputs.number('icbm_warheads_deployed'),
        slbmWarheads: inputs.number('slbm_warheads_deployed'),
        overhaulShare: inputs.number('in_overhaul_fraction_slbm'),
      })
      return {
        operationally_deployed: counts.operationallyDeployed,
        new_start: counts.newStart,
        start1_style: counts.startAttribution,
      }
    },
  },
  {
    id: 'M11E',
    variant: null,
    name: 'deadline mixture',
    equation: 'pi = (complied + 1/2)/(opportunities + 1); P = pi + (1 - pi) P_trend',
    source: 'computed',
    validity: 'Rests on the list of treaties and parties that is counted; who chooses the list chooses pi.',
    inputs: {
      complied: count('limits met by their deadline'),
      opportunities: count('limits listed'),
      p_trend: probability('chance by the trend alone'),
    },
    outputs: ['pi', 'p_mixture'],
    evaluate(inputs) {
      const { byDeadline, compliance } = deadlineMixture(
        inputs.number('complied'),
        inputs.number('opportunities'),
        inputs.number('p_trend'),
      )
      return { pi: byDeadline, p_mixture: compliance }
    },
  },
]
