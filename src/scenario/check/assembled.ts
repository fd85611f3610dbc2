import type { Bibliography } from '../../record/index.js'
import type { Grounds } from './assumptions.js'
import { localText, maybeText } from './draft.js'
import type { AssumptionFile, Examination, PositionFile, PositionValueFile } from './draft.js'
import type { Geometry } from '../geometry/geometry.js'
import type { Statement } from './metric.js'
import type { ScenarioFile } from '../schema.js'
import type {
  AskedMetric,
  Assumption,
  Claim,
  ModelUse,
  Position,
  PositionValue,
  Scenario,
} from '../scenario.js'
import type { UsedValue } from '../usedValue.js'

/** What the checks made of a file in which they found nothing wrong. */
export interface Findings {
  readonly examination: Examination
  readonly grounds: Grounds
  readonly values: ReadonlyMap<string, UsedValue>
  readonly positions: ReadonlyMap<string, ReadonlyMap<string, UsedValue>>
  readonly model: ModelUse
  readonly metric: AskedMetric
  readonly statement: Statement | null
  readonly geometry: Geometry | null
  readonly sources: Bibliography
}

/** A scenario from a file that fits its form and in which the checks found nothing wrong. */
export function assembledScenario(file: ScenarioFile, findings: Findings): Scenario {
  const { examination, geometry, metric, model, sources } = findings
  return {
    id: file.id,
    title: localText(file.title),
    question: localText(file.question),
    metric,
    claim: claimOf(file, findings),
    asOf: examination.until,
    architecture: file.architecture ?? null,
    use: examination.use,
    assumptions: Object.entries(file.assumptions).map(([key, one]) => assumptionOf(key, one, findings)),
    model,
    geometry,
    correlation: (file.correlation ?? []).map(({ between: [a, b], rho }) => ({ between: [a, b], rho })),
    positions: Object.entries(file.positions).map(([key, one]) => positionOf(key, one, findings)),
    caveats: (file.caveats ?? []).map(localText),
    bibliography: sources,
    warnings: examination.review.problems,
  }
}

function claimOf({ claim }: ScenarioFile, { metric, statement }: Findings): Claim | null {
  if (claim === undefined || statement === null) return null
  const whole = typeof claim === 'string' ? { text: claim } : claim
  return {
    text: whole.text.trim(),
    metric,
    ...statement,
    why: maybeText(whole.why),
    evidence: whole.evidence ?? null,
    sources: whole.sources ?? [],
  }
}

const assumptionOf = (
  key: string,
  file: AssumptionFile,
  { examination, grounds, values }: Findings,
): Assumption => ({
  key,
  label: localText(file.label),
  short: maybeText(file.short),
  about: maybeText(file.about),
  kind: file.kind,
  unit: file.unit,
  bounds: grounds.get(key)!.bounds!,
  ...values.get(key)!,
  evidence: file.evidence,
  sources: file.sources ?? [],
  note: maybeText(file.note),
  concept: file.concept ?? null,
  system: file.system ?? null,
  group: file.group ?? null,
  test: file.test ?? null,
  year: file.year ?? null,
  line: examination.review.lineOf(['assumptions', key]),
})

const positionOf = (key: string, file: PositionFile, { positions }: Findings): Position => ({
  key,
  holder: file.holder ?? key,
  label: localText(file.label),
  reconstructedFrom: file['reconstructed-from'] ?? [],
  date: file.date === undefined ? null : String(file.date),
  values: new Map(
    Object.entries(file.values).map(([name, entry]) => [
      name,
      positionValueOf(entry, positions.get(key)!.get(name)!),
    ]),
  ),
})

const positionValueOf = (file: PositionValueFile, used: UsedValue): PositionValue => ({
  ...used,
  evidence: file.evidence,
  sources: file.sources ?? [],
  note: maybeText(file.note),
  reason: maybeText(file.reason),
})
