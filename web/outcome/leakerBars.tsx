import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { shown } from '../../messages/numbers.js'
import type { Answer } from '../engine/useAnswer.js'
import { ticks } from '../parts/ticks.js'
import { useWidth } from '../parts/useWidth.js'
import { useVoice } from '../words/context.js'
import type { PageVoice } from '../words/say.js'
import { leakerBins } from './bins.js'
import type { Bin } from './bins.js'
import type { Whiskers } from './useWhiskers.js'

const AXIS = 44
const [TOP, BOTTOM] = [10, 4]

/** How one raid may end: a pair of bars for each count of leakers, with ignorance about each as a whisker. */
export function LeakerBars({
  answer,
  whiskers,
  height,
}: {
  answer: Answer
  whiskers: Whiskers
  height: number
}): JSX.Element | null {
  const voice = useVoice()
  const [isTable, setTable] = useState(false)
  const [ref, width] = useWidth<HTMLDivElement>(540)
  const { compare, question, sides, isEdited } = answer
  const now = [compare.from, compare.to].map(one => one.outcome?.leakers ?? [])
  const shipped = sides.map(side => {
    const { from, to } = question.shipped.compare
    return isEdited ? ([from, to].find(one => one.position === side)?.outcome?.leakers ?? null) : null
  })
  const bins = leakerBins([...now, ...shipped.map(one => one ?? [])])
  const isWhole = bins.every(bin => bin.from === bin.to)
  const bands = sides.map(side => (isWhole ? (whiskers[side] ?? null) : null))
  const highest = Math.max(
    ...bins.flatMap(bin => bin.chances),
    ...bands.flatMap(band => band?.map(one => one.q95) ?? []),
  )
  const top = highest > 0.5 ? 1 : Math.ceil(highest * 10 + 0.5) / 10
  const y = (chance: number): number => TOP + (1 - chance / top) * (height - TOP - BOTTOM)
  const column = (width - AXIS) / bins.length
  const bar = Math.min(27, column * 0.36)
  const labels = [voice.text(compare.from.label), voice.text(compare.to.label)]
  const warheads = Math.max(...now.map(one => one.length)) - 1
  return (
    <div ref={ref} class="leakers" role="group" aria-label={voice.say('oc.bars', { n: warheads })}>
      <p class="note">
        {voice.say(isWhole ? 'oc.bars-note' : 'oc.bars-note-binned')}{' '}
        {isEdited ? `${voice.say('oc.shipped-note')} ` : ''}
        <button class="link" type="button" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {voice.say(isTable ? 'wf.as-chart' : 'wf.as-table')}
        </button>
      </p>
      {isTable ? (
        <BinTable bins={bins} bands={bands} labels={labels} />
      ) : (
        <>
          <svg class="plot" width={width} height={height + 22} aria-hidden="true">
            {ticks(0, top, 4).map(mark => (
              <g key={mark} class="tick">
                <line x1={AXIS - 4} x2={width} y1={y(mark)} y2={y(mark)} />
                <text x={AXIS - 8} y={y(mark) + 4} text-anchor="end">
                  {voice.number(mark, { minimumFractionDigits: 2 })}
                </text>
              </g>
            ))}
            {bins.map((bin, i) => {
              const middle = AXIS + column * (i + 0.5)
              return (
                <g key={bin.from}>
                  {([0, 1] as const).map(side => (
                    <Bar
                      key={side}
                      side={side}
                      x={side === 0 ? middle - bar - column * 0.04 : middle + column * 0.04}
                      width={bar}
                      y={y}
                      chance={bin.chances[side]!}
                      shipped={shipped[side] ? bin.chances[2 + side]! : null}
                      band={bands[side]?.[bin.from] ?? null}
                    />
                  ))}
                  <text class="bin-label" x={middle} y={height + 14} text-anchor="middle">
                    {binText(voice, bin)}
                  </text>
                </g>
              )
            })}
          </svg>
          <p class="axis-title">{voice.say('oc.axis', { n: warheads })}</p>
          <ul class="unseen">
            {bins.map(bin => (
              <li key={bin.from}>
                {voice.say('oc.bar', {
                  counts: binText(voice, bin),
                  labelA: labels[0]!,
                  a: shown(voice, bin.chances[0]!, 'probability'),
                  labelB: labels[1]!,
                  b: shown(voice, bin.chances[1]!, 'probability'),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const binText = (voice: PageVoice, { from, to }: Bin): string =>
  from === to ? voice.number(from) : `${voice.number(from)}–${voice.number(to)}`

function Bar({
  side,
  x,
  width,
  y,
  chance,
  shipped,
  band,
}: {
  side: 0 | 1
  x: number
  width: number
  y: (chance: number) => number
  chance: number
  shipped: number | null
  band: { q05: number; q95: number } | null
}): JSX.Element {
  const box = { x, width, y: y(chance), height: Math.max(0, y(0) - y(chance)) }
  const middle = x + width / 2
  const isMoved = shipped !== null && Math.abs(shipped - chance) > 1e-12
  return (
    <g class={`side-${side}`}>
      {chance > 0 ? <rect class="fill" {...box} /> : null}
      {side === 1 && chance > 0 ? <rect class="hatch outline" {...box} /> : null}
      {isMoved ? (
        <rect class="shipped" x={x} width={width} y={y(shipped)} height={Math.max(0, y(0) - y(shipped))} />
      ) : null}
      {band ? (
        <path
          class="whisker"
          d={`M${middle} ${y(band.q95)} V${y(band.q05)} M${middle - 5} ${y(band.q95)} h10 M${middle - 5} ${y(band.q05)} h10`}
        />
      ) : null}
    </g>
  )
}

function BinTable({
  bins,
  bands,
  labels,
}: {
  bins: readonly Bin[]
  bands: readonly (readonly { q05: number; q95: number }[] | null)[]
  labels: readonly string[]
}): JSX.Element {
  const voice = useVoice()
  const chance = (value: number): string => shown(voice, value, 'probability')
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={voice.say('oc.column-count')}>
      <table class="data">
        <thead>
          <tr>
            <th scope="col">{voice.say('oc.column-count')}</th>
            {labels.map(label => (
              <th key={label} scope="col" class="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bins.map(bin => (
            <tr key={bin.from}>
              <th scope="row">{binText(voice, bin)}</th>
              {labels.map((label, side) => {
                const band = bands[side]?.[bin.from]
                return (
                  <td key={label} class="number">
                    {chance(bin.chances[side]!)}
                    {band ? ` (${chance(band.q05)}–${chance(band.q95)})` : ''}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
