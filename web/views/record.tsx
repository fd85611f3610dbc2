import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { dateText } from '../../messages/recordWords.js'
import { PROMISE_STATUSES, endDay, isPartialDate, startDay } from '../../src/index.js'
import type { PromiseRow, RecordEntry } from '../../src/index.js'
import { useLatest } from '../parts/useLatest.js'
import { ClaimList } from '../record/claimList.js'
import { soughtEntries, soughtIn, soughtPromises } from '../record/data.js'
import type { ShippedRecord, Sought } from '../record/data.js'
import { EntryRow } from '../record/entryRow.js'
import { PromiseList } from '../record/promiseList.js'
import { SoughtBar, soughtText } from '../record/soughtBar.js'
import { Timeline } from '../record/timeline.js'
import { useRecordVoice } from '../record/words.js'
import type { RecordVoice } from '../record/words.js'
import { NothingFound, withExtra } from '../reference/filters.js'
import { useLoaded } from '../reference/loadedData.js'
import { useReferenceVoice } from '../reference/words.js'
import type { State } from '../state/state.js'
import { useVoice } from '../words/context.js'
import type { ViewProps } from './view.js'

type Part = 'entries' | 'promises' | 'claims'
const PARTS: readonly Part[] = ['entries', 'promises', 'claims']
const EVERYTHING = soughtIn({})

/** What was said, agreed and promised, and what became of it. */
export function RecordView({ state, change }: ViewProps): JSX.Element {
  const page = useVoice()
  const record = useLoaded<ShippedRecord>(() => import('virtual:crawford/data/record'))
  return record ? (
    <Whole record={record} state={state} onExtra={extra => change({ extra })} />
  ) : (
    <p role="status" data-opening>
      {page.say('page.opening')}
    </p>
  )
}

interface PartProps {
  record: ShippedRecord
  state: State
  sought: Sought
  asOf: string
  set: (part: Record<string, string>) => void
  clear: () => void
}

function Whole({
  record,
  state,
  onExtra,
}: {
  record: ShippedRecord
  state: State
  onExtra: (extra: Record<string, string>) => void
}): JSX.Element {
  const voice = useRecordVoice()
  const { extra } = state
  const part = PARTS.find(one => one === extra['part']) ?? 'entries'
  const asOf = isPartialDate(extra['as-of'] ?? '') ? extra['as-of']! : today()
  const kept = { part: part === 'entries' ? '' : part }
  const props: PartProps = {
    record,
    state,
    asOf,
    sought: soughtIn(extra),
    set: one => onExtra(withExtra(extra, one)),
    clear: () => onExtra(withExtra({}, kept)),
  }
  const [first, last] = [record.entries[0]!, record.entries.at(-1)!].map(one => one.date.slice(0, 4))
  const counts = {
    entries: record.entries.length,
    promises: record.entries.flatMap(one => one.promises).length,
    claims: record.claims.items.length,
  }
  return (
    <div class="reference-view record">
      <h1 class="view-title">{voice.say('rv.title')}</h1>
      <p class="lead">{voice.say('rv.lead', { n: counts.entries, from: first!, to: last! })}</p>
      <div class="segments" role="group" aria-label={voice.say('rv.parts')}>
        {PARTS.map(one => (
          <button
            key={one}
            type="button"
            class="segment"
            aria-pressed={part === one}
            onClick={() => onExtra(withExtra({}, { part: one === 'entries' ? '' : one }))}
          >
            {voice.say(`rv.${one}`)} {voice.number(counts[one])}
          </button>
        ))}
      </div>
      {part === 'entries' ? <Entries {...props} /> : null}
      {part === 'promises' ? <Promises {...props} /> : null}
      {part === 'claims' ? (
        <section aria-labelledby="claims-title">
          <h2 id="claims-title">{voice.told(record.claims.about)}</h2>
          <ClaimList claims={record.claims.items} record={record} state={state} />
        </section>
      ) : null}
    </div>
  )
}

function Entries({ record, state, sought, asOf, set, clear }: PartProps): JSX.Element {
  const voice = useRecordVoice()
  const { open = '' } = state.extra
  const rows = useMemo(() => soughtPromises(record, EVERYTHING, asOf, voice), [record, asOf, voice])
  const shown = useMemo(
    () => soughtEntries(record.entries, sought, voice),
    [record, voice, ...Object.values(sought)],
  )
  const { toggle } = useLatest({
    toggle: (id: string, isOpen: boolean) => set({ open: isOpen ? id : '' }),
  })
  const rowOf = (entry: RecordEntry, isOpen: boolean): JSX.Element => (
    <EntryRow
      key={entry.id}
      entry={entry}
      record={record}
      state={state}
      promisesOf={id => rows.filter(row => row.entry === id)}
      isOpen={isOpen}
      onToggle={is => toggle(entry.id, is)}
    />
  )
  // What is closed is not drawn again when another entry opens: the list is long.
  const closed = useMemo(() => new Map(shown.map(one => [one.id, rowOf(one, false)])), [shown, voice])
  const timeline = useMemo(
    () => <Timeline record={record} entries={shown} {...axisOf(sought, record, asOf)} />,
    [record, shown, asOf, voice],
  )
  useEffect(() => {
    if (open) document.getElementById(open)?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const unchecked = shown.filter(one => one.evidence === 'unchecked').length
  return (
    <>
      <SoughtBar part="entries" record={record} sought={sought} onSet={set} />
      <p class="note" role="status">
        {voice.say('record.total', { n: shown.length })}{' '}
        {unchecked > 0 ? voice.say('record.total-unchecked', { n: unchecked }) : null}
      </p>
      {timeline}
      <Nothing if={shown.length === 0} part="entries" record={record} sought={sought} clear={clear} />
      <section aria-labelledby="entries-title">
        <h2 id="entries-title">{voice.say('rv.entries')}</h2>
        {shown.map(entry => (entry.id === open ? rowOf(entry, true) : closed.get(entry.id)))}
      </section>
    </>
  )
}

function Promises({ record, state, sought, asOf, set, clear }: PartProps): JSX.Element {
  const voice = useRecordVoice()
  const rows = soughtPromises(record, sought, asOf, voice)
  const judged = rows.filter(row => !row.computed).length
  return (
    <>
      <SoughtBar part="promises" record={record} sought={sought} onSet={set}>
        <label class="filter">
          <span class="filter-label">{voice.say('rv.as-of')}</span>
          <input
            type="date"
            required
            value={asOf}
            onChange={event => set({ 'as-of': event.currentTarget.value })}
          />
        </label>
      </SoughtBar>
      {rows.length > 0 ? (
        <p class="promise-total" role="status">
          {voice.say('record.promises-total', {
            n: rows.length,
            date: dateText(asOf, voice),
            tally: tallyText(rows, voice),
          })}{' '}
          {voice.say('record.promises-judged', { computed: rows.length - judged, judged })}
        </p>
      ) : null}
      <p class="note">{voice.say('rv.judged-note')}</p>
      <Nothing if={rows.length === 0} part="promises" record={record} sought={sought} clear={clear} />
      <section aria-labelledby="promises-title">
        <h2 id="promises-title">{voice.say('rv.promises')}</h2>
        <PromiseList rows={rows} record={record} state={state} />
      </section>
    </>
  )
}

/** The stretch of time looked at: the years chosen, or the whole record up to the day looked from. */
function axisOf(
  { from, to }: Sought,
  { entries }: ShippedRecord,
  asOf: string,
): { from: string; to: string } {
  const first = startDay(isPartialDate(from) ? from : entries[0]!.date.slice(0, 4))
  const last = endDay(isPartialDate(to) ? to : asOf)
  return first < last ? { from: first, to: last } : { from: last, to: first }
}

/** How many promises came out how. */
const tallyText = (rows: readonly PromiseRow[], voice: RecordVoice): string =>
  PROMISE_STATUSES.flatMap(status => {
    const n = rows.filter(row => row.status === status).length
    return n > 0
      ? [voice.say('grades.count', { n: voice.number(n), grade: voice.say(`record.status.${status}`) })]
      : []
  }).join(', ')

function Nothing({
  if: isEmpty,
  part,
  record,
  sought,
  clear,
}: {
  if: boolean
  part: 'entries' | 'promises'
  record: ShippedRecord
  sought: Sought
  clear: () => void
}): JSX.Element | null {
  const voice = useRecordVoice()
  const reference = useReferenceVoice()
  if (!isEmpty) return null
  return (
    <NothingFound
      text={voice.say('rv.nothing', { filters: soughtText(part, sought, record, voice) })}
      clear={reference.say('filter.clear')}
      onClear={clear}
    />
  )
}

/** The day as the reader's clock has it. */
const today = (): string => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-')
}
