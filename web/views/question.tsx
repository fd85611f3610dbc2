import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { shown, uncertain } from '../../messages/numbers.js'
import { leadSentences, namesOf } from '../../messages/sentences.js'
import { comparison } from '../engine/solve.js'
import { CATALOG } from '../engine/questions.js'
import type { Answer } from '../engine/useAnswer.js'
import { BreakEvens } from '../question/breakEvens.js'
import { Cruxes } from '../question/cruxes.js'
import { EvidenceRanking } from '../question/evidence.js'
import { PositionCard } from '../question/positionCard.js'
import { Waterfall } from '../question/waterfall.js'
import { mixtureValue } from '../question/steps.js'
import type { PageEdit } from '../state/state.js'
import { withEdit } from '../state/state.js'
import { fromSi } from '../../src/index.js'
import { useVoice } from '../words/context.js'
import type { ViewProps } from './view.js'

/** The question: both answers, the gap between them, what would change the answer, and what would settle it. */
export function QuestionView({ answer, state, change, openAssumption }: ViewProps): JSX.Element {
  const voice = useVoice()
  const [preview, setPreview] = useState<readonly string[] | null>(null)
  const { compare } = answer
  const seen = useMemo(() => seenFromSide(answer, state.seenFrom), [answer, state.seenFrom])
  return (
    <>
      <h1 class="question">{voice.text(compare.question)}</h1>
      <p class="lead">{leadSentences(compare, voice).join(' ')}</p>
      {preview ? (
        <Preview
          answer={answer}
          side={state.seenFrom}
          keys={preview}
          onBack={() => setPreview(null)}
          onKeep={edits => {
            setPreview(null)
            change({ edits: edits.reduce(withEdit, state.edits) })
          }}
        />
      ) : null}
      <div class="answer" aria-busy={answer.computing.compare}>
        <PositionCard side={0} answer={answer} />
        <Waterfall answer={answer} state={state} change={change} onOpen={openAssumption} />
        <PositionCard side={1} answer={answer} />
      </div>
      <div class="below">
        <Cruxes
          compare={seen}
          seenFrom={state.seenFrom}
          onSeenFrom={side => change({ seenFrom: side })}
          onPreview={setPreview}
        />
        <BreakEvens
          compare={compare}
          scenario={answer.edited.scenario}
          seenFrom={state.seenFrom}
          sides={answer.sides}
        />
        <EvidenceRanking compare={compare} />
      </div>
      <Foot answer={answer} />
    </>
  )
}

/** The comparison as seen from one side; the sets that change the answer differ between the two. */
function seenFromSide(answer: Answer, side: 0 | 1): Answer['compare'] {
  if (side === 0) return answer.compare
  const [a, b] = answer.sides
  return comparison(answer.edited, [b, a], CATALOG.data, 1)
}

/** A set of assumptions tried out from the other position, to be kept or taken back. */
function Preview({
  answer,
  side,
  keys,
  onKeep,
  onBack,
}: {
  answer: Answer
  side: 0 | 1
  keys: readonly string[]
  onKeep: (edits: readonly PageEdit[]) => void
  onBack: () => void
}): JSX.Element {
  const voice = useVoice()
  const { scenario } = answer.edited
  const [own, other] = side === 0 ? answer.sides : [answer.sides[1], answer.sides[0]]
  const name = namesOf(answer.compare.assumptions, voice)
  const value = mixtureValue(scenario, [own, other])?.(keys)
  const edits = keys.flatMap((key): PageEdit[] => {
    const assumption = scenario.assumptions.find(one => one.key === key)!
    const held = scenario.positions.find(one => one.key === other)!.values.get(key) ?? assumption
    return held.value.kind === 'point'
      ? [
          {
            scenario: scenario.id,
            key,
            position: own,
            value: Number(fromSi(held.value.value, assumption.unit).toPrecision(14)),
            source: other,
          },
        ]
      : []
  })
  return (
    <div class="preview" role="status">
      <span>{voice.say('crux.preview', { set: voice.list(keys.map(name)) })}</span>
      {value === undefined ? null : <b>{shown(voice, value, answer.compare.unit)}</b>}
      <button type="button" disabled={edits.length < keys.length} onClick={() => onKeep(edits)}>
        {voice.say('crux.keep')}
      </button>
      <button type="button" onClick={onBack}>
        {voice.say('crux.back')}
      </button>
    </div>
  )
}

/** How the numbers were reached, and what stands behind them. */
function Foot({ answer }: { answer: Answer }): JSX.Element {
  const voice = useVoice()
  const { compare, sides, sampled, isEdited } = answer
  const [a, b] = sides.map(side => sampled[side])
  const number = (value: number): string =>
    compare.unit === 'probability'
      ? voice.number(value, { minimumFractionDigits: 4, maximumFractionDigits: 4 })
      : shown(voice, value, compare.unit)
  return (
    <footer class="foot">
      {a && b && !isEdited
        ? voice.say('foot.exact', {
            a: number(a.value),
            ea: uncertain(voice, a.standardError),
            b: number(b.value),
            eb: uncertain(voice, b.standardError),
          })
        : voice.say('foot.no-sample')}{' '}
      {voice.say('foot.grades')}
    </footer>
  )
}
