import { dateText, groundText, sentence, statusText } from '../../messages/recordWords.js'
import { citation } from '../../src/index.js'
import type { Bibliography, PromiseRow, RecordEntry } from '../../src/index.js'
import type { Context } from '../context.js'
import type { Key } from '../say.js'

/** Entries as a chronology in Markdown, year by year, with the promises made and the sources at the end. */
export function entriesMarkdown(
  entries: readonly RecordEntry[],
  promises: readonly PromiseRow[],
  sources: Bibliography,
  asOf: string,
  context: Context,
): string {
  const { voice } = context
  const lines = entries.flatMap((entry, i) => [
    ...(entry.date.slice(0, 4) === entries[i - 1]?.date.slice(0, 4)
      ? []
      : ['', `## ${entry.date.slice(0, 4)}`, '']),
    entryLine(entry, context),
    ...details(entry, context),
    ...promises.filter(row => row.entry === entry.id).map(row => `  - ${promiseText(row, context)}`),
  ])
  return page(
    voice.say('record.md-title'),
    lines,
    entries.flatMap(one => one.sources),
    sources,
    asOf,
    context,
  )
}

/** Promises in Markdown, in the order they were made. */
export function promisesMarkdown(
  rows: readonly PromiseRow[],
  sources: Bibliography,
  asOf: string,
  context: Context,
): string {
  const lines = rows.map(
    row =>
      `- **${dateText(row.made, context.voice)}** (${row.id}) ${promiseText(row, context)} ${marks(row.sources)}`,
  )
  return page(
    context.voice.say('record.md-promises'),
    ['', ...lines],
    rows.flatMap(row => row.sources),
    sources,
    asOf,
    context,
  )
}

function entryLine(entry: RecordEntry, context: Context): string {
  const { voice } = context
  const type = voice.say(`record.type.${entry.type}` as Key)
  const grade = voice.say(`grade.${entry.evidence}` as Key)
  const part = entry.has_unchecked_parts ? `, ${voice.say('record.partly-unchecked')}` : ''
  const place = entry.place ? `, ${escaped(entry.place)}` : ''
  return `- **${dateText(entry.date, context.voice)}** ${escaped(entry.title)} (${entry.id}, ${type}${place}; ${grade}${part}) ${marks(entry.sources)}`.trimEnd()
}

function details(entry: RecordEntry, context: Context): string[] {
  const { voice } = context
  const named: [Key, string][] = [
    ['record.agreed', entry.agreed],
    ['record.left-open', entry.left_open],
    ['record.later', later(entry, context)],
  ]
  return named
    .filter(([, text]) => text)
    .map(([key, text]) => `  - ${voice.say(key, { text: escaped(text) })}`)
}

const later = ({ later_outcome: text, later_outcome_date: date }: RecordEntry, context: Context): string =>
  text && date ? `${text} (${dateText(date, context.voice)})` : text

const promiseText = (row: PromiseRow, context: Context): string =>
  escaped(
    context.voice.say('record.md-promise', {
      who: row.who,
      what: row.what,
      status: sentence(statusText(row, context.voice)),
      ground: groundText(row, context.voice),
    }),
  )

const marks = (ids: readonly string[]): string => ids.map(id => `[${id}]`).join(' ')

function page(
  title: string,
  lines: readonly string[],
  cited: readonly string[],
  sources: Bibliography,
  asOf: string,
  context: Context,
): string {
  const { voice } = context
  const list = [...new Set(cited)].map(id => {
    const source = sources.get(id)
    return `- [${id}] ${escaped(source ? citation(source) : id)}${source?.URL ? ` <${source.URL}>` : ''}`
  })
  return [
    `# ${title}`,
    '',
    voice.say('record.md-note', { asOf: dateText(asOf, context.voice) }),
    ...lines,
    '',
    `## ${voice.say('record.md-sources')}`,
    '',
    ...list,
    '',
  ].join('\n')
}

/** Signs that Markdown or HTML would take for its own. */
const escaped = (text: string): string => text.replace(/[\\`*_<>[\]|]/g, sign => `\\${sign}`)
