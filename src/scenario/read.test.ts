import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { SAMPLE, SAMPLE_OPTIONS } from '../../test/sampleScenario.js'
import { readAny, readCase, readScenario, scenarioHash } from './index.js'
import type { Scenario } from './index.js'

const scenarioOf = (text: string, use?: 'point' | 'range'): Scenario => {
  const read = readScenario(text, { ...SAMPLE_OPTIONS, use })
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.scenario
}

test('a sound file becomes a scenario with nothing dropped', () => {
  const scenario = scenarioOf(SAMPLE)
  expect(scenario).toMatchObject({
    id: 'sample-raid',
    title: { en: 'A small raid', ru: 'Малый налёт' },
    question: { en: 'How likely is it that nothing gets through?' },
    metric: { text: 'p_no_leak', name: 'p_no_leak', parameter: null, unit: 'probability' },
    claim: {
      text: 'p_no_leak >= 0.5',
      operator: '>=',
      threshold: 0.5,
      why: { en: 'More likely than not.', ru: 'Скорее да.' },
      evidence: 'assumed',
      sources: [],
    },
    asOf: '2001-11-15',
    use: null,
    model: {
      use: 'raid',
      inputs: {
        warheads: { assumption: 'warheads' },
        shot_kill: { assumption: 'shot_kill' },
        speed: { assumption: 'speed' },
        track: { assumption: 'track' },
        mode: { choice: 'sls' },
        common: { assumption: 'common_mode' },
      },
      layers: [],
      note: { en: 'Made up.' },
    },
    correlation: [{ between: ['shot_kill', 'track'], rho: 0.3 }],
    caveats: [{ en: 'Made up.' }, { en: 'Twice.', ru: 'Дважды.' }],
    warnings: [],
  })
  expect(scenario.assumptions.map(one => one.key)).toEqual([
    'warheads',
    'shot_kill',
    'track',
    'common_mode',
    'speed',
  ])
})

test('an assumption is in SI, remembers how it was written, and where', () => {
  expect(scenarioOf(SAMPLE).assumptions[2]).toEqual({
    key: 'track',
    label: { en: 'Track' },
    short: null,
    about: null,
    kind: 'belief',
    unit: 'percent',
    bounds: [0.5, 1],
    value: { kind: 'triangular', low: 0.6, mode: 0.9, high: 1 },
    text: '{low: 60, mode: 90, high: 1 probability}',
    evidence: 'unchecked',
    sources: [],
    note: { en: 'Nobody published this number.' },
    concept: null,
    system: null,
    group: null,
    test: null,
    year: null,
    line: 33,
  })
})

test('a position says whose it is and what it takes the assumptions to be', () => {
  const [program, critics] = scenarioOf(SAMPLE).positions
  expect(program).toMatchObject({
    key: 'program',
    holder: 'us-administration',
    label: { en: 'As the program saw it', ru: 'Как видела программа' },
    reconstructedFrom: ['CNN0501'],
    date: '2001-11',
  })
  expect([...program!.values.keys()]).toEqual(['shot_kill', 'warheads'])
  expect(program!.values.get('shot_kill')).toEqual({
    value: { kind: 'point', value: 0.85 },
    text: '0.85',
    evidence: 'assumed',
    sources: [],
    note: null,
    reason: { en: 'Other hardware.' },
  })
  expect(critics).toMatchObject({ key: 'critics', holder: 'critics', date: '2001', reconstructedFrom: [] })
})

test('tests flown after the date of the scenario are not known to it', () => {
  const known = (text: string): unknown => scenarioOf(text).positions[1]!.values.get('shot_kill')!.value
  expect(known(SAMPLE)).toEqual({ kind: 'beta', a: 2.5, b: 2.5 })
  expect(known(SAMPLE.replace('as-of: 2001-11-15', 'as-of: 2001'))).toEqual({ kind: 'beta', a: 3.5, b: 2.5 })
})

test('use: range takes the companion range, use: point leaves one number everywhere, and the caller overrides the file', () => {
  const values = (scenario: Scenario): unknown[] => [
    scenario.positions[0]!.values.get('shot_kill')!.value,
    scenario.assumptions[2]!.value,
  ]
  const triangle = { kind: 'triangular', low: 0.6, mode: 0.9, high: 1 }
  const range = { kind: 'normal', scale: 'logit', q05: 0.7, q95: 0.93 }
  const [written, mode] = [
    { kind: 'point', value: 0.85 },
    { kind: 'point', value: 0.9 },
  ]
  expect(values(scenarioOf(SAMPLE))).toEqual([written, triangle])
  expect(values(scenarioOf(`use: range\n${SAMPLE}`))).toEqual([range, triangle])
  expect(values(scenarioOf(`use: point\n${SAMPLE}`))).toEqual([written, mode])
  expect(values(scenarioOf(`use: point\n${SAMPLE}`, 'range'))).toEqual([range, triangle])
  expect(scenarioOf(SAMPLE, 'point').positions[0]!.values.get('warheads')).toMatchObject({
    value: { kind: 'point', value: 4 },
    text: '4',
  })
})

test('the file’s own sources join the shipped ones', () => {
  const { bibliography } = scenarioOf(SAMPLE)
  expect(bibliography.get('mine')).toEqual({
    id: 'mine',
    title: 'My report',
    author: [{ literal: 'A. Nobody' }],
    issued: { 'date-parts': [[2001]] },
    URL: 'https://example.org',
  })
  expect(bibliography.has('wilkening-2000')).toBe(true)
})

test('a claim may be a text alone, or left out', () => {
  const start = SAMPLE.indexOf('claim:')
  const end = SAMPLE.indexOf('as-of:')
  const short = `${SAMPLE.slice(0, start)}claim: 'p_no_leak<50 percent'\n${SAMPLE.slice(end)}`
  expect(scenarioOf(short).claim).toMatchObject({ operator: '<', threshold: 0.5, why: null, evidence: null })
  expect(scenarioOf(SAMPLE.slice(0, start) + SAMPLE.slice(end)).claim).toBeNull()
})

test('layers keep their order and names; what is written off stays visible', () => {
  const inputs = `{warheads: 5, layers: [{name: upper, shot_kill: shot_kill, common: none}, {shot_kill: 50 percent, common_mode: common_mode}]}`
  const start = SAMPLE.indexOf('  use: raid')
  const end = SAMPLE.indexOf('  note: Made up.')
  const { model } = scenarioOf(
    `${SAMPLE.slice(0, start)}  use: layers\n  inputs: ${inputs}\n${SAMPLE.slice(end)}`,
  )
  expect(model).toEqual({
    use: 'layers',
    inputs: { warheads: { literal: 5 } },
    layers: [
      { name: { en: 'upper' }, inputs: { shot_kill: { assumption: 'shot_kill' }, common: { none: true } } },
      { name: null, inputs: { shot_kill: { literal: 0.5 }, common: { assumption: 'common_mode' } } },
    ],
    note: { en: 'Made up.' },
  })
})

test('JSON is read as well, with or without indentation', () => {
  const data: unknown = parse(SAMPLE)
  for (const indent of [undefined, 2, '\t'])
    expect(scenarioHash(scenarioOf(JSON.stringify(data, null, indent)))).toBe(
      scenarioHash(scenarioOf(SAMPLE)),
    )
})

const CASE =
  'crawford-case: 1\nid: sample\ntitle: {en: Sample, ru: Пример}\nquestions: [sample-raid, other]\n'

test('a case names its questions', () => {
  expect(readCase(CASE, { file: 'case.yaml' })).toEqual({
    case: { id: 'sample', title: { en: 'Sample', ru: 'Пример' }, questions: ['sample-raid', 'other'] },
  })
})

test.each([
  ['other]', 'sample-raid]', ['question-twice questions[1]']],
  ['[sample-raid, other]', '[]', ['wrong-length questions']],
  ['[sample-raid, other]', '[a b]', ['wrong-form questions[0]']],
  ['crawford-case: 1', 'crawford-case: 9', ['newer-version crawford-case']],
  ['crawford-case: 1', 'crawford: 1', ['is-scenario crawford']],
  ['questions:', 'question:', ['missing-key ', 'unknown-key question']],
])('a case with %j → %j is refused', (from, to, expected) => {
  const read = readCase(CASE.replace(from, to), { file: 'case.yaml' })
  if (!('problems' in read)) throw new Error('accepted')
  expect(read.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(expected)
})

test('a file says itself whether it is a scenario or a case', () => {
  expect(readAny(SAMPLE, SAMPLE_OPTIONS)).toHaveProperty('scenario.id', 'sample-raid')
  expect(readAny(CASE, SAMPLE_OPTIONS)).toHaveProperty('case.id', 'sample')
  expect(readScenario(CASE, SAMPLE_OPTIONS)).toHaveProperty('problems.0.code', 'is-case')
})
