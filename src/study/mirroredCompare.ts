import type { CompareResult, Share } from './results.js'

/**
 * The comparison told from the other side: what `compareScenario` gives with its two positions exchanged.
 *
 * Nothing is computed anew. A share keeps its size and changes its sign; what was taken over first is taken over last;
 * interactions, break-evens and what evidence is worth stay as they are.
 */
export function mirroredCompare(compare: CompareResult): CompareResult {
  const { from, to, cruxes, cruxesBack, orderings } = compare
  return {
    ...compare,
    from: to,
    to: from,
    gap: negative(compare.gap),
    attribution: compare.attribution.map(mirroredShare),
    groups: compare.groups.map(one => ({ ...one, share: negative(one.share) })),
    orderings: { best: orderings.best.toReversed(), worst: orderings.worst.toReversed() },
    cruxes: cruxesBack,
    cruxesBack: cruxes,
  }
}

const mirroredShare = (one: Share): Share => ({
  ...one,
  share: negative(one.share),
  firstIn: negative(one.lastIn),
  lastIn: negative(one.firstIn),
  min: one.max === null ? null : negative(one.max),
  max: one.min === null ? null : negative(one.min),
  banzhaf: one.banzhaf === null ? null : negative(one.banzhaf),
  band: one.band && {
    q05: negative(one.band.q95),
    q50: negative(one.band.q50),
    q95: negative(one.band.q05),
  },
})

/** −x without a negative zero. */
const negative = (x: number): number => 0 - x
