import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { assumed, percent, shown, signed } from '../../messages/numbers.js'
import { claimText, namesOf } from '../../messages/sentences.js'
import type { Answer } from '../engine/useAnswer.js'
import { Grade } from '../parts/grade.js'
import type { State, StepOrder } from '../state/state.js'
import { useVoice } from '../words/context.js'
import { gapTitle, waterfallText } from './describe.js'
import { OrderChooser } from './orderChooser.js'
import { mixtureValue, stepsOf } from './steps.js'
import type { Step } from './steps.js'
import { WaterfallBars } from './waterfallBars.js'

/** The gap between two positions, step by step, on the one scale that also carries the claim. */
export function Waterfall({
  answer,
  state,
  change,
  onOpen,
}: {
  answer: Answer
  state: State
  change: (part: Partial<State>) => void
  onOpen: (key: string) => void
}): JSX.Element {
  const voice = useVoice()
  const [isTable, setTable] = useState(false)
  const { compare } = answer
  const { from, unit } = compare
  const valueOf = useMemo(
    () => mixtureValue(answer.edited.scenario, answer.sides),
    [answer.edited, answer.sides[0], answer.sides[1]],
  )
  const steps = useMemo(() => stepsOf(compare, state.order, valueOf), [compare, state.order, valueOf])
  const name = namesOf(compare.assumptions, voice)
  const title = gapTitle(compare, voice)
  if (steps.length === 0)
    return (
      <section class="panel waterfall">
        <h2>{title}</h2>
        <p>
          {answer.computing.compare
            ? voice.say('card.computing')
            : voice.say('wf.no-gap', { value: shown(voice, from.value, unit) })}
        </p>
      </section>
    )
  const orders = voice.number(factorial(steps.length))
  const description = waterfallText(compare, steps, voice)
  return (
    <section class="panel waterfall" aria-label={title}>
      <div class="panel-head">
        <h2>{title}</h2>
        <OrderChooser
          order={state.order}
          keys={steps.map(step => step.key)}
          name={name}
          canChoose={valueOf !== null}
          onOrder={(order: StepOrder) => change({ order })}
        />
      </div>
      <p class="note">
        {answer.computing.compare ? <b>{voice.say('wf.earlier')} </b> : null}
        {voice.say(state.order === 'average' ? 'wf.envelope' : 'wf.in-order', { n: orders })}{' '}
        <button class="link" type="button" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {voice.say(isTable ? 'wf.as-chart' : 'wf.as-table')}
        </button>
      </p>
      {isTable ? (
        <StepTable steps={steps} answer={answer} />
      ) : (
        <WaterfallBars
          steps={steps}
          compare={compare}
          name={name}
          description={description}
          claim={compare.claim ? claimText(compare.claim, compare.metric, voice) : null}
          onOpen={onOpen}
        />
      )}
    </section>
  )
}

/** The same steps as a table. */
function StepTable({ steps, answer }: { steps: readonly Step[]; answer: Answer }): JSX.Element {
  const voice = useVoice()
  const { compare, sides } = answer
  const name = namesOf(compare.assumptions, voice)
  const number = (value: number): string => signed(voice, value, compare.unit)
  return (
    <div class="scroll">
      <table class="data">
        <thead>
          <tr>
            <th scope="col">{voice.say('wf.column-step')}</th>
            <th scope="col">{voice.say('wf.column-values')}</th>
            <th scope="col" class="number">
              {voice.say('wf.column-share')}
            </th>
            <th scope="col" class="number">
              {voice.say('wf.column-percent')}
            </th>
            <th scope="col" class="number">
              {voice.say('wf.column-range')}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(step => {
            const one = compare.assumptions.find(assumption => assumption.key === step.key)!
            return (
              <tr key={step.key}>
                <th scope="row">{name(step.key)}</th>
                <td>
                  {assumed(voice, one.values[sides[0]]!)} <Grade of={one.grades[sides[0]]!} /> →{' '}
                  {assumed(voice, one.values[sides[1]]!)} <Grade of={one.grades[sides[1]]!} />
                </td>
                <td class="number">{number(step.share)}</td>
                <td class="number">{step.fraction === null ? '' : percent(voice, step.fraction)}</td>
                <td class="number">
                  {step.min === null || step.max === null ? '' : `${number(step.min)} … ${number(step.max)}`}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
