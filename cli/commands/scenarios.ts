import type { Context } from '../context.js'
import { loaded } from '../load.js'
import { table } from '../print/layout.js'
import { paint } from '../print/parts.js'

/** `crawford scenarios`: what comes with Crawford. */
export function scenariosCommand(flags: { json?: boolean }, context: Context): number {
  const { voice, data } = context
  const ids = [...data.files.keys()]
  const scenarios = ids
    .filter(id => !data.isCase(id))
    .map(id => {
      const { scenario } = loaded(id, {}, context).questions[0]!
      return {
        id,
        title: scenario.title,
        question: scenario.question,
        metric: scenario.metric.text,
        claim: scenario.claim?.text ?? null,
        asOf: scenario.asOf,
        positions: scenario.positions.map(one => one.key),
      }
    })
  const cases = ids
    .filter(id => data.isCase(id))
    .map(id => {
      const what = loaded(id, {}, context)
      return { id, title: what.case!.title, questions: what.questions.map(({ scenario }) => scenario.id) }
    })
  if (flags.json) {
    process.stdout.write(`${JSON.stringify({ scenarios, cases }, null, 2)}\n`)
    return 0
  }
  const color = paint(context)
  const rows = scenarios.map(one => [`  ${one.id}`, voice.text(one.title), one.positions.join(', ')])
  const caseRows = cases.map(one => [`  ${one.id}`, voice.text(one.title), one.questions.join(', ')])
  process.stdout.write(
    [
      color.bold(voice.say('scenarios.title')),
      table(rows),
      '',
      color.bold(voice.say('scenarios.cases')),
      table(caseRows),
      '',
    ].join('\n'),
  )
  return 0
}
