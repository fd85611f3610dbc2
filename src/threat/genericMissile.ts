import { G0 } from '../earth/index.js'
import { ln } from '../math/index.js'

/** One stage of a made-up missile, in shares and ratios: no size, no engine, no design. */
export interface MissileStage {
  /** Specific impulse, s. */
  readonly specificImpulse: number
  /** Thrust over weight when the stage ignites. */
  readonly thrustToWeight: number
  /** Propellant as a share of the mass when the stage ignites. */
  readonly propellantFraction: number
}

/** What carries the warheads: a generic stage table, marked assumed wherever it is used. */
export interface GenericMissile {
  readonly stages: readonly MissileStage[]
  /** How long it climbs straight up, s. */
  readonly verticalTime: number
  /** Burnout below this height is not a flight of its class, m. */
  readonly burnoutFloor: number
}

/**
 * How long a missile burns, s: from ignition to the end of the last stage, one stage after the other.
 *
 * @throws RangeError for a missile without stages or with a number that is not positive
 *
 * Source: definition of specific impulse; the boost model M1G.
 */
export function boostTime(missile: GenericMissile): number {
  guardStages('boostTime', missile)
  return missile.stages.reduce((sum, stage) => sum + stageTime(stage), 0)
}

const stageTime = ({ specificImpulse, thrustToWeight, propellantFraction }: MissileStage): number =>
  (propellantFraction * specificImpulse) / thrustToWeight

/**
 * The speed a missile would reach without gravity and air, m/s: more than it can ever have.
 *
 * @throws RangeError for a missile without stages or with a number that is not positive
 *
 * Source: the rocket equation; the boost model M1G.
 */
export function idealSpeed(missile: GenericMissile): number {
  guardStages('idealSpeed', missile)
  return missile.stages.reduce(
    (sum, { specificImpulse, propellantFraction }) => sum - specificImpulse * G0 * ln(1 - propellantFraction),
    0,
  )
}

/** Whether a missile rises when it ignites on the ground. */
export const canLiftOff = ({ stages }: GenericMissile): boolean =>
  stages.length > 0 && stages[0]!.thrustToWeight > 1

/**
 * The same missile with the burns of its stages stretched or shortened so that it burns for `time` seconds.
 *
 * Its ideal speed stays. A long burn needs little thrust: ask `canLiftOff` of the result.
 *
 * @throws RangeError for a time that is not positive and finite
 */
export function missileBurning(missile: GenericMissile, time: number): GenericMissile {
  if (!(time > 0 && time < Infinity))
    throw new RangeError(`missileBurning: time must be positive and finite, got ${time}`)
  const ratio = boostTime(missile) / time
  return {
    ...missile,
    stages: missile.stages.map(stage => ({ ...stage, thrustToWeight: stage.thrustToWeight * ratio })),
  }
}

function guardStages(caller: string, { stages }: GenericMissile): void {
  if (stages.length === 0) throw new RangeError(`${caller}: a missile must have stages, got none`)
  for (const { specificImpulse, thrustToWeight, propellantFraction } of stages) {
    if (!(specificImpulse > 0))
      throw new RangeError(`${caller}: specific impulse must be positive, got ${specificImpulse}`)
    if (!(thrustToWeight > 0))
      throw new RangeError(`${caller}: thrust over weight must be positive, got ${thrustToWeight}`)
    if (!(propellantFraction > 0 && propellantFraction < 1))
      throw new RangeError(`${caller}: propellant fraction must be in (0, 1), got ${propellantFraction}`)
  }
}
