import { folded, selectedEntries } from '../src/index.js'
import type { EntryFilter, PromiseRow, RecordEntry, RecordFile, ReportClaim } from '../src/index.js'
import type { Voice } from './voice.js'

type Told = Pick<Voice, 'told'>

/** An entry with its texts in the reader's language; ids, dates and grades stay. */
export const entryTold = (entry: RecordEntry, { told }: Told): RecordEntry => ({
  ...entry,
  title: told(entry.title),
  place: told(entry.place),
  participants: entry.participants.map(told),
  topics: entry.topics.map(told),
  agreed: told(entry.agreed),
  left_open: told(entry.left_open),
  later_outcome: told(entry.later_outcome),
  note: told(entry.note),
  promises: entry.promises.map(one => ({
    ...one,
    who: told(one.who),
    what: told(one.what),
    outcome: told(one.outcome),
  })),
})

/** The entries that fit a filter; each part of it may be in the words of the file or in the reader's own. */
export const entriesFitting = (
  entries: readonly RecordEntry[],
  filter: EntryFilter,
  voice: Told,
): RecordEntry[] =>
  entries.filter(filed => {
    const both = [filed, entryTold(filed, voice)]
    return Object.entries(filter).every(
      ([part, value]) => selectedEntries(both, { [part]: value }).length > 0,
    )
  })

/** A promise with its texts in the reader's language. */
export const promiseTold = (row: PromiseRow, { told }: Told): PromiseRow => ({
  ...row,
  who: told(row.who),
  what: told(row.what),
  outcome: told(row.outcome),
  title: told(row.title),
})

/** Whether all words occur in the promise, as it is filed or in the reader's language. */
export function promiseHas(filed: PromiseRow, text: string, voice: Told): boolean {
  const words = folded(text).split(' ')
  return [filed, promiseTold(filed, voice)].some(({ id, who, what, outcome, title }) => {
    const searched = folded([id, who, what, outcome, title].join(' '))
    return words.every(word => searched.includes(word))
  })
}

/** A statement of the report with its texts in the reader's language. */
export const claimTold = (claim: ReportClaim, { told }: Told): ReportClaim => ({
  ...claim,
  item: told(claim.item),
  confirmed: told(claim.confirmed),
  what_became: told(claim.what_became),
})

/** All statements of the report, and what they are statements of. */
export const claimsTold = (
  { about, items }: RecordFile['summit_claims'],
  voice: Told,
): RecordFile['summit_claims'] => ({
  about: voice.told(about),
  items: items.map(one => claimTold(one, voice)),
})
