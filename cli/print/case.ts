import type { CaseResult, ConsistencyFinding, LocalText } from '../../src/index.js'
import type { Context } from '../context.js'
import { wrapped } from './layout.js'
import { assumed } from '../../messages/numbers.js'
import { paint } from './parts.js'

/** The questions of a case one after the other, then where one strength is argued differently in them. */
export function caseText<Question>(
  result: CaseResult<Question>,
  question: (one: Question) => string,
  labels: ReadonlyMap<string, LocalText>,
  context: Context,
): string {
  const { voice } = context
  const color = paint(context)
  const rule = color.dim('─'.repeat(context.width))
  return [
    color.bold(voice.text(result.title)),
    ...result.questions.map((one, i) => `${rule}\n${i + 1}. ${question(one)}`),
    `${rule}\n${consistencyLines(result.consistency, labels, context).join('\n')}`,
  ].join('\n\n')
}

function consistencyLines(
  findings: readonly ConsistencyFinding[],
  labels: ReadonlyMap<string, LocalText>,
  context: Context,
): string[] {
  const { voice, width } = context
  const title = paint(context).bold(voice.say('consistency.title'))
  if (findings.length === 0) return [title, `  ${voice.say('consistency.none')}`]
  const lines = findings.map(finding => {
    const values = finding.values.map(({ value, scenario, position }) =>
      voice.say('consistency.value', { value: assumed(voice, value), scenario, position }),
    )
    const concept = voice.text(labels.get(finding.values[0]?.key ?? '')) || finding.concept
    const text = finding.acrossHolders
      ? voice.say('consistency.across', { concept, system: finding.system, values: voice.list(values) })
      : voice.say('consistency.within', {
          concept,
          system: finding.system,
          holder: finding.holder ?? '',
          values: voice.list(values),
          reason: finding.reason ?? voice.say('consistency.no-reason'),
        })
    return wrapped(`  – ${text}`, width, '    ')
  })
  return [title, ...lines, paint(context).dim(`  ${voice.say('consistency.note')}`)]
}
