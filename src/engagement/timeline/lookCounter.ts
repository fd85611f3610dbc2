import { ecefFromPlace } from '../../earth/index.js'
import type { Earth } from '../../earth/index.js'
import type { Trajectory } from '../../flight/index.js'
import {
  interceptTrack,
  shotNumbers,
  TRACK_NODE,
  trackSize,
  trackWindows,
  workSize,
} from '../../interceptor/index.js'
import { coverage } from '../../sensor/index.js'
import { mustBeDefense } from './defense.js'
import type { Defense } from './defense.js'
import { lookChain } from './lookChain.js'
import { trackOf } from './radarWatch.js'
import { siteCommit } from './siteCommit.js'

/** How many rounds one flight leaves a defense, and why none. */
export type LookCount =
  { looks: number; first: number; why: null } | { looks: 0; first: null; why: 'not-tracked' | 'no-window' }

/** More windows than one flight has for one site. */
const MOST_WINDOWS = 16

/**
 * Counts the looks of many flights against one defense: `engagementTimeline` on kernels, for maps.
 *
 * @param earth  that of the flights
 * @returns a function of a flight's path and of the time from which it flies freely, s; `first` is the first intercept, s
 * @throws RangeError for a defense outside its domain, or NaN
 *
 * Source: computed (models M2B and M3). Second road: `engagementTimeline`.
 */
export function lookCounter(
  defense: Defense,
  earth: Earth,
): (trajectory: Trajectory, freeFrom: number) => LookCount {
  mustBeDefense('lookCounter', defense)
  const { radars, rangeFactor, delays, sites } = defense
  const watches = radars.map(({ place, field, range }) => ({ place, field, range: range * rangeFactor }))
  const shots = sites.map(site => shotNumbers(site.interceptor))
  const directions = sites.map(({ place }) => {
    const r = new Float64Array(3)
    ecefFromPlace(r, place, earth)
    const length = Math.sqrt(r[0]! * r[0]! + r[1]! * r[1]! + r[2]! * r[2]!)
    return r.map(x => x / length)
  })
  const floor = Math.min(...sites.map(site => site.interceptor.floor))
  const spans = new Float64Array(2 * MOST_WINDOWS)
  let [track, work] = [new Float64Array(0), new Float64Array(0)]

  return (trajectory, freeFrom) => {
    const tracks = watches.map(watch => trackOf(coverage(trajectory, watch), freeFrom, delays.track).track)
    const commits = sites.map(site => siteCommit(site, tracks, delays.decision).commit)
    if (commits.every(commit => commit === null)) return { looks: 0, first: null, why: 'not-tracked' }
    const size = trackSize(trajectory)
    if (track.length < size) {
      track = new Float64Array(size)
      work = new Float64Array(workSize(size / TRACK_NODE))
    }
    const nodes = interceptTrack(track, trajectory, floor)
    const chain = lookChain(commits, delays, (site, ready) => {
      const count = trackWindows(spans, track, nodes, directions[site]!, shots[site]!, ready, work)
      return count > 0 ? spans[0]! : null
    })
    return chain.length > 0
      ? { looks: chain.length, first: chain[0]!.intercept, why: null }
      : { looks: 0, first: null, why: 'no-window' }
  }
}
