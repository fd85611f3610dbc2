import type { Geometry } from './geometry/geometry.js'

/** Where one model input gets its number: an assumption (its place in the vector of values) or a literal. */
export interface Slot {
  /** Place in the vector of assumption values, or −1 for a literal. */
  index: number
  literal: number
}

/** The number a slot stands for, given the assumption values (SI). */
export const slotValue = (slot: Slot, values: Float64Array): number =>
  slot.index < 0 ? slot.literal : values[slot.index]!

/** The inputs of one bound model: slots by input name, choices as text, and the layers where it has some. */
export interface BoundInputs {
  slot(name: string): Slot
  has(name: string): boolean
  text(name: string): string | undefined
  layers: readonly BoundInputs[]
  /** Where, against what and with what; null where the scenario does not say. */
  geometry: Geometry | null
}

/** A metric asked of a model, such as `p_no_leak`, or `p_leak_at_most` with its number. */
export interface Metric {
  name: string
  parameter: number | null
}

/** One bound model, ready to be asked many times. Values are assumption values in SI, in file order. */
export interface Evaluator {
  metric(values: Float64Array): number
  /** The distribution of leakers (luck alone), or null where the model answers with an expectation only. */
  leakers(values: Float64Array): Float64Array | null
  /** The second road: trials simulated object by object, adding leaker counts to `histogram`. Null where there is none. */
  sampler: Sampler | null
  /** Shares of the ways an attack may come that leave time for 0, 1, 2 … looks; absent in models without time. */
  looks?(values: Float64Array): readonly number[]
}

export interface Sampler {
  warheads(values: Float64Array): number
  /** Adds the leaker counts of trials `first` … `first + trials − 1`; the same numbers however trials are split. */
  sample(histogram: Float64Array, values: Float64Array, seed: number, first: number, trials: number): void
}
