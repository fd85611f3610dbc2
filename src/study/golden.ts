import type { Earth, Place } from '../earth/index.js'
import { standardAir } from '../earth/index.js'
import { decoyedLayersPmf, sampleDecoyedLayers } from '../engagement/index.js'
import type { DecoyedLayers } from '../engagement/index.js'
import { boost, flight, flightBetween, mapFlights, reentry, slowestRotatingLaunch } from '../flight/index.js'
import type { Vehicle } from '../flight/index.js'

const STAGES = [
  { specificImpulse: 270, thrustToWeight: 2, propellantFraction: 0.66, ballisticCoefficient: 12_000 },
  { specificImpulse: 285, thrustToWeight: 2.2, propellantFraction: 0.62 },
  { specificImpulse: 290, thrustToWeight: 2, propellantFraction: 0.6 },
]
const VEHICLE: Vehicle = { kind: 'staged', stages: STAGES, verticalTime: 8, ballisticCoefficient: 8000 }
const EARTHS: readonly Earth[] = ['sphere', 'sphere-rotating', 'wgs84-j2']
const PLACES: readonly Place[] = [
  { latitude: 0.7, longitude: 1.1, height: 0 },
  { latitude: -0.4, longitude: 0.3, height: 120 },
  { latitude: 1.2, longitude: -2.9, height: 0 },
]
const RAID: DecoyedLayers = {
  warheads: 20,
  decoys: 30,
  warheadTaken: 0.95,
  decoyTaken: 0.3,
  discriminationCommon: 0.1,
  layers: [
    { interceptors: 44, shotKill: 0.55, shots: 3, mode: 'sls', fail: 0.05 },
    { interceptors: 40, shotKill: 0.7, shots: 2, mode: 'salvo', fail: 0.05 },
  ],
}

/**
 * A fixed set of answers of the engine, number after number: the same bits on every JavaScript engine.
 *
 * Flights on every Earth, between places and of a map, closed forms, air, and a raid exact and sampled. A test holds the
 * hash of its bytes; a page or another engine can ask for the same numbers and compare.
 */
export function goldenRun(): Float64Array {
  const numbers: number[] = []
  const put = (...values: readonly (number | null)[]): void => {
    for (const value of values) numbers.push(value ?? -1)
  }
  for (let height = 0; height < 1e6; height += 7777) put(standardAir(height).density)
  for (const earth of EARTHS)
    for (const launch of PLACES) {
      const steering = { azimuth: 1 + launch.longitude, tilt: 0.07, effort: 250 }
      const found = flight({ vehicle: VEHICLE, launch, earth, steering, cloudHeight: 7000 })
      if (!found.reached) continue
      put(...found.trajectory.knots, found.impact.place.latitude, found.impact.place.longitude)
      for (const { time, place, speed } of found.events) put(time, place.height, speed)
    }
  for (const loft of ['minimum-energy', 'lofted', 'depressed'] as const) {
    const [launch, aim] = [PLACES[0]!, PLACES[1]!]
    const found = flightBetween({ vehicle: VEHICLE, launch, aim, earth: 'wgs84-j2', loft })
    if (found.reached)
      put(found.steering.azimuth, found.steering.tilt, found.steering.effort, found.impact.time)
  }
  const asked = mapFlights({ earth: 'wgs84-j2', launch: PLACES[0]!, ballisticCoefficient: 5000, speed: 7000 })
  for (let i = 0; i < 12; i++) {
    const aim = { latitude: -0.9 + 0.15 * i, longitude: 0.2 * i, height: 0 }
    const found = asked(aim, i % 2 === 0 ? 'minimum-energy' : 'lofted')
    if (found.reached) put(found.steering.azimuth, found.steering.effort, ...found.trajectory.knots)
  }
  const form = boost({ stages: STAGES, verticalTime: 8, kick: 0.05 })
  if (form.reached) put(form.speed, form.height, form.range)
  const slowest = slowestRotatingLaunch(PLACES[0]!, PLACES[1]!)
  if (slowest.reached) put(slowest.speed, slowest.time, slowest.azimuth)
  put(...Object.values(reentry({ speed: 6500, angle: 0.4, beta: 3000 })).filter(isNumber))
  const histogram = new Float64Array(RAID.warheads + 1)
  sampleDecoyedLayers(histogram, RAID, 1, 0, 2000)
  put(...decoyedLayersPmf(RAID), ...histogram)
  return Float64Array.from(numbers)
}

const isNumber = (value: unknown): value is number => typeof value === 'number'
