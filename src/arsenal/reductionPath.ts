import { mustBeAmount } from './guard.js'

export interface ReductionPath {
  /** Warheads at the start and after every year. */
  readonly path: readonly number[]
  /** Whether the last year ends at or below the ceiling. */
  readonly isCompliant: boolean
  /** The same number every year that would just do. */
  readonly leastConstantCapacity: number
  /** Years until the ceiling is reached; 0 where the force starts there, `null` where it is not reached. */
  readonly yearReached: number | null
}

/**
 * Year by year, how far a force comes down toward a ceiling when only so many warheads can be removed a year.
 *
 * A force already under the ceiling stays as it is.
 *
 * @param start       warheads at the start, 0 or more, not necessarily whole
 * @param ceiling     upper edge of the band agreed
 * @param capacities  most that can be removed in each year; their number is the number of years, at least 1
 * @throws RangeError for a negative number, or no year
 *
 * Source: computed (model M11A).
 */
export function reductionPath(start: number, ceiling: number, capacities: readonly number[]): ReductionPath {
  mustBeAmount('reductionPath: start', start)
  mustBeAmount('reductionPath: ceiling', ceiling)
  mustBeYears('reductionPath: capacities', capacities)
  const path = [start]
  for (const capacity of capacities) path.push(lowered(path.at(-1)!, ceiling, capacity))
  const reached = path.findIndex(warheads => warheads <= ceiling)
  return {
    path,
    isCompliant: path.at(-1)! <= ceiling,
    leastConstantCapacity: Math.max(0, start - ceiling) / capacities.length,
    yearReached: reached < 0 ? null : reached,
  }
}

export interface TwoStocks {
  /** All at the start and after every year. */
  readonly deployed: readonly number[]
  readonly storage: readonly number[]
  /** Taken apart since the start. */
  readonly dismantled: readonly number[]
}

/**
 * The same with storage: what comes off missiles and bombers goes into storage, and is taken apart at a pace of its own.
 *
 * Deployed counts can fall without one warhead being dismantled. No warhead appears or vanishes: the three numbers
 * add up to the same total every year.
 *
 * @param start          warheads deployed and in storage at the start
 * @param ceiling        on deployed warheads
 * @param withdrawals    most taken off in each year
 * @param dismantlements most taken apart in each year, as many years
 * @throws RangeError for a negative number, or lists of unequal length
 *
 * Source: computed (model M11A, two-stock).
 */
export function twoStocks(
  start: { readonly deployed: number; readonly storage: number },
  ceiling: number,
  withdrawals: readonly number[],
  dismantlements: readonly number[],
): TwoStocks {
  mustBeAmount('twoStocks: deployed', start.deployed)
  mustBeAmount('twoStocks: storage', start.storage)
  mustBeAmount('twoStocks: ceiling', ceiling)
  mustBeYears('twoStocks: withdrawals', withdrawals)
  mustBeYears('twoStocks: dismantlements', dismantlements)
  if (withdrawals.length !== dismantlements.length)
    throw new RangeError(
      `twoStocks: withdrawals and dismantlements must be for as many years, got ${withdrawals.length} and ${dismantlements.length}`,
    )
  const [deployed, storage, dismantled] = [[start.deployed], [start.storage], [0]]
  withdrawals.forEach((withdrawal, year) => {
    const left = lowered(deployed[year]!, ceiling, withdrawal)
    const stored = storage[year]! + deployed[year]! - left
    const apart = Math.min(dismantlements[year]!, stored)
    deployed.push(left)
    storage.push(stored - apart)
    dismantled.push(dismantled[year]! + apart)
  })
  return { deployed, storage, dismantled }
}

/** What is left after one year; never raised to the ceiling from below. */
const lowered = (warheads: number, ceiling: number, capacity: number): number =>
  Math.min(warheads, Math.max(ceiling, warheads - capacity))

function mustBeYears(what: string, yearly: readonly number[]): void {
  if (yearly.length === 0) throw new RangeError(`${what} must be for at least one year, got none`)
  for (const one of yearly) mustBeAmount(what, one)
}
