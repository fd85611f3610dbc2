import { expect, test } from 'vitest'
import { SAMPLE, SAMPLE_OPTIONS, SAMPLE_TESTS } from '../../test/sampleScenario.js'
import { parsedSetting, readScenario } from './index.js'
import type { Scenario } from './index.js'

const { scenario } = readScenario(SAMPLE, SAMPLE_OPTIONS) as { scenario: Scenario }
const set = (key: string, text: string) =>
  parsedSetting(
    text,
    scenario.assumptions.find(one => one.key === key)!,
    scenario,
    SAMPLE_TESTS,
  )

test.each([
  ['shot_kill', '0.7', { value: { kind: 'point', value: 0.7 }, text: '0.7' }],
  ['shot_kill', '70 percent', { value: { kind: 'point', value: 0.7 }, text: '70 percent' }],
  [
    'shot_kill',
    '{low: 0.5, mode: 0.6, high: 0.7}',
    {
      value: { kind: 'triangular', low: 0.5, mode: 0.6, high: 0.7 },
      text: '{low: 0.5, mode: 0.6, high: 0.7}',
    },
  ],
  ['shot_kill', '{tests: gmd, rule: row-list}', { value: { kind: 'beta', a: 2.5, b: 2.5 } }],
  ['track', '{"beta":[2,1]}', { value: { kind: 'beta', a: 2, b: 1 }, text: '{beta: [2, 1]}' }],
  ['speed', '4 to 5', { value: { kind: 'normal', scale: 'log', q05: 4000, q95: 5000 }, text: '4 to 5' }],
])('--set %s=%s is read as the file would be', (key, text, expected) => {
  expect(set(key, text)).toMatchObject(expected)
})

test.each([
  ['shot_kill', '1.5', 'not-probability'],
  ['shot_kill', '0.999', 'outside-bounds'],
  ['shot_kill', '5 km', 'unit-mismatch'],
  ['shot_kill', '', 'empty-file'],
  ['shot_kill', '[1, 2]', 'wrong-type'],
  ['shot_kill', '{lo: 1}', 'unknown-key'],
  ['shot_kill', '{', 'yaml-missing'],
  ['shot_kill', 'true', 'wrong-type'],
  ['warheads', '0 to 5', 'value-log'],
])('--set %s=%s is refused', (key, text, code) => {
  const read = set(key, text)
  if (!('problems' in read)) throw new Error('accepted')
  expect(read.problems.map(problem => problem.code)).toContain(code)
  expect(read.problems[0]).toMatchObject({ file: key, line: 1 })
})
