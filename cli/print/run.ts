import type { PositionResult, RunResult } from '../../src/index.js'
import type { Context } from '../context.js'
import { bar, table, wrapped } from './layout.js'
import { shown, uncertain } from '../../messages/numbers.js'
import { verdict } from '../../messages/sentences.js'
import { geometryLines, looksText } from './geometry.js'
import { assumptionTable, caveatLines, footer, gradesLine, heading, paint } from './parts.js'

/** What each position leads to, as text. */
export function runText(result: RunResult, context: Context): string {
  const { voice } = context
  const blocks = [
    heading(result, context),
    ...result.results.map(one => positionLines(one, result, context)),
    geometryLines(result, context),
    assumptionTable(result.assumptions, result.results, context),
    [gradesLine(result.assumptions, context), ...caveatLines(result, context)],
    [footer(result, context), paint(context).dim(voice.say('next.compare', { id: result.scenario }))],
  ]
  return blocks
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')
}

function positionLines(one: PositionResult, result: RunResult, context: Context): string[] {
  const { voice, width } = context
  const color = paint(context)
  const { unit, band } = one
  const lines = [`${color.bold(voice.text(one.label))}  ${color.bold(shown(voice, one.value, unit))}`]
  const judged = verdict(one, result, voice)
  if (judged) lines.push(wrapped(`  ${judged}`, width, '  '))
  lines.push(
    wrapped(
      band.draws === 0
        ? `  ${voice.say('run.no-band')}`
        : `  ${voice.say('run.band', {
            low: shown(voice, band.q05, unit),
            high: shown(voice, band.q95, unit),
            mid: shown(voice, band.q50, unit),
            draws: voice.number(band.draws),
            error: uncertain(voice, band.standardError),
          })}`,
      width,
      '  ',
    ),
  )
  if (one.independent !== null && one.correlated !== null)
    lines.push(
      `  ${voice.say('run.both', {
        independent: shown(voice, one.independent, 'probability'),
        correlated: shown(voice, one.correlated, 'probability'),
      })}`,
    )
  if (one.sampled)
    lines.push(
      wrapped(
        `  ${voice.say('run.sampled', {
          value: shown(voice, one.sampled.value, unit),
          error: uncertain(voice, one.sampled.standardError),
          trials: voice.number(one.sampled.trials),
          difference: shown(voice, one.value - one.sampled.value, unit),
        })}`,
        width,
        '  ',
      ),
    )
  if (one.looks) lines.push(wrapped(`  ${looksText(one.looks, context)}`, width, '  '))
  if (one.outcome) lines.push(...luckLines(one.outcome.leakers, context))
  else if (result.metric !== 'kill_rate') lines.push(`  ${voice.say('run.value-expectation')}`)
  return lines
}

const MOST_ROWS = 11

/** The distribution of leakers as bars; many leakers are put together in equal ranges. */
function luckLines(leakers: readonly number[], context: Context): string[] {
  const { voice } = context
  const size = Math.max(1, Math.ceil(leakers.length / MOST_ROWS))
  const groups: { label: string; chance: number }[] = []
  for (let from = 0; from < leakers.length; from += size) {
    const to = Math.min(leakers.length - 1, from + size - 1)
    groups.push({
      label:
        from === to
          ? voice.say('run.leakers', { n: from })
          : voice.say('run.leaker-range', { a: from, b: to }),
      chance: leakers.slice(from, to + 1).reduce((sum, p) => sum + p, 0),
    })
  }
  const rows = groups
    .filter(group => group.chance >= 0.0005)
    .map(({ label, chance }) => [label, shown(voice, chance, 'probability'), bar(chance, 40)])
  return [
    `  ${voice.say('run.luck')}`,
    ...table(rows, [0, 1])
      .split('\n')
      .map(line => `    ${line}`),
  ]
}
