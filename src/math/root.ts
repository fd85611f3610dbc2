/**
 * The point of `[low, high]` where `f` changes sign, by bisection.
 *
 * Slow and certain; used where a root must not jump when a curve is flat.
 *
 * @param f          function with opposite signs (or a zero) at the two ends
 * @param tolerance  width at which to stop, in the unit of the argument
 * @throws RangeError when both ends have the same sign, or for NaN
 */
export function bisectedRoot(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  if (!(high > low)) throw new RangeError(`bisectedRoot: high must be above low, got ${low} and ${high}`)
  const atLow = f(low)
  const atHigh = f(high)
  if (atLow === 0) return low
  if (atHigh === 0) return high
  if (!(atLow * atHigh < 0))
    throw new RangeError(`bisectedRoot: f must change sign, got ${atLow} and ${atHigh}`)
  let [a, b] = [low, high]
  while (b - a > tolerance) {
    const middle = a + (b - a) / 2
    if (middle === a || middle === b) break
    const value = f(middle)
    if (value === 0) return middle
    if (value < 0 === atLow < 0) a = middle
    else b = middle
  }
  return a + (b - a) / 2
}
