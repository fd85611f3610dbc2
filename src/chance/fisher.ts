/** How many succeeded out of how many tries. */
export type SuccessCount = readonly [successes: number, attempts: number]

/** Two tables whose chances differ by less than this share count as equally likely. */
const SLACK = 1e-7

/**
 * How surprising the difference between an early and a late test series is if nothing had changed between them.
 *
 * Fisher's exact test, two-sided: the total chance of all splits of the same successes that are no more likely than
 * the one seen. Near 1 means no evidence of growth; small means that the record did change.
 *
 * @param early  successes and attempts (not failures)
 * @param late   likewise
 * @throws RangeError unless all are whole numbers and successes do not exceed attempts
 *
 * Source: computed (model M7E).
 */
export function fisherExact(early: SuccessCount, late: SuccessCount): number {
  mustBeSuccesses('early', early)
  mustBeSuccesses('late', late)
  const successes = early[0] + late[0]
  const least = Math.max(0, successes - late[1])
  const most = Math.min(successes, early[1])
  // Relative chance of each split, walked outward from the likeliest so that nothing overflows.
  const weights = new Float64Array(most - least + 1)
  const ratio = (k: number): number =>
    ((successes - k) * (early[1] - k)) / ((k + 1) * (late[1] - successes + k + 1))
  let top = least
  while (top < most && ratio(top) > 1) top++
  weights[top - least] = 1
  for (let k = top; k < most; k++) weights[k + 1 - least] = weights[k - least]! * ratio(k)
  for (let k = top; k > least; k--) weights[k - 1 - least] = weights[k - least]! / ratio(k - 1)
  const seen = weights[early[0] - least]! * (1 + SLACK)
  let [asRare, all] = [0, 0]
  for (const weight of weights) {
    all += weight
    if (weight <= seen) asRare += weight
  }
  return asRare / all
}

function mustBeSuccesses(name: string, [successes, attempts]: SuccessCount): void {
  if (!(attempts >= 0 && Number.isSafeInteger(attempts)))
    throw new RangeError(`fisherExact: ${name} attempts must be a whole number of 0 or more, got ${attempts}`)
  if (!(successes >= 0 && successes <= attempts && Number.isSafeInteger(successes)))
    throw new RangeError(
      `fisherExact: ${name} successes must be a whole number in 0 … ${attempts}, got ${successes}`,
    )
}
