import { mustBeAmount, mustBeShare } from './guard.js'
import { interceptorsFor } from './interceptorsFor.js'

/**
 * How many interceptors take away as many arriving warheads as cutting the force itself.
 *
 * Without decoys and with a defense that always works.
 *
 * @param before, after   deployed warheads before and after the cut
 * @param survivingShare  share of the deployed that survives
 * @param reliability     chance that a surviving warhead arrives where there is no defense
 * @param shotKill        p, single-shot kill probability
 * @returns arriving warheads before and after without defense, and the interceptors, or null and why
 * @throws RangeError for amounts below 0 or shares outside [0, 1]
 *
 * Source: computed (model M10D).
 */
export function equivalentCut(cut: {
  before: number
  after: number
  survivingShare: number
  reliability: number
  shotKill: number
}): { arrivingBefore: number; arrivingAfter: number; interceptors: number | null; why: string | null } {
  mustBeAmount('equivalentCut: before', cut.before)
  mustBeAmount('equivalentCut: after', cut.after)
  mustBeShare('equivalentCut: survivingShare', cut.survivingShare)
  mustBeShare('equivalentCut: reliability', cut.reliability)
  const arrivingBefore = cut.before * cut.survivingShare * cut.reliability
  const arrivingAfter = cut.after * cut.survivingShare * cut.reliability
  return { arrivingBefore, arrivingAfter, ...interceptorsFor(arrivingBefore, arrivingAfter, cut.shotKill) }
}
