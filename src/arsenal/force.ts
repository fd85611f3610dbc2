/** How well a number is known, in the words of the data files. */
export type Grade = 'primary' | 'secondary' | 'unchecked' | 'computed' | 'assumed'

/** A number somebody printed or estimated, with how well it is known. `null` means: not published. */
export interface Figure {
  readonly value: number | null
  readonly evidence: Grade
  readonly sources: readonly string[]
  readonly note?: string
}

/** Vehicles of one type that a treaty credits with so many warheads each, or with a total where only that is public. */
export type AttributionPart =
  { readonly vehicles: number; readonly each: number } | { readonly vehicles: number; readonly total: number }

export type Leg = 'icbm' | 'slbm' | 'icbm_slbm' | 'bomber'

/** One type of missile or bomber in a force. `null` is a number nobody published; it is never read as 0. */
export interface ForceSystem {
  readonly id: string
  readonly leg: Leg
  readonly type: string
  /** Vehicles a treaty counts, launchers that are empty but not yet eliminated among them. */
  readonly accountable: number | null
  /** What START I credits those vehicles with; `class` for bombers, which are counted by class. */
  readonly attribution: readonly AttributionPart[] | 'class' | null
  /** Missiles in launchers ready for use, or bombers not in repair. */
  readonly deployed: number | null
  /** Tubes of boats in overhaul. */
  readonly overhaul: number | null
  /** Accountable, but emptied, deactivated or without nuclear role. */
  readonly inactive: number | null
  /** Launchers or bombers that New START counts as non-deployed. */
  readonly nondeployed: number | null
  /** Warheads really on the deployed missiles; for bombers the weapons at hand. */
  readonly loaded: number | null
  readonly mobile: boolean
  readonly heavy: boolean
  readonly bomberClass: string | null
  /** Weapons one bomber is equipped for; needed beyond the number that its class counts at a fixed rate. */
  readonly equippedFor: number | null
  readonly evidence: Grade
  readonly sources: readonly string[]
  readonly note: string | null
}

/** What one party had on one day: stored once, to be counted under any rule. */
export interface Force {
  readonly id: string
  readonly party: string
  /** Day of the count, `2009-07-01`. */
  readonly asOf: string
  readonly era: string | null
  readonly systems: readonly ForceSystem[]
  readonly bomberWeaponsAtBases: Figure | null
  /** Warheads on deployed missiles, where only their total is public. */
  readonly loadedMissileTotal: Figure | null
  /** In the stockpile, not deployed. */
  readonly reserve: Figure | null
  /** Waiting for dismantlement. */
  readonly retired: Figure | null
  /** What was declared or estimated, by name: `start1_warheads`, `newstart_deployed_vehicles` … */
  readonly published: Readonly<Record<string, Figure>>
  readonly note: string | null
}

export const isMissile = (system: ForceSystem): boolean => system.leg !== 'bomber'

/** From best to least known; what is worked out from several numbers is no better than the least of them. */
const GRADES: readonly Grade[] = ['primary', 'secondary', 'computed', 'unchecked', 'assumed']

/** The least of several grades; `primary` where there are none. */
export const leastGrade = (grades: Iterable<Grade>): Grade =>
  GRADES[Math.max(0, ...[...grades].map(grade => GRADES.indexOf(grade)))]!
