import type { Place } from '../src/earth/index.js'
import type { Defense } from '../src/engagement/index.js'
import { flightBetween } from '../src/flight/index.js'
import type { Flight, Loft } from '../src/flight/index.js'

const DEG = Math.PI / 180
export const place = (latitudeDeg: number, longitudeDeg: number): Place => ({
  latitude: latitudeDeg * DEG,
  longitude: longitudeDeg * DEG,
  height: 0,
})

/** A made-up flight of some 8,000 km over the north, thrown from the ground. */
export function sampleFlight(
  loft: Loft = 'minimum-energy',
  aim = place(45, -110),
  launch = place(42, 128),
): Flight {
  const found = flightBetween({
    vehicle: { kind: 'impulsive', speed: 7400, ballisticCoefficient: null },
    launch,
    aim,
    loft,
    earth: 'wgs84-j2',
    cloudHeight: 1e4,
  })
  if (!found.reached) throw new Error(found.why)
  return found
}

/** Two radars and two sites under that flight; every number is made up. */
export const SAMPLE_DEFENSE: Defense = {
  radars: [
    {
      place: place(52.7, 174.1),
      field: { lowest: 2 * DEG, highest: 90 * DEG, azimuth: 0, width: 2 * Math.PI },
      range: 4e6,
    },
    {
      place: place(64.3, -149.2),
      field: { lowest: 3 * DEG, highest: 85 * DEG, azimuth: -120 * DEG, width: 240 * DEG },
      range: 3e6,
    },
  ],
  rangeFactor: 1,
  infrared: { detect: 50, report: 15 },
  delays: { track: 30, decision: 60, assess: 60 },
  sites: [place(63.9, -145.7), place(34.7, -120.6)].map(site => ({
    place: site,
    interceptor: {
      burnoutSpeed: 7500,
      burnoutHeight: 250e3,
      burnTime: 180,
      floor: 130e3,
      ceiling: 2e6,
      longestFlight: 1500,
    },
    radars: [0, 1],
  })),
}
