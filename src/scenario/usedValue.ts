import { isPoint, modeOf } from '../chance/index.js'
import type { Distribution } from '../chance/index.js'
import { fromSi } from '../math/index.js'
import type { ValueForm } from './schema.js'
import type { Use } from './scenario.js'
import { valueText } from './valueText.js'
import { distributionOf } from './values.js'
import type { ValueContext } from './values.js'
import type { Fault } from './text/review.js'

/** A value as it enters the model: a distribution in SI, and the words that say the same. */
export interface UsedValue {
  readonly value: Distribution
  readonly text: string
}

/** Digits shown of a number that nobody wrote. */
const DIGITS = 6

/** The value behind a form; with `use: point` one number stands for it. */
export function usedValue(
  form: ValueForm,
  context: ValueContext,
  use: Use | null,
): UsedValue | { readonly fault: Fault } {
  const read = distributionOf(form, context)
  if ('fault' in read || use !== 'point' || isPoint(read.value))
    return 'fault' in read ? read : { ...read, text: valueText(form) }
  const value = modeOf(read.value)
  return {
    value: { kind: 'point', value },
    text: String(Number(fromSi(value, context.unit).toPrecision(DIGITS))),
  }
}
