import type { JSX } from 'preact'
import { dateText, sentence } from '../../messages/recordWords.js'
import type { RecordEntry } from '../../src/index.js'
import { ticks } from '../parts/ticks.js'
import { useWidth } from '../parts/useWidth.js'
import { yearsAt } from '../parts/years.js'
import { kindsOf, terms } from './data.js'
import type { ShippedRecord, Stretch } from './data.js'
import { KindShape } from './kindMark.js'
import { useRecordVoice } from './words.js'

const LANE = 24
const TERM = 34
const AXIS = 24
/** Marks nearer than this are set a little higher and lower by turns. */
const NEAR = 8
/** Width of a letter of a label, about. */
const LETTER = 7

/** The entries shown, as marks by kind over the years, and when treaties were in force. */
export function Timeline({
  record,
  entries,
  from,
  to,
}: {
  record: ShippedRecord
  entries: readonly RecordEntry[]
  /** First and last day of the axis. */
  from: string
  to: string
}): JSX.Element {
  const voice = useRecordVoice()
  const { say } = voice
  const [ref, width] = useWidth<HTMLDivElement>(900)
  const lanes = kindsOf(record.entries).map(({ kind }) => ({
    kind,
    name: say(`record.type.${kind}`),
    own: entries.filter(one => one.type === kind),
  }))
  const left = Math.max(...lanes.map(({ name }) => name.length)) * LETTER + 12
  const span = yearsAt(to) - yearsAt(from)
  const x = (date: string): number => left + ((yearsAt(date) - yearsAt(from)) / span) * (width - left - 12)
  const below = lanes.length * LANE + AXIS
  const height = below + 2 * TERM
  const kinds = (['offense', 'defense'] as const).map((topic, i) => ({
    topic,
    y: below + i * TERM + 4,
    ...terms(record.treaties, topic, from, to),
  }))
  const years = ticks(yearsAt(from), yearsAt(to), width < 500 ? 4 : 8).filter(Number.isInteger)
  const listed = (stretches: readonly Stretch[]): string =>
    voice.list(stretches.map(one => `${dateText(one.from, voice)} – ${dateText(one.to, voice)}`))
  return (
    <figure class="timeline" ref={ref as never}>
      <figcaption>
        <h2>{say('rv.timeline')}</h2>
        <p class="note">{say('rv.timeline-note')}</p>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={`${say('rv.timeline')}. ${lanes.map(({ name, own }) => `${name}: ${voice.number(own.length)}`).join('; ')}`}
      >
        {years.map(year => {
          const at = x(String(year))
          return (
            <g key={year}>
              <line class="grid" x1={at} x2={at} y1="0" y2={lanes.length * LANE} />
              <text x={at} y={lanes.length * LANE + 15} text-anchor="middle">
                {year}
              </text>
            </g>
          )
        })}
        {lanes.map(({ kind, name, own }, i) => (
          <g key={kind}>
            <line class="lane" x1={left} x2={width} y1={(i + 0.5) * LANE} y2={(i + 0.5) * LANE} />
            <text x="0" y={(i + 0.5) * LANE + 4}>
              {name}
            </text>
            {spread(own.map(one => x(one.date))).map(([at, lift], j) => (
              <g
                key={own[j]!.id}
                transform={`translate(${at.toFixed(1)} ${((i + 0.5) * LANE + lift).toFixed(1)})`}
              >
                <KindShape of={kind} />
              </g>
            ))}
          </g>
        ))}
        {kinds.map(({ topic, y, inForce, none }) => (
          <g key={topic}>
            <text x="0" y={y + 10}>
              {say(`rv.${topic}-lane`)}
            </text>
            {inForce.map(one => (
              <rect
                key={one.from}
                class="term"
                x={x(one.from)}
                y={y + 15}
                width={x(one.to) - x(one.from)}
                height="8"
              />
            ))}
            {none
              .filter(one => x(one.to) - x(one.from) > say('rv.none-lane').length * LETTER)
              .map(one => (
                <text
                  key={one.from}
                  class="none"
                  x={(x(one.from) + x(one.to)) / 2}
                  y={y + 23}
                  text-anchor="middle"
                >
                  {say('rv.none-lane')}
                </text>
              ))}
          </g>
        ))}
      </svg>
      <p class="note">
        {kinds
          .filter(({ none }) => none.length > 0)
          .map(({ topic, none }) => sentence(say(`rv.gaps-${topic}`, { gaps: listed(none) })))
          .join(' ')}
      </p>
    </figure>
  )
}

/** Places along a lane, each with how far it is lifted off it: near neighbors stand above and below by turns. */
function spread(places: readonly number[]): [number, number][] {
  let run = 0
  return places.map((at, i) => {
    run = i > 0 && at - places[i - 1]! < NEAR ? run + 1 : 0
    return [at, [0, -5, 5][run % 3]!]
  })
}
