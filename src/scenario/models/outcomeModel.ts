import type { ModelSpec } from '../catalog.js'
import type { BoundInputs, Evaluator, Metric } from '../evaluator.js'

/** A named outcome model: what it needs, what it answers, and how it is asked. */
export interface OutcomeModel extends ModelSpec {
  name: string
  /** The model ids of docs/models it rests on. */
  rests: string[]
  equation: string
  source: string
  validity: string
  /** Draws over ignorance it can afford unless somebody asks for more; any number where absent. */
  draws?: number
  bind(inputs: BoundInputs, metric: Metric): Evaluator
}
