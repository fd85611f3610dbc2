import type { JSX } from 'preact'
import { shown, uncertain } from '../../messages/numbers.js'
import type { Answer } from '../engine/useAnswer.js'
import { BreakEvens } from '../question/breakEvens.js'
import { Cruxes } from '../question/cruxes.js'
import { EvidenceRanking } from '../question/evidence.js'
import { Lead } from '../question/lead.js'
import { PositionCard } from '../question/positionCard.js'
import { Waterfall } from '../question/waterfall.js'
import { usePreview } from '../question/preview.js'
import { useVoice } from '../words/context.js'
import type { ViewProps } from './view.js'

/** The question: both answers, the gap between them, what would change the answer, and what would settle it. */
export function QuestionView({ answer, state, change, openAssumption }: ViewProps): JSX.Element {
  const voice = useVoice()
  const { compare } = answer
  const { seen, panel, onPreview } = usePreview(answer, state, change)
  return (
    <>
      <h1 class="question">{voice.text(compare.question)}</h1>
      <Lead answer={answer} />
      {panel}
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
          onPreview={onPreview}
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
