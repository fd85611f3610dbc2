import { gaussJacobi, pow } from '../math/index.js'
import { killPosterior } from './killPosterior.js'
import type { ShotRecord } from './killPosterior.js'

/** The chance that nothing leaks, with what the tests leave open about the kill probability kept apart from luck. */
export interface TwoLoops {
  /** Average over what the record leaves open: the number to quote. */
  predictive: number
  /** The same formula at the mean kill probability; biased either way, never to be shown alone. */
  plugIn: number
  /** The chance at the 5th, 50th and 95th percentile of the kill probability. */
  q05: number
  q50: number
  q95: number
}

/** Nodes that resolve the average to 1e-10 however large the raid. */
const MOST_NODES = 256

/**
 * The chance of no leaker when the kill probability, Beta(a, b), is unknown but the same for every shot.
 *
 * Average of (1 − (1 − p)^shots)^warheads over p, by Gauss–Jacobi quadrature: exact to rounding up to
 * shots × warheads = 511, to about 1e-10 beyond.
 *
 * @throws RangeError unless a and b are positive and finite and both counts whole numbers of 0 or more
 *
 * Source: computed (models M5B and M7B).
 */
export function predictiveNoLeak(a: number, b: number, shots: number, warheads: number): number {
  mustBeCount('predictiveNoLeak: shots', shots)
  mustBeCount('predictiveNoLeak: warheads', warheads)
  const { nodes, weights } = gaussJacobi(Math.min(MOST_NODES, Math.floor((shots * warheads) / 2) + 1), a, b)
  let sum = 0
  for (let i = 0; i < nodes.length; i++) sum += weights[i]! * noLeak(nodes[i]!, shots, warheads)
  return Math.min(1, sum)
}

/**
 * What a test record means for a raid: outer loop over the kill probability it allows, inner loop the exact raid.
 *
 * Every warhead gets `shots` shots; the band is exact because the chance of no leaker rises with the kill probability.
 *
 * @throws RangeError as `killPosterior` and `predictiveNoLeak`
 *
 * Source: computed (model M7B).
 */
export function twoLoops(record: ShotRecord, shots: number, warheads: number): TwoLoops {
  mustBeCount('twoLoops: shots', shots)
  mustBeCount('twoLoops: warheads', warheads)
  const { a, b, mean, q05, q50, q95 } = killPosterior(record)
  return {
    predictive: predictiveNoLeak(a, b, shots, warheads),
    plugIn: noLeak(mean, shots, warheads),
    q05: noLeak(q05, shots, warheads),
    q50: noLeak(q50, shots, warheads),
    q95: noLeak(q95, shots, warheads),
  }
}

const noLeak = (p: number, shots: number, warheads: number): number => pow(1 - pow(1 - p, shots), warheads)

function mustBeCount(what: string, x: number): void {
  if (!(x >= 0 && Number.isSafeInteger(x)))
    throw new RangeError(`${what} must be a whole number of 0 or more, got ${x}`)
}
