import { JOB, spot } from './contourJobs.js'
import { placeIn } from './globeGrid.js'
import type { GlobeGrid, GridPiece } from './globeGrid.js'
import { nested } from './rings.js'
import type { Ring, RingPolygon } from './rings.js'

/** Sides of a cell. */
const [S, E, N, W] = [0, 1, 2, 3]

/**
 * Lines through a cell by which of its corners are in (south-west 1, south-east 2, north-east 4, north-west 8), from side
 * to side with the inside on the left. Where opposite corners are in, as if the middle were out; then as if it were in.
 */
const LINES: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[S, W]],
  [[E, S]],
  [[E, W]],
  [[N, E]],
  [
    [S, W],
    [N, E],
  ],
  [[N, S]],
  [[N, W]],
  [[W, N]],
  [[S, N]],
  [
    [E, S],
    [W, N],
  ],
  [[E, N]],
  [[W, E]],
  [[S, E]],
  [[W, S]],
  [],
]
const JOINED: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  5: [
    [S, E],
    [N, W],
  ],
  10: [
    [W, S],
    [E, N],
  ],
}

/** Jobs of one contour with their answers. */
export interface Crossings {
  /** From an inner and an outer node, as `inner × nodes + outer`, to the share of the way. */
  readonly shares: ReadonlyMap<number, number>
  /** First nodes of cells whose middle is in. */
  readonly joined: ReadonlySet<number>
}

/** The answers of the contour `index`, by the nodes they belong to. */
export function crossingsOf(
  index: number,
  jobs: Int32Array,
  answers: Float64Array,
  { nodes }: GlobeGrid,
): Crossings {
  const shares = new Map<number, number>()
  const joined = new Set<number>()
  for (let job = 0; job * JOB < jobs.length; job++) {
    if (jobs[job * JOB] !== index) continue
    const [inner, outer] = [jobs[job * JOB + 1]!, jobs[job * JOB + 2]!]
    if (outer >= 0) shares.set(inner * nodes + outer, answers[job]!)
    else if (answers[job] === 1) joined.add(inner)
  }
  return { shares, joined }
}

/**
 * Polygons around the nodes that are in, by marching squares; each piece of the grid is closed along its own border.
 *
 * Not assumed to be one piece, or without holes, or star-shaped. Rings wind by the right-hand rule of RFC 7946.
 */
export const contourPolygons = (
  grid: GlobeGrid,
  isIn: (node: number) => boolean,
  crossings: Crossings,
): RingPolygon[] => grid.pieces.flatMap(piece => nested(pieceRings(piece, grid.nodes, isIn, crossings)))

function pieceRings(
  piece: GridPiece,
  nodes: number,
  isIn: (node: number) => boolean,
  { shares, joined }: Crossings,
): Ring[] {
  const { first, rows, columns } = piece
  /** The node at a corner of the lattice, which reaches one step beyond the piece on all sides; -1 out there. */
  const nodeAt = (row: number, column: number): number =>
    row >= 0 && row <= rows && column >= 0 && column <= columns ? first + row * (columns + 1) + column : -1
  const isInAt = (node: number): boolean => node >= 0 && isIn(node)
  const width = columns + 3
  /** One number for each side of each cell, the same from both cells. */
  const sideOf = (row: number, column: number, side: number): number => {
    const [r, c] = [side === N ? row + 1 : row, side === E ? column + 1 : column]
    return 2 * ((r + 1) * width + c + 1) + (side === S || side === N ? 0 : 1)
  }
  const next = new Map<number, number>()
  for (let row = -1; row <= rows; row++)
    for (let column = -1; column <= columns; column++) {
      const [sw, se] = [nodeAt(row, column), nodeAt(row, column + 1)]
      const [ne, nw] = [nodeAt(row + 1, column + 1), nodeAt(row + 1, column)]
      const corners =
        (isInAt(sw) ? 1 : 0) + (isInAt(se) ? 2 : 0) + (isInAt(ne) ? 4 : 0) + (isInAt(nw) ? 8 : 0)
      const lines = (joined.has(sw) ? JOINED[corners] : undefined) ?? LINES[corners]!
      for (const [from, to] of lines) next.set(sideOf(row, column, from), sideOf(row, column, to))
    }
  const pointOn = (side: number): Ring[number] => {
    const corner = side >> 1
    const row = Math.floor(corner / width) - 1
    const column = corner - (row + 1) * width - 1
    const a = nodeAt(row, column)
    const b = side % 2 === 0 ? nodeAt(row, column + 1) : nodeAt(row + 1, column)
    const [inner, outer] = isInAt(a) ? [a, b] : [b, a]
    const [r, c] = spot(piece, inner)
    // Beyond the piece nothing is asked: it ends at the node.
    const share = outer < 0 ? 0 : shares.get(inner * nodes + outer)!
    const [toRow, toColumn] = outer < 0 ? [r, c] : spot(piece, outer)
    const { longitude, latitude } = placeIn(piece, r + share * (toRow - r), c + share * (toColumn - c))
    return [longitude, latitude]
  }
  const rings: Ring[] = []
  while (next.size > 0) {
    const ring: Ring[number][] = []
    let side = next.keys().next().value!
    while (next.has(side)) {
      const point = pointOn(side)
      const last = ring.at(-1)
      if (last?.[0] !== point[0] || last[1] !== point[1]) ring.push(point)
      const to = next.get(side)!
      next.delete(side)
      side = to
    }
    const [begin, end] = [ring[0]!, ring.at(-1)!]
    if (ring.length > 1 && begin[0] === end[0] && begin[1] === end[1]) ring.pop()
    if (ring.length > 2) rings.push(ring)
  }
  return rings
}
