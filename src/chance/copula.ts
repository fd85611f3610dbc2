import { sin } from '../math/index.js'
import { normalCdf, normalQuantile } from './normal.js'

/** The largest double below 1 that a uniform number may take, less a hair: quantiles need the open interval. */
const MARGIN = 1 / 9007199254740992

/**
 * Ties independent columns of uniform numbers together so that high goes with high, in place, by a Gaussian copula.
 *
 * Each column stays uniform. The first column does not change; later ones move toward those before them.
 *
 * @param columns      one column of independent uniform numbers in (0, 1) per quantity
 * @param correlation  rank (Spearman) correlation wanted between any two, 1 on the diagonal
 * @param draws        how many entries of each column to tie
 * @throws RangeError when the matrix is not symmetric with ones, or asks for what cannot be (not positive definite)
 *
 * Source: Pearson's relation between rank and linear correlation of normal numbers, r = 2 sin(π ρ/6); computed.
 */
export function correlatedUniforms(
  columns: readonly Float64Array[],
  correlation: readonly (readonly number[])[],
  draws: number,
): void {
  const size = columns.length
  if (!(draws >= 0 && Number.isSafeInteger(draws) && columns.every(column => column.length >= draws)))
    throw new RangeError(`correlatedUniforms: draws must be a whole number within every column, got ${draws}`)
  mustBeCorrelation(correlation, size)
  const root = cholesky(
    correlation.map(row => row.map(rank => 2 * sin((Math.PI * rank) / 6))),
    correlation,
  )
  const normals = new Float64Array(size)
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < size; i++) normals[i] = normalQuantile(columns[i]![draw]!)
    for (let i = 1; i < size; i++) {
      let sum = 0
      for (let j = 0; j <= i; j++) sum += root[i]![j]! * normals[j]!
      columns[i]![draw] = Math.min(1 - MARGIN, Math.max(MARGIN, normalCdf(sum)))
    }
  }
}

/** The lower triangle L with L Lᵀ = matrix; `asked` is the matrix as the caller wrote it, for the message. */
function cholesky(matrix: readonly (readonly number[])[], asked: readonly (readonly number[])[]): number[][] {
  const root: number[][] = []
  for (let i = 0; i < matrix.length; i++) {
    const row: number[] = []
    let left = 1
    for (let j = 0; j < i; j++) {
      let sum = matrix[i]![j]!
      for (let k = 0; k < j; k++) sum -= row[k]! * root[j]![k]!
      const entry = sum / root[j]![j]!
      row.push(entry)
      left -= entry * entry
    }
    if (!(left > 1e-12))
      throw new RangeError(`correlatedUniforms: correlation must be positive definite, got ${shown(asked)}`)
    row.push(Math.sqrt(left))
    root.push(row)
  }
  return root
}

function mustBeCorrelation(matrix: readonly (readonly number[])[], size: number): void {
  const fits =
    matrix.length === size &&
    matrix.every(
      (row, i) =>
        row.length === size &&
        row.every((rank, j) => (i === j ? rank === 1 : rank >= -1 && rank <= 1 && rank === matrix[j]![i])),
    )
  if (!fits)
    throw new RangeError(
      `correlatedUniforms: correlation must be a symmetric ${size} by ${size} matrix in [-1, 1] with ones on the diagonal, got ${shown(matrix)}`,
    )
}

const shown = (matrix: readonly (readonly number[])[]): string =>
  `[${matrix.map(row => `[${row.join(', ')}]`).join(', ')}]`
