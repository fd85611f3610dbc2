import type { ComponentChildren, JSX } from 'preact'
import { ENTRY_GRADES, ENTRY_TYPES, PROMISE_STATUSES } from '../../src/index.js'
import { Choice, Search } from '../reference/filters.js'
import { useReferenceVoice } from '../reference/words.js'
import type { ShippedRecord, Sought } from './data.js'
import { partyName, useRecordVoice } from './words.js'
import type { RecordVoice } from './words.js'

type Key = keyof Sought

/** What can be looked for in each part of the record. */
const PARTS: Record<'entries' | 'promises', readonly Key[]> = {
  entries: ['kind', 'party', 'topic', 'grade', 'from', 'to'],
  promises: ['status', 'party', 'topic', 'from', 'to'],
}

interface Option {
  value: string
  text: string
}

function optionsOf(key: Key, { entries }: ShippedRecord, voice: RecordVoice): Option[] {
  const { say } = voice
  const plain = (values: readonly string[]): Option[] => values.map(value => ({ value, text: value }))
  switch (key) {
    case 'kind':
      return ENTRY_TYPES.map(value => ({ value, text: say(`record.type.${value}`) }))
    case 'party':
      return [...new Set(entries.flatMap(one => one.parties))].map(value => ({
        value,
        text: partyName(value, voice),
      }))
    case 'topic':
      return [...new Set(entries.flatMap(one => one.topics))]
        .map(value => ({ value, text: voice.told(value) }))
        .toSorted((a, b) => a.text.localeCompare(b.text, voice.language))
    case 'grade':
      return ENTRY_GRADES.filter(grade => entries.some(one => one.evidence === grade)).map(value => ({
        value,
        text: say(`grade.${value}`),
      }))
    case 'status':
      return PROMISE_STATUSES.map(value => ({ value, text: say(`record.status.${value}`) }))
    case 'search':
      return []
    default: {
      const [first, last] = [entries[0]!, entries.at(-1)!].map(one => Number(one.date.slice(0, 4)))
      return plain(Array.from({ length: last! - first! + 1 }, (_, i) => String(first! + i)))
    }
  }
}

const labelOf = (key: Key, part: 'entries' | 'promises', { say }: RecordVoice): string =>
  say(key === 'party' && part === 'promises' ? 'rv.subject' : key === 'search' ? 'rv.words' : `rv.${key}`)

/** The filters of a part of the record. */
export function SoughtBar({
  part,
  record,
  sought,
  onSet,
  children,
}: {
  part: 'entries' | 'promises'
  record: ShippedRecord
  sought: Sought
  onSet: (part: Record<string, string>) => void
  children?: ComponentChildren
}): JSX.Element {
  const voice = useRecordVoice()
  const reference = useReferenceVoice()
  return (
    <div class="filters">
      <Search label={voice.say('rv.words')} value={sought.search} onChange={search => onSet({ search })} />
      {PARTS[part].map(key => (
        <Choice
          key={key}
          label={labelOf(key, part, voice)}
          all={reference.say('filter.any')}
          value={sought[key]}
          options={optionsOf(key, record, voice)}
          onChange={value => onSet({ [key]: value })}
        />
      ))}
      {children}
    </div>
  )
}

/** The filters that are set, in words. */
export function soughtText(
  part: 'entries' | 'promises',
  sought: Sought,
  record: ShippedRecord,
  voice: RecordVoice,
): string {
  const keys: readonly Key[] = ['search', ...PARTS[part]]
  return keys
    .filter(key => sought[key])
    .map(key => {
      const found = optionsOf(key, record, voice).find(one => one.value === sought[key])
      return `${labelOf(key, part, voice)}: ${found?.text ?? sought[key]}`
    })
    .join('; ')
}
