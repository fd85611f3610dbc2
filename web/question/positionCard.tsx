import type { JSX } from 'preact'
import { shown, uncertain } from '../../messages/numbers.js'
import { verdict } from '../../messages/sentences.js'
import type { AssumptionResult, PositionResult } from '../../src/index.js'
import type { Answer } from '../engine/useAnswer.js'
import { Grade } from '../parts/grade.js'
import { Mark } from '../parts/mark.js'
import type { Side } from '../parts/mark.js'
import { useVoice } from '../words/context.js'

/** One position: its result, what the claim comes to, its ignorance, both readings of failure, its grades. */
export function PositionCard({ side, answer }: { side: Side; answer: Answer }): JSX.Element {
  const voice = useVoice()
  const { compare } = answer
  const result = side === 0 ? compare.from : compare.to
  const isChance = result.unit === 'probability'
  const judged = verdict(result, compare, voice)
  const band = answer.bands[result.position]
  return (
    <section class={`card side-${side}`} aria-label={voice.text(result.label)}>
      <h2 class="card-label">
        <Mark side={side} /> {voice.text(result.label)}
      </h2>
      <p class={answer.computing.results ? 'result earlier' : 'result'} data-value={result.value}>
        {shown(voice, result.value, result.unit)}
      </p>
      {isChance ? <Hundred side={side} share={result.value} /> : null}
      <p class="card-unit" role={answer.computing.results ? 'status' : undefined}>
        {answer.computing.results ? voice.say('card.computing') : unitText(result, voice)}
      </p>
      {judged ? <p class="verdict">{judged}</p> : null}
      <dl class="facts">
        <Fact name={voice.say('card.ignorance')}>
          {band && band.draws > 0
            ? `${shown(voice, band.q05, result.unit)}–${shown(voice, band.q95, result.unit)}`
            : voice.say(band || !answer.computing.bands ? 'card.no-ignorance' : 'card.computing')}
        </Fact>
        {result.band.draws > 0 ? (
          <Fact name={voice.say('card.draws', { n: result.band.draws })}>
            ± {uncertain(voice, result.band.standardError)}
          </Fact>
        ) : null}
        {result.independent === null ? null : (
          <Fact name={voice.say('card.independent')}>{shown(voice, result.independent, 'probability')}</Fact>
        )}
        {result.correlated === null ? null : (
          <Fact name={voice.say('card.correlated')}>{shown(voice, result.correlated, 'probability')}</Fact>
        )}
        <Grades assumptions={compare.assumptions} position={result.position} />
      </dl>
    </section>
  )
}

const Fact = ({ name, children }: { name: string; children: preact.ComponentChildren }): JSX.Element => (
  <div class="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** How many of a position's values carry which grade. */
function Grades({
  assumptions,
  position,
}: {
  assumptions: readonly AssumptionResult[]
  position: string
}): JSX.Element {
  const voice = useVoice()
  const counts = new Map<string, number>()
  for (const { grades } of assumptions) {
    const grade = grades[position]!
    counts.set(grade, (counts.get(grade) ?? 0) + 1)
  }
  return (
    <Fact name={voice.say('card.values', { n: assumptions.length })}>
      {[...counts].map(([grade, n]) => (
        <span class="grade-count" key={grade}>
          <Grade of={grade} isShort={counts.size > 1} /> {voice.number(n)}{' '}
        </span>
      ))}
    </Fact>
  )
}

function unitText(result: PositionResult, voice: ReturnType<typeof useVoice>): string {
  if (result.unit === 'probability' && result.outcome)
    return voice.say('card.of100', { n: Math.round(100 * result.value) })
  return result.outcome === null ? voice.say('card.unit-arriving') : ''
}

const COLUMNS = 20
const CELL = 10

/** Twenty times five marks, as many filled as raids in a hundred. */
function Hundred({ side, share }: { side: Side; share: number }): JSX.Element {
  const filled = Math.round(100 * share)
  return (
    <svg class={`hundred side-${side}`} viewBox={`0 0 ${COLUMNS * CELL} 50`} aria-hidden="true">
      {Array.from({ length: 100 }, (_, i) => {
        const [x, y] = [(i % COLUMNS) * CELL, Math.floor(i / COLUMNS) * CELL]
        const name = i < filled ? 'fill' : 'empty'
        return side === 0 ? (
          <circle key={i} class={name} cx={x + 4.5} cy={y + 5} r="3.6" />
        ) : (
          <rect key={i} class={name} x={x + 1} y={y + 1.5} width="7" height="7" />
        )
      })}
    </svg>
  )
}
