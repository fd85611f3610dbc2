import type { ShotPlan } from './roundsPlan.js'
import { mustBeShotPlan } from './roundsPlan.js'
import { salvoMiss } from './salvoMiss.js'

export interface ShootLookShoot {
  pLeak: number
  expectedShots: number
}

/**
 * The chance that one warhead gets through shoot-look-shoot, and the shots it costs, when interceptors never run out.
 *
 * A look that errs one way ends the fire at a live warhead (it leaks); the other way wastes shots on a dead one.
 *
 * @throws RangeError for a chance outside [0, 1] or a number of shots that is not whole
 *
 * Source: computed (model M5C).
 */
export function shootLookShoot(plan: ShotPlan): ShootLookShoot {
  mustBeShotPlan('shootLookShoot', plan)
  return unlimitedFire(plan)
}

/** `shootLookShoot` for a plan that has been checked. */
export function unlimitedFire(plan: ShotPlan): ShootLookShoot {
  const { shotKill, falseKill = 0, falseAlive = 0 } = plan
  let alive = 1
  let dead = 0
  let givenUp = 0
  let expectedShots = 0
  for (const shots of plan.plan) {
    expectedShots += (alive + dead) * shots
    const survives = alive * salvoMiss(shotKill, shots)
    dead = (alive - survives + dead) * falseAlive
    alive = survives * (1 - falseKill)
    givenUp += survives * falseKill
  }
  return { pLeak: Math.min(1, givenUp + alive), expectedShots }
}
