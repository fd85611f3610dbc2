import type { JSX } from 'preact'
import { shown } from '../../messages/numbers.js'
import type { Answer } from '../engine/useAnswer.js'
import { Mark } from '../parts/mark.js'
import { useVoice } from '../words/context.js'

/** Both results in one line that stays in sight while values are moved. */
export function CompactLine({ answer, isStale }: { answer: Answer; isStale: boolean }): JSX.Element {
  const voice = useVoice()
  const { from, to, unit, claim } = answer.compare
  const verdict = (holds: boolean | undefined): string =>
    holds === undefined ? '' : ` ${voice.say(holds ? 'as.holds' : 'as.not')}`
  return (
    <p class="compact-line" aria-label={voice.say('as.results')}>
      {[from, to].map((one, i) => (
        <span key={one.position}>
          <Mark side={i as 0 | 1} /> <span class="unseen">{voice.text(one.label)}</span>{' '}
          <b data-value={one.value}>{shown(voice, one.value, unit)}</b>
          {claim ? verdict(one.claim?.holds) : ''}
        </span>
      ))}
      {isStale ? <span class="stale">{voice.say('as.not-updated')}</span> : null}
    </p>
  )
}
