import type { JSX } from 'preact'
import { CATALOG, ownQuestions, questionsWith } from '../engine/questions.js'
import type { Answer } from '../engine/useAnswer.js'
import type { Store } from '../state/store.js'
import { useVoice } from '../words/context.js'
import { SideChooser } from './sideChooser.js'

/** Which question is asked, as of when, what is edited, and the ways back. */
export function QuestionBar({
  answer,
  store,
  onFile,
}: {
  answer: Answer
  store: Store
  /** Opens a file of the visitor's own. */
  onFile: () => void
}): JSX.Element {
  const voice = useVoice()
  const { state, change } = store
  const { compare, sides } = answer
  const together = questionsWith(state.question)
  const title = (id: string): string => voice.text(CATALOG.scenarios.find(one => one.id === id)?.title)
  const n = answer.edited.edits.length
  return (
    <div class="question-bar">
      {together.length > 1 ? (
        <div class="segments" role="group" aria-label={voice.say('bar.questions')}>
          {together.map((id, i) => (
            <button
              key={id}
              type="button"
              class="segment"
              aria-pressed={id === state.question}
              onClick={() => change({ question: id, sides: null, order: 'average' })}
            >
              {i + 1} · {title(id)}
            </button>
          ))}
        </div>
      ) : null}
      <label class="other-questions">
        <span class="unseen">{voice.say('bar.other')}</span>
        <select
          value={state.question}
          onChange={event => change({ question: event.currentTarget.value, sides: null, order: 'average' })}
        >
          {[...CATALOG.scenarios, ...ownQuestions().map(({ scenario }) => scenario)].map(one => (
            <option key={one.id} value={one.id}>
              {voice.text(one.title)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="plain" onClick={onFile}>
        {voice.say('bar.file')}
      </button>
      <SideChooser answer={answer} change={change} />
      <span class="as-of">{compare.asOf}</span>
      <span class="bar-state">
        {n === 0 ? voice.say('bar.shipped') : <b class="edited-count">{voice.say('bar.edited', { n })}</b>}
      </span>
      <span class="bar-tools">
        <button type="button" class="plain" onClick={() => change({ sides: [sides[1], sides[0]] })}>
          {voice.say('bar.swap')}
        </button>
        <button type="button" class="plain" disabled={!store.canUndo} onClick={store.undo}>
          {voice.say('bar.undo')}
        </button>
        <button type="button" class="plain" disabled={!store.canRedo} onClick={store.redo}>
          {voice.say('bar.redo')}
        </button>
      </span>
    </div>
  )
}
