import type { Examination } from './draft.js'
import { keysAt } from '../text/located.js'
import { nearest } from '../nearest.js'
import { nearestDetail } from '../text/review.js'
import type { Correlation } from '../scenario.js'

/** Smallest pivot taken to be above nothing: rounding alone leaves about 1e-16 per step. */
const LEAST_PIVOT = 1e-12

/** Says what is wrong with the correlations: names, pairs given twice, and combinations that cannot all be true. */
export function checkCorrelation({ draft, review }: Examination): void {
  const pairs = draft.correlation ?? []
  const assumptions = keysAt(review.tree, ['assumptions'])
  const seen = new Set<string>()
  pairs.forEach(({ between }, i) => {
    const path = ['correlation', i, 'between']
    between.forEach((key, j) => {
      if (!assumptions.includes(key))
        review.say('assumption-unknown', [...path, j], {
          found: key,
          ...nearestDetail(nearest(key, assumptions)),
        })
    })
    const pair = between.toSorted().join(' ')
    if (between[0] === between[1]) review.say('correlation-self', path, { key: between[0] })
    else if (seen.has(pair)) review.say('correlation-twice', path, { found: between.join(', ') })
    seen.add(pair)
  })
  if (!isPositiveDefinite(correlationMatrix(pairs)))
    review.say('correlation-impossible', ['correlation'], {}, 'key')
}

function correlationMatrix(pairs: readonly Correlation[]): number[][] {
  const keys = [...new Set(pairs.flatMap(pair => pair.between))]
  const matrix = keys.map((_, i) => keys.map((_, j): number => (i === j ? 1 : 0)))
  for (const { between, rho } of pairs) {
    const [i, j] = between.map(key => keys.indexOf(key)) as [number, number]
    if (i !== j) matrix[i]![j] = matrix[j]![i] = rho
  }
  return matrix
}

/** Whether a symmetric matrix has a Cholesky factor. */
function isPositiveDefinite(matrix: readonly (readonly number[])[]): boolean {
  const factor: number[][] = []
  for (let i = 0; i < matrix.length; i++) {
    const row: number[] = []
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i]![j]!
      for (let k = 0; k < j; k++) rest -= row[k]! * (i === j ? row[k]! : factor[j]![k]!)
      if (i !== j) row.push(rest / factor[j]![j]!)
      else if (rest > LEAST_PIVOT) row.push(Math.sqrt(rest))
      else return false
    }
    factor.push(row)
  }
  return true
}
