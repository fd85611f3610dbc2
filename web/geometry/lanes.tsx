import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { ticks } from '../parts/ticks.js'
import { useWidth } from '../parts/useWidth.js'
import { lanesOf } from './bars.js'
import type { Lane } from './bars.js'
import type { Scene } from './scene.js'
import { minutes, sayPart, useGeometryVoice } from './words.js'
import type { GeometryVoice } from './words.js'

const NAMES = 250
const ROW = 30
/** Below this width a name stands over its lane. */
const NARROW = 700

export const laneName = (lane: Lane, voice: GeometryVoice): string =>
  lane.name ? voice.text(lane.name) : sayPart(voice, 'lane', lane.role)

/** One lane a sensor or site over the time of the flight, and the slider that moves the time. */
export function Lanes({
  scene,
  time,
  onTime,
}: {
  scene: Scene
  time: number
  onTime: (time: number) => void
}): JSX.Element {
  const voice = useGeometryVoice()
  const [ref, width] = useWidth<HTMLDivElement>(900)
  const lanes = useMemo(() => lanesOf(scene), [scene])
  const isNarrow = width < NARROW
  const left = isNarrow ? 8 : NAMES
  const plot = Math.max(100, width - left - 12)
  const x = (at: number): number => (at / scene.impact) * plot
  /** Why a lane is empty, or has no window. */
  const whyOf = (lane: Lane): string | null =>
    lane.why && lane.rounds.length === 0
      ? voice.say('geo.lane-why', { why: sayPart(voice, 'why', lane.why) })
      : lane.bars.length === 0 && lane.role === 'radar'
        ? voice.say('geo.lane-blind')
        : null
  const marks = ticks(0, scene.impact / 60, Math.max(3, plot / 90))
  return (
    <div ref={ref} class={isNarrow ? 'lanes narrow' : 'lanes'}>
      <ul>
        {lanes.map(lane => (
          <li key={lane.key} data-lane={lane.key}>
            <span class="lane-name">
              {laneName(lane, voice)}
              {isNarrow && whyOf(lane) ? `: ${whyOf(lane)}` : null}
            </span>
            <svg width={plot} height={ROW - 6} aria-hidden="true">
              {marks.map(mark => (
                <line key={mark} class="grid" x1={x(60 * mark)} x2={x(60 * mark)} y1="0" y2={ROW} />
              ))}
              {lane.bars.map((bar, i) => (
                <rect
                  key={i}
                  class={`lane-bar is-${bar.what}`}
                  data-what={bar.what}
                  data-from={bar.from}
                  data-to={bar.to}
                  x={x(bar.from)}
                  width={Math.max(1.5, x(bar.to) - x(bar.from))}
                  {...SHAPES[bar.what]}
                />
              ))}
              {lane.rounds.map(({ number, at }) => (
                <g key={number} class="lane-round" data-round={number} data-at={at}>
                  <path d={`M${x(at) - 6} 12 h12 M${x(at)} 5 v14`} />
                  <text x={x(at) + 8} y="16">
                    {number}
                  </text>
                </g>
              ))}
              {isNarrow || !whyOf(lane) ? null : (
                <text class="lane-why" x="4" y="16">
                  {whyOf(lane)}
                </text>
              )}
              <line class="time-cursor" x1={x(time)} x2={x(time)} y1="0" y2={ROW} />
            </svg>
            <span class="unseen">{laneText(lane, voice)}</span>
          </li>
        ))}
      </ul>
      <label class="time-slider">
        <span>
          {voice.say('geo.time')} <b>{voice.say('geo.minutes', { n: minutes(voice, time) })}</b>
        </span>
        <input
          type="range"
          min="0"
          max={Math.floor(scene.impact)}
          step="1"
          value={Math.round(time)}
          aria-valuetext={voice.say('geo.minutes', { n: minutes(voice, time) })}
          onInput={event => onTime(Number(event.currentTarget.value))}
        />
      </label>
      <svg class="lane-axis" width={plot + 12} height="34" aria-hidden="true">
        {marks.map(mark => (
          <text key={mark} x={Math.max(4, x(60 * mark))} y="14" text-anchor="middle">
            {voice.number(mark)}
          </text>
        ))}
        <text x={plot} y="30" text-anchor="end">
          {voice.say('geo.axis')}
        </text>
      </svg>
    </div>
  )
}

const SHAPES = {
  boost: { y: 5, height: 14 },
  flight: { y: 9, height: 6 },
  view: { y: 10, height: 4 },
  detects: { y: 7, height: 10 },
  tracks: { y: 3, height: 18 },
  may: { y: 5, height: 14 },
  window: { y: 3, height: 18 },
} as const

/** A lane in words. */
function laneText(lane: Lane, voice: GeometryVoice): string {
  const parts = [
    ...lane.bars.map(bar =>
      voice.say('geo.span', {
        what: sayPart(voice, 'geo', `bar-${bar.what}`),
        from: minutes(voice, bar.from),
        to: minutes(voice, bar.to),
      }),
    ),
    ...lane.rounds.map(({ number, at }) => voice.say('geo.round-at', { n: number, at: minutes(voice, at) })),
  ]
  return parts.join(', ')
}
