import { render } from 'preact'
import type { JSX } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Question } from '../engine/questions.js'
import { useAnswer } from '../engine/useAnswer.js'
import type { Answer } from '../engine/useAnswer.js'
import { useQuestion } from '../engine/useQuestion.js'
import { useResult } from '../export/useResult.js'
import { waterfallPicture } from '../picture/pictures.js'
import { fragmentOf, openedFragment } from '../state/link.js'
import type { State } from '../state/state.js'
import { VoiceContext, useVoice } from '../words/context.js'
import { pageVoice } from '../words/say.js'

/** The chart of one question on somebody else's page: solved anew, with what was edited, its source line and a way back. */
function Embedded({ state }: { state: State }): JSX.Element {
  const voice = useVoice()
  const [question, isMissing] = useQuestion(state.question)
  if (question) return <Chart question={question} state={state} />
  return <p>{voice.say(isMissing ? 'link.unknown-question' : 'page.loading', { id: state.question })}</p>
}

function Chart({ question, state }: { question: Question; state: State }): JSX.Element {
  const voice = useVoice()
  const answer = useAnswer(question, state)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    // How high the chart is, is no secret: whoever embeds it may know.
    parent.postMessage({ crawford: 'drawn', height: place.current!.scrollHeight }, '*')
  })
  return (
    <main ref={place} data-from={answer.compare.from.value} data-to={answer.compare.to.value}>
      <Waterfall answer={answer} state={state} />
      <p>
        <a href={`./${fragmentOf(state)}`} target="_blank" rel="noopener">
          {voice.say('embed.open')}
        </a>
      </p>
    </main>
  )
}

/** The picture; apart, because drawing it renders to text, which no hook may come after. */
function Waterfall({ answer, state }: { answer: Answer; state: State }): JSX.Element {
  const voice = useVoice()
  const { result, steps } = useResult(answer, state)
  const picture = useMemo(() => waterfallPicture(result, steps, voice), [result, steps, voice])
  return (
    <img
      src={`data:image/svg+xml,${encodeURIComponent(picture.svg)}`}
      width={picture.width}
      height={picture.height}
      alt={picture.description}
    />
  )
}

const { state } = openedFragment(location.hash)
const language = new URLSearchParams(location.search).get('lang') === 'ru' ? 'ru' : 'en'
document.documentElement.lang = language
document.title = 'Crawford'
render(
  <VoiceContext.Provider value={pageVoice(language)}>
    <Embedded state={state} />
  </VoiceContext.Provider>,
  document.getElementById('embed')!,
)
