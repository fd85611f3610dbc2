import type { BoostStage } from './boost.js'

/** One stage of a generic rocket, as ratios: nothing of a design. */
export interface Stage extends BoostStage {
  /** Ballistic coefficient at ignition, kg/m²; none leaves out the drag of the ascent. An assumption, always. */
  ballisticCoefficient?: number
}

/** A rocket that rises straight up for a time, is turned by a kick, and then follows its path. */
export interface StagedVehicle {
  kind: 'staged'
  stages: readonly Stage[]
  /** Time of rising straight up, s. */
  verticalTime: number
  /** Ballistic coefficient of what comes back, kg/m²; null leaves out its drag. */
  ballisticCoefficient: number | null
  /**
   * Lowest burnout height that counts, m; any unless given. Without drag in the ascent the farthest flights skim the air:
   * this floor decides the longest range by thousands of kilometers, so it is an assumption to be shown.
   */
  burnoutFloor?: number
}

/** A body that leaves the surface at once with any speed up to `speed`, m/s over the ground, and meets air only going down. */
export interface ImpulsiveVehicle {
  kind: 'impulsive'
  speed: number
  ballisticCoefficient: number | null
}

export type Vehicle = StagedVehicle | ImpulsiveVehicle

/**
 * How a flight is started, from the ground: azimuth clockwise from north, tilt from the vertical, rad, and effort.
 *
 * Tilt is the kick of a staged vehicle, and the whole angle from the vertical of an impulsive one. Effort is the time at
 * which thrust ends, s after launch, or the speed, m/s.
 */
export interface Steering {
  azimuth: number
  tilt: number
  effort: number
}

/** How long a stage burns, s. */
export const burnTime = ({ specificImpulse, thrustToWeight, propellantFraction }: BoostStage): number =>
  (propellantFraction * specificImpulse) / thrustToWeight

/** The most a vehicle can give: the burn time of all its stages, s, or its speed, m/s. */
export const fullEffort = (vehicle: Vehicle): number =>
  vehicle.kind === 'impulsive'
    ? vehicle.speed
    : vehicle.stages.reduce((sum, stage) => sum + burnTime(stage), 0)

/** Throws where a vehicle is none: `name` is the function that was asked. */
export function checkVehicle(name: string, vehicle: Vehicle): void {
  const refuse = (what: string, must: string, got: number): never => {
    throw new RangeError(`${name}: ${what} must be ${must}, got ${got}`)
  }
  const beta = vehicle.ballisticCoefficient
  if (beta !== null && !(beta > 0)) refuse('ballisticCoefficient', 'positive or null', beta)
  if (vehicle.kind === 'impulsive') {
    if (!(vehicle.speed > 0 && vehicle.speed < Infinity)) refuse('speed', 'positive', vehicle.speed)
    return
  }
  if (vehicle.stages.length === 0) refuse('stages', 'one or more', 0)
  vehicle.stages.forEach(
    ({ specificImpulse, thrustToWeight, propellantFraction, ballisticCoefficient }, i) => {
      const of = (what: string): string => `${what} of stage ${i + 1}`
      if (!(specificImpulse > 0 && specificImpulse < Infinity))
        refuse(of('specificImpulse'), 'positive', specificImpulse)
      if (!(thrustToWeight > 0 && thrustToWeight < Infinity))
        refuse(of('thrustToWeight'), 'positive', thrustToWeight)
      if (!(propellantFraction > 0 && propellantFraction < 1))
        refuse(of('propellantFraction'), 'within 0 and 1', propellantFraction)
      if (ballisticCoefficient !== undefined && !(ballisticCoefficient > 0))
        refuse(of('ballisticCoefficient'), 'positive', ballisticCoefficient)
    },
  )
  const { burnoutFloor = 0 } = vehicle
  if (!(burnoutFloor >= 0 && burnoutFloor < Infinity)) refuse('burnoutFloor', '0 or more', burnoutFloor)
  if (!(vehicle.verticalTime > 0 && vehicle.verticalTime < fullEffort(vehicle)))
    refuse('verticalTime', `between 0 and the burn time ${fullEffort(vehicle)} s`, vehicle.verticalTime)
}
