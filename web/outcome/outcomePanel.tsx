import type { JSX } from 'preact'
import type { Answer } from '../engine/useAnswer.js'
import { useVoice } from '../words/context.js'
import { problemText } from '../words/problemText.js'
import { LeakerBars } from './leakerBars.js'
import { Readings } from './readings.js'
import { Strips } from './strips.js'
import { useWhiskers } from './useWhiskers.js'

/** What both positions lead to, each right about its own assumptions: luck, ignorance, and both roads to the number. */
export function OutcomePanel({
  answer,
  isStale = false,
  height = 172,
}: {
  answer: Answer
  isStale?: boolean
  height?: number
}): JSX.Element {
  const voice = useVoice()
  const { whiskers, isComputing } = useWhiskers(answer)
  const hasLeakers = answer.compare.from.outcome !== null && answer.compare.to.outcome !== null
  return (
    <section class="outcome-panel" aria-labelledby="outcome-heading" aria-busy={isComputing}>
      <h2 id="outcome-heading">
        {voice.say('oc.heading')}
        {isStale ? <span class="stale"> {voice.say('as.not-updated')}</span> : null}
      </h2>
      {answer.problem ? (
        <p class="notice" role="status">
          {problemText(answer.problem, voice)}
        </p>
      ) : null}
      {hasLeakers ? (
        <LeakerBars answer={answer} whiskers={whiskers} height={height} />
      ) : (
        <p class="note">{voice.say('run.value-expectation')}</p>
      )}
      <Strips answer={answer} />
      <Readings answer={answer} />
    </section>
  )
}
