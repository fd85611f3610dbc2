import type { PublishedNumber } from '../../record/index.js'
import { dimensionOf } from '../../math/index.js'
import { checkEvidence } from '../check/evidence.js'
import { maybeText } from '../check/draft.js'
import type { Evidence } from '../scenario.js'
import { canBeBare, siQuantity, writtenQuantity } from '../quantity.js'
import { fault } from '../text/review.js'
import type { Fault } from '../text/review.js'
import type { Path } from '../text/located.js'
import { knownEntry } from './entry.js'
import type { Lookup } from './entry.js'
import type { NumberFile } from './form.js'
import type { Sourced } from './geometry.js'

/** What a number has to be: the SI unit it is kept in, and the limits outside which it means nothing. */
export interface Wanted {
  readonly unit: string
  readonly least?: number
  readonly most?: number
  /** The least value itself is too little. */
  readonly positive?: true
}

/** A number in a file that stands in the place of the library's. */
export interface OverrideFile {
  readonly value: number | string
  readonly evidence: Evidence
  readonly sources?: readonly string[] | undefined
  readonly note?: Parameters<typeof maybeText>[0]
}

/** A number of the library as a geometry keeps it: its value, or one of its limits where only those are published. */
export function shippedNumber(
  number: PublishedNumber,
  end: 'value' | 'low' | 'high' = 'value',
): Sourced | null {
  const value = number[end]
  if (value === null) return null
  const own = end === 'value'
  return {
    value,
    low: own ? number.low : null,
    high: own ? number.high : null,
    rangeOf: own ? number.rangeOf : null,
    evidence: number.evidence,
    sources: number.sources,
    note: number.note === null ? null : { en: number.note },
    id: number.id,
    quantity: number.quantity,
    override: false,
    shipped: null,
  }
}

/** A number of the file's own, checked; null where something is wrong with it, which is said. */
export function ownNumber(
  file: OverrideFile,
  wanted: Wanted,
  path: Path,
  of: { id: string | null; quantity: string; shipped: number | null },
  { examination }: Lookup,
): Sourced | null {
  checkEvidence(file, path, examination)
  const value = writtenSi(file.value, wanted)
  if (typeof value !== 'number') {
    examination.review.say(value.fault.code, [...path, 'value'], value.fault.details)
    return null
  }
  const { id, quantity, shipped } = of
  return {
    value,
    low: null,
    high: null,
    rangeOf: null,
    evidence: file.evidence,
    sources: file.sources ?? [],
    note: maybeText(file.note),
    id,
    quantity,
    override: id !== null,
    shipped,
  }
}

/** A number named by its id in the library, or overridden under that id. */
export function namedNumber(file: NumberFile, wanted: Wanted, path: Path, lookup: Lookup): Sourced | null {
  const [id, at] = typeof file === 'string' ? [file, path] : [file.id, [...path, 'id']]
  const entry = knownEntry(id, 'number', at, lookup)
  const number = entry && lookup.library.number(id)
  if (!number) return null
  if (number.dimension !== dimensionOf(wanted.unit)) {
    lookup.examination.review.say('unit-mismatch', at, { expected: wanted.unit, found: entry.unit })
    return null
  }
  if (typeof file === 'string') return shippedNumber(number)
  return ownNumber(file, wanted, path, { id, quantity: number.quantity, shipped: number.value }, lookup)
}

function writtenSi(
  value: number | string,
  { unit, least = -Infinity, most = Infinity, positive }: Wanted,
): number | { readonly fault: Fault } {
  const written = typeof value === 'number' ? { number: value, unit: null } : writtenQuantity(value)
  if ('fault' in written) return written
  if (written.unit === null && !canBeBare(unit))
    return fault('unit-missing', { expected: unit, found: String(value) })
  const si = siQuantity(written, unit)
  if (typeof si !== 'number') return si
  if (positive && !(si > 0)) return fault('wrong-range', { expected: '> 0', found: String(value) })
  if (!(si >= least && si <= most))
    return fault('wrong-range', { expected: `${least} … ${most} ${unit}`, found: String(value) })
  return si
}
