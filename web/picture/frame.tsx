import type { ComponentChildren, JSX } from 'preact'
import { FONT, PAPER, brokenLines } from './paper.js'

export const WIDTH = 760
export const MARGIN = 24

/** What stands around a picture that leaves the page. */
export interface Caption {
  title: string
  lead: string
  /** What is no longer as shipped; empty where nothing is. */
  edits: readonly string[]
  editedWord: string
  /** Versions, hash and date. */
  source: string
  /** The picture in words. */
  description: string
}

/** Lines of text one below the other. */
export const Lines = ({
  lines,
  x,
  y,
  size,
  color = PAPER.ink,
  weight = 400,
  anchor = 'start',
}: {
  lines: readonly string[]
  x: number
  /** Baseline of the first line. */
  y: number
  size: number
  color?: string
  weight?: number
  anchor?: 'start' | 'middle' | 'end'
}): JSX.Element => (
  <text font-size={size} fill={color} font-weight={weight} text-anchor={anchor}>
    {lines.map((line, i) => (
      <tspan key={line} x={x} y={y + i * size * 1.35}>
        {line}
      </tspan>
    ))}
  </text>
)

const heightOf = (lines: readonly string[], size: number): number => lines.length * size * 1.35

/** A picture that can stand alone: question, edits, lead sentence, drawing, source line. */
export function Frame({
  caption,
  height,
  children,
}: {
  caption: Caption
  /** Of the drawing alone. */
  height: number
  children: ComponentChildren
}): JSX.Element {
  const { tops, lines, total } = frameLayout(caption, height)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${total}`}
      width={WIDTH}
      height={total}
      role="img"
      aria-label={caption.description}
      font-family={FONT}
    >
      <title>{caption.title}</title>
      <desc>{caption.description}</desc>
      <defs>
        <pattern
          id="crawford-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill={PAPER.bSoft} />
          <rect width="2.6" height="6" fill={PAPER.b} />
        </pattern>
      </defs>
      <rect width={WIDTH} height={total} fill={PAPER.background} />
      <Lines lines={lines.title} x={MARGIN} y={tops.title + 20} size={20} weight={700} />
      {lines.edits.length > 0 ? (
        <>
          <rect
            x={MARGIN}
            y={tops.edits}
            width={WIDTH - 2 * MARGIN}
            height={heightOf(lines.edits, 13) + 12}
            fill={PAPER.editSoft}
            stroke={PAPER.edit}
          />
          <Lines lines={lines.edits} x={MARGIN + 10} y={tops.edits + 19} size={13} color={PAPER.edit} />
        </>
      ) : null}
      <Lines lines={lines.lead} x={MARGIN} y={tops.lead + 15} size={14} color={PAPER.ink2} />
      <g transform={`translate(0 ${tops.drawing})`}>{children}</g>
      <Lines lines={lines.source} x={MARGIN} y={tops.source + 12} size={12} color={PAPER.ink3} />
    </svg>
  )
}

/** The height of the whole picture. */
export const frameHeight = (caption: Caption, height: number): number => frameLayout(caption, height).total

function frameLayout(caption: Caption, height: number) {
  const lines = {
    title: brokenLines(caption.title, 62),
    edits:
      caption.edits.length > 0 ? brokenLines(`${caption.editedWord}. ${caption.edits.join(' ')}`, 98) : [],
    lead: brokenLines(caption.lead, 94),
    source: brokenLines(caption.source, 108),
  }
  const title = MARGIN - 6
  const edits = title + heightOf(lines.title, 20) + 6
  const lead = edits + (lines.edits.length > 0 ? heightOf(lines.edits, 13) + 20 : 0)
  const drawing = lead + heightOf(lines.lead, 14) + 12
  const source = drawing + height + 10
  return {
    lines,
    tops: { title, edits, lead, drawing, source },
    total: Math.ceil(source + heightOf(lines.source, 12) + MARGIN - 8),
  }
}
