import type { Assumption, LocalText, Scenario } from '../../src/index.js'
import type { Question } from '../engine/questions.js'
import type { PageEdit } from '../state/state.js'

/** What a position holds of an assumption as shipped, and what a team made of it. */
export interface Held {
  /** Id of the scenario. */
  scenario: string
  assumption: Assumption
  /** As a person would write it, in the unit of the file. */
  shipped: string
  /** The range the file gives beside a single number; null where it gives none. */
  range: string | null
  evidence: string
  sources: readonly string[]
  note: LocalText | null
  edit: PageEdit | null
}

const heldBy = (scenario: Scenario, position: string, assumption: Assumption) =>
  scenario.positions.find(one => one.key === position)?.values.get(assumption.key) ?? assumption

/** Every assumption of a question as one position holds it; its own change goes before one made for all. */
export function heldOf({ scenario, ranged }: Question, position: string, edits: readonly PageEdit[]): Held[] {
  return scenario.assumptions.map(assumption => {
    const own = heldBy(scenario, position, assumption)
    const wide = ranged?.assumptions.find(one => one.key === assumption.key)
    const range = ranged && wide ? heldBy(ranged, position, wide).text : null
    const changed = edits.filter(one => one.scenario === scenario.id && one.key === assumption.key)
    return {
      scenario: scenario.id,
      assumption,
      shipped: own.text,
      range: range === own.text ? null : range,
      evidence: own.evidence,
      sources: own.sources,
      note: own.note,
      edit:
        changed.find(one => one.position === position) ?? changed.find(one => one.position === null) ?? null,
    }
  })
}

/** The sources of these values, each once, in the order they are first named: the footnotes of a hand-out. */
export const footnotes = (held: readonly Held[]): string[] => [...new Set(held.flatMap(one => one.sources))]
