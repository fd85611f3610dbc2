import type { Assumption } from '../../src/index.js'
import { isWithin } from '../engine/solve.js'
import { typedNumber } from '../parts/typedNumber.js'

/** What becomes of something typed for an assumption: a value, or why it does not take effect. */
export type Change = { value: number } | { why: 'not-a-number' | 'not-whole' | 'out-of-bounds' | 'no-source' }

/** The change of an assumption to what is typed, under the rules of the lesson. */
export function changeOf(
  typed: string,
  source: string,
  assumption: Assumption,
  isCitedOnly: boolean,
  language: 'en' | 'ru',
): Change {
  const value = typedNumber(typed, language)
  if (!Number.isFinite(value)) return { why: 'not-a-number' }
  if (!isWithin(value, assumption)) return { why: 'out-of-bounds' }
  if (assumption.unit === 'count' && !Number.isInteger(value)) return { why: 'not-whole' }
  if (isCitedOnly && source.trim() === '') return { why: 'no-source' }
  return { value }
}
