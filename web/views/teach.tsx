import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { CitedSource } from '../reference/reference.js'
import { useLoaded } from '../reference/loadedData.js'
import type { State } from '../state/state.js'
import { Handouts } from '../teach/handouts.js'
import { JointScreen } from '../teach/jointScreen.js'
import { addressOf } from '../teach/links.js'
import { LessonRecord } from '../teach/record.js'
import { extraOf, sessionOf, stateOfTeam, uncited } from '../teach/session.js'
import type { Session } from '../teach/session.js'
import { TeamScreen } from '../teach/teamScreen.js'
import { useTeachVoice } from '../teach/words.js'
import { useVoice } from '../words/context.js'
import type { ViewProps } from './view.js'

const STEPS = [1, 2, 3, 4, 5, 6] as const

/** A lesson for two teams: each states its position, both look at the gap and whose assumption carries it. */
export function TeachView({ answer, state, change, openAssumption }: ViewProps): JSX.Element {
  const voice = useTeachVoice()
  const page = useVoice()
  const list = useLoaded<CitedSource[]>(() => import('virtual:crawford/data/citations'))
  const sources = useMemo(() => new Map((list ?? []).map(one => [one.id, one])), [list])
  useEffect(() => () => delete document.documentElement.dataset['print'], [])
  const session = sessionOf(state.extra)
  const { sides, question } = answer
  const team = session.team !== null && sides.includes(session.team) ? session.team : null
  const onSession = (part: Partial<Session>): void => change({ extra: extraOf({ ...session, ...part }) })
  const label = (position: string): string =>
    page.text(question.scenario.positions.find(one => one.key === position)?.label)
  const loose = session.isCitedOnly ? uncited(state) : []
  const print = (what: 'handouts' | 'record'): void => {
    document.documentElement.dataset['print'] = what
    window.print()
  }
  const edits = state.edits.filter(one => one.scenario === state.question)
  return (
    <div class="teach">
      <div class="teach-screen">
        <h1 class="question">{page.text(answer.compare.question)}</h1>
        <div class="teach-bar">
          <div class="segments" role="group" aria-label={voice.say('teach.screens')}>
            <button
              type="button"
              class="segment"
              aria-pressed={team === null}
              onClick={() => onSession({ team: null })}
            >
              {voice.say('teach.joint')}
            </button>
            {sides.map(position => (
              <button
                key={position}
                type="button"
                class="segment"
                aria-pressed={team === position}
                onClick={() => onSession({ team: position })}
              >
                {label(position)}
              </button>
            ))}
          </div>
          <label class="switch">
            <input
              type="checkbox"
              checked={session.isCitedOnly}
              onChange={event => onSession({ isCitedOnly: event.currentTarget.checked })}
            />{' '}
            {voice.say('teach.cited-only')}
          </label>
          <span class="teach-prints">
            <button type="button" onClick={() => print('handouts')}>
              {voice.say('teach.print-handouts')}
            </button>
            <button type="button" onClick={() => print('record')}>
              {voice.say('teach.print-record')}
            </button>
          </span>
        </div>
        {loose.length > 0 ? (
          <p class="notice" role="status">
            {voice.say('teach.uncited', { n: loose.length })}{' '}
            <button
              type="button"
              onClick={() => change({ edits: state.edits.filter(one => !loose.includes(one)) })}
            >
              {voice.say('teach.take-back')}
            </button>
          </p>
        ) : null}
        {team === null ? (
          <>
            <details class="how">
              <summary>{voice.say('teach.how')}</summary>
              <ol class="tasks">
                {STEPS.map(step => (
                  <li key={step}>{voice.say(`teach.how-${step}`)}</li>
                ))}
              </ol>
            </details>
            <JointScreen
              answer={answer}
              state={state}
              session={session}
              change={change}
              onSession={onSession}
              onOpen={openAssumption}
            />
          </>
        ) : (
          <TeamScreen
            answer={answer}
            state={state}
            session={session}
            position={team}
            change={change}
            onSession={onSession}
          />
        )}
      </div>
      <div class="print-handouts">
        <Handouts
          answer={answer}
          edits={edits}
          session={session}
          sources={sources}
          links={linksOf(state, sides)}
        />
      </div>
      <div class="print-record">
        <LessonRecord answer={answer} edits={edits} session={session} link={addressOf(state)} />
      </div>
    </div>
  )
}

const linksOf = (state: State, sides: readonly string[]): Record<string, string> =>
  Object.fromEntries(sides.map(position => [position, addressOf(stateOfTeam(state, position))]))
