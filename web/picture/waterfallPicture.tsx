import type { JSX } from 'preact'
import { assumed, shown, signed } from '../../messages/numbers.js'
import { claimText, metricLabel, namesOf } from '../../messages/sentences.js'
import type { CompareResult } from '../../src/index.js'
import { ticks } from '../parts/ticks.js'
import type { Step } from '../question/steps.js'
import type { PageVoice } from '../words/say.js'
import { Frame, Lines, MARGIN, WIDTH } from './frame.js'
import type { Caption } from './frame.js'
import { PAPER, brokenLines } from './paper.js'

const [LEFT, RIGHT] = [248, 652]
const [TOP, LINE, AXIS] = [26, 17, 40]
const BAR = 16

interface Bar {
  name: string[]
  values: string
  text: string
  side: 0 | 1 | null
  step: Step | null
  /** From where to where the bar goes. */
  from: number
  to: number
}

/** The waterfall as a picture that can stand alone. */
export function WaterfallPicture({
  compare,
  steps,
  caption,
  voice,
}: {
  compare: CompareResult
  steps: readonly Step[]
  caption: Caption
  voice: PageVoice
}): JSX.Element {
  const bars = barsOf(compare, steps, voice)
  const { rows, height } = rowsOf(bars)
  const [low, high] = extent(compare, steps)
  const x = (value: number): number => LEFT + ((value - low) / (high - low)) * (RIGHT - LEFT)
  const threshold = compare.claim?.threshold
  const isOn = threshold !== undefined && threshold >= low && threshold <= high
  return (
    <Frame caption={caption} height={height}>
      {ticks(low, high, 5).map(mark => (
        <g key={mark}>
          <line x1={x(mark)} x2={x(mark)} y1={TOP} y2={height - AXIS + 4} stroke={PAPER.line} />
          <Lines
            lines={[voice.number(mark)]}
            x={x(mark)}
            y={height - AXIS + 18}
            size={12}
            color={PAPER.ink3}
            anchor="middle"
          />
        </g>
      ))}
      <Lines
        lines={[metricLabel(compare.metric, voice)]}
        x={(LEFT + RIGHT) / 2}
        y={height - 6}
        size={12}
        color={PAPER.ink3}
        anchor="middle"
      />
      {bars.map((bar, i) => (
        <Row key={bar.step?.key ?? bar.side} bar={bar} y={rows[i]!} x={x} />
      ))}
      {isOn ? (
        <>
          <line
            x1={x(threshold)}
            x2={x(threshold)}
            y1={TOP - 6}
            y2={height - AXIS}
            stroke={PAPER.ink}
            stroke-width="1.5"
            stroke-dasharray="5 4"
          />
          <Lines
            lines={[claimText(compare.claim!, compare.metric, voice)]}
            x={Math.min(Math.max(x(threshold), 300), WIDTH - 200)}
            y={12}
            size={12}
            anchor="middle"
          />
        </>
      ) : null}
    </Frame>
  )
}

/** The height of the drawing inside its frame. */
export const waterfallHeight = (compare: CompareResult, steps: readonly Step[], voice: PageVoice): number =>
  rowsOf(barsOf(compare, steps, voice)).height

function barsOf(compare: CompareResult, steps: readonly Step[], voice: PageVoice): Bar[] {
  const { from, to, unit } = compare
  const name = namesOf(compare.assumptions, voice)
  const end = (side: 0 | 1): Bar => {
    const one = side === 0 ? from : to
    return {
      name: brokenLines(voice.text(one.label), 27),
      values: '',
      text: shown(voice, one.value, unit),
      side,
      step: null,
      from: 0,
      to: one.value,
    }
  }
  return [
    end(0),
    ...steps.map((step): Bar => {
      const { values } = compare.assumptions.find(one => one.key === step.key)!
      return {
        name: brokenLines(name(step.key), 27),
        values: `${assumed(voice, values[from.position]!)} → ${assumed(voice, values[to.position]!)}`,
        text: step.changesSign
          ? `${signed(voice, step.min!, unit)} … ${signed(voice, step.max!, unit)}`
          : signed(voice, step.share, unit),
        side: null,
        step,
        from: step.from,
        to: step.to,
      }
    }),
    end(1),
  ]
}

/** The top of each row, and the height of all with the axis. */
function rowsOf(bars: readonly Bar[]): { rows: number[]; height: number } {
  const rows: number[] = []
  let y = TOP
  for (const bar of bars) {
    rows.push(y)
    y += LINE * (bar.name.length + (bar.values ? 1 : 0)) + 10
  }
  return { rows, height: y + AXIS }
}

function Row({ bar, y, x }: { bar: Bar; y: number; x: (value: number) => number }): JSX.Element {
  const { step, side } = bar
  const [start, end] = [Math.min(x(bar.from), x(bar.to)), Math.max(x(bar.from), x(bar.to))]
  const width = Math.max(1.5, end - start)
  const middle = y + BAR / 2
  return (
    <g>
      <Lines
        lines={bar.name}
        x={MARGIN}
        y={y + 13}
        size={13}
        weight={700}
        color={side === 0 ? PAPER.a : side === 1 ? PAPER.b : PAPER.ink}
      />
      {bar.values ? (
        <Lines
          lines={[bar.values]}
          x={MARGIN}
          y={y + 13 + LINE * bar.name.length}
          size={12}
          color={PAPER.ink2}
        />
      ) : null}
      {step ? (
        <rect
          x={x(step.lowest)}
          y={y - 3}
          width={Math.max(1, x(step.highest) - x(step.lowest))}
          height={BAR + 6}
          fill={PAPER.envelope}
        />
      ) : null}
      {side === 0 ? <rect x={start} y={y} width={width} height={BAR} fill={PAPER.a} /> : null}
      {side === 1 ? (
        <rect
          x={start}
          y={y}
          width={width}
          height={BAR}
          fill="url(#crawford-hatch)"
          stroke={PAPER.b}
          stroke-width="1.5"
        />
      ) : null}
      {step && !step.changesSign ? (
        <rect x={start} y={y} width={width} height={BAR} fill={PAPER.step} stroke={PAPER.ink2} />
      ) : null}
      {step?.changesSign ? (
        <path
          d={`M${start} ${middle} H${end} M${start + 6} ${middle - 5} l-6 5 l6 5 M${end - 6} ${middle - 5} l6 5 l-6 5`}
          fill="none"
          stroke={PAPER.ink2}
          stroke-width="2"
        />
      ) : null}
      <Lines lines={[bar.text]} x={WIDTH - MARGIN} y={y + 13} size={13} weight={700} anchor="end" />
    </g>
  )
}

/** From 0, or below it, to a little above everything shown. */
function extent(compare: CompareResult, steps: readonly Step[]): [number, number] {
  const all = [
    0,
    compare.from.value,
    compare.to.value,
    ...steps.flatMap(step => [step.lowest, step.highest, step.to]),
    ...(compare.claim ? [compare.claim.threshold] : []),
  ].filter(Number.isFinite)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  return compare.unit === 'probability' ? [Math.min(0, low), Math.max(1, high)] : [low, high * 1.06 || 1]
}
