import { ecefFromPlace } from '../../earth/index.js'
import type { Earth } from '../../earth/index.js'
import { lookCounter } from '../../engagement/index.js'
import type { Defense } from '../../engagement/index.js'
import type { Trajectory } from '../../flight/index.js'
import {
  interceptTrack,
  shotNumbers,
  TRACK_NODE,
  trackSize,
  trackWindows,
  workSize,
} from '../../interceptor/index.js'
import { reasonNumber } from './reasons.js'

/** One way things may be: a defense, and from when on the missile flies freely, s. */
export interface FootprintCase {
  readonly defense: Defense
  readonly freeFrom: number
  /** Shots that the stock leaves for every object that has to be engaged; below 1 some go unanswered. */
  readonly shots: number
}

/** More windows than one flight has for one site. */
const MOST_WINDOWS = 16

/**
 * Looks at one flight in one case, or the number of a reason.
 *
 * Where no site has a radar there is no commit to wait for: what can be reached by launching with the missile itself counts
 * as one look. That is kinematic reach, an upper bound.
 */
export function caseLooks(
  { defense, freeFrom, shots }: FootprintCase,
  earth: Earth,
): (trajectory: Trajectory) => number {
  if (defense.sites.length === 0) return () => reasonNumber('no-site')
  if (defense.sites.every(site => site.radars.length === 0)) return reachLooks(defense, earth)
  const count = lookCounter(defense, earth)
  return trajectory => {
    const { looks, why } = count(trajectory, freeFrom)
    if (why !== null) return reasonNumber(why)
    return shots < 1 ? reasonNumber('too-few-shots') : looks
  }
}

function reachLooks({ sites }: Defense, earth: Earth): (trajectory: Trajectory) => number {
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
  return trajectory => {
    const size = trackSize(trajectory)
    if (track.length < size) {
      track = new Float64Array(size)
      work = new Float64Array(workSize(size / TRACK_NODE))
    }
    const nodes = interceptTrack(track, trajectory, floor)
    for (let i = 0; i < sites.length; i++)
      if (trackWindows(spans, track, nodes, directions[i]!, shots[i]!, 0, work) > 0) return 1
    return reasonNumber('no-window')
  }
}
