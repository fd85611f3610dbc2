import type { JSX } from 'preact'
import { shown } from '../../messages/numbers.js'
import { namesOf } from '../../messages/sentences.js'
import type { Answer } from '../engine/useAnswer.js'
import { EvidenceRanking } from '../question/evidence.js'
import { useVoice } from '../words/context.js'
import type { Session } from './session.js'
import { useTeachVoice } from './words.js'

interface Part {
  answer: Answer
  session: Session
  onSession: (part: Partial<Session>) => void
}

/** What the present round asks the teams to settle together: the crux, a test, or the facts. */
export function Findings(part: Part): JSX.Element | null {
  switch (part.session.round) {
    case 2:
      return <Crux {...part} />
    case 3:
      return <Test {...part} />
    case 4:
      return <Facts {...part} />
    default:
      return null
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every(key => b.includes(key))

/** The smallest sets that change the answer, one of which the teams take for the crux. */
function Crux({ answer, session, onSession }: Part): JSX.Element {
  const voice = useTeachVoice()
  const page = useVoice()
  const { cruxes, assumptions, unit, from } = answer.compare
  const name = namesOf(assumptions, page)
  return (
    <section class="panel" aria-labelledby="crux-choice">
      <h2 id="crux-choice">{voice.say('teach.choose-crux')}</h2>
      {'why' in cruxes ? (
        <p>{voice.say('teach.no-crux')}</p>
      ) : (
        <fieldset class="choices">
          <legend class="note">{voice.say('teach.crux-note', { label: page.text(from.label) })}</legend>
          {cruxes.minimal.map((set, i) => (
            <label key={set.join()}>
              <input
                type="radio"
                name="crux"
                checked={isSame(set, session.crux)}
                onChange={() => onSession({ crux: set })}
              />{' '}
              {page.list(set.map(name))}{' '}
              <span class="note">
                {page.say('crux.gives', { value: shown(page, cruxes.reached[i]!.value, unit) })}
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </section>
  )
}

/** What would settle most, and the test the teams propose. */
function Test({ answer, session, onSession }: Part): JSX.Element {
  const voice = useTeachVoice()
  return (
    <section class="panel two" aria-labelledby="test-choice">
      <div>
        <h2 id="test-choice">{voice.say('teach.propose-test')}</h2>
        <label class="long-field">
          <span class="note">{voice.say('teach.test-note')}</span>
          <textarea
            rows={5}
            value={session.test}
            onInput={event => onSession({ test: event.currentTarget.value })}
          />
        </label>
      </div>
      <EvidenceRanking compare={answer.compare} />
    </section>
  )
}

/** Which assumptions both teams accept. */
function Facts({ answer, session, onSession }: Part): JSX.Element {
  const voice = useTeachVoice()
  const page = useVoice()
  const { compare, sides } = answer
  const toggle = (key: string): void =>
    onSession({
      agreed: session.agreed.includes(key)
        ? session.agreed.filter(one => one !== key)
        : [...session.agreed, key],
    })
  const isShared = (values: Record<string, string | number>): boolean =>
    String(values[sides[0]]) === String(values[sides[1]])
  return (
    <section class="panel" aria-labelledby="facts-choice">
      <h2 id="facts-choice">{voice.say('teach.agree')}</h2>
      <fieldset class="choices">
        <legend class="note">{voice.say('teach.agree-note')}</legend>
        {compare.assumptions.map(({ key, label, values }) => (
          <label key={key}>
            <input type="checkbox" checked={session.agreed.includes(key)} onChange={() => toggle(key)} />{' '}
            {page.text(label)}{' '}
            <span class="note">
              {voice.say(isShared(values) ? 'teach.same-value' : 'teach.values-differ')}
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  )
}
