import type { JSX } from 'preact'
import { shortName } from '../../messages/treatyWords.js'
import type { Treaty } from '../../src/index.js'
import { withExtra } from '../reference/filters.js'
import { NO_TREATY, treatyFor } from './data.js'
import type { Answered, Subject } from './data.js'
import { subjectName, useTreatyVoice } from './words.js'

/** What is held against what, and on which day. */
export function Choices({
  shown,
  subjects,
  treaties,
  extra,
  onExtra,
}: {
  shown: Answered
  subjects: readonly Subject[]
  treaties: readonly Treaty[]
  extra: Readonly<Record<string, string>>
  onExtra: (extra: Record<string, string>) => void
}): JSX.Element {
  const voice = useTreatyVoice()
  const { say } = voice
  const set = (part: Record<string, string>): void => onExtra(withExtra(extra, { verdict: '', ...part }))
  const choose = (id: string): void => {
    const subject = subjects.find(one => one.id === id)!
    const isOther = subject.kind !== shown.subject.kind
    const treaty = isOther ? treatyFor(subject, treaties) : undefined
    set({ subject: id, date: '', ...(treaty ? { treaty: treaty.id } : {}) })
  }
  const groups = [
    ['architecture', 'tv.group.architectures'],
    ['force', 'tv.group.forces'],
  ] as const
  return (
    <div class="filters">
      <label class="filter">
        <span class="filter-label">{say('tv.subject')}</span>
        <select value={shown.subject.id} onChange={event => choose(event.currentTarget.value)}>
          {groups.map(([kind, label]) => (
            <optgroup key={kind} label={say(label)}>
              {subjects
                .filter(one => one.kind === kind)
                .map(one => (
                  <option key={one.id} value={one.id}>
                    {subjectName(one, voice)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label class="filter">
        <span class="filter-label">{say('tv.treaty')}</span>
        <select
          value={shown.treaty?.id ?? NO_TREATY}
          onChange={event => set({ treaty: event.currentTarget.value })}
        >
          {treaties.map(one => (
            <option key={one.id} value={one.id}>
              {shortName(one, voice)}
            </option>
          ))}
          <option value={NO_TREATY}>{say('tv.no-treaty')}</option>
        </select>
      </label>
      <label class="filter">
        <span class="filter-label">{say('tv.date')}</span>
        <input
          type="date"
          required
          value={shown.date}
          onChange={event => {
            const { value } = event.currentTarget
            if (value) set({ date: value === shown.subject.asOf ? '' : value })
          }}
        />
      </label>
      {shown.date === shown.subject.asOf ? null : (
        <button type="button" onClick={() => set({ date: '' })}>
          {say('tv.date-own', { date: shown.subject.asOf })}
        </button>
      )}
    </div>
  )
}
