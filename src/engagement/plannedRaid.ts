import { thinnedPmf } from '../chance/index.js'
import { withCommonFailure } from './commonMode.js'
import { mustBeCount } from './guard.js'
import { planFor } from './planFor.js'
import { bestSelection } from './raid.js'
import { mustBeRaid } from './raidPlan.js'
import type { RaidPlan } from './raidPlan.js'
import { rankTables } from './rankTables.js'
import type { RankTables } from './rankTables.js'
import { roundsOutcome } from './rounds.js'

/** A memory of what rounds leave alive, for many calls of `plannedRaidPmf`: forgetting changes no result. */
export interface PlannedMemory {
  readonly ranks: RankTables
  /** Distribution of surviving warheads among those engaged, by what it depends on. */
  readonly survivors: Map<string, Float64Array>
}

/** Distributions a memory holds before it forgets them all. */
const MOST_HELD = 20_000

export const plannedMemory = (): PlannedMemory => ({ ranks: rankTables(512), survivors: new Map() })

/**
 * The distribution of leakers of a raid with decoys against a defense that has time for so many looks.
 *
 * How many objects of each cluster to engage is decided beforehand as in `raidOutcome`, as if all shots were one salvo.
 * Those objects, decoys and warheads alike, then go through the rounds of `planFor` with perfect looks and one stock.
 * The survivors are any of them with the same chance, so the warheads among them are hypergeometric. A warhead that was
 * not tracked or not selected leaks. Whole interceptors are spread, so one look differs from `raidOutcome` where the
 * stock is short: 0.08172 for 0.08201 in the flagship as its critics see it. A broken number of decoys mixes its neighbors.
 *
 * @param looks  rounds there is time for
 * @returns index = number of leakers, length = warheads + 1
 * @throws RangeError for a plan outside its bounds, see `RaidPlan`, or looks that are not whole
 * @throws TooManyStates past the size that is worked out exactly
 *
 * Source: computed (models M4 and M5D). Second road: `samplePlannedRaid`.
 */
export function plannedRaidPmf(
  plan: RaidPlan,
  looks: number,
  memory: PlannedMemory = plannedMemory(),
): Float64Array {
  mustBeRaid('plannedRaidPmf', plan)
  mustBeCount('plannedRaidPmf: looks', looks)
  const fewer = Math.floor(plan.credibleDecoys)
  const part = plan.credibleDecoys - fewer
  const pmf = pmfAt(plan, looks, fewer, memory)
  if (part > 0) {
    const more = pmfAt(plan, looks, fewer + 1, memory)
    for (let leakers = 0; leakers < pmf.length; leakers++)
      pmf[leakers] = (1 - part) * pmf[leakers]! + part * more[leakers]!
  }
  return pmf
}

function pmfAt(plan: RaidPlan, looks: number, decoys: number, memory: PlannedMemory): Float64Array {
  const { selected, found } = bestSelection(plan, decoys, memory.ranks)
  const engaged = engagedSurvivors(plan, looks, selected, memory)
  const warheads = engaged.length - 1
  // Every slot for a warhead that is shot empty kills one if the warhead was tracked and selected.
  const emptied = engaged.toReversed()
  const killed = thinnedPmf(emptied, plan.track * found)
  const pmf = new Float64Array(warheads + 1)
  for (let kills = 0; kills <= warheads; kills++) pmf[warheads - kills] = killed[kills]!
  return withCommonFailure(pmf, plan.common)
}

/** How many of W given objects survive, when W · m are engaged in rounds out of one stock. */
function engagedSurvivors(
  { warheads: size, interceptors, shotsMax, shotKill }: RaidPlan,
  looks: number,
  selected: number,
  { survivors }: PlannedMemory,
): Float64Array {
  const warheads = Math.round(size)
  const rounds = planFor(looks, Math.round(shotsMax))
  const stock = Math.round(interceptors)
  const name = [warheads, selected, stock, shotKill, ...rounds].join(' ')
  const known = survivors.get(name)
  if (known) return known
  const objects = warheads * selected
  const { pmf } = roundsOutcome({ warheads: objects, interceptors: stock, shotKill, plan: rounds })
  if (survivors.size >= MOST_HELD) survivors.clear()
  const found = markedSurvivors(pmf, warheads)
  survivors.set(name, found)
  return found
}

/**
 * How many of `marked` objects survive, given the distribution of all survivors: hypergeometric, mixed.
 *
 * The marked are drawn one after the other; row by row this is stable at any size.
 */
function markedSurvivors(all: Float64Array, marked: number): Float64Array {
  const objects = all.length - 1
  const found = new Float64Array(marked + 1)
  const row = new Float64Array(marked + 1)
  for (let alive = 0; alive <= objects; alive++) {
    const weight = all[alive]!
    if (weight === 0) continue
    row.fill(0)
    row[0] = 1
    for (let drawn = 0; drawn < marked; drawn++)
      for (let k = drawn; k >= 0; k--) {
        const chance = Math.max(0, Math.min(1, (alive - k) / (objects - drawn)))
        row[k + 1]! += row[k]! * chance
        row[k]! *= 1 - chance
      }
    for (let k = 0; k <= marked; k++) found[k]! += weight * row[k]!
  }
  return found
}
