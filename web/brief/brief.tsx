import type { JSX } from 'preact'
import { shown } from '../../messages/numbers.js'
import { leadSentences, namesOf, verdict } from '../../messages/sentences.js'
import { editLines, sourceLine } from '../export/result.js'
import type { Result } from '../export/result.js'
import { Grade } from '../parts/grade.js'
import { Mark } from '../parts/mark.js'
import { QrCode } from '../parts/qrCode.js'
import { waterfallPicture } from '../picture/pictures.js'
import { gapTitle } from '../question/describe.js'
import type { Step } from '../question/steps.js'
import { useVoice } from '../words/context.js'
import { AssumptionTable, SourceNotes } from './assumptionTable.js'

/** The result on one or two sheets of paper. */
export function Brief({
  result,
  steps,
  address,
}: {
  result: Result
  steps: readonly Step[]
  address: string
}): JSX.Element {
  const voice = useVoice()
  const { compare, scenario, bands } = result
  const edits = editLines(result, voice)
  const picture = waterfallPicture(result, steps, voice)
  return (
    <article class="brief">
      <h1>{voice.text(compare.question)}</h1>
      {edits.length > 0 ? (
        <p class="brief-edits">
          <b>{voice.say('strip.edited')}.</b> {edits.join(' ')}
        </p>
      ) : null}
      <p class="lead">{leadSentences(compare, voice).join(' ')}</p>
      <div class="brief-results">
        {[compare.from, compare.to].map((one, side) => {
          const band = bands[one.position]
          return (
            <section key={one.position}>
              <h2>
                <Mark side={side as 0 | 1} /> {voice.text(one.label)}
              </h2>
              <p class="result">{shown(voice, one.value, one.unit)}</p>
              <p>{verdict(one, compare, voice)}</p>
              {band && band.draws > 0 ? (
                <p>
                  {voice.say('card.ignorance')}: {shown(voice, band.q05, one.unit)}–
                  {shown(voice, band.q95, one.unit)}
                </p>
              ) : null}
              {one.independent === null || one.correlated === null ? null : (
                <p>
                  {voice.say('card.independent')}: {shown(voice, one.independent, 'probability')};{' '}
                  {voice.say('card.correlated')}: {shown(voice, one.correlated, 'probability')}
                </p>
              )}
            </section>
          )
        })}
      </div>
      <h2>{gapTitle(compare, voice)}</h2>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(picture.svg)}`}
        width={picture.width}
        height={picture.height}
        alt={picture.description}
      />
      <Changes compare={compare} />
      <h2>{voice.say('brief.assumptions')}</h2>
      <AssumptionTable compare={compare} scenario={scenario} only={null} />
      {compare.modelNote ? <p>{voice.text(compare.modelNote)}</p> : null}
      {compare.caveats.map(caveat => (
        <p key={caveat.en}>{voice.text(caveat)}</p>
      ))}
      <h2>{voice.say('brief.sources')}</h2>
      <SourceNotes compare={compare} scenario={scenario} only={null} />
      <QrCode text={address} label={voice.say('share.qr-alt')} tooLong={voice.say('share.qr-long')} />
      <p>
        {sourceLine(compare, voice)} {voice.say('brief.hash', { hash: compare.hash })}
      </p>
      <p class="brief-address">{address}</p>
      <p>{voice.say('foot.grades')}</p>
    </article>
  )
}

/** What would change the answer: sets of assumptions together, and how far one alone would have to move. */
function Changes({ compare }: { compare: Result['compare'] }): JSX.Element {
  const voice = useVoice()
  const name = namesOf(compare.assumptions, voice)
  const { cruxes } = compare
  const moving = compare.breakEven.filter(
    one => one.values.length > 0 && compare.attribution.some(({ key }) => key === one.key),
  )
  return (
    <>
      {'why' in cruxes ? null : (
        <>
          <h2>{voice.say('crux.heading')}</h2>
          <ul>
            {cruxes.minimal.map((set, i) => (
              <li key={set.join()}>
                {voice.list(set.map(name))}:{' '}
                {voice.say('crux.gives', { value: shown(voice, cruxes.reached[i]!.value, compare.unit) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {moving.length > 0 ? (
        <>
          <h2>{voice.say('be.heading')}</h2>
          <ul>
            {moving.map(one => (
              <li key={`${one.key} ${one.seenFrom}`}>
                {name(one.key)} (
                {voice.text(
                  [compare.from, compare.to].find(({ position }) => position === one.seenFrom)?.label,
                )}
                ):{' '}
                {voice.list(
                  one.values.map(value =>
                    voice.say('be.flips-at', { value: voice.number(value, { maximumSignificantDigits: 3 }) }),
                  ),
                )}{' '}
                <Grade of="computed" isShort />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
