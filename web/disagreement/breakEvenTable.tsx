import type { JSX } from 'preact'
import { assumed } from '../../messages/numbers.js'
import { namesOf } from '../../messages/sentences.js'
import type { BreakEvenResult } from '../../src/index.js'
import { boundsOf, heldValue, middle } from '../engine/held.js'
import type { Answer } from '../engine/useAnswer.js'
import { Mark } from '../parts/mark.js'
import { flipText } from '../question/flipText.js'
import { useVoice } from '../words/context.js'

/** For every assumption, from both sides: beyond which value of it alone the claim turns, or why there is none. */
export function BreakEvenTable({ answer }: { answer: Answer }): JSX.Element | null {
  const voice = useVoice()
  const { compare, sides, edited, computing } = answer
  if (!compare.claim) return null
  const name = namesOf(compare.assumptions, voice)
  const rows = edited.scenario.assumptions.filter(one => compare.breakEven.some(row => row.key === one.key))
  const found = (key: string, side: 0 | 1): BreakEvenResult | undefined =>
    compare.breakEven.find(one => one.key === key && one.seenFrom === sides[side])
  return (
    <section class="panel" aria-labelledby="flips-heading" aria-busy={computing.breakEven}>
      <h2 id="flips-heading">{voice.say('be.heading')}</h2>
      <p class="note">{voice.say('dg.flips-note')}</p>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="flips-heading">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">{voice.say('dg.column-assumption')}</th>
              {[compare.from, compare.to].map((one, side) => (
                <th key={one.position} scope="col">
                  <Mark side={side as 0 | 1} /> {voice.text(one.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(assumption => (
              <tr key={assumption.key}>
                <th scope="row">{name(assumption.key)}</th>
                {([0, 1] as const).map(side => {
                  const row = found(assumption.key, side)
                  const held = heldValue(edited.scenario, sides[side], assumption.key)
                  const own = middle(held.value, assumption.unit)
                  const [low, high] = boundsOf(assumption)
                  return (
                    <td key={side}>
                      <span class="note">
                        {voice.say('dg.own', {
                          value: assumed(voice, held.value.kind === 'point' ? own : held.text),
                        })}
                      </span>{' '}
                      {row === undefined ? null : row.values.length > 0 ? (
                        <b>
                          {row.values
                            .map((value, i) =>
                              flipText(
                                voice,
                                value,
                                own,
                                assumption.unit === 'count',
                                row.standardErrors?.[i] ?? null,
                              ),
                            )
                            .join('; ')}
                        </b>
                      ) : (
                        voice.say(row.why === 'never-crosses' ? 'be.nothing' : 'dg.no-effect', {
                          low: assumed(voice, low),
                          high: assumed(voice, high),
                        })
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
