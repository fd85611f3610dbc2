import type { JSX } from 'preact'
import type { Kind } from '../../src/index.js'
import { RAIL_Y } from './sliderRoom.js'
import type { Holding, Row } from './rows.js'

/** The handle of one value: round for beliefs, square for levers, an open diamond for facts; never color alone. */
export function Handle({
  index,
  row,
  holding,
  x,
  name,
  valueText,
  onKeyDown,
}: {
  index: number
  row: Row
  holding: Holding
  x: number
  name: string
  valueText: string
  onKeyDown: (event: KeyboardEvent) => void
}): JSX.Element {
  const { scale, isLocked, assumption } = row
  return (
    <g
      class={`handle handle-${index} ${sideClass(holding)}${holding.edit ? ' is-edited' : ''}`}
      data-handle={index}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={scale.low}
      aria-valuemax={scale.high}
      aria-valuenow={holding.value}
      aria-valuetext={valueText}
      aria-disabled={isLocked ? 'true' : undefined}
      transform={`translate(${x} ${RAIL_Y})`}
      onKeyDown={onKeyDown}
    >
      <circle class="hit" r="12" />
      <g class="shape">
        {holding.edit ? <EditRing kind={assumption.kind} /> : null}
        <Shape kind={assumption.kind} side={holding.side} />
      </g>
    </g>
  )
}

/** Where an edited value was shipped: the same shape, dashed and empty. */
export function Ghost({
  holding,
  kind,
  x,
}: {
  holding: Holding
  kind: Kind
  x: (value: number) => number
}): JSX.Element | null {
  if (!holding.edit || holding.shipped.value === holding.value) return null
  return (
    <g class={`ghost ${sideClass(holding)}`} transform={`translate(${x(holding.shipped.value)} ${RAIL_Y})`}>
      <Outline kind={kind} side={holding.side} />
    </g>
  )
}

const sideClass = ({ side }: Holding): string => (side === null ? 'side-both' : `side-${side}`)

function Outline({ kind, side }: { kind: Kind; side: Holding['side'] }): JSX.Element {
  if (kind === 'fact') return <path d="M0 -9 L9 0 L0 9 L-9 0 Z" />
  if (kind === 'lever') return <rect x="-7" y="-9" width="14" height="18" rx="2" />
  return side === 1 ? <rect x="-6.5" y="-6.5" width="13" height="13" /> : <circle r="7" />
}

function Shape({ kind, side }: { kind: Kind; side: Holding['side'] }): JSX.Element {
  if (kind === 'fact') return <path class="diamond" d="M0 -8 L8 0 L0 8 L-8 0 Z" />
  const box =
    kind === 'lever'
      ? { x: -7, y: -9, width: 14, height: 18, rx: 2 }
      : { x: -6.5, y: -6.5, width: 13, height: 13 }
  if (side === 1)
    return (
      <>
        <rect class="under" {...box} />
        <rect class="fill" {...box} />
        <rect class="hatch outline" {...box} />
      </>
    )
  return kind === 'lever' ? <rect class="fill" {...box} /> : <circle class="fill" r="7" />
}

function EditRing({ kind }: { kind: Kind }): JSX.Element {
  return kind === 'lever' ? (
    <rect class="edit-ring" x="-10" y="-12" width="20" height="24" rx="4" />
  ) : (
    <circle class="edit-ring" r="11" />
  )
}
