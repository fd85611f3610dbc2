import { ln, log1p, pow } from '../math/index.js'
import { mustBeAmount, mustBeShare } from './guard.js'

export interface InterceptorsFor {
  /** N, not necessarily whole; null where no number is enough. */
  interceptors: number | null
  why:
    'nothing-needed' | 'common-failure-lets-enough-through' | 'shots-never-kill' | 'shots-may-all-miss' | null
}

/** A threshold this close to D(1 − s), as a share of D, counts as equal: 200 × (1 − 0.9) is not quite 20 in doubles. */
const ROUNDING = 1e-12

/**
 * How many interceptors bring the expected arriving warheads down to a threshold.
 *
 * The threshold M is a number on a slider, in arriving warheads. The curve is made of straight pieces, so
 * the answer is exact.
 *
 * @param warheads   D, deliverable warheads
 * @param threshold  M, arriving warheads
 * @param shotKill   p, single-shot kill probability
 * @param decoysPerWarhead  k
 * @param common     s, chance that the defense works at all; while D(1 − s) ≥ M no number is enough, and none leaves
 *                   M = 0 unless every shot kills
 * @throws RangeError for amounts below 0 or shares outside [0, 1]
 *
 * Source: computed (model M10B).
 */
export function interceptorsFor(
  warheads: number,
  threshold: number,
  shotKill: number,
  decoysPerWarhead = 0,
  common = 1,
): InterceptorsFor {
  mustBeAmount('interceptorsFor: warheads', warheads)
  mustBeAmount('interceptorsFor: threshold', threshold)
  mustBeShare('interceptorsFor: shotKill', shotKill)
  mustBeAmount('interceptorsFor: decoysPerWarhead', decoysPerWarhead)
  mustBeShare('interceptorsFor: common', common)
  if (warheads <= threshold) return { interceptors: 0, why: 'nothing-needed' }
  if (shotKill === 0) return { interceptors: null, why: 'shots-never-kill' }
  const spare = threshold - warheads * (1 - common)
  if (common < 1 && !(spare > ROUNDING * warheads))
    return { interceptors: null, why: 'common-failure-lets-enough-through' }
  // Chance of outliving all shots that each object may keep, then how many shots that takes.
  const kept = spare / (warheads * common)
  if (kept === 0 && shotKill < 1) return { interceptors: null, why: 'shots-may-all-miss' }
  const whole = shotKill === 1 ? 0 : Math.floor(ln(kept) / log1p(-shotKill))
  const part = Math.max(0, 1 - kept / pow(1 - shotKill, whole)) / shotKill
  return { interceptors: (whole + part) * warheads * (1 + decoysPerWarhead), why: null }
}
