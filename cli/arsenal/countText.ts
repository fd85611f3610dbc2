import type { Amount, Figure, Force, ForceCount, ForceSystem, SystemCount } from '../../src/index.js'
import { isMissile } from '../../src/index.js'
import type { Context } from '../context.js'
import { fitted, wrapped } from '../print/layout.js'
import { paint } from '../print/parts.js'
import type { Key } from '../say.js'
import type { CountAnswer, DirectAnswer } from './countAnswer.js'
import { citedLines, gradeWord, sourceWords } from './words.js'

/** The answer first, then the force under each rule side by side, what differs and why, and what was published. */
export function countText(answer: CountAnswer, force: Force | null, label: string, context: Context): string {
  const { voice, width } = context
  const color = paint(context)
  const head = force
    ? voice.say('arsenal.count.title', { label, id: force.id, date: force.asOf })
    : voice.say('arsenal.count.no-force', { label, date: answer.date })
  const lines = [color.bold(head)]
  if (force && force.asOf !== answer.date)
    lines.push(wrapped(voice.say('arsenal.count.other-day', { asked: answer.date, date: force.asOf }), width))
  lines.push('', ...answer.answers.flatMap(one => answerLines(one, context)))
  if (force) {
    lines.push(
      '',
      color.bold(voice.say('arsenal.count.by-system')),
      ...systemLines(answer.counts, force, context),
    )
    lines.push('', color.bold(voice.say('arsenal.count.amounts')), ...amountLines(answer.counts, context))
    const why = force.systems.flatMap(system => whyLines(system, answer.counts, force, context))
    if (answer.counts.length > 1 && why.length > 0)
      lines.push('', color.bold(voice.say('arsenal.count.why')), ...why)
    if (force.note)
      lines.push('', wrapped(voice.say('arsenal.note', { note: voice.told(force.note) }), width))
  }
  if (answer.published.length > 0)
    lines.push(
      '',
      color.bold(voice.say('arsenal.count.published', { date: answer.date })),
      ...publishedLines(answer, context),
    )
  const cited = [
    ...answer.answers.flatMap(one => one.sources),
    ...answer.counts.flatMap(one => [
      ...one.ruleSources,
      ...Object.values(one.amounts).flatMap(amount => amount.sources),
    ]),
    ...answer.published.flatMap(one => (one.source === null ? [] : [one.source])),
  ]
  if (cited.length > 0)
    lines.push(
      '',
      color.bold(voice.say('arsenal.sources')),
      ...citedLines(cited, context).map(line => wrapped(line, width, '    ')),
    )
  return lines.join('\n')
}

function answerLines(one: DirectAnswer, context: Context): string[] {
  const { voice, width } = context
  const rule = voice.say(`arsenal.rule.${one.rule}` as Key)
  if (one.value === null)
    return [
      wrapped(
        `${rule}: ${voice.say('arsenal.not-enough')}${one.missing.length > 0 ? ` ${voice.say('arsenal.missing', { names: one.missing.join(', ') })}` : ''}`,
        width,
        '  ',
      ),
    ]
  const text = voice.say('arsenal.count.answer', {
    rule,
    value: voice.number(one.value),
    by: voice.say(`arsenal.by.${one.by}` as Key),
    date: one.date!,
    grade: gradeWord(one.evidence!, context),
    sources: sourceWords(one.sources, context),
  })
  return [wrapped(one.note === null ? text : `${text} (${one.note})`, width, '  ')]
}

/** One row a system, one column a rule. */
function systemLines(all: readonly ForceCount[], force: Force, context: Context): string[] {
  const { voice } = context
  // Stockpile and inventory count systems as the Moscow Treaty does.
  const repeats = all.some(one => one.rule === 'sort_operationally_deployed')
  const counts = all.filter(one => !repeats || (one.rule !== 'stockpile' && one.rule !== 'inventory'))
  const cell = (one: SystemCount): string => {
    if (one.how === 'at-bases') return voice.say('arsenal.cell.at-bases')
    if (one.how === 'in-total') return voice.say('arsenal.cell.in-total')
    if (one.warheads === null) return voice.say('arsenal.cell.unknown')
    const sum = /[+×]/.test(one.sum) ? ` (${one.sum})` : ''
    return `${voice.number(one.warheads)}${sum}`
  }
  const rows = force.systems.map((system, i) => [
    `  ${voice.told(system.type)}`,
    voice.say(`arsenal.leg.${system.leg}` as Key),
    ...counts.map(count => cell(count.systems[i]!)),
    gradeWord(system.evidence, context),
  ])
  const apart = (counts[0]?.apart ?? []).map(({ name }) => [
    `  ${voice.say(`arsenal.apart.${name}` as Key)}`,
    '',
    ...counts.map(count => apartCell(count, name, context)),
    gradeOf(counts[0]!.apart.find(one => one.name === name)!.figure, context),
  ])
  return fitted(
    [
      [
        `  ${voice.say('arsenal.column.system')}`,
        voice.say('arsenal.column.leg'),
        ...counts.map(count => voice.say(`arsenal.rule-short.${count.rule}` as Key)),
        voice.say('arsenal.column.grade'),
      ],
      ...rows,
      ...apart,
    ],
    [],
    context.width,
  )
}

function apartCell(count: ForceCount, name: string, { voice }: Context): string {
  const one = count.apart.find(other => other.name === name)!
  const value = one.figure?.value == null ? voice.say('arsenal.cell.unknown') : voice.number(one.figure.value)
  return one.counted ? value : `– (${value})`
}

const gradeOf = (figure: Figure | null, context: Context): string =>
  figure === null ? '' : gradeWord(figure.evidence, context)

/** Every number a rule asks for, beside what was published for it. */
function amountLines(counts: readonly ForceCount[], context: Context): string[] {
  const { voice } = context
  const rows = counts.flatMap(count =>
    Object.entries(count.amounts).map(([name, amount]) => [
      `  ${voice.say(`arsenal.rule-short.${count.rule}` as Key)}`,
      voice.say(`arsenal.amount.${name}` as Key),
      amount.value === null ? voice.say('arsenal.cell.unknown') : voice.number(amount.value),
      amount.value === null ? '' : gradeWord(amount.evidence, context),
      publishedCell(amount, context),
      amount.value === null
        ? amount.missing.slice(0, 2).join(', ') + (amount.missing.length > 2 ? ' …' : '')
        : '',
    ]),
  )
  const header = ['rule', 'amount', 'counted', 'grade', 'published', 'missing'].map(
    (name, i) => `${i === 0 ? '  ' : ''}${voice.say(`arsenal.column.${name}` as Key)}`,
  )
  return fitted([header, ...rows], [2], context.width)
}

function publishedCell({ published, difference }: Amount, context: Context): string {
  const { voice } = context
  if (published === null) return '–'
  if (published.value === null) return published.note ?? voice.say('arsenal.cell.unknown')
  const off =
    difference === null || difference === 0
      ? ''
      : ` ${voice.say('arsenal.off', { n: voice.number(difference, { signDisplay: 'always' }) })}`
  return `${voice.number(published.value)} ${gradeWord(published.evidence, context)}, ${sourceWords(published.sources, context)}${off}`
}

/** Why one system counts differently under the rules asked for. */
function whyLines(
  system: ForceSystem,
  counts: readonly ForceCount[],
  force: Force,
  context: Context,
): string[] {
  const { voice, width } = context
  const under = (rule: ForceCount['rule']): SystemCount | undefined =>
    counts.find(one => one.rule === rule)?.systems[force.systems.indexOf(system)]
  const [start, sort, fresh] = [
    under('start1_attribution'),
    under('sort_operationally_deployed'),
    under('new_start'),
  ]
  const numbers = [start, sort, fresh].map(one => one?.warheads).filter(one => one != null)
  const isBomber = !isMissile(system)
  if (!isBomber && new Set(numbers).size < 2) return []
  const parts: string[] = []
  if (start?.warheads != null)
    parts.push(
      voice.say(isBomber ? 'arsenal.why.class' : 'arsenal.why.attributed', {
        n: voice.number(start.warheads),
        sum: start.sum || '0',
      }),
    )
  if (!isBomber && system.loaded === 0 && system.deployed === 0 && (sort || fresh))
    parts.push(voice.say('arsenal.why.none'))
  else if (!isBomber && system.loaded !== null && (sort || fresh))
    parts.push(
      voice.say('arsenal.why.loaded', {
        n: voice.number(system.loaded),
        vehicles: system.deployed === null ? '?' : voice.number(system.deployed),
      }),
    )
  if (isBomber && fresh?.warheads != null)
    parts.push(voice.say('arsenal.why.one-each', { n: voice.number(fresh.warheads) }))
  if (isBomber && sort) parts.push(voice.say('arsenal.why.at-bases'))
  if (system.inactive) parts.push(voice.say('arsenal.why.inactive', { n: voice.number(system.inactive) }))
  if (system.overhaul) parts.push(voice.say('arsenal.why.overhaul', { n: voice.number(system.overhaul) }))
  return parts.length < 2 ? [] : [wrapped(`  ${voice.told(system.type)}: ${parts.join('; ')}`, width, '    ')]
}

function publishedLines(answer: CountAnswer, context: Context): string[] {
  const { voice } = context
  return fitted(
    answer.published.map(one => [
      `  ${one.date}`,
      voice.number(one.count),
      voice.say(`arsenal.kind.${one.kind}` as Key),
      gradeWord(one.evidence, context),
      sourceWords([one.source], context),
      one.category,
    ]),
    [1],
    context.width,
  )
}
