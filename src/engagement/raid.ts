import { binomialPmf } from '../chance/index.js'
import { withCommonFailure } from './commonMode.js'
import { mustBeRaid } from './raidPlan.js'
import type { RaidPlan } from './raidPlan.js'
import type { RankTables } from './rankTables.js'
import { rankTables } from './rankTables.js'
import { spreadMiss, wholePower } from './salvoMiss.js'

export interface RaidValue {
  /** Chance K_w that a warhead is killed when nothing common fails. */
  kill: number
  /** Objects engaged of each warhead's cluster, m; with a broken number of decoys, that of the nearest whole one. */
  selected: number
  /** Chance that no warhead leaks, s K_w^W. */
  pNoLeak: number
  /** W (1 − s K_w). */
  expectedLeakers: number
  /** Chance of no leaker if every warhead drew all its failures alone: (s K_w)^W. */
  independent: number
  /** Chance of no leaker with one common draw: the model itself, equal to `pNoLeak`. */
  correlated: number
}

export interface RaidOutcome extends RaidValue {
  /** Distribution of leakers, index = number of leakers, length = warheads + 1. */
  pmf: Float64Array
}

/**
 * What a raid with decoys comes to against one inventory, when the defense picks the best number of objects to engage.
 *
 * Each warhead flies in a cluster with its decoys and is tracked with the chance t. The m best-scored objects of each
 * tracked cluster share the interceptors evenly: x = min(n, N/(W m)) shots each, where a fraction is the chance of one
 * shot more. Engaging more objects finds the warhead more often and leaves fewer shots for it; m is the number that
 * kills most, the smallest such (within 1e-12). A broken number of decoys takes the line between its neighbors in
 * `kill`, `pNoLeak` and `expectedLeakers`; the independent reading keeps the success per warhead that this gives.
 *
 * @param tables  memory of rank chances, for many calls
 * @throws RangeError for a plan outside its bounds, see `RaidPlan`
 *
 * Source: after Wilkening, A Simple Model for Calculating Ballistic Missile Defense Effectiveness (2000) (unchecked);
 * selection rule computed (model M4).
 */
export function raidValue(plan: RaidPlan, tables: RankTables = rankTables()): RaidValue {
  mustBeRaid('raidValue', plan)
  const fewer = Math.floor(plan.credibleDecoys)
  const part = plan.credibleDecoys - fewer
  const low = valueAt(plan, fewer, tables)
  if (part === 0) return low
  const high = valueAt(plan, fewer + 1, tables)
  const between = (a: number, b: number): number => (1 - part) * a + part * b
  const pNoLeak = between(low.pNoLeak, high.pNoLeak)
  const kill = between(low.kill, high.kill)
  return {
    kill,
    selected: part < 0.5 ? low.selected : high.selected,
    pNoLeak,
    expectedLeakers: between(low.expectedLeakers, high.expectedLeakers),
    independent: wholePower(plan.common * kill, Math.round(plan.warheads)),
    correlated: pNoLeak,
  }
}

/**
 * `raidValue` with the whole distribution of leakers: s · Binomial(W, 1 − K_w) + (1 − s) · (all W leak).
 *
 * @throws RangeError for a plan outside its bounds, see `RaidPlan`
 *
 * Source: computed (models M4 and M5B).
 */
export function raidOutcome(plan: RaidPlan, tables: RankTables = rankTables()): RaidOutcome {
  const value = raidValue(plan, tables)
  const fewer = Math.floor(plan.credibleDecoys)
  const part = plan.credibleDecoys - fewer
  const pmf = pmfAt(plan, fewer, tables)
  if (part > 0) {
    const high = pmfAt(plan, fewer + 1, tables)
    for (let leakers = 0; leakers < pmf.length; leakers++)
      pmf[leakers] = (1 - part) * pmf[leakers]! + part * high[leakers]!
  }
  return { ...value, pmf }
}

function pmfAt(plan: RaidPlan, decoys: number, tables: RankTables): Float64Array {
  const { kill } = bestSelection(plan, decoys, tables)
  return withCommonFailure(binomialPmf(Math.round(plan.warheads), 1 - kill), plan.common)
}

function valueAt(plan: RaidPlan, decoys: number, tables: RankTables): RaidValue {
  const { kill, selected } = bestSelection(plan, decoys, tables)
  const warheads = Math.round(plan.warheads)
  const pNoLeak = warheads === 0 ? 1 : plan.common * wholePower(kill, warheads)
  return {
    kill,
    selected,
    pNoLeak,
    expectedLeakers: warheads * (1 - plan.common * kill),
    independent: wholePower(plan.common * kill, warheads),
    correlated: pNoLeak,
  }
}

/** Gains smaller than this are rounding: one more object is not engaged for it. */
const TIE = 1e-12

/**
 * The number of objects to engage in each cluster that kills a warhead most often, the chance that the warhead is among
 * them, and the chance of the kill.
 */
export function bestSelection(
  plan: RaidPlan,
  decoys: number,
  tables: RankTables,
): { kill: number; selected: number; found: number } {
  const { interceptors, shotKill, track } = plan
  const shotsMax = Math.round(plan.shotsMax)
  // Without warheads nobody competes for interceptors.
  const perWarhead = Math.round(plan.warheads) === 0 ? Infinity : interceptors / Math.round(plan.warheads)
  const found = tables.at(plan.discrimination, decoys)
  let kill = 0
  let selected = 1
  for (let m = 1; m <= decoys + 1; m++) {
    const shots = Math.min(shotsMax, perWarhead / m)
    const chance = track * found[m - 1]! * (1 - spreadMiss(shotKill, shots))
    if (chance > kill * (1 + TIE)) [kill, selected] = [chance, m]
  }
  return { kill, selected, found: found[selected - 1]! }
}
