import type { JSX } from 'preact'
import { shown } from '../../messages/numbers.js'
import { namesOf, verdict } from '../../messages/sentences.js'
import { heldValue, middle } from '../engine/held.js'
import type { Answer } from '../engine/useAnswer.js'
import { Mark } from '../parts/mark.js'
import { flipText } from '../question/flipText.js'
import { useVoice } from '../words/context.js'

/** Whether the claim holds for each position, and beyond which value of one assumption alone it would turn. */
export function Verdicts({ answer }: { answer: Answer }): JSX.Element {
  const voice = useVoice()
  const { compare, sides, edited } = answer
  const name = namesOf(compare.assumptions, voice)
  const turns = (side: 0 | 1): string[] =>
    compare.breakEven
      .filter(one => one.seenFrom === sides[side])
      .flatMap(one => {
        const { unit } = edited.scenario.assumptions.find(assumption => assumption.key === one.key)!
        const own = middle(heldValue(edited.scenario, sides[side], one.key).value, unit)
        return one.values.map(value => `${name(one.key)} ${flipText(voice, value, own, unit === 'count')}`)
      })
  return (
    <ul class="verdicts">
      {([0, 1] as const).map(side => {
        const result = side === 0 ? compare.from : compare.to
        const list = turns(side)
        return (
          <li key={side}>
            <h3>
              <Mark side={side} /> {voice.text(result.label)}: {shown(voice, result.value, result.unit)}
            </h3>
            <p>{verdict(result, compare, voice) ?? voice.say('crux.no-claim')}</p>
            {result.claim ? (
              <p class="note" aria-busy={answer.computing.breakEven}>
                {list.length > 0
                  ? voice.say('oc.turns', { list: list.join('; ') })
                  : voice.say(answer.computing.breakEven ? 'card.computing' : 'oc.turns-not')}
              </p>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
