import type { Amount, Figure, Grade } from '../arsenal/index.js'
import type { Fact } from './truth.js'
import type { RuleKind, Verdict } from './treaty.js'

/** Why a rule came out as it did, for messages to put into words. */
export type Reason =
  /** The rule's own test decided. */
  | 'test'
  /** The readings held on the day decided. */
  | 'readings'
  /** Nothing in the subject is of the kind the rule speaks of. */
  | 'no-instance'
  /** A permission, definition or duty: it gives text, no verdict. */
  | 'no-verdict'
  /** The rule had ended, or another phase had taken its place. */
  | 'past'
  /** The agreement the rule stands in was signed later. */
  | 'not-yet-agreed'
  /** A limit of the other party. */
  | 'other-party'
  /** The treaty ended before the only day on which the limit would have bound. */
  | 'never-bound'

/** What in the subject triggered a verdict. */
export interface Trigger {
  /** `radars.xbr-shemya`; empty for the subject as a whole. */
  readonly component: string
  readonly verdict: Verdict
  readonly facts: readonly Fact[]
}

/** One reading of a rule, and what it makes of the subject. */
export interface ReadingFinding {
  readonly id: string
  readonly question: string
  readonly whenItMatters: string
  /** Whether its condition holds for something in the subject. */
  readonly matters: boolean
  readonly positions: readonly PositionFinding[]
}

export interface PositionFinding {
  readonly id: string
  readonly holder: string
  readonly heldFrom: string | null
  readonly heldTo: string | null
  /** Held on the day of the check; otherwise history. */
  readonly held: boolean
  /** False where it rests on an agreement never in force. */
  readonly inForce: boolean
  /** What it makes of the subject; null where it does not speak to it. */
  readonly verdict: Verdict | null
  /** For a force: the number this reading holds against the limit. */
  readonly counted: number | null
  readonly text: string
  readonly sources: readonly string[]
  readonly evidence: Grade
}

/** A number of a force held against a limit. */
export interface Comparison {
  readonly limit: number
  readonly unit: string
  /** Counted under the treaty's own rule; null value: not enough information. */
  readonly counted: Amount | null
  /** What the party declared for the same thing, or others estimated. */
  readonly declared: (Figure & { readonly within: boolean | null }) | null
}

/** One rule held against one subject on one day. */
export interface RuleFinding {
  readonly id: string
  readonly article: string
  readonly kind: RuleKind
  readonly rule: string
  readonly verdict: Verdict
  /** The class a classifier gives. */
  readonly class: string | null
  readonly reason: Reason
  /** Whether the rule was law on the day. */
  readonly inForce: boolean
  /** Signed with others and never in force: to be reported apart. */
  readonly signedOnly: boolean
  /** The day from which the rule binds, or would have bound; null where there is none. */
  readonly bindingOn: string | null
  /** Its last day; null: open. */
  readonly appliesTo: string | null
  readonly triggers: readonly Trigger[]
  /** Fields without which there is no verdict. */
  readonly missing: readonly string[]
  readonly readings: readonly ReadingFinding[]
  readonly comparison: Comparison | null
  readonly sources: readonly string[]
  /** How well the rule is known. */
  readonly evidence: Grade
  /** How well the facts that decide it are known; null where no fact decides. */
  readonly factsEvidence: Grade | null
  readonly uncheckedParts: string | null
}

/** From the verdict that outweighs all others down. */
const WEIGHT: readonly Verdict[] = [
  'prohibited',
  'depends',
  'not-enough-information',
  'never-bound',
  'classified',
  'permitted',
  'not-applicable',
]

/** The verdict on a whole whose parts have these; `not-applicable` where there are none. */
export const gravest = (verdicts: readonly Verdict[]): Verdict =>
  WEIGHT.find(verdict => verdicts.includes(verdict)) ?? 'not-applicable'

/**
 * What follows where several readings are held: the verdict they agree on, else `depends`.
 *
 * Where one of them cannot be applied for want of a fact, and the others do not already differ, there is not enough
 * information.
 */
export function agreed(verdicts: readonly Verdict[]): Verdict {
  const different = [...new Set(verdicts)]
  if (different.length === 1) return different[0]!
  const isOpen = different.includes('not-enough-information')
  const doDiffer = different.includes('prohibited') && different.includes('permitted')
  return isOpen && !doDiffer ? 'not-enough-information' : 'depends'
}
