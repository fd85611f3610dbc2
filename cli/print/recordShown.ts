import { dateText } from '../../messages/recordWords.js'
import { citation } from '../../src/index.js'
import { shown } from '../../messages/numbers.js'
import { claimTold, entryTold, promiseTold } from '../../messages/recordTold.js'
import { claimText, metricLabel } from '../../messages/sentences.js'
import type { Context } from '../context.js'
import type { QuestionResult, ShownEntry } from '../record/shown.js'
import type { Key } from '../say.js'
import { wrapped } from './layout.js'
import { paint } from './parts.js'
import { claimLines } from './recordClaims.js'
import { promiseLines } from './recordPromises.js'

/** An entry with everything that hangs on it. */
export function shownText(one: ShownEntry, context: Context): string {
  const { voice, width } = context
  const entry = entryTold(one.entry, voice)
  const color = paint(context)
  const line = (key: Key, text: string): string[] =>
    text ? [wrapped(`  ${voice.say(key, { text })}`, width, '    ')] : []
  const section = (key: Key, lines: readonly string[]): string[] =>
    lines.length > 0 ? ['', color.bold(voice.say(key)), ...lines] : []
  const later = entry.later_outcome_date
    ? `${entry.later_outcome} (${dateText(entry.later_outcome_date, context.voice)})`
    : entry.later_outcome
  const part = entry.has_unchecked_parts ? `, ${voice.say('record.partly-unchecked')}` : ''
  return [
    wrapped(
      color.bold(`${entry.id}  ${dateText(entry.date, context.voice)}  ${entry.title}`),
      width,
      '      ',
    ),
    ...line('record.type', voice.say(`record.type.${entry.type}` as Key)),
    ...line('record.place', entry.place),
    ...line('record.participants', entry.participants.join(', ')),
    ...line('record.parties', entry.parties.map(code => partyText(code, context)).join(', ')),
    ...line('record.topics', entry.topics.join(', ')),
    ...line('record.agreed', entry.agreed),
    ...line('record.left-open', entry.left_open),
    ...line('record.later', later),
    ...line('record.note', entry.note),
    ...line('record.evidence', `${voice.say(`grade.${entry.evidence}` as Key)}${part}`),
    ...section(
      'record.title-claims',
      one.claims.flatMap(claim => claimLines(claimTold(claim, voice), context)),
    ),
    ...section(
      'record.title-promises',
      one.promises.flatMap(row => promiseLines(promiseTold(row, voice), context, '  ')),
    ),
    ...section(
      'record.title-assumptions',
      one.assumptions.map(link =>
        wrapped(
          `  ${link.name}  ${color.dim(link.row === null ? voice.say('record.by-source', { source: link.source! }) : voice.say('record.by-row', { row: link.row }))}`,
          width,
          '    ',
        ),
      ),
    ),
    ...section(
      'record.title-results',
      one.results.flatMap(result => resultLines(result, context)),
    ),
    ...section(
      'record.title-sources',
      one.sources.length > 0
        ? one.sources.map(({ id, source }) =>
            wrapped(
              `  [${id}] ${source ? citation(source) : voice.say('sources.none')}${source?.URL ? ` ${source.URL}` : ''}`,
              width,
              '    ',
            ),
          )
        : [`  ${color.yellow(voice.say('record.no-source'))}`],
    ),
  ].join('\n')
}

function partyText(code: string, { voice }: Context): string {
  const text = voice.say(`record.party.${code}` as Key)
  return text === `record.party.${code}` ? code : text
}

/** What each position of a question leads to, with the grades of the values used. */
function resultLines(
  { scenario, title, metric, claim, results, grades }: QuestionResult,
  context: Context,
): string[] {
  const { voice, width } = context
  const values = results
    .map(({ position, value, unit, claim: held }) => {
      const holds =
        held && claim
          ? `, ${voice.say(held.holds ? 'record.holds' : 'record.holds-not', { claim: claimText(claim, metric, voice) })}`
          : ''
      return `${position} ${shown(voice, value, unit)}${holds}`
    })
    .join('; ')
  const counted = Object.entries(grades).map(([grade, n]) =>
    voice.say('grades.count', { n, grade: voice.say(`grade.${grade}` as Key) }),
  )
  return [
    wrapped(`  ${scenario}: ${voice.text(title)}`, width, '    '),
    wrapped(`    ${metricLabel(metric, voice)}: ${values}`, width, '      '),
    wrapped(`    ${voice.say('grades.line', { grades: counted.join(', ') })}`, width, '      '),
  ]
}
