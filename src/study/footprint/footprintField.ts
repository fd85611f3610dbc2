import { groundDistance } from '../../earth/index.js'
import type { Earth, Place } from '../../earth/index.js'
import { mapFlights } from '../../flight/index.js'
import type { MapFlight, MapLoft, NoMapFlight, Trajectory } from '../../flight/index.js'
import { caseLooks } from './caseLooks.js'
import type { FootprintCase } from './caseLooks.js'
import type { PlaceField } from './placeField.js'
import { isUnflown, reasonNumber } from './reasons.js'

/** Everything a footprint follows from: plain numbers, so that it can be handed to another thread. */
export interface FootprintAsk {
  /** `defended`: each place is aimed at from the ends. `denied`: it is launched from at the ends. */
  readonly question: 'defended' | 'denied'
  readonly earth: Earth
  /** Places of launch, or places defended: a place is covered where it is covered against all that can be flown. */
  readonly ends: readonly Place[]
  readonly lofts: readonly MapLoft[]
  /** The most speed over the ground, m/s, and ballistic coefficient, kg/m², null without drag. */
  readonly speed: number
  readonly ballisticCoefficient: number | null
  /** The case the looks are those of, then one for each draw over what is not known. */
  readonly cases: readonly [FootprintCase, ...FootprintCase[]]
}

/** Nothing is fired at anything nearer, m. */
const NEAREST = 200_000

/** What the sheets of a footprint are, in this order: for each family its looks, all families; then its draws likewise. */
export function footprintSheets({ lofts, cases }: Pick<FootprintAsk, 'lofts' | 'cases'>): {
  families: (MapLoft | 'all')[]
  draws: number
  sheets: number
} {
  const families: (MapLoft | 'all')[] = lofts.length > 1 ? [...lofts, 'all'] : [...lofts]
  const draws = cases.length - 1
  return { families, draws, sheets: draws > 0 ? 2 * families.length : families.length }
}

type Looks = (trajectory: Trajectory) => number
type Flights = (aim: Place, loft: MapLoft) => MapFlight | NoMapFlight

/**
 * Looks over the globe, and how many draws cover each place.
 *
 * Looks are the fewest over all ends and, on the last sheet, over all families, of what can be flown there. A draw covers a
 * place where it leaves a look against all of it. The same draws are used everywhere.
 */
export function footprintField(ask: FootprintAsk): PlaceField {
  const { question, earth, ends, lofts, cases, speed, ballisticCoefficient } = ask
  const { families, draws, sheets } = footprintSheets(ask)
  const looks = cases.map(one => caseLooks(one, earth)) as [Looks, ...Looks[]]
  const launches = (launch: Place): Flights => mapFlights({ earth, launch, speed, ballisticCoefficient })
  const fixed = question === 'defended' ? ends.map(launches) : []
  /** Whether each draw still covers the place: against one family, and against all. */
  const [own, every] = [new Uint8Array(draws), new Uint8Array(draws)]

  const flightsFrom = (place: Place): readonly Flights[] =>
    question === 'defended' ? fixed : [launches(place)]

  /** Strikes out the draws that leave no look at a flight; whether any is left. */
  const struck = (hold: Uint8Array, trajectory: Trajectory): boolean => {
    let left = false
    for (let draw = 0; draw < draws; draw++)
      if (hold[draw] === 1) {
        if (looks[draw + 1]!(trajectory) > 0) left = true
        else hold[draw] = 0
      }
    return left
  }

  /** Fewest looks at one family over all ends, or a reason; only whether it is flown where looks are not wanted. */
  const fewestLooks = (
    place: Place,
    flights: readonly Flights[],
    loft: MapLoft,
    hold: Uint8Array | null,
    wanted: boolean,
  ): number => {
    let found: number | null = null
    let unflown: number | null = null
    for (let end = 0; end < ends.length; end++) {
      const flight = flightOf(place, flights, end, loft)
      if (typeof flight === 'number') {
        unflown ??= flight
        continue
      }
      if (!wanted) found = 1
      else if (found === null) found = looks[0](flight)
      else if (found > 0) found = Math.min(found, looks[0](flight))
      const left = hold !== null && struck(hold, flight)
      // One end that is not covered decides.
      if (!left && (!wanted || found <= 0)) break
    }
    return found ?? unflown ?? reasonNumber('no-flight-found')
  }
  const flightOf = (
    place: Place,
    flights: readonly Flights[],
    end: number,
    loft: MapLoft,
  ): Trajectory | number => {
    if (groundDistance(place, ends[end]!) < NEAREST) return reasonNumber('too-near')
    const flight = question === 'defended' ? flights[end]!(place, loft) : flights[0]!(ends[end]!, loft)
    return flight.reached ? flight.trajectory : reasonNumber(flight.why)
  }

  return {
    sheets,
    all(out, at, place) {
      const flights = flightsFrom(place)
      every.fill(1)
      let [whole, flown] = [0, false]
      for (let i = 0; i < lofts.length; i++) {
        own.fill(1)
        const found = fewestLooks(place, flights, lofts[i]!, draws > 0 ? own : null, true)
        out[at + i] = found
        whole = i === 0 ? found : fewer(whole, found)
        if (!isUnflown(found)) {
          flown = true
          for (let draw = 0; draw < draws; draw++) every[draw]! &= own[draw]!
        }
        if (draws > 0) out[at + families.length + i] = isUnflown(found) ? 0 : count(own)
      }
      if (lofts.length === 1) return
      out[at + lofts.length] = whole
      if (draws > 0) out[at + families.length + lofts.length] = flown ? count(every) : 0
    },
    one(sheet, place) {
      const flights = flightsFrom(place)
      const wanted = sheet < families.length
      const which = wanted ? sheet : sheet - families.length
      every.fill(1)
      let [whole, flown] = [0, false]
      const [first, end] = which < lofts.length ? [which, which + 1] : [0, lofts.length]
      for (let i = first; i < end; i++) {
        const found = fewestLooks(place, flights, lofts[i]!, wanted ? null : every, wanted)
        whole = i === first ? found : fewer(whole, found)
        flown ||= !isUnflown(found)
      }
      if (wanted) return whole
      return flown ? count(every) : 0
    },
  }
}

/** Of two numbers of a sheet the one that covers less; what is not flown takes nothing away. */
function fewer(a: number, b: number): number {
  if (isUnflown(a)) return b
  return isUnflown(b) || a <= b ? a : b
}

function count(hold: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < hold.length; i++) sum += hold[i]!
  return sum
}
