import { boxPoints, toSi } from '../../src/index.js'
import type { Library, Place } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { nearText } from '../load.js'

const REGION = 'geo.region.'
const SIDES = ['south', 'north', 'west', 'east'] as const

/** A place a flight starts from or ends at: coordinates, or the middle of a region of the library. Never a city by name. */
export interface GivenPlace {
  place: Place
  /** As a person would say it; null for bare coordinates. */
  name: { en: string; ru?: string } | null
}

/** The place that an option names, as `latitude,longitude` in degrees or as the id of a region of the library. */
export function placeGiven(text: string, option: string, context: Context): GivenPlace {
  const { voice, data } = context
  const number = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)`
  const pair = new RegExp(`^\\s*(${number})\\s*,\\s*(${number})\\s*$`).exec(text)
  if (pair) {
    const [latitude, longitude] = [Number(pair[1]), Number(pair[2])]
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
      throw new Failure(voice.say('fly.place-outside', { option, found: text }))
    return {
      place: { latitude: toSi(latitude, 'deg'), longitude: toSi(longitude, 'deg'), height: 0 },
      name: null,
    }
  }
  const entry = text.startsWith(REGION) ? data.library.get(text) : undefined
  if (!entry) {
    const regions = data.library.ids.filter(id => id.startsWith(REGION))
    throw new Failure(
      voice.say('fly.place', {
        option,
        found: text,
        names: regions.join(', '),
        near: nearText(text, regions, context),
      }),
    )
  }
  return {
    place: middleOf(text, data.library),
    name: { en: entry.name, ...(entry.name_ru !== undefined && { ru: entry.name_ru }) },
  }
}

function middleOf(region: string, library: Library): Place {
  const [south, north, west, east] = SIDES.map(side => library.number(region, side)!.value!)
  const box = { south: south!, north: north!, west: west!, east: east! < west! ? east! + 2 * Math.PI : east! }
  return boxPoints(box, 1)[0]!
}
