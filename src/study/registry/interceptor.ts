import { absenteeShell, killPosterior, reliabilityGrowth, twoLoops } from '../../interceptor/index.js'
import { count, number, numbers, optional, positive, probability, text } from './entry.js'
import type { ModelEntry } from './entry.js'

const TESTS =
  'Tests were scripted, without realistic countermeasures, not independent, with changing hardware; they measure the kill given that the engagement ran as planned.'

export const INTERCEPTOR_ENTRIES: ModelEntry[] = [
  {
    id: 'M7A',
    variant: null,
    name: 'kill probability from tests',
    equation: 'Beta(a0 + w k, b0 + w (n - k))',
    source: 'Ibrahim & Chen (2000), Power prior distributions for regression models (unchecked)',
    validity: TESTS,
    inputs: {
      successes: count('hits, k'),
      trials: count('counted tests, n'),
      a0: optional(positive('prior a')),
      b0: optional(positive('prior b')),
      weight: optional(probability('weight w of a test')),
      label: optional(text('which counting rule')),
    },
    outputs: ['a', 'b', 'mean', 'q05', 'q50', 'q95'],
    evaluate(inputs) {
      const { a, b, mean, q05, q50, q95 } = killPosterior({
        successes: inputs.number('successes'),
        trials: inputs.number('trials'),
        a0: inputs.numberOr('a0', 0.5),
        b0: inputs.numberOr('b0', 0.5),
        weight: inputs.numberOr('weight', 1),
      })
      return { a, b, mean, q05, q50, q95 }
    },
  },
  {
    id: 'M7B',
    variant: null,
    name: 'two loops',
    equation:
      'predictive P0 = E[P0(p)] over the posterior of p; band = P0 at its quantiles; plug-in = P0(E p)',
    source: 'computed',
    validity: `${TESTS} The plug-in value is biased: never read it alone.`,
    inputs: {
      successes: count('hits'),
      trials: count('counted tests'),
      shots: count('shots per warhead'),
      W: count('warheads'),
      a0: optional(positive('prior a')),
      b0: optional(positive('prior b')),
    },
    outputs: ['predictive_p0', 'plugin_p0', 'band_q05', 'band_q50', 'band_q95'],
    evaluate(inputs) {
      const both = twoLoops(
        {
          successes: inputs.number('successes'),
          trials: inputs.number('trials'),
          a0: inputs.numberOr('a0', 0.5),
          b0: inputs.numberOr('b0', 0.5),
        },
        inputs.number('shots'),
        inputs.number('W'),
      )
      return {
        predictive_p0: both.predictive,
        plugin_p0: both.plugIn,
        band_q05: both.q05,
        band_q50: both.q50,
        band_q95: both.q95,
      }
    },
  },
  {
    id: 'M7D',
    variant: null,
    name: 'reliability growth',
    equation: 'beta = n/sum ln(T/t_i), lambda = n/T^beta, intensity = lambda beta T^(beta - 1)',
    source: 'Crow (1974), Reliability Analysis for Complex, Repairable Systems (unchecked)',
    validity: 'Power-law process, truncated at T; no bias correction. beta < 1: improving.',
    inputs: { failure_times: numbers('numbers of the tests that failed'), T: positive('tests so far') },
    outputs: ['beta', 'lam', 'failure_intensity_at_T'],
    evaluate(inputs) {
      const growth = reliabilityGrowth(inputs.numbers('failure_times'), inputs.number('T'))
      if ('why' in growth) return { beta: null, lam: null, failure_intensity_at_T: null, why: growth.why }
      return { beta: growth.beta, lam: growth.lambda, failure_intensity_at_T: growth.intensityAtEnd }
    },
  },
  {
    id: 'SCEN',
    variant: 'absentee',
    name: 'space-based absentee',
    equation:
      'reach = v(t_boost - t_delay); psi = reach/(R_E + h); N = 2/(1 - cos psi); with overlap: N times the factor',
    source: 'After APS (2003), Boost-Phase Intercept Systems for National Missile Defense (unchecked)',
    validity: 'One uniform shell; order of magnitude; per simultaneous launch.',
    inputs: {
      v_m_s: number('interceptor speed, m/s'),
      t_boost_s: number('burn time, s'),
      t_delay_s: number('delay, s'),
      alt_m: number('height of the shell, m'),
      overlap_factor: optional(positive('overlap factor, 1.5 assumed')),
    },
    outputs: ['reach_m', 'n_uniform', 'n_with_overlap', 'absentee_ratio'],
    evaluate(inputs) {
      const shell = absenteeShell({
        speed: inputs.number('v_m_s'),
        boostTime: inputs.number('t_boost_s'),
        delay: inputs.number('t_delay_s'),
        altitude: inputs.number('alt_m'),
        overlap: inputs.numberOr('overlap_factor', 1.5),
      })
      if ('why' in shell)
        return { reach_m: null, n_uniform: null, n_with_overlap: null, absentee_ratio: null, why: shell.why }
      return {
        reach_m: shell.reach,
        n_uniform: shell.uniform,
        n_with_overlap: shell.withOverlap,
        absentee_ratio: shell.absenteeRatio,
      }
    },
  },
]
