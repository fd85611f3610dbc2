import type { Stream } from '../chance/index.js'
import { stream } from '../chance/index.js'
import { ln, pow } from '../math/index.js'
import { rankProbabilities } from '../sensor/index.js'
import { mustBeSampling } from './guard.js'
import type { RaidPlan } from './raidPlan.js'
import { mustBeRaid } from './raidPlan.js'

/**
 * Plays `trials` raids with decoys and adds their leakers to `histogram`.
 *
 * A trial draws: does anything common fail; with a broken number of decoys, which neighbor it is for this raid; then
 * for each warhead, is its cluster tracked, the scores of the warhead and its decoys, whether the warhead is among the
 * best m, how many shots it gets, and each shot. Shots at decoys are not drawn, because nothing depends on them.
 * Trial i draws from substream i of the stream `raid`, so the counts are the same however trials are split.
 *
 * @param histogram  counts, index = number of leakers, at least warheads + 1 places
 * @throws RangeError for a plan outside its bounds (see `RaidPlan`) or too short a histogram
 *
 * Source: computed (models M4 and M5B, played object by object).
 */
export function sampleRaid(
  histogram: Float64Array,
  plan: RaidPlan,
  seed: number,
  firstTrial: number,
  trials: number,
): void {
  mustBeRaid('sampleRaid', plan)
  const warheads = Math.round(plan.warheads)
  mustBeSampling('sampleRaid', histogram, warheads, firstTrial, trials)
  const fewer = doctrine(plan, Math.floor(plan.credibleDecoys))
  const more = doctrine(plan, Math.ceil(plan.credibleDecoys))
  const chanceOfMore = plan.credibleDecoys - fewer.decoys
  const rng = stream(seed, 'raid')
  const score = normals(rng)
  for (let trial = firstTrial; trial < firstTrial + trials; trial++) {
    rng.at(trial)
    score.restart()
    let leakers = warheads
    if (rng.uniform() < plan.common) {
      const fire = rng.uniform() < chanceOfMore ? more : fewer
      for (let w = 0; w < warheads; w++) {
        if (!(rng.uniform() < plan.track)) continue
        const warheadScore = plan.discrimination + score.next()
        let better = 0
        for (let d = 0; d < fire.decoys && better < fire.selected; d++)
          if (score.next() > warheadScore) better++
        if (better >= fire.selected) continue
        let shots = Math.floor(fire.shots)
        if (rng.uniform() < fire.shots - shots) shots++
        for (; shots > 0; shots--)
          if (rng.uniform() < plan.shotKill) {
            leakers--
            break
          }
      }
    }
    histogram[leakers]!++
  }
}

/** What the sampled roads decide before a raid. */
export interface Doctrine {
  decoys: number
  /** Objects engaged in each cluster. */
  selected: number
  /** Shots at each of them, on average. */
  shots: number
}

/** What the defense decides beforehand: the number of objects to engage that promises most. */
export function doctrine(plan: RaidPlan, decoys: number): Doctrine {
  const found = new Float64Array(decoys + 1)
  rankProbabilities(found, plan.discrimination, decoys)
  const clusters = Math.max(1, Math.round(plan.warheads))
  let best: Doctrine = { decoys, selected: 1, shots: 0 }
  let most = -1
  for (let selected = 1; selected <= decoys + 1; selected++) {
    const shots = Math.min(Math.round(plan.shotsMax), plan.interceptors / (clusters * selected))
    const few = pow(1 - plan.shotKill, Math.floor(shots))
    const part = shots - Math.floor(shots)
    const promise = found[selected - 1]! * (1 - (1 - part) * few - part * few * (1 - plan.shotKill))
    if (promise > most + 1e-12 * Math.abs(most)) {
      best = { decoys, selected, shots }
      most = promise
    }
  }
  return best
}

/** Standard normal numbers, two at a time, by Marsaglia's polar method. */
export function normals(rng: Stream): { next(): number; restart(): void } {
  let spare = 0
  let hasSpare = false
  return {
    next() {
      if (hasSpare) {
        hasSpare = false
        return spare
      }
      let [x, y, square] = [0, 0, 0]
      do {
        x = 2 * rng.uniform() - 1
        y = 2 * rng.uniform() - 1
        square = x * x + y * y
      } while (square >= 1 || square === 0)
      const scale = Math.sqrt((-2 * ln(square)) / square)
      spare = y * scale
      hasSpare = true
      return x * scale
    },
    restart() {
      hasSpare = false
    },
  }
}
