import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Answer } from '../engine/useAnswer.js'
import type { State } from '../state/state.js'
import { freeKey } from '../state/state.js'
import { useVoice } from '../words/context.js'

/** Adds a position of the visitor's own, a copy of another one, and lists those there are. */
export function OwnPositions({
  answer,
  state,
  change,
}: {
  answer: Answer
  state: State
  change: (part: Partial<State>) => void
}): JSX.Element {
  const voice = useVoice()
  const id = useId()
  const { base, sides } = answer
  const [name, setName] = useState('')
  const [from, setFrom] = useState<string | null>(null)
  const source = from !== null && base.positions.some(one => one.key === from) ? from : sides[0]
  const own = state.own.filter(one => one.scenario === base.id)
  const add = (side: 0 | 1): void => {
    const key = freeKey(state.own)
    const copied = state.edits.filter(one => one.scenario === base.id && one.position === source)
    change({
      own: [
        ...state.own,
        {
          scenario: base.id,
          key,
          name: name.trim() || voice.say('as.own-name', { n: own.length + 1 }),
          from: source,
        },
      ],
      edits: [...state.edits, ...copied.map(one => ({ ...one, position: key }))],
      sides: side === 0 ? [key, sides[1]] : [sides[0], key],
      order: 'average',
    })
    setName('')
  }
  const remove = (key: string): void =>
    change({
      own: state.own.filter(one => one.scenario !== base.id || (one.key !== key && one.from !== key)),
      edits: state.edits.filter(one => one.scenario !== base.id || one.position !== key),
      ...(sides.includes(key) ? { sides: null } : {}),
    })
  return (
    <details class="own-positions">
      <summary>{voice.say('as.add-position')}</summary>
      <form
        onSubmit={event => {
          event.preventDefault()
          add(1)
        }}
      >
        <label for={`${id}-name`}>{voice.say('as.own-label')}</label>
        <input
          id={`${id}-name`}
          type="text"
          maxLength={60}
          value={name}
          placeholder={voice.say('as.own-name', { n: own.length + 1 })}
          onInput={event => setName(event.currentTarget.value)}
        />
        <label for={`${id}-from`}>{voice.say('as.own-from')}</label>
        <select id={`${id}-from`} value={source} onChange={event => setFrom(event.currentTarget.value)}>
          {base.positions.map(one => (
            <option key={one.key} value={one.key}>
              {voice.text(one.label)}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => add(0)}>
          {voice.say('as.own-left')}
        </button>
        <button type="submit">{voice.say('as.own-right')}</button>
      </form>
      {own.length > 0 ? (
        <ul>
          {own.map(one => (
            <li key={one.key}>
              {voice.say('as.own-copy', {
                name: one.name,
                from: voice.text(base.positions.find(position => position.key === one.from)?.label),
              })}{' '}
              <button
                type="button"
                class="link"
                aria-label={voice.say('as.own-remove-name', { name: one.name })}
                onClick={() => remove(one.key)}
              >
                {voice.say('as.own-remove')}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  )
}
