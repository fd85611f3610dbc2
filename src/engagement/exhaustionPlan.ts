import { mustBeChance, mustBeCount } from './guard.js'

/** One site with a fixed inventory, firing once at every warhead it sees. */
export interface ExhaustionPlan {
  readonly warheads: number
  readonly interceptors: number
  /** Most shots at one warhead; past that the surplus stays in the silos. */
  readonly shotsMax: number
  readonly shotKill: number
  /** Chance that radars and command work at all. */
  readonly common: number
}

/** @throws RangeError, in the name of `caller`, for a plan outside its bounds */
export function mustBeExhaustion(caller: string, plan: ExhaustionPlan): void {
  mustBeCount(`${caller}: warheads`, plan.warheads)
  mustBeCount(`${caller}: interceptors`, plan.interceptors)
  mustBeCount(`${caller}: shotsMax`, plan.shotsMax)
  mustBeChance(`${caller}: shotKill`, plan.shotKill)
  mustBeChance(`${caller}: common`, plan.common)
}
