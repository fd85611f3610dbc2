import { stream } from '../chance/index.js'
import { mustBeCount, mustBeSampling } from './guard.js'
import type { Rounds } from './roundsPlan.js'
import { mustBeRounds } from './roundsPlan.js'
import { roundsTrial } from './roundsTrial.js'

/**
 * Plays `trials` attacks of `warheads` against one defense in rounds and adds their leakers to `histogram`.
 *
 * Trial i draws from substream i of the stream `rounds`, so the counts are the same however trials are split.
 *
 * @param histogram  counts, index = number of leakers, at least warheads + 1 places
 * @throws RangeError for a chance outside [0, 1], a number that is not whole, or too short a histogram
 *
 * Source: computed (model M5D, played object by object).
 */
export function sampleRounds(
  histogram: Float64Array,
  rounds: Rounds,
  warheads: number,
  seed: number,
  firstTrial: number,
  trials: number,
): void {
  mustBeCount('sampleRounds: warheads', warheads)
  mustBeRounds('sampleRounds', rounds)
  mustBeSampling('sampleRounds', histogram, warheads, firstTrial, trials)
  const rng = stream(seed, 'rounds')
  const isAlive = new Uint8Array(warheads)
  const believed = new Int32Array(warheads)
  for (let trial = firstTrial; trial < firstTrial + trials; trial++)
    histogram[roundsTrial(rng.at(trial), warheads, rounds, isAlive, believed)]!++
}
