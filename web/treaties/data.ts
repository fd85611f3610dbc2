import {
  checkedArchitecture,
  checkedForce,
  dateStatus,
  forceOf,
  forceRulesOf,
  isDay,
  treatyNamed,
  variantOf,
} from '../../src/index.js'
import type {
  Architecture,
  Check,
  DateStatus,
  Force,
  ForceRecord,
  RuleRecords,
  Treaty,
} from '../../src/index.js'
import { noTreatyOn } from '../../messages/treatyLife.js'
import type { NoTreaty } from '../../messages/treatyLife.js'
import type { CitedSource } from '../assumptions/published.js'

/** What was agreed, what can be held against it, and the sources of both, as shipped. */
export interface TreatyFile {
  /** By date of signature. */
  treaties: readonly Treaty[]
  architectures: readonly Architecture[]
  countingRules: RuleRecords
  forces: readonly ForceRecord[]
  sources: Readonly<Record<string, CitedSource>>
}

/** What a treaty is held against, and the day it describes. */
export type Subject = { id: string; asOf: string } & (
  { kind: 'architecture'; architecture: Architecture } | { kind: 'force'; force: Force }
)

/** What is asked: ids and a day, empty where as shipped. */
export interface Asked {
  treaty: string
  subject: string
  date: string
}

/** The name that stands for no treaty at all. */
export const NO_TREATY = 'none'
const FIRST_TREATY = 'ABM'
const FIRST_SUBJECT = 'nmd-c1'

export type Answered = { subject: Subject; date: string; unknown: readonly string[] } & (
  | { kind: 'check'; treaty: Treaty; check: Check }
  | { kind: 'outside'; treaty: Treaty; status: DateStatus }
  | { kind: 'none'; treaty: null; applied: NoTreaty }
)

/** Everything that can be checked: architectures with their variants, and forces. */
export function subjectsOf({ architectures, forces }: TreatyFile): Subject[] {
  const ofArchitecture = (architecture: Architecture): Subject => ({
    kind: 'architecture',
    id: architecture.id,
    asOf: architecture.as_of!,
    architecture,
  })
  return [
    ...architectures.flatMap(one => [
      ofArchitecture(one),
      ...(one.variants ?? []).map(variant => ofArchitecture(variantOf(one, variant.id))),
    ]),
    ...forces.map(record => {
      const force = forceOf(record)
      return { kind: 'force' as const, id: force.id, asOf: force.asOf, force }
    }),
  ]
}

/** The answer to what is asked, on the day of the subject where no other day is asked about. */
export function answered(file: TreatyFile, subjects: readonly Subject[], asked: Asked): Answered {
  const unknown: string[] = []
  const wanted = subjects.find(one => one.id === (asked.subject || FIRST_SUBJECT))
  if (!wanted) unknown.push(asked.subject)
  const subject = wanted ?? subjects.find(one => one.id === FIRST_SUBJECT)!
  const named = treatyNamed(file.treaties, asked.treaty || FIRST_TREATY)
  if (!named && asked.treaty !== NO_TREATY) unknown.push(asked.treaty)
  const treaty = named ?? treatyNamed(file.treaties, FIRST_TREATY)!
  if (asked.date && !isDay(asked.date)) unknown.push(asked.date)
  const date = isDay(asked.date) ? asked.date : subject.asOf
  const base = { subject, date, unknown }
  if (asked.treaty === NO_TREATY)
    return { ...base, kind: 'none', treaty: null, applied: noTreatyOn(subject.kind, date, file.treaties) }
  const status = dateStatus(treaty, date)
  if (status.phase === 'before-signature' || status.phase === 'ended')
    return { ...base, kind: 'outside', treaty, status }
  const check =
    subject.kind === 'force'
      ? checkedForce(treaty, subject.force, date, forceRulesOf(file.countingRules))
      : checkedArchitecture(treaty, subject.architecture, date)
  return { ...base, kind: 'check', treaty, check }
}

/** The treaty to ask about where a subject of another kind is chosen: of its topic, the latest in force on its day. */
export function treatyFor({ kind, asOf }: Subject, treaties: readonly Treaty[]): Treaty | undefined {
  const own = treaties.filter(one => (one.topic === 'defense') === (kind === 'architecture'))
  return own.findLast(one => one.topic !== 'intermediate' && dateStatus(one, asOf).inForce) ?? own.at(-1)
}
