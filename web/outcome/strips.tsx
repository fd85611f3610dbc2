import type { JSX } from 'preact'
import { assumed, shown } from '../../messages/numbers.js'
import { metricLabel } from '../../messages/sentences.js'
import type { Answer } from '../engine/useAnswer.js'
import { ticks } from '../parts/ticks.js'
import { useWidth } from '../parts/useWidth.js'
import { useVoice } from '../words/context.js'
import type { PageVoice } from '../words/say.js'
import { centralCounts } from './bins.js'

const PAD = 14

/** Luck and ignorance apart, each on an axis of its own: filled bars for one, whiskers for the other. */
export function Strips({ answer }: { answer: Answer }): JSX.Element {
  return (
    <div class="strips">
      <LuckStrip answer={answer} />
      <IgnoranceStrip answer={answer} />
    </div>
  )
}

/** Nine raids in ten end between these counts of leakers, the assumptions being what they are. */
function LuckStrip({ answer }: { answer: Answer }): JSX.Element | null {
  const voice = useVoice()
  const [ref, width] = useWidth<HTMLDivElement>(400)
  const results = [answer.compare.from, answer.compare.to]
  const distributions = results.map(one => one.outcome?.leakers)
  if (distributions.some(one => !one)) return null
  const most = Math.max(...distributions.map(one => one!.length)) - 1
  const x = (count: number): number => PAD + (count / Math.max(1, most)) * (width - 2 * PAD)
  const spans = distributions.map(one => centralCounts(one!))
  const text = results.map((one, i) => `${voice.text(one.label)}: ${countsText(voice, spans[i]!)}`).join('; ')
  return (
    <Strip title={voice.say('oc.luck')} note={voice.say('oc.luck-note')} text={text}>
      <div ref={ref}>
        <svg class="plot" width={width} height="50" aria-hidden="true">
          {spans.map(([low, high], side) => {
            const box = {
              x: x(low) - 4,
              width: x(high) - x(low) + 8,
              y: side === 0 ? 2 : 16,
              height: 9,
              rx: 4.5,
            }
            return (
              <g key={side} class={`side-${side}`}>
                <rect class="fill" {...box} />
                {side === 1 ? <rect class="hatch outline" {...box} /> : null}
              </g>
            )
          })}
          <Axis
            marks={ticks(0, most, 5).filter(Number.isInteger)}
            x={x}
            y={32}
            width={width}
            text={mark => voice.number(mark)}
          />
        </svg>
      </div>
    </Strip>
  )
}

const countsText = (voice: PageVoice, [low, high]: readonly [number, number]): string =>
  low === high ? voice.number(low) : `${voice.number(low)}–${voice.number(high)}`

/** How far the metric moves over what each position leaves open; the mark is the result, the dashed line the claim. */
function IgnoranceStrip({ answer }: { answer: Answer }): JSX.Element {
  const voice = useVoice()
  const [ref, width] = useWidth<HTMLDivElement>(400)
  const { compare, bands } = answer
  const { unit, claim } = compare
  const results = [compare.from, compare.to]
  const own = results.map(one => {
    const band = bands[one.position]
    return band && band.draws > 0 ? band : null
  })
  const all = [
    ...results.map(one => one.value),
    ...own.flatMap(band => (band ? [band.q05, band.q95] : [])),
    ...(claim ? [claim.threshold] : []),
  ]
  const [low, high] = unit === 'probability' ? [0, 1] : [Math.min(0, ...all), Math.max(...all) * 1.04]
  const x = (value: number): number => PAD + ((value - low) / (high - low || 1)) * (width - 2 * PAD)
  const text = results
    .map((one, i) => {
      const band = own[i]
      const range = band
        ? `${shown(voice, band.q05, unit)}–${shown(voice, band.q95, unit)}`
        : voice.say('card.no-ignorance')
      return `${voice.text(one.label)}: ${shown(voice, one.value, unit)} (${range})`
    })
    .join('; ')
  return (
    <Strip
      title={voice.say('oc.ignorance')}
      note={voice.say('oc.ignorance-note', { metric: metricLabel(compare.metric, voice) })}
      text={text}
    >
      <div ref={ref} aria-busy={answer.computing.bands}>
        <svg class="plot" width={width} height="62" aria-hidden="true">
          {claim ? (
            <line class="claim-line" x1={x(claim.threshold)} x2={x(claim.threshold)} y1="0" y2="44" />
          ) : null}
          {results.map((one, side) => {
            const y = side === 0 ? 10 : 29
            const band = own[side]
            return (
              <g key={one.position} class={`side-${side}`}>
                {band ? (
                  <path
                    class="own-whisker"
                    d={`M${x(band.q05)} ${y} H${x(band.q95)} M${x(band.q05)} ${y - 5} v10 M${x(band.q95)} ${y - 5} v10`}
                  />
                ) : null}
                {side === 0 ? (
                  <circle class="fill" cx={x(one.value)} cy={y} r="6" />
                ) : (
                  <>
                    <rect class="under" x={x(one.value) - 5.5} y={y - 5.5} width="11" height="11" />
                    <rect class="fill" x={x(one.value) - 5.5} y={y - 5.5} width="11" height="11" />
                    <rect class="hatch outline" x={x(one.value) - 5.5} y={y - 5.5} width="11" height="11" />
                  </>
                )}
              </g>
            )
          })}
          <Axis
            marks={ticks(low, high, 4)}
            x={x}
            y={44}
            width={width}
            text={mark =>
              unit === 'probability' ? voice.number(mark, { minimumFractionDigits: 2 }) : assumed(voice, mark)
            }
          />
        </svg>
      </div>
    </Strip>
  )
}

function Strip({
  title,
  note,
  text,
  children,
}: {
  title: string
  note: string
  text: string
  children: JSX.Element
}): JSX.Element {
  return (
    <div class="strip" role="group" aria-label={`${title}, ${note}: ${text}`}>
      <p class="strip-name">
        <b>{title}</b>
        <span class="note">{note}</span>
      </p>
      <div class="strip-plot">{children}</div>
    </div>
  )
}

function Axis({
  marks,
  x,
  y,
  width,
  text,
}: {
  marks: readonly number[]
  x: (value: number) => number
  y: number
  width: number
  text: (mark: number) => string
}): JSX.Element {
  return (
    <g class="tick">
      <line x1={PAD} x2={width - PAD} y1={y} y2={y} />
      {marks.map(mark => (
        <text key={mark} x={x(mark)} y={y + 15} text-anchor="middle">
          {text(mark)}
        </text>
      ))}
    </g>
  )
}
