import type { JSX } from 'preact'
import type { Answer } from '../engine/useAnswer.js'
import { PositionCard } from '../question/positionCard.js'
import { Waterfall } from '../question/waterfall.js'
import type { State } from '../state/state.js'
import { useVoice } from '../words/context.js'
import { Findings } from './findings.js'
import { TeamLinks, addressOf } from './links.js'
import { LessonRecord } from './record.js'
import { Rounds } from './rounds.js'
import type { Session } from './session.js'
import { Whose } from './whose.js'

/** The screen both teams look at: the round, both answers, the gap, and whose assumption carries it. */
export function JointScreen({
  answer,
  state,
  session,
  change,
  onSession,
  onOpen,
}: {
  answer: Answer
  state: State
  session: Session
  change: (part: Partial<State>) => void
  onSession: (part: Partial<Session>) => void
  onOpen: (key: string) => void
}): JSX.Element {
  const page = useVoice()
  const { sides } = answer
  const edits = state.edits.filter(one => one.scenario === state.question)
  const label = (position: string): string =>
    page.text(answer.question.scenario.positions.find(one => one.key === position)?.label)
  return (
    <>
      <Rounds session={session} onSession={onSession} />
      <TeamLinks
        state={state}
        sides={sides}
        label={label}
        isOpen={session.round === 1}
        onEdits={taken => change({ edits: taken })}
      />
      <div class="answer">
        <PositionCard side={0} answer={answer} />
        <Waterfall answer={answer} state={state} change={change} onOpen={onOpen} />
        <PositionCard side={1} answer={answer} />
      </div>
      <Findings answer={answer} session={session} onSession={onSession} />
      <Whose answer={answer} edits={edits} />
      {session.round === 4 ? (
        <section class="panel">
          <LessonRecord answer={answer} edits={edits} session={session} link={addressOf(state)} />
        </section>
      ) : null}
    </>
  )
}
