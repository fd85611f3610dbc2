import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { signed, uncertain } from '../../messages/numbers.js'
import { namesOf } from '../../messages/sentences.js'
import type { CompareResult } from '../../src/index.js'
import { useVoice } from '../words/context.js'

/** So many pairs are shown before the rest is asked for. */
const FIRST = 9

/** Pairs of assumptions that do more, or less, together than apart: thin bars to both sides of nothing. */
export function Interactions({ compare }: { compare: CompareResult }): JSX.Element {
  const voice = useVoice()
  const [isAll, setAll] = useState(false)
  const name = namesOf(compare.assumptions, voice)
  const pairs = compare.interactions.toSorted((x, y) => Math.abs(y.value) - Math.abs(x.value))
  const most = Math.max(...pairs.map(one => Math.abs(one.value)), 1e-300)
  const shown = isAll ? pairs : pairs.slice(0, FIRST)
  const half = (value: number): number => (50 * Math.abs(value)) / most
  return (
    <section class="column" aria-labelledby="pairs-heading">
      <h2 id="pairs-heading">{voice.say('dg.pairs')}</h2>
      <p class="note">{voice.say(pairs.length > 0 ? 'dg.pairs-note' : 'dg.pairs-none')}</p>
      <ul class="pairs">
        {shown.map(({ a, b, value, standardError }) => (
          <li key={`${a} ${b}`}>
            <span class="pair-name">{voice.list([name(a), name(b)])}</span>
            <svg class="pair-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
              <line class="zero" x1="50" x2="50" y1="0" y2="12" />
              <rect
                class={value < 0 ? 'bar negative' : 'bar'}
                x={value < 0 ? 50 - half(value) : 50}
                width={half(value)}
                y="3.5"
                height="5"
              />
            </svg>
            <b class="pair-value">
              {signed(voice, value, compare.unit)}
              {standardError > 0 ? <small> ± {uncertain(voice, standardError)}</small> : null}
            </b>
          </li>
        ))}
      </ul>
      {pairs.length > FIRST ? (
        <button type="button" class="link" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? voice.say('dg.fewer') : voice.say('wf.more', { n: pairs.length - FIRST })}
        </button>
      ) : null}
    </section>
  )
}
