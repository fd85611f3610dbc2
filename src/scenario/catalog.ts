/** What can be asked of the outcome models, by the name a file writes under `model.use`. */
export type ModelCatalog = Readonly<Record<string, ModelSpec>>

/** One outcome model as a file sees it: the inputs it needs and the metrics it answers. */
export interface ModelSpec {
  readonly inputs: readonly InputSpec[]
  /** A list of parts with inputs of their own, such as layers one behind the other. */
  readonly list?: { readonly name: 'layers'; readonly inputs: readonly InputSpec[] }
  readonly metrics: readonly MetricSpec[]
  /** It works on the block `geometry`, with a threat that has a vehicle, something defended, and layers with sites. */
  readonly needsGeometry?: true
  /** Sets of inputs of which exactly one must be bound in full, where a model can be asked in more than one way. */
  readonly forms?: readonly (readonly string[])[]
  /** Inputs that a metric cannot do without, though other metrics can. */
  readonly needs?: Readonly<Record<string, readonly string[]>>
}

export interface InputSpec {
  readonly name: string
  /** Units it takes; one of the same dimension is converted. */
  readonly units: readonly string[]
  readonly required: boolean
  readonly default?: number
  /** Common-mode failure: must be bound, or written off in the open with `none` and a note. */
  readonly common?: true
  /** The model uses whole numbers here. */
  readonly integer?: true
  /** The input is one of these words instead of a number. */
  readonly choices?: readonly string[]
  readonly about: string
}

export interface MetricSpec {
  readonly name: string
  readonly unit: string
  /** Asked with a whole number, as `p_leak_at_most(2)`. */
  readonly parameter?: true
  readonly formula: string
}
