import type { JSX } from 'preact'
import { SourceList } from '../assumptions/sourceList.js'
import type { CitedSource } from '../assumptions/published.js'
import { Grade } from '../parts/grade.js'
import { Popover } from '../parts/popover.js'
import { useTreatyVoice } from './words.js'

export type Sources = Readonly<Record<string, CitedSource>>

/** A grade that opens what it rests on: how well rule and facts are known, what of it is unchecked, and the sources. */
export function Grounds({
  name,
  grade,
  facts = null,
  unchecked = null,
  ids,
  sources,
}: {
  name: string
  grade: string
  facts?: string | null
  unchecked?: string | null
  ids: readonly string[]
  sources: Sources
}): JSX.Element {
  const voice = useTreatyVoice()
  const title = voice.say('tv.grounds', { id: name })
  return (
    <Popover
      label={`${title}: ${voice.say(`grade.${grade}` as 'grade.primary')}`}
      name={title}
      button={<Grade of={grade} />}
    >
      {() => (
        <>
          <p>
            {voice.say('tv.rule-grade')}: <Grade of={grade} />
          </p>
          {facts === null ? null : (
            <p>
              {voice.say('tv.facts-grade')}: <Grade of={facts} />
            </p>
          )}
          {unchecked === null ? null : (
            <p lang="en">{voice.say('treaty.rule.unchecked', { text: unchecked })}</p>
          )}
          <SourceList ids={ids} sources={sources} />
        </>
      )}
    </Popover>
  )
}
