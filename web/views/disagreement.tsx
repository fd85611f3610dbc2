import type { JSX } from 'preact'
import { BreakEvenTable } from '../disagreement/breakEvenTable.js'
import { Consistency } from '../disagreement/consistency.js'
import { Interactions } from '../disagreement/interactions.js'
import { BlockingSets } from '../disagreement/sets.js'
import { ShareTable } from '../disagreement/shareTable.js'
import { Cruxes } from '../question/cruxes.js'
import { EvidenceRanking } from '../question/evidence.js'
import { Lead } from '../question/lead.js'
import { usePreview } from '../question/preview.js'
import { Waterfall } from '../question/waterfall.js'
import { useVoice } from '../words/context.js'
import type { ViewProps } from './view.js'

/** The gap taken apart: steps in any order, pairs, sets that turn the answer, break-evens, evidence, consistency. */
export function DisagreementView({ answer, state, change, openAssumption }: ViewProps): JSX.Element {
  const voice = useVoice()
  const { compare } = answer
  const { seen, panel, onPreview } = usePreview(answer, state, change)
  return (
    <>
      <h1 class="question">{voice.text(compare.question)}</h1>
      <Lead answer={answer} />
      {panel}
      <div class="disagreement">
        <Waterfall answer={answer} state={state} change={change} onOpen={openAssumption} />
        <ShareTable answer={answer} />
        <div class="below">
          <div>
            <Cruxes
              compare={seen}
              seenFrom={state.seenFrom}
              onSeenFrom={side => change({ seenFrom: side })}
              onPreview={onPreview}
            />
            <BlockingSets compare={seen} />
          </div>
          <EvidenceRanking compare={compare} />
          <Interactions compare={compare} />
        </div>
        <BreakEvenTable answer={answer} />
        <Consistency state={state} change={change} />
      </div>
    </>
  )
}
