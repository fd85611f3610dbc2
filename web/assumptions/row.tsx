import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { assumed } from '../../messages/numbers.js'
import type { Answer } from '../engine/useAnswer.js'
import { useVoice } from '../words/context.js'
import { EvidenceButton } from './evidenceButton.js'
import { NumberField } from './numberField.js'
import type { PublishedFile } from './published.js'
import type { Holding, Row } from './rows.js'
import { Slider } from './slider.js'

/** What a row can change. */
export interface RowActions {
  onValue: (row: Row, holding: Holding, value: number, source?: string) => void
  onReset: (row: Row, holding: Holding) => void
  onSource: (holding: Holding, source: string) => void
  onUnlock: (row: Row) => void
  onOpen: (key: string | null) => void
  onWrong: (field: string, isWrong: boolean) => void
}

/** One assumption: its name, its slider, a field for each value, what it rests on, and what was edited. */
export function AssumptionRow({
  row,
  name,
  labels,
  answer,
  published,
  isOpen,
  actions,
  children,
}: {
  row: Row
  name: string
  labels: readonly [string, string]
  answer: Answer
  published: PublishedFile
  isOpen: boolean
  actions: RowActions
  /** The explainer, where it opens under the row. */
  children?: JSX.Element | null
}): JSX.Element {
  const voice = useVoice()
  const { key, assumption, holdings } = row
  const label = (holding: Holding): string | null => (holding.side === null ? null : labels[holding.side])
  const titled = (holding: Holding): string =>
    holding.side === null ? name : `${name}, ${labels[holding.side]}`
  const breakEvens = ([0, 1] as const).map(side =>
    answer.compare.breakEven
      .filter(one => one.key === key && one.seenFrom === answer.sides[side])
      .flatMap(one => one.values),
  ) as [number[], number[]]
  const none = ([0, 1] as const).every(side => breakEvens[side].length === 0)
  return (
    <li class={`assumption kind-${assumption.kind}${isOpen ? ' is-open' : ''}`} data-key={key}>
      <div class="assumption-name">
        <button
          type="button"
          class="name-button"
          aria-expanded={isOpen}
          onClick={() => actions.onOpen(isOpen ? null : key)}
        >
          {name}
        </button>
        <span class="gloss">{assumption.short ? voice.text(assumption.label) : null}</span>
      </div>
      <div class="assumption-slider">
        <Slider
          row={row}
          name={name}
          labels={labels}
          breakEvens={breakEvens}
          figures={(published.figures[answer.base.id]?.[key] ?? []).filter(one => one.tally === null)}
          onValue={(holding, value) => actions.onValue(row, holding, value)}
          onReset={holding => actions.onReset(row, holding)}
        />
        {none && isOpen ? <NoFlip row={row} answer={answer} /> : null}
      </div>
      <div class="assumption-fields">
        {holdings.map(holding => (
          <div key={holding.position} class="holding">
            <NumberField
              row={row}
              holding={holding}
              name={titled(holding)}
              onValue={value => actions.onValue(row, holding, value)}
              onWrong={isWrong => actions.onWrong(`${key} ${holding.position}`, isWrong)}
            />
            {holding.edit ? (
              <span class="was">
                <b class="edited-tag">{voice.say('as.edited')}</b>{' '}
                {voice.say('as.was', { value: assumed(voice, shippedText(holding)) })}
              </span>
            ) : (
              <EvidenceButton
                row={row}
                holding={holding}
                name={name}
                label={label(holding)}
                answer={answer}
                published={published}
                onUse={(value, source) => actions.onValue(row, holding, value, source)}
              />
            )}
          </div>
        ))}
        {row.isLocked ? (
          <button type="button" class="link unlock" onClick={() => actions.onUnlock(row)}>
            {voice.say('as.unlock')}
            <span class="unseen">: {name}</span>
          </button>
        ) : null}
      </div>
      {holdings.map(holding =>
        holding.edit ? (
          <EditLine
            key={holding.position}
            holding={holding}
            name={titled(holding)}
            onSource={source => actions.onSource(holding, source)}
            onReset={() => actions.onReset(row, holding)}
          >
            <EvidenceButton
              row={row}
              holding={holding}
              name={name}
              label={label(holding)}
              answer={answer}
              published={published}
              onUse={(value, source) => actions.onValue(row, holding, value, source)}
            />
          </EditLine>
        ) : null,
      )}
      {children ? <div class="explainer-under">{children}</div> : null}
    </li>
  )
}

const shippedText = ({ shipped }: Holding): string | number =>
  shipped.isPoint ? shipped.value : shipped.text

/** Why no value of this one alone makes the claim turn. */
function NoFlip({ row, answer }: { row: Row; answer: Answer }): JSX.Element | null {
  const voice = useVoice()
  const rows = answer.compare.breakEven.filter(one => one.key === row.key)
  if (rows.length === 0) return null
  const isIdle = rows.every(one => one.why === 'no-effect')
  return (
    <p class="note">
      {voice.say(isIdle ? 'as.no-effect' : 'be.nothing', {
        low: assumed(voice, row.scale.low),
        high: assumed(voice, row.scale.high),
      })}
    </p>
  )
}

/** What goes with an edit: the source given for it, and the way back. */
function EditLine({
  holding,
  name,
  onSource,
  onReset,
  children,
}: {
  holding: Holding
  name: string
  onSource: (source: string) => void
  onReset: () => void
  children: JSX.Element
}): JSX.Element {
  const voice = useVoice()
  const id = useId()
  return (
    <div class="edit-line">
      <label for={id}>
        {voice.say('as.source-for', { name, value: assumed(voice, holding.edit!.value) })}
      </label>
      <input
        id={id}
        type="text"
        maxLength={300}
        value={holding.edit!.source}
        placeholder={voice.say('strip.no-source')}
        onInput={event => onSource(event.currentTarget.value)}
      />
      <button type="button" onClick={onReset}>
        {voice.say('as.reset', { value: assumed(voice, shippedText(holding)) })}
      </button>
      <span class="edit-shipped">
        {voice.say('as.shipped')} {children}
      </span>
    </div>
  )
}
