import { boxPoints } from '../../earth/index.js'
import type { Box } from '../../earth/index.js'
import { sin, toSi } from '../../math/index.js'
import { checkEvidence } from '../check/evidence.js'
import { localText, maybeText } from '../check/draft.js'
import type { Path } from '../text/located.js'
import { fault } from '../text/review.js'
import type { Fault } from '../text/review.js'
import { knownEntry } from './entry.js'
import type { Lookup } from './entry.js'
import type { RegionFile, SiteFile } from './form.js'
import type { GeometryRegion, GeometrySite, Sourced } from './geometry.js'
import { nameOf } from './name.js'

/** No region is smaller on either side, degrees of arc on the ground: about 111 km. Regions are not places. */
export const LEAST_SIDE_DEG = 1

/** A box wider than this has its west and east exchanged. */
const WIDEST_DEG = 180

/** Points an engagement starts from or aims at unless it asks for others. */
const POINTS = 9

const rad = (degrees: number): number => toSi(degrees, 'deg')

/** The four sides of a box, degrees, or what is wrong with them. */
export function boxOf(
  south: number,
  north: number,
  west: number,
  east: number,
): Box | { readonly fault: Fault } {
  const found = `${south} … ${north}, ${west} … ${east}`
  if (!(south >= -90 && north <= 90 && isLongitude(west) && isLongitude(east)))
    return fault('place-outside', { found })
  if (!(south < north)) return fault('box-order', { found })
  const width = east >= west ? east - west : east - west + 360
  if (width > WIDEST_DEG) return fault('box-wide', { found })
  const onGround = width * sin(rad(90 - (south + north) / 2))
  if (!(north - south >= LEAST_SIDE_DEG && onGround >= LEAST_SIDE_DEG))
    return fault('box-small', { expected: `>= ${LEAST_SIDE_DEG}°`, found })
  return { south: rad(south), north: rad(north), west: rad(west), east: rad(west + width) }
}

const isLongitude = (degrees: number): boolean => degrees >= -180 && degrees <= 180

/** A region of the library, or a box of the file's own. */
export function regionOf(file: RegionFile, path: Path, lookup: Lookup): GeometryRegion | null {
  const { review } = lookup.examination
  if (typeof file !== 'string') {
    checkEvidence(file, path, lookup.examination)
    const box = boxOf(file.south_deg, file.north_deg, file.west_deg, file.east_deg)
    if ('fault' in box) {
      review.say(box.fault.code, path, box.fault.details)
      return null
    }
    return { ...ownName(file), box, points: boxPoints(box, POINTS) }
  }
  const entry = knownEntry(file, 'region', path, lookup)
  if (!entry) return null
  const side = (quantity: string): number =>
    Number(entry.components!.find(one => one.quantity === quantity)!.value)
  const box = boxOf(side('south'), side('north'), side('west'), side('east'))
  if (!('fault' in box)) return { ...nameOf(entry), box, points: boxPoints(box, POINTS) }
  review.say(box.fault.code, path, box.fault.details)
  return null
}

/** A site of the library, with an inventory where the file gives one, or a place of the file's own. */
export function siteOf(file: SiteFile, path: Path, lookup: Lookup): GeometrySite | null {
  const { review } = lookup.examination
  if (typeof file === 'object') checkEvidence(file, path, lookup.examination)
  if (typeof file === 'object' && !('id' in file)) {
    const { latitude_deg: latitude, longitude_deg: longitude } = file
    if (latitude >= -90 && latitude <= 90 && isLongitude(longitude))
      return {
        ...ownName(file),
        place: { latitude: rad(latitude), longitude: rad(longitude), height: 0 },
        inventory: file.inventory === undefined ? null : inventoryOf(file, file.inventory, null),
      }
    review.say('place-outside', path, { found: `${latitude}, ${longitude}` })
    return null
  }
  const [id, at] = typeof file === 'string' ? [file, path] : [file.id, [...path, 'id']]
  const entry = knownEntry(id, 'site', at, lookup)
  if (!entry) return null
  const [latitude, longitude] = ['latitude', 'longitude'].map(
    quantity => lookup.library.number(entry.id, quantity)?.value,
  )
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null
  return {
    ...nameOf(entry),
    place: { latitude, longitude, height: 0 },
    inventory: typeof file === 'string' ? null : inventoryOf(file, file.inventory, entry.id),
  }
}

type Grounds = Pick<Exclude<RegionFile, string>, 'evidence' | 'sources' | 'note'>

/** Interceptors at one site. The library has none by site, so this takes the place of nothing. */
const inventoryOf = (file: Grounds, value: number, id: string | null): Sourced => ({
  value,
  low: null,
  high: null,
  rangeOf: null,
  evidence: file.evidence,
  sources: file.sources ?? [],
  note: maybeText(file.note),
  id,
  quantity: 'inventory',
  override: false,
  shipped: null,
})

const ownName = (
  file: Grounds & Pick<Exclude<RegionFile, string>, 'name'>,
): Omit<GeometryRegion, 'box' | 'points'> => ({
  id: null,
  name: localText(file.name),
  evidence: file.evidence,
  sources: file.sources ?? [],
  note: maybeText(file.note),
})
