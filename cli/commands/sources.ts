import { citation, sourceList, toBibTeX } from '../../src/index.js'
import type { Resting, Source, SourceList } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { loaded } from '../load.js'
import { part } from '../part.js'
import { wrapped } from '../print/layout.js'
import { paint } from '../print/parts.js'
import type { Key } from '../say.js'

export interface SourcesFlags {
  format?: string
  json?: boolean
}

/** `crawford sources`: every source, which numbers rest on it, what is unchecked first, and the record behind the assumptions. */
export function sourcesCommand(name: string, flags: SourcesFlags, context: Context): number {
  const format = flags.format ?? 'text'
  if (format !== 'text' && format !== 'csl' && format !== 'bibtex')
    throw new Failure(context.voice.say('error.format', { found: format }))
  const what = loaded(name, {}, context)
  const lists = what.questions.map(({ scenario }) =>
    sourceList({
      ...scenario,
      bibliography: scenario.bibliography.ids.length > 0 ? scenario.bibliography : context.data.bibliography,
    }),
  )
  const entries = [
    ...new Map(
      lists.flatMap(list => list.sources.flatMap(use => (use.source ? [[use.id, use.source] as const] : []))),
    ).values(),
  ]
  process.stdout.write(`${printed(format, flags, lists, entries, what, context)}\n`)
  return 0
}

function printed(
  format: 'text' | 'csl' | 'bibtex',
  flags: SourcesFlags,
  lists: readonly SourceList[],
  entries: readonly Source[],
  what: ReturnType<typeof loaded>,
  context: Context,
): string {
  if (format === 'csl') return JSON.stringify(entries, null, 2)
  if (format === 'bibtex') return entries.map(toBibTeX).join('\n').trimEnd()
  const questions = lists.map((list, i) => ({
    ...list,
    record: part('policy').entriesBehind(what.questions[i]!.scenario, context),
  }))
  if (flags.json) return JSON.stringify(what.case ? { case: what.case.id, questions } : questions[0], null, 2)
  return questions
    .map(({ record, ...list }, i) =>
      [
        listText(list, context.voice.text(what.questions[i]!.scenario.title), context),
        part('policy').entriesBehindText(record, context),
      ]
        .filter(Boolean)
        .join('\n\n'),
    )
    .join('\n\n')
}

function listText(list: SourceList, title: string, context: Context): string {
  const { voice, width } = context
  const color = paint(context)
  const named = (one: Resting): string => {
    const key = one.key === 'claim' ? voice.say('sources.claim') : one.key
    return one.position === null ? key : `${one.position}.${key}`
  }
  const graded = (one: Resting): string => `${named(one)} (${voice.say(`grade.${one.evidence}` as Key)})`
  const open = list.open.map(one =>
    wrapped(
      `  ${graded(one)}: ${one.sources.length > 0 ? one.sources.join(', ') : voice.say('sources.none')}`,
      width,
      '    ',
    ),
  )
  const cited = list.sources.map(use => {
    const head = `  [${use.id}] ${use.source ? citation(use.source) : voice.say('sources.none')}${use.source?.URL ? ` ${use.source.URL}` : ''}`
    const numbers = use.restingOn.map(graded).join(', ')
    return `${wrapped(head, width, '    ')}${numbers ? `\n${color.dim(wrapped(`    ${voice.say('sources.rests', { numbers })}`, width, '    '))}` : ''}`
  })
  return [
    color.bold(voice.say('sources.title', { title })),
    '',
    color.bold(voice.say('sources.open')),
    ...open,
    '',
    color.bold(voice.say('sources.checked')),
    ...cited,
  ].join('\n')
}
