/** The expected number of warheads of a distribution, leaking or arriving: Σ k pmf[k]. */
export function expectedLeakers(pmf: Float64Array): number {
  let sum = 0
  for (let k = 1; k < pmf.length; k++) sum += k * pmf[k]!
  return sum
}
