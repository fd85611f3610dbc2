import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { REGISTRY } from '../src/index.js'
import type { CompareResult, ReferenceCase, RunResult, Verification } from '../src/index.js'
import { crawford, json, temporaryFolder } from './command.js'

const COMMANDS = [
  'run',
  'compare',
  'sources',
  'scenarios',
  'new',
  'schema',
  'calc',
  'verify',
  'record',
  'map',
]
const folder = temporaryFolder()
const BUNDLED = readdirSync(resolve(import.meta.dirname, '..', 'data', 'scenarios')).map(name =>
  name.replace('.yaml', ''),
)

describe('help and usage', () => {
  test.each(COMMANDS)('%s --help has an example, in both languages', command => {
    for (const [lang, word] of [
      ['en', 'Example'],
      ['ru', 'Пример'],
    ] as const) {
      const { status, out } = crawford([command, '--help', '--lang', lang])
      expect(status).toBe(0)
      expect(out).toContain(word)
      expect(out).toContain(`crawford ${command}`)
    }
  })
  test.each([
    [['rnu'], /unknown command rnu; did you mean run\?/],
    [['run', 'gmd-today', '--postion', 'x'], /unknown option --postion; did you mean --position\?/],
    [['run'], /missing argument/],
    [['run', 'gmd-today', '--seed'], /needs a value/],
    [['run', 'gmd-today', 'more'], /too many/],
    [['run', 'gmd-today', '--trials', 'abc'], /--trials must be a whole number/],
    [['run', 'gmd-today', '--precision', '-1'], /--precision must be a number above 0/],
    [['run', 'gmd-today', '--trials', '5', '--precision', '1'], /exclude each other/],
    [['run', 'gmd-today', '--method', 'magic'], /--method must be/],
    [['run', 'gmd-today', '--use', 'both'], /--use must be/],
    [['run', 'gmd-today', '--position', 'oficial'], /did you mean official\?/],
    [['compare', 'gmd-today'], /--positions official,critics/],
    [['compare', 'gmd-today', '--positions', 'official,official'], /two different/],
    [['sources', 'gmd-today', '--format', 'ris'], /--format must be/],
    [['run', 'crawford-2001', '--set', 'shot_kil=0.5'], /did you mean shot_kill\?/],
    [['run', 'crawford-2001-raid', '--set', 'shot_kill=1.5'], /between 0 and 1/],
    [['run', 'crawford-2001-raid', '--set', 'critic.shot_kill=0.5'], /did you mean critics\?/],
    [['run', 'crawford-2001-raid', '--set', 'shot_kill'], /key=value/],
    [['run', 'crawford-2001-retaliation', '--method', 'sampled'], /no sampled road/],
    [['--lang', 'de', 'scenarios'], /--lang must be/],
  ])('%j ends with 2 and says why', (args, words) => {
    const { status, out, err } = crawford(args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(words)
    expect(err).not.toMatch(/\n\s+at /)
  })
})

describe('run', () => {
  const raid = json<RunResult>('run', 'crawford-2001-raid')

  test('prints what the contract names', () => {
    const names = [
      'scenario',
      'hash',
      'engine',
      'data',
      'seed',
      'method',
      'metric',
      'results',
      'assumptions',
      'warnings',
    ]
    for (const name of names) expect(raid).toHaveProperty(name)
    expect(raid.hash).toMatch(/^[0-9a-f]{64}$/)
    const [first] = raid.results
    expect(Object.keys(first!)).toEqual(
      expect.arrayContaining([
        'position',
        'value',
        'unit',
        'band',
        'outcome',
        'independent',
        'correlated',
        'sampled',
        'claim',
      ]),
    )
    expect(first!.band).toMatchObject({ draws: 0, q05: first!.value, q50: first!.value, q95: first!.value })
    expect(first!.outcome!.leakers.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
    expect(first!.outcome!.pNoLeak).toBeCloseTo(first!.value, 12)
    expect(first!.claim).toMatchObject({ text: 'p_no_leak >= 0.5', holds: true })
    expect(raid.assumptions.find(one => one.key === 'shot_kill')).toMatchObject({
      kind: 'belief',
      unit: 'probability',
      values: { program: 0.85, critics: 0.5 },
      evidence: 'assumed',
      edited: null,
    })
  })
  test('independent and correlated stand side by side: 0.857 and 0.930, 0.034 and 0.082', () => {
    const shown = raid.results.map(one => [one.independent!.toFixed(3), one.correlated!.toFixed(3)])
    expect(shown).toEqual([
      ['0.857', '0.930'],
      ['0.034', '0.082'],
    ])
  })
  test('--check ends with 1 where the claim does not hold, --position picks one', () => {
    expect(crawford(['run', 'crawford-2001-raid', '--check']).status).toBe(1)
    expect(crawford(['run', 'crawford-2001-raid', '--check', '--position', 'program']).status).toBe(0)
  })
  test('--set discloses itself at the head of the text and in the JSON', () => {
    const settings = ['--set', 'warheads=20', '--set', 'critics.shot_kill=0.7', '--source', 'my own guess']
    const { out } = crawford(['run', 'crawford-2001-raid', ...settings])
    const head = out.split('\n').slice(0, 3).join('\n')
    expect(head).toMatch(
      /EDITED[\s\S]*20 instead of 5.*my own guess[\s\S]*0\.7 \(critics\) instead of 0\.5 \(critics\)/,
    )
    const edited = json<RunResult>('run', 'crawford-2001-raid', ...settings)
    const by = (key: string): unknown => edited.assumptions.find(one => one.key === key)!.edited
    expect(by('warheads')).toEqual({ shipped: 5, value: 20, source: 'my own guess' })
    expect(by('shot_kill')).toEqual({
      shipped: { critics: 0.5 },
      value: { critics: 0.7 },
      source: 'my own guess',
    })
    expect(edited.hash).not.toBe(raid.hash)
    expect(edited.results[0]!.value).toBeLessThan(raid.results[0]!.value)
  })
  test('a scenario can come from standard input', () => {
    const text = readFileSync(
      join(import.meta.dirname, '..', 'data', 'scenarios', 'crawford-2001-raid.yaml'),
      'utf8',
    )
    const { status, out } = crawford(['run', '-', '--json'], text)
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ hash: raid.hash, results: raid.results })
  })
  test('the seed moves sampled and drawn numbers only, and the same seed gives the same bytes', () => {
    const at = (seed: string): string =>
      crawford(['run', 'gmd-today', '--json', '--seed', seed, '--draws', '500']).out
    expect(at('1')).toBe(at('1'))
    expect(at('1')).not.toBe(at('2'))
    expect(json<RunResult>('run', 'crawford-2001-raid', '--seed', '7').results).toEqual(raid.results)
  })
  test('the number of workers changes no bit', () => {
    const at = (workers: string): string =>
      crawford([
        'run',
        'gmd-today',
        '--json',
        '--draws',
        '50',
        '--method',
        'sampled',
        '--trials',
        '20000',
        '--workers',
        workers,
      ]).out
    expect(at('1').length).toBeGreaterThan(1000)
    expect(at('2')).toBe(at('1'))
    expect(at('3')).toBe(at('1'))
  })
  test('--precision samples until the standard error is that small, and no path drops the error', () => {
    const { results } = json<RunResult>('run', 'crawford-2001-raid', '--precision', '0.002')
    for (const { value, sampled } of results) {
      expect(sampled!.standardError).toBeLessThanOrEqual(0.002)
      expect(sampled!.trials % 1024).toBe(0)
      expect(Math.abs(sampled!.value - value)).toBeLessThanOrEqual(4 * sampled!.standardError)
    }
  })
  test.each(['crawford-2001-raid', 'gmd-today', 'safeguard-1975', 'a135-moscow', 'golden-dome'])(
    'exact and sampled agree on %s',
    id => {
      const { results } = json<RunResult>(
        'run',
        id,
        '--method',
        'both',
        '--trials',
        '10000',
        '--draws',
        '4000',
      )
      for (const { position, value, band, sampled } of results) {
        const error = Math.hypot(sampled!.standardError, band.standardError)
        expect(Math.abs(sampled!.value - value), `${id} ${position}`).toBeLessThanOrEqual(4 * error + 1e-12)
      }
    },
  )
})

describe('compare', () => {
  const forth = json<CompareResult>('compare', 'crawford-2001-raid')

  test('prints what the contract names, and shares sum to the gap', () => {
    for (const name of [
      'scenario',
      'hash',
      'metric',
      'from',
      'to',
      'gap',
      'attribution',
      'interactions',
      'orderings',
      'cruxes',
      'breakEven',
      'evidence',
    ])
      expect(forth).toHaveProperty(name)
    expect(forth.attribution.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(forth.gap, 12)
    expect(forth.attribution.reduce((sum, one) => sum + one.fraction!, 0)).toBeCloseTo(1, 12)
    for (const one of forth.attribution) {
      expect(one.min!).toBeLessThanOrEqual(one.share)
      expect(one.max!).toBeGreaterThanOrEqual(one.share)
    }
    expect(forth.orderings.best).toHaveLength(forth.attribution.length + 1)
  })
  test('swapping the two positions only mirrors the attribution', () => {
    const back = json<CompareResult>('compare', 'crawford-2001-raid', '--positions', 'critics,program')
    expect(back.gap).toBe(-forth.gap)
    for (const one of back.attribution)
      expect(one.share).toBeCloseTo(-forth.attribution.find(other => other.key === one.key)!.share, 12)
  })
  test('opens with one plain sentence, then the waterfall, the cruxes, break-evens and evidence', () => {
    const { out } = crawford(['compare', 'crawford-2001-raid'])
    const places = [
      'One model, two sets',
      'What carries the gap',
      'What would change',
      'How far one alone',
      'What evidence',
    ].map(part => out.indexOf(part))
    expect(places.every(place => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(out).toMatch(/assumed/)
    expect(out).not.toMatch(/\b(works|fails|wrong)\b(?! at all)/)
  })
  test('every pair, or each against the mean of all', () => {
    const pairs = json<{ pairs: CompareResult[] }>(
      'compare',
      'gulf-1991',
      '--positions',
      'all',
      '--use',
      'point',
    ).pairs
    expect(pairs).toHaveLength(10)
    const mean = json<CompareResult>(
      'compare',
      'gulf-1991',
      '--positions',
      'gao-strong,consensus',
      '--use',
      'point',
    )
    expect(mean.to.position).toBe('consensus')
  })
  test('shares of ranges carry their error, sum to the gap and come with a band', () => {
    const ranged = json<CompareResult>('compare', 'crawford-2001-raid', '--use', 'range', '--draws', '1000')
    expect(ranged.attribution.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(ranged.gap, 10)
    for (const one of ranged.attribution) {
      expect(one.standardError).toBeGreaterThan(0)
      expect(one.band!.q05).toBeLessThanOrEqual(one.band!.q95)
    }
    for (const one of ranged.evidence) expect(one.standardError).toBeGreaterThan(0)
  })
})

describe('the other commands', () => {
  test('sources lists what is open first, and every cited id resolves', () => {
    const list = json<{ open: { evidence: string }[]; sources: { id: string; source: unknown }[] }>(
      'sources',
      'crawford-2001-raid',
    )
    expect(list.open[0]!.evidence).toBe('unchecked')
    expect(list.sources.every(one => one.source !== null)).toBe(true)
    const { out } = crawford(['sources', 'crawford-2001-raid'])
    expect(out.indexOf('Not yet checked')).toBeLessThan(out.indexOf('Cited'))
    expect(crawford(['sources', 'crawford-2001', '--format', 'bibtex']).out).toMatch(/^@\w+\{/)
    expect(Array.isArray(JSON.parse(crawford(['sources', 'crawford-2001', '--format', 'csl']).out))).toBe(
      true,
    )
  })
  test('scenarios lists every bundled question and the case', () => {
    const { scenarios, cases } = json<{
      scenarios: { id: string; positions: string[] }[]
      cases: { id: string }[]
    }>('scenarios')
    const files = readdirSync(resolve(import.meta.dirname, '..', 'data', 'scenarios'))
    expect(scenarios.map(one => `${one.id}.yaml`).toSorted()).toEqual(files.toSorted())
    for (const one of scenarios) expect(one.positions.length).toBeGreaterThanOrEqual(2)
    expect(cases.map(one => one.id)).toEqual(['crawford-2001'])
  })
  test('new prints a template that runs and compares without a warning, and never overwrites a file', () => {
    for (const lang of ['en', 'ru']) {
      const file = join(folder, `new.${lang}.yaml`)
      expect(crawford(['new', '--out', file, '--lang', lang])).toMatchObject({ status: 0, err: '' })
      expect(crawford(['run', file, '--lang', lang])).toMatchObject({ status: 0, err: '' })
      expect(crawford(['compare', file, '--lang', lang])).toMatchObject({ status: 0 })
      expect(crawford(['new', '--out', file]).status).toBe(2)
    }
  })
  test('schema is a JSON Schema that names the parts of a file, models lists what can be used', () => {
    const schema = JSON.parse(crawford(['schema']).out) as { properties: Record<string, unknown> }
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(['crawford', 'assumptions', 'positions', 'model', 'claim']),
    )
    const models = JSON.parse(crawford(['schema', '--models', '--json']).out) as { name: string }[]
    expect(models.map(one => one.name)).toEqual([
      'raid',
      'layers',
      'decoyed-layers',
      'exhaustion',
      'retaliation',
      'cost',
      'rate',
      'boost-shell',
      'geometry',
    ])
  })
  test('calc answers by id and by plain name, and says what is wrong with its inputs', () => {
    const asked = (...args: string[]): unknown =>
      (JSON.parse(crawford(['calc', ...args, '--json']).out) as { outputs: unknown }).outputs
    expect(asked('M5A', 'variant=salvo', 'p=0.5', 'n=2')).toEqual({ Pk: 0.75 })
    expect(asked('salvo and need', 'variant=salvo', 'p=.5', 'n=2')).toEqual({ Pk: 0.75 })
    expect(crawford(['calc', 'M5A', 'variant=salvo', 'p=2', 'q=1'])).toMatchObject({ status: 2 })
    expect(crawford(['calc', 'M5A', 'variant=salvo', 'p=2', 'q=1']).err).toMatch(
      /p must be a number in \[0, 1\][\s\S]*n is missing[\s\S]*q is not an input/,
    )
    expect(crawford(['calc', 'M5A', 'p=.5']).err).toMatch(/variant=salvo, variant=zero-leak/)
    expect(crawford(['calc', 'M5Z']).err).toMatch(/no model/)
    expect(crawford(['calc', 'M10B', 'D=200', 'M=10', 'p=.7', 's=.9']).out).toMatch(/N_star = null[\s\S]*why/)
    expect(crawford(['calc']).out).toMatch(/M12B/)
  })
  test('verify holds every model against a file of cases: 0 for all, 1 for a difference, 2 for a bad file', () => {
    const truth = join(import.meta.dirname, 'truth', 'models.json')
    const result = json<Verification>('verify', truth)
    const { cases } = JSON.parse(readFileSync(truth, 'utf8')) as { cases: ReferenceCase[] }
    const known = new Set(REGISTRY.map(entry => entry.id))
    const covered = cases.filter(one => known.has(one.model)).length
    expect([result.passed, result.failed, result.unknown]).toEqual([covered, 0, cases.length - covered])
    expect(crawford(['verify', truth, '--strict']).status).toBe(1)
    const tampered = join(folder, 'tampered.json')
    writeFileSync(tampered, readFileSync(truth, 'utf8').replace('0.389143691645', '0.389143691745'))
    const { status, out } = crawford(['verify', tampered])
    expect(status).toBe(1)
    expect(out).toMatch(/failed M4A-01 \(M4A\): p_true got .* want .* allowed/)
    writeFileSync(tampered, '{"cases": [{"id": 1}, 5]}')
    expect(crawford(['verify', tampered])).toMatchObject({ status: 2, out: '' })
    writeFileSync(tampered, '{"cases": [')
    expect(crawford(['verify', tampered]).err).toMatch(/:1:\d+: is not JSON/)
  })
})

test.each(BUNDLED)('compare answers for every pair of positions of %s', id => {
  const compared = json<{ pairs: { gap: number; breakEven: { values: number[] }[] }[] }>(
    'compare',
    id,
    '--positions',
    'all',
    '--draws',
    '4',
  )
  for (const { gap, breakEven } of compared.pairs) {
    expect(Number.isFinite(gap)).toBe(true)
    for (const { values } of breakEven) expect(values.every(Number.isFinite)).toBe(true)
  }
})
