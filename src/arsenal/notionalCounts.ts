import { mustBeAmount, mustBeShare } from './guard.js'

/** Warheads START I is taken to attribute to a heavy bomber in the notional force; by type it is data. */
const ATTRIBUTED_PER_BOMBER = 10

/** A force in five numbers, to show what counting rules do. */
export interface NotionalForce {
  readonly bombers: number
  readonly weaponsPerBomber: number
  readonly icbmWarheads: number
  readonly slbmWarheads: number
  /** Share of submarine warheads on boats in overhaul. */
  readonly overhaulShare: number
}

export interface NotionalCounts {
  readonly operationallyDeployed: number
  readonly newStart: number
  readonly startAttribution: number
}

/**
 * One notional force under three counting rules: the difference is a matter of rules, not of weapons.
 *
 * @throws RangeError for a negative count, or a share outside [0, 1]
 *
 * Source: computed (model M11D); 10 per bomber for START I is an illustration.
 */
export function notionalCounts(force: NotionalForce): NotionalCounts {
  const { bombers, weaponsPerBomber, icbmWarheads, slbmWarheads, overhaulShare } = force
  mustBeAmount('notionalCounts: bombers', bombers)
  mustBeAmount('notionalCounts: weaponsPerBomber', weaponsPerBomber)
  mustBeAmount('notionalCounts: icbmWarheads', icbmWarheads)
  mustBeAmount('notionalCounts: slbmWarheads', slbmWarheads)
  mustBeShare('notionalCounts: overhaulShare', overhaulShare)
  const onMissiles = icbmWarheads + slbmWarheads * (1 - overhaulShare)
  return {
    operationallyDeployed: onMissiles + bombers * weaponsPerBomber,
    newStart: onMissiles + bombers,
    startAttribution: icbmWarheads + slbmWarheads + ATTRIBUTED_PER_BOMBER * bombers,
  }
}
