import type { JSX } from 'preact'
import { RULE_IDS, countUnder } from '../../src/index.js'
import type { Amount, Force, ForceCount, SystemCount } from '../../src/index.js'
import { Grade } from '../parts/grade.js'
import { Choice } from '../reference/filters.js'
import { DataTable } from '../reference/dataTable.js'
import type { Arsenals } from './data.js'
import { Sources } from './sources.js'
import { sayPart, useArsenalVoice } from './words.js'
import type { ArsenalVoice } from './words.js'

export const SHIPPED_FORCE = 'us-2009-07-01'
/** Stockpile and inventory count systems as the Moscow Treaty does. */
const BY_SYSTEM = ['start1_attribution', 'sort_operationally_deployed', 'new_start']

/** The same force under every counting rule, beside what was published, and what each system adds. */
export function OneForce({
  data,
  id,
  onForce,
}: {
  data: Arsenals
  id: string
  onForce: (id: string) => void
}): JSX.Element {
  const voice = useArsenalVoice()
  const name = (force: Force): string =>
    `${voice.text(data.head.countries.find(one => one.id === force.party)?.label)}, ${force.asOf}`
  const force = data.forces.find(one => one.id === id) ?? data.forces.find(one => one.id === SHIPPED_FORCE)!
  const others = data.forces.filter(one => one.id !== SHIPPED_FORCE)
  const shipped = data.forces.find(one => one.id === SHIPPED_FORCE)!
  const counts = RULE_IDS.map(rule => countUnder(data.rules[rule], force))
  return (
    <section aria-labelledby="force-heading">
      <h2 id="force-heading">{voice.say('ars.one-force-title')}</h2>
      <p class="note">{voice.say('ars.one-force-note')}</p>
      <div class="filters">
        <Choice
          label={voice.say('ars.force')}
          all={name(shipped)}
          value={force.id === SHIPPED_FORCE ? '' : force.id}
          options={others.map(one => ({ value: one.id, text: name(one) }))}
          onChange={onForce}
        />
      </div>
      <p class="lead">
        {voice.say('ars.one-force-lead', {
          party: voice.text(data.head.countries.find(one => one.id === force.party)?.label),
          date: force.asOf,
          list: voice.list(
            counts.map(count => {
              const value = count.amounts['warheads']?.value ?? null
              return voice.say('ars.under', {
                n: value === null ? voice.say('ars.no-figure') : voice.number(value),
                rule: sayPart(voice, 'arsenal.rule-short', count.rule),
              })
            }),
          ),
        })}
      </p>
      <Amounts counts={counts} data={data} />
      <details class="entry">
        <summary>{voice.say('ars.by-system')}</summary>
        <BySystem counts={counts.filter(one => BY_SYSTEM.includes(one.rule))} force={force} data={data} />
      </details>
      {force.note ? <p class="note">{voice.say('arsenal.note', { note: voice.told(force.note) })}</p> : null}
    </section>
  )
}

function Amounts({ counts, data }: { counts: readonly ForceCount[]; data: Arsenals }): JSX.Element {
  const voice = useArsenalVoice()
  return (
    <DataTable
      label={voice.say('arsenal.count.amounts')}
      columns={[
        { label: voice.say('arsenal.column.rule') },
        { label: voice.say('arsenal.column.amount') },
        { label: voice.say('arsenal.column.counted'), isNumber: true },
        { label: voice.say('arsenal.column.grade') },
        { label: voice.say('arsenal.column.published') },
        { label: voice.say('ars.column-difference'), isNumber: true },
      ]}
      rows={counts.flatMap(count =>
        Object.entries(count.amounts).map(([what, amount]) => ({
          key: `${count.rule}/${what}`,
          cells: [
            sayPart(voice, 'arsenal.rule', count.rule),
            sayPart(voice, 'arsenal.amount', what),
            <span key="value" data-count={`${count.rule}/${what}`} data-value={amount.value ?? ''}>
              {amount.value === null ? noFigure(amount, voice) : voice.number(amount.value)}
            </span>,
            amount.value === null ? (
              ''
            ) : (
              <span key="grade">
                <Grade of={amount.evidence} /> <Sources ids={amount.sources} data={data} />
              </span>
            ),
            <Published key="published" amount={amount} data={data} />,
            amount.difference === null ? '' : voice.number(amount.difference, { signDisplay: 'exceptZero' }),
          ],
        })),
      )}
    />
  )
}

const noFigure = (amount: Amount, voice: ArsenalVoice): string =>
  `${voice.say('ars.no-figure')}; ${voice.say('ars.missing', { names: amount.missing.join(', ') })}`

function Published({ amount, data }: { amount: Amount; data: Arsenals }): JSX.Element {
  const voice = useArsenalVoice()
  const { published } = amount
  if (published?.value == null) return <>{published?.note ?? voice.say('arsenal.cell.unknown')}</>
  return (
    <>
      {voice.number(published.value)} <Grade of={published.evidence} />{' '}
      <Sources ids={published.sources} data={data} />
    </>
  )
}

function BySystem({
  counts,
  force,
  data,
}: {
  counts: readonly ForceCount[]
  force: Force
  data: Arsenals
}): JSX.Element {
  const voice = useArsenalVoice()
  const cell = (one: SystemCount): string => {
    if (one.how === 'at-bases') return voice.say('arsenal.cell.at-bases')
    if (one.how === 'in-total') return voice.say('arsenal.cell.in-total')
    if (one.warheads === null) return voice.say('arsenal.cell.unknown')
    return `${voice.number(one.warheads)}${/[+×]/.test(one.sum) ? ` (${one.sum})` : ''}`
  }
  return (
    <DataTable
      label={voice.say('ars.by-system')}
      columns={[
        { label: voice.say('arsenal.column.system') },
        { label: voice.say('arsenal.column.leg') },
        ...counts.map(count => ({
          label: sayPart(voice, 'arsenal.rule-short', count.rule),
          isNumber: true as const,
        })),
        { label: voice.say('arsenal.column.grade') },
      ]}
      rows={force.systems.map((system, i) => ({
        key: system.id,
        cells: [
          voice.told(system.type),
          sayPart(voice, 'arsenal.leg', system.leg),
          ...counts.map(count => cell(count.systems[i]!)),
          <span key="grade">
            <Grade of={system.evidence} /> <Sources ids={system.sources} data={data} />
          </span>,
        ],
      }))}
    />
  )
}
