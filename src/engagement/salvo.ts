import { expm1, ln, log1p, pow } from '../math/index.js'
import { mustBeChance, mustBeCount } from './guard.js'
import { salvoMiss, wholePower } from './salvoMiss.js'

/**
 * The chance that a salvo of `shots` kills one object when every shot is drawn separately: 1 − (1 − p)^n.
 *
 * @throws RangeError when the single-shot kill probability is outside [0, 1] or `shots` is not a whole number
 *
 * Source: computed (model M5A).
 */
export function salvoKill(shotKill: number, shots: number): number {
  mustBeChance('salvoKill: shotKill', shotKill)
  mustBeCount('salvoKill: shots', shots)
  return 1 - salvoMiss(shotKill, shots)
}

/**
 * What a raid of independent warheads comes to when each is killed with the chance `kill`: the chance that none
 * gets through, K^W, and the expected number that do, W (1 − K).
 *
 * Source: computed (model M5A).
 */
export function zeroLeak(warheads: number, kill: number): { pNoLeak: number; expectedLeakers: number } {
  mustBeCount('zeroLeak: warheads', warheads)
  mustBeChance('zeroLeak: kill', kill)
  return { pNoLeak: wholePower(kill, warheads), expectedLeakers: warheads * (1 - kill) }
}

export interface RequiredShots {
  /** Kill probability that each warhead must meet, P0^(1/W). */
  killPerWarhead: number
  shotsPerWarhead: number
  /** Interceptors for the whole raid in a barrage, n W. */
  total: number
}

/**
 * How many shots a barrage needs so that no warhead of the raid leaks with the wanted chance.
 *
 * A need that is a whole number but for rounding (1e-9 of a shot) counts as that number.
 *
 * @param target  wanted chance of no leaker, in (0, 1); certainty would need endless shots
 * @throws RangeError outside those domains, for W < 1, or for a shot that never kills
 *
 * Source: Wilkening, A Simple Model for Calculating Ballistic Missile Defense Effectiveness (2000) (unchecked).
 */
export function requiredShots(warheads: number, target: number, shotKill: number): RequiredShots {
  mustBeCount('requiredShots: warheads', warheads)
  if (!(warheads >= 1)) throw new RangeError(`requiredShots: warheads must be at least 1, got ${warheads}`)
  if (!(target > 0 && target < 1))
    throw new RangeError(`requiredShots: target must be in (0, 1), got ${target}`)
  if (!(shotKill > 0 && shotKill <= 1))
    throw new RangeError(`requiredShots: shotKill must be in (0, 1], got ${shotKill}`)
  const killPerWarhead = pow(target, 1 / warheads)
  // 1 − P0^(1/W) by expm1, because for a large raid or a target near 1 the difference itself has no digits left.
  const mayLeak = -expm1(ln(target) / warheads)
  const need = shotKill === 1 ? 1 : ln(mayLeak) / log1p(-shotKill)
  const shotsPerWarhead = Math.max(1, Math.ceil(need - 1e-9))
  return { killPerWarhead, shotsPerWarhead, total: shotsPerWarhead * warheads }
}
