import type { JSX } from 'preact'
import { Calculator } from '../calculators/calculator.js'
import { Catalog } from '../calculators/catalog.js'
import { englishName } from '../calculators/data.js'
import type { CalculatorData } from '../calculators/data.js'
import { useLoaded } from '../reference/loadedData.js'
import { useReferenceVoice } from '../reference/words.js'
import { useVoice } from '../words/context.js'
import type { ViewProps } from './view.js'

/** Every model of the registry, asked directly; a link carries the model and its inputs. */
export function CalculatorsView({ state, change }: ViewProps): JSX.Element {
  const voice = useReferenceVoice()
  const page = useVoice()
  const data = useLoaded<CalculatorData>(() => import('virtual:crawford/data/calculators'))
  if (!data) return <p role="status">{page.say('page.opening')}</p>
  const { model: asked, variant, inputs, search = '' } = state.extra
  const model = data.models.find(one => one.id === asked)
  const open = (id: string): void => change({ extra: { model: id } })
  if (!model)
    return (
      <div class="reference-view">
        <Catalog
          models={data.models}
          state={state}
          search={search}
          onSearch={text => change({ extra: text === '' ? {} : { search: text } })}
          onModel={open}
        />
      </div>
    )
  return (
    <div class="reference-view">
      <div class="filters">
        <button type="button" onClick={() => change({ extra: {} })}>
          {voice.say('calc-page.all')}
        </button>
        <label class="filter">
          <span class="filter-label">{voice.say('val.model')}</span>
          <select value={model.id} onChange={event => open(event.currentTarget.value)}>
            {data.models.map(one => (
              <option key={one.id} value={one.id}>
                {one.id} {voice.language === 'ru' ? one.words.ru.name : englishName(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Calculator
        key={model.id}
        model={model}
        inputs={data.inputs}
        variant={variant}
        line={inputs}
        onChange={(chosen, line) =>
          change({
            extra: { model: model.id, ...(chosen === null ? {} : { variant: chosen }), inputs: line },
          })
        }
      />
    </div>
  )
}
