import { readFileSync, statSync } from 'node:fs'
import { nearest, recordProblems } from '../../src/index.js'
import type { RecordEntry, RecordProblem, RecordPromise } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { standardInput } from '../load.js'
import type { Key } from '../say.js'
import type { Raw } from './raw.js'
import { csvRaw } from './rawCsv.js'
import { jsonRaw } from './rawJson.js'
import { promiseGround } from './recordData.js'
import type { RecordData } from './recordData.js'

const MOST_BYTES = 32 * 1024 * 1024

/** A person's own record: all of it, or a failure that names everything wrong with it. */
export function ownRecord(file: string, shipped: RecordData, context: Context): RecordData {
  const text = fileText(file, context)
  const shown = file === '-' ? 'stdin' : file
  const isJson = /\.json$/i.test(file) || (!/\.csv$/i.test(file) && /^\s*[[{]/.test(text))
  const raw = isJson ? jsonRaw(text, shown, context) : csvRaw(text, shown, context)
  const parties = { ...shipped.record.meta.parties, ...raw.meta.parties }
  const sources = shipped.sources.with(raw.sources)
  const { series, treaties } = promiseGround()
  const known = {
    sources: new Set(sources.ids),
    parties: new Set(Object.keys(parties)),
    series: new Set(Object.keys(series)),
    treaties: new Set(Object.keys(treaties)),
  }
  const problems = recordProblems(raw.entries, known)
  const faults = [...raw.faults, ...problems.map(problem => problemLine(problem, raw, context))]
  if (faults.length > 0)
    throw new Failure([...faults, context.voice.say('record.none-read', { file: shown, n: faults.length })])
  const entries = (raw.entries as Partial<RecordEntry>[]).map(whole)
  return {
    record: {
      meta: {
        title: shown,
        ...raw.meta,
        parties,
        persons: { ...shipped.record.meta.persons, ...raw.meta.persons },
      },
      summit_claims: { about: '', items: [] },
      entries: entries.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    },
    sources,
  }
}

function problemLine({ code, path, found, choices }: RecordProblem, raw: Raw, { voice }: Context): string {
  const near = nearest(found, choices)
  const few = choices.length > 0 && choices.length <= 12 ? choices.join(', ') : ''
  const tail =
    near !== undefined
      ? voice.say('error.near', { name: near })
      : few && code !== 'unknown-key'
        ? voice.say('record.choices', { choices: few })
        : ''
  return `${raw.place(path)}: ${voice.say(`record.problem.${code}` as Key, { found })}${tail}`
}

/** An entry with what its author left out. */
function whole(entry: Partial<RecordEntry>): RecordEntry {
  const empty = {
    participants: [],
    place: '',
    topics: [],
    parties: [],
    agreed: '',
    left_open: '',
    later_outcome: '',
    later_outcome_date: '',
    sources: [],
    note: '',
    has_unchecked_parts: false,
  }
  const promises = (entry.promises ?? []).map(promise => ({
    ...promise,
    subject: promise.subject ?? [],
    by_when: promise.by_when ?? null,
    outcome: promise.outcome ?? '',
    outcome_date: promise.outcome_date ?? '',
  })) as RecordPromise[]
  return { ...empty, ...entry, promises } as RecordEntry
}

function fileText(file: string, context: Context): string {
  const { voice } = context
  if (file === '-') return standardInput(context, MOST_BYTES)
  try {
    if (statSync(file).size > MOST_BYTES)
      throw new Failure(voice.say('record.too-large', { file, size: MOST_BYTES }))
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Failure) throw error
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new Failure(voice.say('error.unreadable', { file, why }))
  }
}
