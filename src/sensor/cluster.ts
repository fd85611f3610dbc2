import { binomialPmf, convolution, normalDensity, normalSurvival } from '../chance/index.js'

/** Warheads and decoys that fly as one cluster, scored together. */
export interface Cluster {
  /** W, a whole number of 1 or more. */
  warheads: number
  /** n, a whole number of 0 or more. */
  decoys: number
  /** k-factor K between the two, 0 or more. */
  separation: number
  /** m: how many of the best-scored objects are selected. */
  selected: number
}

/** Scores farther than this from the warhead's mean are left out: 2e-17 of all cases. */
const REACH = 8.5

/**
 * What selecting the m best-scored objects of one cluster catches when several warheads fly in it.
 *
 * Normal scores of equal spread. Exact but for the integration over one warhead's score, good to 1e-10; work grows
 * with warheads times decoys, and faster past a thousand objects.
 *
 * @returns expected warheads among the m, and the chance that all of them are
 * @throws RangeError for a negative k-factor, counts that are not whole, or no warhead
 *
 * Source: computed (model M4F).
 */
export function clusterSelection(cluster: Cluster): { expectedWarheads: number; pAllSelected: number } {
  const { warheads, decoys, separation, selected } = cluster
  for (const [name, least] of [
    ['warheads', 1],
    ['decoys', 0],
    ['selected', 0],
  ] as const)
    if (!(cluster[name] >= least && Number.isSafeInteger(cluster[name])))
      throw new RangeError(
        `clusterSelection: ${name} must be a whole number of ${least} or more, got ${cluster[name]}`,
      )
  if (!(separation >= 0 && separation < Infinity))
    throw new RangeError(`clusterSelection: separation must be 0 or more and finite, got ${separation}`)
  if (selected >= warheads + decoys) return { expectedWarheads: warheads, pAllSelected: 1 }

  let [oneSelected, allSelected] = [0, 0]
  // Among n objects the score that one must beat scatters by about 1.25/√n: the step stays below that.
  const step = 1 / Math.max(32, Math.sqrt(warheads + decoys))
  const steps = Math.round(REACH / step)
  for (let i = -steps; i <= steps; i++) {
    const away = i * step
    const weight = step * normalDensity(away)
    const othersAbove = normalSurvival(away)
    const decoysAhead = binomialPmf(decoys, normalSurvival(separation + away))
    // One given warhead is selected when fewer than m others score higher.
    const ahead = convolution(binomialPmf(warheads - 1, othersAbove), decoysAhead)
    oneSelected += weight * upTo(ahead, selected - 1)
    // All are selected when the lowest-scored one is: the other W − 1 score higher, and at most m − W decoys.
    if (selected >= warheads) {
      let lowest = warheads
      for (let other = 1; other < warheads; other++) lowest *= othersAbove
      allSelected += weight * lowest * upTo(decoysAhead, selected - warheads)
    }
  }
  return { expectedWarheads: warheads * Math.min(1, oneSelected), pAllSelected: Math.min(1, allSelected) }
}

function upTo(pmf: Float64Array, most: number): number {
  let sum = 0
  for (let k = 0; k <= Math.min(most, pmf.length - 1); k++) sum += pmf[k]!
  return sum
}
