import type { LevelTest } from './levelTest.js'

export const ENTRY_TYPES = [
  'meeting',
  'statement',
  'agreement',
  'withdrawal',
  'test',
  'deployment',
  'commitment',
] as const
export type EntryType = (typeof ENTRY_TYPES)[number]

/** Grades of a record entry: how its main facts are known. */
export const ENTRY_GRADES = ['primary', 'secondary', 'unchecked', 'computed', 'assumed'] as const
export type EntryGrade = (typeof ENTRY_GRADES)[number]

/** What may become of a promise. */
export const PROMISE_STATUSES = [
  'kept',
  'kept-early',
  'kept-late',
  'partly',
  'broken',
  'lapsed',
  'overtaken',
  'open',
] as const
export type PromiseStatus = (typeof PROMISE_STATUSES)[number]

/** A stretch of time, ends included; each end a day, a month or a year. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** By when a thing was promised: a day, before or during one, within a time of one, or without a date. */
export type ByWhen =
  | string
  | null
  | ((
      | { readonly before: string }
      | { readonly during: string }
      | { readonly within: string; readonly of: string; readonly repeats?: string }
    ) & { readonly stated?: string; readonly evidence?: EntryGrade; readonly first?: string })

/** Somebody's judgement of a promise. */
export interface Judgement {
  readonly by: string
  readonly basis?: string
  readonly was?: string
  readonly note?: string
  readonly date?: string
  readonly sources?: readonly string[]
}

/** One thing somebody said would be done, as the record file holds it. */
export interface RecordPromise {
  readonly id: string
  readonly who: string
  /** The parties that can keep it. */
  readonly subject: readonly string[]
  readonly what: string
  readonly by_when: ByWhen
  readonly due_last_day?: string
  readonly outcome: string
  readonly outcome_date: string
  readonly outcome_period?: Period
  readonly fulfilled: 'yes' | 'partly' | 'no' | 'open'
  /** The stored status, with hyphens or underscores. */
  readonly outcome_status: string
  readonly judgement: Judgement
  /** The treaty the promise is part of; when that ended first, the promise was overtaken. */
  readonly treaty?: string
  /** What decides, from dated counts, whether a promised level was reached: all of them. */
  readonly tests?: readonly LevelTest[]
}

/** One meeting, statement, agreement, withdrawal, test, deployment or commitment, as the record file holds it. */
export interface RecordEntry {
  readonly id: string
  readonly date: string
  readonly type: EntryType
  readonly title: string
  readonly participants: readonly string[]
  readonly place: string
  readonly topics: readonly string[]
  readonly parties: readonly string[]
  readonly agreed: string
  readonly left_open: string
  readonly promises: readonly RecordPromise[]
  readonly later_outcome: string
  readonly later_outcome_date: string
  readonly later_outcome_period?: Period
  readonly sources: readonly string[]
  readonly note: string
  readonly evidence: EntryGrade
  readonly has_unchecked_parts: boolean
}

/** One statement of a report, the entry that holds it, and what became of it. */
export interface ReportClaim {
  readonly id: string
  readonly item: string
  readonly claim_date: string
  readonly confirmed: string
  readonly what_became: string
  readonly outcome_date: string
  readonly entry: string
  readonly also?: readonly string[]
  readonly event?: Period
  readonly sources: readonly string[]
  readonly outcome_sources?: readonly string[]
  readonly evidence: EntryGrade
  readonly has_unchecked_parts: boolean
}

/** The record file: who is who, the claims of one report, and the entries by date. */
export interface RecordFile {
  readonly meta: {
    readonly title: string
    /** The day the stored judgements were taken over. */
    readonly judged?: string
    /** Names of the parties by their code. */
    readonly parties: Readonly<Record<string, string>>
    /** The party of each participant. */
    readonly persons: Readonly<Record<string, string>>
  }
  readonly summit_claims: { readonly about: string; readonly items: readonly ReportClaim[] }
  readonly entries: readonly RecordEntry[]
}
