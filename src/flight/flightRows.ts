import { flightPoint } from './flight.js'
import type { Flight, FlightPoint } from './flight.js'

/** A line of a flight's timetable. */
export interface FlightRow extends FlightPoint {
  phase: 'boost' | 'coast' | 're-entry'
}

/** Most rows a timetable has: a flight of a day in tenths of a second. */
const MOST = 1e6

/**
 * The timetable of a flight: place, height, speed over the ground and phase, every `step` seconds and at impact.
 *
 * Re-entry begins at 100 km going down.
 *
 * @throws RangeError for a step that is not positive, or so short that there would be more than a million rows
 */
export function flightRows(flight: Flight, step: number): FlightRow[] {
  const { trajectory, events, burnout, impact } = flight
  const start = events[0]!.time
  if (!(step > 0 && (impact.time - start) / step < MOST))
    throw new RangeError(`flightRows: step must be positive and give fewer than ${MOST} rows, got ${step}`)
  const entry = events.find(({ kind }) => kind === 'descending-100-km')?.time ?? impact.time
  const phaseAt = (time: number): FlightRow['phase'] =>
    time < burnout.time ? 'boost' : time < entry ? 'coast' : 're-entry'
  const rows: FlightRow[] = []
  for (let i = 0; start + i * step < impact.time; i++) {
    const time = start + i * step
    rows.push({ ...flightPoint(trajectory, time), phase: phaseAt(time) })
  }
  return [...rows, { ...impact, phase: phaseAt(impact.time) }]
}
