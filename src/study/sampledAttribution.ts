import type { Stream } from '../chance/index.js'

/** When to stop: precision relative to the gap, and a limit on the work. */
export interface SamplingPlan {
  /** Every standard error must fall below this fraction of the gap. */
  precision?: number
  /** Orders tried at most, each pair counting two. */
  maxPermutations?: number
}

/** Shares estimated from sampled orders. */
export interface SampledAttribution {
  phi: Float64Array
  /** Standard error of each share, over pairs of orders; 0 up to rounding for an assumption that interacts with none. */
  standardError: Float64Array
  /** Orders used, each pair counting two. */
  permutations: number
  /** Whether the wanted precision was reached before the limit. */
  converged: boolean
}

/** Fewer pairs than this say too little about their own spread. */
const MIN_PAIRS = 100

/**
 * How much of the gap each assumption carries, estimated from random orders: for more assumptions than can be taken in
 * every mixture.
 *
 * Each random order is used with its reverse, because an assumption early in one is late in the other and most of the
 * luck cancels. Shares of every single order sum to the gap, hence so do their means. Pair k uses substream k: the
 * answer depends on `rng` and the plan alone.
 *
 * @param n        number of assumptions, 1 or more
 * @param valueOf  outcome when the assumptions marked 1 come from the second position; the array is reused, do not keep it
 * @param plan     precision 0.005 and 20 000 orders unless given
 * @throws RangeError unless n is a whole number of 1 or more, precision above 0 and maxPermutations at least 200, or
 * when an outcome is not finite
 *
 * Source: Castro, Gómez & Tejada, Polynomial calculation of the Shapley value based on sampling (2009) (unchecked).
 */
export function sampledAttribution(
  n: number,
  valueOf: (taken: Uint8Array) => number,
  rng: Stream,
  { precision = 0.005, maxPermutations = 20_000 }: SamplingPlan = {},
): SampledAttribution {
  if (!(n >= 1 && Number.isSafeInteger(n)))
    throw new RangeError(`sampledAttribution: n must be a whole number of 1 or more, got ${n}`)
  if (!(precision > 0))
    throw new RangeError(`sampledAttribution: precision must be above 0, got ${precision}`)
  if (!(maxPermutations >= 2 * MIN_PAIRS))
    throw new RangeError(
      `sampledAttribution: maxPermutations must be ${2 * MIN_PAIRS} or more, got ${maxPermutations}`,
    )

  const taken = new Uint8Array(n)
  const asked = (): number => {
    const value = valueOf(taken)
    if (!Number.isFinite(value))
      throw new RangeError(`sampledAttribution: outcome must be finite, got ${value}`)
    return value
  }
  const from = asked()
  taken.fill(1)
  const to = asked()

  /** Adds half of each change along an order to `changes`. */
  const walk = (changes: Float64Array, place: (step: number) => number): void => {
    taken.fill(0)
    let before = from
    for (let step = 0; step < n; step++) {
      const i = place(step)
      taken[i] = 1
      const after = step === n - 1 ? to : asked()
      changes[i]! += (after - before) / 2
      before = after
    }
  }

  const order = Int32Array.from({ length: n }, (_, i) => i)
  const changes = new Float64Array(n)
  const phi = new Float64Array(n)
  const spread = new Float64Array(n)
  const standardError = new Float64Array(n)
  const wanted = precision * Math.abs(to - from)
  const maxPairs = Math.floor(maxPermutations / 2)
  for (let pairs = 1; ; pairs++) {
    shuffle(order, rng.at(pairs - 1))
    changes.fill(0)
    walk(changes, step => order[step]!)
    walk(changes, step => order[n - 1 - step]!)
    let worst = 0
    for (let i = 0; i < n; i++) {
      // Running mean and sum of squares, which loses no digits when shares hardly vary.
      const off = changes[i]! - phi[i]!
      phi[i]! += off / pairs
      spread[i]! += off * (changes[i]! - phi[i]!)
      standardError[i] = pairs === 1 ? 0 : Math.sqrt(spread[i]! / (pairs - 1) / pairs)
      if (standardError[i]! > worst) worst = standardError[i]!
    }
    const converged = pairs >= MIN_PAIRS && worst <= wanted
    if (converged || pairs === maxPairs) return { phi, standardError, permutations: 2 * pairs, converged }
  }
}

/** Brings `order`, whatever it was, into the random order named by `rng`. */
function shuffle(order: Int32Array, rng: Stream): void {
  for (let i = 0; i < order.length; i++) order[i] = i
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = Math.floor(rng.uniform() * (last + 1))
    const moved = order[last]!
    order[last] = order[chosen]!
    order[chosen] = moved
  }
}
