import type { Distribution } from '../chance/index.js'
import type { Bibliography } from '../record/index.js'
import type { Geometry } from './geometry/geometry.js'
import type { Problem } from './problem.js'

/** A text for people, in English and, where somebody wrote it, in Russian. */
export interface LocalText {
  readonly en: string
  readonly ru?: string
}

export type Kind = 'lever' | 'belief' | 'fact'
export type Evidence = 'primary' | 'secondary' | 'unchecked' | 'computed' | 'assumed'
export type Use = 'point' | 'range'

/** A question two sides answer differently, checked and complete: what a scenario file says, in SI. */
export interface Scenario {
  readonly id: string
  readonly title: LocalText
  readonly question: LocalText
  readonly metric: AskedMetric
  readonly claim: Claim | null
  /** The day whose knowledge the file stands for. */
  readonly asOf: string | null
  /** Id of the architecture that treaties are checked against; no number depends on it. */
  readonly architecture: string | null
  /** `point`: every value reduced to one number; `range`: the range taken where one is given; null: values as written. */
  readonly use: Use | null
  /** In the order of the file. */
  readonly assumptions: readonly Assumption[]
  readonly model: ModelUse
  /** Where, against what and with what; null where the file has no such block. */
  readonly geometry: Geometry | null
  readonly correlation: readonly Correlation[]
  /** In the order of the file. */
  readonly positions: readonly Position[]
  readonly caveats: readonly LocalText[]
  /** Crawford's own sources and those of the file. */
  readonly bibliography: Bibliography
  /** What deserves a second look, though the file can be used. */
  readonly warnings: readonly Problem[]
}

/** A metric of the model, with its number where it takes one: `p_leak_at_most(2)`. */
export interface AskedMetric {
  readonly text: string
  readonly name: string
  readonly parameter: number | null
  readonly unit: string
}

export type Operator = '>=' | '<=' | '>' | '<'

/** The statement that a position bears out or not. */
export interface Claim {
  readonly text: string
  readonly metric: AskedMetric
  readonly operator: Operator
  /** SI. */
  readonly threshold: number
  readonly why: LocalText | null
  readonly evidence: Evidence | null
  readonly sources: readonly string[]
}

/** One named number that the answer turns on. */
export interface Assumption {
  readonly key: string
  readonly label: LocalText
  readonly short: LocalText | null
  readonly about: LocalText | null
  readonly kind: Kind
  readonly unit: string
  /** SI. */
  readonly bounds: readonly [number, number]
  /** What it is where no position says otherwise, SI. */
  readonly value: Distribution
  /** The same as a person would write it, in `unit` unless it names another. */
  readonly text: string
  readonly evidence: Evidence
  readonly sources: readonly string[]
  readonly note: LocalText | null
  readonly concept: string | null
  readonly system: string | null
  readonly group: string | null
  /** A test series both sides would accept. */
  readonly test: { readonly trials: number } | null
  /** Price year of money. */
  readonly year: number | null
  /** Where it is declared. */
  readonly line: number
}

/** Where one input of the model gets its number or word; `none` writes common-mode failure off in the open. */
export type Binding =
  | { readonly assumption: string }
  | { readonly literal: number }
  | { readonly choice: string }
  | { readonly none: true }

export type Bindings = Readonly<Record<string, Binding>>

export interface ModelUse {
  readonly use: string
  readonly inputs: Bindings
  /** One set of bindings for each part of a model that has a list; empty for others. */
  readonly layers: readonly { readonly name: LocalText | null; readonly inputs: Bindings }[]
  readonly note: LocalText | null
}

/** Rank correlation of the draws of two assumptions. */
export interface Correlation {
  readonly between: readonly [string, string]
  readonly rho: number
}

/** One side's answer: who holds it, and the values it gives to assumptions. */
export interface Position {
  readonly key: string
  readonly holder: string
  readonly label: LocalText
  readonly reconstructedFrom: readonly string[]
  readonly date: string | null
  readonly values: ReadonlyMap<string, PositionValue>
}

export interface PositionValue {
  /** After `use`, SI. */
  readonly value: Distribution
  readonly text: string
  readonly evidence: Evidence
  readonly sources: readonly string[]
  readonly note: LocalText | null
  /** Why the same holder says otherwise in another question. */
  readonly reason: LocalText | null
}

/** Questions that belong together. */
export interface Case {
  readonly id: string
  readonly title: LocalText
  /** Ids of scenarios. */
  readonly questions: readonly string[]
}
