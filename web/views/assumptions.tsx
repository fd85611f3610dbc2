import type { JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { namesOf } from '../../messages/sentences.js'
import type { BreakEvenResult, Kind } from '../../src/index.js'
import { CompactLine } from '../assumptions/compactLine.js'
import { Explainer } from '../assumptions/explainer.js'
import { OwnPositions } from '../assumptions/ownPositions.js'
import { usePublished } from '../assumptions/published.js'
import { AssumptionRow } from '../assumptions/row.js'
import type { RowActions } from '../assumptions/row.js'
import { keptRows, rowsOf, withSource, withValue, withoutValue } from '../assumptions/rows.js'
import type { Row } from '../assumptions/rows.js'
import { OutcomePanel } from '../outcome/outcomePanel.js'
import { Mark } from '../parts/mark.js'
import { useLatest } from '../parts/useLatest.js'
import { useMedia } from '../parts/useMedia.js'
import { useVoice } from '../words/context.js'
import type { ViewProps } from './view.js'

type RowFlips = readonly [BreakEvenResult | undefined, BreakEvenResult | undefined]

/** In this order; what is contested comes first. */
const KINDS: readonly Kind[] = ['belief', 'lever', 'fact']

/** Every assumption to be moved, with what each move does beside it. */
export function AssumptionsView({ answer, state, change }: ViewProps): JSX.Element {
  const voice = useVoice()
  const published = usePublished()
  const isWide = useMedia('(min-width: 1180px)')
  const { base, edited, sides, question, compare } = answer
  const [split, setSplit] = useState<ReadonlySet<string>>(new Set())
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const before = useRef<readonly Row[]>([])
  const rows = useMemo(
    () =>
      (before.current = keptRows(
        before.current,
        rowsOf({
          base,
          now: edited.scenario,
          ranged: question.ranged ?? question.scenario,
          sides,
          edits: state.edits,
          split,
        }),
      )),
    [base, edited, question, sides[0], sides[1], state.edits, split],
  )
  const name = namesOf(compare.assumptions, voice)
  const asked = state.extra['open']
  const open = rows.some(row => row.key === asked)
    ? asked!
    : asked === undefined && isWide
      ? compare.attribution[0]?.key
      : undefined
  useScrollTo(asked)
  const actions = useLatest<RowActions>({
    onValue: (row, holding, value, source) =>
      change({ edits: withValue(state.edits, base.id, row, holding, value, source) }),
    onReset: (row, holding) => change({ edits: withoutValue(state.edits, base.id, row.key, holding) }),
    onSource: (holding, source) => change({ edits: withSource(state.edits, holding.edit!, source) }),
    onUnlock: row =>
      change({
        edits: row.holdings.reduce(
          (edits, holding) => withValue(edits, base.id, row, holding, holding.value),
          state.edits,
        ),
      }),
    onOpen: key => change({ extra: { ...state.extra, open: key ?? '' } }),
    onWrong: (field, isWrong) => {
      if (wrong.has(field) === isWrong) return
      const next = new Set(wrong)
      if (isWrong) next.add(field)
      else next.delete(field)
      setWrong(next)
    },
  })
  const labels = useMemo(
    () => [voice.text(compare.from.label), voice.text(compare.to.label)] as const,
    [voice, sides[0], sides[1], base],
  )
  const flips = (key: string): RowFlips => {
    const of = (side: 0 | 1): BreakEvenResult | undefined =>
      compare.breakEven.find(one => one.key === key && one.seenFrom === sides[side])
    return [of(0), of(1)]
  }
  const opened = rows.find(row => row.key === open)
  const explainer = opened ? (
    <Explainer
      row={opened}
      name={name(opened.key)}
      answer={answer}
      published={published}
      onSplit={
        opened.holdings.length === 1 && opened.holdings[0]!.side === null && !opened.isLocked
          ? () => setSplit(new Set([...split, opened.key]))
          : null
      }
    />
  ) : null
  const isStale = wrong.size > 0 || answer.problem !== null || answer.computing.results
  return (
    <>
      <h1 class="question">{voice.text(compare.question)}</h1>
      {isWide ? null : <CompactLine answer={answer} isStale={isStale} />}
      <div class="assumptions-layout">
        <div
          class="assumption-lists"
          onKeyDown={event => {
            if (event.key.toLowerCase() === 'e' && !isTyping(event)) openEvidence(event)
          }}
        >
          <p class="legend note">
            {labels.map((label, i) => (
              <span key={label}>
                <Mark side={i as 0 | 1} /> {label}
              </span>
            ))}{' '}
            {voice.say('as.legend')}
          </p>
          <OwnPositions answer={answer} state={state} change={change} />
          {KINDS.map(kind => {
            const own = rows.filter(row => row.assumption.kind === kind)
            return own.length === 0 ? null : (
              <section key={kind} class="assumption-kind" aria-labelledby={`kind-${kind}`}>
                <h2 id={`kind-${kind}`}>
                  {voice.say(`as.kind-${kind}`)} <small>{voice.say(`as.kind-${kind}-note`)}</small>
                </h2>
                <ul>
                  {own.map(row => (
                    <AssumptionRow
                      key={row.key}
                      row={row}
                      name={name(row.key)}
                      labels={labels}
                      base={base}
                      flips={flips(row.key)}
                      published={published}
                      isOpen={row.key === open}
                      actions={actions}
                      explainer={isWide || row.key !== open ? null : explainer}
                    />
                  ))}
                </ul>
              </section>
            )
          })}
          <details class="keys">
            <summary>{voice.say('as.keys')}</summary>
            <p class="note">{voice.say('as.keys-list')}</p>
          </details>
        </div>
        <OutcomePanel answer={answer} isStale={isStale} />
      </div>
      {isWide ? explainer : null}
    </>
  )
}

/** Brings the assumption that was asked for into sight, with its first handle in focus. */
function useScrollTo(asked: string | undefined): void {
  useEffect(() => {
    if (!asked) return
    const row = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(asked)}"]`)
    if (!row || row.contains(document.activeElement)) return
    row.scrollIntoView({ block: 'nearest' })
    row.querySelector<SVGGElement>('[role="slider"]')?.focus()
  }, [asked])
}

const isTyping = (event: KeyboardEvent): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  (event.target as Element).matches('input, select, textarea')

/** Opens what the focused value rests on. */
function openEvidence(event: KeyboardEvent): void {
  const row = (event.target as Element).closest('[data-key]')
  const index = (event.target as Element).closest('[data-handle]')?.getAttribute('data-handle') ?? '0'
  const buttons = row?.querySelectorAll<HTMLButtonElement>('[data-popover]')
  buttons?.[Math.min(Number(index), buttons.length - 1)]?.click()
}
