import type { JSX } from 'preact'
import { withEdit, withoutEdit } from '../state/state.js'
import type { State } from '../state/state.js'
import type { Answer } from '../engine/useAnswer.js'
import { PositionCard } from '../question/positionCard.js'
import { useVoice } from '../words/context.js'
import { AssumptionRow } from './assumptionRow.js'
import { heldOf } from './held.js'
import { LinkField, addressOf } from './links.js'
import { Rounds } from './rounds.js'
import { stateOfTeam } from './session.js'
import type { Session } from './session.js'
import { useTeachVoice } from './words.js'

/** One team's own screen: its answer, its assumptions to keep or change, the tasks of the round, and its link. */
export function TeamScreen({
  answer,
  state,
  session,
  position,
  change,
  onSession,
}: {
  answer: Answer
  state: State
  session: Session
  position: string
  change: (part: Partial<State>) => void
  onSession: (part: Partial<Session>) => void
}): JSX.Element {
  const voice = useTeachVoice()
  const page = useVoice()
  const side = position === answer.sides[0] ? 0 : 1
  const held = heldOf(answer.question, position, state.edits)
  const label = page.text(answer.question.scenario.positions.find(one => one.key === position)?.label)
  return (
    <>
      <p class="lead">{voice.say('teach.team-lead', { label })}</p>
      <Rounds session={session} onSession={onSession} />
      <div class="team">
        <div class="team-side">
          <PositionCard side={side} answer={answer} />
          <LinkField
            label={<>{voice.say('teach.send-back')}</>}
            link={addressOf(stateOfTeam(state, position))}
          />
        </div>
        <section class="panel" aria-labelledby="team-heading">
          <h2 id="team-heading">{voice.say('teach.team-assumptions')}</h2>
          <p class="note">{voice.say(session.isCitedOnly ? 'teach.cited-rule' : 'teach.free-rule')}</p>
          <ul class="team-rows">
            {held.map(one => (
              <AssumptionRow
                key={one.assumption.key}
                held={one}
                position={position}
                isCitedOnly={session.isCitedOnly}
                onEdit={edit => change({ edits: withEdit(state.edits, edit) })}
                onReset={() =>
                  change({
                    edits: withoutEdit(state.edits, {
                      scenario: state.question,
                      key: one.assumption.key,
                      position,
                    }),
                  })
                }
              />
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}
