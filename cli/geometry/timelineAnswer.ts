import { geometryRadars, geometrySites } from '../../src/index.js'
import type { EngagementEvent, Geometry, ScenarioTimeline } from '../../src/index.js'
import { rounded } from './flightAnswer.js'

/** What `crawford timeline --json` prints, beside what the result rests on. Times in s after launch. */
export interface TimelineAnswer {
  events: { time: number; actor: string; kind: string; about: string | null }[]
  commit: { site: string; time: number | null; trackedBy: string | null }[]
  windows: {
    site: string
    threat: string
    from: number | null
    to: number | null
    /** Rounds of the joint chain that this site shoots within the window. */
    looks: number
    why: string | null
  }[]
  /** The rounds of all sites together, in order. */
  looks: {
    look: number
    site: string
    ready: number
    launch: number
    intercept: number
    rangeKm: number
    heightKm: number
  }[]
  /** Shots at each object, round by round. */
  plan: number[] | null
  why: string | null
}

/** Names of the actors of an engagement, as files use them. */
export interface ActorNames {
  radar(index: number): string
  site(index: number): string
}

export function actorIds(geometry: Geometry): ActorNames {
  const [radars, sites] = [geometryRadars(geometry), geometrySites(geometry)]
  return {
    radar: i => `${radars[i]!.id ?? radars[i]!.name.en}@${radars[i]!.site.id ?? radars[i]!.site.name.en}`,
    site: i => sites[i]!.id ?? sites[i]!.name.en,
  }
}

export function timelineAnswer(
  { timeline, flight, plan, path }: ScenarioTimeline,
  ids: ActorNames,
): TimelineAnswer {
  if (timeline === null)
    return {
      events: [],
      commit: [],
      windows: [],
      looks: [],
      plan: null,
      why: flight.reached ? null : flight.why,
    }
  const { events, sites, looks, why } = timeline
  const actor = ({ role, index }: EngagementEvent['actor']): string =>
    role === 'radar' ? ids.radar(index) : role === 'site' ? ids.site(index) : role
  const about = ({ actor: { role, index }, kind, look }: EngagementEvent): string | null => {
    if (look !== null) return `look ${look}`
    if (role === 'threat') return null
    const by = kind === 'commit' ? sites[index]!.trackedBy : null
    return by === null ? 'threat' : ids.radar(by)
  }
  return {
    events: events.map(event => ({
      time: rounded(event.time),
      actor: actor(event.actor),
      kind: event.kind,
      about: about(event),
    })),
    commit: sites.map(({ commit, trackedBy }, i) => ({
      site: ids.site(i),
      time: commit === null ? null : rounded(commit),
      trackedBy: trackedBy === null ? null : ids.radar(trackedBy),
    })),
    windows: sites.flatMap((site, i): TimelineAnswer['windows'] => {
      const head = { site: ids.site(i), threat: path.loft }
      if (site.windows.length === 0) return [{ ...head, from: null, to: null, looks: 0, why: site.why }]
      return site.windows.map(({ from, to }) => ({
        ...head,
        from: rounded(from),
        to: rounded(to),
        looks: looks.filter(look => look.site === i && look.intercept >= from && look.intercept <= to).length,
        why: null,
      }))
    }),
    looks: looks.map((look, k) => ({
      look: k + 1,
      site: ids.site(look.site),
      ready: rounded(look.ready),
      launch: rounded(look.launch),
      intercept: rounded(look.intercept),
      rangeKm: rounded(look.range / 1000),
      heightKm: rounded(look.altitude / 1000),
    })),
    plan,
    why,
  }
}
