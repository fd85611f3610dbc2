import {
  agreementZ,
  betaBinomialAtLeast,
  betaBinomialPmf,
  fisherExact,
  poissonBinomialPmf,
} from '../../chance/index.js'
import { count, numbers, positive, probability } from './entry.js'
import type { ModelEntry } from './entry.js'

const pair = (values: readonly number[], name: string): readonly [number, number] => {
  if (values.length !== 2)
    throw new RangeError(`${name} must be [successes, attempts], got ${values.length} numbers`)
  return [values[0]!, values[1]!]
}

export const CHANCE_ENTRIES: ModelEntry[] = [
  {
    id: 'M5F',
    variant: null,
    name: 'unequal threats',
    equation: 'Poisson-binomial: convolution of (1 - q_i, q_i)',
    source: 'computed',
    validity: 'Leaks independent, each with its own chance.',
    inputs: { q: numbers('leak probability of each threat') },
    outputs: ['pmf'],
    evaluate: inputs => ({ pmf: [...poissonBinomialPmf(inputs.numbers('q'))] }),
  },
  {
    id: 'M5G',
    variant: null,
    name: 'sampler agreement',
    equation: 'z = (mc - P0)/sqrt(P0 (1 - P0)/T)',
    source: 'computed',
    validity: 'Independent trials.',
    inputs: { P0: probability('exact value'), T: count('trials'), mc: probability('sampled value') },
    outputs: ['z'],
    evaluate: inputs => ({ z: agreementZ(inputs.number('P0'), inputs.number('mc'), inputs.number('T')) }),
  },
  {
    id: 'M7C',
    variant: null,
    name: 'next tests',
    equation: 'P(k of m) = C(m, k) B(a + k, b + m - k)/B(a, b)',
    source: 'computed (Beta-binomial)',
    validity: 'The next tests are like the ones the posterior rests on.',
    inputs: { m: count('future tests'), k: count('successes'), a: positive('Beta a'), b: positive('Beta b') },
    outputs: ['pmf_k', 'p_at_least_k'],
    evaluate(inputs) {
      const [m, k, a, b] = [inputs.number('m'), inputs.number('k'), inputs.number('a'), inputs.number('b')]
      return { pmf_k: betaBinomialPmf(m, a, b)[k] ?? 0, p_at_least_k: betaBinomialAtLeast(m, k, a, b) }
    },
  },
  {
    id: 'M7E',
    variant: null,
    name: 'early against late',
    equation: 'Fisher exact, two-sided: sum over all tables no more probable than the observed',
    source: 'computed',
    validity:
      'Pairs are (successes, attempts); a large p-value says "no evidence of change", not "no change".',
    inputs: { early: numbers('[successes, attempts]'), late: numbers('[successes, attempts]') },
    outputs: ['p_value'],
    evaluate: inputs => ({
      p_value: fisherExact(pair(inputs.numbers('early'), 'early'), pair(inputs.numbers('late'), 'late')),
    }),
  },
]
