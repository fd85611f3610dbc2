import { boostTime as boostTimeOf, canLiftOff, missileBurning } from '../../threat/index.js'
import type { GenericMissile } from '../../threat/index.js'
import { toSi } from '../../math/index.js'
import type { GenericVehicle } from '../../record/index.js'
import type { Path } from '../text/located.js'
import { knownEntry } from './entry.js'
import type { Lookup } from './entry.js'
import type { GeometryFile } from './form.js'
import type { GeometryThreat, Sourced } from './geometry.js'
import { nameOf } from './name.js'
import { namedNumber } from './number.js'

type ThreatFile = NonNullable<GeometryFile['threat']>

/** No missile burns for longer, s. */
const HOUR = 3600

/** A class is named for the least range that makes it, or for the band it covers. */
const LEAST = /^minimum/

/** The missile class a file names, with its range, burn time and the generic vehicle that stands for it. */
export function threatOf(file: ThreatFile, path: Path, lookup: Lookup): GeometryThreat | null {
  const { review } = lookup.examination
  const entry = knownEntry(file.class, 'class', [...path, 'class'], lookup)
  const boostTime =
    file.boost_time === undefined
      ? null
      : namedNumber(file.boost_time, { unit: 's', least: 1, most: HOUR }, [...path, 'boost_time'], lookup)
  file.loft.forEach((loft, i) => {
    if (file.loft.indexOf(loft) < i) review.say('role-twice', [...path, 'loft', i], { key: loft })
  })
  const range = entry && lookup.library.number(entry.id)
  if (!range || (file.boost_time !== undefined && boostTime === null)) return null
  const least = range.low ?? range.value!
  const most = LEAST.test(range.quantity) ? null : range.high
  const vehicle = vehicleFor(entry.id, boostTime, path, lookup)
  return { ...nameOf(entry), range: [least, most], boostTime, loft: file.loft, vehicle }
}

/** Of the vehicles of a class the one whose burn is nearest, made to burn for the time asked for. */
function vehicleFor(
  rangeClass: string,
  boostTime: Sourced | null,
  path: Path,
  { examination, library }: Lookup,
): GeometryThreat['vehicle'] {
  const candidates = library.vehicles
    .filter(one => one.range_class === rangeClass)
    .map(one => ({ named: nameOf(one), vehicle: vehicleOf(one) }))
  if (boostTime === null) return candidates[0] ? { ...candidates[0].named, ...candidates[0].vehicle } : null
  const slowness = (vehicle: GenericMissile): number => Math.abs(boostTimeOf(vehicle) - boostTime.value)
  const [closest] = candidates.toSorted((a, b) => slowness(a.vehicle) - slowness(b.vehicle))
  if (!closest) return null
  const vehicle = missileBurning(closest.vehicle, boostTime.value)
  if (!canLiftOff(vehicle))
    examination.review.say('vehicle-lift', [...path, 'boost_time'], {
      found: `${boostTime.value} s`,
      key: closest.named.id!,
      ratio: vehicle.stages[0]!.thrustToWeight.toFixed(2),
    })
  return { ...closest.named, ...vehicle }
}

/** A vehicle of the library in the terms of the boost model. */
export const vehicleOf = ({
  stages,
  t_vertical_s: verticalTime,
  burnout_floor_km: floorKm,
}: GenericVehicle): GenericMissile => ({
  stages: stages.map(({ isp_s, tw_ign, prop_frac }) => ({
    specificImpulse: isp_s,
    thrustToWeight: tw_ign,
    propellantFraction: prop_frac,
  })),
  verticalTime,
  burnoutFloor: toSi(floorKm, 'km'),
})
