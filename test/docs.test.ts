import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ENGINE_VERSION, OUTCOME_MODELS, REGISTRY } from '../src/index.js'

const root = resolve(import.meta.dirname, '..')
const folder = join(root, 'docs', 'models')
const text = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8')
const ids = [...new Set(REGISTRY.map(entry => entry.id))]

test('every model has its page, every page its model, and the index links them all', () => {
  const pages = readdirSync(folder).filter(name => name.endsWith('.md') && name !== 'README.md')
  expect(pages.toSorted()).toEqual(ids.map(id => `${id}.md`).toSorted())
  const index = text('docs', 'models', 'README.md')
  for (const id of ids) expect(index).toContain(`[${id}](${id}.md)`)
  for (const [name, model] of Object.entries(OUTCOME_MODELS)) {
    expect(index).toContain(`### \`${name}\``)
    for (const { name: input } of model.inputs) expect(index).toContain(`\`${input}\``)
    for (const id of model.rests) expect(ids).toContain(id)
  }
})

test.each(ids)('the page of %s shows what the model says of itself', id => {
  const page = text('docs', 'models', `${id}.md`)
  for (const entry of REGISTRY.filter(one => one.id === id)) {
    expect(page).toContain(entry.equation)
    expect(page).toContain(entry.source)
    for (const name of Object.keys(entry.inputs)) expect(page).toContain(`\`${name}\``)
  }
})

/** The words of a shell command, single quotes respected. */
const words = (command: string): string[] =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map(match => match[1] ?? match[2]!)

test.each(['M5B', 'M9H', 'M10A', 'FLAG'])('the example on the page of %s prints what the page shows', id => {
  const page = text('docs', 'models', `${id}.md`)
  const [, command, shown] = /```sh\ncrawford (.*)\n```\n\n```text\n([\s\S]*?)\n```/.exec(page)!
  const ran = spawnSync(process.execPath, [join(root, 'dist', 'crawford.cjs'), ...words(command!)], {
    encoding: 'utf8',
  })
  expect(ran.stdout.split('  Result\n')[1]!.replace(/^ {4}/gm, '').trimEnd()).toBe(shown)
})

test('the version printed with every result is that of the package', () => {
  expect((JSON.parse(text('package.json')) as { version: string }).version).toBe(ENGINE_VERSION)
  expect(text('CITATION.cff')).toContain(`version: ${ENGINE_VERSION}`)
})

test('CONTRIBUTING and ARCHITECTURE stay short enough to be read', () => {
  expect(text('CONTRIBUTING.md').split('\n').length).toBeLessThanOrEqual(150)
  expect(text('ARCHITECTURE.md').split('\n').length).toBeLessThanOrEqual(120)
})

test('documents link only to files that exist', () => {
  const documents = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'docs/decisions/README.md',
    'docs/models/README.md',
    'docs/record.md',
    'docs/scenario-file.md',
    'docs/treaties.md',
    'data/README.md',
  ]
  for (const document of documents)
    for (const [, target] of text(document).matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      expect(existsSync(resolve(root, document, '..', target!)), `${document}: ${target}`).toBe(true)
})

test('the words for the picture in the README carry the figures of the answer', () => {
  const ran = spawnSync(
    process.execPath,
    [join(root, 'dist', 'crawford.cjs'), 'compare', 'crawford-2001-raid', '--json'],
    { encoding: 'utf8' },
  )
  const answer = JSON.parse(ran.stdout) as {
    from: { value: number }
    to: { value: number }
    attribution: { key: string; fraction: number }[]
    assumptions: { key: string; short: { en: string } }[]
  }
  const [, picture] = /!\[([^\]]*)\]\(docs\/picture\.png\)/.exec(text('README.md'))!
  for (const { value } of [answer.from, answer.to]) expect(picture).toContain(value.toFixed(3))
  expect(answer.attribution).toHaveLength(5)
  const short = new Map(answer.assumptions.map(one => [one.key, one.short.en.toLowerCase()]))
  for (const { key, fraction } of answer.attribution)
    expect(picture).toContain(`${short.get(key)} ${Math.round(100 * fraction)} %`)
})
