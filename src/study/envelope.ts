import { coalitionSizes, mustBeGame } from './game.js'

/** The outcome along one order of swapping, or its extremes: n + 1 entries, the first is A and the last is B. */
export interface OrderEnvelope {
  /** The highest outcome after 0, 1, …, n assumptions have been taken from the second position. */
  best: Float64Array
  /** The lowest. */
  worst: Float64Array
}

/**
 * How high and how low the outcome can stand after k assumptions have been swapped, over all orders.
 *
 * `best` is the highest number, whichever position it favors.
 *
 * @param values  2^n outcomes
 * @throws RangeError unless there are 2^n values and n is in 0 … 20
 */
export function orderEnvelope(values: Float64Array, n: number): OrderEnvelope {
  mustBeGame('orderEnvelope', values, n)
  const sizes = coalitionSizes(n)
  const best = new Float64Array(n + 1).fill(-Infinity)
  const worst = new Float64Array(n + 1).fill(Infinity)
  for (let set = 0; set < values.length; set++) {
    const [size, value] = [sizes[set]!, values[set]!]
    if (value > best[size]!) best[size] = value
    if (value < worst[size]!) worst[size] = value
  }
  return { best, worst }
}

/**
 * The outcome as the assumptions are swapped one by one in a given order.
 *
 * @param values  2^n outcomes
 * @param order   each of 0 … n − 1 once
 * @returns n + 1 outcomes, from the first position to the second
 * @throws RangeError when `order` is not such an order or does not fit the values
 */
export function waterfall(values: Float64Array, order: readonly number[]): Float64Array {
  mustBeGame('waterfall', values, order.length)
  const steps = new Float64Array(order.length + 1)
  steps[0] = values[0]!
  let mask = 0
  order.forEach((i, k) => {
    if (!(i >= 0 && i < order.length && Number.isInteger(i)) || mask & (1 << i))
      throw new RangeError(
        `waterfall: order must hold each of 0 … ${order.length - 1} once, got ${order.join(', ')}`,
      )
    mask |= 1 << i
    steps[k + 1] = values[mask]!
  })
  return steps
}
