import { MOST_DECOYS } from '../sensor/index.js'
import { mustBeChance } from './guard.js'

/** A raid of warheads, each in a cluster with decoys, against one inventory that fires once. */
export interface RaidPlan {
  /** Warheads W, rounded to a whole number. */
  readonly warheads: number
  /** Interceptors N that can be fired. */
  readonly interceptors: number
  /** Most shots at one object, rounded to a whole number. */
  readonly shotsMax: number
  /** Credible decoys per warhead, any number in [0, 1000]. */
  readonly credibleDecoys: number
  /** k-factor K: how far apart warhead and decoy scores lie, in units of their spread. */
  readonly discrimination: number
  /** Single-shot kill probability p. */
  readonly shotKill: number
  /** Chance s that nothing common to the whole raid fails. */
  readonly common: number
  /** Chance t that a warhead's cluster is tracked and handed over, each on its own. */
  readonly track: number
}

/** @throws RangeError, in the name of `caller`, for a plan outside its bounds */
export function mustBeRaid(caller: string, plan: RaidPlan): void {
  mustBeAmount(caller, 'warheads', plan.warheads)
  mustBeAmount(caller, 'interceptors', plan.interceptors)
  mustBeAmount(caller, 'shotsMax', plan.shotsMax)
  if (!(plan.credibleDecoys >= 0 && plan.credibleDecoys <= MOST_DECOYS))
    throw new RangeError(
      `${caller}: credibleDecoys must be in [0, ${MOST_DECOYS}], got ${plan.credibleDecoys}`,
    )
  mustBeAmount(caller, 'discrimination', plan.discrimination)
  mustBeChance(`${caller}: shotKill`, plan.shotKill)
  mustBeChance(`${caller}: common`, plan.common)
  mustBeChance(`${caller}: track`, plan.track)
}

function mustBeAmount(caller: string, name: string, x: number): void {
  if (!(x >= 0 && x < Infinity))
    throw new RangeError(`${caller}: ${name} must be 0 or more and finite, got ${x}`)
}
