/** A small matrix as rows of numbers; for code that is read more often than it runs. */
export type Matrix = readonly (readonly number[])[]

/** A·B. */
export const product = (A: Matrix, B: Matrix): number[][] =>
  A.map(row => B[0]!.map((_, j) => row.reduce((sum, a, k) => sum + a * B[k]![j]!, 0)))

/** Rows and columns exchanged. */
export const transposed = (A: Matrix): number[][] => A[0]!.map((_, j) => A.map(row => row[j]!))

/** A + B, entry by entry. */
export const added = (A: Matrix, B: Matrix): number[][] => A.map((row, i) => row.map((a, j) => a + B[i]![j]!))

/**
 * An upper triangular T with TᵀT = AᵀA: what a stack of equations says, in as many rows as there are unknowns.
 *
 * Householder reflections, so that nothing is squared and no digits are lost. Always as many rows as columns.
 *
 * Source: Golub & Van Loan, Matrix Computations (unchecked).
 */
export function triangularized(A: Matrix): number[][] {
  const n = A[0]!.length
  const T = A.map(row => [...row])
  while (T.length < n) T.push(Array.from({ length: n }, () => 0))
  for (let k = 0; k < n; k++) {
    let squared = 0
    for (let i = k; i < T.length; i++) squared += T[i]![k]! * T[i]![k]!
    const length = Math.sqrt(squared)
    if (length === 0) continue
    const diagonal = T[k]![k]! > 0 ? -length : length
    const mirror = T.map((row, i) => (i < k ? 0 : i === k ? row[k]! - diagonal : row[k]!))
    const scale = diagonal * mirror[k]!
    for (let j = k; j < n; j++) {
      let along = 0
      for (let i = k; i < T.length; i++) along += mirror[i]! * T[i]![j]!
      for (let i = k; i < T.length; i++) T[i]![j]! += (mirror[i]! * along) / scale
    }
    for (let i = k + 1; i < T.length; i++) T[i]![k] = 0
  }
  return T.slice(0, n)
}

/** The upper triangular T with TᵀT = A for a symmetric A, or null where A is not positive definite. */
export function choleskyRoot(A: Matrix): number[][] | null {
  const T = A.map(row => row.map(() => 0))
  for (let i = 0; i < A.length; i++)
    for (let j = i; j < A.length; j++) {
      let rest = A[i]![j]!
      for (let k = 0; k < i; k++) rest -= T[k]![i]! * T[k]![j]!
      if (j > i) T[i]![j] = rest / T[i]![i]!
      else if (rest > 0) T[i]![i] = Math.sqrt(rest)
      else return null
    }
  return T
}

/** X with TX = B for an upper triangular T without a zero on its diagonal. */
export function backSubstituted(T: Matrix, B: Matrix): number[][] {
  const X = B.map(row => [...row])
  for (let i = T.length - 1; i >= 0; i--)
    for (let j = 0; j < X[i]!.length; j++) {
      for (let k = i + 1; k < T.length; k++) X[i]![j]! -= T[i]![k]! * X[k]![j]!
      X[i]![j]! /= T[i]![i]!
    }
  return X
}

/**
 * How much a matrix stretches along its own axes, ascending; for a symmetric matrix without negative ones, its eigenvalues.
 *
 * Small ones keep their digits beside large ones.
 *
 * Source: one-sided Jacobi rotations, Golub & Van Loan, Matrix Computations (unchecked).
 */
export function singularValues(A: Matrix): number[] {
  const columns = transposed(A)
  const dot = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, x, i) => sum + x * b[i]!, 0)
  for (let sweep = 0; sweep < 60; sweep++) {
    let turned = false
    for (let p = 0; p < columns.length; p++)
      for (let q = p + 1; q < columns.length; q++) {
        const [a, b] = [columns[p]!, columns[q]!]
        const [aa, bb, ab] = [dot(a, a), dot(b, b), dot(a, b)]
        if (Math.abs(ab) <= 1e-15 * Math.sqrt(aa * bb)) continue
        turned = true
        const tilt = (bb - aa) / (2 * ab)
        const t = (tilt < 0 ? -1 : 1) / (Math.abs(tilt) + Math.sqrt(1 + tilt * tilt))
        const cosine = 1 / Math.sqrt(1 + t * t)
        const sine = t * cosine
        columns[p] = a.map((x, i) => cosine * x - sine * b[i]!)
        columns[q] = a.map((x, i) => sine * x + cosine * b[i]!)
      }
    if (!turned) break
  }
  return columns.map(column => Math.sqrt(dot(column, column))).toSorted((a, b) => a - b)
}
