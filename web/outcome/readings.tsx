import type { JSX } from 'preact'
import { shown, uncertain } from '../../messages/numbers.js'
import { metricLabel } from '../../messages/sentences.js'
import { TRIALS } from '../engine/useAnswer.js'
import type { Answer } from '../engine/useAnswer.js'
import { Mark } from '../parts/mark.js'
import { useVoice } from '../words/context.js'
import type { PageVoice } from '../words/say.js'
import type { Sampled } from './useSampled.js'
import { useSampled } from './useSampled.js'

/** The same raid read in different ways: failures common or independent, computed exactly or sampled with its error. */
export function Readings({ answer }: { answer: Answer }): JSX.Element {
  const voice = useVoice()
  const { compare, computing } = answer
  const { unit } = compare
  const results = [compare.from, compare.to]
  const second = useSampled(answer)
  const isNoLeak = compare.metric === 'p_no_leak'
  const hasReadings = results.every(one => one.correlated !== null && one.independent !== null)
  const metric = metricLabel(compare.metric, voice)
  const noLeak = metricLabel('p_no_leak', voice)
  const cell = (value: number, of: string): string => shown(voice, value, of)
  const label = (key: 'oc.correlated' | 'oc.independent'): string =>
    isNoLeak ? voice.say(key) : `${noLeak}: ${voice.say(key)}`
  return (
    <table class="data readings">
      <thead>
        <tr>
          <th scope="col">{metric}</th>
          {results.map((one, side) => (
            <th key={one.position} scope="col" class="number">
              <Mark side={side as 0 | 1} /> {voice.text(one.label)}
              {answer.edited.edits.some(edit => edit.position === null || edit.position === one.position) ? (
                <>
                  {' '}
                  <b class="edited-tag">{voice.say('as.edited')}</b>
                </>
              ) : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody aria-busy={computing.compare}>
        {isNoLeak ? null : (
          <Line name={voice.say('oc.exact')} isMain>
            {results.map(one => exactText(voice, one.value, one.band.standardError, unit))}
          </Line>
        )}
        {hasReadings ? (
          <>
            <Line name={label('oc.correlated')} isMain={isNoLeak}>
              {results.map(one => cell(one.correlated!, 'probability'))}
            </Line>
            <Line name={label('oc.independent')}>
              {results.map(one => cell(one.independent!, 'probability'))}
            </Line>
          </>
        ) : null}
        <tr>
          <th scope="row">{voice.say('oc.sampled', { n: voice.number(TRIALS) })}</th>
          {second.of.map((one, side) => (
            <td key={side} class="number sampled">
              <SampledCell sampled={one} unit={unit} onCancel={second.cancel} onRestart={second.restart} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

const exactText = (voice: PageVoice, value: number, error: number, unit: string): string =>
  error > 0 ? `${shown(voice, value, unit)} ± ${uncertain(voice, error)}` : shown(voice, value, unit)

function Line({
  name,
  children,
  isMain = false,
}: {
  name: string
  children: readonly string[]
  isMain?: boolean
}): JSX.Element {
  return (
    <tr>
      <th scope="row">{name}</th>
      {children.map((text, i) => (
        <td key={i} class="number">
          {isMain ? <b>{text}</b> : text}
        </td>
      ))}
    </tr>
  )
}

function SampledCell({
  sampled,
  unit,
  onCancel,
  onRestart,
}: {
  sampled: Sampled
  unit: string
  onCancel: () => void
  onRestart: () => void
}): JSX.Element {
  const voice = useVoice()
  const number = (value: number, error: number): string =>
    `${unit === 'probability' ? voice.number(value, { minimumFractionDigits: 4, maximumFractionDigits: 4 }) : shown(voice, value, unit)} ± ${uncertain(voice, error)}`
  if (sampled.state === 'none') return <span class="note">{voice.say('oc.no-sample')}</span>
  if (sampled.state === 'done') return <>{number(sampled.result.value, sampled.result.standardError)}</>
  const { earlier } = sampled
  const old = earlier ? (
    <span class="stale">
      <span class="unseen">{voice.say('oc.earlier')} </span>
      {number(earlier.value, earlier.standardError)}
    </span>
  ) : null
  if (sampled.state === 'off')
    return (
      <>
        {old}{' '}
        <button type="button" class="link" onClick={onRestart}>
          {voice.say('oc.compute')}
        </button>
      </>
    )
  const { seconds, share } = sampled
  return (
    <>
      {old}
      <span class="computing">
        {seconds === null
          ? voice.say('card.computing')
          : voice.say('oc.computing', { s: voice.number(Math.max(1, Math.ceil(seconds))) })}{' '}
        <button type="button" class="link" onClick={onCancel}>
          {voice.say('oc.cancel')}
        </button>
      </span>
      {seconds !== null && seconds > 1 ? (
        <progress max={1} value={share} aria-label={voice.say('card.computing')} />
      ) : null}
    </>
  )
}
