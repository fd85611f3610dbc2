import { R_EARTH } from '../../earth/index.js'
import type { Box, Place } from '../../earth/index.js'
import { cos } from '../../math/index.js'

/** A rectangle of nodes on the globe that does not cross the meridian of 180°. Angles in rad. */
export interface GridPiece {
  readonly south: number
  readonly west: number
  /** Cells, so that there is a node more each way. */
  readonly rows: number
  readonly columns: number
  readonly latitudeStep: number
  readonly longitudeStep: number
  /** Number of its first node; nodes go from west to east, then from south to north. */
  readonly first: number
}

/** Nodes over a box of the globe: one rectangle, or two where the box crosses 180°. */
export interface GlobeGrid {
  readonly pieces: readonly GridPiece[]
  readonly nodes: number
}

/** The whole Earth. */
export const GLOBE: Box = { south: -Math.PI / 2, north: Math.PI / 2, west: -Math.PI, east: Math.PI }

/** Room for rounding when cells are counted. */
const SLACK = 1e-9

/**
 * Nodes no farther apart than `resolution`, rad, whose outermost lie on the sides of the box.
 *
 * A box across 180° is cut there, so that everything drawn on the grid is cut there too.
 *
 * @throws RangeError for a box without area or beyond the globe, or a resolution that is not positive
 */
export function globeGrid(box: Box, resolution: number): GlobeGrid {
  const { south, north, west, east } = box
  const sound = south >= -Math.PI / 2 - SLACK && north <= Math.PI / 2 + SLACK && north > south
  if (!(
    sound &&
    west >= -Math.PI - SLACK &&
    west <= Math.PI &&
    east > west &&
    east <= west + 2 * Math.PI + SLACK
  ))
    throw new RangeError(`globeGrid: box must lie on the globe and have an area, got ${JSON.stringify(box)}`)
  if (!(resolution > 0 && resolution < Infinity))
    throw new RangeError(`globeGrid: resolution must be positive, got ${resolution}`)
  const spans: [number, number][] =
    east > Math.PI + SLACK
      ? [
          [west, Math.PI],
          [-Math.PI, east - 2 * Math.PI],
        ]
      : [[west, east]]
  const rows = cells(north - south, resolution)
  let first = 0
  const pieces = spans
    .filter(([from, to]) => to - from > SLACK)
    .map(([from, to]): GridPiece => {
      const columns = cells(to - from, resolution)
      const piece = {
        south,
        west: from,
        rows,
        columns,
        latitudeStep: (north - south) / rows,
        longitudeStep: (to - from) / columns,
        first,
      }
      first += (rows + 1) * (columns + 1)
      return piece
    })
  return { pieces, nodes: first }
}

const cells = (width: number, resolution: number): number =>
  Math.max(1, Math.ceil(width / resolution - SLACK))

export const pieceOf = ({ pieces }: GlobeGrid, node: number): GridPiece =>
  pieces.find(
    (piece, i) => node >= piece.first && (pieces[i + 1] === undefined || node < pieces[i + 1]!.first),
  )!

/** The place at so many steps, whole or not, from the south-west corner of a piece. */
export const placeIn = (piece: GridPiece, row: number, column: number): Place => ({
  latitude: Math.max(-Math.PI / 2, Math.min(Math.PI / 2, piece.south + row * piece.latitudeStep)),
  longitude: piece.west + column * piece.longitudeStep,
  height: 0,
})

/** Where a node lies. */
export function nodePlace(grid: GlobeGrid, node: number): Place {
  const piece = pieceOf(grid, node)
  const within = node - piece.first
  const row = Math.floor(within / (piece.columns + 1))
  return placeIn(piece, row, within - row * (piece.columns + 1))
}

/** Distance between two neighboring nodes of a row (north-south or east-west), m. */
export const stepLength = (piece: GridPiece, row: number, isAlongRow: boolean): number =>
  R_EARTH * (isAlongRow ? piece.longitudeStep * cos(placeIn(piece, row, 0).latitude) : piece.latitudeStep)
