import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  DEFAULT_SEED,
  OUTCOME_MODELS,
  bibliography,
  editedPoint,
  exactResults,
  library,
  readAny,
} from '../../src/index.js'
import type { PageEdit } from '../state/state.js'
import { ResultKeeper } from './results.js'

const data = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', '..', 'data', name), 'utf8')
const read = readAny(data('scenarios/gulf-1991.yaml'), {
  file: 'gulf-1991.yaml',
  models: OUTCOME_MODELS,
  bibliography: bibliography(JSON.parse(data('sources.json'))),
  library: library(JSON.parse(data('library.json'))),
  tests: JSON.parse(data('tests.json')),
})
if (!('scenario' in read)) throw new Error('gulf-1991.yaml is not read')
const { scenario } = read
const [a, b] = scenario.positions.map(one => one.key) as [string, string]
const key = scenario.assumptions.find(one => one.kind === 'belief')!.key
const draws = 5
const options = { seed: DEFAULT_SEED, draws }
const edit: PageEdit = { scenario: scenario.id, position: a, key, value: 0.5, source: '' }
const changed = editedPoint(scenario, edit).scenario

test('one position alone gives the very numbers it has beside another', () => {
  const keeper = new ResultKeeper(scenario, { own: [], edits: [] })
  const alone = [a, b].map(position => keeper.result(scenario, position, draws))
  expect(alone).toEqual(exactResults(scenario, [a, b], options))
})

test('an edit of one position leaves the other as computed and gives the edited one anew', () => {
  const before = new ResultKeeper(scenario, { own: [], edits: [] })
  const after = new ResultKeeper(scenario, { own: [], edits: [edit] })
  const kept = before.result(scenario, b, draws)
  expect(after.result(changed, b, draws)).toBe(kept)
  expect(after.result(changed, a, draws)).toEqual(exactResults(changed, [a], options)[0])
  expect(after.result(changed, a, draws)).not.toEqual(before.result(scenario, a, draws))
})

test('another file of the same name shares no result', () => {
  const other = { ...scenario }
  const kept = new ResultKeeper(scenario, { own: [], edits: [] }).result(scenario, a, draws)
  expect(new ResultKeeper(other, { own: [], edits: [] }).result(other, a, draws)).not.toBe(kept)
})

test('what came from elsewhere is at hand, and not computed again', () => {
  const own = { ...scenario }
  const keeper = new ResultKeeper(own, { own: [], edits: [edit] })
  const [found] = exactResults(changed, [a], options)
  keeper.keep(a, found!)
  expect(keeper.isQuick(a)).toBe(true)
  expect(keeper.result(changed, a, draws)).toBe(found)
})
