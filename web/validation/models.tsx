import type { JSX } from 'preact'
import { DataTable } from '../reference/dataTable.js'
import { Figure } from '../reference/figure.js'
import { useReferenceVoice } from '../reference/words.js'
import { modelName, placeOf, worstCase } from './data.js'
import type { CheckedModel, ReferenceCase } from './data.js'

const WIDTH = 160
/** Powers of ten written on the axis. */
const MARKS = [-16, -12, -8, -4, 0]

/** Every model with its largest difference to reference values, on one axis of powers of ten. */
export function Models({ models, opened }: { models: readonly CheckedModel[]; opened: string }): JSX.Element {
  const voice = useReferenceVoice()
  return (
    <>
      <p class="note">{voice.say('val.models-note')}</p>
      <div class="residual-axis" aria-hidden="true">
        <span />
        <svg viewBox={`0 0 ${WIDTH} 18`}>
          {MARKS.map(power => (
            <text
              key={power}
              x={4 + ((power + 16) / 16) * (WIDTH - 8)}
              y="14"
              text-anchor={power === -16 ? 'start' : power === 0 ? 'end' : 'middle'}
            >
              {power === 0 ? '1' : `10${superscript(power)}`}
            </text>
          ))}
        </svg>
      </div>
      <ul class="residuals">
        {models.map(model => (
          <li key={model.id}>
            <details open={opened === model.id}>
              <summary>
                <ModelLine model={model} />
              </summary>
              <Cases model={model} />
            </details>
          </li>
        ))}
      </ul>
    </>
  )
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const superscript = (power: number): string =>
  `⁻${[...String(Math.abs(power))].map(digit => DIGITS[Number(digit)]).join('')}`

function ModelLine({ model }: { model: CheckedModel }): JSX.Element {
  const voice = useReferenceVoice()
  const worst = worstCase(model)
  const passed = model.cases.filter(one => one.status === 'passed').length
  return (
    <>
      <span class="residual-name">
        <b>{model.id}</b> {modelName(model, voice)}
      </span>
      <svg class="residual-bar" viewBox={`0 0 ${WIDTH} 14`} aria-hidden="true" preserveAspectRatio="none">
        {MARKS.map(power => (
          <line
            key={power}
            x1={4 + ((power + 16) / 16) * (WIDTH - 8)}
            x2={4 + ((power + 16) / 16) * (WIDTH - 8)}
            y2="14"
          />
        ))}
        {worst === null ? null : (
          <rect x="4" y="3" width={placeOf(worst.difference) * (WIDTH - 8)} height="8" />
        )}
      </svg>
      <span class="residual-value">
        {worst === null ? (
          voice.say('val.not-built')
        ) : worst.difference === 0 ? (
          voice.say('val.no-difference')
        ) : (
          <Figure value={worst.difference} digits={2} />
        )}
      </span>
      <span class="residual-count note">
        {worst === null ? '' : voice.say('val.passed', { passed, all: model.cases.length })}
      </span>
    </>
  )
}

function Cases({ model }: { model: CheckedModel }): JSX.Element {
  const voice = useReferenceVoice()
  return (
    <DataTable
      label={voice.say('val.cases-of', { model: model.id })}
      columns={[
        { label: voice.say('val.column-case') },
        { label: voice.say('val.column-number') },
        { label: voice.say('val.column-ours'), isNumber: true },
        { label: voice.say('val.column-reference'), isNumber: true },
        { label: voice.say('val.column-difference'), isNumber: true },
        { label: voice.say('val.column-tolerance') },
        { label: voice.say('val.column-status') },
      ]}
      rows={model.cases.map(one => ({ key: one.id, cells: cellsOf(one, voice) }))}
    />
  )
}

function cellsOf(one: ReferenceCase, voice: ReturnType<typeof useReferenceVoice>): JSX.Element[] {
  const { worst, tolerance } = one
  const number = (value: unknown): JSX.Element =>
    typeof value === 'number' ? <Figure value={value} /> : <code>{JSON.stringify(value)}</code>
  return [
    <>
      {one.id} <span lang="en">{one.about}</span>
      {one.note ? (
        <span class="note block" lang="en">
          {one.note}
        </span>
      ) : null}
    </>,
    <code>{worst?.output ?? ''}</code>,
    worst ? number(worst.got) : <></>,
    worst ? number(worst.want) : <></>,
    one.difference === 0 ? <>0</> : <Figure value={one.difference} digits={2} />,
    <span>
      {typeof tolerance.value === 'number' ? (
        <>
          {voice.say(tolerance.kind === 'abs' ? 'val.absolute' : 'val.relative')}{' '}
          <Figure value={tolerance.value} digits={2} />
        </>
      ) : (
        <code>
          {tolerance.kind} {JSON.stringify(tolerance.value)}
        </code>
      )}
    </span>,
    <span>{voice.say(`val.status-${one.status}`)}</span>,
  ]
}
