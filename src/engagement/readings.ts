import { mustBeChance, mustBeCount } from './guard.js'
import { wholePower } from './salvoMiss.js'

export interface Readings {
  /** Success per warhead, s K, the same in both readings. */
  marginal: number
  /** Chance of no leaker when every warhead draws its failures alone: (s K)^W. */
  independent: number
  /** Chance of no leaker when one draw of the common factor serves the whole raid: s K^W. */
  correlated: number
  /** W (1 − s K), the same in both readings. */
  expectedLeakers: number
}

/**
 * The same success per warhead read twice: failures drawn separately, or one common failure for the whole raid.
 *
 * The two differ only in how failures come together, so the expected number of leakers is the same.
 *
 * @param kill    chance K that a warhead is killed when nothing common fails
 * @param common  chance s that nothing common fails
 * @throws RangeError for a chance outside [0, 1] or a number of warheads that is not whole
 *
 * Source: computed (model M5B).
 */
export function independenceReadings(warheads: number, kill: number, common: number): Readings {
  mustBeCount('independenceReadings: warheads', warheads)
  mustBeChance('independenceReadings: kill', kill)
  mustBeChance('independenceReadings: common', common)
  const marginal = common * kill
  return {
    marginal,
    independent: wholePower(marginal, warheads),
    correlated: warheads === 0 ? 1 : common * wholePower(kill, warheads),
    expectedLeakers: warheads * (1 - marginal),
  }
}
