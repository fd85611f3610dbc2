import type { JSX } from 'preact'
import { leadSentences } from '../../messages/sentences.js'
import type { Answer } from '../engine/useAnswer.js'
import { useVoice } from '../words/context.js'
import { problemText } from '../words/problemText.js'

/** The answer in plain words; while the rest is being computed, or cannot be, only what is known. */
export function Lead({ answer }: { answer: Answer }): JSX.Element {
  const voice = useVoice()
  const { compare, computing, problem } = answer
  const sentences = leadSentences(compare, voice)
  return (
    <>
      <p class="lead">{(computing.compare ? sentences.slice(0, 1) : sentences).join(' ')}</p>
      {problem ? (
        <p class="notice" role="status">
          {problemText(problem, voice)}
        </p>
      ) : null}
    </>
  )
}
