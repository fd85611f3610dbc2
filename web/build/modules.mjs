// The solved questions and the shipped data as modules: one description for the page and for its first screen.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/setup.mjs'

export const PREFIX = 'virtual:crawford/'
const pageData = join(root, 'node_modules', '.crawford-page')

/** The source of one such module. JSON is given as a text to parse, which engines do faster than running it. */
export function dataModule(id) {
  const [kind, name] = id.slice(PREFIX.length).split('/')
  const json = path =>
    `export default JSON.parse(${JSON.stringify(readFileSync(join(pageData, path), 'utf8'))})`
  if (kind === 'catalog') return json('catalog.json')
  if (kind === 'question') return json(`${name}.json`)
  if (kind === 'data') return json(join('views', `${name}.json`))
  const ids = readdirSync(pageData).filter(file => file.endsWith('.json') && file !== 'catalog.json')
  const loader = file => {
    const one = file.slice(0, -'.json'.length)
    return `${JSON.stringify(one)}: () => import('${PREFIX}question/${one}')`
  }
  return `export default {${ids.map(loader).join(',')}}`
}

/** The modules for esbuild. */
export const dataModules = () => ({
  name: 'crawford-data',
  setup(build) {
    build.onResolve({ filter: /^virtual:crawford\// }, ({ path }) => ({ path, namespace: 'crawford' }))
    build.onLoad({ filter: /.*/, namespace: 'crawford' }, ({ path }) => ({
      contents: dataModule(path),
      loader: 'js',
    }))
  },
})

/** The modules for Vite. */
export const dataModulesForVite = () => ({
  name: 'crawford-data',
  resolveId: id => (id.startsWith(PREFIX) ? `\0${id}` : null),
  load: id => (id.startsWith(`\0${PREFIX}`) ? dataModule(id.slice(1)) : null),
})
