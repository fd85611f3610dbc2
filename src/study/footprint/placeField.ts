import type { Place } from '../../earth/index.js'
import { nodePlace } from './globeGrid.js'
import type { GlobeGrid } from './globeGrid.js'

/**
 * Whole numbers that every place of the globe has, one for each sheet: looks, or how many of several cases cover it.
 *
 * A sheet of looks holds 1 and more for looks, 0 and less for a reason why there is none. The answer must depend on the
 * place alone, not on what was asked before, or results would depend on how the work is split.
 */
export interface PlaceField {
  readonly sheets: number
  /** Writes the numbers of a place on all sheets into `out`, from `at` on. */
  all(out: Int16Array, at: number, place: Place): void
  /** The number on one sheet alone. */
  one(sheet: number, place: Place): number
}

/** Writes the numbers of the nodes in [from, to) into `out`, `sheets` numbers a node. */
export function fieldAtNodes(
  out: Int16Array,
  field: PlaceField,
  grid: GlobeGrid,
  from: number,
  to: number,
): void {
  for (let node = from; node < to; node++) field.all(out, node * field.sheets, nodePlace(grid, node))
}
