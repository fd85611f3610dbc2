import type { ComponentChildren, JSX } from 'preact'
import { assumed, shown, signed } from '../../messages/numbers.js'
import { heldValue } from '../engine/held.js'
import type { Answer } from '../engine/useAnswer.js'
import { Grade } from '../parts/grade.js'
import { useVoice } from '../words/context.js'
import { FigureLine } from './figureLine.js'
import type { PublishedFile } from './published.js'
import type { Row } from './rows.js'
import { SourceList } from './sourceList.js'

/** One assumption explained: what it is, who says what, why this default, and what moves it. */
export function Explainer({
  row,
  name,
  answer,
  published,
  onSplit,
}: {
  row: Row
  name: string
  answer: Answer
  published: PublishedFile
  /** Moves a shared value apart; null where it is not shared. */
  onSplit: (() => void) | null
}): JSX.Element {
  const voice = useVoice()
  const { assumption, scale, key } = row
  const { base } = answer
  const shipped = base.assumptions.find(one => one.key === key)!
  return (
    <section class="explainer" aria-label={voice.say('as.explained', { name })}>
      <div class="explainer-head">
        <h3>{name}</h3>
        <Grade of={shipped.evidence} />
        <p class="note">
          {voice.say('as.in-short', {
            kind: voice.say(`kind.${assumption.kind}`),
            unit: voice.say(`unit.${assumption.unit}` as 'unit.count'),
            low: assumed(voice, scale.low),
            high: assumed(voice, scale.high),
          })}
        </p>
        {onSplit ? (
          <button type="button" class="link" onClick={onSplit}>
            {voice.say('as.split')}
          </button>
        ) : null}
      </div>
      <Part title={voice.say('as.what')}>
        <p>{voice.text(assumption.about ?? assumption.label)}</p>
      </Part>
      <Part title={voice.say('as.who')}>
        <WhoSays row={row} answer={answer} published={published} />
      </Part>
      <Part title={voice.say('as.why')}>
        <Default row={row} answer={answer} published={published} />
      </Part>
      <Part title={voice.say('as.moves')}>
        <WhatMoves row={row} answer={answer} published={published} />
      </Part>
    </section>
  )
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }): JSX.Element => (
  <div class="explainer-part">
    <h4>{title}</h4>
    {children}
  </div>
)

interface PartProps {
  row: Row
  answer: Answer
  published: PublishedFile
}

function WhoSays({ row, answer, published }: PartProps): JSX.Element {
  const voice = useVoice()
  const { base, question } = answer
  const held = base.positions.filter(one => one.values.has(row.key))
  const figures = (published.figures[base.id]?.[row.key] ?? []).filter(one => !one.tally)
  if (held.length + figures.length === 0) return <p>{voice.say('as.who-nobody')}</p>
  return (
    <ul>
      {held.map(position => {
        const value = heldValue(base, position.key, row.key)
        const range = question.ranged ? rangeText(question.ranged, position.key, row.key) : null
        return (
          <li key={position.key}>
            {voice.text(position.label)}: <b>{assumed(voice, value.text)}</b>
            {range && range !== value.text ? ` (${assumed(voice, range)})` : ''} <Grade of={value.evidence} />
            {value.note ? <p class="note">{voice.text(value.note)}</p> : null}
            {value.sources.length > 0 ? <SourceList ids={value.sources} sources={published.sources} /> : null}
          </li>
        )
      })}
      {figures.map(figure => (
        <li key={figure.id}>
          <FigureLine figure={figure} />
          <SourceList ids={figure.sources} sources={published.sources} />
        </li>
      ))}
    </ul>
  )
}

/** The range a position gives, where the file ships a point. */
function rangeText(ranged: Answer['base'], position: string, key: string): string | null {
  const value = ranged.positions.find(one => one.key === position)?.values.get(key)
  return value && value.value.kind !== 'point' ? value.text : null
}

function Default({ row, answer, published }: PartProps): JSX.Element {
  const voice = useVoice()
  const { base, question } = answer
  const shipped = base.assumptions.find(one => one.key === row.key)!
  const ranged = question.ranged?.assumptions.find(one => one.key === row.key) ?? shipped
  return (
    <>
      <p>
        <b>{assumed(voice, ranged.text)}</b> <Grade of={shipped.evidence} />
        {row.arguable ? ` ${voice.say('as.arguable')}` : ''}
      </p>
      {shipped.note ? <p>{voice.text(shipped.note)}</p> : null}
      <SourceList ids={shipped.sources} sources={published.sources} />
    </>
  )
}

/** The share of the gap it carries, what settling it would do, where the claim turns, and the tests it could be read from. */
function WhatMoves({ row, answer, published }: PartProps): JSX.Element {
  const voice = useVoice()
  const { compare, sides, base } = answer
  const { key } = row
  const share = compare.attribution.find(one => one.key === key)
  const evidence = compare.evidence.find(one => one.key === key)
  const label = (position: string): string =>
    voice.text(base.positions.find(one => one.key === position)?.label)
  const tallies = (published.figures[base.id]?.[key] ?? []).filter(one => one.tally)
  const flips = compare.breakEven.filter(
    one => one.key === key && sides.includes(one.seenFrom) && one.values.length > 0,
  )
  const lines = [
    ...(share
      ? [
          voice.say('as.carries', {
            share: signed(voice, share.share, compare.unit),
            gap: signed(voice, compare.gap, compare.unit),
          }),
        ]
      : []),
    ...(evidence
      ? [
          voice.say(
            evidence.reduction < 0
              ? 'as.settling-widens'
              : evidence.by === 'tests'
                ? 'as.tests-close'
                : 'as.settling-closes',
            { value: shown(voice, Math.abs(evidence.reduction), compare.unit) },
          ),
        ]
      : []),
    ...flips.map(one =>
      voice.say('as.flips-from', {
        label: label(one.seenFrom),
        values: voice.list(one.values.map(value => voice.number(value, { maximumSignificantDigits: 3 }))),
      }),
    ),
  ]
  return (
    <>
      {lines.length === 0 && tallies.length === 0 ? <p>{voice.say('as.moves-nothing')}</p> : null}
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {tallies.length > 0 ? (
        <>
          <p>{voice.say('as.test-record', { date: base.asOf ?? '' })}</p>
          <ul>
            {tallies.map(figure => (
              <li key={figure.id}>
                <FigureLine figure={figure} />
                <p class="note">{voice.text(figure.tally!.describe)}</p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
