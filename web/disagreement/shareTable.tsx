import type { JSX } from 'preact'
import { percent, shown, signed, uncertain } from '../../messages/numbers.js'
import { namesOf } from '../../messages/sentences.js'
import type { Answer } from '../engine/useAnswer.js'
import { useVoice } from '../words/context.js'

/** The shares in full: with errors and bands where there are draws, taken over first, last, and at least and most. */
export function ShareTable({ answer }: { answer: Answer }): JSX.Element | null {
  const voice = useVoice()
  const { compare } = answer
  const { attribution, unit, draws, groups } = compare
  if (attribution.length === 0) return null
  const name = namesOf(compare.assumptions, voice)
  const number = (value: number | null): string =>
    value === null ? voice.say('dg.no-figure') : signed(voice, value, unit)
  const hasDraws = draws > 0
  const head = (key: Parameters<typeof voice.say>[0]): JSX.Element => (
    <th scope="col" class="number">
      {voice.say(key)}
    </th>
  )
  return (
    <section class="panel" aria-labelledby="shares-heading" aria-busy={answer.computing.compare}>
      <h2 id="shares-heading">{voice.say('dg.shares')}</h2>
      <p class="note">
        {voice.say('dg.shares-note')}{' '}
        {hasDraws
          ? voice.say('dg.shares-draws', { draws: voice.number(draws) })
          : voice.say('dg.shares-points')}
        {groups.length > 0
          ? ` ${voice.say('wf.groups', {
              groups: groups.map(one => `${one.group} ${shown(voice, one.share, unit)}`).join('; '),
            })}`
          : ''}
      </p>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="shares-heading">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">{voice.say('dg.column-assumption')}</th>
              {head('wf.column-share')}
              {head('wf.column-percent')}
              {hasDraws ? head('dg.column-band') : null}
              {head('dg.column-first')}
              {head('dg.column-last')}
              {head('wf.column-range')}
            </tr>
          </thead>
          <tbody>
            {attribution.map(one => (
              <tr key={one.key}>
                <th scope="row">{name(one.key)}</th>
                <td class="number">
                  <b>{number(one.share)}</b>
                  {one.standardError > 0 ? ` ± ${uncertain(voice, one.standardError)}` : ''}
                </td>
                <td class="number">{one.fraction === null ? '' : percent(voice, one.fraction)}</td>
                {hasDraws ? (
                  <td class="number">
                    {one.band ? `${number(one.band.q05)} … ${number(one.band.q95)}` : number(null)}
                  </td>
                ) : null}
                <td class="number">{number(one.firstIn)}</td>
                <td class="number">{number(one.lastIn)}</td>
                <td class="number">
                  {one.min === null ? number(null) : `${number(one.min)} … ${number(one.max)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
