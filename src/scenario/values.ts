import type { Distribution, Scale } from '../chance/index.js'
import { dimensionOf, fromSi } from '../math/index.js'
import type { TestRecord } from '../record/index.js'
import { betaValue, testPosterior } from './posterior.js'
import { MAX_VALUE_LENGTH, siQuantity, writtenQuantity } from './quantity.js'
import { fault } from './text/review.js'
import type { Fault } from './text/review.js'
import type { ValueForm } from './schema.js'
import { valueText } from './valueText.js'

/** What a value is a value of, and what is known when it is read. */
export interface ValueContext {
  readonly unit: string
  /** Lowest and highest value allowed, SI; null where the file's own bounds cannot be read. */
  readonly bounds: readonly [number, number] | null
  readonly tests: TestRecord
  /** The day up to which tests are known of. */
  readonly until: string | null
}

type Read = { readonly value: Distribution } | { readonly fault: Fault }

/**
 * The distribution a written value stands for, in SI, or what is wrong with it.
 *
 * A range is the 5th to the 95th percentile of a normal on the natural scale of its unit: logit for probabilities,
 * plain for angles and for what may be negative by its bounds, log for everything else.
 */
export function distributionOf(form: ValueForm, context: ValueContext): Read {
  const read = unboundedDistribution(form, context)
  if ('fault' in read || context.bounds === null) return read
  const [low, high] = context.bounds
  const outside = namedValues(read.value).some(x => x < low - slack(low) || x > high + slack(high))
  const [from, to] = context.bounds.map(end => String(Number(fromSi(end, context.unit).toPrecision(DIGITS))))
  return outside
    ? fault('outside-bounds', { expected: `${from} … ${to} ${context.unit}`, found: valueText(form) })
    : read
}

/** Digits of a bound that are shown: what a conversion leaves of what was written. */
const DIGITS = 12

/** Numbers that differ only by the rounding of a conversion are the same number. */
const slack = (x: number): number => 1e-12 * Math.abs(x)

function unboundedDistribution(form: ValueForm, context: ValueContext): Read {
  if (typeof form === 'string') return textual(form.trim(), context)
  if (typeof form === 'number') return point(form, context.unit)
  if ('low' in form) return triangle(form, context.unit)
  if ('one-of' in form) return choice(form, context.unit)
  if (dimensionOf(context.unit) !== 'probability') return fault('value-beta-unit', { found: context.unit })
  return 'beta' in form ? betaValue(form.beta) : testPosterior(form, context.tests, context.until)
}

function point(written: number | string, unit: string): Read {
  const value = siQuantity(written, unit)
  return typeof value === 'number' ? { value: { kind: 'point', value } } : value
}

function textual(text: string, context: ValueContext): Read {
  const ends = text.length > MAX_VALUE_LENGTH ? [] : text.split(/\s+to\s+/)
  if (ends.length === 1) return point(text, context.unit)
  if (ends.length !== 2) return fault('value-not-understood', { found: text })
  const [from, to] = [writtenQuantity(ends[0]!), writtenQuantity(ends[1]!)]
  if ('fault' in from) return from
  if ('fault' in to) return to
  const unit = from.unit ?? to.unit
  const q05 = siQuantity({ number: from.number, unit: from.unit ?? unit }, context.unit)
  const q95 = siQuantity({ number: to.number, unit: to.unit ?? unit }, context.unit)
  if (typeof q05 !== 'number') return q05
  if (typeof q95 !== 'number') return q95
  if (!(q05 < q95)) return fault('value-order', { found: text })
  const scale = scaleOf(context)
  const suggestion = `{low: ${ends[0]}, mode: …, high: ${ends[1]}}`
  if (scale === 'log' && q05 <= 0) return fault('value-log', { found: text, suggestion })
  if (scale === 'logit' && (q05 <= 0 || q95 >= 1)) return fault('value-logit', { found: text, suggestion })
  return { value: { kind: 'normal', scale, q05, q95 } }
}

function scaleOf({ unit, bounds }: ValueContext): Scale {
  const dimension = dimensionOf(unit)
  if (dimension === 'probability') return 'logit'
  return dimension === 'angle' || (bounds !== null && bounds[0] < 0) ? 'plain' : 'log'
}

type Form<Key extends string> = Extract<ValueForm, Record<Key, unknown>>

function triangle(form: Form<'low'>, unit: string): Read {
  const corners: number[] = []
  for (const corner of [form.low, form.mode, form.high]) {
    const si = siQuantity(corner, unit)
    if (typeof si !== 'number') return si
    corners.push(si)
  }
  const [low, mode, high] = corners as [number, number, number]
  if (!(low <= mode && mode <= high)) return fault('value-order', { found: valueText(form) })
  return { value: low === high ? { kind: 'point', value: low } : { kind: 'triangular', low, mode, high } }
}

function choice(form: Form<'one-of'>, unit: string): Read {
  const values: number[] = []
  for (const one of form['one-of']) {
    const si = siQuantity(one, unit)
    if (typeof si !== 'number') return si
    values.push(si)
  }
  const weights = form.weights ?? values.map(() => 1)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (weights.length !== values.length || !weights.every(weight => weight > 0) || !Number.isFinite(total))
    return fault('value-weights', { expected: values.length, found: valueText(weights) })
  return { value: { kind: 'choice', values, weights: weights.map(weight => weight / total) } }
}

/** The numbers a person wrote, which have to lie inside the bounds; a Beta names none. */
function namedValues(value: Distribution): readonly number[] {
  switch (value.kind) {
    case 'point':
      return [value.value]
    case 'normal':
      return [value.q05, value.q95]
    case 'triangular':
      return [value.low, value.high]
    case 'choice':
      return value.values
    default:
      return []
  }
}
