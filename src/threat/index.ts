export { attackSize, launchTimes } from './attack.js'
export type { Arrival, Attack, AttackSize } from './attack.js'
export { boostTime, canLiftOff, idealSpeed, missileBurning } from './genericMissile.js'
export type { GenericMissile, MissileStage } from './genericMissile.js'
