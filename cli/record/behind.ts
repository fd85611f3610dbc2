import { dateText } from '../../messages/recordWords.js'
import type { RecordEntry, RecordLink, Scenario } from '../../src/index.js'
import type { Context } from '../context.js'
import { wrapped } from '../print/layout.js'
import { paint } from '../print/parts.js'
import { shippedRecord } from './recordData.js'
import { tiesOf } from './shown.js'

/** An entry of the record behind an assumption, or behind a position as a whole where `key` is null. */
export type EntryBehind = Pick<RecordLink, 'key' | 'position' | 'row' | 'source'> & {
  entry: Pick<RecordEntry, 'id' | 'date' | 'title' | 'evidence'>
}

/** The entries of the record that a scenario's assumptions rest on, in the order of the assumptions. */
export function entriesBehind(scenario: Scenario, context: Context): EntryBehind[] {
  const { entries } = shippedRecord(context).record
  const byId = new Map(entries.map(entry => [entry.id, entry]))
  return tiesOf(entries, [scenario]).map(({ entry: id, key, position, row, source }) => {
    const { date, title, evidence } = byId.get(id)!
    return { key, position, row, source, entry: { id, date, title, evidence } }
  })
}

/** The same as text, grouped by assumption; empty where nothing in the record stands behind one. */
export function entriesBehindText(behind: readonly EntryBehind[], context: Context): string {
  const { voice, width } = context
  const color = paint(context)
  if (behind.length === 0) return ''
  const nameOf = ({ key, position }: EntryBehind): string =>
    [...(position === null ? [] : [position]), key ?? voice.say('record.behind-whole')].join(
      key === null ? ': ' : '.',
    )
  const names = [...new Set(behind.map(nameOf))]
  return [
    color.bold(voice.say('record.behind')),
    ...names.flatMap(name => [
      `  ${name}`,
      ...behind
        .filter(one => nameOf(one) === name)
        .map(({ entry, row, source }) =>
          wrapped(
            `    ${entry.id}  ${dateText(entry.date, context.voice)}  ${voice.told(entry.title)} ${color.dim(`(${voice.say(`grade.${entry.evidence}`)}; ${row === null ? voice.say('record.by-source', { source: source! }) : voice.say('record.by-row', { row })})`)}`,
            width,
            '      ',
          ),
        ),
    ]),
  ].join('\n')
}
