export { attackSize, launchTimes } from './attack.js'
export type { Arrival, Attack, AttackSize } from './attack.js'
export { burnTime, canLiftOff, idealSpeed, vehicleBurning } from './vehicle.js'
export type { Vehicle, VehicleStage } from './vehicle.js'
