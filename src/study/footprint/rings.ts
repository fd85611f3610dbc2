import { sin } from '../../math/index.js'
import { R_EARTH } from '../../earth/index.js'

/** Points of a closed line, longitude and latitude in rad; the last is joined to the first and not repeated. */
export type Ring = readonly (readonly [longitude: number, latitude: number])[]

/** An outer ring, counterclockwise, and the rings of its holes, clockwise. */
export type RingPolygon = readonly Ring[]

/** Area on a round Earth that a ring walks around, m²: positive counterclockwise. */
export function ringArea(ring: Ring): number {
  let sum = 0
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!]
    sum += (a[0] - b[0]) * (sin(a[1]) + sin(b[1]))
  }
  return (sum / 2) * R_EARTH * R_EARTH
}

/** Area of polygons, holes left out, m². */
export const polygonsArea = (polygons: readonly RingPolygon[]): number =>
  polygons.reduce((sum, rings) => sum + rings.reduce((part, ring) => part + ringArea(ring), 0), 0)

/** Sorts closed lines into polygons: each clockwise one is a hole of the smallest counterclockwise one around it. */
export function nested(rings: readonly Ring[]): RingPolygon[] {
  const sized = rings.map(ring => ({ ring, area: ringArea(ring) }))
  const outer = sized.filter(one => one.area > 0).sort((a, b) => a.area - b.area)
  const polygons = new Map<Ring, Ring[]>(outer.map(({ ring }) => [ring, [ring]]))
  for (const { ring, area } of sized)
    if (area < 0) {
      const around = outer.find(one => one.area > -area && isWithin(ring[0]!, one.ring))
      if (around) polygons.get(around.ring)!.push(ring)
    }
  return rings.flatMap(ring => (polygons.has(ring) ? [polygons.get(ring)!] : []))
}

/** Whether a point lies in a ring: a line to the east crosses it an odd number of times. */
export function isWithin([x, y]: Ring[number], ring: Ring): boolean {
  let within = false
  for (let i = 0; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i]!, ring[(i + 1) % ring.length]!]
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) within = !within
  }
  return within
}
