import { engagedVehicle, flightBetween, geodesicEnd, R_EARTH, toSi, vehicleOf } from '../../src/index.js'
import type { Earth, Flight, GenericVehicle, Loft, NoAimedFlight, Place, Vehicle } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { nearText } from '../load.js'
import { positiveNumber } from '../options.js'
import { placeGiven } from './placeGiven.js'
import type { GivenPlace } from './placeGiven.js'

export interface FlyFlags {
  from?: string
  to?: string
  rangeKm?: string
  class?: string
  speed?: string
  loft?: string
  earth?: string
  step?: string
  out?: string
  json?: boolean
}

export const EARTHS = ['sphere', 'sphere-rotating', 'wgs84-j2'] as const
export const LOFTS = ['minimum-energy', 'lofted', 'depressed'] as const

/** One flight as somebody asked for it, and what came of it. */
export interface AskedFlight {
  earth: Earth
  loft: (typeof LOFTS)[number]
  launch: GivenPlace
  aim: GivenPlace
  /** The generic missile; null for a body thrown with a speed. */
  missile: GenericVehicle | null
  flight: Flight | NoAimedFlight
}

const DEFAULT_CLASS = 'threat.class.icbm'
/** Top of the clouds, m; assumed. */
const CLOUDS = 10_000
/** Longest way over the ground from one place to another, km. */
const HALF_AROUND = 20_000

/** The flight between two places, or over a distance from the equator due north. */
export function flightAsked(flags: FlyFlags, context: Context): AskedFlight {
  const earth = choice(flags.earth ?? 'wgs84-j2', '--earth', EARTHS, context)
  const loft = choice(flags.loft ?? 'minimum-energy', '--loft', LOFTS, context)
  const { launch, aim } = endsOf(flags, earth, context)
  const { vehicle, missile } = vehicleAsked(flags, context)
  const plan = { vehicle, launch: launch.place, aim: aim.place, earth, cloudHeight: CLOUDS }
  return { earth, loft, launch, aim, missile, flight: flightBetween({ ...plan, loft: loft satisfies Loft }) }
}

function endsOf(flags: FlyFlags, earth: Earth, context: Context): { launch: GivenPlace; aim: GivenPlace } {
  const { voice } = context
  if (flags.rangeKm === undefined) {
    if (flags.from === undefined || flags.to === undefined) throw new Failure(voice.say('fly.ends'))
    return {
      launch: placeGiven(flags.from, '--from', context),
      aim: placeGiven(flags.to, '--to', context),
    }
  }
  if (flags.from !== undefined || flags.to !== undefined) throw new Failure(voice.say('fly.ends'))
  const rangeKm = positiveNumber(flags.rangeKm, '--range-km', context)
  if (rangeKm > HALF_AROUND)
    throw new Failure(voice.say('fly.range', { most: HALF_AROUND, found: flags.rangeKm }))
  const equator = { latitude: 0, longitude: 0, height: 0 }
  return {
    launch: { place: equator, name: null },
    aim: { place: northOf(equator, toSi(rangeKm, 'km'), earth), name: null },
  }
}

/** Due north, so that the turning Earth neither helps nor hinders much. */
function northOf(from: Place, range: number, earth: Earth): Place {
  if (earth === 'wgs84-j2') {
    const { latitude, longitude } = geodesicEnd(from, 0, range)
    return { latitude, longitude, height: 0 }
  }
  const angle = range / R_EARTH
  return angle <= Math.PI / 2
    ? { latitude: angle, longitude: 0, height: 0 }
    : { latitude: Math.PI - angle, longitude: Math.PI, height: 0 }
}

function vehicleAsked(
  flags: FlyFlags,
  context: Context,
): { vehicle: Vehicle; missile: GenericVehicle | null } {
  const { voice, data } = context
  if (flags.speed !== undefined) {
    if (flags.class !== undefined) throw new Failure(voice.say('fly.class-and-speed'))
    const speed = toSi(positiveNumber(flags.speed, '--speed', context), 'km/s')
    return { vehicle: { kind: 'impulsive', speed, ballisticCoefficient: null }, missile: null }
  }
  const id = flags.class ?? DEFAULT_CLASS
  const missile = data.library.vehicles.find(one => one.range_class === id || one.id === id)
  if (!missile) {
    const names = data.library.vehicles.flatMap(one => [one.range_class, one.id])
    throw new Failure(
      voice.say('fly.class', {
        found: id,
        names: [...new Set(names)].join(', '),
        near: nearText(id, names, context),
      }),
    )
  }
  return { vehicle: engagedVehicle(vehicleOf(missile)), missile }
}

/** One of the words an option takes. */
export function choice<Word extends string>(
  text: string,
  option: string,
  words: readonly Word[],
  context: Context,
): Word {
  const found = words.find(word => word === text)
  if (found !== undefined) return found
  throw new Failure(
    context.voice.say('fly.choice', {
      option,
      found: text,
      names: words.join(', '),
      near: nearText(text, words, context),
    }),
  )
}
