import type { JSX } from 'preact'
import { Clock } from './clock.js'
import { ROUNDS } from './session.js'
import type { Round, Session } from './session.js'
import { useTeachVoice } from './words.js'

const MINUTES = [5, 8, 10, 12, 15, 20]
/** Tasks of each round; the words are in the messages. */
const TASKS = [1, 2, 3] as const

/** The tasks of one round. */
export function Tasks({ round }: { round: Round }): JSX.Element {
  const voice = useTeachVoice()
  return (
    <ol class="tasks">
      {TASKS.map(task => (
        <li key={task}>{voice.say(`teach.round${round}-${task}`)}</li>
      ))}
    </ol>
  )
}

/** Which round it is, its tasks, and a clock where one is wanted. */
export function Rounds({
  session,
  onSession,
}: {
  session: Session
  onSession: (part: Partial<Session>) => void
}): JSX.Element {
  const voice = useTeachVoice()
  const { round, minutes } = session
  return (
    <section class="panel rounds" aria-labelledby="rounds-heading">
      <div class="panel-head">
        <h2 id="rounds-heading">
          {voice.say('teach.round-of', {
            round,
            rounds: ROUNDS.length,
            name: voice.say(`teach.round${round}`),
          })}
        </h2>
        <span class="round-tools">
          <label class="filter">
            <span class="filter-label">{voice.say('teach.minutes')}</span>
            <select
              value={minutes === null ? '' : String(minutes)}
              onChange={event => {
                const chosen = event.currentTarget.value
                onSession({ minutes: chosen === '' ? null : Number(chosen) })
              }}
            >
              <option value="">{voice.say('teach.no-clock')}</option>
              {[...new Set([...MINUTES, ...(minutes === null ? [] : [minutes])])].map(one => (
                <option key={one} value={String(one)}>
                  {voice.say('teach.n-minutes', { n: one })}
                </option>
              ))}
            </select>
          </label>
          {minutes === null ? null : <Clock minutes={minutes} round={round} />}
        </span>
      </div>
      <div class="segments" role="group" aria-label={voice.say('teach.rounds')}>
        {ROUNDS.map(one => (
          <button
            key={one}
            type="button"
            class="segment"
            aria-pressed={one === round}
            onClick={() => onSession({ round: one })}
          >
            {one} · {voice.say(`teach.round${one}`)}
          </button>
        ))}
      </div>
      <Tasks round={round} />
      <p class="round-step">
        <button
          type="button"
          disabled={round === 1}
          onClick={() => onSession({ round: (round - 1) as Round })}
        >
          {voice.say('teach.earlier')}
        </button>
        <button
          type="button"
          disabled={round === 4}
          onClick={() => onSession({ round: (round + 1) as Round })}
        >
          {voice.say('teach.next')}
        </button>
      </p>
    </section>
  )
}
