import { flightRows, fromSi } from '../../src/index.js'
import type { Earth, Flight, FlightPoint, NoAimedFlight, Place } from '../../src/index.js'

/** A point of a flight as files and tables write it: s, degrees, km, m/s over the ground. */
export interface WrittenPoint {
  time: number
  latitudeDeg: number
  longitudeDeg: number
  heightKm: number
  speed: number
}

export type FlightAnswer =
  | {
      earth: Earth
      burnout: WrittenPoint
      apogee: WrittenPoint
      impact: WrittenPoint
      timeOfFlight: number
      rows: (WrittenPoint & { phase: string })[]
    }
  | { reached: false; why: NoAimedFlight['why'] }

/** What `crawford fly --json` prints. */
export function flightAnswer(flight: Flight | NoAimedFlight, step: number): FlightAnswer {
  if (!flight.reached) return { reached: false, why: flight.why }
  const { earth, burnout, apogee, impact, events } = flight
  return {
    earth,
    burnout: writtenPoint(burnout),
    apogee: writtenPoint(apogee),
    impact: writtenPoint(impact),
    timeOfFlight: rounded(impact.time - events[0]!.time),
    rows: flightRows(flight, step).map(row => ({ ...writtenPoint(row), phase: row.phase })),
  }
}

/** Microseconds, micrometers and micro-degrees are noise. */
export const rounded = (value: number): number => Number(value.toFixed(6)) + 0

export const writtenPoint = ({ time, place, speed }: FlightPoint): WrittenPoint => ({
  time: rounded(time),
  latitudeDeg: rounded(fromSi(place.latitude, 'deg')),
  longitudeDeg: rounded(fromSi(place.longitude, 'deg')),
  heightKm: rounded(fromSi(place.height, 'km')),
  speed: rounded(speed),
})

/** A place as files write it, degrees. */
export const writtenPlace = ({
  latitude,
  longitude,
}: Place): { latitudeDeg: number; longitudeDeg: number } => ({
  latitudeDeg: rounded(fromSi(latitude, 'deg')),
  longitudeDeg: rounded(fromSi(longitude, 'deg')),
})
