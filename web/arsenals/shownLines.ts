import type { ChartLine } from './chart.js'
import type { ShownLine } from './data.js'
import { yearOf } from './data.js'
import { sayPart } from './words.js'
import type { ArsenalVoice } from './words.js'

/** The name of a line: whose, by which rule, and where it is one of several, by whom. */
export function lineLabel(line: ShownLine, voice: ArsenalVoice): string {
  const by =
    line.kind === 'estimate' ? (line.source ?? voice.say('arsenal.no-source')) : voice.say('ars.declared')
  const what =
    line.what.rule === null || line.what.rule === 'stockpile' || line.what.rule === 'inventory'
      ? by
      : sayPart(voice, 'arsenal.rule-short', line.what.rule)
  return `${voice.text(line.party.label)}, ${what}`
}

const LOOKS: Readonly<Record<string, ChartLine['look']>> = { us: 'solid', ru: 'dashed' }

/** A line as it is drawn: yearly counts break at gaps and changes of method, declared days are joined. */
export function chartLine(
  line: ShownLine,
  isLight: boolean,
  isAlone: boolean,
  voice: ArsenalVoice,
): ChartLine {
  const isYearly = line.points.every(point => point.date.length === 4)
  return {
    key: line.key,
    label: lineLabel(line, voice),
    look: isAlone ? 'solid' : (LOOKS[line.party.id] ?? 'dotted'),
    isLight,
    points: line.points.map((point, i) => ({
      at: yearOf(point.date),
      count: point.count,
      isUnchecked: point.evidence === 'unchecked',
      startsAnew:
        line.breaks.some(one => one.before === String(point.year)) ||
        (isYearly && i > 0 && point.year - line.points[i - 1]!.year > 1),
    })),
  }
}

/** The chart in words: each line from its first count to its last. */
export const chartText = (title: string, lines: readonly ShownLine[], voice: ArsenalVoice): string =>
  voice.say('ars.alt', {
    title,
    lines: lines
      .flatMap(line => {
        const counted = line.points.filter(point => point.count !== null)
        const [first, last] = [counted[0], counted.at(-1)]
        return first && last
          ? [
              voice.say('ars.alt-line', {
                label: lineLabel(line, voice),
                a: voice.number(first.count!),
                from: first.year,
                b: voice.number(last.count!),
                to: last.year,
              }),
            ]
          : []
      })
      .join('; '),
  })
