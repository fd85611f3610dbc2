import { placeIn, pieceOf, stepLength } from './globeGrid.js'
import type { GlobeGrid, GridPiece } from './globeGrid.js'
import type { PlaceField } from './placeField.js'

/** A line to draw: around the places whose number on a sheet is `level` or more. */
export interface Contour {
  readonly sheet: number
  readonly level: number
}

/** Numbers a job takes: which contour, and two neighboring nodes, the inner first; or a cell's first node and -1. */
export const JOB = 3

/**
 * What has to be asked between the nodes: every edge of the lattice that a contour crosses, and the middle of every cell
 * of which two opposite corners are in, because there the nodes alone do not say which way the contour turns.
 */
export function contourJobs(
  values: Int16Array,
  sheets: number,
  grid: GlobeGrid,
  contours: readonly Contour[],
): Int32Array {
  const jobs: number[] = []
  contours.forEach(({ sheet, level }, index) => {
    const isIn = (node: number): boolean => values[node * sheets + sheet]! >= level
    const edge = (a: number, b: number): void => {
      if (isIn(a) !== isIn(b)) jobs.push(index, isIn(a) ? a : b, isIn(a) ? b : a)
    }
    for (const { first, rows, columns } of grid.pieces)
      for (let row = 0; row <= rows; row++)
        for (let column = 0; column <= columns; column++) {
          const node = first + row * (columns + 1) + column
          if (column < columns) edge(node, node + 1)
          if (row < rows) edge(node, node + columns + 1)
          if (row < rows && column < columns) {
            const north = node + columns + 1
            const diagonal = isIn(node) === isIn(north + 1) && isIn(node + 1) === isIn(north)
            if (diagonal && isIn(node) !== isIn(north)) jobs.push(index, node, -1)
          }
        }
  })
  return Int32Array.from(jobs)
}

/**
 * Does the jobs in [from, to), each into its place of `out`: how far from the inner node to the outer a contour crosses,
 * as a share of the way and to within half of `tolerance` (m); for the middle of a cell 1 where it is in, else 0.
 */
export function contourAnswers(
  out: Float64Array,
  field: PlaceField,
  grid: GlobeGrid,
  contours: readonly Contour[],
  jobs: Int32Array,
  tolerance: number,
  from: number,
  to: number,
): void {
  for (let job = from; job < to; job++) {
    const { sheet, level } = contours[jobs[job * JOB]!]!
    const [inner, outer] = [jobs[job * JOB + 1]!, jobs[job * JOB + 2]!]
    const piece = pieceOf(grid, inner)
    const [row, column] = spot(piece, inner)
    if (outer < 0) {
      out[job] = field.one(sheet, placeIn(piece, row + 0.5, column + 0.5)) >= level ? 1 : 0
      continue
    }
    const [outerRow, outerColumn] = spot(piece, outer)
    let [near, far] = [0, 1]
    for (let width = stepLength(piece, row, row === outerRow); width > tolerance; width /= 2) {
      const x = (near + far) / 2
      const place = placeIn(piece, row + x * (outerRow - row), column + x * (outerColumn - column))
      if (field.one(sheet, place) >= level) near = x
      else far = x
    }
    out[job] = (near + far) / 2
  }
}

/** Row and column of a node in its piece. */
export function spot(piece: GridPiece, node: number): [row: number, column: number] {
  const within = node - piece.first
  const row = Math.floor(within / (piece.columns + 1))
  return [row, within - row * (piece.columns + 1)]
}
