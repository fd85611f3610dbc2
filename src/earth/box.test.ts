import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxPoints } from './index.js'
import type { Box } from './index.js'

const DEG = Math.PI / 180
const box = (south: number, north: number, west: number, east: number): Box => ({
  south: south * DEG,
  north: north * DEG,
  west: west * DEG,
  east: east * DEG,
})
const anyBox = fc
  .record({
    south: fc.integer({ min: -89, max: 80 }),
    height: fc.integer({ min: 1, max: 9 }),
    west: fc.integer({ min: -180, max: 179 }),
    width: fc.integer({ min: 1, max: 90 }),
  })
  .map(({ south, height, west, width }) => box(south, south + height, west, west + width))
const anyCount = fc.integer({ min: 1, max: 200 })

test('nine points of a square box at the equator are three by three, in its middle thirds', () => {
  const degrees = boxPoints(box(-3, 3, 10, 16), 9).map(({ latitude, longitude }) => [
    latitude / DEG,
    longitude / DEG,
  ])
  expect(degrees.map(([, longitude]) => longitude!.toFixed(9))).toEqual(
    [11, 13, 15, 11, 13, 15, 11, 13, 15].map(one => one.toFixed(9)),
  )
  const latitudes = [degrees[0]![0]!, degrees[4]![0]!, degrees[8]![0]!]
  for (const [i, want] of [-2, 0, 2].entries()) expect(latitudes[i]).toBeCloseTo(want, 2)
})

test('every point lies inside its box, on the ground, and there are at least as many as asked for', () => {
  fc.assert(
    fc.property(anyBox, anyCount, (one, count) => {
      const points = boxPoints(one, count)
      expect(points.length).toBeGreaterThanOrEqual(count)
      for (const { latitude, longitude, height } of points) {
        expect(latitude).toBeGreaterThan(one.south)
        expect(latitude).toBeLessThan(one.north)
        const eastward = longitude < one.west ? longitude + 2 * Math.PI : longitude
        expect(eastward).toBeGreaterThan(one.west)
        expect(eastward).toBeLessThan(one.east)
        expect(Math.abs(longitude)).toBeLessThanOrEqual(Math.PI)
        expect(height).toBe(0)
      }
    }),
  )
})

test('as much of the box lies north of its points as south of them, by area', () => {
  fc.assert(
    fc.property(anyBox, anyCount, (one, count) => {
      const points = boxPoints(one, count)
      const mean = points.reduce((sum, { latitude }) => sum + Math.sin(latitude), 0) / points.length
      expect(mean).toBeCloseTo((Math.sin(one.south) + Math.sin(one.north)) / 2, 10)
    }),
  )
})

test('a box across the meridian of 180° gives longitudes a map can draw', () => {
  const longitudes = boxPoints(box(50, 55, 170, 190), 4).map(({ longitude }) => longitude / DEG)
  for (const [i, want] of [172.5, 177.5, -177.5, -172.5].entries()) expect(longitudes[i]).toBeCloseTo(want, 9)
})

test('a box without area and a count below one are refused', () => {
  expect(() => boxPoints(box(5, 5, 0, 9), 4)).toThrow('boxPoints: box must have north above south')
  expect(() => boxPoints(box(0, 5, 9, NaN), 4)).toThrow('boxPoints: box must have north above south')
  expect(() => boxPoints(box(0, 5, 0, 9), 0)).toThrow('boxPoints: count must be a whole number from 1, got 0')
})
