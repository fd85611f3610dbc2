import type { TestRecord } from '../record/index.js'
import { parsedYaml } from './text/yamlText.js'
import type { Problem } from './problem.js'
import { emptyReport } from './text/report.js'
import { reviewOf } from './text/review.js'
import { schemas } from './schema.js'
import type { ValueForm } from './schema.js'
import type { Assumption, Scenario } from './scenario.js'
import { fitting } from './text/structure.js'
import { locatedTree } from './text/tree.js'
import { usedValue } from './usedValue.js'
import type { UsedValue } from './usedValue.js'

/**
 * A value somebody gives an assumption outside the file, as in `--set shot_kill=0.7`, or what is wrong with it.
 *
 * The text is read as a value of the file would be, bounds included; the key of the assumption stands for the file's
 * name in problems.
 *
 * @param tests  the test record, for values such as `{tests: gmd, rule: row-list}`
 */
export function parsedSetting(
  text: string,
  { key, unit, bounds }: Assumption,
  { asOf }: Pick<Scenario, 'asOf'>,
  tests: TestRecord = { series: {}, rules: {} },
): UsedValue | { readonly problems: readonly Problem[] } {
  const report = emptyReport(key, text)
  const root = parsedYaml(text, report)
  const tree = root && locatedTree(root, report)
  if (!tree) return { problems: report.problems }
  const review = reviewOf(tree, report)
  const form = fitting(schemas().value, review, () => 0) as ValueForm
  if (review.failed()) return { problems: report.problems }
  const read = usedValue(form, { unit, bounds, tests, until: asOf }, null)
  if (!('fault' in read)) return read
  review.say(read.fault.code, [], read.fault.details)
  return { problems: report.problems }
}
