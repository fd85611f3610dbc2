import { contourAnswers, fieldAtNodes, footprintField } from '../../src/index.js'
import type { FootprintAsk, PlaceField } from '../../src/index.js'
import { PIECE } from './fieldWorkers.js'
import type { MapOrder } from './fieldWorkers.js'

/** The field of the first order is kept for the next, with what it has prepared. */
let known: { ask: string; field: PlaceField } | null = null

/** A thread's part of a map: takes pieces of work until none is left, and writes the answers where all threads see them. */
export function followOrder({ map }: MapOrder): void {
  const { ask, grid, tolerance, next, values, crossings } = map
  const field = fieldOf(ask)
  const total = crossings ? crossings.answers.length : grid.nodes
  for (;;) {
    const from = Atomics.add(next, 0, PIECE)
    if (from >= total) return
    const to = Math.min(total, from + PIECE)
    if (crossings) {
      const { contours, jobs, answers } = crossings
      contourAnswers(answers, field, grid, contours, jobs, tolerance, from, to)
    } else fieldAtNodes(values, field, grid, from, to)
  }
}

function fieldOf(ask: FootprintAsk): PlaceField {
  const text = JSON.stringify(ask)
  if (known?.ask !== text) known = { ask: text, field: footprintField(ask) }
  return known.field
}
