import { G0 } from '../earth/index.js'
import { ln } from '../math/index.js'

/** One stage of a made-up missile, in shares and ratios: no size, no engine, no design. */
export interface VehicleStage {
  /** Specific impulse, s. */
  readonly specificImpulse: number
  /** Thrust over weight when the stage ignites. */
  readonly thrustToWeight: number
  /** Propellant as a share of the mass when the stage ignites. */
  readonly propellantFraction: number
}

/** What carries the warheads: a generic stage table, marked assumed wherever it is used. */
export interface Vehicle {
  readonly stages: readonly VehicleStage[]
  /** Share of the mass at ignition that is dropped after burnout. */
  readonly dropFraction: number
  /** How long it climbs straight up, s. */
  readonly verticalTime: number
  /** Burnout below this height is not a flight of its class, m. */
  readonly burnoutFloor: number
}

/**
 * How long a vehicle burns, s: from ignition to the end of the last stage, one stage after the other.
 *
 * @throws RangeError for a vehicle without stages or with a number that is not positive
 *
 * Source: definition of specific impulse; the boost model M1G.
 */
export function burnTime(vehicle: Vehicle): number {
  guardStages('burnTime', vehicle)
  return vehicle.stages.reduce((sum, stage) => sum + stageTime(stage), 0)
}

const stageTime = ({ specificImpulse, thrustToWeight, propellantFraction }: VehicleStage): number =>
  (propellantFraction * specificImpulse) / thrustToWeight

/**
 * The speed a vehicle would reach without gravity and air, m/s: more than it can ever have.
 *
 * @throws RangeError for a vehicle without stages or with a number that is not positive
 *
 * Source: the rocket equation; the boost model M1G.
 */
export function idealSpeed(vehicle: Vehicle): number {
  guardStages('idealSpeed', vehicle)
  return vehicle.stages.reduce(
    (sum, { specificImpulse, propellantFraction }) => sum - specificImpulse * G0 * ln(1 - propellantFraction),
    0,
  )
}

/** Whether a vehicle rises when it ignites on the ground. */
export const canLiftOff = ({ stages }: Vehicle): boolean => stages.length > 0 && stages[0]!.thrustToWeight > 1

/**
 * The same vehicle with the burns of its stages stretched or shortened so that it burns for `time` seconds.
 *
 * Its ideal speed stays. A long burn needs little thrust: ask `canLiftOff` of the result.
 *
 * @throws RangeError for a time that is not positive and finite
 */
export function vehicleBurning(vehicle: Vehicle, time: number): Vehicle {
  if (!(time > 0 && time < Infinity))
    throw new RangeError(`vehicleBurning: time must be positive and finite, got ${time}`)
  const ratio = burnTime(vehicle) / time
  return {
    ...vehicle,
    stages: vehicle.stages.map(stage => ({ ...stage, thrustToWeight: stage.thrustToWeight * ratio })),
  }
}

function guardStages(caller: string, { stages }: Vehicle): void {
  if (stages.length === 0) throw new RangeError(`${caller}: a vehicle must have stages, got none`)
  for (const { specificImpulse, thrustToWeight, propellantFraction } of stages) {
    if (!(specificImpulse > 0))
      throw new RangeError(`${caller}: specific impulse must be positive, got ${specificImpulse}`)
    if (!(thrustToWeight > 0))
      throw new RangeError(`${caller}: thrust over weight must be positive, got ${thrustToWeight}`)
    if (!(propellantFraction > 0 && propellantFraction < 1))
      throw new RangeError(`${caller}: propellant fraction must be in (0, 1), got ${propellantFraction}`)
  }
}
