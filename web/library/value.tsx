import type { JSX } from 'preact'
import type { Printed } from '../../src/index.js'
import { Grade } from '../parts/grade.js'
import { Figure } from '../reference/figure.js'
import { sayIfKnown, useReferenceVoice } from '../reference/words.js'
import { useVoice } from '../words/context.js'
import type { PageKey } from '../words/say.js'
import { axisOf, extentOf } from './data.js'
import type { Axis } from './data.js'

/** A unit in the reader's language; a composite is put together of its parts. */
export function Unit({ of }: { of: string }): JSX.Element {
  const voice = useReferenceVoice()
  const page = useVoice()
  const words = of.split('; ').map(part => {
    const key = `unit.${part}` as PageKey
    const said = page.say(key)
    return said === key ? sayIfKnown(voice, 'unit', part) : said
  })
  return <span class="unit">{words.join('; ')}</span>
}

/** A published number as it is printed: value, or the limits alone where nothing else is published. */
export function PrintedValue({ of }: { of: Printed }): JSX.Element {
  const voice = useReferenceVoice()
  const { value, low, high, unit } = of
  if (typeof value === 'string') return <span lang="en">{value}</span>
  const unitShown = ['-', 'count', 'text'].includes(unit) ? null : <Unit of={unit} />
  if (value !== null)
    return (
      <span class="printed-value">
        <Figure value={value} /> {unitShown}
      </span>
    )
  if (low === null && high === null) return <span>{voice.say('lib.no-figure')}</span>
  return (
    <span class="printed-value">
      <Limits low={low} high={high} /> {unitShown}
    </span>
  )
}

/** The two limits of a range, or the one that is published. */
export function Limits({ low, high }: { low: number | null; high: number | null }): JSX.Element {
  const voice = useReferenceVoice()
  if (low !== null && high !== null)
    return low === high ? (
      <Figure value={low} />
    ) : (
      <>
        <Figure value={low} />–<Figure value={high} />
      </>
    )
  return low !== null ? (
    <>
      {voice.say('lib.at-least')} <Figure value={low} />
    </>
  ) : (
    <>
      {voice.say('lib.at-most')} <Figure value={high!} />
    </>
  )
}

/** Low, value and high of a figure in words, and what its range means. */
export function RangeWords({ of }: { of: Printed }): JSX.Element | null {
  const voice = useReferenceVoice()
  const { low, high, range_of, value } = of
  if (low === null && high === null) return null
  if (low === high && low === value) return null
  return (
    <p class="note">
      {voice.say('lib.range')} <Limits low={low} high={high} /> <Unit of={of.unit} />
      {'. '}
      {voice.say(range_of ? `lib.range-${range_of}` : 'lib.range-unsaid')}
    </p>
  )
}

const WIDTH = 200

/** A figure on an axis: a bar from its lowest to its highest published value, a triangle at its value. */
export function FigureMark({ of, axis }: { of: Printed; axis: Axis }): JSX.Element {
  const extent = extentOf(of)
  const x = (value: number): number => 6 + axis.at(value) * (WIDTH - 12)
  return (
    <svg class="figure-mark" viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true">
      <line class="rail" x1="6" x2={WIDTH - 6} y1="8" y2="8" />
      {extent && extent[1] > extent[0] ? (
        <rect class="extent" x={x(extent[0])} y="4" width={x(extent[1]) - x(extent[0])} height="8" rx="2" />
      ) : null}
      {typeof of.value === 'number' ? <path class="pointer" d={`M${x(of.value)} 3 l5 10 h-10 Z`} /> : null}
    </svg>
  )
}

/** Several figures of one unit under one another, on one axis that is written out. */
export function SideBySide({
  rows,
  opened,
}: {
  rows: readonly { key: string; name: JSX.Element; figure: Printed; grade: string }[]
  /** Key of the row one came from. */
  opened?: string
}): JSX.Element | null {
  const voice = useReferenceVoice()
  const axis = axisOf(rows.map(one => one.figure))
  if (!axis) return null
  return (
    <>
      <ul class="side-by-side">
        {rows.map(({ key, name, figure, grade }) => (
          <li key={key} aria-current={key === opened ? 'true' : undefined}>
            <span class="side-name">{name}</span>
            <FigureMark of={figure} axis={axis} />
            <span class="side-value">
              <b>
                <PrintedValue of={figure} />
              </b>{' '}
              {figure.value !== null &&
              figure.low !== null &&
              figure.high !== null &&
              figure.low < figure.high ? (
                <span class="note">
                  (<Limits low={figure.low} high={figure.high} />)
                </span>
              ) : null}{' '}
              <Grade of={grade} isShort />
            </span>
          </li>
        ))}
      </ul>
      <p class="note">
        {voice.say(axis.kind === 'linear' ? 'lib.axis-linear' : 'lib.axis-logarithmic')}{' '}
        <Figure value={axis.low} digits={4} />–<Figure value={axis.high} digits={4} />{' '}
        <Unit of={rows[0]!.figure.unit} />
      </p>
    </>
  )
}
