// A step of the page's build: every bundled scenario with what its shipped values lead to, solved once at build time.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { digestOf, root } from '../../scripts/setup.mjs'
import { agreementData } from './agreements.mjs'
import { publishedFigures } from './published.mjs'
import { referenceData } from './reference.mjs'

const out = join(root, 'node_modules', '.crawford-page')
/** Draws behind the shipped results of scenarios with ranges, as many as after an edit; their standard errors are shown. */
const DRAWS = 200
const TRIALS = 102_400

/** Solves whatever is missing for the present engine and files; returns the folder of JSON files. */
export async function pageData() {
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
  const scenarios = []
  /** Scenarios with a flight to show, one central number for each value: what a single flight is flown with. */
  const central = {}
  const catalog = { data, scenarios: [], cases: [] }
  for (const name of readdirSync(join(root, 'data', 'cases'))) {
    const text = readFileSync(join(root, 'data', 'cases', name), 'utf8')
    catalog.cases.push(engine.readAny(text, { ...options, file: name }).case)
  }
  for (const name of readdirSync(join(root, 'data', 'scenarios')).sort()) {
    const text = readFileSync(join(root, 'data', 'scenarios', name), 'utf8')
    const read = use => engine.readAny(text, { ...options, file: name, ...(use ? { use } : {}) }).scenario
    const scenario = read()
    scenarios.push(scenario)
    if (scenario.geometry?.threat) central[scenario.id] = engine.plainScenario(read('point'))
    catalog.scenarios.push({ id: scenario.id, title: scenario.title, question: scenario.question })
    await keptUnless(join(out, `${scenario.id}.json`), [`data/scenarios/${name}`], () =>
      solved(engine, scenario, scenario.use === 'point' ? read('range') : null, data),
    )
  }
  writeFileSync(join(out, 'catalog.json'), JSON.stringify(catalog))
  mkdirSync(join(out, 'views'), { recursive: true })
  const view = (name, content) => writeFileSync(join(out, 'views', `${name}.json`), JSON.stringify(content))
  view('reading', { sources: json('sources.json'), tests: json('tests.json'), library: json('library.json') })
  view('central', central)
  view('published', publishedFigures(engine, json, scenarios))
  agreementData(engine, out, scenarios)
  await referenceData(engine, out, scenarios, keptUnless)
  return out
}

/** Writes what `work` gives, unless the file there was made by the same engine from the same sources. */
async function keptUnless(path, sources, work) {
  const stamp =
    digestOf(['src', 'data/tests.json', 'data/library.json', 'data/version.json', ...sources]) + ` ${DRAWS}`
  const kept = `${path}.stamp`
  if (existsSync(kept) && existsSync(path) && readFileSync(kept, 'utf8') === stamp) return
  writeFileSync(path, JSON.stringify(await work()))
  writeFileSync(kept, stamp)
}

/** One scenario, the same with its ranges, and the shipped results the page starts from. */
async function solved(engine, scenario, ranged, data) {
  const isDear = engine.defaultDraws(scenario) < engine.DEFAULT_DRAWS
  const options = { seed: engine.DEFAULT_SEED, draws: isDear ? DRAWS / 5 : DRAWS, data }
  const run = await engine.runScenario(scenario, {
    ...options,
    method: 'both',
    // A dear model is sampled less; the error beside the number says so.
    stop: { trials: isDear ? TRIALS / 50 : TRIALS },
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
