import type { EntryGrade } from './entry.js'

/** What a side said or implied, or a disputed number, restated as something a model can set (`data/positions.json`). */
export interface PositionRow {
  readonly id: string
  /** The statement; a disputed number has a `quantity` instead. */
  readonly assumption?: string
  readonly quantity?: string
  readonly side?: string
  readonly evidence: EntryGrade
  readonly sources: readonly string[]
  /** The assumptions it bears on, as `scenario.key`. */
  readonly scenario_keys?: readonly string[]
  /** The entries of the record in which it was said or seen. */
  readonly entries?: readonly string[]
}

export interface PositionsFile {
  readonly positions: readonly PositionRow[]
  readonly disputed_numbers: readonly PositionRow[]
}
