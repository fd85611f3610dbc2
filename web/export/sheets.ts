import type { PageVoice } from '../words/say.js'
import { editLines, sourceLine } from './result.js'
import type { Result } from './result.js'
import { COLUMNS, resultRows } from './rows.js'
import type { Cell, Sheet } from './xlsx.js'

/** The result as three sheets: what it is, the gap step by step with the sums as formulas, and every number. */
export function resultSheets(result: Result, voice: PageVoice): Sheet[] {
  const { compare, address } = result
  return [
    {
      name: voice.say('export.sheet-about'),
      rows: [
        [voice.text(compare.title)],
        [voice.text(compare.question)],
        ...editLines(result, voice).map(line => [voice.say('strip.edited'), line]),
        [sourceLine(compare, voice)],
        ...(address === null ? [] : [[address]]),
        [voice.say('export.license')],
      ],
    },
    { name: voice.say('export.sheet-gap'), rows: gapRows(result, voice) },
    {
      name: voice.say('export.sheet-numbers'),
      rows: [[...COLUMNS], ...resultRows(result, voice).map(row => COLUMNS.map(column => row[column]))],
    },
  ]
}

/** From the first result to the second: every share, its part of the gap, and where the metric stands after it. */
function gapRows({ compare }: Result, voice: PageVoice): Cell[][] {
  const { from, to, attribution } = compare
  const first = 3
  const last = first + attribution.length - 1
  let at = from.value
  return [
    [
      voice.say('wf.column-step'),
      voice.say('wf.column-share'),
      voice.say('wf.column-percent'),
      compare.metric,
    ],
    [voice.text(from.label), '', '', from.value],
    ...attribution.map((one, i): Cell[] => {
      const row = first + i
      at += one.share
      return [
        voice.text(compare.assumptions.find(assumption => assumption.key === one.key)?.label),
        one.share,
        one.fraction === null ? '' : { formula: `B${row}/SUM(B$${first}:B$${last})`, value: one.fraction },
        { formula: `D${row - 1}+B${row}`, value: at },
      ]
    }),
    attribution.length === 0
      ? [voice.text(to.label), '', '', to.value]
      : [voice.text(to.label), { formula: `SUM(B${first}:B${last})`, value: compare.gap }, '', to.value],
  ]
}
