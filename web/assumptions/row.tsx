import type { JSX } from 'preact'
import { useId, useMemo } from 'preact/hooks'
import { assumed } from '../../messages/numbers.js'
import type { BreakEvenResult, Scenario } from '../../src/index.js'
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

interface RowProps {
  row: Row
  name: string
  labels: readonly [string, string]
  /** The scenario before any edit. */
  base: Scenario
  /** Where the claim turns if this one alone is moved, seen from either side. */
  flips: readonly [BreakEvenResult | undefined, BreakEvenResult | undefined]
  published: PublishedFile
  isOpen: boolean
  actions: RowActions
  /** The explainer, where it opens under the row. */
  explainer: JSX.Element | null
}

/** One assumption of the list; while others are moved it is not drawn again. */
export function AssumptionRow(props: RowProps): JSX.Element {
  const { row, name, labels, base, flips, published, isOpen, actions, explainer } = props
  return useMemo(
    () => <RowContent {...props} />,
    [row, name, labels, base, flips[0], flips[1], published, isOpen, actions, explainer],
  )
}

/** Its name, its slider, a field for each value, what it rests on, and what was edited. */
function RowContent({
  row,
  name,
  labels,
  base,
  flips,
  published,
  isOpen,
  actions,
  explainer,
}: RowProps): JSX.Element {
  const voice = useVoice()
  const { key, assumption, holdings } = row
  const label = (holding: Holding): string | null => (holding.side === null ? null : labels[holding.side])
  const titled = (holding: Holding): string =>
    holding.side === null ? name : `${name}, ${labels[holding.side]}`
  const breakEvens = [flips[0]?.values ?? [], flips[1]?.values ?? []] as const
  const none = breakEvens.every(values => values.length === 0)
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
          figures={(published.figures[base.id]?.[key] ?? []).filter(one => one.tally === null)}
          onValue={(holding, value) => actions.onValue(row, holding, value)}
          onReset={holding => actions.onReset(row, holding)}
        />
        {none && isOpen ? <NoFlip row={row} flips={flips} /> : null}
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
                base={base}
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
              base={base}
              published={published}
              onUse={(value, source) => actions.onValue(row, holding, value, source)}
            />
          </EditLine>
        ) : null,
      )}
      {explainer ? <div class="explainer-under">{explainer}</div> : null}
    </li>
  )
}

const shippedText = ({ shipped }: Holding): string | number =>
  shipped.isPoint ? shipped.value : shipped.text

/** Why no value of this one alone makes the claim turn. */
function NoFlip({ row, flips }: Pick<RowProps, 'row' | 'flips'>): JSX.Element | null {
  const voice = useVoice()
  const rows = flips.filter(one => one !== undefined)
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
