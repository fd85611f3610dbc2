import type { JSX } from 'preact'
import { assumed, shown } from '../../messages/numbers.js'
import { leadSentences, namesOf, verdict } from '../../messages/sentences.js'
import type { Answer } from '../engine/useAnswer.js'
import { Mark } from '../parts/mark.js'
import type { PageEdit } from '../state/state.js'
import { useVoice } from '../words/context.js'
import type { Session } from './session.js'
import { useTeachVoice } from './words.js'

/** What came of the lesson: both answers, each team's changes, the crux, the proposed test, and the agreed facts. */
export function LessonRecord({
  answer,
  edits,
  session,
  link,
}: {
  answer: Answer
  edits: readonly PageEdit[]
  session: Session
  link: string
}): JSX.Element {
  const voice = useTeachVoice()
  const page = useVoice()
  const { compare, sides } = answer
  const name = namesOf(compare.assumptions, page)
  const value = (key: string, position: string): string =>
    assumed(page, compare.assumptions.find(one => one.key === key)?.values[position] ?? '')
  return (
    <article class="lesson-record">
      <h2>{voice.say('teach.record')}</h2>
      <p class="handout-question">{page.text(compare.question)}</p>
      <p>{leadSentences(compare, page).join(' ')}</p>
      {[compare.from, compare.to].map((result, i) => {
        const own = edits.filter(one => one.position === result.position || one.position === null)
        const judged = verdict(result, compare, page)
        return (
          <section key={result.position}>
            <h3>
              <Mark side={i === 0 ? 0 : 1} /> {page.text(result.label)}:{' '}
              {shown(page, result.value, result.unit)}
            </h3>
            {judged ? <p>{judged}.</p> : null}
            {own.length === 0 ? (
              <p class="note">{voice.say('teach.as-shipped')}</p>
            ) : (
              <ul class="plain-list">
                {own.map(edit => (
                  <li key={`${edit.key} ${edit.position}`}>
                    {voice.say('teach.record-change', {
                      name: name(edit.key),
                      value: assumed(page, edit.value),
                      source: edit.source.trim() || voice.say('teach.no-source'),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </section>
        )
      })}
      <h3>{voice.say('teach.round2')}</h3>
      <p>{session.crux.length === 0 ? voice.say('teach.none-yet') : page.list(session.crux.map(name))}</p>
      <h3>{voice.say('teach.round3')}</h3>
      <p class="typed">{session.test.trim() || voice.say('teach.none-yet')}</p>
      <h3>{voice.say('teach.round4')}</h3>
      {session.agreed.length === 0 ? (
        <p>{voice.say('teach.none-yet')}</p>
      ) : (
        <ul class="plain-list">
          {session.agreed.map(key => (
            <li key={key}>
              {name(key)}: {[...new Set(sides.map(position => value(key, position)))].join(' / ')}
            </li>
          ))}
        </ul>
      )}
      <p class="handout-address">{link}</p>
      <p class="note">
        {voice.say('teach.versions', { engine: compare.engine, data: compare.data, hash: compare.hash })}
      </p>
    </article>
  )
}
