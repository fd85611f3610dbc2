import type { Flight } from '../../flight/index.js'
import { flightTo, interceptWindows, trajectoryPassage } from '../../interceptor/index.js'
import { boostDetection } from '../../sensor/index.js'
import { mustBeDefense } from './defense.js'
import type { Defense } from './defense.js'
import { engagementEvents } from './engagementEvents.js'
import type { EngagementEvent, EngagementParts } from './engagementEvents.js'
import { whyNoLook } from './look.js'
import type { Look, NoLook, SiteWindows } from './look.js'
import { lookChain } from './lookChain.js'
import { radarWatch } from './radarWatch.js'
import { siteCommit } from './siteCommit.js'

/** Who sees what when, who can commit and intercept when, and how many rounds that leaves. */
export interface EngagementTimeline extends EngagementParts {
  /** In order of time. */
  readonly events: readonly EngagementEvent[]
  /** Why there is no look at all, or null. */
  readonly why: NoLook | null
}

/**
 * How one threat and one defense meet in time: sightings, tracks, commits, windows, and the rounds that fit.
 *
 * A site may launch when a radar it fires by has tracked the threat and the order has been given. Warning from space is
 * shown and gives no track. Between commit and intercept nothing is lost: the threat is taken to fly on as foretold, and
 * the result of each round to be seen from somewhere. So the number of looks is an upper bound, and it stands for these
 * sensors, delays and limits; reach by itself is nowhere called defended.
 *
 * @throws RangeError for a defense outside its domain, or NaN
 *
 * Source: computed (models M2B and M3). Second road: `lookCounter`, on kernels.
 */
export function engagementTimeline(flight: Flight, defense: Defense): EngagementTimeline {
  mustBeDefense('engagementTimeline', defense)
  const { trajectory, burnout, events } = flight
  const { delays, rangeFactor } = defense
  const ignition = events[0]!.time
  const infrared =
    defense.infrared &&
    boostDetection({
      ignition,
      cloudBreak: events.find(one => one.kind === 'cloud-break')?.time ?? ignition,
      burnout: burnout.time,
      dimness: defense.infrared.detect,
      scan: 0,
      report: defense.infrared.report,
    })
  const radars = defense.radars.map(radar =>
    radarWatch(trajectory, burnout.time, radar, rangeFactor, delays.track),
  )
  const tracks = radars.map(radar => radar.track)
  const passages = defense.sites.map(({ place }) => trajectoryPassage(trajectory, place))
  const windowsFrom = (site: number, ready: number): ReturnType<typeof interceptWindows> =>
    interceptWindows(passages[site]!, defense.sites[site]!.interceptor, ready)
  const committed = defense.sites.map(site => siteCommit(site, tracks, delays.decision))
  const chain = lookChain(
    committed.map(one => one.commit),
    delays,
    (site, ready) => windowsFrom(site, ready).windows[0]?.from ?? null,
  )
  const looks = chain.map(({ site, ready, intercept }): Look => {
    const { interceptor } = defense.sites[site]!
    const { flight: time, range, altitude } = flightTo(passages[site]!, interceptor, intercept)
    return { site, ready, launch: intercept - time, intercept, range, altitude }
  })
  const sites = defense.sites.map((site, i): SiteWindows => {
    const { commit, trackedBy } = committed[i]!
    if (commit === null)
      return {
        commit,
        trackedBy,
        windows: [],
        looks: 0,
        why: site.radars.length === 0 ? 'no-radar' : 'not-tracked',
      }
    const { windows, why } = windowsFrom(i, commit)
    return { commit, trackedBy, windows, looks: chain.filter(link => link.site === i).length, why }
  })
  const why = looks.length > 0 ? null : whyNoLook(sites.map(site => site.why!))
  const parts = { infrared, radars, sites, looks }
  return { events: engagementEvents(flight, defense, parts), ...parts, why }
}
