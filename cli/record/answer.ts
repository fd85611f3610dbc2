import { claimsTold, entriesFitting, entryTold, promiseHas, promiseTold } from '../../messages/recordTold.js'
import {
  entriesBetween,
  isName,
  isPartialDate,
  nearest,
  promiseRows,
  selectedEntries,
} from '../../src/index.js'
import type { RecordEntry } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { claimsText } from '../print/recordClaims.js'
import { entriesText } from '../print/recordEntries.js'
import { promisesText } from '../print/recordPromises.js'
import { shownText } from '../print/recordShown.js'
import { entriesCalendar, promisesCalendar } from './calendar.js'
import { entriesMarkdown, promisesMarkdown } from './chronology.js'
import { entriesCsv, promisesCsv } from './csv.js'
import { knownParty } from './query.js'
import type { Query } from './query.js'
import { promiseGround } from './recordData.js'
import type { RecordData } from './recordData.js'
import { namedEntries, shownEntries } from './shown.js'

export const QUESTIONS = ['list', 'show', 'promises', 'between', 'claims'] as const
export type Question = (typeof QUESTIONS)[number]
export const FORMATS = ['table', 'json', 'csv', 'ics', 'markdown'] as const
export type Format = (typeof FORMATS)[number]

/** The answer to a question to a record, as text in the format asked for. */
export async function answer(
  question: Question,
  names: readonly string[],
  format: Format,
  data: RecordData,
  query: Query,
  context: Context,
): Promise<string> {
  const { record } = data
  if (question === 'show') {
    const found = namedEntries(names, data, context)
    const shown = await shownEntries(found, data, promiseGround(), query.asOf, context)
    if (format === 'json') return JSON.stringify(shown.length === 1 ? shown[0] : shown, null, 2)
    if (format === 'table') return shown.map(one => shownText(one, context)).join('\n\n')
    return listed(found, format, data, query, context)
  }
  if (question === 'claims') {
    if (format === 'json') {
      const { about, items } = record.summit_claims
      return JSON.stringify({ about, claims: items }, null, 2)
    }
    const { about, items } = claimsTold(record.summit_claims, context.voice)
    return claimsText(about, items, context)
  }
  if (question === 'promises') return promised(format, data, query, context)
  const entries =
    question === 'between' ? betweenEntries(names as [string, string], data, context) : record.entries
  return listed(entriesFitting(entries, query.filter, context.voice), format, data, query, context)
}

/** Entries between two parties or participants; two dates stand for the time between them. */
function betweenEntries([a, b]: [string, string], { record }: RecordData, context: Context): RecordEntry[] {
  if (isPartialDate(a) && isPartialDate(b)) {
    const [from, to] = a <= b ? [a, b] : [b, a]
    return selectedEntries(record.entries, { from, to })
  }
  const { told } = context.voice
  const named = [...new Set(record.entries.flatMap(entry => entry.participants))]
  const people = [...new Set(named.flatMap(one => [one, told(one)]))]
  const meant = [a, b].map(name =>
    people.some(one => isName(one, name)) ? name : (knownParty(name, record.meta, context) ?? null),
  )
  const faults = [a, b]
    .filter((_, i) => meant[i] === null)
    .map(name => {
      const near = nearest(name, [
        ...Object.keys(record.meta.parties),
        ...Object.values(record.meta.parties),
        ...people,
      ])
      return context.voice.say('record.unknown-name', {
        name,
        near: near === undefined ? '' : context.voice.say('error.near', { name: near }),
      })
    })
  if (faults.length > 0) throw new Failure(faults)
  // Either may be named as filed or in the reader's language.
  const { meta } = record
  return record.entries.filter(filed => {
    const both = { entries: [filed, entryTold(filed, context.voice)], meta }
    return meant.every(name => entriesBetween(both, name!, name!).length > 0)
  })
}

function listed(
  found: readonly RecordEntry[],
  format: Format,
  { record, sources }: RecordData,
  { filter, status, asOf }: Query,
  context: Context,
): string {
  const needsStatus = status !== null || format === 'json' || format === 'markdown'
  const rows = needsStatus ? promiseRows(found, record.meta, promiseGround(), asOf) : []
  const entries =
    status === null
      ? found
      : found.filter(({ id }) => rows.some(row => row.entry === id && row.status === status))
  const kept = new Set(entries.map(({ id }) => id))
  const promises = rows.filter(row => kept.has(row.entry) && (status === null || row.status === status))
  const told = entries.map(one => entryTold(one, context.voice))
  switch (format) {
    case 'json':
      return JSON.stringify(
        { asOf, filter: { ...filter, status }, count: entries.length, meta: record.meta, entries, promises },
        null,
        2,
      )
    case 'csv':
      return entriesCsv(entries)
    case 'ics':
      return entriesCalendar(told, sources, context)
    case 'markdown':
      return entriesMarkdown(
        told,
        promises.map(one => promiseTold(one, context.voice)),
        sources,
        asOf,
        context,
      )
    default:
      return entriesText(told, context)
  }
}

/** Promises of the entries that fit; a party is one that can keep the promise, words are looked for in the promise. */
function promised(
  format: Format,
  { record, sources }: RecordData,
  { filter, status, asOf }: Query,
  context: Context,
): string {
  const { parties = [], text = '', ...rest } = filter
  const rows = promiseRows(
    entriesFitting(record.entries, rest, context.voice),
    record.meta,
    promiseGround(),
    asOf,
  ).filter(
    row =>
      (status === null || row.status === status) &&
      parties.every(party => row.subject.includes(party)) &&
      promiseHas(row, text, context.voice),
  )
  const told = rows.map(row => promiseTold(row, context.voice))
  switch (format) {
    case 'json': {
      const tally = Object.fromEntries(
        [...new Set(rows.map(row => row.status))].map(one => [
          one,
          rows.filter(row => row.status === one).length,
        ]),
      )
      return JSON.stringify(
        { asOf, filter: { ...filter, status }, count: rows.length, tally, promises: rows },
        null,
        2,
      )
    }
    case 'csv':
      return promisesCsv(rows, asOf)
    case 'ics':
      return promisesCalendar(told, sources, context)
    case 'markdown':
      return promisesMarkdown(told, sources, asOf, context)
    default:
      return promisesText(told, asOf, context)
  }
}
