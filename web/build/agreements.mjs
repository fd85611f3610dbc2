// A step of the page's build: treaties with what can be held against them, and the record, with the sources they cite.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/setup.mjs'
import { citations } from './published.mjs'

const json = (...path) => JSON.parse(readFileSync(join(root, 'data', ...path), 'utf8'))
const folder = name =>
  readdirSync(join(root, 'data', name))
    .filter(file => file.endsWith('.json'))
    .sort()
    .map(file => json(name, file))

/** Writes one JSON file for each view. */
export function agreementData(engine, out) {
  const write = (name, value) => writeFileSync(join(out, 'views', `${name}.json`), JSON.stringify(value))
  write('treaties', treatyData(engine))
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

/** Every id of a source named anywhere in some data, in a list of sources. */
function citedIn(value, cited = new Set()) {
  if (value === null || typeof value !== 'object') return cited
  for (const [key, part] of Object.entries(value))
    if (/(^|_)sources?$/.test(key)) [part].flat().forEach(id => typeof id === 'string' && cited.add(id))
    else citedIn(part, cited)
  return cited
}
