import { lineParts } from './lineParts.js'
import { degrees, meters } from './scene.js'
import type { Area, Scene, Spot, Track } from './scene.js'

/**
 * The scene as GeoJSON (RFC 7946): one feature a thing, with the head as a foreign member `about`.
 *
 * Paths are cut at 180°; their times stand in `seconds`, a list for each piece.
 */
export const geojsonText = ({ head, epoch, things }: Scene): string =>
  `${JSON.stringify({
    type: 'FeatureCollection',
    about: { ...head, epoch },
    features: things.map(thing => ({ type: 'Feature', id: thing.id, ...feature(thing) })),
  })}\n`

function feature(thing: Track | Spot | Area): { properties: object; geometry: object } {
  const { name, note, facts } = thing
  const properties = { name, note, ...facts }
  if (thing.kind === 'area')
    return {
      properties,
      geometry: {
        type: 'MultiPolygon',
        coordinates: thing.polygons.map(polygon =>
          polygon.map(ring => ring.map(([longitude, latitude]) => [degrees(longitude), degrees(latitude)])),
        ),
      },
    }
  if (thing.kind === 'spot')
    return {
      properties,
      geometry: {
        type: 'Point',
        coordinates: [degrees(thing.longitudeDeg), degrees(thing.latitudeDeg), meters(thing.height)],
      },
    }
  const parts = lineParts(thing.samples)
  return {
    properties: { ...properties, seconds: parts.map(part => part.map(sample => meters(sample.time))) },
    geometry: {
      type: 'MultiLineString',
      coordinates: parts.map(part =>
        part.map(sample => [
          degrees(sample.longitudeDeg),
          degrees(sample.latitudeDeg),
          meters(sample.height),
        ]),
      ),
    },
  }
}
