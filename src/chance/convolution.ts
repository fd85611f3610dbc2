/**
 * The distribution of a sum of two independent counts.
 *
 * @returns a.length + b.length − 1 probabilities
 * @throws RangeError when either pmf is empty
 */
export function convolution(a: Float64Array, b: Float64Array): Float64Array {
  if (!(a.length > 0 && b.length > 0))
    throw new RangeError(`convolution: both pmfs must have an entry, got lengths ${a.length} and ${b.length}`)
  const sum = new Float64Array(a.length + b.length - 1)
  for (let i = 0; i < a.length; i++) {
    const weight = a[i]!
    if (weight === 0) continue
    for (let j = 0; j < b.length; j++) sum[i + j]! += weight * b[j]!
  }
  return sum
}
