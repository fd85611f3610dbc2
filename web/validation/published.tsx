import type { JSX } from 'preact'
import { Grade } from '../parts/grade.js'
import { DataTable } from '../reference/dataTable.js'
import { Figure } from '../reference/figure.js'
import { Address } from '../reference/reference.js'
import { sayIfKnown, useReferenceVoice } from '../reference/words.js'
import type { FlownWith, PublishedCase } from './data.js'

/** One topic: every published number beside ours, with the residual, what is allowed, and where it was published. */
export function Topic({
  topic,
  cases,
  isOpen,
}: {
  topic: string
  cases: readonly PublishedCase[]
  isOpen: boolean
}): JSX.Element {
  const voice = useReferenceVoice()
  const numbers = cases.flatMap(one => one.numbers)
  const asserted = numbers.filter(one => one.allowed !== null)
  const out = numbers.filter(one => one.isOut).length
  return (
    <details class="topic" open={isOpen}>
      <summary>
        <h3>{sayIfKnown(voice, 'topic', topic)}</h3>
        <span class="note">
          {voice.say('val.numbers', { n: numbers.length })}
          {'; '}
          {asserted.length === 0
            ? voice.say('val.all-printed')
            : out === 0
              ? voice.say('val.none-out')
              : voice.say('val.out', { n: out })}
        </span>
      </summary>
      <DataTable
        label={sayIfKnown(voice, 'topic', topic)}
        columns={[
          { label: voice.say('val.column-case') },
          { label: voice.say('val.column-number') },
          { label: voice.say('val.column-ours'), isNumber: true },
          { label: voice.say('val.column-theirs'), isNumber: true },
          { label: voice.say('val.column-residual'), isNumber: true },
          { label: voice.say('val.column-allowed'), isNumber: true },
          { label: voice.say('val.column-evidence') },
        ]}
        rows={cases.flatMap(one =>
          one.numbers.map((number, i) => ({
            key: `${one.id} ${i}`,
            cells: [
              <>
                {one.id}
                {one.about ? (
                  <span class="note block" lang="en">
                    {one.about}
                  </span>
                ) : null}
              </>,
              <code>{number.name}</code>,
              <Figure value={number.got} />,
              <Figure value={number.want} />,
              <Figure value={number.got - number.want} digits={2} />,
              number.allowed === null ? (
                voice.say('val.printed')
              ) : (
                <>
                  <Figure value={number.allowed} digits={2} />
                  {number.isOut ? <b> {voice.say('val.is-out')}</b> : null}
                </>
              ),
              <Grade of={one.evidence} />,
            ],
          })),
        )}
      />
      <ul class="case-notes">
        {cases.map(one => (
          <li key={one.id}>
            <b>{one.id}</b> <span lang="en">{one.source}</span> <Grade of={one.evidence} />{' '}
            {one.url.map(url => (
              <span key={url}>
                <Address to={url} />{' '}
              </span>
            ))}
            <span class="note block">
              {voice.say(one.kind === 'exact' ? 'val.exact' : 'val.published')} {voice.say('val.tolerance')}{' '}
              <span lang="en">“{one.tolerance}”</span> {one.note ? <span lang="en">{one.note}</span> : null}
            </span>
            {one.flown ? <Flown with={one.flown} /> : null}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What a lofted test was flown again with, and the longest range those stages imply. */
function Flown({ with: flown }: { with: FlownWith }): JSX.Element {
  const voice = useReferenceVoice()
  const number = (value: number, digits: number): string =>
    voice.number(value, { maximumFractionDigits: digits })
  return (
    <div class="flown">
      <p class="note">
        {voice.say('val.flown', {
          n: flown.stages.length,
          vertical: number(flown.verticalTime, 0),
          kick: number(flown.kickDeg, 3),
          burn: number(flown.burnTime, 0),
        })}{' '}
        <Grade of="assumed" />
      </p>
      <ol class="note">
        {flown.stages.map((stage, i) => (
          <li key={i}>
            {voice.say('val.stage', {
              i: i + 1,
              isp: number(stage.specificImpulse, 0),
              tw: number(stage.thrustToWeight, 1),
              share: number(stage.propellantFraction, 4),
            })}
          </li>
        ))}
      </ol>
      <p class="note">{voice.say('val.implied')}</p>
      <ul class="implied">
        {flown.implied.map(({ floorKm, rangeKm, isAnywhere }) => (
          <li key={floorKm}>
            {voice.say(
              rangeKm === null
                ? 'val.implied-none'
                : isAnywhere
                  ? 'val.implied-anywhere'
                  : 'val.implied-range',
              { floor: number(floorKm, 0), range: rangeKm === null ? '' : number(rangeKm, 0) },
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
