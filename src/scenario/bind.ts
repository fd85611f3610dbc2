import type { InputSpec } from './catalog.js'
import type { BoundInputs, Metric, Sampler, Slot } from './evaluator.js'
import { OUTCOME_MODELS } from './models/index.js'
import type { Bindings, Claim, Scenario } from './scenario.js'

/** A scenario's model with its inputs tied to the assumptions, ready to be asked. Values are in SI, in file order. */
export interface BoundModel {
  /** @throws NoFiniteValue where the model has no finite answer */
  metric(values: Float64Array): number
  /** The same, Infinity included: what a scan over all values of an assumption may pass through. */
  metricOrInfinity(values: Float64Array): number
  /** The distribution of leakers, or null where the model answers with an expectation only. */
  leakers(values: Float64Array): Float64Array | null
  sampler: Sampler | null
  looks?(values: Float64Array): readonly number[]
  /** Draws over ignorance the model can afford unless somebody asks for more; null for any number. */
  draws: number | null
  asked: Metric
  /** Unit of the metric. */
  unit: string
  /** For each assumption: whether the model reads it, and whether it reads it as a whole number. */
  reads: readonly { used: boolean; whole: boolean }[]
}

/** Ties the model of a checked scenario to its assumptions. */
export function boundModel(scenario: Scenario): BoundModel {
  const model = OUTCOME_MODELS[scenario.model.use]
  if (!model) throw new RangeError(`boundModel: model must be known, got ${scenario.model.use}`)
  const keys = scenario.assumptions.map(assumption => assumption.key)
  const reads = keys.map(() => ({ used: false, whole: false }))
  const part = (
    bindings: Bindings,
    specs: readonly InputSpec[],
    layers: readonly BoundInputs[],
  ): BoundInputs => {
    for (const [name, binding] of Object.entries(bindings)) {
      if (!('assumption' in binding)) continue
      const read = reads[keys.indexOf(binding.assumption)]!
      read.used = true
      read.whole ||= specs.find(spec => spec.name === name)?.integer === true
    }
    return {
      slot: name => slotOf(bindings, specs, name, keys),
      has: name => name in bindings,
      text: name => {
        const binding = bindings[name]
        return binding && 'choice' in binding ? binding.choice : undefined
      },
      layers,
      geometry: scenario.geometry,
    }
  }
  const layers = scenario.model.layers.map(layer => part(layer.inputs, model.list?.inputs ?? [], []))
  const inputs = part(scenario.model.inputs, model.inputs, layers)
  const evaluator = model.bind(inputs, scenario.metric)
  const metric = (values: Float64Array): number => {
    const value = evaluator.metric(values)
    if (!Number.isFinite(value)) throw new NoFiniteValue(scenario.id, scenario.metric.text, value)
    return value
  }
  return {
    ...evaluator,
    metric,
    draws: model.draws ?? null,
    metricOrInfinity: values => evaluator.metric(values),
    asked: scenario.metric,
    unit: scenario.metric.unit,
    reads,
  }
}

/** The model has no finite answer on these assumptions, as when no number of satellites would do. */
export class NoFiniteValue extends RangeError {
  constructor(scenario: string, metric: string, value: number) {
    super(`${scenario}: ${metric} must be finite, got ${value}`)
    this.name = 'NoFiniteValue'
  }
}

function slotOf(
  bindings: Bindings,
  specs: readonly InputSpec[],
  name: string,
  keys: readonly string[],
): Slot {
  const binding = bindings[name]
  if (binding && 'assumption' in binding) return { index: keys.indexOf(binding.assumption), literal: 0 }
  if (binding && 'literal' in binding) return { index: -1, literal: binding.literal }
  const spec = specs.find(one => one.name === name)
  if (spec?.default === undefined) throw new RangeError(`boundModel: input ${name} must be bound`)
  return { index: -1, literal: spec.default }
}

/** Whether a claim holds at a value of its metric. */
export function claimHolds({ operator, threshold }: Claim, value: number): boolean {
  switch (operator) {
    case '>=':
      return value >= threshold
    case '<=':
      return value <= threshold
    case '>':
      return value > threshold
    default:
      return value < threshold
  }
}

/** Distance from the threshold, positive on the side where the claim holds. */
export const claimMargin = ({ operator, threshold }: Claim, value: number): number =>
  operator.startsWith('>') ? value - threshold : threshold - value
