import { bibliography } from '../src/record/index.js'
import type { TestRecord } from '../src/record/index.js'
import type { ModelCatalog, ReadOptions } from '../src/scenario/index.js'

/** A made-up catalog with every kind of input and metric that a model can have. */
export const SAMPLE_MODELS: ModelCatalog = {
  raid: {
    inputs: [
      { name: 'warheads', units: ['count'], required: true, integer: true, about: 'warheads in the raid' },
      { name: 'shot_kill', units: ['probability'], required: true, about: 'single-shot kill probability' },
      { name: 'speed', units: ['m/s'], required: false, default: 6000, about: 'speed' },
      { name: 'track', units: ['probability'], required: false, default: 1, about: 'track' },
      { name: 'mode', units: [], required: false, choices: ['sls', 'salvo'], about: 'how shots are fired' },
      { name: 'common', units: ['probability'], required: true, common: true, about: 'nothing common fails' },
    ],
    metrics: [
      { name: 'p_no_leak', unit: 'probability', formula: 'P(0)' },
      { name: 'p_leak_at_most', unit: 'probability', parameter: true, formula: 'P(L <= k)' },
      { name: 'cost', unit: 'MUSD', formula: 'c' },
    ],
    needs: { cost: ['speed'] },
  },
  layers: {
    inputs: [{ name: 'warheads', units: ['count'], required: true, about: 'warheads' }],
    list: {
      name: 'layers',
      inputs: [
        { name: 'shot_kill', units: ['probability'], required: true, about: 'single-shot kill probability' },
        { name: 'common', units: ['probability'], required: true, common: true, about: 'the layer works' },
      ],
    },
    metrics: [{ name: 'p_no_leak', unit: 'probability', formula: 'P(0)' }],
  },
  rate: {
    inputs: [
      { name: 'launched', units: ['count'], required: false, about: 'launched' },
      { name: 'engaged', units: ['count'], required: false, about: 'engaged' },
      { name: 'rate', units: ['probability'], required: true, about: 'rate' },
    ],
    metrics: [{ name: 'kill_rate', unit: 'probability', formula: 'r' }],
    forms: [['launched'], ['engaged']],
  },
}

export const SAMPLE_TESTS: TestRecord = {
  series: {
    gmd: {
      title: 'Small series',
      rows: [
        { id: 'a', date: '1999-10-02', name: 'A', outcome: 'hit', partial: true },
        { id: 'b', date: '2000-01-18', name: 'B', outcome: 'miss' },
        { id: 'c', date: '2000-07-08', name: 'C', outcome: 'miss' },
        { id: 'd', date: '2001-07-14', name: 'D', outcome: 'hit' },
        { id: 'e', date: '2001-12-03', name: 'E', outcome: 'hit' },
      ],
    },
  },
  rules: { 'row-list': { noTest: 'exclude' }, strict: { noTest: 'exclude', excludePartial: true } },
}

export const SAMPLE_OPTIONS: ReadOptions = {
  file: 'sample.yaml',
  models: SAMPLE_MODELS,
  tests: SAMPLE_TESTS,
  bibliography: bibliography([
    { id: 'CNN0501', title: 'Speech' },
    { id: 'wilkening-2000', title: 'A simple model', author: [{ family: 'Wilkening' }] },
  ]),
}

/** A sound scenario that uses every part of the format. */
export const SAMPLE = `crawford: 1
id: sample-raid
title: {en: A small raid, ru: Малый налёт}
question: How likely is it that nothing gets through?
metric: p_no_leak
claim:
  text: p_no_leak >= 0.5
  why: {en: More likely than not., ru: Скорее да.}
  evidence: assumed
as-of: 2001-11-15
assumptions:
  warheads:
    label: {en: Warheads, ru: Боеголовки}
    about: How many come.
    kind: lever
    unit: count
    bounds: [1, 30]
    value: 5
    evidence: secondary
    sources: [CNN0501, mine]
    group: attack
  shot_kill:
    label: Single-shot kill probability
    short: Shot kill
    kind: belief
    unit: probability
    bounds: [0.05, 99 percent]
    value: 0.5 to 0.85
    evidence: assumed
    concept: shot_kill
    system: gmd
    test: {trials: 10}
  track:
    label: Track
    kind: belief
    unit: percent
    bounds: [50, 100]
    value: {low: 60, mode: 90, high: 1 probability}
    evidence: unchecked
    note: Nobody published this number.
  common_mode:
    label: Common mode
    kind: belief
    unit: probability
    bounds: [0, 1]
    value: {beta: [9, 1]}
    evidence: assumed
  speed:
    label: Speed
    kind: fact
    unit: km/s
    bounds: [2, 10]
    value: 3.5 to 6
    evidence: primary
    sources: [wilkening-2000]
model:
  use: raid
  inputs:
    warheads: warheads
    shot_kill: shot_kill
    speed: speed
    track: track
    mode: sls
    common_mode: common_mode
  note: Made up.
correlation:
  - {between: [shot_kill, track], rho: 0.3}
positions:
  program:
    holder: us-administration
    label: {en: As the program saw it, ru: Как видела программа}
    reconstructed-from: [CNN0501]
    date: 2001-11
    values:
      shot_kill: {value: 0.85, range: 0.7 to 0.93, evidence: assumed, reason: Other hardware.}
      warheads: {value: {one-of: [2, 4], weights: [1, 3]}, evidence: assumed}
  critics:
    label: As the critics saw it
    date: 2001
    values:
      shot_kill: {value: {tests: gmd, rule: row-list}, evidence: computed}
caveats: [Made up., {en: Twice., ru: Дважды.}]
bibliography:
  mine: {title: My report, author: A. Nobody, year: 2001, url: 'https://example.org'}
`
