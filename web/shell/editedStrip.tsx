import type { JSX } from 'preact'
import { shown } from '../../messages/numbers.js'
import { verdict } from '../../messages/sentences.js'
import type { Answer } from '../engine/useAnswer.js'
import { editText } from '../export/editText.js'
import type { Store } from '../state/store.js'
import { useVoice } from '../words/context.js'

/** What is no longer as shipped, whose it is, and what that does to the result; nothing where nothing is edited. */
export function EditedStrip({ answer, store }: { answer: Answer; store: Store }): JSX.Element | null {
  const voice = useVoice()
  const { compare, edited, question } = answer
  if (!answer.isEdited) return null
  const results = [compare.from, compare.to].flatMap(result => {
    const before = [question.shipped.compare.from, question.shipped.compare.to].find(
      one => one.position === result.position,
    )
    return before && before.value !== result.value ? [{ result, before }] : []
  })
  const one = (edit: (typeof edited.edits)[number]): string => editText(edit, edited.scenario, compare, voice)
  return (
    <aside class="edited-strip" aria-label={voice.say('strip.edited')}>
      <div class="edited-inner">
        <b class="edited-word">{voice.say('strip.edited')}</b>
        <div class="edited-text">
          {edited.edits.length > 2 ? (
            <details>
              <summary>{voice.say('bar.edited', { n: edited.edits.length })}</summary>
              <ul>
                {edited.edits.map(edit => (
                  <li key={`${edit.key} ${edit.position}`}>{one(edit)}</li>
                ))}
              </ul>
            </details>
          ) : (
            edited.edits.map(edit => <span key={`${edit.key} ${edit.position}`}>{one(edit)} </span>)
          )}{' '}
          {results.map(({ result, before }) => (
            <span key={result.position}>
              {voice.say('strip.result', {
                value: shown(voice, result.value, result.unit),
                before: shown(voice, before.value, before.unit),
                label: voice.text(result.label),
              })}{' '}
              {verdict(result, compare, voice)}.{' '}
            </span>
          ))}
        </div>
        <button type="button" onClick={() => store.change({ edits: [] })}>
          {voice.say('bar.restore')}
        </button>
      </div>
    </aside>
  )
}
