import { GLOBE, footprintBox } from '../../src/index.js'
import type { Box, Geometry } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { nearText } from '../load.js'

const DEG = Math.PI / 180

/** Nodes of a map whose resolution nobody chose, and the most that are drawn at all. */
const [NODES, MOST_NODES] = [2000, 1_000_000]
/** Steps of a resolution nobody chose, degrees. */
const STEPS = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5]

/** The part of the globe a map covers: what `--region` says, else the regions asked about and the sites, with room around. */
export function mapRegion(
  text: string | undefined,
  geometry: Geometry,
  denied: boolean,
  { voice, ...context }: Context,
): Box {
  if (text === undefined) return footprintBox(geometry, denied ? 'denied' : 'defended')
  if (text === 'globe') return GLOBE
  const named = [...geometry.launch, ...geometry.defend]
  const region = named.find(one => one.id === text)
  if (region) return region.box
  const sides = text.split(',').map(side => (side.trim() === '' ? NaN : Number(side)))
  const [south, north, west, east] = sides as [number, number, number, number]
  const sound =
    sides.length === 4 && south >= -90 && north <= 90 && Math.abs(west) <= 180 && Math.abs(east) <= 180
  if (!sound) {
    const ids = named.flatMap(one => (one.id === null ? [] : [one.id]))
    throw new Failure(
      voice.say('map.region', {
        found: text,
        names: ids.join(', '),
        near: nearText(text, ids, { voice, ...context }),
      }),
    )
  }
  const width = east > west ? east - west : east - west + 360
  // Regions are not places.
  if (!(north - south >= 1 && width >= 1)) throw new Failure(voice.say('map.region-small', { found: text }))
  return { south: south * DEG, north: north * DEG, west: west * DEG, east: (west + width) * DEG }
}

/** Distance of nodes, rad: what `--resolution` says in degrees, else a round step that gives some two thousand nodes. */
export function mapResolution(text: string | undefined, box: Box, { voice }: Context): number {
  const [height, width] = [(box.north - box.south) / DEG, (box.east - box.west) / DEG]
  const nodes = (step: number): number => (height / step + 1) * (width / step + 1)
  if (text === undefined) return (STEPS.find(step => nodes(step) <= NODES) ?? STEPS.at(-1)!) * DEG
  const value = text.trim() === '' ? NaN : Number(text)
  if (!(value > 0 && value <= 45 && nodes(value) <= MOST_NODES))
    throw new Failure(voice.say('map.resolution', { found: text, most: MOST_NODES }))
  return value * DEG
}
