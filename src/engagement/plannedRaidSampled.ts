import { stream } from '../chance/index.js'
import { mustBeCount, mustBeSampling } from './guard.js'
import { doctrine, normals } from './raidSampled.js'
import type { Doctrine } from './raidSampled.js'
import type { RaidPlan } from './raidPlan.js'
import { mustBeRaid } from './raidPlan.js'
import { roundsTrial } from './roundsTrial.js'

/**
 * Plays `trials` raids with decoys against a defense that has time for so many looks, and adds their leakers to `histogram`.
 *
 * A trial draws: does anything common fail; with a broken number of decoys, which neighbor it is; which number of looks
 * the raid leaves; for each warhead, is its cluster tracked and is it among the best m of it; and then every shot at every
 * engaged object, round by round, the even spread of a short stock drawn by lot. Trial i draws from substream i of the
 * stream `planned`, so the counts are the same however trials are split.
 *
 * @param chances    of 0, 1, 2 … looks, summing to 1
 * @param histogram  counts, index = number of leakers, at least warheads + 1 places
 * @throws RangeError for a plan outside its bounds (see `RaidPlan`) or too short a histogram
 *
 * Source: computed (models M4 and M5D, played object by object).
 */
export function samplePlannedRaid(
  histogram: Float64Array,
  plan: RaidPlan,
  chances: readonly number[],
  seed: number,
  firstTrial: number,
  trials: number,
): void {
  mustBeRaid('samplePlannedRaid', plan)
  const warheads = Math.round(plan.warheads)
  mustBeSampling('samplePlannedRaid', histogram, warheads, firstTrial, trials)
  mustBeCount('samplePlannedRaid: looks', chances.length - 1)
  const shotsMax = Math.round(plan.shotsMax)
  const fewer = doctrine(plan, Math.floor(plan.credibleDecoys))
  const more = doctrine(plan, Math.ceil(plan.credibleDecoys))
  const chanceOfMore = plan.credibleDecoys - fewer.decoys
  const most = warheads * Math.max(fewer.selected, more.selected)
  const [isAlive, believed, isFound] = [new Uint8Array(most), new Int32Array(most), new Uint8Array(warheads)]
  const rounds = { interceptors: Math.round(plan.interceptors), shotKill: plan.shotKill }
  const rng = stream(seed, 'planned')
  const score = normals(rng)
  for (let trial = firstTrial; trial < firstTrial + trials; trial++) {
    rng.at(trial)
    score.restart()
    let leakers = warheads
    if (rng.uniform() < plan.common) {
      const fire = rng.uniform() < chanceOfMore ? more : fewer
      let looks = 0
      for (let left = rng.uniform() - chances[0]!; left >= 0 && looks + 1 < chances.length; looks++)
        left -= chances[looks + 1]!
      for (let w = 0; w < warheads; w++) isFound[w] = isSelected(fire) ? 1 : 0
      roundsTrial(
        rng,
        warheads * fire.selected,
        { ...rounds, plan: dealt(looks, shotsMax) },
        isAlive,
        believed,
      )
      for (let w = 0; w < warheads; w++) if (isFound[w] === 1 && isAlive[w] === 0) leakers--
    }
    histogram[leakers]!++
  }

  /** Whether a warhead is tracked and among the best-scored objects of its cluster. */
  function isSelected({ decoys, selected }: Doctrine): boolean {
    if (!(rng.uniform() < plan.track)) return false
    const own = plan.discrimination + score.next()
    let better = 0
    for (let d = 0; d < decoys && better < selected; d++) if (score.next() > own) better++
    return better < selected
  }
}

/** Shots dealt out one by one, from the last round to the first and over again. */
function dealt(looks: number, shots: number): number[] {
  const plan = Array.from({ length: Math.min(looks, shots) }, () => 0)
  for (let shot = 0; shot < shots && plan.length > 0; shot++) plan[plan.length - 1 - (shot % plan.length)]!++
  return plan
}
