import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Grade } from '../parts/grade.js'
import { Choice } from '../reference/filters.js'
import { useVoice } from '../words/context.js'
import { CountChart } from './chart.js'
import { linesOf } from './data.js'
import type { Arsenals, ShownLine } from './data.js'
import { LineTable } from './lineTable.js'
import { chartLine, chartText, lineLabel } from './shownLines.js'
import { Sources } from './sources.js'
import { useArsenalVoice } from './words.js'

const BEGIN = 1945
const STOCKPILE = ['stockpile', 'stockpile-official']

/** Published counts of a country, or of both big ones, from 1945 on, with what each line says in one year. */
export function SinceChart({
  data,
  who,
  what,
  onWho,
  onWhat,
}: {
  data: Arsenals
  who: string
  what: string
  onWho: (who: string) => void
  onWhat: (what: string) => void
}): JSX.Element {
  const voice = useArsenalVoice()
  const page = useVoice()
  const [isTable, setTable] = useState(false)
  const countries = who === '' ? ['us', 'ru'] : [who]
  const lines = linesOf(data, countries, what === '' ? STOCKPILE : [what])
  const last = Math.max(...data.rows.map(row => row.year))
  const [year, setYear] = useState(last)
  const title = voice.say('ars.since-title')
  const country = data.head.countries.find(one => one.id === who)
  const breaks = [
    ...new Map(lines.flatMap(line => line.breaks).map(one => [one.country + one.before, one])).values(),
  ]
  return (
    <section aria-labelledby="since-heading">
      <h2 id="since-heading">{title}</h2>
      <p class="note">{voice.say('ars.since-note', { year: last })}</p>
      <div class="filters">
        <Choice
          label={voice.say('ars.who')}
          all={voice.say('ars.who-both')}
          value={who}
          options={data.head.countries.map(one => ({ value: one.id, text: voice.text(one.label) }))}
          onChange={onWho}
        />
        <Choice
          label={voice.say('ars.what')}
          all={voice.say('ars.what-stockpile')}
          value={what}
          options={data.head.categories.map(one => ({ value: one.id, text: voice.text(one.label) }))}
          onChange={onWhat}
        />
        <button type="button" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {page.say(isTable ? 'wf.as-chart' : 'wf.as-table')}
        </button>
      </div>
      {lines.length === 0 ? (
        <p class="nothing" role="status">
          {voice.say('ars.lines-none', {
            who: country ? voice.text(country.label) : voice.say('ars.who-both'),
          })}
        </p>
      ) : isTable ? (
        <LineTable title={title} lines={lines} data={data} />
      ) : (
        <>
          <CountChart
            title={chartText(title, lines, voice)}
            unit={voice.say('ars.unit')}
            from={BEGIN}
            to={last + 1}
            lines={lines.map((line, i) =>
              chartLine(line, line.kind !== 'official', who !== '' && i === 0, voice),
            )}
            bars={[]}
            stretches={[]}
            cursor={year + 0.5}
          />
          <label class="year-slider">
            <span>
              {voice.say('ars.year')} <b>{year}</b>
            </span>
            <input
              type="range"
              min={BEGIN}
              max={last}
              step="1"
              value={year}
              onInput={event => setYear(Number(event.currentTarget.value))}
            />
          </label>
          <YearList year={year} lines={lines} data={data} />
        </>
      )}
      {breaks.length === 0 ? null : (
        <p class="note">
          {voice.say('ars.breaks', {
            list: breaks
              .map(one =>
                voice.say('ars.break', {
                  party: voice.text(data.head.countries.find(({ name }) => name === one.country)?.label),
                  year: one.before,
                  what: voice.text(one.what),
                }),
              )
              .join('; '),
          })}
        </p>
      )}
    </section>
  )
}

/** What each line says of one year, with grade and source. */
function YearList({
  year,
  lines,
  data,
}: {
  year: number
  lines: readonly ShownLine[]
  data: Arsenals
}): JSX.Element {
  const voice = useArsenalVoice()
  return (
    <div class="year-list" aria-live="polite">
      <h3>{voice.say('ars.at-year', { year })}</h3>
      <ul>
        {lines.map(line => {
          const points = line.points.filter(point => point.year === year && point.count !== null)
          return (
            <li key={line.key}>
              {lineLabel(line, voice)}:{' '}
              {points.length === 0
                ? voice.say('ars.no-count')
                : points.map(point => (
                    <span key={point.date}>
                      <b>{voice.number(point.count!)}</b> <Grade of={point.evidence} />{' '}
                      <Sources ids={[point.source]} data={data} />{' '}
                    </span>
                  ))}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
