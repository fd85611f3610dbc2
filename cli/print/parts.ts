import pc from 'picocolors'
import type { AssumptionResult, EditedValue, PositionResult, Provenance, RunResult } from '../../src/index.js'
import type { Context } from '../context.js'
import type { Key } from '../say.js'
import { table, widthOf, wrapped } from './layout.js'
import { assumed } from '../../messages/numbers.js'
import { claimText, metricLabel } from '../../messages/sentences.js'

export type Paint = ReturnType<typeof pc.createColors>
export const paint = ({ color }: Context): Paint => pc.createColors(color)

/** Title, question, claim and, before all else, what was edited. */
export function heading(result: RunHead, context: Context): string[] {
  const { voice, width } = context
  const color = paint(context)
  const lines = [color.bold(voice.text(result.title)), wrapped(voice.text(result.question), width)]
  if (result.claim) {
    const claim = claimText(result.claim, result.metric, voice)
    lines.push(wrapped(voice.say('head.claim', { claim, date: result.asOf }), width))
    if (result.claim.why)
      lines.push(
        color.dim(
          wrapped(
            voice.say('head.claim-why', {
              why: voice.text(result.claim.why),
              grade: voice.say(`grade.${result.claim.evidence ?? 'assumed'}` as Key),
            }),
            width,
          ),
        ),
      )
  } else
    lines.push(voice.say('head.metric', { metric: metricLabel(result.metric, voice), date: result.asOf }))
  return [...editedLines(result.assumptions, context), ...lines]
}

export type RunHead = Pick<RunResult, 'title' | 'question' | 'metric' | 'claim' | 'asOf' | 'assumptions'>

function editedLines(assumptions: readonly AssumptionResult[], context: Context): string[] {
  const { voice } = context
  const edited = assumptions.filter(one => one.edited)
  if (edited.length === 0) return []
  const text = (value: EditedValue): string =>
    typeof value === 'object'
      ? voice.list(Object.entries(value).map(([position, one]) => `${assumed(voice, one)} (${position})`))
      : assumed(voice, value)
  return [
    paint(context).yellow(voice.say('edited.title')),
    ...edited.map(({ label, key, edited: edit }) =>
      paint(context).yellow(
        `  ${voice.say('edited.line', {
          label: voice.text(label),
          key,
          value: text(edit!.value),
          shipped: text(edit!.shipped),
          source: edit!.source,
        })}`,
      ),
    ),
    '',
  ]
}

/** The assumptions with what each position makes of them, graded; as a table, or as a list where that is too wide. */
export function assumptionTable(
  assumptions: readonly AssumptionResult[],
  positions: readonly PositionResult[],
  context: Context,
): string[] {
  const { voice, width } = context
  const color = paint(context)
  const value = (one: AssumptionResult, position: string): string =>
    `${assumed(voice, one.values[position]!)} ${color.dim(voice.say(`grade.${one.grades[position]}` as Key))}`
  const label = (one: AssumptionResult): string => `${voice.text(one.label)}${one.edited ? ' *' : ''}`
  const kind = (one: AssumptionResult): string => voice.say(`kind.${one.kind}` as Key)
  const header = [
    voice.say('table.assumption'),
    voice.say('table.kind'),
    ...positions.map(one => one.position),
  ]
  const rows = assumptions.map(one => [
    label(one),
    kind(one),
    ...positions.map(({ position }) => value(one, position)),
  ])
  const lines = table([header, ...rows]).split('\n')
  const isWide = lines.some(line => widthOf(line) + 2 > width)
  const listed = assumptions.flatMap(one => [
    `  ${label(one)} (${kind(one)})`,
    wrapped(
      `    ${positions.map(({ position }) => `${position} ${value(one, position)}`).join('; ')}`,
      width,
      '    ',
    ),
  ])
  return [color.bold(voice.say('table.title')), ...(isWide ? listed : lines.map(line => `  ${line}`))]
}

/** How many of the values used carry which grade: what is assumed or unchecked is said wherever numbers stand. */
export function gradesLine(assumptions: readonly AssumptionResult[], context: Context): string {
  const { voice, width } = context
  const order = ['assumed', 'unchecked', 'computed', 'secondary', 'primary']
  const grades = assumptions.flatMap(one => Object.values(one.grades))
  const counted = order
    .map(grade => [grade, grades.filter(one => one === grade).length] as const)
    .filter(([, n]) => n > 0)
    .map(([grade, n]) => voice.say('grades.count', { n, grade: voice.say(`grade.${grade}` as Key) }))
  return wrapped(voice.say('grades.line', { grades: counted.join(', ') }), width)
}

export const footer = (result: Provenance, context: Context): string =>
  paint(context).dim(
    context.voice.say('foot', {
      hash: result.hash.slice(0, 12),
      engine: result.engine,
      data: result.data,
      seed: result.seed,
    }),
  )

export function caveatLines(
  { modelNote, caveats }: Pick<RunResult, 'modelNote' | 'caveats'>,
  { voice, width }: Context,
): string[] {
  const notes = [...(modelNote ? [modelNote] : []), ...caveats]
  return notes.length === 0
    ? []
    : [voice.say('caveats.title'), ...notes.map(one => wrapped(`  – ${voice.text(one)}`, width, '    '))]
}
