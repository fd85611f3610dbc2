import { countTexts, dateText, groundText, sentence, statusText } from '../../messages/recordWords.js'
import type { PromiseRow } from '../../src/index.js'
import type { Context } from '../context.js'
import type { Key } from '../say.js'
import { wrapped } from './layout.js'
import { paint } from './parts.js'

/** What was promised, by whom, by when, and what became of it; each with its entry, ground and sources. */
export function promisesText(rows: readonly PromiseRow[], asOf: string, context: Context): string {
  const { voice } = context
  if (rows.length === 0) return voice.say('record.none')
  const counted = [...new Set(rows.map(row => row.status))].map(status =>
    voice.say('grades.count', {
      n: rows.filter(row => row.status === status).length,
      grade: voice.say(`record.status.${status}` as Key),
    }),
  )
  const judged = rows.filter(row => !row.computed).length
  return [
    ...rows.flatMap(row => [...promiseLines(row, context), '']),
    wrapped(
      voice.say('record.promises-total', {
        n: rows.length,
        date: dateText(asOf, context.voice),
        tally: counted.join(', '),
      }),
      context.width,
    ),
    wrapped(voice.say('record.promises-judged', { computed: rows.length - judged, judged }), context.width),
  ].join('\n')
}

/** One promise in a few lines, with its ground and sources. */
export function promiseLines(row: PromiseRow, context: Context, indent = ''): string[] {
  const { voice, width } = context
  const color = paint(context)
  const fold = (text: string): string => wrapped(`${indent}    ${text}`, width, `${indent}      `)
  const due =
    row.due === null
      ? voice.say('record.no-due')
      : voice.say('record.due', { date: dateText(row.due, context.voice) })
  const outcome = row.outcome
    ? [
        fold(
          voice.say('record.outcome', {
            text:
              row.outcomeDate === null
                ? row.outcome
                : `${row.outcome} (${dateText(row.outcomeDate, context.voice)})`,
          }),
        ),
      ]
    : []
  const differs =
    row.computed && row.judgement.status !== row.status && row.why === null
      ? [
          fold(
            voice.say('record.differs', {
              status: voice.say(`record.status.${row.judgement.status}` as Key),
            }),
          ),
        ]
      : []
  return [
    wrapped(
      `${indent}${color.bold(`${row.id}  ${dateText(row.made, context.voice)}  ${row.who}: ${row.what}`)}`,
      width,
      `${indent}    `,
    ),
    fold(
      [due, capital(statusText(row, context.voice)), groundText(row, context.voice)].map(sentence).join(' '),
    ),
    ...countTexts(row, context.voice).map(fold),
    ...differs,
    ...outcome,
    ...(indent === '' ? [fold(voice.say('record.made-in', { entry: row.entry, title: row.title }))] : []),
    fold(
      row.sources.length > 0
        ? voice.say('record.sources', { text: row.sources.join(', ') })
        : color.yellow(voice.say('record.no-source')),
    ),
  ]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
