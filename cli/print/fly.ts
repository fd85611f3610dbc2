import { flightPoint, fromSi } from '../../src/index.js'
import type { Flight } from '../../src/index.js'
import type { Context } from '../context.js'
import type { AskedFlight } from '../geometry/flightAsked.js'
import { writtenPoint } from '../geometry/flightAnswer.js'
import type { GivenPlace } from '../geometry/placeGiven.js'
import type { Key } from '../say.js'
import { table, wrapped } from './layout.js'
import { paint } from './parts.js'
import { profile } from './profile.js'

const ROWS = 10

/** One flight as text: what happens when and where, and how high it is on the way. */
export function flyText(asked: AskedFlight, context: Context): string {
  const { voice, width } = context
  const { flight, earth, loft, launch, aim, missile } = asked
  const color = paint(context)
  const what = missile
    ? voice.say('fly.missile', {
        name: voice.text({ en: missile.name, ...(missile.name_ru && { ru: missile.name_ru }) }),
        grade: voice.say(`grade.${missile.evidence}` as Key),
      })
    : voice.say('fly.thrown')
  const head = [
    color.bold(voice.say('fly.title', { from: placeText(launch, context), to: placeText(aim, context) })),
    wrapped(what, width),
    voice.say('fly.setting', {
      loft: voice.say(`loft.${loft}` as Key),
      earth: voice.say(`earth.${earth}` as Key),
    }),
  ]
  if (!flight.reached) {
    const more =
      flight.why === 'out-of-range'
        ? ` ${voice.say('fly.furthest', { km: voice.number(Math.round(fromSi(flight.furthest, 'km'))) })}`
        : ''
    return [...head, '', `${voice.say(`why.${flight.why}` as Key)}${more}`].join('\n')
  }
  return [
    ...head,
    '',
    eventTable(flight, context),
    '',
    ...profileLines(flight, context),
    '',
    color.dim(wrapped(voice.say('fly.validity'), width)),
  ].join('\n')
}

export function placeText({ place, name }: GivenPlace, { voice }: Context): string {
  const number = (x: number): string => voice.number(fromSi(x, 'deg'), { maximumFractionDigits: 2 })
  const at = `${number(place.latitude)}°, ${number(place.longitude)}°`
  return name ? `${voice.text(name)} (${at})` : at
}

function eventTable({ events }: Flight, { voice }: Context): string {
  // Rounded first, because -0.001 would be written as -0.00.
  const number = (x: number, digits: number): string =>
    voice.number(Number(x.toFixed(digits)) + 0, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
  const header = ['event', 'time', 'latitude', 'longitude', 'height', 'speed'].map(column =>
    voice.say(`fly.column.${column}` as Key),
  )
  return table(
    [
      header,
      ...events.map(event => {
        const { time, latitudeDeg, longitudeDeg, heightKm, speed } = writtenPoint(event)
        return [
          voice.say(`event.${event.kind}` as Key),
          number(time, 1),
          number(latitudeDeg, 2),
          number(longitudeDeg, 2),
          number(Math.max(0, heightKm), 1),
          number(fromSi(speed, 'km/s'), 2),
        ]
      }),
    ],
    [1, 2, 3, 4, 5],
  )
}

/** Height over time, with the axes named. */
function profileLines(flight: Flight, { voice, width }: Context): string[] {
  const columns = Math.max(20, Math.min(72, width - 8))
  const start = flight.events[0]!.time
  const heights = Array.from(
    { length: columns },
    (_, i) =>
      flightPoint(flight.trajectory, start + ((flight.impact.time - start) * (i + 0.5)) / columns).place
        .height,
  )
  const top = voice.number(Math.round(fromSi(Math.max(...heights), 'km')))
  const end = voice.say('unit.seconds', { n: voice.number(Math.round(flight.impact.time - start)) })
  return [
    voice.say('fly.profile', { km: top }),
    ...profile(heights, ROWS).map(line => `  ${line}`),
    `  ${'─'.repeat(columns)}`,
    `  0${' '.repeat(Math.max(1, columns - 1 - end.length))}${end}`,
  ]
}
