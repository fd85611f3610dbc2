import type { Assumption } from '../scenario/index.js'
import { metricColumn } from './ensemble.js'
import type { Columns } from './ensemble.js'
import { settledReduction } from './evidence.js'
import type { Dispute } from './mixtures.js'
import type { EvidenceResult } from './results.js'
import { testsReduction } from './testsReduction.js'

/**
 * What would narrow the gap most: for each disputed assumption, the expected reduction, largest first.
 *
 * An assumption with a declared test series that at least one side is uncertain about is judged by the tests; any
 * other by what would follow if it were settled outright.
 */
export function evidenceTable(
  assumptions: readonly Assumption[],
  dispute: Dispute,
  values: Float64Array,
): EvidenceResult[] {
  const { model, from, to, differing } = dispute
  const settled = settledReduction(values, differing.length)
  const column = (columns: Columns, j: number): Float64Array => columns[j]!
  const rows = differing.map((j, k): EvidenceResult => {
    const { key, test } = assumptions[j]!
    const uncertain = column(from, j).length > 1 || column(to, j).length > 1
    if (!test || !uncertain) return { key, reduction: settled[k]!, by: 'settled' }
    const side = (columns: Columns): { chance: Float64Array; outcome: Float64Array } => {
      const outcome = metricColumn(model, columns)
      return { chance: stretched(column(columns, j), outcome.length), outcome }
    }
    return { key, reduction: testsReduction(side(from), side(to), test.trials).reduction, by: 'tests' }
  })
  return rows.sort((a, b) => b.reduction - a.reduction)
}

const stretched = (column: Float64Array, length: number): Float64Array =>
  column.length === length ? column : new Float64Array(length).fill(column[0]!)
