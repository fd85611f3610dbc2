import type { ComponentChildren, JSX } from 'preact'
import { assumed, percent, shown, signed } from '../../messages/numbers.js'
import { leadSentences, namesOf } from '../../messages/sentences.js'
import type { Answer } from '../engine/useAnswer.js'
import { Grade } from '../parts/grade.js'
import { Mark } from '../parts/mark.js'
import { DataTable } from '../reference/dataTable.js'
import type { PageEdit } from '../state/state.js'
import { useVoice } from '../words/context.js'
import { useTeachVoice } from './words.js'

/** What the gap comes to, what each team's changes did to its own result, and which assumption carries how much of it. */
export function Whose({ answer, edits }: { answer: Answer; edits: readonly PageEdit[] }): JSX.Element {
  const voice = useTeachVoice()
  const page = useVoice()
  const { compare, question, sides } = answer
  const name = namesOf(compare.assumptions, page)
  const { unit, gap } = compare
  const before = new Map(
    [question.shipped.compare.from, question.shipped.compare.to].map(one => [one.position, one.value]),
  )
  const side = (position: string): 0 | 1 => (position === sides[0] ? 0 : 1)
  return (
    <section class="panel whose" aria-labelledby="whose-heading">
      <h2 id="whose-heading">{voice.say('teach.whose')}</h2>
      <p>{leadSentences(compare, page).join(' ')}</p>
      <ul class="moves">
        {[compare.from, compare.to].map(result => {
          const own = edits.filter(one => one.position === result.position)
          const shipped = before.get(result.position)
          return (
            <li key={result.position}>
              <Mark side={side(result.position)} />{' '}
              {own.length === 0 || shipped === undefined
                ? voice.say('teach.unmoved', { label: page.text(result.label), n: own.length })
                : voice.say('teach.moved', {
                    label: page.text(result.label),
                    n: own.length,
                    before: shown(page, shipped, unit),
                    value: shown(page, result.value, unit),
                  })}
            </li>
          )
        })}
      </ul>
      <DataTable
        label={voice.say('teach.whose')}
        columns={[
          { label: voice.say('teach.column-assumption') },
          { label: voice.say('teach.column-carries'), isNumber: true },
          { label: page.text(compare.from.label) },
          { label: page.text(compare.to.label) },
        ]}
        rows={compare.attribution.map(({ key, share, fraction }) => ({
          key,
          cells: [
            name(key),
            <>
              <b>{signed(page, share, unit)}</b>
              {fraction === null || gap === 0 ? '' : ` (${percent(page, fraction)})`}
            </>,
            ...sides.map(position => valueOf(answer, edits, key, position, voice.say('teach.changed'))),
          ],
        }))}
      />
    </section>
  )
}

/** A position's value with its grade, or with the word for a change and its source in place of the grade. */
function valueOf(
  answer: Answer,
  edits: readonly PageEdit[],
  key: string,
  position: string,
  changed: string,
): ComponentChildren {
  const one = answer.compare.assumptions.find(assumption => assumption.key === key)!
  const edit = edits.find(
    change => change.key === key && (change.position === position || change.position === null),
  )
  return (
    <HeldValue value={one.values[position]!} grade={one.grades[position]!} edit={edit} changed={changed} />
  )
}

function HeldValue({
  value,
  grade,
  edit,
  changed,
}: {
  value: string | number
  grade: string
  edit: PageEdit | undefined
  changed: string
}): JSX.Element {
  const voice = useTeachVoice()
  const page = useVoice()
  return (
    <span>
      <b>{assumed(page, value)}</b>{' '}
      {edit ? (
        <>
          <span class="edited-count">{changed}</span>{' '}
          <span class="note">{edit.source.trim() || voice.say('teach.no-source')}</span>
        </>
      ) : (
        <Grade of={grade} />
      )}
    </span>
  )
}
