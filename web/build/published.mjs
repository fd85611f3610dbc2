// A step of the page's build: which published figures speak of which assumption, and the sources behind everything.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/setup.mjs'

const russian = JSON.parse(readFileSync(join(root, 'messages', 'referenceTexts.ru.json'), 'utf8'))

/** Published figures by scenario and assumption, in the unit of the file, and one line for every source cited. */
export function publishedFigures(engine, json, scenarios) {
  const numbers = engine.library(json('library.json'))
  const tests = json('tests.json')
  const wanted = json('published-values.json')
  const figures = {}
  for (const scenario of scenarios) {
    figures[scenario.id] = {}
    for (const [key, { library = [], tests: series }] of Object.entries(wanted[scenario.id] ?? {})) {
      const assumption = scenario.assumptions.find(one => one.key === key)
      if (!assumption) throw new Error(`published-values.json: ${scenario.id} has no assumption ${key}`)
      figures[scenario.id][key] = [
        ...library.map(id => libraryFigure(engine, numbers, id, assumption)),
        ...(series ? testFigures(engine, tests, series, scenario.asOf) : []),
      ]
    }
  }
  return { figures, sources: citedSources(engine, json('sources.json'), scenarios, figures) }
}

function libraryFigure(engine, numbers, id, { key, unit }) {
  const entry = numbers.get(id)
  const number = numbers.number(id)
  if (!number) throw new Error(`published-values.json: library.json has no number ${id}`)
  if (number.dimension !== engine.dimensionOf(unit))
    throw new Error(`published-values.json: ${id} is no ${unit}, as ${key} is`)
  const plain = x => (x === null ? null : Number(engine.fromSi(x, unit).toPrecision(12)))
  return {
    id,
    name: {
      en: `${entry.name}: ${entry.quantity}`,
      ru: `${entry.name_ru ?? russian[entry.name]}: ${russian[entry.quantity]}`,
    },
    value: plain(number.value),
    low: plain(number.low),
    high: plain(number.high),
    rangeOf: number.rangeOf,
    evidence: number.evidence,
    sources: number.sources,
    note: number.note,
    tally: null,
  }
}

/** The record of a test series by every rule of counting it, as known on that day. */
function testFigures(engine, { series, rules }, name, asOf) {
  return Object.entries(rules).flatMap(([id, rule]) => {
    const { successes, trials } = engine.tally(series[name], rule, asOf ?? undefined)
    if (trials === 0) return []
    return {
      id: `${name}.${id}`,
      name: rule.label,
      value: successes / trials,
      low: null,
      high: null,
      rangeOf: null,
      evidence: rule.evidence,
      sources: rule.sources,
      note: null,
      tally: { successes, trials, describe: rule.describe },
    }
  })
}

function citedSources(engine, all, scenarios, figures) {
  const cited = new Set()
  for (const { claim, assumptions, positions } of scenarios) {
    claim?.sources.forEach(id => cited.add(id))
    assumptions.forEach(one => one.sources.forEach(id => cited.add(id)))
    for (const position of positions) {
      position.reconstructedFrom.forEach(id => cited.add(id))
      for (const value of position.values.values()) value.sources.forEach(id => cited.add(id))
    }
  }
  for (const keys of Object.values(figures))
    for (const list of Object.values(keys)) for (const one of list) one.sources.forEach(id => cited.add(id))
  return citations(engine, all, cited)
}

/** One line for each cited source, by its id. */
export const citations = (engine, all, cited) =>
  Object.fromEntries(
    all
      .filter(source => cited.has(source.id))
      .map(source => [
        source.id,
        {
          text: engine.citation(source),
          ...(source.URL ? { url: source.URL } : {}),
          kind: source.custom.kind,
        },
      ]),
  )
