import type { JSX } from 'preact'
import { assumed } from '../../messages/numbers.js'
import { namesOf } from '../../messages/sentences.js'
import type { CompareResult, Scenario } from '../../src/index.js'
import { assumptionOf, boundsOf, heldValue, middle } from '../engine/held.js'
import type { Side } from '../parts/mark.js'
import { useVoice } from '../words/context.js'
import { flipText } from './flipText.js'

/** How far one assumption alone would have to move for the claim to turn, on a small scale of its own. */
export function BreakEvens({
  compare,
  scenario,
  seenFrom,
  sides,
}: {
  compare: CompareResult
  scenario: Scenario
  seenFrom: Side
  sides: readonly [string, string]
}): JSX.Element {
  const voice = useVoice()
  const name = namesOf(compare.assumptions, voice)
  const rows = compare.breakEven.filter(
    one => one.seenFrom === sides[seenFrom] && isDisputed(compare, one.key),
  )
  const moving = rows.filter(one => one.values.length > 0)
  const still = rows.filter(one => one.values.length === 0)
  const holdsNow = (seenFrom === 0 ? compare.from : compare.to).claim?.holds ?? true
  return (
    <section class="column break-evens" aria-labelledby="be-heading">
      <h2 id="be-heading">{voice.say('be.heading')}</h2>
      {moving.length > 0 ? <p class="note">{voice.say('be.shaded')}</p> : null}
      <ul class="tracks">
        {moving.map(one => (
          <Track
            key={one.key}
            name={name(one.key)}
            values={one.values}
            assumption={assumptionOf(scenario, one.key)}
            marks={sides.map(side =>
              middle(heldValue(scenario, side, one.key).value, assumptionOf(scenario, one.key).unit),
            )}
            seenFrom={seenFrom}
            holdsNow={holdsNow}
          />
        ))}
        {still.map(one => {
          const [low, high] = boundsOf(assumptionOf(scenario, one.key)).map(bound => assumed(voice, bound))
          return (
            <li key={one.key} class="still">
              {name(one.key)}: {voice.say('be.nothing', { low: low!, high: high! })}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const isDisputed = (compare: CompareResult, key: string): boolean =>
  compare.attribution.some(one => one.key === key)

function Track({
  name,
  values,
  assumption,
  marks,
  seenFrom,
  holdsNow,
}: {
  name: string
  values: readonly number[]
  assumption: Scenario['assumptions'][number]
  marks: readonly number[]
  seenFrom: Side
  holdsNow: boolean
}): JSX.Element {
  const voice = useVoice()
  const [low, high] = boundsOf(assumption)
  const at = (value: number): number => 6 + (248 * (value - low)) / (high - low)
  const own = marks[seenFrom]!
  // Between roots the answer alternates; the stretch that holds the position's own value is as it is now.
  const edges = [low, ...values, high]
  const ownStretch = values.filter(value => value <= own).length
  const shaded = edges
    .slice(0, -1)
    .map((from, i) => ({ from, to: edges[i + 1]!, holds: (i - ownStretch) % 2 === 0 ? holdsNow : !holdsNow }))
    .filter(stretch => !stretch.holds)
  const texts = values.map(value => flipText(voice, value, own, assumption.unit === 'count'))
  return (
    <li class="track">
      <span class="track-name">{name}</span>
      <span class="track-plot">
        <svg viewBox="0 0 260 22" aria-hidden="true">
          {shaded.map(stretch => (
            <rect
              key={stretch.from}
              class="not-holding"
              x={at(stretch.from)}
              width={at(stretch.to) - at(stretch.from)}
              y="7"
              height="8"
            />
          ))}
          <line class="rail" x1="6" x2="254" y1="11" y2="11" />
          {values.map(value => (
            <line key={value} class="root" x1={at(value)} x2={at(value)} y1="1" y2="21" />
          ))}
          <g class="side-1">
            <rect class="fill" x={at(marks[1]!) - 5} y="6" width="10" height="10" />
            <rect class="hatch outline" x={at(marks[1]!) - 5} y="6" width="10" height="10" />
          </g>
          <g class="side-0">
            <circle class="fill" cx={at(marks[0]!)} cy="11" r="5.5" />
          </g>
        </svg>
        <span class="track-text">{voice.list(texts)}</span>
      </span>
    </li>
  )
}
