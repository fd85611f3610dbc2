import type { JSX } from 'preact'
import { useVoice } from '../words/context.js'
import type { CitedSource } from './published.js'

/** Sources in one line each, with where they can be read; an empty list says that there is none. */
export function SourceList({
  ids,
  sources,
}: {
  ids: readonly string[]
  sources: Readonly<Record<string, CitedSource>>
}): JSX.Element {
  const voice = useVoice()
  if (ids.length === 0) return <p class="note">{voice.say('sources.none')}</p>
  return (
    <ul class="source-list">
      {ids.map(id => {
        const source = sources[id]
        return (
          <li key={id}>
            {source?.url ? (
              <a href={source.url} rel="noopener noreferrer" target="_blank">
                {source.text}
              </a>
            ) : (
              (source?.text ?? id)
            )}
          </li>
        )
      })}
    </ul>
  )
}
