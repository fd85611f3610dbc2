// A step of the page's build: published counts, forces, ceilings and the terms of treaties, for the view of arsenals.
import { parse } from 'csv-parse/sync'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/setup.mjs'

const text = (...path) => readFileSync(join(root, 'data', ...path), 'utf8')
const json = (...path) => JSON.parse(text(...path))

/** Everything the view asks the engine with, and every source it may cite. */
export function arsenalsData(engine) {
  const { counting_rules: rules, forces } = json('forces.json')
  const { meta: _, ...head } = json('series.json')
  const rows = parse(text('warheads.csv'), { columns: true })
  const treaties = readdirSync(join(root, 'data', 'treaties'))
    .map(name => json('treaties', name))
    .filter(one => head.ceilings.some(ceiling => ceiling.treaty === one.id))
    .map(({ id, short, ru, entered_into_force: from, ended: to }) => ({
      id,
      label: { en: short, ru: ru.short },
      from,
      to,
    }))
  const data = { rows, head, rules, forces, dismantlement: json('dismantlement.json'), treaties }
  const whole = JSON.stringify(data)
  const sources = json('sources.json').filter(one => whole.includes(JSON.stringify(one.id)))
  return {
    ...data,
    sources: Object.fromEntries(
      sources.map(one => [one.id, { text: engine.citation(one), ...(one.URL ? { url: one.URL } : {}) }]),
    ),
  }
}
