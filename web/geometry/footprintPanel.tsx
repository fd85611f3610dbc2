import type { JSX } from 'preact'
import { percent } from '../../messages/numbers.js'
import { DataTable } from '../reference/dataTable.js'
import { BAND_DRAWS } from './footprint.js'
import type { Footprint, FootprintFamily } from './footprint.js'
import type { FootprintState } from './useScene.js'
import { sayPart, useGeometryVoice } from './words.js'

/** What can be asked of the footprint, and what it comes to. */
export function FootprintPanel({
  state,
  loft,
  onLoft,
  onAsk,
  onCancel,
}: {
  state: FootprintState
  loft: string
  onLoft: (loft: string) => void
  onAsk: (draws: number) => void
  onCancel: () => void
}): JSX.Element {
  const voice = useGeometryVoice()
  const footprint = state.is === 'there' ? state.footprint : null
  return (
    <section aria-labelledby="footprint-heading">
      <h2 id="footprint-heading">
        {footprint ? sayPart(voice, 'map.label', footprint.label) : voice.say('geo.footprint-title')}
      </h2>
      <p class="actions">
        {state.is === 'running' ? (
          <>
            <progress max={1} value={state.share} aria-label={voice.say('geo.footprint-title')} />{' '}
            <span role="status">
              {voice.say('geo.footprint-running', { percent: percent(voice, state.share) })}
            </span>{' '}
            <button type="button" onClick={onCancel}>
              {voice.say('geo.footprint-cancel')}
            </button>
          </>
        ) : (
          <>
            {footprint ? null : (
              <button type="button" onClick={() => onAsk(0)}>
                {voice.say('geo.footprint-ask')}
              </button>
            )}{' '}
            {footprint && footprint.draws > 0 ? null : (
              <button type="button" onClick={() => onAsk(BAND_DRAWS)}>
                {voice.say('geo.footprint-bands')}
              </button>
            )}
          </>
        )}
      </p>
      {footprint ? (
        <>
          <p class="note">
            {voice.say('geo.footprint-note', { deg: voice.number(footprint.resolution) })}{' '}
            {voice.say('geo.footprint-limits', {
              list: voice.list(footprint.limits.map(limit => sayPart(voice, 'geo.limit', limit))),
            })}{' '}
            {footprint.notApplied.length === 0
              ? ''
              : voice.say('geo.footprint-not', {
                  list: voice.list(footprint.notApplied.map(limit => sayPart(voice, 'geo.limit', limit))),
                })}
          </p>
          <label class="filter">
            <span class="filter-label">{voice.say('geo.footprint-family')}</span>
            <select value={loft} onChange={event => onLoft(event.currentTarget.value)}>
              {footprint.families.map(one => (
                <option key={one.loft} value={one.loft}>
                  {sayPart(voice, 'map.loft', one.loft)}
                </option>
              ))}
            </select>
          </label>
          <Areas footprint={footprint} family={footprint.families.find(one => one.loft === loft)} />
        </>
      ) : null}
    </section>
  )
}

function Areas({
  footprint,
  family,
}: {
  footprint: Footprint
  family: FootprintFamily | undefined
}): JSX.Element {
  const voice = useGeometryVoice()
  const area = (square: number): string => voice.number(square / 1e6, { maximumSignificantDigits: 3 })
  if (!family || (family.looks.length === 0 && family.bands.length === 0))
    return <p class="note">{voice.say('geo.footprint-none')}</p>
  const rows = [
    ...family.looks.map((one, i) => ({
      key: `looks-${i}`,
      cells: [voice.say('geo.footprint-looks', { n: i + 1 }), area(one.area)],
    })),
    ...family.bands.map(one => ({
      key: `band-${one.share}`,
      cells: [
        voice.say('geo.footprint-band-note', { percent: percent(voice, one.share), n: footprint.draws }),
        area(one.area),
      ],
    })),
  ]
  return (
    <DataTable
      label={voice.say('geo.footprint-title')}
      columns={[
        { label: voice.say('geo.column-what') },
        { label: voice.say('geo.footprint-area'), isNumber: true },
      ]}
      rows={rows}
    />
  )
}
