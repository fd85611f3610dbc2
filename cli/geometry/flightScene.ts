import { ENGINE_VERSION } from '../../src/index.js'
import type { FileHead, Scene, Table } from '../export/scene.js'
import type { Context } from '../context.js'
import type { Key } from '../say.js'
import type { FlightAnswer } from './flightAnswer.js'
import type { AskedFlight } from './flightAsked.js'
import { headSources } from './headSources.js'

/** The day that stands for time 0 where no scenario says otherwise: a clock to run by. */
const EPOCH = '2000-01-01T00:00:00Z'

/** One flight as a globe shows it. A flight that does not exist is an empty scene with the reason in its head. */
export function flightScene(
  asked: AskedFlight,
  answer: FlightAnswer,
  title: string,
  context: Context,
): Scene {
  const { voice, data } = context
  const head: FileHead = {
    title,
    scenario: null,
    hash: null,
    engine: ENGINE_VERSION,
    data: data.version,
    licence: 'Apache-2.0',
    label: null,
    limits: [
      voice.say(`loft.${asked.loft}` as Key),
      voice.say(`earth.${asked.earth}` as Key),
      ...('why' in answer ? [voice.say(`why.${answer.why}` as Key)] : []),
    ],
    notIncluded: [voice.say('fly.validity')],
    sources: headSources(asked.missile?.source ?? [], context),
  }
  if ('why' in answer) return { head, epoch: EPOCH, things: [] }
  return {
    head,
    epoch: EPOCH,
    things: [
      {
        kind: 'track',
        id: 'flight',
        name: title,
        note: asked.missile ? `${asked.missile.id}: ${asked.missile.evidence}` : '',
        facts: { loft: asked.loft, earth: asked.earth, timeOfFlight: answer.timeOfFlight },
        samples: answer.rows.map(({ time, latitudeDeg, longitudeDeg, heightKm }) => ({
          time,
          latitudeDeg,
          longitudeDeg,
          height: Math.max(0, heightKm * 1000),
        })),
      },
    ],
  }
}

/** The timetable as rows. */
export const flightTable = (answer: FlightAnswer): Table => ({
  columns: ['time_s', 'latitude_deg', 'longitude_deg', 'height_km', 'speed_m_s', 'phase'],
  rows:
    'why' in answer
      ? []
      : answer.rows.map(row => [
          row.time,
          row.latitudeDeg,
          row.longitudeDeg,
          row.heightKm,
          row.speed,
          row.phase,
        ]),
})
