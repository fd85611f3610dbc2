import { degrees, headLines, meters } from './scene.js'
import type { Area, Polygon, Scene, Spot, Track } from './scene.js'

/** Seconds of the flight a second of watching shows. */
const PACE = 60

/**
 * The scene as CZML for Cesium: a document packet, then a packet a thing (an area: one a polygon).
 *
 * Thin: paths are sampled positions with an epoch, which Cesium interpolates itself; no expressions, nothing that has to
 * be worked out for each frame.
 */
export function czmlText({ head, epoch, things }: Scene): string {
  const tracks = things.filter(thing => thing.kind === 'track').filter(track => track.samples.length > 0)
  const start = Date.parse(epoch)
  const at = (seconds: number): string => new Date(start + seconds * 1000).toISOString()
  const end = Math.max(0, ...tracks.map(track => track.samples.at(-1)!.time))
  const document = {
    id: 'document',
    name: head.title,
    version: '1.0',
    description: headLines(head).join('\n'),
    ...(end > 0 && {
      clock: {
        interval: `${at(0)}/${at(end)}`,
        currentTime: at(0),
        multiplier: PACE,
        range: 'LOOP_STOP',
        step: 'SYSTEM_CLOCK_MULTIPLIER',
      },
    }),
  }
  const packets = things.flatMap((thing): object[] =>
    thing.kind === 'area'
      ? areaPackets(thing)
      : [thing.kind === 'spot' ? spotPacket(thing) : trackPacket(thing, epoch, at)],
  )
  return `${JSON.stringify([document, ...packets])}\n`
}

const named = ({ id, name, note, facts }: Track | Spot | Area): object => ({
  id,
  name,
  description: escaped(note),
  properties: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)),
})

function trackPacket(track: Track, epoch: string, at: (seconds: number) => string): object {
  const { samples } = track
  if (samples.length === 0) return named(track)
  return {
    ...named(track),
    availability: `${at(samples[0]!.time)}/${at(samples.at(-1)!.time)}`,
    position: {
      epoch,
      interpolationAlgorithm: 'LAGRANGE',
      interpolationDegree: Math.min(5, samples.length - 1),
      cartographicDegrees: samples.flatMap(({ time, longitudeDeg, latitudeDeg, height }) => [
        Math.round(time * 1000) / 1000,
        degrees(longitudeDeg),
        degrees(latitudeDeg),
        meters(height),
      ]),
    },
    point: { pixelSize: 6, color: { rgba: [230, 110, 60, 255] } },
    path: { width: 2, resolution: 30, material: { solidColor: { color: { rgba: [230, 110, 60, 255] } } } },
  }
}

const spotPacket = (spot: Spot): object => ({
  ...named(spot),
  position: {
    cartographicDegrees: [degrees(spot.longitudeDeg), degrees(spot.latitudeDeg), meters(spot.height)],
  },
  point: { pixelSize: 6, color: { rgba: [40, 40, 40, 255] } },
})

const areaPackets = (area: Area): object[] =>
  area.polygons.map((polygon, i) => ({
    ...named(area),
    id: `${area.id}/${i + 1}`,
    polygon: polygonOf(polygon),
  }))

function polygonOf([outer, ...holes]: Polygon): object {
  return {
    positions: { cartographicDegrees: flat(outer!) },
    ...(holes.length > 0 && { holes: { cartographicDegrees: holes.map(flat) } }),
    height: 0,
    arcType: 'GEODESIC',
    material: { solidColor: { color: { rgba: [45, 100, 180, 70] } } },
  }
}

/** Longitude, latitude, height in one list; Cesium closes a ring itself. */
const flat = (ring: Polygon[number]): number[] =>
  ring.slice(0, -1).flatMap(([longitude, latitude]) => [degrees(longitude), degrees(latitude), 0])

/** Cesium shows descriptions as HTML. */
const escaped = (text: string): string =>
  text.replace(/[&<>]/g, character => ({ '&': '&amp;', '<': '&lt;' })[character] ?? '&gt;')
