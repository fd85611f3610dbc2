import type { EntryGrade, EntryType, RecordEntry, RecordFile } from './entry.js'
import { folded } from './fold.js'
import { startDay, endDay } from './partialDate.js'

/** What entries are chosen by; every part given must fit. */
export interface EntryFilter {
  /** First and last day, each a day, a month or a year; an entry that reaches into the stretch fits. */
  readonly from?: string
  readonly to?: string
  /** Codes of parties, all of which take part. */
  readonly parties?: readonly string[]
  /** Names of participants, or a word of each, all of whom take part. */
  readonly participants?: readonly string[]
  readonly topic?: string
  readonly type?: EntryType
  readonly evidence?: EntryGrade
  /** Part of the name of the place. */
  readonly place?: string
  /** Words that all occur somewhere in the entry, in any order. */
  readonly text?: string
}

/**
 * The entries that fit a filter, in the order given.
 *
 * @throws RangeError for a date of another form
 */
export function selectedEntries(entries: readonly RecordEntry[], filter: EntryFilter): RecordEntry[] {
  const from = filter.from === undefined ? null : startDay(filter.from)
  const to = filter.to === undefined ? null : endDay(filter.to)
  const words = folded(filter.text ?? '').split(' ')
  const has = (list: readonly string[], one: string): boolean =>
    list.some(item => folded(item) === folded(one))
  return entries.filter(
    entry =>
      (from === null || endDay(entry.date) >= from) &&
      (to === null || startDay(entry.date) <= to) &&
      (filter.type === undefined || entry.type === filter.type) &&
      (filter.evidence === undefined || entry.evidence === filter.evidence) &&
      (filter.parties ?? []).every(party => entry.parties.includes(party)) &&
      (filter.participants ?? []).every(name => entry.participants.some(one => isName(one, name))) &&
      (filter.topic === undefined || has(entry.topics, filter.topic)) &&
      (filter.place === undefined || folded(entry.place).includes(folded(filter.place))) &&
      words.every(word => searched(entry).includes(word)),
  )
}

/** Whether a participant is meant: by the whole name or by one of its words. */
export function isName(participant: string, name: string): boolean {
  const [whole, wanted] = [folded(participant), folded(name)]
  return whole === wanted || whole.split(' ').includes(wanted)
}

/** The party a text names: by code, by its name, or by the name of one of its participants; undefined when none. */
export function partyOf(text: string, { parties, persons }: RecordFile['meta']): string | undefined {
  const wanted = folded(text)
  const named = Object.entries(parties).find(
    ([code, name]) =>
      folded(code) === wanted ||
      folded(name)
        .split(/[;,]? /)
        .includes(wanted) ||
      folded(name) === wanted,
  )
  return named?.[0] ?? Object.entries(persons).find(([name]) => folded(name) === wanted)?.[1]
}

/** The entries in which two take part together; each is a party or a participant. */
export function entriesBetween(
  { entries, meta }: Pick<RecordFile, 'entries' | 'meta'>,
  a: string,
  b: string,
): RecordEntry[] {
  const takesPart = (entry: RecordEntry, name: string): boolean => {
    if (entry.participants.some(one => isName(one, name))) return true
    const party = isPerson(name, meta) ? undefined : partyOf(name, meta)
    return party !== undefined && entry.parties.includes(party)
  }
  return entries.filter(entry => takesPart(entry, a) && takesPart(entry, b))
}

/** Whether a name is that of a person or office, rather than of a party itself. */
function isPerson(name: string, meta: RecordFile['meta']): boolean {
  const isParty = partyOf(name, { ...meta, persons: {} }) !== undefined
  return !isParty && Object.keys(meta.persons).some(one => isName(one, name))
}

function searched(entry: RecordEntry): string {
  const promises = entry.promises.flatMap(one => [one.who, one.what, one.outcome])
  return folded(
    [
      entry.id,
      entry.title,
      entry.agreed,
      entry.left_open,
      entry.later_outcome,
      entry.note,
      entry.place,
      ...entry.participants,
      ...entry.topics,
      ...promises,
    ].join(' '),
  )
}
