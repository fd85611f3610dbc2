import type { Trajectory } from '../../flight/index.js'
import { commitTable } from './commitTable.js'
import { mustBeDefense } from './defense.js'
import type { Defense } from './defense.js'
import { trackTable, trackedAt } from './trackTable.js'

/** What is varied against one flight; everything else of the defense stays. */
export interface LookSetting {
  readonly rangeFactor: number
  /** s. */
  readonly decision: number
  readonly assess: number
  /** Burnout speed of every interceptor, m/s; that of each site where null. */
  readonly speed: number | null
}

/**
 * The number of looks at one flight for any range factor, delays and burnout speed, in well under a microsecond each.
 *
 * Tables are made when first needed and kept. Looks are those of `engagementTimeline` but for margins below some tenths of
 * a second (some seconds where a window opens at the edge of reach), and never fall with range factor or speed, nor rise
 * with a delay.
 *
 * @param freeFrom  from when on the body flies freely, s
 * @returns a function of the setting and of the most looks that are of interest
 * @throws RangeError for a defense outside its domain, or NaN
 *
 * Source: computed (models M2B and M3). Second roads: `engagementTimeline` and `lookCounter`.
 */
export function lookTable(
  trajectory: Trajectory,
  freeFrom: number,
  defense: Defense,
): (setting: LookSetting, most: number) => number {
  mustBeDefense('lookTable', defense)
  const { radars, delays, sites } = defense
  const groups = [...new Set(sites.map(site => site.radars.join(' ')))]
  const tracks = groups.map(group => {
    const used = sites.find(site => site.radars.join(' ') === group)!.radars
    return trackTable(
      trajectory,
      freeFrom,
      used.map(i => radars[i]!),
      delays.track,
    )
  })
  const groupOf = sites.map(site => groups.indexOf(site.radars.join(' ')))
  const commits = sites.map(site => commitTable(trajectory, site))
  const tracked = new Float64Array(groups.length)

  return ({ rangeFactor, decision, assess, speed }, most) => {
    for (let g = 0; g < groups.length; g++) tracked[g] = trackedAt(tracks[g]!, rangeFactor)
    let again = -Infinity
    for (let looks = 0; ; looks++) {
      if (looks >= most) return looks
      let first = Infinity
      for (let s = 0; s < sites.length; s++) {
        const ready = Math.max(tracked[groupOf[s]!]! + decision, again)
        const own = speed ?? sites[s]!.interceptor.burnoutSpeed
        if (ready < first) first = Math.min(first, commits[s]!.earliest(ready, own))
      }
      if (first === Infinity) return looks
      again = first + assess + decision
    }
  }
}
