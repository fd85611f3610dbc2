import type { NoLook } from '../../engagement/index.js'
import type { NoMapFlight } from '../../flight/index.js'

/** Why a place has no look: nothing can be flown there, or the flight cannot be met. */
export type NoCover = NoMapFlight['why'] | 'too-near' | NoLook | 'no-window' | 'too-few-shots'

/**
 * Reasons by their number. On a sheet of looks the number stands as a negative: 0 and below is a reason, 1 and more are
 * looks.
 */
export const REASONS: readonly NoCover[] = [
  'no-window',
  'not-tracked',
  'too-late',
  'flight-too-long',
  'out-of-reach',
  'never-in-altitude-band',
  'no-radar',
  'no-site',
  'too-few-shots',
  'same-place',
  'too-near',
  'antipodal',
  'out-of-range',
  'no-steeper-flight',
  'no-flatter-flight',
  'no-flight-found',
]

/** From this number on nothing is flown, so that there is nothing to meet. */
const FIRST_UNFLOWN = REASONS.indexOf('same-place')

/** A reason as a number on a sheet. */
export const reasonNumber = (why: NoCover): number => -REASONS.indexOf(why) + 0

/** The reason a number on a sheet of looks stands for; null for looks. */
export const reasonOf = (value: number): NoCover | null => (value > 0 ? null : (REASONS[-value] ?? null))

/** Whether a number says that no missile comes there on this family of trajectories. */
export const isUnflown = (value: number): boolean => -value >= FIRST_UNFLOWN
