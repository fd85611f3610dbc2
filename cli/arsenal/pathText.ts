import type { Context } from '../context.js'
import { fitted, wrapped } from '../print/layout.js'
import { paint } from '../print/parts.js'
import type { Given, PathAnswer, PositionPath } from './pathAnswer.js'
import { citedLines, gradeWord, sourceWords } from './words.js'

/** The path as a table, then where the warheads went, then what each position makes of it. */
export function pathText(answer: PathAnswer, context: Context): string {
  const { voice, width } = context
  const color = paint(context)
  const { from, to, years, twoStock, retaliation } = answer
  const whole = (value: number): string => voice.number(value, { maximumFractionDigits: 0 })
  const graded = (given: Given): string =>
    `${whole(given.value)} (${gradeWord(given.evidence, context)}${given.sources.length > 0 ? `, ${given.sources.join(', ')}` : ''})`
  const head = voice.say('arsenal.path.title', {
    from: graded(from),
    to: graded(to),
    start: years[0]!,
    by: years.at(-1)!,
  })
  const verdict = answer.compliant
    ? voice.say('arsenal.path.reached', { year: years[0]! + answer.yearReached! })
    : voice.say('arsenal.path.short', { n: whole(answer.path.at(-1)! - to.value), year: years.at(-1)! })
  const capacity = voice.say(
    answer.capacityBy === 'given' ? 'arsenal.path.capacity' : 'arsenal.path.just-enough',
    { n: voice.number(answer.leastConstantCapacity, { maximumFractionDigits: 1 }) },
  )
  const rows = years.map((year, i) => [
    `  ${year}`,
    whole(answer.path[i]!),
    ...(twoStock ? [whole(twoStock.storage[i]!), whole(twoStock.dismantled[i]!)] : []),
    ...(twoStock
      ? [
          i === 0
            ? ''
            : `${whole(twoStock.throughput[i - 1]!.value)} ${gradeWord(twoStock.throughput[i - 1]!.evidence, context)}`,
        ]
      : []),
  ])
  const header = [
    `  ${voice.say('arsenal.column.year')}`,
    voice.say('arsenal.column.deployed'),
    ...(twoStock
      ? [
          voice.say('arsenal.column.storage'),
          voice.say('arsenal.column.dismantled'),
          voice.say('arsenal.column.throughput'),
        ]
      : []),
  ]
  const out = [
    color.bold(wrapped(head, width, '  ')),
    wrapped(verdict, width),
    wrapped(capacity, width),
    '',
    ...fitted([header, ...rows], [1, 2, 3], width),
  ]
  if (twoStock) out.push('', wrapped(voice.say('arsenal.path.stocks'), width))
  if (retaliation) {
    const [first, second] = retaliation.interceptors
    out.push(
      '',
      color.bold(
        wrapped(
          voice.say('arsenal.path.retaliation', { first: voice.number(first), second: voice.number(second) }),
          width,
        ),
      ),
      ...retaliation.positions.flatMap(one => ['', ...positionLines(one, answer, context)]),
      '',
      wrapped(
        voice.say('arsenal.path.index', {
          scale: voice.number(retaliation.curve.scale),
          weight: voice.number(retaliation.curve.weight),
        }),
        width,
      ),
    )
  }
  const ids = [
    ...from.sources,
    ...to.sources,
    ...(twoStock?.throughput.flatMap(one => one.sources) ?? []),
    ...(retaliation?.positions.flatMap(one => Object.values(one.assumed).flatMap(given => given.sources)) ??
      []),
  ]
  if (ids.length > 0)
    out.push(
      '',
      color.bold(voice.say('arsenal.sources')),
      ...citedLines(ids, context).map(line => wrapped(line, width, '    ')),
    )
  return out.join('\n')
}

function positionLines(one: PositionPath, { years }: PathAnswer, context: Context): string[] {
  const { voice, width } = context
  const { assumed } = one
  const number = (given: Given): string =>
    `${voice.number(given.value, { maximumSignificantDigits: 4 })} ${gradeWord(given.evidence, context)}`
  const view = voice.say('arsenal.path.view', {
    surviving: number(assumed.survivingShare),
    reliability: number(assumed.reliability),
    kill: number(assumed.shotKill),
    decoys: number(assumed.decoysPerWarhead),
    sources: sourceWords([...new Set(Object.values(assumed).flatMap(given => given.sources))], context),
  })
  const count = (value: number): string => voice.number(value, { maximumFractionDigits: value < 100 ? 1 : 0 })
  const rows = one.rows.map((row, i) => [
    `    ${years[i]!}`,
    count(row.deliverable),
    count(row.onFirst),
    count(row.onSecond),
    voice.number(row.index, { minimumFractionDigits: 3, maximumFractionDigits: 3 }),
  ])
  const header = ['year', 'deliverable', 'on-first', 'on-second', 'index'].map(
    (name, i) =>
      `${i === 0 ? '    ' : ''}${voice.say(`arsenal.column.${name}` as Parameters<typeof voice.say>[0])}`,
  )
  return [
    wrapped(`  ${voice.text(one.label)} (${one.position}): ${view}`, width, '    '),
    ...fitted([header, ...rows], [1, 2, 3, 4], width),
  ]
}
