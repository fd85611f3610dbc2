import { expect, test } from 'vitest'
import { SAMPLE, SAMPLE_OPTIONS } from '../../test/sampleScenario.js'
import { scenarioHash } from './hash.js'
import { plainScenario, revivedScenario } from './plain.js'
import type { PlainScenario } from './plain.js'
import { readScenario } from './read.js'

test('a scenario survives the way through JSON', () => {
  const read = readScenario(SAMPLE, SAMPLE_OPTIONS)
  if (!('scenario' in read)) throw new Error('the sample must be read')
  const text = JSON.stringify(plainScenario(read.scenario))
  const again = revivedScenario(JSON.parse(text) as PlainScenario)
  expect(scenarioHash(again)).toBe(scenarioHash(read.scenario))
  expect(again.positions).toEqual(read.scenario.positions)
})
