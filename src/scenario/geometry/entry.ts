import type { Library, Parameter } from '../../record/index.js'
import type { Examination } from '../check/draft.js'
import { nearest } from '../nearest.js'
import type { Path } from '../text/located.js'
import { nearestDetail } from '../text/review.js'

/** What the checks of a geometry share: the scenario under examination and the library its ids stand for. */
export interface Lookup {
  readonly examination: Examination
  readonly library: Library
}

/** The parts an entry must have to be of a kind; a number has none. */
const KINDS = {
  region: ['south', 'north', 'west', 'east'],
  site: ['latitude', 'longitude'],
  interceptor: ['burnout speed', 'altitude floor'],
  radar: ['R0', 'sigma0'],
  shell: ['interceptor speed', 'orbit altitude'],
} as const

export type EntryKind = keyof typeof KINDS | 'class' | 'number'

/** Whether an entry of the library can stand where one of this kind is wanted. */
export function isOfKind(entry: Parameter, kind: EntryKind): boolean {
  if (kind === 'class') return entry.id.startsWith('threat.class.')
  if (kind === 'number')
    return entry.components === undefined && (entry.value === null || typeof entry.value === 'number')
  const names = entry.components?.map(one => one.quantity) ?? []
  return KINDS[kind].every(name => names.includes(name))
}

/** The entry an id stands for, or null, said to be so where there is none or it is of another kind. */
export function knownEntry(
  id: string,
  kind: EntryKind,
  path: Path,
  { examination: { review }, library }: Lookup,
): Parameter | null {
  const entry = library.get(id)
  if (entry && isOfKind(entry, kind)) return entry
  const fitting = library.ids.filter(one => isOfKind(library.get(one)!, kind))
  const near = nearest(id, fitting)
  review.say(entry ? 'library-kind' : 'library-unknown', path, {
    kindTerm: `entry-${kind}`,
    found: id,
    ...nearestDetail(near),
  })
  return null
}
