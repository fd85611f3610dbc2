import { bisectedRoot } from '../math/index.js'
import { arriving } from './arriving.js'
import { mustBeAmount, mustBePositiveShare, mustBeShare } from './guard.js'

export interface ForceFor {
  /** Deployed warheads, F*. */
  force: number
  /** Whether interceptors are no more than objects, so that F* = (M + pN/(1 + k))/(φ r). */
  linear: boolean
}

/**
 * How large a deployed force must be so that a wanted number of warheads is expected to arrive.
 *
 * With few interceptors each takes p/(1 + k) warheads; with more than one for each object some shots are wasted,
 * and the force may be smaller than that straight line says. The defense always works (s = 1).
 *
 * @throws RangeError for amounts below 0, shares outside [0, 1], or a surviving share or reliability of 0
 *
 * Source: computed (model M10A solved for the force).
 */
export function forceFor(need: {
  /** M, expected arriving warheads. */
  arriving: number
  interceptors: number
  /** φ, share of the deployed that survives. */
  survivingShare: number
  shotKill: number
  decoysPerWarhead: number
  reliability: number
}): ForceFor {
  const { interceptors: N, shotKill: p, decoysPerWarhead: k } = need
  mustBeAmount('forceFor: arriving', need.arriving)
  mustBeAmount('forceFor: interceptors', N)
  mustBePositiveShare('forceFor: survivingShare', need.survivingShare)
  mustBeShare('forceFor: shotKill', p)
  mustBeAmount('forceFor: decoysPerWarhead', k)
  mustBePositiveShare('forceFor: reliability', need.reliability)
  const each = need.survivingShare * need.reliability
  const straight = need.arriving + (p * N) / (1 + k)
  if (N <= straight * (1 + k)) return { force: straight / each, linear: true }
  // No more arrive than are sent, and no fewer than on the straight line; the upper end has room for rounding.
  const sent = bisectedRoot(D => arriving(D, N, p, k) - need.arriving, need.arriving, 2 * straight + 1, 0)
  return { force: sent / each, linear: false }
}
