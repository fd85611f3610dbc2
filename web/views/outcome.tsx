import type { JSX } from 'preact'
import { OutcomePanel } from '../outcome/outcomePanel.js'
import { Verdicts } from '../outcome/verdicts.js'
import { Lead } from '../question/lead.js'
import { useVoice } from '../words/context.js'
import type { ViewProps } from './view.js'

/** What may happen on either set of assumptions: luck and ignorance apart, both readings of failure, both roads. */
export function OutcomeView({ answer }: ViewProps): JSX.Element {
  const voice = useVoice()
  const { compare } = answer
  return (
    <>
      <h1 class="question">{voice.text(compare.question)}</h1>
      <Lead answer={answer} />
      <div class="outcome-layout">
        <OutcomePanel answer={answer} height={240} />
        <section aria-labelledby="verdict-heading">
          <h2 id="verdict-heading">{voice.say('oc.verdict')}</h2>
          {compare.claim?.why ? <p class="note">{voice.text(compare.claim.why)}</p> : null}
          <Verdicts answer={answer} />
          <h2>{voice.say('oc.how-to-read')}</h2>
          <p class="note">{voice.say('oc.reading')}</p>
          {compare.modelNote ? <p class="note">{voice.text(compare.modelNote)}</p> : null}
        </section>
      </div>
    </>
  )
}
