import { expect, test } from 'vitest'
import { SAMPLE, SAMPLE_OPTIONS } from '../../../test/sampleScenario.js'
import { readScenario } from '../index.js'
import type { Problem } from '../index.js'

const problemsOf = (text: string): readonly Problem[] => {
  const read = readScenario(text, SAMPLE_OPTIONS)
  return 'problems' in read ? read.problems : read.scenario.warnings
}

/** The sample with one piece of text replaced; the piece must occur, and only its first place changes. */
const changed = (from: string, to: string): string => {
  expect(SAMPLE).toContain(from)
  return SAMPLE.replace(from, () => to)
}

const brief = ({ code, path, details }: Problem): string =>
  [code, path, details['nearest'] === undefined ? [] : `→ ${details['nearest']}`].flat().join(' ')

test('the sample is sound and has nothing to warn of', () => {
  expect(problemsOf(SAMPLE)).toEqual([])
})

test.each([
  // the form
  ['crawford: 1', 'crawford: 2', 'newer-version crawford'],
  ['crawford: 1', 'crawford: one', 'wrong-choice crawford'],
  ['crawford: 1', 'crawfrod: 1', 'missing-key ', 'unknown-key crawfrod → crawford'],
  ['crawford: 1', 'crawford-case: 1', 'is-case crawford-case'],
  ['id: sample-raid', 'id: Sample Raid', 'wrong-form id'],
  ['id: sample-raid', 'id: 7', 'wrong-type id'],
  ['question: How', 'qestion: How', 'missing-key ', 'unknown-key qestion → question'],
  [
    'evidence: secondary',
    'evidense: secondary',
    'missing-key assumptions.warheads',
    'unknown-key assumptions.warheads.evidense → evidence',
  ],
  ['{en: A small raid, ru: Малый налёт}', '{ru: Малый налёт}', 'missing-key title'],
  ['{en: A small raid, ru: Малый налёт}', '{en: A, de: B}', 'unknown-key title.de'],
  ['{en: A small raid, ru: Малый налёт}', '[a]', 'wrong-type title'],
  ['title: {en: A small raid, ru: Малый налёт}', 'title: ""', 'empty-text title'],
  ['title: {en: A small raid, ru: Малый налёт}', 'title:', 'wrong-type title'],
  ['kind: lever', 'kind: leaver', 'wrong-choice assumptions.warheads.kind → lever'],
  ['unit: count', 'unit: counts', 'wrong-choice assumptions.warheads.unit → count'],
  ['bounds: [1, 30]', 'bounds: [1]', 'wrong-length assumptions.warheads.bounds'],
  ['bounds: [1, 30]', 'bounds: 30', 'wrong-type assumptions.warheads.bounds'],
  ['sources: [CNN0501, mine]', 'sources: CNN0501', 'wrong-type assumptions.warheads.sources'],
  ['test: {trials: 10}', 'test: {trials: 2.5}', 'wrong-type assumptions.shot_kill.test.trials'],
  ['test: {trials: 10}', 'test: {trials: 0}', 'wrong-range assumptions.shot_kill.test.trials'],
  ['as-of: 2001-11-15', 'as-of: 15 November 2001', 'wrong-form as-of'],
  ['date: 2001\n', 'date: 20010\n', 'wrong-range positions.critics.date'],
  [
    '  warheads:\n    label',
    '  War-heads:\n    label',
    'wrong-form assumptions.War-heads',
    'assumption-unknown model.inputs.warheads → War-heads',
    'assumption-unknown positions.program.values.warheads → War-heads',
    'assumption-unused assumptions.War-heads',
  ],
  ['rho: 0.3', 'rho: 1', 'wrong-range correlation[0].rho'],
  ['as-of', 'use: ranges\nas-of', 'wrong-choice use → range'],
  // values
  ['value: 5\n', 'value: 5 km\n', 'unit-mismatch assumptions.warheads.value'],
  ['value: 5\n', 'value: five\n', 'value-not-understood assumptions.warheads.value'],
  ['value: 5\n', 'value: -5\n', 'negative assumptions.warheads.value'],
  ['value: 5\n', 'value: .inf\n', 'value-not-finite assumptions.warheads.value'],
  ['value: 5\n', 'value: 31\n', 'outside-bounds assumptions.warheads.value'],
  ['value: 5\n', 'value: 0 to 5\n', 'value-log assumptions.warheads.value'],
  ['value: 5\n', 'value: 5–10\n', 'value-dash assumptions.warheads.value → 5 to 10'],
  ['value: 5\n', 'value: 1,000\n', 'value-separators assumptions.warheads.value → 1000'],
  [
    'value: 5\n',
    'value: {low: 1, mod: 2, high: 3}\n',
    'missing-key assumptions.warheads.value',
    'unknown-key assumptions.warheads.value.mod → mode',
  ],
  ['value: 5\n', 'value: {low: 3, mode: 2, high: 4}\n', 'value-order assumptions.warheads.value'],
  ['value: 5\n', 'value: {beta: [1, 2]}\n', 'value-beta-unit assumptions.warheads.value'],
  ['value: 5\n', 'value: true\n', 'wrong-type assumptions.warheads.value'],
  ['value: 0.5 to 0.85', 'value: 1.2', 'not-probability assumptions.shot_kill.value'],
  ['value: 0.5 to 0.85', 'value: 85 percen', 'unit-unknown assumptions.shot_kill.value → percent'],
  ['value: 0.5 to 0.85', 'value: 85%', 'unit-unknown assumptions.shot_kill.value → percent'],
  ['value: 0.5 to 0.85', 'value: 0.5 to 1', 'value-logit assumptions.shot_kill.value'],
  ['value: 0.5 to 0.85', 'value: 0.85 to 0.5', 'value-order assumptions.shot_kill.value'],
  ['value: 0.5 to 0.85', 'value: 0.01 to 0.5', 'outside-bounds assumptions.shot_kill.value'],
  ['value: {beta: [9, 1]}', 'value: {beta: [9, 0]}', 'value-beta assumptions.common_mode.value'],
  ['value: {beta: [9, 1]}', 'value: {beta: [9]}', 'wrong-length assumptions.common_mode.value.beta'],
  ['range: 0.7 to 0.93', 'range: 0.7 to 0.995', 'outside-bounds positions.program.values.shot_kill.range'],
  ['weights: [1, 3]', 'weights: [1]', 'value-weights positions.program.values.warheads.value'],
  ['weights: [1, 3]', 'weights: [1, 0]', 'value-weights positions.program.values.warheads.value'],
  ['tests: gmd', 'tests: gdm', 'series-unknown positions.critics.values.shot_kill.value → gmd'],
  ['rule: row-list', 'rule: rowlst', 'rule-unknown positions.critics.values.shot_kill.value → row-list'],
  [
    'rule: row-list',
    'rule: row-list, weight: 2',
    'wrong-range positions.critics.values.shot_kill.value.weight',
  ],
  [
    'rule: row-list',
    'rule: row-list, prior: jefreys',
    'wrong-choice positions.critics.values.shot_kill.value.prior → jeffreys',
  ],
  ['as-of: 2001-11-15', 'as-of: 1998', 'no-trials positions.critics.values.shot_kill.value'],
  ['bounds: [1, 30]', 'bounds: [30, 1]', 'bounds-order assumptions.warheads.bounds'],
  ['bounds: [0.05, 99 percent]', 'bounds: [0.05, 1.5]', 'not-probability assumptions.shot_kill.bounds[1]'],
  ['bounds: [2, 10]', 'bounds: [2 km, 10]', 'unit-mismatch assumptions.speed.bounds[0]'],
  // assumptions and positions
  ['sources: [wilkening-2000]', 'sources: []', 'source-missing assumptions.speed.evidence'],
  ['note: Nobody published this number.', 'concept: track', 'source-missing assumptions.track.evidence'],
  [
    'sources: [wilkening-2000]',
    'sources: [wilkening-2001]',
    'source-unknown assumptions.speed.sources[0] → wilkening-2000',
  ],
  [
    'reconstructed-from: [CNN0501]',
    'reconstructed-from: [CNN0502]',
    'source-unknown positions.program.reconstructed-from[0] → CNN0501',
  ],
  [
    '  mine: {',
    '  CNN0501: {',
    'source-replaced bibliography.CNN0501',
    'source-unknown assumptions.warheads.sources[1]',
  ],
  [
    'unit: count\n    bounds: [1, 30]',
    'unit: MUSD\n    bounds: [1, 30]',
    'input-unit model.inputs.warheads',
    'year-missing assumptions.warheads',
  ],
  ['group: attack', 'test: {trials: 3}', 'test-not-probability assumptions.warheads.test'],
  [
    '      warheads: {value',
    '      warheds: {value',
    'assumption-unknown positions.program.values.warheds → warheads',
  ],
  ['    speed: speed\n', '', 'assumption-unused assumptions.speed'],
  // model, metric, claim
  ['use: raid', 'use: riad', 'model-unknown model.use → raid'],
  ['metric: p_no_leak', 'metric: p_no_leek', 'metric-unknown metric → p_no_leak'],
  ['metric: p_no_leak', 'metric: p_leak_at_most', 'metric-parameter metric'],
  ['metric: p_no_leak', 'metric: p_no_leak(1)', 'metric-parameter metric'],
  ['metric: p_no_leak', 'metric: p_leak_at_most(2)', 'claim-metric claim.text'],
  ['text: p_no_leak >= 0.5', 'text: p_no_leak = 0.5', 'claim-form claim.text'],
  ['text: p_no_leak >= 0.5', 'text: p_no_leak >= half', 'value-not-understood claim.text'],
  ['text: p_no_leak >= 0.5', 'text: p_no_leak >= 50', 'not-probability claim.text'],
  ['text: p_no_leak >= 0.5', 'text: p_noleak >= 0.5 km', 'metric-unknown claim.text → p_no_leak'],
  ['    warheads: warheads\n', '', 'assumption-unused assumptions.warheads', 'input-unbound model.inputs'],
  [
    '    warheads: warheads\n',
    '    warheds: warheads\n',
    'assumption-unused assumptions.warheads',
    'input-unbound model.inputs',
    'input-unknown model.inputs.warheds → warheads',
  ],
  [
    '    warheads: warheads\n',
    '    warheads: warhead\n',
    'assumption-unknown model.inputs.warheads → warheads',
    'assumption-unused assumptions.warheads',
  ],
  [
    '    warheads: warheads\n',
    '    warheads: speed\n',
    'assumption-unused assumptions.warheads',
    'input-unit model.inputs.warheads',
  ],
  [
    '    warheads: warheads\n',
    '    warheads: [warheads]\n',
    'wrong-type model.inputs.warheads[0]',
    'assumption-unused assumptions.warheads',
  ],
  [
    '    speed: speed\n',
    '    speed: 6\n',
    'unit-missing model.inputs.speed',
    'assumption-unused assumptions.speed',
  ],
  [
    '    speed: speed\n',
    '    speed: 6 kg\n',
    'input-unit model.inputs.speed',
    'assumption-unused assumptions.speed',
  ],
  [
    '    speed: speed\n',
    '    speed: -6 km/s\n',
    'negative model.inputs.speed',
    'assumption-unused assumptions.speed',
  ],
  [
    '    track: track\n',
    '    track: 90\n',
    'not-probability model.inputs.track',
    'assumption-unused assumptions.track',
  ],
  ['mode: sls', 'mode: slvo', 'input-choice model.inputs.mode → salvo'],
  [
    '    common_mode: common_mode\n',
    '',
    'assumption-unused assumptions.common_mode',
    'common-missing model.inputs',
  ],
  [
    '    common_mode: common_mode\n',
    '    common: 1\n    common_mode: common_mode\n',
    'assumption-unused assumptions.common_mode',
    'input-twice model.inputs.common_mode',
  ],
  [
    'common_mode: common_mode\n  note: Made up.',
    'common: none',
    'assumption-unused assumptions.common_mode',
    'common-note model.inputs.common',
  ],
  // correlation
  ['[shot_kill, track]', '[shot_kil, track]', 'assumption-unknown correlation[0].between[0] → shot_kill'],
  ['[shot_kill, track]', '[track, track]', 'correlation-self correlation[0].between'],
  [
    'rho: 0.3}',
    'rho: 0.3}\n  - {between: [track, shot_kill], rho: 0.1}',
    'correlation-twice correlation[1].between',
  ],
  [
    'rho: 0.3}',
    'rho: 0.9}\n  - {between: [track, speed], rho: 0.9}\n  - {between: [speed, shot_kill], rho: -0.9}',
    'correlation-impossible correlation',
  ],
])('%j → %j is reported', (from, to, ...expected) => {
  expect(problemsOf(changed(from, to)).map(brief).sort()).toEqual(expected.sort())
})

test.each([
  ['common_mode: common_mode\n  note: Made up.', 'common: none\n  note: Why not.'],
  ['common_mode: common_mode', 'common: 0.95'],
  ['speed: speed', 'speed: 6 km/s'],
  ['metric: p_no_leak\nclaim:\n  text: p_no_leak >= 0.5', 'metric: cost\nclaim:\n  text: cost <= 30'],
  [
    'metric: p_no_leak\nclaim:\n  text: p_no_leak',
    'metric: p_leak_at_most( 2 )\nclaim:\n  text: p_leak_at_most(2)',
  ],
])('%j → %j is accepted', (from, to) => {
  expect(problemsOf(changed(from, to)).filter(problem => problem.severity === 'error')).toEqual([])
})

test('line and column point at the key or the value at fault', () => {
  const at = (text: string): string[] =>
    problemsOf(text).map(({ line, column, path }) => `${line}:${column} ${path}`)
  expect(at(changed('bounds: [1, 30]', 'bounds: [30, 1]'))).toEqual(['17:13 assumptions.warheads.bounds'])
  expect(at(changed('kind: lever', 'kinf: lever'))).toEqual([
    '12:3 assumptions.warheads',
    '15:5 assumptions.warheads.kinf',
  ])
  expect(at(changed('track], rho', 'trak], rho'))).toEqual(['67:27 correlation[0].between[1]'])
})

test('everything wrong in a file is reported at once, in the order of the file, and sound parts are still checked', () => {
  const text = changed('kind: lever', 'kind: leaver')
    .replace('0.5 to 0.85', '0.5 to 1.85')
    .replace('use: raid', 'use: riad')
    .replace('shot_kill: {value: 0.85', 'shot_kil: {value: 0.85')
    .replace('metric: p_no_leak', 'metrics: p_no_leak')
    .replace('    label: Speed\n', '')
  expect(problemsOf(text).map(brief)).toEqual([
    'missing-key ',
    'unknown-key metrics → metric',
    'wrong-choice assumptions.warheads.kind → lever',
    'not-probability assumptions.shot_kill.value',
    'missing-key assumptions.speed',
    'model-unknown model.use → raid',
    'assumption-unknown positions.program.values.shot_kil → shot_kill',
  ])
})

test('a metric that needs an optional input says so', () => {
  const text = changed('metric: p_no_leak', 'metric: cost')
    .replace('p_no_leak >= 0.5', 'cost <= 30')
    .replace('    speed: speed\n', '')
  expect(problemsOf(text).map(brief)).toEqual([
    'assumption-unused assumptions.speed',
    'input-needed model.inputs',
  ])
})

const INPUTS = `  use: raid
  inputs:
    warheads: warheads
    shot_kill: shot_kill
    speed: speed
    track: track
    mode: sls
    common_mode: common_mode
`
const errorsWith = (model: string): string[] =>
  problemsOf(changed(INPUTS, model))
    .filter(problem => problem.severity === 'error')
    .map(brief)

test.each([
  ['layers: [{name: upper, shot_kill: shot_kill, common: none}, {shot_kill: 0.5, common_mode: common_mode}]'],
  [
    'layers: [{shot_kil: shot_kill, common: 1}]',
    'input-unbound model.inputs.layers[0]',
    'input-unknown model.inputs.layers[0].shot_kil → shot_kill',
  ],
  ['layers: [{shot_kill: shot_kill}]', 'common-missing model.inputs.layers[0]'],
  ['layers: []', 'wrong-length model.inputs.layers'],
  ['layers: shot_kill', 'wrong-type model.inputs.layers'],
  [
    'layer: []',
    'input-unbound model.inputs',
    'wrong-length model.inputs.layer',
    'input-unknown model.inputs.layer → layers',
  ],
])('layers are checked one by one: %s', (layers, ...expected) => {
  expect(errorsWith(`  use: layers\n  inputs:\n    warheads: warheads\n    ${layers}\n`).sort()).toEqual(
    expected.sort(),
  )
})

test.each([
  ['launched: warheads'],
  ['engaged: 20'],
  ['{}', 'input-forms-none model.inputs'],
  ['{launched: 3, engaged: 2}', 'input-forms-several model.inputs'],
])('a model with several forms is asked in exactly one: %s', (inputs, ...expected) => {
  const written = inputs.startsWith('{') ? inputs.slice(1, -1) : inputs
  const model = `  use: rate\n  inputs: {rate: shot_kill${written && `, ${written}`}}\n`
  const text = changed(INPUTS, model)
    .replace('metric: p_no_leak', 'metric: kill_rate')
    .replace('text: p_no_leak', 'text: kill_rate')
  expect(
    problemsOf(text)
      .filter(problem => problem.severity === 'error')
      .map(brief),
  ).toEqual(expected)
})

test('a file with one position is a warning, with none an error', () => {
  const start = SAMPLE.indexOf('  critics:')
  const end = SAMPLE.indexOf('caveats:')
  const one = SAMPLE.slice(0, start) + SAMPLE.slice(end)
  expect(problemsOf(one).map(brief)).toEqual(['single-position positions'])
  const none = `${one.slice(0, one.indexOf('positions:'))}positions: {}\n`
  expect(problemsOf(none.replace(', mine', '')).map(brief)).toEqual(['no-positions positions'])
})

test('without a bibliography no cited source is called unknown', () => {
  const { bibliography: _, ...options } = SAMPLE_OPTIONS
  expect(readScenario(changed('sources: [wilkening-2000]', 'sources: [who]'), options)).toHaveProperty(
    'scenario.warnings',
    [],
  )
})
