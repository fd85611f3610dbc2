// A step of the build: reads every bundled scenario and case and writes them down as JSON. Any problem stops the build.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import problems from '../messages/problems.en.json' with { type: 'json' }
import { OUTCOME_MODELS, bibliography, library, plainScenario, problemText, readAny } from '../src/index.js'
import type { LibraryFile, Plain, Source, TestRecord } from '../src/index.js'

const [data = 'data', out = 'bundled.json'] = process.argv.slice(2)
const json = (name: string): unknown => JSON.parse(readFileSync(join(data, name), 'utf8'))
const sources = bibliography(json('sources.json') as Source[])
const tests = json('tests.json') as TestRecord
const parameters = library(json('library.json') as LibraryFile)

const bundled: Record<string, Plain> = {}
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
    for (const problem of found) process.stderr.write(`${problemText(problem, problems)}\n`)
    if (found.length > 0) process.exit(2)
    if (!('problems' in read))
      bundled[basename(name, '.yaml')] =
        'scenario' in read ? { scenario: plainScenario(read.scenario) } : read
  }
writeFileSync(out, JSON.stringify(bundled))
