import type { JSX } from 'preact'
import type { CompareResult } from '../../src/index.js'
import { ticks } from '../parts/ticks.js'
import type { PageVoice } from '../words/say.js'
import { Frame, Lines, MARGIN, WIDTH } from './frame.js'
import type { Caption } from './frame.js'
import { PAPER } from './paper.js'

const [LEFT, RIGHT, TOP, BOTTOM, HEIGHT] = [MARGIN + 44, WIDTH - MARGIN, 40, 250, 296]
/** More counts than this get a number on every fifth only. */
const MOST_LABELLED = 16

/** Whether there is a distribution to show at all. */
export const hasDistribution = ({ from, to }: CompareResult): boolean =>
  from.outcome !== null && to.outcome !== null

export const DISTRIBUTION_HEIGHT = HEIGHT

/** How one raid may end on either set of assumptions: luck alone, as a picture that can stand alone. */
export function DistributionPicture({
  compare,
  caption,
  voice,
}: {
  compare: CompareResult
  caption: Caption
  voice: PageVoice
}): JSX.Element {
  const sides = [compare.from, compare.to].map(one => one.outcome?.leakers ?? [])
  const count = Math.max(...sides.map(shownCounts))
  const most = Math.max(...sides.flat(), 1e-9)
  const room = (RIGHT - LEFT) / count
  const bar = Math.min(34, room * 0.38)
  const y = (value: number): number => BOTTOM - (value / most) * (BOTTOM - TOP)
  const x = (n: number, side: number): number => LEFT + (n + 0.5) * room + (side === 0 ? -bar - 1 : 1)
  return (
    <Frame caption={caption} height={HEIGHT}>
      {[compare.from, compare.to].map((one, side) => (
        <g key={one.position} transform={`translate(${MARGIN + side * 350} 0)`}>
          <Shape side={side} x={0} y={2} width={14} height={14} />
          <Lines
            lines={[voice.text(one.label)]}
            x={22}
            y={14}
            size={13}
            weight={700}
            color={side === 0 ? PAPER.a : PAPER.b}
          />
        </g>
      ))}
      {ticks(0, most, 4).map(mark => (
        <g key={mark}>
          <line x1={LEFT} x2={RIGHT} y1={y(mark)} y2={y(mark)} stroke={PAPER.line} />
          <Lines
            lines={[voice.number(mark)]}
            x={LEFT - 8}
            y={y(mark) + 4}
            size={12}
            color={PAPER.ink3}
            anchor="end"
          />
        </g>
      ))}
      {Array.from({ length: count }, (_, n) => (
        <g key={n}>
          {sides.map((leakers, side) =>
            (leakers[n] ?? 0) > 0 ? (
              <Shape
                key={side}
                side={side}
                x={x(n, side)}
                y={y(leakers[n]!)}
                width={bar}
                height={BOTTOM - y(leakers[n]!)}
              />
            ) : null,
          )}
          {count <= MOST_LABELLED || n % 5 === 0 ? (
            <Lines
              lines={[voice.number(n)]}
              x={LEFT + (n + 0.5) * room}
              y={BOTTOM + 18}
              size={12}
              color={PAPER.ink3}
              anchor="middle"
            />
          ) : null}
        </g>
      ))}
      <Lines
        lines={[voice.say('picture.leakers-axis')]}
        x={(LEFT + RIGHT) / 2}
        y={HEIGHT - 8}
        size={12}
        color={PAPER.ink3}
        anchor="middle"
      />
    </Frame>
  )
}

const Shape = ({
  side,
  ...place
}: {
  side: number
  x: number
  y: number
  width: number
  height: number
}): JSX.Element =>
  side === 0 ? (
    <rect {...place} fill={PAPER.a} />
  ) : (
    <rect {...place} fill="url(#crawford-hatch)" stroke={PAPER.b} stroke-width="1.5" />
  )

/** Counts up to the last that has a chance worth drawing. */
const shownCounts = (leakers: readonly number[]): number =>
  leakers.findLastIndex(chance => chance >= 0.0005) + 1
