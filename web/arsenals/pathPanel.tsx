import type { JSX } from 'preact'
import { Grade } from '../parts/grade.js'
import { DataTable } from '../reference/dataTable.js'
import { CountChart } from './chart.js'
import type { ChartLine } from './chart.js'
import type { Arsenals } from './data.js'
import { PATH_FIELDS, askedPath, pathOf, shippedPath } from './pathAsked.js'
import type { Path, PathField } from './pathAsked.js'
import { sayPart, useArsenalVoice } from './words.js'
import type { ArsenalVoice } from './words.js'

/** How fast a force comes down under a yearly capacity, and what becomes of what is taken off. */
export function PathPanel({
  data,
  typed,
  onTyped,
}: {
  data: Arsenals
  typed: Readonly<Partial<Record<PathField, string>>>
  onTyped: (part: Partial<Record<PathField, string>>) => void
}): JSX.Element {
  const voice = useArsenalVoice()
  const shipped = shippedPath(data)
  const asked = askedPath(typed, shipped, voice.language)
  const whole = (value: number): string => voice.number(value, { maximumFractionDigits: 0 })
  const isEdited = PATH_FIELDS.some(field => typed[field])
  return (
    <section aria-labelledby="path-heading">
      <h2 id="path-heading">{voice.say('ars.path-title')}</h2>
      <p class="note">{voice.say('ars.path-note')}</p>
      <div class="filters">
        {PATH_FIELDS.map(field => (
          <Field
            key={field}
            field={field}
            typed={typed[field] ?? ''}
            shipped={shipped[field]}
            wrong={'wrong' in asked && asked.wrong === field ? asked.bounds : null}
            onTyped={text => onTyped({ [field]: text })}
          />
        ))}
        {isEdited ? (
          <button
            type="button"
            onClick={() => onTyped(Object.fromEntries(PATH_FIELDS.map(field => [field, ''])))}
          >
            {voice.say('ars.path-reset')}
          </button>
        ) : null}
      </div>
      <p class="note">
        {voice.say('ars.path-shipped', { from: whole(shipped.from!), to: whole(shipped.to!) })}{' '}
        <Grade of={isEdited ? 'assumed' : 'computed'} />
      </p>
      {'values' in asked ? (
        <Result path={pathOf(asked.values, data)} values={asked.values} voice={voice} />
      ) : null}
    </section>
  )
}

function Field({
  field,
  typed,
  shipped,
  wrong,
  onTyped,
}: {
  field: PathField
  typed: string
  shipped: number | null
  wrong: readonly [number, number] | null
  onTyped: (text: string) => void
}): JSX.Element {
  const voice = useArsenalVoice()
  const isYear = field === 'start' || field === 'by'
  const plain = (value: number): string => (isYear ? String(value) : voice.number(value))
  const nothing = field === 'capacity' ? 'ars.path-empty' : 'ars.path-none'
  return (
    <label class="filter">
      <span class="filter-label">{sayPart(voice, 'ars', `path-${field}`)}</span>
      <input
        type="text"
        inputMode="numeric"
        size={isYear ? 6 : 14}
        value={typed}
        placeholder={shipped === null ? voice.say(nothing) : plain(shipped)}
        aria-invalid={wrong ? 'true' : undefined}
        onInput={event => onTyped(event.currentTarget.value)}
      />
      {wrong ? (
        <span class="fault" role="alert">
          {voice.say('ars.path-wrong', {
            what: voice.say('ars.path-whole', { low: plain(wrong[0]), high: plain(wrong[1]) }),
          })}
        </span>
      ) : null}
    </label>
  )
}

function Result({
  path,
  values,
  voice,
}: {
  path: Path
  values: Readonly<Record<PathField, number | null>>
  voice: ArsenalVoice
}): JSX.Element {
  const whole = (value: number): string => voice.number(value, { maximumFractionDigits: 0 })
  const { years, stocks } = path
  const to = values.to!
  const words = {
    from: whole(values.from!),
    to: whole(to),
    n: voice.number(path.leastConstantCapacity, { maximumFractionDigits: 1 }),
  }
  const sentence =
    path.yearReached === null
      ? voice.say('ars.path-short', { ...words, year: years.at(-1)!, over: whole(path.path.at(-1)! - to) })
      : voice.say('ars.path-reached', { ...words, year: years[0]! + path.yearReached })
  const rows: [name: string, numbers: readonly number[], look: ChartLine['look']][] = [
    ['deployed', path.path, 'solid'],
    ...(stocks
      ? ([
          ['storage', stocks.storage, 'dashed'],
          ['dismantled', stocks.dismantled, 'dotted'],
        ] as const)
      : []),
  ].map(([name, numbers, look]) => [name, numbers, look] as [string, readonly number[], ChartLine['look']])
  const label = (name: string): string => sayPart(voice, 'ars', `path-line-${name}`)
  return (
    <>
      <p class="lead" data-reached={path.yearReached === null ? '' : years[0]! + path.yearReached}>
        {sentence}
      </p>
      <CountChart
        title={sentence}
        unit={voice.say('arsenal.column.deployed')}
        from={years[0]!}
        to={years.at(-1)!}
        lines={rows.map(([name, numbers, look]) => ({
          key: name,
          label: label(name),
          look,
          isLight: false,
          points: numbers.map((count, i) => ({
            at: years[i]!,
            count,
            isUnchecked: false,
            startsAnew: false,
          })),
        }))}
        bars={[
          {
            key: 'ceiling',
            label: `${voice.say('ars.path-to')}: ${whole(to)}`,
            from: years[0]!,
            to: years.at(-1)!,
            low: null,
            value: to,
            isPledge: false,
            labelAt: 'over',
          },
        ]}
        stretches={[]}
        cursor={null}
      />
      <DataTable
        label={voice.say('ars.path-title')}
        columns={[
          { label: voice.say('ars.year') },
          ...rows.map(([name]) => ({ label: label(name), isNumber: true as const })),
        ]}
        rows={years.map((year, i) => ({
          key: String(year),
          cells: [String(year), ...rows.map(([, numbers]) => whole(numbers[i]!))],
        }))}
      />
    </>
  )
}
