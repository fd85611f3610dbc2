import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { assumed } from '../../messages/numbers.js'
import { useWidth } from '../parts/useWidth.js'
import { useVoice } from '../words/context.js'
import { Handle, Ghost } from './handle.js'
import type { Holding, Row } from './rows.js'
import { keyedValue, placeOf, valueAt } from './scale.js'
import { PAD, RAIL_Y } from './sliderRoom.js'
import { BreakEvenMarks, FlipLabels, Published, Rail, flipLabels } from './sliderMarks.js'
import type { Figure } from './published.js'

/** Height of the picture without labels under the rail. */
const HEIGHT = 40
const LABEL_LINE = 15
/** Handles nearer than this lie on one another. */
const OVERLAP = 16

/** The slider of one assumption: its handles, the range both would call arguable, published values, where the claim turns. */
export function Slider({
  row,
  name,
  labels,
  breakEvens,
  figures,
  onValue,
  onReset,
}: {
  row: Row
  name: string
  /** Names of the two positions. */
  labels: readonly [string, string]
  /** Where the claim turns, seen from each position. */
  breakEvens: readonly [readonly number[], readonly number[]]
  figures: readonly Figure[]
  onValue: (holding: Holding, value: number) => void
  onReset: (holding: Holding) => void
}): JSX.Element {
  const voice = useVoice()
  const [ref, width] = useWidth<HTMLDivElement>(220)
  const moving = useRef<number | null>(null)
  const { scale, holdings, isLocked } = row
  const x = (value: number): number => PAD + placeOf(scale, value) * (width - 2 * PAD)
  const stops = (holding: Holding): { breakEvens: readonly number[]; published: readonly number[] } => ({
    breakEvens: holding.side === null ? breakEvens.flat() : breakEvens[holding.side],
    published: figures.flatMap(({ value, low, high }) => [value, low, high].filter(one => one !== null)),
  })
  const onKeyDown = (event: KeyboardEvent, holding: Holding): void => {
    if (isLocked || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Delete') onReset(holding)
    else {
      const value = keyedValue(scale, holding.value, event.key, stops(holding))
      if (value === null) return
      onValue(holding, value)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const nearest = (at: number, y: number): number => {
    const distances = holdings.map(one => Math.abs(x(one.value) - at))
    if (holdings.length === 2 && Math.abs(distances[0]! - distances[1]!) < OVERLAP / 2)
      return y < RAIL_Y ? 0 : 1
    return distances.indexOf(Math.min(...distances))
  }
  const move = (event: PointerEvent): void => {
    const holding = moving.current === null ? undefined : holdings[moving.current]
    const box = (event.currentTarget as SVGSVGElement).getBoundingClientRect()
    if (!holding) return
    const value = valueAt(scale, (event.clientX - box.left - PAD) / (width - 2 * PAD))
    if (value !== holding.value) onValue(holding, value)
  }
  const onPointerDown = (event: PointerEvent): void => {
    if (isLocked || event.button !== 0) return
    const svg = event.currentTarget as SVGSVGElement
    const box = svg.getBoundingClientRect()
    const onHandle = (event.target as Element).closest('[data-handle]')?.getAttribute('data-handle')
    moving.current = onHandle ? Number(onHandle) : nearest(event.clientX - box.left, event.clientY - box.top)
    svg.setPointerCapture(event.pointerId)
    svg.querySelectorAll<SVGGElement>('[data-handle]')[moving.current]?.focus()
    if (!onHandle) move(event)
    event.preventDefault()
  }
  const flips = flipLabels({
    holdings,
    breakEvens,
    x,
    width,
    text: value => voice.say('be.flips-at', { value }),
    voice,
  })
  const lines = Math.max(0, ...flips.map(one => one.line + 1))
  const isOverlap = holdings.length === 2 && Math.abs(x(holdings[0]!.value) - x(holdings[1]!.value)) < OVERLAP
  return (
    <div ref={ref} class={isOverlap ? 'slider overlap' : 'slider'}>
      <svg
        class="slider-plot"
        width={width}
        height={HEIGHT + lines * LABEL_LINE}
        onPointerDown={onPointerDown}
        onPointerMove={move}
        onPointerUp={() => (moving.current = null)}
        onPointerCancel={() => (moving.current = null)}
      >
        <g aria-hidden="true">
          <Rail row={row} x={x} />
          <Published figures={figures} scale={scale} x={x} />
          <BreakEvenMarks flips={flips} />
          <FlipLabels flips={flips} />
          {holdings.map(one => (
            <Ghost key={one.position} holding={one} kind={row.assumption.kind} x={x} />
          ))}
        </g>
        {holdings.map((holding, i) => (
          <Handle
            key={holding.position}
            index={i}
            row={row}
            holding={holding}
            x={x(holding.value)}
            name={holding.side === null ? name : `${name}, ${labels[holding.side]}`}
            valueText={[
              assumed(voice, holding.span ? holding.text : holding.value),
              ...(holding.side === null ? [] : breakEvens[holding.side]).map(value =>
                voice.say('be.flips-at', { value: assumed(voice, Number(value.toPrecision(3))) }),
              ),
            ].join('; ')}
            onKeyDown={event => onKeyDown(event, holding)}
          />
        ))}
      </svg>
    </div>
  )
}
