import type { JSX } from 'preact'
import { namesOf } from '../../messages/sentences.js'
import type { CompareResult } from '../../src/index.js'
import { useVoice } from '../words/context.js'

/** What keeps the answer as it is: sets of which one kept whole is enough. */
export function BlockingSets({ compare }: { compare: CompareResult }): JSX.Element | null {
  const voice = useVoice()
  const { cruxes } = compare
  if ('why' in cruxes || cruxes.blocking.length === 0) return null
  const name = namesOf(compare.assumptions, voice)
  return (
    <section class="column" aria-labelledby="blocking-heading">
      <h2 id="blocking-heading">{voice.say('dg.blocking')}</h2>
      <p class="note">{voice.say('dg.blocking-note')}</p>
      <ul class="sets">
        {cruxes.blocking.map(keys => (
          <li key={keys.join()}>
            <span class="chips is-still">
              {keys.map(key => (
                <span class="chip" key={key}>
                  {name(key)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
