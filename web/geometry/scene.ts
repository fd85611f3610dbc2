import {
  farthestReach,
  flightPoint,
  flightRows,
  geometryPaths,
  geometryRadars,
  geometrySites,
  scenarioTimeline,
} from '../../src/index.js'
import type { Evidence, GeometryLoft, LocalText, Place, Scenario } from '../../src/index.js'

const DEG = Math.PI / 180

/** A place in degrees, with its height, m. */
export interface Spot {
  readonly latitude: number
  readonly longitude: number
  readonly height: number
}

type Span = readonly [from: number, to: number]

/** Something that stands on the ground, and what its name rests on. */
interface Standing {
  readonly name: LocalText
  readonly at: Spot
  readonly evidence: Evidence
}

export interface ShownRadar extends Standing {
  /** Where it stands, for pictures with little room. */
  readonly place: LocalText
  /** How far it detects this object, m. */
  readonly range: number
  /** Where it looks, degrees clockwise from north, and how wide. */
  readonly boresight: number
  readonly width: number
  /** Degrees above the horizon. */
  readonly lowest: number
  /** When the object is in its field, s; when also near enough to be detected; from when on it is tracked. */
  readonly view: readonly Span[]
  readonly detected: readonly Span[]
  readonly track: number | null
}

export interface ShownSite extends Standing {
  readonly interceptor: LocalText
  /** When it may first launch, s, and the radar that gives the track. */
  readonly commit: number | null
  readonly trackedBy: number | null
  readonly windows: readonly Span[]
  readonly why: string | null
  /** How far along the ground its interceptors get by speed and time of flight alone, m, at `reachHeight`. */
  readonly reach: number | null
}

export interface ShownLook {
  readonly site: number
  readonly launch: number
  readonly intercept: number
  /** Where the round meets the threat. */
  readonly at: Spot
}

/** The path that is shown, by number, and how many there are. */
export interface PathChoice {
  readonly launch: number
  readonly aim: number
  readonly loft: GeometryLoft
}

/** One flight against one defense, in plain numbers: what the map, the globe and the lanes draw. */
export interface Scene {
  readonly position: string
  readonly choice: PathChoice
  readonly launches: readonly { at: Spot; region: LocalText }[]
  readonly aims: readonly { at: Spot; region: LocalText }[]
  readonly lofts: readonly GeometryLoft[]
  readonly isFlown: boolean
  /** Why there is no flight, or no round; null where there is one. */
  readonly why: string | null
  /** Times, s after ignition. */
  readonly burnout: number
  readonly apogee: number | null
  readonly impact: number
  /** Time, latitude, longitude, height, one after the other. */
  readonly samples: readonly number[]
  readonly radars: readonly ShownRadar[]
  readonly sites: readonly ShownSite[]
  /** Height the reach is drawn for, m. */
  readonly reachHeight: number
  readonly infrared: { readonly detection: number; readonly report: number } | null
  readonly looks: readonly ShownLook[]
  readonly plan: readonly number[] | null
}

/** Seconds between samples: between two of them a straight line is within 150 m of the path. */
export const SAMPLE_STEP = 10
/** Where nothing is met, the reach is drawn for this height, m. */
const USUAL_HEIGHT = 200_000

/** Why a scenario has no scene. */
export const lacksForScene = ({ geometry }: Scenario): 'geometry' | 'threat' | 'defend' | 'sites' | null =>
  geometry === null
    ? 'geometry'
    : !geometry.threat?.vehicle
      ? 'threat'
      : geometry.defend.length === 0
        ? 'defend'
        : geometry.layers.every(layer => layer.sites.length === 0)
          ? 'sites'
          : null

/** Who sees what when, as one position of a scenario with a geometry has it. */
export function sceneOf(scenario: Scenario, position: string, asked: Partial<PathChoice>): Scene {
  const geometry = scenario.geometry!
  const paths = geometryPaths(geometry)
  const distinct = (part: 'launch' | 'aim'): Place[] => [...new Set(paths.map(path => path[part]))]
  const [launches, aims] = [distinct('launch'), distinct('aim')]
  const lofts = geometry.threat!.loft
  const choice: PathChoice = {
    launch: asked.launch !== undefined && launches[asked.launch] ? asked.launch : 0,
    aim: asked.aim !== undefined && aims[asked.aim] ? asked.aim : 0,
    loft: lofts.find(one => one === asked.loft) ?? lofts[0]!,
  }
  const path = paths.find(
    one => one.launch === launches[choice.launch] && one.aim === aims[choice.aim] && one.loft === choice.loft,
  )!
  const { flight, timeline, defense, plan } = scenarioTimeline(scenario, position, path)
  const spans = (list: readonly { enter: number; exit: number }[]): Span[] =>
    list.map(({ enter, exit }) => [enter, exit])
  const met = timeline?.looks[0]
  const reachHeight = met ? met.altitude : USUAL_HEIGHT
  const regionOf = (place: Place, part: 'launch' | 'aim'): LocalText => {
    const one = paths.find(other => other[part] === place)!
    return part === 'launch'
      ? geometry.launch[one.launchRegion]!.name
      : geometry.defend[one.defendRegion]!.name
  }
  return {
    position,
    choice,
    launches: launches.map(place => ({ at: spotOf(place), region: regionOf(place, 'launch') })),
    aims: aims.map(place => ({ at: spotOf(place), region: regionOf(place, 'aim') })),
    lofts,
    isFlown: flight.reached,
    why: flight.reached ? (timeline?.why ?? null) : flight.why,
    burnout: flight.reached ? flight.burnout.time : 0,
    apogee: (flight.reached && flight.events.find(({ kind }) => kind === 'apogee')?.time) || null,
    impact: flight.reached ? flight.impact.time : 0,
    samples: flight.reached
      ? flightRows(flight, SAMPLE_STEP).flatMap(({ time, place }) => {
          const { latitude, longitude, height } = spotOf(place)
          return [time, latitude, longitude, Math.max(0, height)]
        })
      : [],
    radars: geometryRadars(geometry).map((radar, i): ShownRadar => {
      const { field, range } = defense.radars[i]!
      const watch = timeline?.radars[i]
      return {
        name: bothNames(radar.name, radar.site.name),
        place: radar.site.name,
        at: spotOf(radar.site.place),
        evidence: radar.evidence,
        range: range * defense.rangeFactor,
        boresight: (field.azimuth + field.width / 2) / DEG,
        width: field.width / DEG,
        lowest: field.lowest / DEG,
        view: spans(watch?.view ?? []),
        detected: spans(watch?.detected ?? []),
        track: watch?.track ?? null,
      }
    }),
    sites: geometry.layers
      .flatMap(layer => layer.sites.map(() => layer.interceptor.name))
      .map((interceptor, i): ShownSite => {
        const site = geometrySites(geometry)[i]!
        const found = timeline?.sites[i]
        return {
          name: site.name,
          interceptor,
          at: spotOf(site.place),
          evidence: site.evidence,
          commit: found?.commit ?? null,
          trackedBy: found?.trackedBy ?? null,
          windows: (found?.windows ?? []).map(({ from, to }): Span => [from, to]),
          why: found?.why ?? null,
          reach: farthestReach(defense.sites[i]!.interceptor, reachHeight),
        }
      }),
    reachHeight,
    infrared: timeline?.infrared?.seen
      ? {
          detection: timeline.events.find(({ kind }) => kind === 'infrared-detection')!.time,
          report: timeline.infrared.time,
        }
      : null,
    looks:
      timeline && flight.reached
        ? timeline.looks.map(({ site, launch, intercept }) => ({
            site,
            launch,
            intercept,
            at: spotOf(flightPoint(flight.trajectory, intercept).place),
          }))
        : [],
    plan,
  }
}

const spotOf = ({ latitude, longitude, height }: Place): Spot => ({
  latitude: latitude / DEG,
  longitude: longitude / DEG,
  height,
})

const bothNames = (a: LocalText, b: LocalText): LocalText => ({
  en: `${a.en}, ${b.en}`,
  ...(a.ru && b.ru ? { ru: `${a.ru}, ${b.ru}` } : {}),
})

/** Where the threat is at a time, between two samples on a straight line; over 180° the shorter way. */
export function placeAt({ samples }: Pick<Scene, 'samples'>, time: number): Spot | null {
  const count = samples.length / 4
  if (count === 0) return null
  let next = 1
  while (next < count - 1 && samples[4 * next]! < time) next++
  const [a, b] = [4 * (next - 1), 4 * next]
  const share = Math.min(1, Math.max(0, (time - samples[a]!) / (samples[b]! - samples[a]! || 1)))
  const turn = ((((samples[b + 2]! - samples[a + 2]!) % 360) + 540) % 360) - 180
  const longitude = samples[a + 2]! + share * turn
  return {
    latitude: samples[a + 1]! + share * (samples[b + 1]! - samples[a + 1]!),
    longitude: ((((longitude + 180) % 360) + 360) % 360) - 180,
    height: samples[a + 3]! + share * (samples[b + 3]! - samples[a + 3]!),
  }
}
