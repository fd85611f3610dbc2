import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { shortName } from '../../messages/treatyWords.js'
import { dateStatus } from '../../src/index.js'
import type { Treaty } from '../../src/index.js'
import { ticks } from '../parts/ticks.js'
import { useWidth } from '../parts/useWidth.js'
import { yearsAt } from '../parts/years.js'
import { DataTable } from '../reference/dataTable.js'
import { useVoice } from '../words/context.js'
import { useTreatyVoice } from './words.js'

const LANE = 22
const AXIS = 22
const RIGHT = 16
/** Width of a letter of a label, about. */
const LETTER = 7
const FIRST = 1970
const LAST = 2030

/** When each treaty was signed, in force and suspended, with the day asked about across all of them. */
export function TreatyChart({
  treaties,
  chosen,
  date,
}: {
  treaties: readonly Treaty[]
  chosen: string | null
  date: string
}): JSX.Element {
  const voice = useTreatyVoice()
  const page = useVoice()
  const { say } = voice
  const [isTable, setTable] = useState(false)
  const [ref, width] = useWidth<HTMLDivElement>(900)
  const lives = treaties.map(treaty => ({
    treaty,
    name: shortName(treaty, voice),
    status: dateStatus(treaty, date),
  }))
  const left = Math.max(...lives.map(({ name }) => name.length)) * LETTER + 12
  const x = (day: string): number => left + ((yearsAt(day) - FIRST) / (LAST - FIRST)) * (width - left - RIGHT)
  const height = treaties.length * LANE
  const phase = ({ status }: (typeof lives)[number]): string => say(`tv.phase.${status.phase}`)
  return (
    <section class="treaty-chart" aria-labelledby="treaty-chart">
      <h2 id="treaty-chart">{say('tv.chart')}</h2>
      <p class="note">
        {say('tv.chart-note')}{' '}
        <button type="button" class="link" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {page.say(isTable ? 'wf.as-chart' : 'wf.as-table')}
        </button>
      </p>
      <div ref={ref}>
        {isTable ? (
          <DataTable
            label={say('tv.chart')}
            columns={['tv.column-treaty', 'tv.signed', 'tv.in-force', 'tv.suspended', 'tv.ended']
              .map(key => ({ label: say(key as 'tv.signed') }))
              .concat({ label: say('tv.on-date', { date }) })}
            rows={lives.map(life => ({
              key: life.treaty.id,
              cells: [
                life.name,
                life.treaty.signed,
                life.treaty.entered_into_force ?? say('tv.never'),
                suspendedFrom(life.treaty) ?? say('tv.not-suspended'),
                life.status.until ?? say('tv.not-over'),
                phase(life),
              ],
            }))}
          />
        ) : (
          <svg
            viewBox={`0 0 ${width} ${height + AXIS}`}
            width={width}
            height={height + AXIS}
            role="img"
            aria-label={`${say('tv.on-date', { date })}. ${lives.map(life => `${life.name}: ${phase(life)}`).join('; ')}`}
          >
            {ticks(FIRST, LAST, width < 500 ? 3 : 6).map(year => (
              <g key={year}>
                <line class="grid" x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1="0" y2={height} />
                <text x={x(`${year}-01-01`)} y={height + 15} text-anchor="middle">
                  {year}
                </text>
              </g>
            ))}
            {lives.map((life, i) => (
              <Lane
                key={life.treaty.id}
                treaty={life.treaty}
                name={life.name}
                until={life.status.until ?? `${LAST}-01-01`}
                isChosen={life.treaty.id === chosen}
                x={x}
                y={(i + 0.5) * LANE}
              />
            ))}
            <line class="date" x1={x(date)} x2={x(date)} y1="0" y2={height} />
          </svg>
        )}
      </div>
    </section>
  )
}

function Lane({
  treaty,
  name,
  until,
  isChosen,
  x,
  y,
}: {
  treaty: Treaty
  name: string
  until: string
  isChosen: boolean
  x: (day: string) => number
  y: number
}): JSX.Element {
  const { signed, entered_into_force: entered } = treaty
  const pause = suspendedFrom(treaty)
  const bar = (kind: string, from: string, to: string): JSX.Element => (
    <rect class={kind} x={x(from)} y={y - 5} width={Math.max(2, x(to) - x(from))} height="10" />
  )
  return (
    <g class={isChosen ? 'chosen' : undefined}>
      <text class={isChosen ? 'chosen' : undefined} x="0" y={y + 4}>
        {name}
      </text>
      <line class="signed" x1={x(signed)} x2={x(entered ?? until)} y1={y} y2={y} />
      {entered === null ? null : bar('term', entered, pause ?? until)}
      {pause === null ? null : bar('suspended', pause, until)}
    </g>
  )
}

const suspendedFrom = ({ suspended }: Treaty): string | null =>
  suspended ? (suspended.effective ?? suspended.date) : null
