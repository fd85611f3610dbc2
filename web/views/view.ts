import type { Answer } from '../engine/useAnswer.js'
import type { State } from '../state/state.js'

/** What every view is given: the answer in its present state, and the ways to change it. */
export interface ViewProps {
  answer: Answer
  state: State
  change: (part: Partial<State>) => void
  /** Opens an assumption in its own view. */
  openAssumption: (key: string) => void
}
