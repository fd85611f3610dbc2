import { parsedYaml } from './text/yamlText.js'
import { examinedCase, examinedScenario } from './check/examine.js'
import type { ReadOptions } from './check/examine.js'
import type { Problem } from './problem.js'
import { emptyReport } from './text/report.js'
import { reviewOf } from './text/review.js'
import type { Review } from './text/review.js'
import type { Case, Scenario } from './scenario.js'
import { locatedTree } from './text/tree.js'
import { CASE_KEY, SCENARIO_KEY } from './check/version.js'

/** Why a file cannot be used: all of it, in the order of the file. Warnings are among them. */
export interface Refusal {
  readonly problems: readonly Problem[]
}
export interface ReadScenario {
  readonly scenario: Scenario
}
export interface ReadCase {
  readonly case: Case
}

/**
 * The scenario in a text, or everything that is wrong with it. Takes any text and never throws.
 *
 * What deserves a second look but can be used comes as `warnings` of the scenario.
 */
export const readScenario = (text: string, options: ReadOptions): ReadScenario | Refusal =>
  reading(text, options.file, review => scenarioIn(review, options))

/** The case in a text, or everything that is wrong with it. Takes any text and never throws. */
export const readCase = (text: string, options: Pick<ReadOptions, 'file'>): ReadCase | Refusal =>
  reading(text, options.file, caseIn)

/** The scenario or the case in a text, whichever it says it is. Takes any text and never throws. */
export const readAny = (text: string, options: ReadOptions): ReadScenario | ReadCase | Refusal =>
  reading<ReadScenario | ReadCase>(text, options.file, review => {
    const { tree } = review
    const isCase = tree.kind === 'map' && tree.entries.has(CASE_KEY) && !tree.entries.has(SCENARIO_KEY)
    return isCase ? caseIn(review) : scenarioIn(review, options)
  })

function scenarioIn(review: Review, options: ReadOptions): ReadScenario | null {
  const scenario = examinedScenario(review, options)
  return scenario && { scenario }
}

function caseIn(review: Review): ReadCase | null {
  const found = examinedCase(review)
  return found && { case: found }
}

function reading<Read>(
  text: string,
  file: string,
  examined: (review: Review) => Read | null,
): Read | Refusal {
  const report = emptyReport(file, text)
  const root = parsedYaml(text, report)
  const tree = root && locatedTree(root, report)
  return (tree && examined(reviewOf(tree, report))) ?? { problems: report.problems }
}
