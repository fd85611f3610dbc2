import type { Band } from './results.js'

/** The mean of a column, added in order. */
export function meanOf(column: Float64Array): number {
  let sum = 0
  for (let i = 0; i < column.length; i++) sum += column[i]!
  return sum / column.length
}

/** Standard error of the mean of independent draws; 0 for a single value. */
export function standardErrorOf(column: Float64Array): number {
  if (column.length < 2) return 0
  const mean = meanOf(column)
  let sum = 0
  for (let i = 0; i < column.length; i++) sum += (column[i]! - mean) * (column[i]! - mean)
  return Math.sqrt(sum / (column.length - 1) / column.length)
}

/** The value below which a share `u` of the draws lies, linear between neighbors. */
export function quantileOf(sorted: Float64Array, u: number): number {
  const place = u * (sorted.length - 1)
  const below = Math.floor(place)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!)
}

/** 5th, 50th and 95th percentile over draws. */
export function percentiles(column: Float64Array): { q05: number; q50: number; q95: number } {
  const sorted = Float64Array.from(column).sort()
  return { q05: quantileOf(sorted, 0.05), q50: quantileOf(sorted, 0.5), q95: quantileOf(sorted, 0.95) }
}

/** The band of ignorance of a metric; a single value has no draws. */
export function bandOf(column: Float64Array): Band {
  return {
    ...percentiles(column),
    draws: column.length === 1 ? 0 : column.length,
    standardError: standardErrorOf(column),
  }
}
