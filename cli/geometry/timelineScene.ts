import {
  ENGINE_VERSION,
  flightRows,
  fromSi,
  geometryRadars,
  geometrySites,
  scenarioHash,
  ecefFromEci,
  placeFromEcef,
  stateAt,
} from '../../src/index.js'
import type { Geometry, GeometrySite, Place, Scenario, ScenarioTimeline } from '../../src/index.js'
import type { Context } from '../context.js'
import type { FileHead, Scene, Spot, Table } from '../export/scene.js'
import type { Key } from '../say.js'
import { headSources } from './headSources.js'
import type { TimelineAnswer } from './timelineAnswer.js'

/** Seconds between samples of the threat's path. */
const STEP = 30

/** One engagement as a globe shows it: the threat's path, sites, radars, and where the rounds would meet it. */
export function timelineScene(
  scenario: Scenario,
  geometry: Geometry,
  found: ScenarioTimeline,
  answer: TimelineAnswer,
  context: Context,
): Scene {
  const { voice, data } = context
  const { path, flight, defense, timeline } = found
  const { track, decision, assess } = defense.delays
  const seconds = (x: number): string => voice.say('unit.seconds', { n: voice.number(x) })
  const head: FileHead = {
    title: voice.text(scenario.title),
    scenario: scenario.id,
    hash: scenarioHash(scenario),
    engine: ENGINE_VERSION,
    data: data.version,
    licence: 'Apache-2.0',
    label: null,
    limits: [
      `${voice.say(`loft.${path.loft}` as Key)}; ${voice.say(`earth.${geometry.earth}` as Key)}`,
      voice.say('timeline.delays', {
        track: seconds(track),
        decision: seconds(decision),
        assess: seconds(assess),
      }),
      ...(answer.why === null ? [] : [voice.say(`why.${answer.why}` as Key)]),
    ],
    notIncluded: [voice.say('timeline.validity')],
    sources: headSources(sourcesIn(geometry), context),
  }
  const spots = [
    ...geometrySites(geometry).map((site, i) =>
      spotOf(`site/${i + 1}`, site, voice.say('lane.site'), context),
    ),
    ...geometryRadars(geometry).map((radar, i) =>
      spotOf(
        `radar/${i + 1}`,
        {
          ...radar.site,
          name: {
            en: `${radar.name.en}, ${radar.site.name.en}`,
            ru: `${voice.text(radar.name)}, ${voice.text(radar.site.name)}`,
          },
        },
        voice.say('lane.radar'),
        context,
      ),
    ),
  ]
  const epoch = `${scenario.asOf?.length === 10 ? scenario.asOf : '2000-01-01'}T00:00:00Z`
  if (!flight.reached || timeline === null) return { head, epoch, things: spots }
  return {
    head,
    epoch,
    things: [
      {
        kind: 'track',
        id: 'threat',
        name: voice.say('lane.threat'),
        note: voice.say(`loft.${path.loft}` as Key),
        facts: { looks: timeline.looks.length, why: answer.why },
        samples: flightRows(flight, STEP).map(({ time, place }) => ({
          time,
          latitudeDeg: fromSi(place.latitude, 'deg'),
          longitudeDeg: fromSi(place.longitude, 'deg'),
          height: Math.max(0, place.height),
        })),
      },
      ...spots,
      ...timeline.looks.map(({ intercept, site }, k): Spot => {
        const place = placeAt(found, intercept)
        return {
          kind: 'spot',
          id: `look/${k + 1}`,
          name: voice.say('timeline.look', { n: k + 1 }),
          note: voice.text(geometrySites(geometry)[site]!.name),
          facts: { time: answer.looks[k]!.intercept },
          latitudeDeg: fromSi(place.latitude, 'deg'),
          longitudeDeg: fromSi(place.longitude, 'deg'),
          height: place.height,
        }
      }),
    ],
  }
}

function spotOf(id: string, { place, name, evidence }: GeometrySite, kind: string, { voice }: Context): Spot {
  return {
    kind: 'spot',
    id,
    name: voice.text(name),
    note: kind,
    facts: { evidence },
    latitudeDeg: fromSi(place.latitude, 'deg'),
    longitudeDeg: fromSi(place.longitude, 'deg'),
    height: place.height,
  }
}

/** Where the threat is at a time. */
function placeAt({ flight }: ScenarioTimeline, time: number): Place {
  if (!flight.reached) return { latitude: 0, longitude: 0, height: 0 }
  const [state, fixed] = [new Float64Array(6), new Float64Array(3)]
  stateAt(state, flight.trajectory, time)
  ecefFromEci(fixed, state.subarray(0, 3), flight.earth, time)
  return placeFromEcef(fixed, flight.earth)
}

/** Ids of all sources that numbers of a geometry cite. */
function sourcesIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'sources' && Array.isArray(value) ? (value as string[]) : sourcesIn(value),
  )
}

/** The events as rows. */
export const timelineTable = ({ events }: TimelineAnswer): Table => ({
  columns: ['time_s', 'actor', 'kind', 'about'],
  rows: events.map(({ time, actor, kind, about }) => [time, actor, kind, about]),
})
