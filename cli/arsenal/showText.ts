import { citation } from '../../src/index.js'
import type { SeriesPoint } from '../../src/index.js'
import type { Context } from '../context.js'
import { bar, fitted, padEnd, padStart, wrapped } from '../print/layout.js'
import { paint } from '../print/parts.js'
import type { Key } from '../say.js'
import type { SeriesHead } from './arsenalData.js'
import type { ShowAnswer, ShownLine, ShownTrack } from './showAnswer.js'
import { citedLines, gradeWord, licenceOf, sourceWords } from './words.js'

/** Rows a line may fill before only some of its counts are printed. */
const MOST_ROWS = 40
const BAR_WIDTH = 24

/** Lines of counts one after the other, never on top of each other; tracks against ceilings first. */
export function showText(answer: ShowAnswer, head: SeriesHead, context: Context): string {
  const { voice, width } = context
  const color = paint(context)
  const name = head.countries.find(one => one.name === answer.country)
  const title = name
    ? voice.say('arsenal.show.title', { country: voice.text(name.label) })
    : voice.say('arsenal.show.all')
  const out = [color.bold(title)]
  if (answer.tracks.length > 0)
    out.push(
      '',
      color.bold(voice.say('arsenal.show.tracks')),
      ...answer.tracks.flatMap(one => trackLines(one, context)),
    )
  const isOverview = answer.category === null && answer.lines.length > 1
  if (isOverview)
    out.push('', color.bold(voice.say('arsenal.show.lines')), ...overview(answer, head, context))
  else for (const line of answer.lines) out.push('', ...lineRows(line, head, context))
  if (answer.lines.length === 0) out.push('', voice.say('arsenal.show.nothing'))
  if (isOverview) {
    const first = answer.country === null ? undefined : answer.lines[0]
    if (first) out.push('', ...lineRows(first, head, context))
    out.push('', wrapped(voice.say('arsenal.show.more'), width))
  }
  const ids = new Set([
    ...answer.lines.flatMap(line =>
      line.points.flatMap(point => (point.source === null ? [] : [point.source])),
    ),
    ...answer.tracks.flatMap(one => one.sources),
  ])
  if (!isOverview && ids.size > 0)
    out.push(
      '',
      color.bold(voice.say('arsenal.sources')),
      ...citedLines(ids, context).map(line => wrapped(line, width, '    ')),
    )
  const owed = answer.lines
    .flatMap(line => line.points.map(point => point.source))
    .filter(id => id !== null && licenceOf(id, context).startsWith('CC BY'))
  const credits = [...new Set(owed)].map(id => {
    const source = context.data.bibliography.get(id!)
    return `${id} (CC BY 4.0): ${source ? citation(source) : ''}`
  })
  if (credits.length > 0)
    out.push('', wrapped(voice.say('arsenal.credit', { sources: credits.join('; ') }), width, '  '))
  return out.join('\n')
}

function trackLines(track: ShownTrack, context: Context): string[] {
  const { voice, width } = context
  const point = (one: SeriesPoint): Record<string, string> => ({
    n: voice.number(one.count!),
    date: one.date,
    grade: gradeWord(one.evidence, context),
    source: sourceWords([one.source], context),
  })
  const parts = [
    track.reached
      ? voice.say('arsenal.track.reached', point(track.reached))
      : voice.say('arsenal.track.never'),
    track.atDeadline
      ? voice.say('arsenal.track.at-deadline', point(track.atDeadline))
      : voice.say('arsenal.track.no-count'),
    ...(track.overAfter.length > 0
      ? [
          voice.say('arsenal.track.over', {
            dates: track.overAfter.map(one => `${one.date} (${voice.number(one.count!)})`).join(', '),
          }),
        ]
      : []),
    ...(track.after ? [voice.text(track.after)] : []),
  ]
  return [
    wrapped(
      `  ${voice.text(track.label)} [${gradeWord(track.evidence, context)}: ${track.sources.join(', ')}]`,
      width,
      '    ',
    ),
    wrapped(`    ${parts.join('; ')}`, width, '    '),
  ]
}

/** One row a line: what it is, whose, from when to when, and its last count. */
function overview({ lines, country }: ShowAnswer, head: SeriesHead, context: Context): string[] {
  const { voice } = context
  const rows = lines.map(line => {
    const named = head.countries.find(one => one.name === line.country)
    return [
      ...(country === null ? [`  ${named ? voice.text(named.label) : line.country}`] : []),
      `${country === null ? '' : '  '}${line.id}`,
      voice.say(`arsenal.kind.${line.kind}` as Key),
      line.kind === 'estimate' ? sourceWords([line.source], context) : voice.say('arsenal.show.by-point'),
      `${line.points[0]!.year}–${line.points.at(-1)!.year}`,
      line.last ? voice.number(line.last.count!) : '–',
      line.last ? line.last.date : '',
      line.last ? gradeWord(line.last.evidence, context) : '',
    ]
  })
  return fitted(rows, country === null ? [5] : [4], context.width)
}

/** A line as a table with a bar for every count, so that the picture cannot say anything else than the numbers. */
function lineRows(line: ShownLine, head: SeriesHead, context: Context): string[] {
  const { voice, width } = context
  const color = paint(context)
  const country = head.countries.find(one => one.name === line.country)
  const title = [
    `${country ? voice.text(country.label) : line.country}: ${voice.text(line.label)}`,
    voice.say(`arsenal.kind.${line.kind}` as Key),
    line.kind === 'estimate' ? sourceWords([line.source], context) : voice.say('arsenal.show.by-point'),
    ...(line.last
      ? [
          voice.say('arsenal.show.last', {
            date: line.last.date,
            source: sourceWords([line.last.source], context),
          }),
        ]
      : []),
  ].join(' · ')
  const step = Math.ceil(line.points.length / MOST_ROWS)
  const shownPoints = line.points.filter(
    (point, i) =>
      step === 1 ||
      i % step === 0 ||
      i === line.points.length - 1 ||
      line.breaks.some(one => one.before === String(point.year) || one.after === String(point.year)),
  )
  const most = Math.max(1, ...line.points.map(point => point.count ?? 0))
  const dateWidth = Math.max(...shownPoints.map(point => point.date.length))
  const countWidth = Math.max(...shownPoints.map(point => voice.number(point.count ?? 0).length))
  const rows = shownPoints.flatMap(point => {
    const at = line.breaks.find(one => one.before === String(point.year))
    const repeats = line.category === head.repeats.category && point.source === head.repeats.source
    const range =
      point.low !== null && point.high !== null
        ? ` (${voice.number(point.low)}–${voice.number(point.high)})`
        : ''
    const count = point.count === null ? '–' : voice.number(point.count)
    const tail = [
      `${gradeWord(point.evidence, context)}${line.kind === 'estimate' ? '' : ` ${sourceWords([point.source], context)}`}${range}`,
      ...(repeats ? [voice.text(head.repeats.what)] : []),
      ...(point.count === null && point.note ? [point.note] : []),
    ].join('; ')
    const row = `  ${padEnd(point.date, dateWidth)}  ${padStart(count, countWidth)}  ${padEnd(bar((point.count ?? 0) / most, BAR_WIDTH), BAR_WIDTH)}  ${color.dim(tail)}`
    return at
      ? [
          color.yellow(
            wrapped(`  ── ${voice.say('arsenal.show.break', { what: voice.text(at.what) })}`, width, '     '),
          ),
          row,
        ]
      : [row]
  })
  const notes = [
    ...(step > 1 ? [voice.say('arsenal.show.some', { n: shownPoints.length, of: line.points.length })] : []),
    ...(line.gaps.length > 0 ? [voice.say('arsenal.show.gaps', { years: spans(line.gaps) })] : []),
  ]
  return [
    color.bold(wrapped(title, width, '  ')),
    ...rows,
    ...notes.map(note => wrapped(`  ${note}`, width, '  ')),
  ]
}

/** `1971–1973, 1980`. */
function spans(years: readonly number[]): string {
  const out: [number, number][] = []
  for (const year of years) {
    const last = out.at(-1)
    if (last && last[1] === year - 1) last[1] = year
    else out.push([year, year])
  }
  return out.map(([a, b]) => (a === b ? `${a}` : `${a}–${b}`)).join(', ')
}
