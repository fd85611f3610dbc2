import type { JSX } from 'preact'
import type { RecordLink } from '../../src/index.js'
import { fragmentOf } from '../state/link.js'
import type { State } from '../state/state.js'
import type { ShippedRecord } from './data.js'
import { useRecordVoice } from './words.js'

/** The assumptions of questions that rest on an entry, each a link to where it can be changed. */
export function Bearings({
  links,
  record,
  state,
}: {
  links: readonly RecordLink[]
  record: ShippedRecord
  state: State
}): JSX.Element | null {
  const voice = useRecordVoice()
  if (links.length === 0) return null
  const nameOf = ({ scenario, key, position }: RecordLink): string => {
    const { assumptions, positions } = record.scenarios[scenario]!
    const whose = position === null ? '' : voice.text(positions[position])
    if (key === null) return voice.say('rv.whole', { position: whose })
    const what = key === 'claim' ? voice.say('rv.claim') : voice.text(assumptions[key]) || key
    return whose ? `${what} (${whose})` : what
  }
  const to = ({ scenario, key }: RecordLink): string =>
    fragmentOf({
      ...state,
      view: key === null || key === 'claim' ? 'question' : 'assumptions',
      question: scenario,
      sides: null,
      order: 'average',
      extra: key === null || key === 'claim' ? {} : { open: key },
    })
  return (
    <section>
      <h3>{voice.say('rv.bears-on')}</h3>
      <ul class="uses">
        {links.map(link => (
          <li key={[link.scenario, link.key, link.position].join(' ')}>
            <a href={to(link)}>
              {voice.text(record.scenarios[link.scenario]!.title)}: {nameOf(link)}
            </a>{' '}
            <span class="note">
              {link.row === null
                ? voice.say('record.by-source', { source: link.source! })
                : voice.say('record.by-row', { row: link.row })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
