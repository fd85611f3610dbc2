import { entriesFitting, entryTold, promiseHas, promiseTold } from '../../messages/recordTold.js'
import type { Voice } from '../../messages/voice.js'
import { ENTRY_TYPES, isPartialDate, promiseRows, selectedEntries } from '../../src/index.js'
import type {
  EntryGrade,
  EntryType,
  LocalText,
  ObservedCount,
  PromiseRow,
  RecordEntry,
  RecordFile,
  RecordLink,
} from '../../src/index.js'
import type { CitedSource } from '../assumptions/published.js'

/** The record with what hangs on it, as shipped. */
export interface ShippedRecord {
  entries: readonly RecordEntry[]
  meta: Pick<RecordFile['meta'], 'judged'>
  claims: RecordFile['summit_claims']
  /** The series that promises are held against. */
  counts: Readonly<Record<string, readonly ObservedCount[]>>
  /** What the view of arsenals is asked, to show each of them. */
  charts: Readonly<Record<string, Readonly<Record<string, string>>>>
  treaties: readonly TreatyTerm[]
  /** The assumptions of bundled scenarios that rest on an entry. */
  links: readonly RecordLink[]
  scenarios: Readonly<Record<string, ScenarioNames>>
  sources: Readonly<Record<string, CitedSource>>
}

export interface TreatyTerm {
  id: string
  short: string
  topic: 'defense' | 'offense' | 'intermediate'
  inForce: string | null
  ended: string | null
  sources: readonly string[]
}

export interface ScenarioNames {
  title: LocalText
  assumptions: Readonly<Record<string, LocalText>>
  positions: Readonly<Record<string, LocalText>>
}

/** What is looked for; each part empty where it is not asked. */
export interface Sought {
  search: string
  kind: string
  party: string
  topic: string
  grade: string
  status: string
  from: string
  to: string
}

export const soughtIn = (extra: Readonly<Record<string, string>>): Sought => {
  const {
    search = '',
    kind = '',
    party = '',
    topic = '',
    grade = '',
    status = '',
    from = '',
    to = '',
  } = extra
  return { search, kind, party, topic, grade, status, from, to }
}

/** The entries that fit, in the reader's language; words are looked for as they are shown and as they are filed. */
export function soughtEntries(
  entries: readonly RecordEntry[],
  sought: Sought,
  voice: Pick<Voice, 'told'>,
): RecordEntry[] {
  const filter = {
    ...filterOf(sought),
    ...(sought.party ? { parties: [sought.party] } : {}),
    ...(sought.search ? { text: sought.search } : {}),
  }
  return entriesFitting(entries, filter, voice).map(one => entryTold(one, voice))
}

/** The promises that fit as of a day: a party is one that can keep the promise, words are looked for in the promise. */
export function soughtPromises(
  record: ShippedRecord,
  sought: Sought,
  asOf: string,
  voice: Pick<Voice, 'told'>,
): PromiseRow[] {
  const ground = {
    series: record.counts,
    treaties: Object.fromEntries(record.treaties.map(one => [one.id, one])),
  }
  const rows = promiseRows(selectedEntries(record.entries, filterOf(sought)), record.meta, ground, asOf)
  return rows
    .filter(
      row =>
        (!sought.status || row.status === sought.status) &&
        (!sought.party || row.subject.includes(sought.party)) &&
        promiseHas(row, sought.search, voice),
    )
    .map(row => promiseTold(row, voice))
}

const filterOf = ({ kind, topic, grade, from, to }: Sought): Parameters<typeof selectedEntries>[1] => ({
  ...(isPartialDate(from) ? { from } : {}),
  ...(isPartialDate(to) ? { to } : {}),
  ...(kind ? { type: kind as EntryType } : {}),
  ...(grade ? { evidence: grade as EntryGrade } : {}),
  ...(topic ? { topic } : {}),
})

export interface Stretch {
  from: string
  to: string
}

/** When at least one treaty on a topic was in force between two days, and when none was, each in order. */
export function terms(
  treaties: readonly TreatyTerm[],
  topic: TreatyTerm['topic'],
  from: string,
  to: string,
): { inForce: Stretch[]; none: Stretch[] } {
  const own = treaties
    .filter(one => one.topic === topic && one.inForce !== null && one.inForce <= to)
    .map(one => ({
      from: one.inForce! > from ? one.inForce! : from,
      to: one.ended !== null && one.ended < to ? one.ended : to,
    }))
    .filter(one => one.from < one.to)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const inForce: Stretch[] = []
  for (const one of own) {
    const last = inForce.at(-1)
    if (last && one.from <= last.to) last.to = one.to > last.to ? one.to : last.to
    else inForce.push({ ...one })
  }
  const ends = [from, ...inForce.map(one => one.to)]
  const starts = [...inForce.map(one => one.from), to]
  const none = ends.map((end, i) => ({ from: end, to: starts[i]! })).filter(one => one.from < one.to)
  return { inForce, none }
}

/** How many entries are of each kind, in the order of the lanes. */
export const kindsOf = (entries: readonly RecordEntry[]): { kind: EntryType; own: RecordEntry[] }[] =>
  ENTRY_TYPES.map(kind => ({ kind, own: entries.filter(one => one.type === kind) })).filter(
    ({ own }) => own.length > 0,
  )
