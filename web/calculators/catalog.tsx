import type { JSX } from 'preact'
import { DataTable } from '../reference/dataTable.js'
import { NothingFound, Search } from '../reference/filters.js'
import { isFound } from '../reference/search.js'
import { sayIfKnown, useReferenceVoice } from '../reference/words.js'
import { fragmentOf } from '../state/link.js'
import type { State } from '../state/state.js'
import { englishName, partOf } from './data.js'
import type { Calculator } from './data.js'

/** The plain name of a model in the reader's language. */
export function ModelName({ model }: { model: Calculator }): JSX.Element {
  const { language } = useReferenceVoice()
  return language === 'ru' ? <span>{model.words.ru.name}</span> : <span lang="en">{englishName(model)}</span>
}

/** Every model by the part of the workbench it belongs to, with the question it answers. */
export function Catalog({
  models,
  state,
  search,
  onSearch,
  onModel,
}: {
  models: readonly Calculator[]
  state: State
  search: string
  onSearch: (search: string) => void
  onModel: (id: string) => void
}): JSX.Element {
  const voice = useReferenceVoice()
  const parts = [...new Set(models.map(one => partOf(one.id)))]
  const shown = models.filter(({ id, words, entries }) =>
    isFound(search, [
      id,
      words.en.question,
      words.ru.name,
      words.ru.question,
      ...entries.flatMap(one => [one.name, one.variant, one.equation]),
    ]),
  )
  return (
    <>
      <h1 class="view-title">{voice.say('calc-page.title')}</h1>
      <p class="lead">{voice.say('calc-page.lead', { n: models.length })}</p>
      <div class="filters">
        <Search label={voice.say('filter.search')} value={search} onChange={onSearch} />
      </div>
      {shown.length === 0 ? (
        <NothingFound
          text={voice.say('filter.nothing')}
          clear={voice.say('filter.clear')}
          onClear={() => onSearch('')}
        />
      ) : null}
      {parts
        .map(part => ({ part, own: shown.filter(one => partOf(one.id) === part) }))
        .filter(({ own }) => own.length > 0)
        .map(({ part, own }) => (
          <section key={part} aria-labelledby={`part-${part}`}>
            <h2 id={`part-${part}`}>{sayIfKnown(voice, 'part', part)}</h2>
            <DataTable
              label={sayIfKnown(voice, 'part', part)}
              columns={[{ label: voice.say('val.model') }, { label: voice.say('calc-page.question') }]}
              rows={own.map(model => ({
                key: model.id,
                cells: [
                  <a
                    href={fragmentOf({ ...state, view: 'calculators', extra: { model: model.id } })}
                    onClick={event => {
                      event.preventDefault()
                      onModel(model.id)
                    }}
                  >
                    {model.id} <ModelName model={model} />
                  </a>,
                  voice.language === 'ru' ? (
                    model.words.ru.question
                  ) : (
                    <span lang="en">{model.words.en.question}</span>
                  ),
                ],
              }))}
            />
          </section>
        ))}
    </>
  )
}
