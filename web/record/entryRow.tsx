import type { JSX } from 'preact'
import { dateText } from '../../messages/recordWords.js'
import type { PromiseRow, RecordEntry } from '../../src/index.js'
import { SourceList } from '../assumptions/sourceList.js'
import { Grade } from '../parts/grade.js'
import type { State } from '../state/state.js'
import { ClaimList } from './claimList.js'
import type { ShippedRecord } from './data.js'
import { KindMark } from './kindMark.js'
import { Bearings } from './links.js'
import { PromiseList } from './promiseList.js'
import { partyName, useRecordVoice } from './words.js'

/** One entry of the record: a line, and on opening everything that hangs on it. */
export function EntryRow({
  entry,
  record,
  state,
  promisesOf,
  isOpen,
  onToggle,
}: {
  entry: RecordEntry
  record: ShippedRecord
  state: State
  promisesOf: (entry: string) => readonly PromiseRow[]
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
}): JSX.Element {
  const voice = useRecordVoice()
  return (
    <details
      class="entry record-entry"
      id={entry.id}
      open={isOpen}
      onToggle={event => {
        if (event.currentTarget.open !== isOpen) onToggle(event.currentTarget.open)
      }}
    >
      <summary>
        <span class="entry-date">{dateText(entry.date, voice)}</span>
        <b>{entry.title}</b>
        <span class="entry-kind">
          <KindMark of={entry.type} /> {voice.say(`record.type.${entry.type}`)}
        </span>
        <span>
          <Grade of={entry.evidence} />
        </span>
      </summary>
      {isOpen ? <Body entry={entry} record={record} state={state} promises={promisesOf(entry.id)} /> : null}
    </details>
  )
}

function Body({
  entry,
  record,
  state,
  promises,
}: {
  entry: RecordEntry
  record: ShippedRecord
  state: State
  promises: readonly PromiseRow[]
}): JSX.Element {
  const voice = useRecordVoice()
  const { say } = voice
  const claims = record.claims.items.filter(
    claim => claim.entry === entry.id || (claim.also ?? []).includes(entry.id),
  )
  const later = entry.later_outcome_date
    ? `${entry.later_outcome} (${dateText(entry.later_outcome_date, voice)})`
    : entry.later_outcome
  const facts: [string, string][] = [
    [say('rv.place'), entry.place],
    [say('rv.participants'), entry.participants.join(', ')],
    [say('rv.parties'), entry.parties.map(code => partyName(code, voice)).join(', ')],
    [say('rv.topics'), entry.topics.join(', ')],
    [say('rv.agreed'), entry.agreed],
    [say('rv.left-open'), entry.left_open],
    [say('rv.later'), later],
    [say('rv.note'), entry.note],
  ]
  return (
    <div class="entry-body">
      <dl class="entry-facts">
        {facts
          .filter(([, text]) => text)
          .map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {entry.has_unchecked_parts ? <p class="note">{say('rv.parts-unchecked')}</p> : null}
      {promises.length > 0 ? (
        <section>
          <h3>{say('record.title-promises')}</h3>
          <PromiseList rows={promises} record={record} state={state} />
        </section>
      ) : null}
      {claims.length > 0 ? (
        <section>
          <h3>{say('record.title-claims')}</h3>
          <ClaimList claims={claims} record={record} state={state} />
        </section>
      ) : null}
      <Bearings links={record.links.filter(link => link.entry === entry.id)} record={record} state={state} />
      <section>
        <h3>{say('record.title-sources')}</h3>
        <SourceList ids={entry.sources} sources={record.sources} />
      </section>
    </div>
  )
}
