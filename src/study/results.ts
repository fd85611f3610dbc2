import type { LocalText } from '../scenario/index.js'
import type { GeometryResult } from './geometryResult.js'

/** Ignorance alone: the spread of the metric over what a position leaves uncertain. Points only: all equal, no draws. */
export interface Band {
  q05: number
  q50: number
  q95: number
  draws: number
  /** Standard error of `value`, the mean over the draws; 0 where nothing was drawn. */
  standardError: number
}

/** Luck alone, averaged over what the position leaves uncertain. */
export interface OutcomeResult {
  pNoLeak: number
  expectedLeakers: number
  /** Chance of 0, 1, 2 … leakers. */
  leakers: number[]
  /** Draws the average was taken over; 1 where all values are points. */
  draws: number
}

export interface SampledResult {
  value: number
  standardError: number
  trials: number
}

export interface ClaimResult {
  text: string
  holds: boolean
  /** Distance to the threshold, positive when the claim holds. */
  margin: number
}

export interface PositionResult {
  position: string
  label: LocalText
  holder: string
  value: number
  unit: string
  band: Band
  outcome: OutcomeResult | null
  /** Chance that nothing leaks, same marginal success per warhead: failures drawn separately, or once for the raid. */
  independent: number | null
  correlated: number | null
  sampled: SampledResult | null
  claim: ClaimResult | null
  /** Share of the ways the attack may come that leave time for 0, 1, 2 … looks, over the draws; null in models without time. */
  looks: number[] | null
}

export type EditedValue = string | number | Readonly<Record<string, string | number>>

/** One assumption as used: the values each position gave it, in the unit of the file. */
export interface AssumptionResult {
  key: string
  label: LocalText
  /** A shorter label, where the file has one. */
  short: LocalText | null
  kind: string
  unit: string
  values: Record<string, string | number>
  /** Grade of the assumption's own value; `grades` has the one of each position's value. */
  evidence: string
  grades: Record<string, string>
  sources: string[]
  /** Shipped and new value: plain where every position was set, by position otherwise. */
  edited: { shipped: EditedValue; value: EditedValue; source: string } | null
}

/** What every result carries, so that anybody can run it again. */
export interface Provenance {
  scenario: string
  hash: string
  engine: string
  data: string
  seed: number
}

/** The claim as the file makes it, with its reason. */
export interface ShownClaim {
  text: string
  operator: string
  threshold: number
  why: LocalText | null
  evidence: string | null
  sources: string[]
}

export interface RunResult extends Provenance {
  title: LocalText
  question: LocalText
  asOf: string
  method: 'exact' | 'sampled' | 'both'
  metric: string
  claim: ShownClaim | null
  results: PositionResult[]
  assumptions: AssumptionResult[]
  /** What the file says of its model, above all why common-mode failure is written off where it is. */
  modelNote: LocalText | null
  caveats: LocalText[]
  /** What the answer rests on where flight, sensing and reach decide; null elsewhere. */
  geometry: GeometryResult | null
  warnings: string[]
}

export interface Share {
  key: string
  label: LocalText
  /** In the unit of the metric; the shares sum to the gap. */
  share: number
  /** share / gap, or null where the gap is 0. */
  fraction: number | null
  firstIn: number
  lastIn: number
  /** Least and greatest change over all mixtures of the others; null where mixtures are sampled. */
  min: number | null
  max: number | null
  banzhaf: number | null
  /** Spread of the share over coupled draws of both positions; null where nothing was drawn. */
  band: { q05: number; q50: number; q95: number } | null
  standardError: number
}

export interface Cruxes {
  minimal: string[][]
  robust: string[][]
  blocking: string[][]
  /** For each minimal set: the metric when it is taken from the other position, and |v − threshold| / |gap|. */
  reached: { value: number; standardError: number; margin: number | null }[]
}

export interface BreakEvenResult {
  key: string
  seenFrom: string
  /** In the unit of the file. */
  values: number[]
  /** Standard errors of the values; null where all else is a point, or where only whole values count. */
  standardErrors: number[] | null
  why: string | null
}

export interface EvidenceResult {
  key: string
  reduction: number
  /** 0 where nothing was drawn. */
  standardError: number
  by: 'settled' | 'tests'
}

export interface CompareResult extends Provenance {
  title: LocalText
  question: LocalText
  asOf: string
  metric: string
  unit: string
  claim: ShownClaim | null
  from: PositionResult
  to: PositionResult
  gap: number
  draws: number
  attribution: Share[]
  groups: { group: string; keys: string[]; share: number }[]
  interactions: { a: string; b: string; value: number; standardError: number }[]
  /** Highest and lowest value after 0, 1, … assumptions have been taken over, over all orders. */
  orderings: { best: number[]; worst: number[] }
  cruxes: Cruxes | { why: string }
  /** The same seen from the second position: what it would have to take over from the first. */
  cruxesBack: Cruxes | { why: string }
  breakEven: BreakEvenResult[]
  evidence: EvidenceResult[]
  assumptions: AssumptionResult[]
  /** What the file says of its model, above all why common-mode failure is written off where it is. */
  modelNote: LocalText | null
  caveats: LocalText[]
  /** What the answer rests on where flight, sensing and reach decide; null elsewhere. */
  geometry: GeometryResult | null
  warnings: string[]
}

export interface ConsistencyFinding {
  concept: string
  system: string
  holder: string | null
  acrossHolders: boolean
  values: { scenario: string; position: string; holder: string; key: string; value: number }[]
  reason: string | null
}

export interface CaseResult<Question> {
  case: string
  title: LocalText
  questions: Question[]
  consistency: ConsistencyFinding[]
}
