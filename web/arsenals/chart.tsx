import type { JSX } from 'preact'
import { ticks } from '../parts/ticks.js'
import { useWidth } from '../parts/useWidth.js'
import { useVoice } from '../words/context.js'
import { separated } from './separated.js'

/** One line of the chart: never joined to another, and broken where there is no count. */
export interface ChartLine {
  key: string
  label: string
  /** The mark and stroke of its country. */
  look: 'solid' | 'dashed' | 'dotted'
  /** Lines of one country beside each other: the first in ink, the others lighter. */
  isLight: boolean
  points: readonly { at: number; count: number | null; isUnchecked: boolean; startsAnew: boolean }[]
}

/** A ceiling over its term, or a band somebody promised. */
export interface ChartBar {
  key: string
  label: string
  from: number
  to: number
  low: number | null
  value: number
  isPledge: boolean
  /** Where its label has room: over its start, under its start, under its end, or beside its end. */
  labelAt: 'over' | 'under' | 'under-end' | 'beside'
}

export interface ChartStretch {
  from: number
  to: number
  label: string
}

const HEIGHT = 340
const TOP = 14
const BOTTOM = 52
const LEFT = 56
/** From this width on there is room for labels beside the lines. */
const WIDE = 700
const LABELS = 230
const LINE_HEIGHT = 15

/** Counts over years, with ceilings, a promised band and stretches under the axis. */
export function CountChart({
  title,
  unit,
  from,
  to,
  lines,
  bars,
  stretches,
  cursor,
}: {
  /** Said instead of the picture. */
  title: string
  unit: string
  from: number
  to: number
  lines: readonly ChartLine[]
  bars: readonly ChartBar[]
  stretches: readonly ChartStretch[]
  cursor: number | null
}): JSX.Element {
  const voice = useVoice()
  const [ref, width] = useWidth<HTMLDivElement>(760)
  const isWide = width >= WIDE
  const right = isWide ? LABELS : 12
  const counts = lines.flatMap(line => line.points.map(point => point.count ?? 0))
  const most = Math.max(1, ...counts, ...bars.map(bar => bar.value)) * 1.04
  const x = (year: number): number => LEFT + ((year - from) / (to - from)) * (width - LEFT - right)
  const y = (count: number): number => HEIGHT - BOTTOM - (count / most) * (HEIGHT - TOP - BOTTOM)
  const years = ticks(from, to, Math.max(3, (width - LEFT - right) / 80)).filter(Number.isInteger)
  const ends = lines.map(line => {
    const last = line.points.findLast(point => point.count !== null)
    return { key: line.key, label: line.label, at: last ? x(last.at) : LEFT, y: last ? y(last.count!) : TOP }
  })
  const places = separated(
    ends.map(end => end.y),
    LINE_HEIGHT,
    TOP,
    HEIGHT - BOTTOM,
  )
  return (
    <div ref={ref} class="count-chart">
      <svg width={width} height={HEIGHT} role="img" aria-label={title}>
        <defs>
          <pattern
            id="hatch-grey"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class="grey-line" width="1.6" height="6" />
          </pattern>
        </defs>
        <g class="axis">
          {ticks(0, most, 5).map(mark => (
            <g key={mark}>
              <line class="grid" x1={LEFT} x2={width - right} y1={y(mark)} y2={y(mark)} />
              <text x={LEFT - 6} y={y(mark) + 4} text-anchor="end">
                {voice.number(mark)}
              </text>
            </g>
          ))}
          {years.map(year => (
            <text key={year} x={x(year)} y={HEIGHT - BOTTOM + 16} text-anchor="middle">
              {year}
            </text>
          ))}
        </g>
        {stretches.map(one => (
          <g key={one.from} class="stretch">
            <rect x={x(one.from)} y={HEIGHT - 28} width={Math.max(2, x(one.to) - x(one.from))} height="5" />
            {isWide ? (
              <text
                x={Math.min(x(one.from), width - right - 6.4 * one.label.length)}
                y={HEIGHT - 9}
                class="stretch-label"
              >
                {one.label}
              </text>
            ) : null}
          </g>
        ))}
        {bars.map(bar => (
          <Bar key={bar.key} bar={bar} x={x} y={y} hasLabel={isWide} />
        ))}
        {cursor === null ? null : (
          <line class="year-cursor" x1={x(cursor)} x2={x(cursor)} y1={TOP} y2={HEIGHT - BOTTOM} />
        )}
        {lines.map(line => (
          <g key={line.key} class={`count-line look-${line.look}${line.isLight ? ' light' : ''}`}>
            <path class="stroke" d={pathOf(line, x, y)} />
            {line.points.map(point =>
              point.count === null ? null : (
                <Point
                  key={point.at}
                  x={x(point.at)}
                  y={y(point.count)}
                  look={line.look}
                  isUnchecked={point.isUnchecked}
                  isSmall={line.points.length > 30}
                />
              ),
            )}
          </g>
        ))}
        {isWide
          ? ends.map((end, i) => (
              <g key={end.key} class="line-label">
                <path d={`M${end.at + 6} ${end.y} L${width - right + 8} ${places[i]}`} />
                <text x={width - right + 12} y={places[i]! + 4}>
                  {end.label}
                </text>
              </g>
            ))
          : null}
      </svg>
      <p class="note">{unit}</p>
      {isWide ? null : <Legend lines={lines} bars={bars} stretches={stretches} />}
    </div>
  )
}

const LABEL_PLACES: Readonly<
  Record<
    ChartBar['labelAt'],
    (
      left: number,
      right: number,
      top: number,
      bottom: number,
    ) => { x: number; y: number; 'text-anchor'?: 'end' }
  >
> = {
  over: (left, _right, top) => ({ x: left + 2, y: top - 6 }),
  under: (left, _right, _top, bottom) => ({ x: left + 2, y: bottom + 15 }),
  'under-end': (_left, right, _top, bottom) => ({ x: right, y: bottom + 24, 'text-anchor': 'end' }),
  beside: (_left, right, top) => ({ x: right + 6, y: top + 4 }),
}

/** The names of lines, bars and stretches under a chart that has no room for them. */
const Legend = ({
  lines,
  bars,
  stretches,
}: {
  lines: readonly ChartLine[]
  bars: readonly ChartBar[]
  stretches: readonly ChartStretch[]
}): JSX.Element => (
  <ul class="legend">
    {lines.map(line => (
      <li key={line.key}>
        <svg width="34" height="12" aria-hidden="true">
          <g class={`count-line look-${line.look}${line.isLight ? ' light' : ''}`}>
            <path class="stroke" d="M1 6 H33" />
            <Point x={17} y={6} look={line.look} isUnchecked={false} isSmall={false} />
          </g>
        </svg>{' '}
        {line.label}
      </li>
    ))}
    {bars.map(bar => (
      <li key={bar.key}>
        <svg width="34" height="12" aria-hidden="true">
          <g class={bar.isPledge ? 'pledge' : 'ceiling'}>
            {bar.isPledge ? (
              <rect x="2" y="2" width="30" height="8" />
            ) : (
              <path d="M2 6 H32 m0 -4 v8 M2 2 v8" />
            )}
          </g>
        </svg>{' '}
        {bar.label}
      </li>
    ))}
    {[...new Set(stretches.map(one => one.label))].map(label => (
      <li key={label}>
        <svg width="34" height="12" aria-hidden="true">
          <g class="stretch">
            <rect x="2" y="4" width="30" height="5" />
          </g>
        </svg>{' '}
        {label}
      </li>
    ))}
  </ul>
)

function Bar({
  bar,
  x,
  y,
  hasLabel,
}: {
  bar: ChartBar
  hasLabel: boolean
  x: (year: number) => number
  y: (count: number) => number
}): JSX.Element {
  const [left, right] = [x(bar.from), x(bar.to)]
  return (
    <g class={bar.isPledge ? 'pledge' : 'ceiling'}>
      {bar.low === null ? (
        <path d={`M${left} ${y(bar.value)} H${right} m0 -5 v10 M${left} ${y(bar.value) - 5} v10`} />
      ) : (
        <rect
          x={left}
          y={y(bar.value)}
          width={right - left}
          height={Math.max(3, y(bar.low) - y(bar.value))}
        />
      )}
      {hasLabel ? (
        <text {...LABEL_PLACES[bar.labelAt](left, right, y(bar.value), y(bar.low ?? bar.value))}>
          {bar.label}
        </text>
      ) : null}
    </g>
  )
}

function Point({
  x,
  y,
  look,
  isUnchecked,
  isSmall,
}: {
  x: number
  y: number
  look: ChartLine['look']
  isUnchecked: boolean
  isSmall: boolean
}): JSX.Element {
  const size = isSmall ? 2 : 4
  return (
    <g class="count-point">
      {look === 'solid' ? (
        <circle cx={x} cy={y} r={size} class={isUnchecked ? 'open' : 'full'} />
      ) : look === 'dashed' ? (
        <path
          class="open"
          d={`M${x} ${y - size - 1} L${x + size + 1} ${y} L${x} ${y + size + 1} L${x - size - 1} ${y} Z`}
        />
      ) : (
        <rect
          x={x - size}
          y={y - size}
          width={2 * size}
          height={2 * size}
          class={isUnchecked ? 'open' : 'full'}
        />
      )}
      {isUnchecked ? <circle cx={x} cy={y} r={isSmall ? 0.7 : 1.3} class="full" /> : null}
    </g>
  )
}

/** The stroke of a line: begun anew after a missing count, a gap or a change of method. */
function pathOf(line: ChartLine, x: (year: number) => number, y: (count: number) => number): string {
  let isDown = false
  const parts: string[] = []
  for (const { at, count, startsAnew } of line.points) {
    if (count === null) {
      isDown = false
      continue
    }
    parts.push(`${isDown && !startsAnew ? 'L' : 'M'}${x(at).toFixed(1)} ${y(count).toFixed(1)}`)
    isDown = true
  }
  return parts.join('')
}
