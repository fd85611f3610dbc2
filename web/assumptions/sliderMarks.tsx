import type { JSX } from 'preact'
import type { PageVoice } from '../words/say.js'
import { ticks } from '../parts/ticks.js'
import { RAIL_Y } from './sliderRoom.js'
import type { Figure } from './published.js'
import type { Holding, Row } from './rows.js'
import type { SliderScale } from './scale.js'

type Place = (value: number) => number

/** The rail: ticks for a lever, dots for a fact, and the range both sides would call arguable as a wide bar behind. */
export function Rail({ row, x }: { row: Row; x: Place }): JSX.Element {
  const { scale, arguable, assumption, holdings } = row
  const { low, high } = scale
  const spans = holdings.filter(one => one.span !== null)
  return (
    <>
      {arguable ? (
        <rect
          class="arguable"
          x={x(arguable[0])}
          width={Math.max(2, x(arguable[1]) - x(arguable[0]))}
          y={RAIL_Y - 5}
          height="10"
          rx="5"
        />
      ) : null}
      <line class={`rail rail-${assumption.kind}`} x1={x(low)} x2={x(high)} y1={RAIL_Y} y2={RAIL_Y} />
      {assumption.kind === 'lever'
        ? leverTicks(scale).map(value => (
            <line key={value} class="rail-tick" x1={x(value)} x2={x(value)} y1={RAIL_Y - 4} y2={RAIL_Y + 4} />
          ))
        : null}
      {spans.map(({ side, span }) => (
        <path
          key={side}
          class={`own-span ${side === null ? 'side-both' : `side-${side}`}`}
          d={whisker(x(span![0]), x(span![1]), RAIL_Y + (side === 1 ? 9 : side === 0 ? -9 : 0))}
        />
      ))}
    </>
  )
}

/** A line with end caps: what somebody leaves open. */
const whisker = (from: number, to: number, y: number): string =>
  `M${from} ${y} H${to} M${from} ${y - 3} v6 M${to} ${y - 3} v6`

/** A tick for every whole value while they fit, else for round ones. */
function leverTicks({ low, high, isWhole, isLog }: SliderScale): number[] {
  if (isLog) {
    const marks: number[] = []
    for (let one = 1; one <= high; one *= 10)
      for (const times of [1, 2, 5]) if (times * one >= low && times * one <= high) marks.push(times * one)
    return marks
  }
  return isWhole && high - low <= 30
    ? Array.from({ length: Math.floor(high - low) + 1 }, (_, i) => low + i)
    : ticks(low, high, 10)
}

/** Published values over the rail: an open triangle for a value, a bracket with its middle for a range. */
export function Published({
  figures,
  scale,
  x,
}: {
  figures: readonly Figure[]
  scale: SliderScale
  x: Place
}): JSX.Element {
  const isInside = (value: number | null): value is number =>
    value !== null && value >= scale.low && value <= scale.high
  return (
    <g class="published">
      {figures.map(({ id, value, low, high }) => {
        const isRange = isInside(low) && isInside(high) && low < high
        if (isRange)
          return (
            <path
              key={id}
              d={`M${x(low)} 10 V5 H${x(high)} V10${isInside(value) && value > low && value < high ? ` M${x(value)} 5 V9` : ''}`}
            />
          )
        if (!isInside(value)) return null
        return <path key={id} d={`M${x(value) - 4} 3 h8 l-4 7 Z`} />
      })}
    </g>
  )
}

/** One place where the claim turns, with its label and the line the label stands on. */
interface Flip {
  side: Holding['side']
  at: number
  labelAt: number
  line: number
  text: string
}

/** Rough width of a letter of the labels; they are laid out before they are drawn. */
const LETTER = 5.8
const MARK = 13

/** Where the claim turns as seen from each position, labels set so that none lies on another. */
export function flipLabels({
  holdings,
  breakEvens,
  x,
  width,
  text,
  voice,
}: {
  holdings: readonly Holding[]
  breakEvens: readonly [readonly number[], readonly number[]]
  x: Place
  width: number
  text: (value: string) => string
  voice: PageVoice
}): Flip[] {
  const isShared = holdings.length === 1
  const isSame = isShared && String(breakEvens[0]) === String(breakEvens[1])
  const sides: readonly (0 | 1)[] = isSame || (isShared && holdings[0]!.side === 0) ? [0] : [0, 1]
  const flips: Flip[] = []
  for (const side of sides)
    for (const value of breakEvens[side]) {
      const label = text(voice.number(value, { maximumSignificantDigits: 3 }))
      const half = (label.length * LETTER + MARK) / 2
      const labelAt = Math.min(width - half, Math.max(half, x(value)))
      const isFree = (line: number): boolean =>
        flips.every(
          one =>
            one.line !== line ||
            Math.abs(one.labelAt - labelAt) > half + (one.text.length * LETTER + MARK) / 2 + 4,
        )
      let line = 0
      while (!isFree(line)) line++
      flips.push({ side: isSame ? null : side, at: x(value), labelAt, line, text: label })
    }
  return flips
}

/** The upright marks where the claim turns. */
export const BreakEvenMarks = ({ flips }: { flips: readonly Flip[] }): JSX.Element => (
  <>
    {flips.map(one => (
      <line
        key={`${one.side} ${one.at}`}
        class="root"
        x1={one.at}
        x2={one.at}
        y1={RAIL_Y - 10}
        y2={RAIL_Y + 10}
      />
    ))}
  </>
)

/** The labels under them, each with the mark of the position it is seen from. */
export const FlipLabels = ({ flips }: { flips: readonly Flip[] }): JSX.Element => (
  <>
    {flips.map(one => {
      const y = RAIL_Y + 24 + one.line * 15
      const hasMark = one.side !== null
      const start = one.labelAt - (one.text.length * LETTER + (hasMark ? MARK : 0)) / 2
      return (
        <g key={`${one.side} ${one.at}`} class="flip">
          {hasMark ? (
            <g class={`side-${one.side}`}>
              {one.side === 0 ? (
                <circle class="fill" cx={start + 4.5} cy={y - 4} r="4" />
              ) : (
                <>
                  <rect class="fill" x={start + 0.75} y={y - 8} width="8" height="8" />
                  <rect class="hatch outline" x={start + 0.75} y={y - 8} width="8" height="8" />
                </>
              )}
            </g>
          ) : null}
          <text x={start + (hasMark ? MARK : 0)} y={y}>
            {one.text}
          </text>
        </g>
      )
    })}
  </>
)
