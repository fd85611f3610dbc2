import type { JSX } from 'preact'
import type { Arsenals } from './data.js'
import { useArsenalVoice } from './words.js'

/** Where a number was read, as links; said where nothing was read. */
export function Sources({ ids, data }: { ids: readonly (string | null)[]; data: Arsenals }): JSX.Element {
  const voice = useArsenalVoice()
  const known = ids.filter(id => id !== null)
  if (known.length === 0) return <span class="note">{voice.say('arsenal.no-source')}</span>
  return (
    <span class="cited">
      {known.map(id => {
        const source = data.sources[id]
        return source?.url ? (
          <a key={id} href={source.url} title={source.text} rel="noopener noreferrer" target="_blank">
            {id}
          </a>
        ) : (
          <span key={id} title={source?.text}>
            {id}
          </span>
        )
      })}
    </span>
  )
}
