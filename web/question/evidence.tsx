import type { JSX } from 'preact'
import { shown } from '../../messages/numbers.js'
import { namesOf } from '../../messages/sentences.js'
import type { CompareResult } from '../../src/index.js'
import { softened } from '../parts/softened.js'
import { useVoice } from '../words/context.js'

const MOST = 7

/** What would narrow the gap most if it were settled. */
export function EvidenceRanking({ compare }: { compare: CompareResult }): JSX.Element {
  const voice = useVoice()
  const name = namesOf(compare.assumptions, voice)
  const rows = compare.evidence.slice(0, MOST)
  const most = Math.max(...rows.map(one => Math.abs(one.reduction)), 1e-300)
  return (
    <section class="column evidence" aria-labelledby="ev-heading">
      <h2 id="ev-heading">{voice.say('ev.heading')}</h2>
      <p class="note">{voice.say('ev.if-settled')}</p>
      <ul class="ranking">
        {rows.map(one => (
          <li key={one.key}>
            <span class="ranking-name">{softened(name(one.key))}</span>
            <svg class="ranking-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
              <rect
                class={one.reduction < 0 ? 'bar negative' : 'bar'}
                width={(100 * Math.abs(one.reduction)) / most}
                height="12"
              />
            </svg>
            <b class="ranking-value">{shown(voice, one.reduction, compare.unit)}</b>
            {one.reduction < 0 ? <span class="note">{voice.say('ev.grows')}</span> : null}
            {one.by === 'tests' ? <span class="note">{voice.say('ev.tests')}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
