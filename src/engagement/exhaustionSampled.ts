import { stream } from '../chance/index.js'
import type { ExhaustionPlan } from './exhaustionPlan.js'
import { mustBeExhaustion } from './exhaustionPlan.js'
import { mustBeSampling } from './guard.js'

/**
 * Plays `trials` attacks on one site and adds their leakers to `histogram`.
 *
 * Interceptors are handed out one at a time around the ring of warheads until they are gone or all have had
 * `shotsMax`; warheads are alike, so it does not matter which ones come first. Trial i draws from substream i of
 * the stream `exhaustion`, so the counts are the same however trials are split.
 *
 * @param histogram  counts, index = number of leakers, at least warheads + 1 places
 * @throws RangeError for a chance outside [0, 1], a number that is not whole, or too short a histogram
 *
 * Source: computed (one round of model M5D, played shot by shot).
 */
export function sampleExhaustion(
  histogram: Float64Array,
  plan: ExhaustionPlan,
  seed: number,
  firstTrial: number,
  trials: number,
): void {
  mustBeExhaustion('sampleExhaustion', plan)
  const { warheads, interceptors, shotsMax, shotKill, common } = plan
  mustBeSampling('sampleExhaustion', histogram, warheads, firstTrial, trials)
  const fired = Math.min(interceptors, warheads * shotsMax)
  const isAlive = new Uint8Array(warheads)
  const rng = stream(seed, 'exhaustion')
  for (let trial = firstTrial; trial < firstTrial + trials; trial++) {
    rng.at(trial)
    let leakers = warheads
    if (rng.uniform() < common) {
      isAlive.fill(1)
      for (let shot = 0, target = 0; shot < fired; shot++, target = target + 1 === warheads ? 0 : target + 1)
        if (isAlive[target] === 1 && rng.uniform() < shotKill) {
          isAlive[target] = 0
          leakers--
        }
    }
    histogram[leakers]!++
  }
}
