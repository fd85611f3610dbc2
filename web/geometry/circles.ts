import { R_EARTH, horizon } from '../../src/index.js'
import type { ShownRadar, Spot } from './scene.js'

const DEG = Math.PI / 180
/** Degrees between the points of a circle. */
const STEP = 4

/** The place so far from another along the ground of a round Earth, in a direction clockwise from north; degrees and m. */
export function placeFrom({ latitude, longitude }: Spot, azimuth: number, distance: number): Spot {
  const [lat, az, arc] = [latitude * DEG, azimuth * DEG, distance / R_EARTH]
  const sine = Math.sin(lat) * Math.cos(arc) + Math.cos(lat) * Math.sin(arc) * Math.cos(az)
  const turn = Math.atan2(Math.sin(az) * Math.sin(arc) * Math.cos(lat), Math.cos(arc) - Math.sin(lat) * sine)
  const to = longitude + turn / DEG
  return {
    latitude: Math.asin(Math.max(-1, Math.min(1, sine))) / DEG,
    longitude: ((((to + 180) % 360) + 360) % 360) - 180,
    height: 0,
  }
}

/** The ring of places so far from one, as a closed line of longitude and latitude, clockwise. */
export const ringAround = (at: Spot, distance: number): [number, number][] =>
  Array.from({ length: 360 / STEP + 1 }, (_, i) => pair(placeFrom(at, i * STEP, distance)))

const pair = ({ longitude, latitude }: Spot): [number, number] => [longitude, latitude]

/**
 * How far along the ground a radar detects an object at a height, m: as far as its range and its lowest elevation let
 * it. Null where it does not get up to that height at all.
 */
export function groundCoverage(
  { range, lowest }: Pick<ShownRadar, 'range' | 'lowest'>,
  height: number,
): number | null {
  if (height >= range) return null
  const seen = horizon({ targetHeight: height, elevation: lowest * DEG })
  const [a, b] = [R_EARTH, R_EARTH + height]
  const byRange =
    R_EARTH * Math.acos(Math.max(-1, Math.min(1, (a * a + b * b - range * range) / (2 * a * b))))
  return seen.reached ? Math.min(byRange, seen.groundRange) : null
}

/** What a radar covers at a height, as a closed line: a circle, or the sector it looks into. */
export function coverageLine(radar: ShownRadar, height: number): [number, number][] | null {
  const distance = groundCoverage(radar, height)
  if (distance === null || distance <= 0) return null
  if (radar.width >= 360) return ringAround(radar.at, distance)
  const steps = Math.max(2, Math.ceil(radar.width / STEP))
  const from = radar.boresight - radar.width / 2
  return [
    pair(radar.at),
    ...Array.from({ length: steps + 1 }, (_, i) =>
      pair(placeFrom(radar.at, from + (i * radar.width) / steps, distance)),
    ),
    pair(radar.at),
  ]
}
