import type { PositionRow, RecordEntry } from '../record/index.js'
import type { LocalText, Scenario } from '../scenario/index.js'

/** A source that tells of more entries than this is a history of the subject, not a report of one event. */
const MOST_ENTRIES_OF_A_REPORT = 3

/** The code of a row of positions in a note: `US-1`, `N-10`. */
const ROW_CODE = /\b[A-Z]{1,2}-\d+\b/g

/**
 * An assumption that rests on an entry of the record.
 *
 * `key` is the assumption, `claim`, or null for a position as a whole; `position` is null for the value where no position
 * says otherwise, and for an assumption as a whole. `row` is the statement that ties the two together, `source` the report
 * both cite.
 */
export interface RecordLink {
  readonly entry: string
  readonly scenario: string
  readonly key: string | null
  readonly position: string | null
  readonly row: string | null
  readonly source: string | null
}

/** What is cited where in a scenario. */
interface Place {
  readonly key: string | null
  readonly position: string | null
  readonly sources: readonly string[]
  readonly note: string
}

/**
 * Every tie between the record and the assumptions of scenarios, read in either direction from one list.
 *
 * A statement (`data/positions.json`) ties its entries to the values whose note names it and to those values of the
 * assumptions it bears on that share a source with it; where there are none, to the assumption as a whole. A value or
 * position that cites a report of at most three entries is tied to these directly.
 */
export function recordLinks(
  entries: readonly Pick<RecordEntry, 'id' | 'sources'>[],
  rows: readonly PositionRow[],
  scenarios: readonly Pick<Scenario, 'id' | 'assumptions' | 'positions' | 'claim'>[],
): RecordLink[] {
  const links = scenarios.flatMap(scenario => {
    const places = placesOf(scenario)
    return [
      ...rows.flatMap(row => rowLinks(row, scenario.id, places)),
      ...places.flatMap(place => sourceLinks(place, scenario.id, entries)),
    ]
  })
  const known = new Set(entries.map(({ id }) => id))
  const seen = new Map<string, RecordLink>()
  for (const link of links) {
    const name = [link.entry, link.scenario, link.key, link.position].join(' ')
    if (known.has(link.entry) && !seen.has(name)) seen.set(name, link)
  }
  return [...seen.values()]
}

function placesOf({
  assumptions,
  positions,
  claim,
}: Pick<Scenario, 'assumptions' | 'positions' | 'claim'>): Place[] {
  return [
    ...(claim ? [{ key: 'claim', position: null, sources: claim.sources, note: '' }] : []),
    ...assumptions.map(({ key, sources, note }) => ({ key, position: null, sources, note: words(note) })),
    ...positions.flatMap(({ key: position, reconstructedFrom, values }) => [
      { key: null, position, sources: reconstructedFrom, note: '' },
      ...[...values].map(([key, { sources, note }]) => ({ key, position, sources, note: words(note) })),
    ]),
  ]
}

const words = (note: LocalText | null): string => note?.en ?? ''

const codesIn = (note: string): string[] => note.match(ROW_CODE) ?? []

function rowLinks(row: PositionRow, scenario: string, places: readonly Place[]): RecordLink[] {
  const keys = (row.scenario_keys ?? [])
    .filter(name => name.startsWith(`${scenario}.`))
    .map(name => name.slice(scenario.length + 1))
  const tied = (key: string | null, position: string | null): RecordLink[] =>
    (row.entries ?? []).map(entry => ({ entry, scenario, key, position, row: row.id, source: null }))
  const named = places.filter(({ note }) => codesIn(note).includes(row.id))
  const concerned = keys.flatMap((key): Pick<Place, 'key' | 'position'>[] => {
    const ofKey = places.filter(place => place.key === key)
    const citing = ofKey.filter(place => place.sources.some(id => row.sources.includes(id)))
    const isNamed = ofKey.some(place => named.includes(place))
    return citing.length > 0 || isNamed || ofKey.length === 0 ? citing : [{ key, position: null }]
  })
  return [...named, ...concerned].flatMap(({ key, position }) => tied(key, position))
}

function sourceLinks(
  { key, position, sources }: Place,
  scenario: string,
  entries: readonly Pick<RecordEntry, 'id' | 'sources'>[],
): RecordLink[] {
  return sources.flatMap(source => {
    const told = entries.filter(entry => entry.sources.includes(source))
    return told.length > MOST_ENTRIES_OF_A_REPORT
      ? []
      : told.map(entry => ({ entry: entry.id, scenario, key, position, row: null, source }))
  })
}
