import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { assumed } from '../../messages/numbers.js'
import { fromSi } from '../../src/index.js'
import { Grade } from '../parts/grade.js'
import type { PageEdit } from '../state/state.js'
import { useVoice } from '../words/context.js'
import type { PageKey } from '../words/say.js'
import { changeOf } from './change.js'
import type { Held } from './held.js'
import { useTeachVoice } from './words.js'
import type { TeachKey } from './words.js'

/** One assumption of a team: what the file says and on what grounds, the team's own value, and its source. */
export function AssumptionRow({
  held,
  position,
  isCitedOnly,
  onEdit,
  onReset,
}: {
  held: Held
  position: string
  isCitedOnly: boolean
  onEdit: (edit: PageEdit) => void
  onReset: () => void
}): JSX.Element {
  const voice = useTeachVoice()
  const page = useVoice()
  const { assumption, edit } = held
  const [typed, setTyped] = useState<string | null>(null)
  const [typedSource, setTypedSource] = useState<string | null>(null)
  const [isUnlocked, setUnlocked] = useState(false)
  const text = typed ?? (edit ? assumed(page, edit.value) : '')
  const source = typedSource ?? edit?.source ?? ''
  const change = text.trim() === '' ? null : changeOf(text, source, assumption, isCitedOnly, page.language)
  const take = (nextText: string, nextSource: string, scenario: string): void => {
    if (nextText.trim() === '') {
      if (edit) onReset()
      return
    }
    const next = changeOf(nextText, nextSource, assumption, isCitedOnly, page.language)
    if ('value' in next)
      onEdit({ scenario, key: assumption.key, position, value: next.value, source: nextSource.trim() })
    // What no longer fits the rules must not go on counting in silence.
    else if (edit) onReset()
  }
  const [low, high] = assumption.bounds.map(bound => assumed(page, fromSi(bound, assumption.unit)))
  const isFact = assumption.kind === 'fact' && !edit && !isUnlocked
  const id = `teach-${assumption.key}`
  return (
    <li class={`team-row kind-${assumption.kind}`}>
      <div class="team-row-head">
        <b id={`${id}-name`}>{page.text(assumption.label)}</b>{' '}
        <span class="note">{page.say(`kind.${assumption.kind}` as PageKey)}</span>
        {assumption.about ? <p class="note">{page.text(assumption.about)}</p> : null}
      </div>
      <p class="team-row-shipped">
        <span class="note">{voice.say('teach.shipped')}</span> <b>{assumed(page, held.shipped)}</b>{' '}
        {held.range ? (
          <span class="note">{voice.say('teach.range', { range: assumed(page, held.range) })} </span>
        ) : null}
        <Grade of={held.evidence} />
        {held.note ? <span class="note block">{page.text(held.note)}</span> : null}
      </p>
      {isFact ? (
        <p class="team-row-fields">
          <button type="button" onClick={() => setUnlocked(true)}>
            {voice.say('teach.unlock')}
          </button>
        </p>
      ) : (
        <div class="team-row-fields">
          <label>
            <span class="filter-label">{voice.say('teach.own')}</span>
            <input
              type="text"
              class={edit ? 'is-edited' : undefined}
              inputMode="decimal"
              autocomplete="off"
              value={text}
              placeholder={assumed(page, held.shipped)}
              aria-invalid={change !== null && 'why' in change}
              aria-describedby={`${id}-name ${id}-why`}
              onInput={event => {
                setTyped(event.currentTarget.value)
                take(event.currentTarget.value, source, held.scenario)
              }}
            />
          </label>
          <label class="team-source">
            <span class="filter-label">{voice.say('teach.source')}</span>
            <input
              type="text"
              value={source}
              aria-describedby={`${id}-name ${id}-why`}
              onInput={event => {
                setTypedSource(event.currentTarget.value)
                take(text, event.currentTarget.value, held.scenario)
              }}
            />
          </label>
          {edit || text !== '' ? (
            <button
              type="button"
              onClick={() => {
                setTyped(null)
                setTypedSource(null)
                onReset()
              }}
            >
              {voice.say('teach.reset')}
            </button>
          ) : null}
          <p class="note" id={`${id}-why`}>
            {change !== null && 'why' in change ? (
              <span class="fault">{voice.say(`teach.why-${change.why}`, { low: low!, high: high! })}</span>
            ) : edit ? (
              <span class="edited-word">{voice.say('teach.counts')}</span>
            ) : (
              voice.say('teach.bounds', {
                low: low!,
                high: high!,
                unit: voice.say(`teach.unit-${assumption.unit}` as TeachKey),
              })
            )}
          </p>
        </div>
      )}
    </li>
  )
}
