import type { RecordFile, Source } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { jsonPlaces, placeOf } from './jsonPlaces.js'
import { unknownText } from './raw.js'
import type { Raw } from './raw.js'

/** What may stand beside the entries in a JSON file; the last four are what `record list --json` prints with them. */
const FILE_KEYS = ['meta', 'summit_claims', 'sources', 'entries', 'asOf', 'filter', 'count', 'promises']

/** The entries of a JSON file: a list of them, or a map with `entries`. */
export function jsonRaw(text: string, shown: string, { voice }: Context): Raw {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 160)
    const before = text.slice(0, Number(/position (\d+)/.exec(why)?.[1] ?? 0)).split('\n')
    const column = before.at(-1)!.length + 1
    throw new Failure(voice.say('error.json', { file: shown, line: before.length, column, why }))
  }
  const places = jsonPlaces(text)
  const root = isMap(parsed) ? 'entries' : ''
  const file: Partial<RecordFile> & { sources?: unknown } = isMap(parsed)
    ? parsed
    : { entries: parsed as never }
  const place = (path: string): string => {
    const { line, column } = placeOf(places, `${root}${path}`)
    return `${shown}:${line}:${column} ${root}${path}`.trimEnd()
  }
  const fault = (path: string, code: string, found = ''): string => {
    const { line, column } = placeOf(places, path)
    return `${shown}:${line}:${column} ${path}: ${unknownText(code, found, FILE_KEYS, voice)}`
  }
  const sources = file.sources ?? []
  const isFine = areSources(sources)
  return {
    entries: file.entries,
    place,
    meta: { ...file.meta, parties: { ...file.meta?.parties }, persons: { ...file.meta?.persons } },
    sources: isFine ? sources : [],
    faults: [
      ...Object.keys(file)
        .filter(key => !FILE_KEYS.includes(key))
        .map(key => fault(key, 'unknown-key', key)),
      ...(isFine ? [] : [fault('sources', 'sources')]),
    ],
  }
}

/** Whether a file's own sources each have an id of their own and a title. */
const areSources = (sources: unknown): sources is Source[] =>
  Array.isArray(sources) &&
  sources.every(one => isMap(one) && typeof one['id'] === 'string' && typeof one['title'] === 'string') &&
  new Set(sources.map(one => (one as Source).id)).size === sources.length

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
