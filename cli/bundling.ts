// A step of the build: writes down every bundled scenario and case, read and checked, and the words of each language.
// Any problem stops the build.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { OUTCOME_MODELS, bibliography, library, plainScenario, problemText, readAny } from '../src/index.js'
import type { LibraryFile, Source, TestRecord } from '../src/index.js'
import { WORDS } from './words.js'

const [data = 'data', out = 'dist'] = process.argv.slice(2)
const json = (name: string): unknown => JSON.parse(readFileSync(join(data, name), 'utf8'))
const sources = bibliography(json('sources.json') as Source[])
const tests = json('tests.json') as TestRecord
const parameters = library(json('library.json') as LibraryFile)

mkdirSync(join(out, 'bundled'), { recursive: true })
for (const folder of ['scenarios', 'cases'])
  for (const name of readdirSync(join(data, folder)).sort()) {
    const text = readFileSync(join(data, folder, name), 'utf8')
    const read = readAny(text, {
      file: name,
      models: OUTCOME_MODELS,
      bibliography: sources,
      tests,
      library: parameters,
    })
    const found = 'problems' in read ? read.problems : 'scenario' in read ? read.scenario.warnings : []
    for (const problem of found) process.stderr.write(`${problemText(problem, WORDS.en.problems)}\n`)
    if (found.length > 0) process.exit(2)
    if (!('problems' in read))
      writeFileSync(
        join(out, 'bundled', `${basename(name, '.yaml')}.json`),
        JSON.stringify('scenario' in read ? { scenario: plainScenario(read.scenario) } : read),
      )
  }
for (const [language, words] of Object.entries(WORDS))
  writeFileSync(join(out, `words.${language}.json`), JSON.stringify(words))
