import { describe, expect, test } from 'vitest'
import { groundDistance, R_EARTH } from '../../earth/index.js'
import type { Box, Place } from '../../earth/index.js'
import { cos } from '../../math/index.js'
import { fieldMap, oneThread } from './fieldMap.js'
import { GLOBE, globeGrid, nodePlace } from './globeGrid.js'
import type { PlaceField } from './placeField.js'
import { isWithin, polygonsArea, ringArea } from './rings.js'
import type { RingPolygon } from './rings.js'

const DEG = Math.PI / 180
const place = (latitudeDeg: number, longitudeDeg: number): Place => ({
  latitude: latitudeDeg * DEG,
  longitude: longitudeDeg * DEG,
  height: 0,
})
const box = (south: number, north: number, west: number, east: number): Box => ({
  south: south * DEG,
  north: north * DEG,
  west: west * DEG,
  east: east * DEG,
})
const away = (a: Place, b: Place): number => groundDistance(a, b)

type Rule = (here: Place) => number
const disc =
  (center: Place, radius: number): Rule =>
  here =>
    away(here, center) <= radius ? 1 : 0

const fieldOf = (rule: Rule): PlaceField => ({
  sheets: 1,
  all: (out, at, here) => {
    out[at] = rule(here)
  },
  one: (_, here) => rule(here),
})

const TOLERANCE = 500

async function drawn(
  rule: Rule,
  over: Box,
  resolutionDeg = 1,
  levels = [1],
): Promise<(readonly RingPolygon[])[]> {
  const grid = globeGrid(over, resolutionDeg * DEG)
  const work = oneThread(fieldOf(rule), grid, TOLERANCE)
  const { contours } = await fieldMap(work, grid, () => levels.map(level => ({ sheet: 0, level })))
  return contours.map(one => one.polygons)
}

const capArea = (radius: number): number => 2 * Math.PI * R_EARTH * R_EARTH * (1 - cos(radius / R_EARTH))

/** All points of an outline. */
const points = (polygons: readonly RingPolygon[]): Place[] =>
  polygons.flat(2).map(([longitude, latitude]) => ({ longitude, latitude, height: 0 }))

describe('the outline of a field', () => {
  test('a disc is one ring, every point within half of the stated distance of its edge', async () => {
    const center = place(40, 20)
    const [found] = await drawn(disc(center, 900e3), box(20, 60, 0, 40))
    expect(found).toHaveLength(1)
    expect(found![0]).toHaveLength(1)
    for (const point of points(found!))
      expect(Math.abs(away(point, center) - 900e3)).toBeLessThanOrEqual(TOLERANCE / 2)
    // Chords of 1° across an edge of radius 900 km cut off half a percent of the area; today 0.3 %.
    expect(polygonsArea(found!) / capArea(900e3)).toBeCloseTo(1, 2)
  })

  test('a crescent, not star-shaped, keeps its bay', async () => {
    const [whole, bite] = [disc(place(0, 0), 1500e3), disc(place(0, 7), 1300e3)]
    const rule: Rule = here => whole(here) * (1 - bite(here))
    const [found] = await drawn(rule, box(-20, 20, -20, 20))
    expect(found).toHaveLength(1)
    const [[ring]] = found as [[RingPolygon[number]]]
    expect(isWithin([-8 * DEG, 0.3 * DEG], ring)).toBe(true)
    expect(isWithin([0, 0], ring)).toBe(false)
    expect(isWithin([4 * DEG, 11.6 * DEG], ring)).toBe(rule(place(11.6, 4)) === 1)
    for (const point of points(found!)) {
      const edge = Math.min(
        Math.abs(away(point, place(0, 0)) - 1500e3),
        Math.abs(away(point, place(0, 7)) - 1300e3),
      )
      expect(edge).toBeLessThanOrEqual(TOLERANCE / 2)
    }
  })

  test('two blobs are two polygons', async () => {
    const rules = [disc(place(10, 10), 500e3), disc(place(-10, 30), 700e3)]
    const [found] = await drawn(here => Math.max(...rules.map(rule => rule(here))), box(-30, 30, 0, 50))
    expect(found).toHaveLength(2)
    const areas = found!.map(polygon => polygonsArea([polygon])).toSorted((a, b) => a - b)
    // Chords of 1° cut off 0.8 % of the smaller one today.
    expect(areas[0]! / capArea(500e3)).toBeCloseTo(0.995, 2)
    expect(areas[1]! / capArea(700e3)).toBeCloseTo(0.995, 2)
  })

  test('a hole is an inner ring, clockwise, and an island in it a polygon of its own', async () => {
    const center = place(30, -60)
    const rule: Rule = here => {
      const d = away(here, center)
      return d <= 400e3 || (d >= 800e3 && d <= 1500e3) ? 1 : 0
    }
    const [found] = await drawn(rule, box(10, 50, -85, -35))
    expect(found!.map(polygon => polygon.length).toSorted()).toEqual([1, 2])
    const [outer, hole] = found!.find(polygon => polygon.length === 2)!
    expect(ringArea(outer!)).toBeGreaterThan(0)
    expect(-ringArea(hole!) / capArea(800e3)).toBeCloseTo(1, 2)
  })

  test('a finer grid finds the same outline', async () => {
    const rule = disc(place(-33, 100), 1200e3)
    const [coarse] = await drawn(rule, box(-50, -15, 80, 120), 2)
    const [fine] = await drawn(rule, box(-50, -15, 80, 120), 0.5)
    expect(polygonsArea(fine!) / capArea(1200e3)).toBeCloseTo(1, 3)
    expect(polygonsArea(coarse!) / polygonsArea(fine!)).toBeCloseTo(1, 1)
  })

  test('levels lie within each other', async () => {
    const center = place(0, 0)
    const found = await drawn(
      here => Math.max(0, 4 - Math.floor(away(here, center) / 400e3)),
      box(-20, 20, -20, 20),
      1,
      [1, 2, 3, 4],
    )
    found.forEach((polygons, i) => {
      expect(polygonsArea(polygons) / capArea((4 - i) * 400e3)).toBeCloseTo(1, 1)
    })
  })

  test('across 180° it is cut there, and both sides together are whole', async () => {
    for (const over of [box(30, 70, 150, 210), GLOBE]) {
      const [found] = await drawn(disc(place(50, 178), 900e3), over)
      expect(found).toHaveLength(2)
      expect(polygonsArea(found!) / capArea(900e3)).toBeCloseTo(1, 2)
      for (const { longitude } of points(found!)) expect(Math.abs(longitude)).toBeLessThanOrEqual(Math.PI)
      const edges = found!.map(polygon => polygon[0]!.filter(([x]) => Math.abs(x) === Math.PI).length)
      for (const count of edges) expect(count).toBeGreaterThan(5)
    }
  })

  test('around a pole it runs along 180° and the pole', async () => {
    for (const sign of [1, -1]) {
      const [found] = await drawn(disc(place(sign * 80, 30), 2500e3), GLOBE)
      expect(found).toHaveLength(1)
      expect(found![0]).toHaveLength(1)
      expect(polygonsArea(found!) / capArea(2500e3)).toBeCloseTo(1, 2)
      expect(Math.max(...points(found!).map(({ latitude }) => sign * latitude))).toBe(Math.PI / 2)
    }
  })

  test('the whole globe is one ring around it', async () => {
    const [found] = await drawn(() => 1, GLOBE, 10)
    expect(polygonsArea(found!) / capArea(Math.PI * R_EARTH)).toBeCloseTo(1, 12)
    expect(await drawn(() => 0, GLOBE, 10)).toEqual([[]])
  })

  test('beyond the box nothing is drawn: the outline is closed along its sides', async () => {
    const over = box(0, 20, 0, 20)
    const [found] = await drawn(disc(place(0, 0), 1000e3), over)
    for (const { latitude, longitude } of points(found!))
      expect(Math.min(latitude, longitude)).toBeGreaterThanOrEqual(0)
    expect(polygonsArea(found!) / (capArea(1000e3) / 4)).toBeCloseTo(1, 2)
  })

  test('where two opposite corners of a cell are in, the middle decides', async () => {
    // Ridges along the diagonals of a cell of 10°, joined or not.
    for (const [joined, polygons] of [
      [true, 1],
      [false, 2],
    ] as const) {
      const rule: Rule = ({ latitude, longitude }) => {
        const [x, y] = [longitude / DEG, latitude / DEG]
        const near = Math.abs(x - y) < 4
        return near && (joined || Math.abs(x + y) > 6) ? 1 : 0
      }
      const [found] = await drawn(rule, box(-5, 5, -5, 5), 10)
      expect(found).toHaveLength(polygons)
    }
  })
})

describe('a grid on the globe', () => {
  test('has a node on every side of its box, none farther apart than the resolution', () => {
    const grid = globeGrid(box(10, 20, 170, 190), 3 * DEG)
    expect(grid.pieces).toHaveLength(2)
    expect(grid.pieces.map(piece => [piece.rows, piece.columns])).toEqual([
      [4, 4],
      [4, 4],
    ])
    expect(nodePlace(grid, 0)).toEqual({ latitude: 10 * DEG, longitude: 170 * DEG, height: 0 })
    expect(nodePlace(grid, grid.nodes - 1).longitude).toBeCloseTo(-170 * DEG, 12)
  })
  test('of 1° over the globe has the 64,800 aim points of the work definition, and one more each way', () => {
    expect(globeGrid(GLOBE, DEG).nodes).toBe(361 * 181)
  })
  test.each([
    [box(10, 10, 0, 1), DEG],
    [box(10, 95, 0, 1), DEG],
    [box(10, 20, 5, 5), DEG],
    [box(10, 20, 0, 361), DEG],
    [box(10, 20, 0, 1), 0],
    [box(10, 20, 0, 1), Number.NaN],
    [box(Number.NaN, 20, 0, 1), DEG],
  ])('%j at %d is refused', (over, resolution) => {
    expect(() => globeGrid(over, resolution)).toThrow(RangeError)
  })
})
