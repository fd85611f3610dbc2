import { acos, sin } from '../math/index.js'
import type { Place } from './planet.js'

/**
 * A part of the globe between two parallels and two meridians, rad.
 *
 * `east` is not below `west`: a box across the meridian of 180° ends at more than π.
 */
export interface Box {
  readonly south: number
  readonly north: number
  readonly west: number
  readonly east: number
}

/**
 * Places spread evenly over a box: the middles of cells that have the same area and are as near to squares as the count
 * allows. At least `count` of them, on the ground, from south-west to north-east.
 *
 * On a round Earth the cells are equal to rounding; on the oblate one to a few parts in a thousand.
 *
 * @throws RangeError for a box without area, or a count that is not a whole number from 1
 *
 * Source: Archimedes: the area of a belt of a sphere is as its height.
 */
export function boxPoints(box: Box, count: number): Place[] {
  if (!(box.north > box.south && box.east > box.west))
    throw new RangeError(
      `boxPoints: box must have north above south and east beyond west, got ${JSON.stringify(box)}`,
    )
  if (!(Number.isInteger(count) && count > 0))
    throw new RangeError(`boxPoints: count must be a whole number from 1, got ${count}`)
  const [low, high] = [sin(box.south), sin(box.north)]
  const middle = (box.south + box.north) / 2
  const [height, width] = [box.north - box.south, (box.east - box.west) * sin(HALF_PI - middle)]
  const rows = Math.max(1, Math.round(Math.sqrt((count * height) / width)))
  const columns = Math.ceil(count / rows)
  const points: Place[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const latitude = HALF_PI - acos(low + ((high - low) * (row + 0.5)) / rows)
      const longitude = box.west + ((box.east - box.west) * (column + 0.5)) / columns
      points.push({
        latitude,
        longitude: longitude > Math.PI ? longitude - 2 * Math.PI : longitude,
        height: 0,
      })
    }
  return points
}

const HALF_PI = Math.PI / 2
