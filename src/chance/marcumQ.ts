/** Beyond this many standard deviations what is left is below the smallest double. */
const FAR = 39
/** Below this share of the largest weight the rest is left out. */
const SMALL = 1e-300

/**
 * Chance that a point scattered around (a, 0), by 1 in each direction, lies at least b from the origin: Marcum's Q₁.
 *
 * Also the chance that a noncentral chi-square number with 2 degrees of freedom and noncentrality a² is at least b².
 * Sums positive terms only, good to about 1e-12 of its size down to 1e-250; the work grows with a and b and is small up to 1e3.
 *
 * @throws RangeError unless a and b are 0 or more, and a finite
 *
 * Source: noncentral chi-square as a Poisson mixture of chi-squares; computed.
 */
export function marcumQ(a: number, b: number): number {
  mustBeDistances('marcumQ', a, b)
  if (b - a > FAR) return 0
  if (a - b > FAR || b === 0) return 1
  // Q = P(J ≤ K) for independent Poisson counts K of mean a²/2 and J of mean b²/2.
  const [K, J] = [poisson((a * a) / 2), poisson((b * b) / 2)]
  let [sum, atMost] = [0, 0]
  let j = J.first
  K.weights.forEach((weight, i) => {
    for (const k = K.first + i; j <= k && j - J.first < J.weights.length; j++)
      atMost += J.weights[j - J.first]!
    sum += weight * atMost
  })
  return Math.min(1, sum)
}

/**
 * Chance that such a point lies closer than b to the origin: 1 − Q₁(a, b), good to about 1e-12 of its own size down to 1e-250.
 *
 * @throws RangeError unless a and b are 0 or more, and a finite
 *
 * Source: as `marcumQ`.
 */
export function marcumComplement(a: number, b: number): number {
  mustBeDistances('marcumComplement', a, b)
  if (a - b > FAR || b === 0) return 0
  if (b - a > FAR) return 1
  const [K, J] = [poisson((a * a) / 2), poisson((b * b) / 2)]
  let [sum, more] = [0, 0]
  let j = J.first + J.weights.length - 1
  for (let i = K.weights.length - 1; i >= 0; i--) {
    for (const k = K.first + i; j > k && j >= J.first; j--) more += J.weights[j - J.first]!
    sum += K.weights[i]! * more
  }
  return Math.min(1, sum)
}

/** Chances of the counts of a Poisson distribution that matter, from `first` on; they sum to 1. */
function poisson(mean: number): { first: number; weights: Float64Array } {
  const mode = Math.floor(mean)
  const [down, up]: [number[], number[]] = [[], [1]]
  for (let [k, weight] = [mode, 1]; k > 0; k--) {
    weight *= k / mean
    if (weight < SMALL) break
    down.push(weight)
  }
  for (let [k, weight] = [mode + 1, 1]; ; k++) {
    weight *= mean / k
    if (weight < SMALL) break
    up.push(weight)
  }
  const weights = Float64Array.from([...down.toReversed(), ...up])
  let sum = 0
  for (const weight of weights) sum += weight
  return { first: mode - down.length, weights: weights.map(weight => weight / sum) }
}

function mustBeDistances(caller: string, a: number, b: number): void {
  if (!(a >= 0 && a < Infinity)) throw new RangeError(`${caller}: a must be 0 or more and finite, got ${a}`)
  if (!(b >= 0)) throw new RangeError(`${caller}: b must be 0 or more, got ${b}`)
}
