import type { JSX } from 'preact'
import { partyNames } from '../../messages/treatyLife.js'
import { treatyWords } from '../../messages/treatyWords.js'
import { dateStatus } from '../../src/index.js'
import type { Treaty } from '../../src/index.js'
import { Grounds } from './grounds.js'
import type { Sources } from './grounds.js'
import { useTreatyVoice } from './words.js'

/** When a treaty was signed, in force and over, whom it bound, and what it was on the day asked about. */
export function Life({
  of: treaty,
  date,
  sources,
}: {
  of: Treaty
  date: string
  sources: Sources
}): JSX.Element {
  const voice = useTreatyVoice()
  const { say } = voice
  const status = dateStatus(treaty, date)
  const words = treatyWords(treaty, voice)
  const pause = treaty.suspended
  const rows: [string, string][] = [
    [say('tv.signed'), treaty.signed],
    [say('tv.in-force'), treaty.entered_into_force ?? say('tv.never')],
    ...(pause
      ? [
          [
            say('tv.suspended'),
            `${pause.effective ?? pause.date} (${partyNames([pause.by].flat(), voice)})`,
          ] as [string, string],
        ]
      : []),
    [
      say('tv.ended'),
      status.until === null
        ? say('tv.not-over')
        : `${status.until} (${words.text('end_reason', status.endReason ?? '')})`,
    ],
    [say('tv.parties'), partyNames(treaty.party_ids, voice)],
    [say('tv.on-date', { date }), say(`tv.phase.${status.phase}`)],
  ]
  return (
    <section class="panel life" aria-labelledby="life">
      <h2 id="life">{say('tv.life')}</h2>
      <p>{words.text('name', treaty.name)}</p>
      <dl>
        {rows.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Grounds
        name={treaty.short}
        grade={treaty.dates_evidence}
        ids={treaty.dates_sources}
        sources={sources}
      />
    </section>
  )
}
