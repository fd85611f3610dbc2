import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Mark } from '../parts/mark.js'
import { fragmentOf } from '../state/link.js'
import type { State } from '../state/state.js'
import { stateOfTeam, takenOver } from './session.js'
import { useTeachVoice } from './words.js'

/** The address of the page that opens in that state. */
export const addressOf = (state: State): string =>
  `${typeof location === 'undefined' ? '' : location.href.split('#')[0]}${fragmentOf(state)}`

/** A link to be copied. */
export function LinkField({ label, link }: { label: JSX.Element; link: string }): JSX.Element {
  const voice = useTeachVoice()
  const [isCopied, setCopied] = useState(false)
  const copy = (): void => {
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      // A browser may refuse the clipboard: the link stays in its field, to be selected.
      () => setCopied(false),
    )
  }
  return (
    <div class="link-field">
      <label>
        <span class="filter-label">{label}</span>
        <input
          type="text"
          readOnly
          value={link}
          onFocus={event => event.currentTarget.select()}
          onBlur={() => setCopied(false)}
        />
      </label>
      <button type="button" onClick={copy}>
        {voice.say('teach.copy')}
      </button>
      <span class="note" role="status">
        {isCopied ? voice.say('teach.copied') : ''}
      </span>
    </div>
  )
}

/** A link for each team, and a field that takes a team's link back. */
export function TeamLinks({
  state,
  sides,
  label,
  isOpen,
  onEdits,
}: {
  state: State
  sides: readonly [string, string]
  label: (position: string) => string
  /** Whether the fields are to be seen at once. */
  isOpen: boolean
  onEdits: (edits: State['edits']) => void
}): JSX.Element {
  const voice = useTeachVoice()
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  const take = (): void => {
    const taken = takenOver(state, text, sides)
    if ('why' in taken) {
      setSaid(voice.say(`teach.refused-${taken.why}`))
      return
    }
    onEdits(taken.edits)
    setText('')
    setSaid(
      [
        voice.say('teach.taken', { n: taken.taken, label: label(taken.team) }),
        taken.leftOut > 0 ? voice.say('teach.left-out', { n: taken.leftOut }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    )
  }
  return (
    <details class="panel team-links" open={isOpen}>
      <summary>
        <h2>{voice.say('teach.links')}</h2>
      </summary>
      <p class="note">{voice.say('teach.links-note')}</p>
      {sides.map((position, i) => (
        <LinkField
          key={position}
          link={addressOf(stateOfTeam(state, position))}
          label={
            <>
              <Mark side={i === 0 ? 0 : 1} /> {voice.say('teach.link-for', { label: label(position) })}
            </>
          }
        />
      ))}
      <div class="link-field">
        <label>
          <span class="filter-label">{voice.say('teach.paste')}</span>
          <input type="text" value={text} onInput={event => setText(event.currentTarget.value)} />
        </label>
        <button type="button" disabled={text.trim() === ''} onClick={take}>
          {voice.say('teach.take')}
        </button>
        <span class="note" role="status">
          {said}
        </span>
      </div>
    </details>
  )
}
