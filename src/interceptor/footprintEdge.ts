import { R_EARTH } from '../earth/index.js'
import { bisectedRoot } from '../math/index.js'
import { mustBeInterceptor } from './interceptor.js'
import type { Interceptor } from './interceptor.js'
import { arcPassage } from './passage.js'
import { mostToSpare, mustBeCommit } from './window.js'

/** How far the aim point may lie from the site before no interceptor arrives in time. */
export interface FootprintEdges {
  /** Beyond the site, seen from the launch, m; null where not even an aim at the site is met. */
  beyond: number | null
  /** Before the site, m. */
  before: number | null
}

/** Distances are searched up to here, m; an answer of this size means "at least". */
const CAP = 8e6
/** No threat flies less than this, m. */
const SHORTEST = 200_000
/** Distance between two looks for an edge, m. */
const STEP = 100_000
/** How exactly an edge is found, m. */
const EDGE = 0.1

/**
 * The two ends of the defended stretch along the plane of flight, through a site, for minimum-energy threats.
 *
 * Kinematic reach alone: without limits of flight time, sensors and discrimination it is an upper bound and must not be
 * called "defended". An edge is where the last window closes, found as the root of the most time to spare; both ways the
 * search stops at the first aim point that is not met.
 *
 * @param launchToSite  ground distance, m, in (200 km, half the circumference)
 * @param commit        earliest launch after the launch of the threat, s
 * @throws RangeError for a distance or interceptor outside its domain, or NaN
 *
 * Source: after Wilkening (2004) (unchecked); computed.
 */
export function footprintEdges(
  launchToSite: number,
  interceptor: Interceptor,
  commit: number,
): FootprintEdges {
  mustBeInterceptor('footprintEdges', interceptor)
  mustBeCommit('footprintEdges', commit)
  const farthest = Math.PI * R_EARTH
  if (!(launchToSite >= SHORTEST && launchToSite < farthest))
    throw new RangeError(
      `footprintEdges: launchToSite must be in [200 km, half the circumference), got ${launchToSite} m`,
    )
  const spare = (sign: number) => (distance: number) =>
    mostToSpare(arcPassage(launchToSite + sign * distance, -sign * distance, 0), interceptor, commit)
  return {
    beyond: edge(spare(1), Math.min(CAP, farthest - launchToSite - EDGE)),
    before: edge(spare(-1), Math.min(CAP, launchToSite - SHORTEST)),
  }
}

/** The first distance at which nothing is left to spare, or `cap` if there is none; null if there is nothing at 0. */
function edge(spare: (distance: number) => number, cap: number): number | null {
  if (spare(0) < 0) return null
  for (let near = 0; near < cap; near += STEP) {
    const far = Math.min(cap, near + STEP)
    if (spare(far) < 0) return bisectedRoot(spare, near, far, EDGE)
  }
  return cap
}

/** Largest cross-track offset searched, m, and the answer that says "at least": one of its 2^18 steps short of it. */
const WIDEST = 6e6
const WIDEST_SEEN = WIDEST - WIDEST / 262_144

/**
 * How far a site may lie to the side of the plane of flight and still have a window, m, to 0.1 m.
 *
 * One minimum-energy threat; `along` as in `arcPassage`. Searched up to 6,000 km.
 *
 * @returns the limit; 5,999,977 m for "at least"; null where even a site in the plane has no window
 * @throws RangeError for a range or interceptor outside its domain, or NaN
 *
 * Source: after Wilkening (2004) (unchecked); computed.
 */
export function lateralLimit(
  range: number,
  along: number,
  interceptor: Interceptor,
  commit: number,
): number | null {
  mustBeInterceptor('lateralLimit', interceptor)
  mustBeCommit('lateralLimit', commit)
  const spare = (cross: number): number => mostToSpare(arcPassage(range, along, cross), interceptor, commit)
  if (spare(0) < 0) return null
  if (spare(WIDEST) >= 0) return WIDEST_SEEN
  return bisectedRoot(spare, 0, WIDEST, EDGE)
}
