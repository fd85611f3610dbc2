import type { JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { assumed } from '../../messages/numbers.js'
import { Mark } from '../parts/mark.js'
import { useVoice } from '../words/context.js'
import type { PageVoice } from '../words/say.js'
import type { Holding, Row } from './rows.js'
import { allowedNumber } from './allowedNumber.js'
import type { Typed } from './allowedNumber.js'

/** A complaint comes only after typing has stopped for so long, or the field is left. */
const PATIENCE_MS = 900

/** The field of one value: what is typed takes effect at once where it can; where it cannot, it stays and says why. */
export function NumberField({
  row,
  holding,
  name,
  onValue,
  onWrong,
}: {
  row: Row
  holding: Holding
  name: string
  onValue: (value: number) => void
  /** Told whether the field holds something that cannot be used. */
  onWrong: (isWrong: boolean) => void
}): JSX.Element {
  const voice = useVoice()
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  const [isComplaining, setComplaining] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { low, high, isWhole } = row.scale
  const allowed = { low, high, isWhole, language: voice.language }
  const typed = text === null ? null : allowedNumber(text, allowed)
  const wrong = typed && 'why' in typed ? typed : null
  const set = (next: string | null): void => {
    setText(next)
    clearTimeout(timer.current)
    const found = next === null ? null : allowedNumber(next, allowed)
    const isWrong = found !== null && 'why' in found
    setComplaining(isWrong && isComplaining)
    onWrong(isWrong)
    if (isWrong) timer.current = setTimeout(() => setComplaining(true), PATIENCE_MS)
    else if (found && found.value !== holding.value) onValue(found.value)
  }
  // A value moved elsewhere is what the field shows from then on.
  useEffect(() => {
    if (text !== null && document.activeElement?.id !== id) set(null)
  }, [holding.value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const shown = holding.span ? assumed(voice, holding.text) : fieldText(voice, holding.value)
  const isEdited = holding.edit !== null
  return (
    <div class="field">
      <label class={`field-box${isEdited ? ' is-edited' : ''}${row.isLocked ? ' is-locked' : ''}`}>
        {holding.side === null ? null : <Mark side={holding.side} />}
        <span class="unseen">{name}</span>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          spellcheck={false}
          readOnly={row.isLocked}
          value={text ?? shown}
          aria-invalid={isComplaining && wrong ? 'true' : undefined}
          aria-describedby={isComplaining && wrong ? `${id}-why` : undefined}
          onFocus={event => {
            if (!row.isLocked) event.currentTarget.select()
          }}
          onInput={event => set(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Escape' && text !== null) set(null)
            if (event.key === 'Enter' && wrong) setComplaining(true)
            else if (event.key === 'Enter') set(null)
          }}
          onBlur={() => {
            if (wrong) setComplaining(true)
            else set(null)
          }}
        />
        <UnitWord unit={row.assumption.unit} />
      </label>
      {isComplaining && wrong ? (
        <Complaint
          id={`${id}-why`}
          wrong={wrong}
          row={row}
          onNearest={value => {
            set(null)
            onValue(value)
          }}
        />
      ) : null}
    </div>
  )
}

/** A number as a field shows it: no grouping, so that it can be typed over. */
const fieldText = (voice: PageVoice, value: number): string =>
  voice.number(value, { maximumSignificantDigits: 6, useGrouping: false })

/** Units that a word or symbol is needed for; a bare chance, ratio or count says what it is in its label. */
const BARE = new Set(['probability', 'ratio', 'count', 'per-warhead'])

const UnitWord = ({ unit }: { unit: string }): JSX.Element | null =>
  BARE.has(unit) ? null : <span class="field-unit">{unit}</span>

function Complaint({
  id,
  wrong,
  row,
  onNearest,
}: {
  id: string
  wrong: Extract<Typed, { why: string }>
  row: Row
  onNearest: (value: number) => void
}): JSX.Element {
  const voice = useVoice()
  const { low, high } = row.scale
  return (
    <p class="complaint" id={id} role="alert">
      {voice.say(`as.wrong-${wrong.why}`, { low: assumed(voice, low), high: assumed(voice, high) })}{' '}
      {wrong.nearest === null ? null : (
        <button type="button" class="link" onClick={() => onNearest(wrong.nearest!)}>
          {voice.say('as.take-nearest', { value: assumed(voice, wrong.nearest) })}
        </button>
      )}
    </p>
  )
}
