import type { Bibliography, Library, TestRecord } from '../../record/index.js'
import { assembledScenario } from './assembled.js'
import { checkAssumptions, groundsOf } from './assumptions.js'
import type { ModelCatalog } from '../catalog.js'
import { checkCorrelation } from './correlation.js'
import { localText, wholeInDraft } from './draft.js'
import type { CaseDraft, Draft, Examination } from './draft.js'
import { checkEvidence, fileBibliography } from './evidence.js'
import { keysAt } from '../text/located.js'
import { checkClaim, checkMetric } from './metric.js'
import { checkModel, checkModelName, checkUse } from './model.js'
import { checkPositions } from './positions.js'
import { checkGeometry, checkNeeds } from '../geometry/check.js'
import type { Review } from '../text/review.js'
import { schemas } from '../schema.js'
import type { CaseFile, ScenarioFile } from '../schema.js'
import type { Case, Scenario, Use } from '../scenario.js'
import { fitting } from '../text/structure.js'
import { CASE_KEY, SCENARIO_KEY, isReadable } from './version.js'

/** What is known beside the file that is read. */
export interface ReadOptions {
  /** Name of the file, for messages. */
  readonly file: string
  readonly models: ModelCatalog
  /** Crawford's own sources; without them a cited id is not checked. */
  readonly bibliography?: Bibliography | undefined
  readonly tests?: TestRecord | undefined
  /** Published parameters; without them a file with a block `geometry` cannot be read. */
  readonly library?: Library | undefined
  /** Takes the place of what the file says under `use`. */
  readonly use?: Use | undefined
}

const NO_TESTS: TestRecord = { series: {}, rules: {} }

/** The scenario in a file, or null with the reasons in the review. Every check runs, whatever the others found. */
export function examinedScenario(review: Review, options: ReadOptions): Scenario | null {
  if (!isReadable(review, SCENARIO_KEY)) return null
  const draft = fitting(schemas().scenario, review, wholeInDraft) as Draft
  const own = keysAt(review.tree, ['bibliography'])
  const examination: Examination = {
    review,
    draft,
    use: options.use ?? draft.use ?? null,
    tests: options.tests ?? NO_TESTS,
    until: draft['as-of'] === undefined ? null : String(draft['as-of']),
    sources: options.bibliography ? new Set([...options.bibliography.ids, ...own]) : null,
  }
  const grounds = groundsOf(examination)
  const values = checkAssumptions(examination, grounds)
  const positions = checkPositions(examination, grounds)
  const spec = checkModelName(examination, options.models)
  const model = spec && checkModel(examination, spec, grounds)
  const metric = spec && checkMetric(examination, spec)
  const statement = spec && checkClaim(examination, spec, metric)
  if (model) checkUse(examination, model)
  if (typeof draft.claim === 'object')
    checkEvidence({ ...draft.claim, note: draft.claim.why }, ['claim'], examination)
  checkCorrelation(examination)
  const geometry = checkGeometry(examination, options.library)
  if (spec?.needsGeometry) checkNeeds(examination, geometry)
  const sources = fileBibliography(draft.bibliography ?? {}, options.bibliography, review)
  if (review.failed() || !model || !metric) return null
  return assembledScenario(draft as ScenarioFile, {
    examination,
    grounds,
    values,
    positions,
    model,
    metric,
    statement,
    geometry,
    sources,
  })
}

/** The case in a file, or null with the reasons in the review. */
export function examinedCase(review: Review): Case | null {
  if (!isReadable(review, CASE_KEY)) return null
  const draft = fitting(schemas().case, review, () => 1) as CaseDraft
  const questions = draft.questions ?? []
  questions.forEach((id, i) => {
    if (questions.indexOf(id) < i) review.say('question-twice', ['questions', i], { found: id })
  })
  if (review.failed()) return null
  const { id, title } = draft as CaseFile
  return { id, title: localText(title), questions }
}
