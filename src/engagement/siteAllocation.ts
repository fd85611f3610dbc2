import type { AllocationPlan } from './allocationPlan.js'
import { assignmentBound } from './assignmentBound.js'
import { mustBeChance, mustBeCount } from './guard.js'
import { outerApproximation } from './outerApproximation.js'
import { survivingValue } from './survivingValue.js'

export interface SiteAllocation {
  /** Shots of each site at each threat. */
  shots: number[][]
  /** Σ V_j Π (1 − p_ij)^(shots_ij). */
  surviving: number
  /** No allocation lets less value survive than this. */
  bound: number
  /** How far from the best this one can be: (surviving − bound) over surviving, 0 where nothing survives. */
  gap: number
  /** `greedy`: the best next shot, again and again. `mip`: an integer program, solved by HiGHS. */
  method: 'greedy' | 'mip'
}

const CLOSE = 1e-4

/**
 * How many interceptors each of several sites should send at each threat, so that the least value is expected to survive.
 *
 * Where all interceptors are alike (or there is one site), sending each where it removes most is the best there is, and
 * the gap is 0. Otherwise the same rule gives a first answer and a fractional relaxation a floor under every answer; where
 * the two lie farther apart than `gap`, an integer program closes in from both sides. It is loaded when it is needed and
 * stops by counts, not by the clock, so that the answer is the same on every machine.
 *
 * @throws RangeError for counts, values, chances or lengths of lists that make no sense
 *
 * Source: computed (model M6); greedy: denBroeder, Ellison & Emerling (1959) (unchecked); program: Andersen et al. (2022)
 *   (unchecked).
 */
export async function allocation(plan: AllocationPlan): Promise<SiteAllocation> {
  mustBePlan(plan)
  const wanted = plan.gap ?? CLOSE
  const greedy = greedyShots(plan)
  const surviving = survivingValue(plan, greedy)
  if (isAlike(plan)) return { shots: greedy, surviving, bound: surviving, gap: 0, method: 'greedy' }
  const { bound, shots: fractional } = assignmentBound({
    values: plan.threats.map(threat => threat.value),
    kill: plan.kill,
    inventory: plan.sites.map(site => site.inventory),
    closed: wanted,
    ...(plan.most && { most: plan.most }),
  })
  if (surviving - bound <= wanted * surviving)
    return { shots: greedy, surviving, bound, gap: gapOf(surviving, bound), method: 'greedy' }
  const found = await outerApproximation(plan, greedy, fractional, wanted)
  const best = found.surviving < surviving ? found : { shots: greedy, surviving }
  // The bound of the program may exceed the value by what its tolerances allow.
  const floor = Math.min(best.surviving, Math.max(bound, found.bound))
  return { ...best, bound: floor, gap: gapOf(best.surviving, floor), method: 'mip' }
}

const gapOf = (surviving: number, bound: number): number =>
  surviving > 0 ? Math.max(0, surviving - bound) / surviving : 0

/** Whether every interceptor is as good as any other, so that the greedy rule is the best there is. */
function isAlike({ sites, kill, most }: AllocationPlan): boolean {
  const armed = kill.filter((_, i) => sites[i]!.inventory > 0)
  return armed.length <= 1 || (!most && armed.every(row => row.every((p, j) => p === armed[0]![j])))
}

/** The next shot always where it removes most; ties go to the first site, then the first threat. */
function greedyShots({ sites, threats, kill, most }: AllocationPlan): number[][] {
  const shots = kill.map(row => row.map(() => 0))
  const free = sites.map(site => site.inventory)
  const left = threats.map(threat => threat.value)
  for (;;) {
    let [site, object, gain] = [-1, -1, 0]
    kill.forEach((row, i) => {
      if (free[i] === 0) return
      row.forEach((p, j) => {
        if (left[j]! * p > gain && shots[i]![j]! < (most?.[i]![j] ?? Infinity))
          [site, object, gain] = [i, j, left[j]! * p]
      })
    })
    if (site < 0) return shots
    shots[site]![object]! += 1
    free[site]! -= 1
    left[object]! *= 1 - kill[site]![object]!
  }
}

function mustBePlan({ sites, threats, kill, most, gap }: AllocationPlan): void {
  for (const { inventory } of sites) mustBeCount('allocation: inventory', inventory)
  for (const { value } of threats)
    if (!(value >= 0 && value < Infinity))
      throw new RangeError(`allocation: value must be 0 or more and finite, got ${value}`)
  mustBeTable('kill', kill, sites.length, threats.length)
  for (const p of kill.flat()) mustBeChance('allocation: kill', p)
  if (most) {
    mustBeTable('most', most, sites.length, threats.length)
    for (const count of most.flat()) mustBeCount('allocation: most', count)
  }
  if (gap !== undefined && !(gap >= 0 && gap < 1))
    throw new RangeError(`allocation: gap must be in [0, 1), got ${gap}`)
}

function mustBeTable(
  name: string,
  table: readonly (readonly number[])[],
  rows: number,
  columns: number,
): void {
  if (table.length !== rows)
    throw new RangeError(`allocation: ${name} must have ${rows} rows, got ${table.length}`)
  for (const row of table)
    if (row.length !== columns)
      throw new RangeError(`allocation: ${name} must have ${columns} entries a row, got ${row.length}`)
}
