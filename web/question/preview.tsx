import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { shown } from '../../messages/numbers.js'
import { namesOf } from '../../messages/sentences.js'
import { mirroredCompare } from '../../src/index.js'
import type { CompareResult } from '../../src/index.js'
import { assumptionOf, heldValue, middle } from '../engine/held.js'
import type { Answer } from '../engine/useAnswer.js'
import { withEdit } from '../state/state.js'
import type { PageEdit, State } from '../state/state.js'
import { useVoice } from '../words/context.js'
import { mixtureValue } from './steps.js'

/** The comparison as seen from the chosen side, and the way to try out a set of assumptions from the other one. */
export function usePreview(
  answer: Answer,
  state: State,
  change: (part: Partial<State>) => void,
): { seen: CompareResult; panel: JSX.Element | null; onPreview: (keys: readonly string[]) => void } {
  const [keys, setKeys] = useState<readonly string[] | null>(null)
  const { compare } = answer
  const seen = useMemo(
    () => (state.seenFrom === 0 ? compare : mirroredCompare(compare)),
    [compare, state.seenFrom],
  )
  const panel = keys ? (
    <Preview
      answer={answer}
      side={state.seenFrom}
      keys={keys}
      onBack={() => setKeys(null)}
      onKeep={edits => {
        setKeys(null)
        change({ edits: edits.reduce(withEdit, state.edits) })
      }}
    />
  ) : null
  return { seen, panel, onPreview: setKeys }
}

/** A set of assumptions tried out from the other position, to be kept or taken back. */
function Preview({
  answer,
  side,
  keys,
  onKeep,
  onBack,
}: {
  answer: Answer
  side: 0 | 1
  keys: readonly string[]
  onKeep: (edits: readonly PageEdit[]) => void
  onBack: () => void
}): JSX.Element {
  const voice = useVoice()
  const { scenario } = answer.edited
  const [own, other] = side === 0 ? answer.sides : [answer.sides[1], answer.sides[0]]
  const name = namesOf(answer.compare.assumptions, voice)
  const value = mixtureValue(scenario, [own, other])?.(keys)
  const edits = keys.flatMap((key): PageEdit[] => {
    const held = heldValue(scenario, other, key)
    return held.value.kind === 'point'
      ? [
          {
            scenario: scenario.id,
            key,
            position: own,
            value: middle(held.value, assumptionOf(scenario, key).unit),
            source: other,
          },
        ]
      : []
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onBack()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onBack])
  return (
    <div class="preview" role="status">
      <span>{voice.say('crux.preview', { set: voice.list(keys.map(name)) })}</span>
      {value === undefined ? null : <b>{shown(voice, value, answer.compare.unit)}</b>}
      <button type="button" disabled={edits.length < keys.length} onClick={() => onKeep(edits)}>
        {voice.say('crux.keep')}
      </button>
      <button type="button" onClick={onBack}>
        {voice.say('crux.back')}
      </button>
    </div>
  )
}
