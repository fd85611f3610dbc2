/**
 * The outcome of every mixture of two positions.
 *
 * Entry `mask` is the outcome when the assumptions whose bits are set come from the second position (B) and all others
 * from the first (A): bit i stands for assumption i, entry 0 is A itself and the last entry is B. Everything in this
 * room about shares, orderings and cruxes is a function of this array.
 *
 * @param n        number of assumptions on which the positions differ, in 0 … 20
 * @param valueOf  outcome of one mixture; asked once for each mask, in ascending order
 * @returns 2^n outcomes
 * @throws RangeError for any other n, or when an outcome is not finite
 */
export function coalitionValues(n: number, valueOf: (mask: number) => number): Float64Array {
  mustBeCount('coalitionValues', n)
  const values = new Float64Array(1 << n)
  for (let mask = 0; mask < values.length; mask++) {
    const value = valueOf(mask)
    if (!Number.isFinite(value))
      throw new RangeError(`coalitionValues: outcome of mixture ${mask} must be finite, got ${value}`)
    values[mask] = value
  }
  return values
}

/** How many assumptions each mask takes from the second position: 2^n counts. */
export function coalitionSizes(n: number): Uint8Array {
  mustBeCount('coalitionSizes', n)
  const sizes = new Uint8Array(1 << n)
  for (let mask = 1; mask < sizes.length; mask++) sizes[mask] = sizes[mask >>> 1]! + (mask & 1)
  return sizes
}

/** @throws RangeError in the name of `caller` unless `values` are the 2^n outcomes of a game of n assumptions */
export function mustBeGame(caller: string, values: Float64Array, n: number): void {
  mustBeCount(caller, n)
  if (values.length !== 1 << n)
    throw new RangeError(`${caller}: values must be 2^${n} outcomes, got ${values.length}`)
}

function mustBeCount(caller: string, n: number): void {
  if (!(n >= 0 && n <= 20 && Number.isInteger(n)))
    throw new RangeError(`${caller}: n must be a whole number in 0 … 20, got ${n}`)
}
