import type { JSX } from 'preact'
import { assumed } from '../../messages/numbers.js'
import { heldValue, middle } from '../engine/held.js'
import type { Answer } from '../engine/useAnswer.js'
import { Grade } from '../parts/grade.js'
import { Popover } from '../parts/popover.js'
import { useVoice } from '../words/context.js'
import { FigureLine, figureText } from './figureLine.js'
import type { Figure, PublishedFile } from './published.js'
import type { Holding, Row } from './rows.js'
import { SourceList } from './sourceList.js'

/** The grade of one value, which opens what it rests on, who says otherwise, and the way to take over another value. */
export function EvidenceButton({
  row,
  holding,
  name,
  label,
  answer,
  published,
  onUse,
}: {
  row: Row
  holding: Holding
  name: string
  /** Whose value it is; null where both share it. */
  label: string | null
  answer: Answer
  published: PublishedFile
  onUse: (value: number, source: string) => void
}): JSX.Element {
  const voice = useVoice()
  const { key } = row
  const { base } = answer
  const figures = published.figures[base.id]?.[key] ?? []
  const shipped = heldValue(base, holding.position ?? '', key)
  const title = label === null ? name : `${name}, ${label}`
  const count = voice.say('as.sources', { n: shipped.sources.length })
  const others = base.positions
    .filter(one => one.key !== holding.position && one.values.has(key))
    .map(one => ({ label: voice.text(one.label), held: heldValue(base, one.key, key) }))
  const use = (value: number, text: string, source: string, close: () => void): JSX.Element | null =>
    row.isLocked ? null : (
      <button
        type="button"
        class="link"
        aria-label={voice.say('as.use-value', { value: text })}
        onClick={() => {
          onUse(value, source)
          close()
        }}
      >
        {voice.say('as.use')}
      </button>
    )
  return (
    <Popover
      label={`${title}: ${voice.say(`grade.${shipped.evidence}`)}, ${count}`}
      name={title}
      button={
        <>
          <Grade of={shipped.evidence} />
          {shipped.sources.length > 0 ? <span class="count">{count}</span> : null}
        </>
      }
    >
      {close => (
        <>
          <p>
            <b>{assumed(voice, shipped.text)}</b> <Grade of={shipped.evidence} />
          </p>
          {shipped.note ? <p>{voice.text(shipped.note)}</p> : null}
          <SourceList ids={shipped.sources} sources={published.sources} />
          {others.length + figures.length > 0 ? (
            <>
              <h4>{voice.say('as.otherwise')}</h4>
              <ul class="others">
                {others.map(one => (
                  <li key={one.label}>
                    {one.label}: <b>{assumed(voice, one.held.text)}</b> <Grade of={one.held.evidence} />{' '}
                    {use(
                      middle(one.held.value, row.assumption.unit),
                      assumed(voice, one.held.text),
                      one.label,
                      close,
                    )}
                  </li>
                ))}
                {figures.map(figure => (
                  <li key={figure.id}>
                    <FigureLine figure={figure} />{' '}
                    {isUsable(figure, row)
                      ? use(figure.value!, figureText(voice, figure), sourceOf(figure, published), close)
                      : null}
                    <SourceList ids={figure.sources} sources={published.sources} />
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      )}
    </Popover>
  )
}

const isUsable = ({ value }: Figure, { scale }: Row): boolean =>
  value !== null && value >= scale.low && value <= scale.high

const sourceOf = (figure: Figure, { sources }: PublishedFile): string =>
  figure.sources.map(id => sources[id]?.text ?? id).join('; ')
