import type { Distribution } from '../chance/index.js'
import { tally } from '../record/index.js'
import type { TestRecord } from '../record/index.js'
import { nearest } from './nearest.js'
import { fault, nearestDetail } from './text/review.js'
import type { Fault } from './text/review.js'
import type { ValueForm } from './schema.js'
import { valueText } from './valueText.js'

type Read = { readonly value: Distribution } | { readonly fault: Fault }

/** A Beta with these shapes, which must be positive. */
export const betaValue = ([a, b]: readonly [number, number]): Read =>
  a > 0 && b > 0 ? { value: { kind: 'beta', a, b } } : fault('value-beta', { found: valueText([a, b]) })

const PRIORS = { jeffreys: [0.5, 0.5], uniform: [1, 1] } as const

/**
 * What the test record leaves to be believed of a success chance, under one counting rule.
 *
 * @param until  the day up to which tests are known of, or null for all of them
 *
 * Source: conjugate Beta update with a power-prior weight (model M7A).
 */
export function testPosterior(
  form: Extract<ValueForm, { tests: unknown }>,
  tests: TestRecord,
  until: string | null,
): Read {
  if (!Object.hasOwn(tests.series, form.tests)) return unknown('series-unknown', form.tests, tests.series)
  if (!Object.hasOwn(tests.rules, form.rule)) return unknown('rule-unknown', form.rule, tests.rules)
  const { weight = 1, prior = 'jeffreys' } = form
  const [a, b] = typeof prior === 'string' ? PRIORS[prior] : prior
  const { successes, trials } = tally(tests.series[form.tests]!, tests.rules[form.rule]!, until ?? undefined)
  if (trials === 0) return fault('no-trials', { found: valueText(form) })
  const believed = betaValue([a, b])
  return 'fault' in believed
    ? believed
    : betaValue([a + weight * successes, b + weight * (trials - successes)])
}

const unknown = (code: 'series-unknown' | 'rule-unknown', found: string, known: object): Read => {
  const names = Object.keys(known)
  return fault(code, { expected: names.join(', '), found, ...nearestDetail(nearest(found, names)) })
}
