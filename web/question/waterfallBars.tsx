import type { JSX } from 'preact'
import { assumed, percent, shown, signed } from '../../messages/numbers.js'
import type { CompareResult } from '../../src/index.js'
import { Grade } from '../parts/grade.js'
import { softened } from '../parts/softened.js'
import { ticks } from '../parts/ticks.js'
import { useWidth } from '../parts/useWidth.js'
import { useVoice } from '../words/context.js'
import type { Step } from './steps.js'

interface Props {
  steps: readonly Step[]
  compare: CompareResult
  name: (key: string) => string
  /** The picture in words. */
  description: string
  claim: string | null
  onOpen: (key: string) => void
}

/** Room a step needs to stand upright; with less, steps lie in rows. */
const STEP_WIDTH = 96
const MOST_UPRIGHT = 7
/** Room for the axis; the labels under the plot are indented as much by the style sheet. */
const AXIS = 44
const HEIGHT = 236
const [TOP, BOTTOM] = [18, 6]

/** The waterfall as bars: upright where there is room, in rows where there is not. */
export function WaterfallBars(props: Props): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>(654)
  const isUpright =
    props.steps.length <= MOST_UPRIGHT && width - AXIS >= STEP_WIDTH * (props.steps.length + 1)
  return (
    <div ref={ref} class="bars" role="group" aria-label={props.description}>
      {isUpright ? <Upright {...props} width={width} /> : <Rows {...props} />}
    </div>
  )
}

/** From 0, or below it, to a little above everything shown. */
function extent({ steps, compare }: Props): [number, number] {
  const all = [
    0,
    compare.from.value,
    compare.to.value,
    ...steps.flatMap(step => [step.lowest, step.highest, step.to]),
    ...(compare.claim ? [compare.claim.threshold] : []),
  ]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  return compare.unit === 'probability' ? [Math.min(0, low), Math.max(1, high)] : [low, high * 1.06]
}

function Upright(props: Props & { width: number }): JSX.Element {
  const { steps, compare, width } = props
  const voice = useVoice()
  const [low, high] = extent(props)
  const y = (value: number): number => TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM)
  const columns = steps.length + 2
  const column = (width - AXIS) / columns
  const x = (i: number): number => AXIS + column * i
  const bar = Math.min(66, column * 0.74)
  const inset = (column - bar) / 2
  const number = (value: number): string => shown(voice, value, compare.unit)
  const end = (i: number, value: number, side: 0 | 1): JSX.Element => (
    <g class={`end side-${side}`}>
      <rect
        class="fill"
        x={x(i) + inset}
        width={bar}
        y={Math.min(y(0), y(value))}
        height={Math.abs(y(value) - y(0))}
      />
      {side === 1 ? (
        <rect
          class="hatch outline"
          x={x(i) + inset}
          width={bar}
          y={Math.min(y(0), y(value))}
          height={Math.abs(y(value) - y(0))}
        />
      ) : null}
      <text class="value" x={x(i) + column / 2} y={y(value) - 6} text-anchor="middle">
        {number(value)}
      </text>
    </g>
  )
  return (
    <>
      <svg class="plot" width={width} height={HEIGHT} aria-hidden="true">
        {ticks(low, high, 4).map(mark => (
          <g key={mark} class="tick">
            <line x1={AXIS - 4} x2={width} y1={y(mark)} y2={y(mark)} />
            <text x={AXIS - 8} y={y(mark) + 4} text-anchor="end">
              {compare.unit === 'probability'
                ? voice.number(mark, { minimumFractionDigits: 2 })
                : voice.number(mark)}
            </text>
          </g>
        ))}
        {steps.map((step, i) => (
          <rect
            key={step.key}
            class="envelope"
            x={x(i + 1)}
            width={column}
            y={y(step.highest)}
            height={Math.max(1, y(step.lowest) - y(step.highest))}
          />
        ))}
        {end(0, compare.from.value, 0)}
        {steps.map((step, i) => (
          <UprightStep
            key={step.key}
            step={step}
            x={x(i + 1) + inset}
            bar={bar}
            y={y}
            text={signed(voice, step.share, compare.unit)}
            link={column - bar}
          />
        ))}
        {end(columns - 1, compare.to.value, 1)}
        {compare.claim ? (
          <g class="claim">
            <line x1={AXIS - 4} x2={width} y1={y(compare.claim.threshold)} y2={y(compare.claim.threshold)} />
            <text x={width} y={y(compare.claim.threshold) - 6} text-anchor="end">
              {assumedClaim(compare, voice)}
            </text>
          </g>
        ) : null}
      </svg>
      <ol class="step-labels">
        <li class="end-label side-0">{voice.text(compare.from.label)}</li>
        {steps.map(step => (
          <StepLabel key={step.key} step={step} {...props} />
        ))}
        <li class="end-label side-1">{voice.text(compare.to.label)}</li>
      </ol>
    </>
  )
}

const assumedClaim = (compare: CompareResult, voice: ReturnType<typeof useVoice>): string =>
  voice.say('wf.axis-claim', {
    claim: `${{ '>=': '≥', '<=': '≤' }[compare.claim!.operator] ?? compare.claim!.operator} ${assumed(voice, compare.claim!.threshold)}`,
  })

function UprightStep({
  step,
  x,
  bar,
  y,
  text,
  link,
}: {
  step: Step
  x: number
  bar: number
  y: (value: number) => number
  text: string
  /** Width of the hairline to the step before. */
  link: number
}): JSX.Element {
  const [top, bottom] = [Math.min(y(step.from), y(step.to)), Math.max(y(step.from), y(step.to))]
  const isInside = bottom - top >= 18
  return (
    <g class="step">
      <line class="link" x1={x - link} x2={x} y1={y(step.from)} y2={y(step.from)} />
      {step.changesSign ? (
        <path
          class="both-ways"
          d={`M${x + bar / 2} ${top} V${bottom} M${x + bar / 2 - 5} ${top + 6} l5 -6 l5 6 M${x + bar / 2 - 5} ${bottom - 6} l5 6 l5 -6`}
        />
      ) : (
        <rect class="bar" x={x} width={bar} y={top} height={Math.max(1.5, bottom - top)} />
      )}
      <text
        class={isInside && !step.changesSign ? 'share inside' : 'share'}
        x={x + bar / 2}
        y={isInside && !step.changesSign ? (top + bottom) / 2 + 4.5 : bottom + 15}
        text-anchor="middle"
      >
        {text}
      </text>
    </g>
  )
}

function StepLabel({ step, compare, name, onOpen }: Props & { step: Step }): JSX.Element {
  const voice = useVoice()
  const one = compare.assumptions.find(assumption => assumption.key === step.key)!
  const [a, b] = [compare.from.position, compare.to.position]
  const [from, to] = [assumed(voice, one.values[a]!), assumed(voice, one.values[b]!)]
  const share = signed(voice, step.share, compare.unit)
  const part = step.fraction === null ? '' : percent(voice, step.fraction)
  const label = step.changesSign
    ? voice.say('wf.sign', {
        name: name(step.key),
        min: signed(voice, step.min!, compare.unit),
        max: signed(voice, step.max!, compare.unit),
      })
    : voice.say('wf.step', { name: name(step.key), share, percent: part, a: from, b: to })
  return (
    <li>
      <button
        type="button"
        class="step-label"
        data-assumption={step.key}
        aria-label={label}
        onClick={() => onOpen(step.key)}
      >
        <span class="step-name">{softened(name(step.key))}</span>
        <span class="step-values">
          <span class="side-0">{from}</span> → <span class="side-1">{to}</span>
        </span>
        <span class="step-grades">
          <Grade of={one.grades[a]!} isShort /> {part} <Grade of={one.grades[b]!} isShort />
        </span>
      </button>
    </li>
  )
}

/** One row a step: name and share, and under them the bar on the common scale. */
function Rows(props: Props): JSX.Element {
  const { steps, compare, name, onOpen } = props
  const voice = useVoice()
  const [low, high] = extent(props)
  const at = (value: number): number => ((value - low) / (high - low)) * 100
  const number = (value: number): string => shown(voice, value, compare.unit)
  const row = (bar: JSX.Element): JSX.Element => (
    <svg class="row-plot" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      {bar}
      {compare.claim ? (
        <line
          class="claim-tick"
          x1={at(compare.claim.threshold)}
          x2={at(compare.claim.threshold)}
          y1="0"
          y2="14"
        />
      ) : null}
    </svg>
  )
  const end = (side: 0 | 1): JSX.Element => {
    const one = side === 0 ? compare.from : compare.to
    return (
      <li class={`row end side-${side}`}>
        <span class="row-head">
          <span class="row-name">{voice.text(one.label)}</span>
          <b>{number(one.value)}</b>
        </span>
        {row(
          <rect
            class="fill"
            x={Math.min(at(0), at(one.value))}
            width={Math.max(0.5, Math.abs(at(one.value) - at(0)))}
            y="2"
            height="9"
          />,
        )}
      </li>
    )
  }
  return (
    <ol class="rows">
      {end(0)}
      {steps.map(step => (
        <li class="row" key={step.key}>
          <button type="button" class="row-head" data-assumption={step.key} onClick={() => onOpen(step.key)}>
            <span class="row-name">
              {name(step.key)} <RowValues step={step} compare={compare} />
            </span>
            <b>
              {step.changesSign
                ? `${signed(voice, step.min!, compare.unit)} … ${signed(voice, step.max!, compare.unit)}`
                : signed(voice, step.share, compare.unit)}
            </b>
          </button>
          {row(
            <>
              <rect
                class="envelope"
                x={at(step.lowest)}
                width={Math.max(0.5, at(step.highest) - at(step.lowest))}
                y="0"
                height="13"
              />
              <rect
                class="bar"
                x={Math.min(at(step.from), at(step.to))}
                width={Math.max(0.7, Math.abs(at(step.to) - at(step.from)))}
                y="2"
                height="9"
              />
            </>,
          )}
        </li>
      ))}
      {end(1)}
    </ol>
  )
}

function RowValues({ step, compare }: { step: Step; compare: CompareResult }): JSX.Element {
  const voice = useVoice()
  const one = compare.assumptions.find(assumption => assumption.key === step.key)!
  return (
    <span class="row-values">
      <span class="side-0">{assumed(voice, one.values[compare.from.position]!)}</span> →{' '}
      <span class="side-1">{assumed(voice, one.values[compare.to.position]!)}</span>
    </span>
  )
}
