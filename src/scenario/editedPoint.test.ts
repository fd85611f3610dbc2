import { expect, test } from 'vitest'
import { SAMPLE, SAMPLE_OPTIONS } from '../../test/sampleScenario.js'
import { editedPoint, editedScenario } from './edit.js'
import { scenarioHash } from './hash.js'
import { readScenario } from './read.js'

const sample = () => {
  const read = readScenario(SAMPLE, SAMPLE_OPTIONS)
  if (!('scenario' in read)) throw new Error('the sample must be read')
  return read.scenario
}
const change = { position: null, source: 'mine' }

test.each([
  [{ key: 'shot_kill', position: null, value: 0.7 }, 'shot_kill=0.7'],
  [{ key: 'shot_kill', position: 'program', value: 0.7 }, 'program.shot_kill=0.7'],
  [{ key: 'warheads', position: null, value: 9 }, 'warheads=9'],
])('an edit by number is the edit by text: %o', (one, text) => {
  const byNumber = editedPoint(sample(), { ...one, source: 'mine' })
  const byText = editedScenario(sample(), [text], 'mine')
  if (!('scenario' in byText)) throw new Error('the text must be read')
  expect(scenarioHash(byNumber.scenario)).toBe(scenarioHash(byText.scenario))
  expect([byNumber.edit]).toEqual(byText.edits)
})

test.each([
  { ...change, key: 'nothing', value: 0.5 },
  { ...change, key: 'shot_kill', value: 2 },
  { ...change, key: 'shot_kill', value: NaN },
  { ...change, key: 'shot_kill', position: 'nobody', value: 0.5 },
])('an edit that makes no sense throws: %o', wrong => {
  expect(() => editedPoint(sample(), wrong)).toThrow(RangeError)
})
