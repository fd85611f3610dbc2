import { dateText } from '../../messages/recordWords.js'
import type { RecordEntry } from '../../src/index.js'
import type { Context } from '../context.js'
import type { Key } from '../say.js'
import { padEnd, widthOf, wrapped } from './layout.js'
import { paint } from './parts.js'

/** Entries as a table by date, the last column wrapped; grades in it, and what is unchecked marked. */
export function entriesText(entries: readonly RecordEntry[], context: Context): string {
  const { voice } = context
  if (entries.length === 0) return voice.say('record.none')
  const rows = entries.map(entry => [
    dateText(entry.date, context.voice),
    entry.id,
    voice.say(`record.type.${entry.type}` as Key),
    gradeText(entry, context),
    entry.title,
  ])
  const header = [
    'record.col-date',
    'record.col-id',
    'record.col-type',
    'record.col-grade',
    'record.col-title',
  ]
  const unchecked = entries.filter(one => one.evidence === 'unchecked').length
  return [
    ...wrappedTable([header.map(key => voice.say(key as Key)), ...rows], context),
    '',
    voice.say('record.total', { n: entries.length }),
    ...(unchecked > 0 ? [voice.say('record.total-unchecked', { n: unchecked })] : []),
    ...(entries.some(one => one.has_unchecked_parts) ? [voice.say('record.star')] : []),
  ].join('\n')
}

function gradeText({ evidence, has_unchecked_parts: hasOpenParts }: RecordEntry, context: Context): string {
  const grade = `${context.voice.say(`grade.${evidence}` as Key)}${hasOpenParts ? ' *' : ''}`
  return evidence === 'unchecked' ? paint(context).yellow(grade) : grade
}

/** Columns set under each other; the last is broken into lines at the width of the terminal. */
function wrappedTable(rows: readonly (readonly string[])[], { width }: Context): string[] {
  const last = rows[0]!.length - 1
  const widths = rows[0]!.map((_, j) => Math.max(...rows.map(row => widthOf(row[j]!))))
  const before = widths.slice(0, last).reduce((sum, one) => sum + one + 2, 0)
  return rows.flatMap(row => {
    const head = row.slice(0, last).map((cell, j) => padEnd(cell, widths[j]!))
    const lines = wrapped(row[last]!, Math.max(20, width - before)).split('\n')
    return lines.map((line, i) =>
      (i === 0 ? [...head, line].join('  ') : ' '.repeat(before) + line).trimEnd(),
    )
  })
}
