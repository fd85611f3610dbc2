import { modeOf, isPoint } from '../chance/index.js'
import { fromSi } from '../math/index.js'
import { OUTCOME_MODELS, scenarioHash } from '../scenario/index.js'
import type { Assumption, Edit, Position, Scenario } from '../scenario/index.js'
import type { AssumptionResult, Provenance, ShownClaim } from './results.js'
import { ENGINE_VERSION } from './version.js'

export interface StudyOptions {
  /** Seed of every stream of random numbers. */
  seed: number
  /** Version of the data the scenario came with, as printed. */
  data: string
  /** Draws over what a position leaves uncertain. */
  draws: number
  /** Called now and then with the share of the work that is done. */
  progress?: (done: number, total: number) => void
}

export const DEFAULT_SEED = 20011115
export const DEFAULT_DRAWS = 10_000

/** Draws taken unless somebody asks for another number: fewer where the scenario's model is dear. */
export const defaultDraws = ({ model }: Pick<Scenario, 'model'>): number =>
  Math.min(DEFAULT_DRAWS, OUTCOME_MODELS[model.use]?.draws ?? DEFAULT_DRAWS)

/** What a result carries so that anybody can run it again. */
export function provenance(scenario: Scenario, options: StudyOptions): Provenance {
  return {
    scenario: scenario.id,
    hash: scenarioHash(scenario),
    engine: ENGINE_VERSION,
    data: options.data,
    seed: options.seed,
  }
}

/** The claim of a scenario as results show it. */
export function shownClaim({ claim }: Scenario): ShownClaim | null {
  if (!claim) return null
  const { text, operator, threshold, why, evidence, sources } = claim
  return { text, operator, threshold, why, evidence, sources: [...sources] }
}

/** A point in the unit of the file, anything else as the file writes it. */
export function shownValue(assumption: Assumption, position: Position): string | number {
  const { value, text } = position.values.get(assumption.key) ?? assumption
  return isPoint(value) ? tidy(fromSi(modeOf(value), assumption.unit)) : text
}

/** A number without the dust of a conversion. */
const tidy = (value: number): number => Number(value.toPrecision(14))

/** Every assumption with what each position makes of it, its grades, sources and edits. */
export function assumptionResults(
  scenario: Scenario,
  positions: readonly Position[],
  edits: readonly Edit[],
): AssumptionResult[] {
  return scenario.assumptions.map(assumption => {
    const held = positions.map(
      position => [position.key, position.values.get(assumption.key) ?? assumption] as const,
    )
    return {
      key: assumption.key,
      label: assumption.label,
      short: assumption.short,
      kind: assumption.kind,
      unit: assumption.unit,
      values: Object.fromEntries(positions.map(position => [position.key, shownValue(assumption, position)])),
      evidence: assumption.evidence,
      grades: Object.fromEntries(held.map(([key, value]) => [key, value.evidence])),
      sources: [...new Set([...assumption.sources, ...held.flatMap(([, value]) => value.sources)])],
      edited: editOf(edits.filter(one => one.key === assumption.key)),
    }
  })
}

/** The edits of one assumption as one: plain values where every position was set, else values by position. */
function editOf(edits: readonly Edit[]): AssumptionResult['edited'] {
  const last = edits.at(-1)
  if (!last) return null
  if (last.position === null)
    return { shipped: shippedOf(last.shipped), value: numeric(last.text), source: last.source }
  const shipped: Record<string, string | number> = {}
  const value: Record<string, string | number> = {}
  for (const { position, shipped: before, text } of edits) {
    if (position === null) continue
    shipped[position] ??= numeric(before as string)
    value[position] = numeric(text)
  }
  return { shipped, value, source: last.source }
}

const shippedOf = (shipped: Edit['shipped']): string | number | Record<string, string | number> =>
  typeof shipped === 'string'
    ? numeric(shipped)
    : Object.fromEntries(Object.entries(shipped).map(([key, text]) => [key, numeric(text)]))

const numeric = (text: string): string | number =>
  text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text
