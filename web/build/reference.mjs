// A step of the page's build: what the views of reference and history show (validation, library, calculators, corrections, about, arsenals).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/setup.mjs'
import { validation } from '../../scripts/validation.mjs'
import { arsenalsData } from './arsenals.mjs'

const text = (...path) => readFileSync(join(root, ...path), 'utf8')
const json = (...path) => JSON.parse(text(...path))

/**
 * Writes one JSON file for each view.
 *
 * @param keptUnless  writes what the work gives, unless nothing it depends on has changed
 */
export async function referenceData(engine, out, scenarios, keptUnless) {
  const folder = join(out, 'views')
  mkdirSync(folder, { recursive: true })
  const write = (name, value) => writeFileSync(join(folder, `${name}.json`), JSON.stringify(value))
  await keptUnless(
    join(folder, 'validation.json'),
    ['test/truth', 'scripts/validation.mjs', 'web/build/reference.mjs', 'docs/models/pages.ru.json'],
    async () => inRussianToo(await validation(engine)),
  )
  write('library', libraryData(scenarios))
  write('calculators', calculatorData(engine))
  write('citations', citationsOf(scenarios))
  write('arsenals', arsenalsData(engine))
  write('corrections', text('CORRECTIONS.md'))
  write('about', {
    engine: engine.ENGINE_VERSION,
    data: json('data', 'version.json').version,
    released: /^date-released: '([^']+)'$/m.exec(text('CITATION.cff'))[1],
  })
}

/** Checked models with their names in Russian as well. */
function inRussianToo(checked) {
  const { models } = json('docs', 'models', 'pages.ru.json')
  const { references } = checked
  const named = references.models.map(one => ({ ...one, nameRu: models[one.id]?.name ?? null }))
  return { ...checked, references: { ...references, models: named } }
}

/** Every parameter with where it is used and what stands beside it, and the sources they cite. */
function libraryData(scenarios) {
  const { parameters, vehicles } = json('data', 'library.json')
  const ids = new Set([...parameters, ...vehicles].flatMap(one => one.source))
  const sources = json('data', 'sources.json').filter(one => ids.has(one.id))
  const lists = json('web', 'library', 'sideBySide.json')
  return {
    parameters: parameters.map(one => ({
      ...one,
      uses: scenarios.flatMap(scenario => usesIn(scenario, one.id)),
      beside: lists.find(({ ids: members }) => members.includes(one.id))?.ids ?? [],
    })),
    vehicles,
    sources,
  }
}

/** The sources that scenarios cite. */
function citationsOf(scenarios) {
  const cited = new Set(
    scenarios.flatMap(scenario => [
      ...scenario.assumptions.flatMap(one => one.sources),
      ...scenario.positions.flatMap(one => [
        ...one.reconstructedFrom,
        ...[...one.values.values()].flatMap(value => value.sources),
      ]),
    ]),
  )
  return json('data', 'sources.json').filter(one => cited.has(one.id))
}

/** The places of a scenario that name a parameter: an assumption's note, a position's note, or its geometry. */
function usesIn(scenario, id) {
  const named = new RegExp(`(?<![\\w.-])${id.replaceAll('.', '\\.')}(?![\\w-]|\\.\\w)`)
  const names = value => value != null && named.test(JSON.stringify(value))
  const use = (assumption, position) => ({
    scenario: scenario.id,
    title: scenario.title,
    assumption: assumption && { key: assumption.key, label: assumption.label },
    position: position?.label ?? null,
  })
  return [
    ...scenario.assumptions.flatMap(assumption => [
      ...(names(assumption.note) ? [use(assumption, null)] : []),
      ...scenario.positions.flatMap(position => {
        const held = position.values.get(assumption.key)
        return names(held?.note) || names(held?.reason) ? [use(assumption, position)] : []
      }),
    ]),
    ...(names(scenario.geometry) ? [use(null, null)] : []),
  ]
}

/** Every model without its mathematics, and the words of its page. */
function calculatorData(engine) {
  const words = json('docs', 'models', 'pages.json')
  const russian = json('docs', 'models', 'pages.ru.json')
  const ids = [...new Set(engine.REGISTRY.map(entry => entry.id))]
  return {
    models: ids.map(id => ({
      id,
      words: { en: words[id], ru: russian.models[id] },
      entries: engine.REGISTRY.filter(entry => entry.id === id).map(({ evaluate: _, ...entry }) => entry),
    })),
    inputs: russian.inputs,
  }
}
