/** x^n for a whole number n of 0 or more, by repeated squaring. Inputs are not checked. */
export function wholePower(x: number, n: number): number {
  let power = 1
  for (let square = x, left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power *= square
    square *= square
  }
  return power
}

/** The chance that all of `shots` miss, (1 − p)^n. Inputs are not checked. */
export const salvoMiss = (shotKill: number, shots: number): number => wholePower(1 - shotKill, shots)

/**
 * The chance that an object is missed when it gets `shots` on average: ⌊x⌋ of them for sure, and one more with
 * the chance x − ⌊x⌋.
 *
 * (1 − f) q^b + f q^(b + 1) = q^b (1 − f p), with b = ⌊x⌋, f = x − b, q = 1 − p. Inputs are not checked.
 *
 * Source: computed (model M4, selection rule).
 */
export function spreadMiss(shotKill: number, shots: number): number {
  const whole = Math.floor(shots)
  return salvoMiss(shotKill, whole) * (1 - (shots - whole) * shotKill)
}
