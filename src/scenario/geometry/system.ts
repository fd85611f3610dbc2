import { checkEvidence } from '../check/evidence.js'
import { keysAt } from '../text/located.js'
import type { Path } from '../text/located.js'
import { nearest } from '../nearest.js'
import { nearestDetail } from '../text/review.js'
import { knownEntry } from './entry.js'
import type { EntryKind, Lookup } from './entry.js'
import type { SystemFile } from './form.js'
import type { GeometryInterceptor, GeometryRadar, GeometryShell, Sourced } from './geometry.js'
import { nameOf } from './name.js'
import { ownNumber, shippedNumber } from './number.js'
import type { Wanted } from './number.js'

/** One number of a system: what the library calls it, and which end of it where only limits are published. */
interface Part extends Wanted {
  readonly quantity: string
  readonly end?: 'low' | 'high'
  /** What a file calls it, where that is not the library's words. */
  readonly key?: string
}

type Parts<Key extends string> = Readonly<Record<Key, Part>>

const HALF_TURN = Math.PI
const UPRIGHT = HALF_TURN / 2

export const INTERCEPTOR_PARTS = {
  burnoutSpeed: { quantity: 'burnout speed', unit: 'm/s', positive: true },
  burnTime: { quantity: 'burn time', unit: 's' },
  burnoutHeight: { quantity: 'effective burnout altitude', unit: 'm' },
  minHeight: { quantity: 'altitude floor', unit: 'm' },
  maxHeight: { quantity: 'altitude ceiling', unit: 'm', positive: true },
  maxFlightTime: { quantity: 'longest flight time', unit: 's', positive: true },
  inventory: { quantity: 'inventory', unit: 'count' },
} as const satisfies Parts<string>

export const RADAR_PARTS = {
  referenceRange: { quantity: 'R0', unit: 'm', positive: true },
  referenceCrossSection: { quantity: 'sigma0', unit: 'm2', positive: true },
  referenceSnr: { quantity: 'SNR0', unit: 'dB' },
  azimuthCover: { quantity: 'azimuth cover', unit: 'rad', positive: true, most: 2 * HALF_TURN },
  boresight: { quantity: 'boresight azimuth', unit: 'rad', least: -2 * HALF_TURN, most: 2 * HALF_TURN },
  minElevation: {
    quantity: 'elevation',
    end: 'low',
    key: 'min_elevation',
    unit: 'rad',
    least: 0,
    most: UPRIGHT,
  },
  maxElevation: {
    quantity: 'elevation',
    end: 'high',
    key: 'max_elevation',
    unit: 'rad',
    least: 0,
    most: UPRIGHT,
  },
} as const satisfies Parts<string>

export const SHELL_PARTS = {
  interceptorSpeed: { quantity: 'interceptor speed', unit: 'm/s', positive: true },
  altitude: { quantity: 'orbit altitude', unit: 'm', positive: true },
  delay: { quantity: 'delay to launch', unit: 's' },
  overlap: { quantity: 'overlap factor', unit: 'ratio', positive: true },
} as const satisfies Parts<string>

/** What a file calls a number of a system: the library's words, joined by underscores. */
export const keyOf = ({ quantity, key }: Part): string =>
  key ?? quantity.toLowerCase().replace(/[^a-z0-9]+/g, '_')

export function interceptorClass(file: SystemFile, path: Path, lookup: Lookup): GeometryInterceptor | null {
  const found = system(file, 'interceptor', INTERCEPTOR_PARTS, path, lookup)
  if (!found || !inOrder(found, 'minHeight', 'maxHeight', path, lookup)) return null
  return found
}

export function radarClass(
  file: SystemFile,
  path: Path,
  lookup: Lookup,
): Omit<GeometryRadar, 'site' | 'crossSection'> | null {
  const found = system(file, 'radar', RADAR_PARTS, path, lookup)
  if (!found || !inOrder(found, 'minElevation', 'maxElevation', path, lookup)) return null
  return { ...found, band: lookup.library.get(found.id!)?.band ?? null }
}

export const shellClass = (file: SystemFile, path: Path, lookup: Lookup): GeometryShell | null =>
  system(file, 'shell', SHELL_PARTS, path, lookup)

type System<Key extends string> = ReturnType<typeof nameOf> & Readonly<Record<Key, Sourced>>

/** A system of the library with the file's own numbers in their places; null where something is wrong, which is said. */
function system<Key extends string>(
  file: SystemFile,
  kind: EntryKind,
  parts: Parts<Key>,
  path: Path,
  lookup: Lookup,
): System<Key> | null {
  const { review } = lookup.examination
  const whole = typeof file === 'string' ? { id: file, override: {} } : file
  const entry = knownEntry(whole.id, kind, typeof file === 'string' ? path : [...path, 'id'], lookup)
  const at = [...path, 'override']
  const known = Object.values<Part>(parts).map(keyOf)
  for (const key of keysAt(review.tree, at))
    if (!known.includes(key))
      review.say(
        'library-part',
        [...at, key],
        { key, expected: known.join(', '), ...nearestDetail(nearest(key, known)) },
        'key',
      )
  if (!entry) {
    for (const [key, one] of Object.entries(whole.override))
      checkEvidence(one, [...at, key], lookup.examination)
    return null
  }
  const numbers: Partial<Record<Key, Sourced>> = {}
  for (const [name, part] of Object.entries<Part>(parts) as [Key, Part][]) {
    const published = lookup.library.number(entry.id, part.quantity)
    const shipped = published ? shippedNumber(published, part.end) : null
    const key = keyOf(part)
    const own = Object.hasOwn(whole.override, key) ? whole.override[key] : undefined
    const of = { id: entry.id, quantity: part.quantity, shipped: shipped && shipped.value }
    const number = own ? ownNumber(own, part, [...at, key], of, lookup) : shipped
    if (number) numbers[name] = number
    else if (!own) review.say('library-incomplete', path, { found: entry.id, key: part.quantity })
  }
  if (Object.keys(numbers).length < Object.keys(parts).length) return null
  return { ...nameOf(entry), ...(numbers as Record<Key, Sourced>) }
}

/** Whether one number of a system is below another, said to be so where it is not. */
function inOrder<Key extends string>(
  found: Readonly<Record<Key, Sourced>>,
  low: Key,
  high: Key,
  path: Path,
  { examination }: Lookup,
): boolean {
  if (found[low].value < found[high].value) return true
  examination.review.say('value-order', path, { found: `${found[low].value} … ${found[high].value}` })
  return false
}
