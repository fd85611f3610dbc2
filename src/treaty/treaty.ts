import type { Grade, RuleId } from '../arsenal/index.js'
import type { Formula, Term } from './formula.js'

/** What a rule says of a subject on a date. `classified` and `never-bound` go with a class and a comparison. */
export type Verdict =
  | 'prohibited'
  | 'depends'
  | 'not-enough-information'
  | 'classified'
  | 'permitted'
  | 'never-bound'
  | 'not-applicable'

/** Only a prohibition or a ceiling can prohibit; a classifier gives a class; the others give text. */
export type RuleKind = 'prohibition' | 'ceiling' | 'classifier' | 'permission' | 'definition' | 'duty'

/** A treaty as its file has it: dates, limits, rules and the readings held of them. Days are `1972-05-26`, ends included. */
export interface Treaty {
  readonly id: string
  readonly short: string
  readonly name: string
  readonly topic: 'defense' | 'offense' | 'intermediate'
  readonly aliases: readonly string[]
  readonly party_ids: readonly string[]
  readonly signed: string
  readonly entered_into_force: string | null
  readonly ended: string | null
  readonly end_reason?: string
  readonly dates_sources: readonly string[]
  readonly dates_evidence: Grade
  /** Last day on which a treaty never in force was still observed. */
  readonly observed_until?: string
  /** Day on which a party declared itself no longer bound by a treaty never in force. */
  readonly abandoned?: string
  readonly suspended?: {
    readonly date: string
    readonly effective?: string
    readonly by: string | readonly string[]
    readonly note?: string
  }
  readonly superseded?: { readonly date: string; readonly by: string; readonly effect: string }
  readonly instruments?: readonly Instrument[]
  readonly after_expiry?: readonly LaterStatement[]
  readonly definitions?: Readonly<Record<string, Definition>>
  readonly rules?: readonly Rule[]
  readonly limits?: readonly Limit[]
  readonly readings?: readonly Reading[]
  /** Its words in Russian, by id of rule, reading or field. */
  readonly ru?: Readonly<Record<string, string>>
}

/** A later agreement under a treaty; `entered_into_force: null` where it never was in force. */
export interface Instrument {
  readonly name: string
  readonly signed: string
  readonly entered_into_force?: string | null
}

/** What was said on a treaty's subject after it had ended. */
export interface LaterStatement {
  readonly date: string
  readonly what: string
  readonly sources: readonly string[]
  readonly evidence: Grade
}

/** A fact that follows from other facts: the treaty's own term, with its formula. */
export interface Definition {
  readonly text: string
  readonly is: Formula | Exclude<Term, string>
}

/** What limits and rules have in common. */
interface Clause {
  readonly id: string
  readonly article: string
  readonly kind: RuleKind
  readonly subject: 'architecture' | 'force' | 'party'
  readonly parameter: string
  readonly operator: string
  readonly value: unknown
  readonly unit: string
  readonly applies_from: string | null
  readonly applies_to: string | null
  readonly binding: 'in force' | 'signed only'
  readonly sources: readonly string[]
  readonly evidence: Grade
  readonly unchecked_parts?: string
  readonly procedural?: boolean
  readonly readings?: readonly string[]
}

/** A rule that is tried on an architecture by its formulas. */
export interface Rule extends Clause {
  readonly rule: string
  readonly exceptions: string
  /** The later agreement the rule stands in, where it is not in the treaty itself. */
  readonly instrument?: string
  readonly if_true?: string
  readonly if_false?: string
  readonly evaluate: {
    /** `architecture`, `party`, `areas`, `tests`, or lists of components joined by `+`. */
    readonly for_each: string
    readonly where: readonly Formula[]
    readonly require: Formula | null
    /** Inputs without which the rule may be undecided; which of them matter follows from the formulas. */
    readonly unknown_if_missing: readonly string[]
  }
}

/** A limit on a count of a force. */
export interface Limit extends Clause {
  readonly what: string
  readonly party_id?: string
  /** How the treaty counts what it limits; without it the number must be given. */
  readonly count?: { readonly rule: RuleId; readonly quantity: string }
  /** The name under which the number was declared, where it is not the parameter. */
  readonly declared_as?: string
  readonly bound_on_any_day?: boolean
  readonly if_superseded?: string
  readonly condition?: string
}

/** A question on which readings of the text differ. */
export interface Reading {
  readonly id: string
  readonly rules: readonly string[]
  readonly question: string
  readonly when_it_matters: string
  readonly note?: string
  /** The same as a formula: when the readings decide instead of the rule's own test. */
  readonly when?: Formula
  /** True where the reading brings in parts that the rule's own words leave out. */
  readonly extends?: boolean
  readonly positions: readonly ReadingPosition[]
}

/** One reading: who held it, from when to when, and what follows from it. */
export interface ReadingPosition {
  readonly id: string
  readonly holder: string
  readonly held_from: string | null
  readonly held_to: string | null
  readonly text: string
  readonly sources: readonly string[]
  readonly evidence: Grade
  readonly unchecked_parts?: string
  /** False where it rests on an agreement that never was in force. */
  readonly in_force?: boolean
  /** The first whose condition holds says what the reading makes of a case; none: it does not speak to it. */
  readonly gives?: readonly Consequence[]
  /** For a force: the count the reading holds against the limit. */
  readonly count?: ReadingCount
}

export interface Consequence {
  readonly rules?: readonly string[]
  /** The list of components it speaks of, where not of all. */
  readonly for_each?: string
  readonly when?: Formula
  readonly verdict: 'permitted' | 'prohibited' | 'depends' | 'as the rule says'
}

export type ReadingCount =
  | { readonly rule: RuleId; readonly quantity: string }
  /** What was declared under a name, and so many more. */
  | { readonly declared: string; readonly plus: number }
