import { rankProbabilities } from '../sensor/index.js'

/** A memory of rank chances, so that a k-factor and a number of decoys met again cost nothing. */
export interface RankTables {
  /** The chance that the warhead is among the m best-scored objects, at m − 1, for m = 1 … decoys + 1. */
  at(discrimination: number, decoys: number): Float64Array
}

/**
 * An empty memory of rank chances; when it holds `most` tables it forgets them all and starts again.
 *
 * Forgetting changes no result. Pass one memory to many calls of `raidValue` or `raidOutcome`.
 */
export function rankTables(most = 64): RankTables {
  const byDecoys = new Map<number, Map<number, Float64Array>>()
  let held = 0
  return {
    at(discrimination, decoys) {
      const known = byDecoys.get(decoys)?.get(discrimination)
      if (known) return known
      if (held >= most) {
        byDecoys.clear()
        held = 0
      }
      const table = new Float64Array(decoys + 1)
      rankProbabilities(table, discrimination, decoys)
      const tables = byDecoys.get(decoys) ?? new Map<number, Float64Array>()
      byDecoys.set(decoys, tables.set(discrimination, table))
      held++
      return table
    },
  }
}
