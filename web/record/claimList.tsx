import type { JSX } from 'preact'
import { claimTold } from '../../messages/recordTold.js'
import { dateText } from '../../messages/recordWords.js'
import type { ReportClaim } from '../../src/index.js'
import { SourceList } from '../assumptions/sourceList.js'
import { Grade } from '../parts/grade.js'
import { fragmentOf } from '../state/link.js'
import type { State } from '../state/state.js'
import type { ShippedRecord } from './data.js'
import { useRecordVoice } from './words.js'

/** Statements of the report, each with what confirms it and what became of it. */
export function ClaimList({
  claims,
  record,
  state,
}: {
  claims: readonly ReportClaim[]
  record: ShippedRecord
  state: State
}): JSX.Element {
  const voice = useRecordVoice()
  const { say } = voice
  const told = claims.map(one => claimTold(one, voice))
  return (
    <ul class="claims">
      {told.map(claim => (
        <li key={claim.id} class="claim" id={claim.id}>
          <h3>{claim.item}</h3>
          <p>{say('record.confirmed', { text: claim.confirmed })}</p>
          <p>
            {say('record.became', {
              text: `${claim.what_became} (${dateText(claim.outcome_date, voice)})`,
            })}
          </p>
          <p>
            <Grade of={claim.evidence} />{' '}
            {claim.has_unchecked_parts ? <span class="note">{say('rv.parts-unchecked')} </span> : null}
            {[claim.entry, ...(claim.also ?? [])].map(id => (
              <span key={id}>
                <a href={fragmentOf({ ...state, view: 'record', extra: { open: id } })}>{id}</a>{' '}
              </span>
            ))}
          </p>
          <SourceList
            ids={[...new Set([...claim.sources, ...(claim.outcome_sources ?? [])])]}
            sources={record.sources}
          />
        </li>
      ))}
    </ul>
  )
}
