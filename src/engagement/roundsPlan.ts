import { mustBeChance, mustBeCount } from './guard.js'

/** How one defense shoots at every object: rounds of shots with a look after each. */
export interface ShotPlan {
  /** Single-shot kill probability p. */
  readonly shotKill: number
  /** Shots at each object believed alive, round by round; one entry is a barrage. */
  readonly plan: readonly number[]
  /** Chance that a look declares a live object killed (0 if absent). */
  readonly falseKill?: number
  /** Chance that a look declares a killed object alive (0 if absent). */
  readonly falseAlive?: number
}

/** A defense that fires in rounds out of a limited inventory. */
export interface Rounds extends ShotPlan {
  readonly interceptors: number
  /** Interceptors held back (0 if absent). */
  readonly reserve?: number
}

export interface RoundsPlan extends Rounds {
  readonly warheads: number
}

/** @throws RangeError, in the name of `caller`, for a shot plan outside its bounds */
export function mustBeShotPlan(caller: string, plan: ShotPlan): void {
  mustBeChance(`${caller}: shotKill`, plan.shotKill)
  mustBeChance(`${caller}: falseKill`, plan.falseKill ?? 0)
  mustBeChance(`${caller}: falseAlive`, plan.falseAlive ?? 0)
  for (const shots of plan.plan) mustBeCount(`${caller}: plan`, shots)
}

/** @throws RangeError, in the name of `caller`, for a defense outside its bounds */
export function mustBeRounds(caller: string, rounds: Rounds): void {
  mustBeCount(`${caller}: interceptors`, rounds.interceptors)
  mustBeCount(`${caller}: reserve`, rounds.reserve ?? 0)
  mustBeShotPlan(caller, rounds)
}
