/** Why a system counts as many warheads as it does. */
export type HowCounted =
  /** Credited by type, whatever is really on it. */
  | 'attributed'
  /** Bombers credited by class. */
  | 'by-class'
  /** What is really on deployed missiles; boats in overhaul and emptied launchers left out. */
  | 'loaded'
  /** Weapons at bomber bases, given for the force as a whole. */
  | 'at-bases'
  /** One for each deployed bomber. */
  | 'one-each'
  /** Only the total over all missiles is public. */
  | 'in-total'

/** What one system adds to a count. */
export interface SystemCount {
  readonly system: string
  readonly vehicles: number | null
  readonly warheads: number | null
  readonly how: HowCounted
  /** How the number comes about: `300×3 + 200×1`. Empty where there is nothing to add. */
  readonly sum: string
}
