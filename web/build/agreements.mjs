// A step of the page's build: treaties with what can be held against them, and the record, with the sources they cite.
import { parse } from 'csv-parse/sync'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/setup.mjs'
import { citations } from './published.mjs'

const text = (...path) => readFileSync(join(root, 'data', ...path), 'utf8')
const json = (...path) => JSON.parse(text(...path))
const folder = name =>
  readdirSync(join(root, 'data', name))
    .filter(file => file.endsWith('.json'))
    .sort()
    .map(file => json(name, file))

/** Writes one JSON file for each view. */
export function agreementData(engine, out, scenarios) {
  const write = (name, value) => writeFileSync(join(out, 'views', `${name}.json`), JSON.stringify(value))
  write('treaties', treatyData(engine))
  write('record', recordData(engine, scenarios))
}

function treatyData(engine) {
  const { counting_rules: countingRules, forces } = json('forces.json')
  const data = {
    treaties: folder('treaties').sort((a, b) => (a.signed < b.signed ? -1 : 1)),
    architectures: folder('architectures'),
    countingRules,
    forces,
  }
  return { ...data, sources: citations(engine, json('sources.json'), citedIn(data)) }
}

/** The record with what its promises are held against, and the assumptions that rest on its entries. */
function recordData(engine, scenarios) {
  const { entries, meta, summit_claims: claims } = json('record.json')
  const { positions, disputed_numbers: numbers } = json('positions.json')
  const promises = entries.flatMap(entry => entry.promises)
  const wanted = new Set(promises.flatMap(({ tests = [] }) => tests.map(({ series }) => series)))
  const data = {
    entries,
    meta: { judged: meta.judged },
    claims,
    counts: countedSeries(wanted),
    charts: Object.fromEntries([...wanted].map(name => [name, chartOf(name)])),
    treaties: folder('treaties').map(
      ({ id, short, topic, entered_into_force, ended, dates_sources: sources }) => ({
        id,
        short,
        topic,
        inForce: entered_into_force,
        ended,
        sources,
      }),
    ),
    links: engine.recordLinks(entries, [...positions, ...numbers], scenarios),
    scenarios: Object.fromEntries(scenarios.map(scenario => [scenario.id, namesIn(scenario)])),
  }
  return { ...data, sources: citations(engine, json('sources.json'), citedIn(data)) }
}

/** Dated counts by `country/category`; a row without a count says nothing. */
function countedSeries(wanted) {
  const series = {}
  for (const row of parse(text('warheads.csv'), { columns: true })) {
    const name = `${row.country}/${row.category}`
    if (!wanted.has(name) || row.count === '') continue
    series[name] ??= []
    series[name].push({
      date: row.as_of || row.year,
      count: Number(row.count),
      evidence: row.evidence,
      source: row.source_id || null,
    })
  }
  return series
}

/** What the view of arsenals is asked to show a series: its own line, and the rule it is counted by where that has a limit. */
function chartOf(series) {
  const { categories, countries, ceilings } = json('series.json')
  const what = categories.find(({ name }) => series.endsWith(`/${name}`))
  const who = countries.find(({ name }) => series === `${name}/${what.name}`)
  const rule = categories.find(one => one.rule === what.rule)
  const isLimited = ceilings.some(({ category }) => category === rule.name)
  return { who: who.id, what: what.id, ...(isLimited ? { rule: rule.id } : {}) }
}

/** What a scenario and its assumptions and positions are called. */
const namesIn = ({ title, assumptions, positions }) => ({
  title,
  assumptions: Object.fromEntries(assumptions.map(one => [one.key, one.label])),
  positions: Object.fromEntries(positions.map(one => [one.key, one.label])),
})

/** Every id of a source named anywhere in some data, in a list of sources. */
function citedIn(value, cited = new Set()) {
  if (value === null || typeof value !== 'object') return cited
  for (const [key, part] of Object.entries(value))
    if (/(^|_)sources?$/.test(key)) [part].flat().forEach(id => typeof id === 'string' && cited.add(id))
    else citedIn(part, cited)
  return cited
}
