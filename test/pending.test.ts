import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { OUTCOME_MODELS, bibliography, readAny } from '../src/index.js'
import type { ModelCatalog, Source } from '../src/index.js'
import { LIBRARY } from './sampleGeometry.js'

const data = resolve(import.meta.dirname, '..', 'data')
const folder = join(data, 'scenarios-pending')
const sources = bibliography(JSON.parse(readFileSync(join(data, 'sources.json'), 'utf8')) as Source[])

/** What the outcome model that these scenarios wait for will be asked; it is not there yet. */
const AWAITED: ModelCatalog = {
  geometry: {
    inputs: [
      ...OUTCOME_MODELS['raid']!.inputs,
      { name: 'decision_delay', units: ['s'], required: false, about: 'from track to launch order' },
      { name: 'assess_delay', units: ['s'], required: false, about: 'from intercept to the next order' },
      { name: 'sensor_range_factor', units: ['ratio'], required: false, about: 'radar range' },
      { name: 'burnout_speed', units: ['m/s'], required: false, about: 'interceptor burnout speed' },
    ],
    metrics: OUTCOME_MODELS['raid']!.metrics,
  },
}

test.each(readdirSync(folder))('%s waits for its model only: all else in it is sound', name => {
  const text = readFileSync(join(folder, name), 'utf8')
  const read = readAny(text, { file: name, models: AWAITED, bibliography: sources, library: LIBRARY })
  if (!('scenario' in read)) throw new Error(JSON.stringify(read, null, 1))
  const { geometry, warnings, positions } = read.scenario
  expect(warnings).toEqual([])
  expect(positions.length).toBe(2)
  expect(geometry!.layers[0]!.sites.length).toBeGreaterThan(0)
  // Russian stands beside English wherever there are words.
  const texts = JSON.stringify({ ...read.scenario, geometry: null, bibliography: null }).match(
    /"en":/g,
  )!.length
  const russian = JSON.stringify({ ...read.scenario, geometry: null, bibliography: null }).match(
    /"ru":"[^"]*[а-яё]/gi,
  )!
  expect(russian.length).toBe(texts)
})
