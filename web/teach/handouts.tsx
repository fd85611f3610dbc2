import type { JSX } from 'preact'
import { assumed } from '../../messages/numbers.js'
import { claimText } from '../../messages/sentences.js'
import type { Answer } from '../engine/useAnswer.js'
import { Grade } from '../parts/grade.js'
import { Mark } from '../parts/mark.js'
import type { CitedSource } from '../reference/reference.js'
import { Reference } from '../reference/reference.js'
import type { PageEdit } from '../state/state.js'
import { useVoice } from '../words/context.js'
import type { PageKey } from '../words/say.js'
import { footnotes, heldOf } from './held.js'
import type { Held } from './held.js'
import { Tasks } from './rounds.js'
import { ROUNDS } from './session.js'
import type { Session } from './session.js'
import { useTeachVoice } from './words.js'

/** One sheet for each team: the question, its assumptions with ranges, grades and sources, and the tasks of each round. */
export function Handouts({
  answer,
  edits,
  session,
  sources,
  links,
}: {
  answer: Answer
  edits: readonly PageEdit[]
  session: Session
  sources: ReadonlyMap<string, CitedSource>
  /** The address of each team's own screen. */
  links: Readonly<Record<string, string>>
}): JSX.Element {
  return (
    <div class="handouts">
      {answer.sides.map((position, i) => (
        <Handout
          key={position}
          answer={answer}
          position={position}
          side={i === 0 ? 0 : 1}
          held={heldOf(answer.question, position, edits)}
          session={session}
          sources={sources}
          link={links[position] ?? ''}
        />
      ))}
    </div>
  )
}

function Handout({
  answer,
  position,
  side,
  held,
  session,
  sources,
  link,
}: {
  answer: Answer
  position: string
  side: 0 | 1
  held: readonly Held[]
  session: Session
  sources: ReadonlyMap<string, CitedSource>
  link: string
}): JSX.Element {
  const voice = useTeachVoice()
  const page = useVoice()
  const { compare } = answer
  const own = answer.question.scenario.positions.find(one => one.key === position)!
  const notes = footnotes(held)
  const number = (id: string): string => `[${notes.indexOf(id) + 1}]`
  return (
    <article class="handout">
      <h2>
        <Mark side={side} /> {voice.say('teach.sheet', { label: page.text(own.label) })}
      </h2>
      <p class="handout-question">{page.text(compare.question)}</p>
      {compare.claim ? (
        <p>
          {voice.say('teach.claim', { claim: claimText(compare.claim, compare.metric, page) })}
          {compare.claim.why ? ` ${page.text(compare.claim.why)}` : ''}
        </p>
      ) : null}
      <p class="note">
        {voice.say('teach.as-of', { date: compare.asOf })}
        {session.isCitedOnly ? ` ${voice.say('teach.cited-rule')}` : ''}
      </p>
      <h3>{voice.say('teach.sheet-assumptions')}</h3>
      <table class="data handout-table">
        <thead>
          <tr>
            <th scope="col">{voice.say('teach.column-assumption')}</th>
            <th scope="col">{voice.say('teach.column-value')}</th>
            <th scope="col">{voice.say('teach.column-range')}</th>
            <th scope="col">{voice.say('teach.column-grade')}</th>
            <th scope="col">{voice.say('teach.column-ours')}</th>
          </tr>
        </thead>
        <tbody>
          {held.map(({ assumption, shipped, range, evidence, sources: ids, edit }) => (
            <tr key={assumption.key}>
              <th scope="row">
                {page.text(assumption.label)}{' '}
                <span class="note">{page.say(`kind.${assumption.kind}` as PageKey)}</span>
                {assumption.about ? <span class="note block">{page.text(assumption.about)}</span> : null}
              </th>
              <td>
                {assumed(page, shipped)}
                {edit ? (
                  <span class="note block">
                    {voice.say('teach.now', {
                      value: assumed(page, edit.value),
                      source: edit.source.trim() || voice.say('teach.no-source'),
                    })}
                  </span>
                ) : null}
              </td>
              <td>{range ? assumed(page, range) : voice.say('teach.no-range')}</td>
              <td>
                <Grade of={evidence} /> {ids.map(number).join(' ')}
              </td>
              <td class="blank" />
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{voice.say('teach.sources')}</h3>
      {notes.length === 0 ? (
        <p>{voice.say('teach.no-sources')}</p>
      ) : (
        <ol class="footnotes">
          {notes.map(id => {
            const source = sources.get(id)
            return <li key={id}>{source ? <Reference source={source} /> : id}</li>
          })}
        </ol>
      )}
      {ROUNDS.map(round => (
        <section class="handout-round" key={round}>
          <h3>
            {voice.say('teach.round-of', {
              round,
              rounds: ROUNDS.length,
              name: voice.say(`teach.round${round}`),
            })}
            {session.minutes === null ? '' : ` · ${voice.say('teach.n-minutes', { n: session.minutes })}`}
          </h3>
          <Tasks round={round} />
          <div class="ruled" aria-hidden="true" />
        </section>
      ))}
      <p class="note handout-link">{voice.say('teach.sheet-link')}</p>
      <p class="handout-address">{link}</p>
      <p class="note">
        {voice.say('teach.versions', { engine: compare.engine, data: compare.data, hash: compare.hash })}
      </p>
    </article>
  )
}
