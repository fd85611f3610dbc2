import { becauseText } from '../../messages/because.js'
import { partsOf, stateText, statusSentences, totalsText } from '../../messages/checkWords.js'
import { noTreatySentences } from '../../messages/treatyLife.js'
import type { NoTreaty } from '../../messages/treatyLife.js'
import { treatyWords } from '../../messages/treatyWords.js'
import type { Words } from '../../messages/treatyWords.js'
import { citation } from '../../src/index.js'
import type { Check, PositionFinding, ReadingFinding, RuleFinding, Treaty } from '../../src/index.js'
import type { DateOf } from '../commands/check.js'
import type { Context } from '../context.js'
import type { Key } from '../say.js'
import { wrapped } from './layout.js'
import { paint } from './parts.js'

/** A check as a page of text: one plain sentence, then the rules in the treaty's order, each with its grounds. */
export function checkText(check: Check, treaty: Treaty, dateOf: DateOf, context: Context): string {
  const { voice, width } = context
  const { say } = voice
  const color = paint(context)
  const words = treatyWords(treaty, voice)
  const { now, pending, apart, silent } = partsOf(check)
  const concerned = check.rules.filter(rule => rule.verdict !== 'not-applicable')
  const opening = say('treaty.opening', {
    subject: check.subject.id,
    treaty: words.short,
    date: check.date,
    state: stateText(check.status, voice),
    totals: totalsText(now, voice),
  })
  const paragraph = (text: string): string => wrapped(text, width)
  const block = (rule: RuleFinding): string =>
    ruleText(rule, check.status.enteredIntoForce, words.text, context)
  return [
    color.bold(paragraph(opening)),
    paragraph(
      say(`treaty.date.${dateOf}` as Key, {
        name: voice.told(check.subject.name),
        asOf: check.subject.asOf ?? '',
      }),
    ),
    ...statusSentences(check, words.text, voice).map(paragraph),
    ...now.flatMap(rule => ['', block(rule)]),
    ...section('treaty.section.pending', pending, block, context),
    ...section('treaty.section.apart', apart, block, context),
    ...check.readings.flatMap(reading => ['', readingText(reading, words.text, '', context)]),
    ...silentLines(silent, context),
    ...sourceLines(concerned, check, context),
  ].join('\n')
}

/** What holds where no treaty is in force, or none is asked about. */
export const noTreatyText = (
  answer: NoTreaty & { subject: { id: string }; date: string },
  treaties: readonly Treaty[],
  { voice, width }: Context,
): string =>
  noTreatySentences(answer, answer.subject.id, treaties, voice)
    .map(line => wrapped(line, width))
    .join('\n')

function section(
  title: Key,
  rules: readonly RuleFinding[],
  block: (rule: RuleFinding) => string,
  context: Context,
): string[] {
  if (rules.length === 0) return []
  const head = `${context.voice.say(title)} ${totalsText(rules, context.voice)}.`
  return ['', paint(context).bold(wrapped(head, context.width)), ...rules.flatMap(rule => ['', block(rule)])]
}

function ruleText(rule: RuleFinding, since: string | null, words: Words, context: Context): string {
  const { voice, width } = context
  const { say } = voice
  const color = paint(context)
  const verdict = say(`treaty.verdict.${rule.verdict}` as Key)
  const head = `${words(`article.${rule.article}`, rule.article)}: ${words(rule.id, rule.rule)}`
  const facts =
    rule.factsEvidence === null
      ? ''
      : say('treaty.rule.facts', { grade: say(`grade.${rule.factsEvidence}` as Key) })
  const grounds = say('treaty.rule.grounds', {
    id: rule.id,
    grade: say(`grade.${rule.evidence}` as Key),
    sources: rule.sources.join(', ') || say('sources.none'),
  })
  const open = rule.uncheckedParts === null ? '' : say('treaty.rule.unchecked', { text: rule.uncheckedParts })
  return [
    wrapped(`  ${color.bold(verdict)} – ${head}`, width, '    '),
    ...(rule.bindingOn !== null && rule.bindingOn !== since && rule.verdict !== 'never-bound'
      ? [`    ${say('treaty.rule.binding', { date: rule.bindingOn })}`]
      : []),
    wrapped(`    ${say('treaty.rule.because', { text: becauseText(rule, words, voice) })}`, width, '      '),
    ...rule.readings
      .filter(reading => reading.matters)
      .map(reading => readingText(reading, words, '    ', context)),
    color.dim(wrapped(`    ${[grounds, facts, open].filter(Boolean).join('; ')}`, width, '      ')),
  ].join('\n')
}

function readingText(reading: ReadingFinding, words: Words, indent: string, context: Context): string {
  const { voice, width } = context
  const line = (text: string, by: string): string =>
    wrapped(`${indent}${by}${text}`, width, `${indent}${by}  `)
  return [
    line(voice.say('treaty.reading', { id: reading.id, question: words(reading.id, reading.question) }), ''),
    ...reading.positions
      .filter(one => one.verdict !== null || one.held)
      .map(one => line(positionText(one, reading.id, words, context), '  ')),
  ].join('\n')
}

function positionText(position: PositionFinding, reading: string, words: Words, { voice }: Context): string {
  const { say } = voice
  const text = words(`${reading}/${position.id}`, position.text)
  const holder = words(`holder.${position.holder}`, position.holder)
  const counted = position.counted === null ? '' : `${voice.number(position.counted)}: `
  const key =
    position.counted === null || position.verdict === null
      ? `treaty.verdict.${position.verdict}`
      : position.verdict === 'permitted'
        ? 'treaty.within'
        : 'treaty.above'
  const verdict = position.verdict === null ? '' : `${say(key as Key)} – `
  const notes = [
    say('treaty.held', { from: position.heldFrom ?? '…', to: position.heldTo ?? '…' }),
    ...(position.held ? [] : [say('treaty.history')]),
    ...(position.inForce ? [] : [say('treaty.not-in-force')]),
    say(`grade.${position.evidence}` as Key),
    position.sources.join(', ') || say('sources.none'),
  ]
  return `${verdict}${counted}${holder}: ${text} (${notes.join('; ')})`
}

function silentLines(rules: readonly RuleFinding[], context: Context): string[] {
  const { say } = context.voice
  const reasons = [...new Set(rules.map(rule => rule.reason))]
  if (reasons.length === 0) return []
  const lines = reasons.map(reason => {
    const ids = rules.filter(rule => rule.reason === reason).map(rule => rule.id)
    const why = say(reason === 'past' ? 'treaty.silent.past' : (`treaty.because.${reason}` as Key))
    return wrapped(`  ${why}: ${ids.join(', ')}`, context.width, '    ')
  })
  return ['', paint(context).bold(say('treaty.silent')), ...lines]
}

function sourceLines(rules: readonly RuleFinding[], check: Check, context: Context): string[] {
  const cited = [
    ...check.status.sources,
    ...rules.flatMap(rule => [
      ...rule.sources,
      ...(rule.comparison?.declared?.sources ?? []),
      ...rule.readings
        .filter(one => one.matters)
        .flatMap(one => one.positions.flatMap(position => position.sources)),
    ]),
    ...check.readings.flatMap(one => one.positions.flatMap(position => position.sources)),
  ]
  const ids = [...new Set(cited)]
  if (ids.length === 0) return []
  const { bibliography } = context.data
  return [
    '',
    paint(context).bold(context.voice.say('treaty.sources')),
    ...ids.map(id => {
      const source = bibliography.get(id)
      return wrapped(`  [${id}] ${source ? citation(source) : ''}`, context.width, '    ')
    }),
  ]
}
