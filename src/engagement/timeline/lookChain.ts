import type { DefenseDelays } from './defense.js'

/** One round: which site meets the threat first after it may fire, and when. */
export interface ChainLink {
  /** Place in the list of sites. */
  readonly site: number
  /** From when on that site may launch this round, s. */
  readonly ready: number
  /** s. */
  readonly intercept: number
}

/** More rounds than any plan of shots has. */
export const MOST_LOOKS = 64

/**
 * The rounds of shooting and looking that one threat leaves time for, over all sites together.
 *
 * The first round is the earliest intercept any site can make after its commit; its result is assessed, a new order is
 * given, and the next round is again the earliest that any site can make. Nothing is gained by waiting: the earliest
 * intercept comes no later for an earlier commit, so the chain is as long as it can be, and no longer for a slower
 * interceptor, a shorter-sighted radar or longer delays.
 *
 * @param commits   for each site, when it may first launch, s; null where it never may
 * @param earliest  the first intercept that a site can make when it may launch from a time on, s; null where it can make none
 *
 * Source: computed (model M2B).
 */
export function lookChain(
  commits: readonly (number | null)[],
  { assess, decision }: DefenseDelays,
  earliest: (site: number, ready: number) => number | null,
): ChainLink[] {
  const chain: ChainLink[] = []
  let again = -Infinity
  while (chain.length < MOST_LOOKS) {
    let best: ChainLink | null = null
    for (let site = 0; site < commits.length; site++) {
      const commit = commits[site]!
      if (commit === null) continue
      const ready = Math.max(commit, again)
      const intercept = earliest(site, ready)
      if (intercept !== null && (best === null || intercept < best.intercept))
        best = { site, ready, intercept }
    }
    if (best === null) break
    chain.push(best)
    again = best.intercept + assess + decision
  }
  return chain
}
