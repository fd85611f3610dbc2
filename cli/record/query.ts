import {
  ENTRY_GRADES,
  ENTRY_TYPES,
  PROMISE_STATUSES,
  folded,
  isName,
  isPartialDate,
  nearest,
  partyOf,
} from '../../src/index.js'
import type { EntryFilter, PromiseStatus, RecordFile } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import type { Key } from '../say.js'

/** The options of `crawford record`. */
export interface RecordFlags {
  from?: string
  to?: string
  date?: string
  party?: string[]
  participant?: string[]
  topic?: string
  type?: string
  place?: string
  text?: string
  status?: string
  evidence?: string
  asOf?: string
  file?: string
  format?: string
  out?: string
  json?: boolean
}

/** What is asked for, checked. */
export interface Query {
  filter: EntryFilter
  status: PromiseStatus | null
  asOf: string
}

/** The filter that the options describe; every name that does not exist is reported, with what is near. */
export function queryOf(flags: RecordFlags, { meta, entries }: RecordFile, context: Context): Query {
  const { voice } = context
  const faults: string[] = []
  const fault = (option: string, found: string, known: readonly string[], key: Key): void => {
    const near = nearest(found, known)
    const names = known.length <= 12 ? voice.say('record.choices', { choices: known.join(', ') }) : ''
    const tail = near === undefined ? names : voice.say('error.near', { name: near })
    faults.push(`${voice.say(key, { option, found })}${tail}`)
  }
  for (const option of ['from', 'to', 'date', 'asOf'] as const) {
    const found = flags[option]
    const name = option === 'asOf' ? '--as-of' : `--${option}`
    if (found !== undefined && !isPartialDate(found))
      faults.push(voice.say('record.date', { option: name, found }))
  }
  if (flags.date !== undefined && (flags.from ?? flags.to) !== undefined)
    faults.push(voice.say('record.date-twice'))
  const oneOf = <Name extends string>(
    option: string,
    text: string | undefined,
    names: readonly Name[],
  ): Name | null => {
    if (text === undefined) return null
    const found = names.find(name => folded(name) === folded(text))
    if (found === undefined) fault(option, text, names, 'record.unknown-choice')
    return found ?? null
  }
  const eitherWay = (names: readonly string[]): string[] => [
    ...new Set(names.flatMap(one => [one, voice.told(one)])),
  ]
  const type = oneOf('--type', flags.type, ENTRY_TYPES)
  const evidence = oneOf('--evidence', flags.evidence, ENTRY_GRADES)
  const status = oneOf('--status', flags.status, PROMISE_STATUSES)
  const topic = oneOf('--topic', flags.topic, eitherWay(entries.flatMap(entry => entry.topics)))
  const parties = (flags.party ?? []).flatMap(text => {
    const party = knownParty(text, meta, context)
    if (party === undefined)
      fault(
        '--party',
        text,
        [...Object.keys(meta.parties), ...Object.values(meta.parties)],
        'record.unknown-choice',
      )
    return party ?? []
  })
  const names = eitherWay(entries.flatMap(entry => entry.participants))
  for (const name of flags.participant ?? [])
    if (!names.some(one => isName(one, name))) fault('--participant', name, names, 'record.unknown-choice')
  if (faults.length > 0) throw new Failure(faults)
  const [from, to] = flags.date === undefined ? [flags.from, flags.to] : [flags.date, flags.date]
  return {
    filter: {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(type === null ? {} : { type }),
      ...(evidence === null ? {} : { evidence }),
      ...(topic === null ? {} : { topic }),
      ...(flags.place === undefined ? {} : { place: flags.place }),
      ...(flags.text === undefined ? {} : { text: flags.text }),
      ...(parties.length === 0 ? {} : { parties }),
      ...(flags.participant === undefined ? {} : { participants: flags.participant }),
    },
    status,
    asOf: flags.asOf ?? today(),
  }
}

/** The party of a text: its code or name in English, or its name in the reader's language. */
export function knownParty(text: string, meta: RecordFile['meta'], { voice }: Context): string | undefined {
  const known = partyOf(text, meta)
  if (known !== undefined) return known
  const local = Object.keys(meta.parties).find(
    code => folded(voice.say(`record.party.${code}` as Key)) === folded(text),
  )
  return local
}

/** The day as the reader's clock has it; the only place where the record meets today. */
const today = (): string => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-')
}
