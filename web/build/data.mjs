// A step of the page's build: every bundled scenario with what its shipped values lead to, solved once at build time.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../scripts/setup.mjs'

const out = join(root, 'dist', 'page-data')
/** Draws behind the shipped results of scenarios with ranges; their standard errors are shown. */
const DRAWS = 64
const TRIALS = 102_400

/** Solves whatever is missing for the present build; returns the folder of JSON files. */
export async function pageData() {
  const stamp = readFileSync(join(root, 'dist', '.stamp'), 'utf8')
  const kept = join(out, '.stamp')
  if (existsSync(kept) && readFileSync(kept, 'utf8') === stamp) return out
  const engine = await import(pathToFileURL(join(root, 'dist', 'index.js')).href)
  mkdirSync(out, { recursive: true })
  const json = path => JSON.parse(readFileSync(join(root, 'data', path), 'utf8'))
  const options = {
    models: engine.OUTCOME_MODELS,
    bibliography: engine.bibliography(json('sources.json')),
    tests: json('tests.json'),
    library: engine.library(json('library.json')),
  }
  const data = json('version.json').version
  const catalog = { data, scenarios: [], cases: [] }
  for (const name of readdirSync(join(root, 'data', 'cases'))) {
    const text = readFileSync(join(root, 'data', 'cases', name), 'utf8')
    catalog.cases.push(engine.readAny(text, { ...options, file: name }).case)
  }
  for (const name of readdirSync(join(root, 'data', 'scenarios')).sort()) {
    const text = readFileSync(join(root, 'data', 'scenarios', name), 'utf8')
    const read = use => engine.readAny(text, { ...options, file: name, ...(use ? { use } : {}) }).scenario
    const scenario = read()
    const ranged = scenario.use === 'point' ? read('range') : null
    writeFileSync(
      join(out, `${scenario.id}.json`),
      JSON.stringify(await solved(engine, scenario, ranged, data)),
    )
    catalog.scenarios.push({ id: scenario.id, title: scenario.title, question: scenario.question })
  }
  writeFileSync(join(out, 'catalog.json'), JSON.stringify(catalog))
  writeFileSync(kept, stamp)
  return out
}

/** One scenario, the same with its ranges, and the shipped results the page starts from. */
async function solved(engine, scenario, ranged, data) {
  const options = { seed: engine.DEFAULT_SEED, draws: DRAWS, data }
  const run = await engine.runScenario(scenario, {
    ...options,
    method: 'both',
    stop: { trials: TRIALS },
  })
  const spread = await engine.runScenario(ranged ?? scenario, {
    ...options,
    method: 'exact',
    stop: { trials: TRIALS },
  })
  const [a, b] = scenario.positions.map(position => position.key)
  return {
    scenario: engine.plainScenario(scenario),
    ranged: ranged && engine.plainScenario(ranged),
    shipped: {
      compare: engine.compareScenario(scenario, a, b, options),
      bands: Object.fromEntries(spread.results.map(one => [one.position, one.band])),
      sampled: Object.fromEntries(run.results.map(one => [one.position, one.sampled])),
    },
  }
}
