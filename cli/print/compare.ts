import type { CompareResult, Share } from '../../src/index.js'
import type { Context } from '../context.js'
import { geometryLines, looksText } from './geometry.js'
import { bar, table, wrapped } from './layout.js'
import { assumed, percent, shown, signed, uncertain } from '../../messages/numbers.js'
import { leadSentences, namesOf } from '../../messages/sentences.js'
import { assumptionTable, caveatLines, footer, gradesLine, heading, paint } from './parts.js'

/** A comparison as text: one plain sentence, the waterfall, what would flip it, how far, and what would settle it. */
export function compareText(result: CompareResult, context: Context): string {
  const { voice } = context
  const blocks = [
    heading(result, context),
    [wrapped(leadSentences(result, context.voice).join(' '), context.width)],
    waterfallLines(result, context),
    cruxLines(result, context),
    breakEvenLines(result, context),
    evidenceLines(result, context),
    interactionLines(result, context),
    looksLines(result, context),
    assumptionTable(result.assumptions, [result.from, result.to], context),
    [gradesLine(result.assumptions, context), ...caveatLines(result, context)],
    [
      footer(result, context),
      paint(context).dim(voice.say('next.run', { id: result.scenario })),
      paint(context).dim(voice.say('next.sources', { id: result.scenario })),
    ],
  ]
  return blocks
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')
}

/** Where geometry decides: how many looks each side has, and what that rests on. */
function looksLines(result: CompareResult, context: Context): string[] {
  const { voice, width } = context
  const [title, ...rest] = geometryLines(result, context)
  if (title === undefined) return []
  const sides = [result.from, result.to].map(({ label, looks }) =>
    wrapped(`  ${voice.text(label)}. ${looksText(looks ?? [], context)}`, width, '    '),
  )
  return [title, ...sides, ...rest]
}

function waterfallLines(result: CompareResult, context: Context): string[] {
  const { voice, width } = context
  const color = paint(context)
  const { from, to, unit, attribution, gap } = result
  if (attribution.length === 0) return []
  const name = namesOf(result.assumptions, voice)
  const used = new Map(result.assumptions.map(one => [one.key, one]))
  const steps = attribution.reduce<number[]>((sums, one) => [...sums, sums.at(-1)! + one.share], [from.value])
  const low = Math.min(0, ...steps)
  const high = Math.max(0, ...steps)
  const place = (value: number): number => (high === low ? 0 : (value - low) / (high - low))
  const plot = (a: number, b: number): string => {
    const start = Math.round(Math.min(place(a), place(b)) * PLOT)
    return ' '.repeat(start) + (bar(Math.abs(place(a) - place(b)), PLOT) || '▏')
  }
  const values = (key: string): string => {
    const one = used.get(key)!
    return `${assumed(voice, one.values[from.position]!)} → ${assumed(voice, one.values[to.position]!)}`
  }
  const rows = [
    [
      color.bold(voice.text(from.label)),
      color.bold(shown(voice, from.value, unit)),
      '',
      plot(0, from.value),
      '',
    ],
    ...attribution.map((one, i) => [
      `  ${name(one.key)}${changesSign(one) ? ' *' : ''}`,
      signed(voice, one.share, unit),
      one.fraction === null ? '' : percent(voice, one.fraction),
      plot(steps[i]!, steps[i + 1]!),
      one.min === null || one.max === null
        ? ''
        : `[${shown(voice, one.min, unit)} … ${shown(voice, one.max, unit)}]`,
    ]),
    [color.bold(voice.text(to.label)), color.bold(shown(voice, to.value, unit)), '', plot(0, to.value), ''],
  ]
  const error = Math.max(...attribution.map(one => one.standardError))
  const sampled = result.warnings.includes('sampled-attribution')
  return [
    color.bold(voice.say('wf.title', { gap: shown(voice, gap, unit) })),
    ...table(rows, [1, 2])
      .split('\n')
      .map(line => `  ${line}`),
    ...attribution.map(one =>
      color.dim(`  ${name(one.key)}: ${values(one.key)} (${gradesOf(result, one.key, context)})`),
    ),
    color.dim(wrapped(voice.say('wf.note', { n: 2 ** (attribution.length - 1) }), width)),
    ...(attribution.some(changesSign) ? [color.dim(voice.say('wf.signs'))] : []),
    ...(error > 0
      ? [
          color.dim(
            wrapped(
              sampled
                ? voice.say('wf.share-sampled', { error: uncertain(voice, error) })
                : voice.say('wf.share-error', {
                    draws: voice.number(result.draws),
                    error: uncertain(voice, error),
                  }),
              width,
            ),
          ),
        ]
      : []),
    ...(result.groups.length > 0
      ? [
          voice.say('wf.groups', {
            groups: result.groups
              .map(
                ({ group, keys, share }) =>
                  `${keys.length > 1 ? group : name(group)} ${signed(voice, share, unit)}`,
              )
              .join(', '),
          }),
        ]
      : []),
  ]
}

const PLOT = 28

const changesSign = ({ min, max }: Share): boolean => min !== null && max !== null && min < 0 && max > 0

function gradesOf(result: CompareResult, key: string, { voice }: Context): string {
  const { grades } = result.assumptions.find(one => one.key === key)!
  const both = [grades[result.from.position]!, grades[result.to.position]!]
  return [...new Set(both)].map(grade => voice.say(`grade.${grade}` as 'grade.assumed')).join(' → ')
}

function cruxLines(result: CompareResult, context: Context): string[] {
  const { voice, width } = context
  const name = namesOf(result.assumptions, voice)
  const title = paint(context).bold(voice.say('crux.title', { label: voice.text(result.from.label) }))
  const { cruxes } = result
  if ('why' in cruxes) {
    const key =
      cruxes.why === 'no-claim' ? 'crux.no-claim' : cruxes.why === 'too-many' ? 'crux.too-many' : 'crux.none'
    return [title, `  ${voice.say(key)}`]
  }
  const set = (keys: readonly string[]): string => keys.map(name).join(' + ')
  const minimal = cruxes.minimal.map((keys, i) =>
    wrapped(
      `    ${voice.say('crux.line', { set: set(keys), value: shown(voice, cruxes.reached[i]!.value, result.unit) })}`,
      width,
      '      ',
    ),
  )
  const sets = (list: readonly (readonly string[])[]): string => list.map(set).join('; ')
  const robust =
    JSON.stringify(cruxes.robust) === JSON.stringify(cruxes.minimal)
      ? []
      : [voice.say('crux.robust', { sets: sets(cruxes.robust) })]
  return [
    title,
    `  ${voice.say('crux.intro')}`,
    ...minimal,
    ...robust.map(line => wrapped(`  ${line}`, width, '    ')),
    wrapped(`  ${voice.say('crux.blocking', { sets: sets(cruxes.blocking) })}`, width, '    '),
  ]
}

function breakEvenLines(result: CompareResult, context: Context): string[] {
  const { voice, width } = context
  if (result.claim === null) return []
  const name = namesOf(result.assumptions, voice)
  const lines = [paint(context).bold(voice.say('be.title'))]
  for (const side of [result.from, result.to]) {
    const rows = result.breakEven.filter(one => one.seenFrom === side.position)
    const found = rows
      .filter(one => one.values.length > 0)
      .map(one =>
        voice.say('be.at', {
          name: name(one.key),
          values: voice.list(
            one.values.map((value, i) => {
              const error = one.standardErrors?.[i]
              const text = voice.number(value, { maximumSignificantDigits: 4 })
              return error === undefined ? text : `${text} ± ${uncertain(voice, error)}`
            }),
          ),
        }),
      )
    const none = rows
      .filter(one => one.values.length === 0 && one.why !== 'no-range')
      .map(one => name(one.key))
    lines.push(`  ${voice.say('be.from', { label: voice.text(side.label) })}`)
    if (found.length > 0) lines.push(wrapped(`    ${found.join('; ')}`, width, '    '))
    if (none.length > 0)
      lines.push(wrapped(`    ${voice.say('be.none', { names: none.join(', ') })}`, width, '      '))
  }
  return lines
}

function evidenceLines(result: CompareResult, context: Context): string[] {
  const { voice, width } = context
  if (result.evidence.length === 0) return []
  const name = namesOf(result.assumptions, voice)
  const most = Math.max(...result.evidence.map(one => Math.abs(one.reduction)))
  const rows = result.evidence.map(({ key, reduction, standardError, by }) => [
    name(key),
    `${shown(voice, reduction, result.unit)}${plusMinus(standardError, context)}`,
    voice.say(by === 'tests' ? 'ev.tests' : 'ev.settled'),
    reduction > 0 ? bar(reduction / most, PLOT) : '',
  ])
  return [
    paint(context).bold(voice.say('ev.title')),
    ...table(rows, [1])
      .split('\n')
      .map(line => `  ${line}`),
    paint(context).dim(wrapped(voice.say('ev.note'), width)),
  ]
}

/** ` ± error` where something was drawn. */
const plusMinus = (error: number, { voice }: Context): string =>
  error > 0 ? ` ± ${uncertain(voice, error)}` : ''

const SHOWN_PAIRS = 3

function interactionLines(result: CompareResult, context: Context): string[] {
  const { voice } = context
  const name = namesOf(result.assumptions, voice)
  const pairs = [...result.interactions]
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .filter(pair => Math.abs(pair.value) > 1e-3 * Math.abs(result.gap))
    .slice(0, SHOWN_PAIRS)
  if (pairs.length === 0) return []
  const rows = pairs.map(({ a, b, value, standardError }) => [
    `${name(a)} × ${name(b)}`,
    `${signed(voice, value, result.unit)}${plusMinus(standardError, context)}`,
  ])
  return [
    paint(context).bold(voice.say('pair.title')),
    ...table(rows, [1])
      .split('\n')
      .map(line => `  ${line}`),
  ]
}
