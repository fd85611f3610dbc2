export const RULE_IDS = [
  'start1_attribution',
  'sort_operationally_deployed',
  'new_start',
  'stockpile',
  'inventory',
] as const
export type RuleId = (typeof RULE_IDS)[number]

/** Bombers of one class: the first so many at a fixed number each, further ones as equipped up to a most. */
export interface BomberClass {
  readonly text: string
  /** How many count `each`; `null`: all of them. */
  readonly first: number | null
  readonly each: number
  readonly mostBeyond: number
}

/** A way of counting a force. The file says what it counts and on whose word; `countUnder` knows how. */
export interface ForceRule {
  readonly id: RuleId
  /** The treaty whose rule it is; `null` for a count no treaty uses. */
  readonly treaty: string | null
  /** The reading of that treaty it stands for, where readings differ. */
  readonly reading: string | null
  readonly what: string
  readonly bomberClasses: Readonly<Record<string, BomberClass>>
  readonly sources: readonly string[]
  readonly evidence: string
}
