import type { Assumption, BoundModel } from '../scenario/index.js'
import { metricColumn } from './ensemble.js'
import type { Columns } from './ensemble.js'
import { settledReduction } from './evidence.js'
import { BATCHES, batchError } from './mixtures.js'
import type { Dispute, Mixtures } from './mixtures.js'
import type { EvidenceResult } from './results.js'
import { standardErrorOf } from './spread.js'
import { testsReduction } from './testsReduction.js'
import type { TestedDraws } from './testsReduction.js'

/**
 * What would narrow the gap most: for each disputed assumption, the expected reduction, largest first.
 *
 * An assumption with a declared test series that at least one side is uncertain about is judged by the tests; any
 * other by what would follow if it were settled outright.
 */
export function evidenceTable(
  assumptions: readonly Assumption[],
  dispute: Dispute,
  { values, batches }: Mixtures,
): EvidenceResult[] {
  const { model, from, to, differing } = dispute
  const n = differing.length
  const settled = settledReduction(values, n)
  const rows = differing.map((j, k): EvidenceResult => {
    const { key, test } = assumptions[j]!
    if (!test || (from[j]!.length === 1 && to[j]!.length === 1)) {
      const standardError = batchError(batches, one => settledReduction(one, n)[k]!)
      return { key, reduction: settled[k]!, standardError, by: 'settled' }
    }
    const [a, b] = [testedDraws(model, from, j), testedDraws(model, to, j)]
    const parts = Array.from(
      { length: BATCHES },
      (_, part) => testsReduction(partOf(a, part), partOf(b, part), test.trials).reduction,
    )
    const { reduction } = testsReduction(a, b, test.trials)
    return { key, reduction, standardError: standardErrorOf(Float64Array.from(parts)), by: 'tests' }
  })
  return rows.sort((a, b) => b.reduction - a.reduction)
}

/** The tested chance and the outcome of one position, draw by draw. */
function testedDraws(model: BoundModel, columns: Columns, j: number): TestedDraws {
  const outcome = metricColumn(model, columns)
  const chance = columns[j]!
  return {
    chance: chance.length === outcome.length ? chance : new Float64Array(outcome.length).fill(chance[0]!),
    outcome,
  }
}

/** One of ten parts of the draws; a single draw stands for itself in each. */
function partOf({ chance, outcome }: TestedDraws, part: number): TestedDraws {
  if (chance.length < BATCHES) return { chance, outcome }
  const [start, end] = [part, part + 1].map(at => Math.floor((at * chance.length) / BATCHES))
  return { chance: chance.subarray(start, end), outcome: outcome.subarray(start, end) }
}
