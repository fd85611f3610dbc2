import type { ModelSpec } from '../catalog.js'
import { keysAt } from '../text/located.js'
import type { Examination } from './draft.js'
import { nearest } from '../nearest.js'
import { siQuantity } from '../quantity.js'
import { fault, nearestDetail } from '../text/review.js'
import type { Fault } from '../text/review.js'
import type { AskedMetric, Operator } from '../scenario.js'

const METRIC = /^([A-Za-z_]\w*)(?:\(\s*(\d{1,9})\s*\))?$/
const CLAIM = /^([^<>=≥≤]+)(>=|<=|>|<)([^<>=]+)$/

/** The metric a text asks of a model: `p_no_leak`, or `p_leak_at_most(2)`. */
export function askedMetric(text: string, model: ModelSpec): AskedMetric | { readonly fault: Fault } {
  const [, name, parameter] = METRIC.exec(text.trim()) ?? [null, text.trim(), undefined]
  const spec = model.metrics.find(metric => metric.name === name)
  const names = model.metrics.map(metric => metric.name)
  if (!spec)
    return fault('metric-unknown', {
      expected: names.join(', '),
      found: text,
      ...nearestDetail(nearest(name!, names)),
    })
  if ((spec.parameter === true) !== (parameter !== undefined))
    return fault('metric-parameter', {
      expected: spec.parameter ? `${spec.name}(2)` : spec.name,
      found: text,
    })
  const number = parameter === undefined ? null : Number(parameter)
  return {
    text: number === null ? spec.name : `${spec.name}(${number})`,
    name: spec.name,
    parameter: number,
    unit: spec.unit,
  }
}

/** Says what is wrong with the metric; returns it where it is sound. */
export function checkMetric({ draft, review }: Examination, model: ModelSpec): AskedMetric | null {
  if (draft.metric === undefined) return null
  const metric = askedMetric(draft.metric, model)
  if ('fault' in metric) review.say(metric.fault.code, ['metric'], metric.fault.details)
  else {
    const bound = keysAt(review.tree, ['model', 'inputs'])
    const needed = model.needs && Object.hasOwn(model.needs, metric.name) ? model.needs[metric.name]! : []
    for (const input of needed)
      if (!bound.includes(input))
        review.say('input-needed', ['model', 'inputs'], { key: input, metric: metric.name }, 'key')
    return metric
  }
  return null
}

/** What a claim says of the metric. */
export interface Statement {
  readonly operator: Operator
  readonly threshold: number
}

/** Says what is wrong with the text of the claim, which is about the metric of the scenario; returns what it says. */
export function checkClaim(
  { draft, review }: Examination,
  model: ModelSpec,
  metric: AskedMetric | null,
): Statement | null {
  if (draft.claim === undefined) return null
  const [path, text] =
    typeof draft.claim === 'string' ? [['claim'], draft.claim] : [['claim', 'text'], draft.claim.text]
  const said = statement(text, model, metric)
  if (!('fault' in said)) return said
  review.say(said.fault.code, path, said.fault.details)
  return null
}

function statement(
  text: string,
  model: ModelSpec,
  metric: AskedMetric | null,
): Statement | { readonly fault: Fault } {
  const [, left, operator, right] = CLAIM.exec(text) ?? []
  if (left === undefined) return fault('claim-form', { found: text })
  const about = askedMetric(left, model)
  if ('fault' in about) return about
  if (metric && about.text !== metric.text)
    return fault('claim-metric', { expected: metric.text, found: about.text })
  const threshold = siQuantity(right!, about.unit)
  return typeof threshold === 'number' ? { operator: operator as Operator, threshold } : threshold
}
