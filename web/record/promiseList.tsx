import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { countTexts, dateText, groundText, sentence, statusText } from '../../messages/recordWords.js'
import type { PromiseRow } from '../../src/index.js'
import { SourceList } from '../assumptions/sourceList.js'
import { Grade } from '../parts/grade.js'
import { fragmentOf } from '../state/link.js'
import type { State } from '../state/state.js'
import type { ShippedRecord } from './data.js'
import { useRecordVoice } from './words.js'

/** Promises in rows: what, who and when, due, what became of it in a word, and on opening the ground for that word. */
export const PromiseList = ({
  rows,
  record,
  state,
}: {
  rows: readonly PromiseRow[]
  record: ShippedRecord
  state: State
}): JSX.Element => (
  <ul class="promises">
    {rows.map(row => (
      <PromiseItem key={row.id} row={row} record={record} state={state} />
    ))}
  </ul>
)

function PromiseItem({
  row,
  record,
  state,
}: {
  row: PromiseRow
  record: ShippedRecord
  state: State
}): JSX.Element {
  const voice = useRecordVoice()
  const { say } = voice
  const [isOpen, setOpen] = useState(false)
  return (
    <li class="promise" id={row.id} data-status={row.status}>
      <div>
        <p>
          <b>{row.what}</b>
        </p>
        <p class="note">
          {row.who}, {dateText(row.made, voice)}
        </p>
      </div>
      <p>
        <span class="note">{say('rv.due')}</span>{' '}
        {row.due === null ? say('rv.no-due') : dateText(row.due, voice)}
      </p>
      <p>
        <b class="status">{say(`record.status.${row.status}`)}</b> <Grade of={row.evidence} />
      </p>
      <details class="readings" onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>
          {say('rv.grounds')} <span class="unseen">{row.id}</span>
        </summary>
        {isOpen ? <Ground row={row} record={record} state={state} /> : null}
      </details>
    </li>
  )
}

function Ground({
  row,
  record,
  state,
}: {
  row: PromiseRow
  record: ShippedRecord
  state: State
}): JSX.Element {
  const voice = useRecordVoice()
  const { say } = voice
  const series = [...new Set(row.tests.map(test => test.series))]
  const doesDiffer = row.computed && row.judgement.status !== row.status && row.why === null
  const became =
    row.outcomeDate === null ? row.outcome : `${row.outcome} (${dateText(row.outcomeDate, voice)})`
  return (
    <div class="ground">
      <p>
        {sentence(statusText(row, voice))} {groundText(row, voice)}
      </p>
      {row.outcome ? <p>{say('record.outcome', { text: became })}</p> : null}
      {doesDiffer ? (
        <p>{say('record.differs', { status: say(`record.status.${row.judgement.status}`) })}</p>
      ) : null}
      {countTexts(row, voice).map(text => (
        <p key={text}>{text}</p>
      ))}
      {series.map(name => (
        <p key={name}>
          <a href={fragmentOf({ ...state, view: 'arsenals', extra: record.charts[name]! })}>
            {say('rv.series', { name })}
          </a>
        </p>
      ))}
      <p>
        <a href={fragmentOf({ ...state, view: 'record', extra: { open: row.entry } })}>
          {say('rv.in-entry', { id: row.entry, title: row.title })}
        </a>
      </p>
      <SourceList ids={row.sources} sources={record.sources} />
    </div>
  )
}
