import type { Flight, FlightEventKind } from '../../flight/index.js'
import type { BoostDetection } from '../../sensor/index.js'
import type { Defense } from './defense.js'
import type { Look, SiteWindows } from './look.js'
import type { RadarWatch } from './radarWatch.js'

/** Who does or undergoes something; `index` is the place in the list of radars or sites, 0 for the others. */
export interface EngagementActor {
  readonly role: 'threat' | 'infrared' | 'radar' | 'site'
  readonly index: number
}

export type EngagementEventKind =
  | FlightEventKind
  | 'infrared-detection'
  | 'infrared-report'
  | 'enters-view'
  | 'leaves-view'
  | 'detects'
  | 'loses'
  | 'tracks'
  | 'commit'
  | 'first-intercept'
  | 'last-intercept'
  | 'launch'
  | 'intercept'
  | 'assessed'

/** Something that happens at a time, s; `look` counts the rounds from 1 where it belongs to one. */
export interface EngagementEvent {
  readonly time: number
  readonly actor: EngagementActor
  readonly kind: EngagementEventKind
  readonly look: number | null
}

/** What is known of an engagement, from which its events are read. */
export interface EngagementParts {
  /** Warning from space; null where the defense has none. */
  readonly infrared: BoostDetection | null
  /** As the radars of the defense. */
  readonly radars: readonly RadarWatch[]
  /** As the sites of the defense. */
  readonly sites: readonly SiteWindows[]
  /** The rounds of all sites together, in order: as many as there are looks. */
  readonly looks: readonly Look[]
}

/** Everything that happens in an engagement, in order of time; what happens at once, in the order of causes. */
export function engagementEvents(
  flight: Flight,
  { infrared, delays }: Defense,
  found: EngagementParts,
): EngagementEvent[] {
  const events: EngagementEvent[] = []
  const note = (
    role: EngagementActor['role'],
    index: number,
    kind: EngagementEventKind,
    time: number,
    look: number | null = null,
  ): void => {
    events.push({ time, actor: { role, index }, kind, look })
  }
  for (const { kind, time } of flight.events) note('threat', 0, kind, time)
  if (infrared && found.infrared?.seen) {
    note('infrared', 0, 'infrared-detection', found.infrared.time - infrared.report)
    note('infrared', 0, 'infrared-report', found.infrared.time)
  }
  found.radars.forEach(({ view, detected, track }, i) => {
    for (const { enter } of view) note('radar', i, 'enters-view', enter)
    for (const { enter } of detected) note('radar', i, 'detects', enter)
    if (track !== null) note('radar', i, 'tracks', track)
    for (const { exit } of detected) note('radar', i, 'loses', exit)
    for (const { exit } of view) note('radar', i, 'leaves-view', exit)
  })
  found.sites.forEach(({ commit, windows }, i) => {
    if (commit !== null) note('site', i, 'commit', commit)
    if (windows.length === 0) return
    note('site', i, 'first-intercept', windows[0]!.from)
    note('site', i, 'last-intercept', windows.at(-1)!.to)
  })
  found.looks.forEach(({ site, launch, intercept }, k) => {
    note('site', site, 'launch', launch, k + 1)
    note('site', site, 'intercept', intercept, k + 1)
    note('site', site, 'assessed', intercept + delays.assess, k + 1)
  })
  return events.sort((a, b) => a.time - b.time)
}
