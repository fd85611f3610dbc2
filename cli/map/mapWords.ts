import type { FootprintLimit } from '../../src/index.js'
import type { Context } from '../context.js'
import type { Key } from '../say.js'
import type { MapAnswer, MapParts } from './mapAnswer.js'

/** What a map says of itself, in the reader's language. */
export interface MapWords {
  /** What the shapes are, and of what. */
  title: string
  /** What the label means. */
  label: string
  /** Limits that were applied, with their numbers. */
  limits: string[]
  /** Limits that were not, and why it may therefore not be called defended. */
  missing: string[]
  /** What no map takes in. */
  notes: string[]
}

/** What every map leaves out. */
const NOTES = ['kill', 'raid', 'boost', 'grid'] as const

export function headSentences(answer: MapAnswer, parts: MapParts, context: Context): MapWords {
  const { voice } = context
  const { scenario, position } = parts
  const title = voice.say(`map.title.${answer.question}.${answer.label}` as Key, {
    scenario: voice.text(scenario.title),
  })
  const held = scenario.positions.find(one => one.key === position)
  return {
    title: held ? voice.say('map.position', { title, position: voice.text(held.label) }) : title,
    label: voice.say(`map.label.${answer.label}` as Key),
    limits: [
      voice.say(`map.ends.${answer.question}` as Key, {
        n: answer.ends,
        range: voice.number(answer.rangeKm),
      }),
      ...answer.limits.map(limit => limitText(limit, parts, context)),
    ],
    missing: answer.notApplied.map(limit => voice.say(`map.without.${limit}` as Key)),
    notes: NOTES.map(note =>
      voice.say(`map.note.${note}` as Key, { resolution: voice.number(answer.resolutionDeg) }),
    ),
  }
}

function limitText(limit: FootprintLimit, { footprint }: MapParts, { voice }: Context): string {
  const [{ defense, freeFrom }] = footprint.ask.cases
  const number = (value: number): string => voice.number(value, { maximumSignificantDigits: 3 })
  const times = [...new Set(defense.sites.map(site => site.interceptor.longestFlight))]
  const { delays } = defense
  return voice.say(`map.limit.${limit}` as Key, {
    n: defense.radars.length,
    times: voice.list(times.map(number)),
    free: number(freeFrom),
    track: number(delays.track),
    decision: number(delays.decision),
    assess: number(delays.assess),
    objects: footprint.discrimination?.objects ?? '',
    shots: footprint.discrimination ? number(footprint.discrimination.shots) : '',
  })
}
