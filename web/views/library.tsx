import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { isDisputed } from '../library/data.js'
import type { LibraryData, ShownParameter } from '../library/data.js'
import { Entry, Vehicle } from '../library/entry.js'
import { Choice, NothingFound, Search, withExtra } from '../reference/filters.js'
import { useLoaded } from '../reference/loadedData.js'
import { isFound } from '../reference/search.js'
import { sayIfKnown, useReferenceVoice } from '../reference/words.js'
import { useVoice } from '../words/context.js'
import type { PageKey } from '../words/say.js'
import type { ViewProps } from './view.js'

const GRADES = ['primary', 'secondary', 'unchecked', 'computed', 'assumed'] as const

/** Every published parameter: all its values, what its range means, its sources, and where it is used. */
export function LibraryView({ state, change }: ViewProps): JSX.Element {
  const page = useVoice()
  const data = useLoaded<LibraryData>(() => import('virtual:crawford/data/library'))
  return data ? (
    <Shelf data={data} extra={state.extra} onExtra={extra => change({ extra })} />
  ) : (
    <p role="status">{page.say('page.opening')}</p>
  )
}

function Shelf({
  data,
  extra,
  onExtra,
}: {
  data: LibraryData
  extra: Readonly<Record<string, string>>
  onExtra: (extra: Record<string, string>) => void
}): JSX.Element {
  const voice = useReferenceVoice()
  const page = useVoice()
  const byId = useMemo(() => new Map(data.parameters.map(one => [one.id, one])), [data])
  const sources = useMemo(() => new Map(data.sources.map(one => [one.id, one])), [data])
  const groups = useMemo(() => [...new Set(data.parameters.map(one => one.group))], [data])
  const set = (part: Record<string, string>): void => onExtra(withExtra(extra, part))
  const { search = '', group = '', grade = '', only = '', open = '' } = extra
  useEffect(() => {
    if (open) document.getElementById(open)?.scrollIntoView({ block: 'nearest' })
  }, [])
  const cited = (one: ShownParameter): string[] =>
    one.source.flatMap(id => {
      const source = sources.get(id)
      return [id, source?.title ?? '', ...(source?.author ?? []).map(who => who.literal ?? who.family ?? '')]
    })
  const shown = data.parameters.filter(
    one =>
      (!group || one.group === group) &&
      (!grade || one.evidence === grade || one.components?.some(part => part.evidence === grade)) &&
      (only !== 'differs' || isDisputed(one)) &&
      (only !== 'used' || one.uses.length > 0) &&
      (only !== 'no-source' || one.source.length === 0) &&
      isFound(search, [
        one.id,
        one.name,
        one.name_ru ?? voice.told(one.name),
        one.quantity,
        voice.told(one.quantity),
        one.note,
        ...cited(one),
      ]),
  )
  const isPlain = !search && !group && !grade && !only
  return (
    <div class="reference-view">
      <h1 class="view-title">{voice.say('lib.title')}</h1>
      <p class="lead">{voice.say('lib.lead', { n: data.parameters.length })}</p>
      <div class="filters">
        <Search label={voice.say('filter.search')} value={search} onChange={text => set({ search: text })} />
        <Choice
          label={voice.say('lib.group')}
          all={voice.say('filter.any')}
          value={group}
          options={groups.map(one => ({ value: one, text: sayIfKnown(voice, 'group', one) }))}
          onChange={one => set({ group: one })}
        />
        <Choice
          label={voice.say('lib.column-grade')}
          all={voice.say('filter.any')}
          value={grade}
          options={GRADES.map(one => ({ value: one, text: page.say(`grade.${one}` as PageKey) }))}
          onChange={one => set({ grade: one })}
        />
        <Choice
          label={voice.say('val.only')}
          all={voice.say('filter.any')}
          value={only}
          options={(['differs', 'used', 'no-source'] as const).map(one => ({
            value: one,
            text: voice.say(`lib.only-${one}`),
          }))}
          onChange={one => set({ only: one })}
        />
      </div>
      <p class="note" role="status">
        {voice.say('lib.found', { n: shown.length })}
      </p>
      {shown.length === 0 ? (
        <NothingFound
          text={voice.say('filter.nothing')}
          clear={voice.say('filter.clear')}
          onClear={() => onExtra({})}
        />
      ) : null}
      {groups
        .map(one => ({ one, own: shown.filter(parameter => parameter.group === one) }))
        .filter(({ own }) => own.length > 0)
        .map(({ one, own }) => (
          <section key={one} aria-labelledby={`group-${one}`}>
            <h2 id={`group-${one}`}>{sayIfKnown(voice, 'group', one)}</h2>
            {own.map(parameter => (
              <Entry
                key={parameter.id}
                one={parameter}
                isOpen={open === parameter.id}
                onToggle={isOpen => set({ open: isOpen ? parameter.id : '' })}
                byId={byId}
                sources={sources}
              />
            ))}
          </section>
        ))}
      {isPlain ? (
        <section aria-labelledby="group-vehicles">
          <h2 id="group-vehicles">{voice.say('lib.vehicles')}</h2>
          <p class="note">{voice.say('lib.vehicles-note')}</p>
          {data.vehicles.map(one => (
            <Vehicle key={one.id} one={one} range={byId.get(one.range_class)} />
          ))}
        </section>
      ) : null}
    </div>
  )
}
