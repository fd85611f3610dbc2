import { contourAnswers, contourJobs, JOB } from './contourJobs.js'
import type { Contour } from './contourJobs.js'
import { contourPolygons, crossingsOf } from './contourRings.js'
import type { GlobeGrid } from './globeGrid.js'
import { fieldAtNodes } from './placeField.js'
import type { PlaceField } from './placeField.js'
import type { RingPolygon } from './rings.js'

/** Who does the asking: this thread, or several. */
export interface FieldWork {
  readonly sheets: number
  /** The numbers of all nodes, `sheets` a node. */
  values(): Promise<Int16Array>
  answers(contours: readonly Contour[], jobs: Int32Array): Promise<Float64Array>
}

/** What a field looks like on a grid. */
export interface FieldMap {
  readonly values: Int16Array
  readonly contours: readonly (Contour & { readonly polygons: readonly RingPolygon[] })[]
}

/**
 * The outlines of a field: a coarse grid over the box, marching squares, and every crossing of a grid line found by
 * bisection to a stated distance.
 *
 * Whatever is smaller than a cell of the grid and holds no node may be missed; everything else is as exact as stated.
 *
 * @param levels  which contours to draw, given the numbers at the nodes
 *
 * Source: marching squares; computed (model M2C, in two dimensions).
 */
export async function fieldMap(
  work: FieldWork,
  grid: GlobeGrid,
  levels: (values: Int16Array) => readonly Contour[],
): Promise<FieldMap> {
  const values = await work.values()
  const contours = levels(values)
  const jobs = contourJobs(values, work.sheets, grid, contours)
  const answers = await work.answers(contours, jobs)
  return {
    values,
    contours: contours.map((contour, i) => ({
      ...contour,
      polygons: contourPolygons(
        grid,
        node => values[node * work.sheets + contour.sheet]! >= contour.level,
        crossingsOf(i, jobs, answers, grid),
      ),
    })),
  }
}

/**
 * A field asked on this thread.
 *
 * @param tolerance  how exactly a contour is found, m
 */
export const oneThread = (field: PlaceField, grid: GlobeGrid, tolerance: number): FieldWork => ({
  sheets: field.sheets,
  values() {
    const out = new Int16Array(grid.nodes * field.sheets)
    fieldAtNodes(out, field, grid, 0, grid.nodes)
    return Promise.resolve(out)
  },
  answers(contours, jobs) {
    const out = new Float64Array(jobs.length / JOB)
    contourAnswers(out, field, grid, contours, jobs, tolerance, 0, out.length)
    return Promise.resolve(out)
  },
})
