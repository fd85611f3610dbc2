import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  DEFAULT_SEED,
  OUTCOME_MODELS,
  bibliography,
  compareScenario,
  exactResults,
  leakerBands,
  library,
  mirroredCompare,
  readScenario,
  runScenario,
} from '../src/index.js'
import type { LibraryFile, Scenario, Source, TestRecord } from '../src/index.js'

const data = <File>(name: string): File => JSON.parse(readFileSync(join('data', name), 'utf8')) as File
const bundled = (id: string, use?: 'range'): Scenario => {
  const read = readScenario(readFileSync(join('data', 'scenarios', `${id}.yaml`), 'utf8'), {
    file: id,
    models: OUTCOME_MODELS,
    bibliography: bibliography(data<Source[]>('sources.json')),
    tests: data<TestRecord>('tests.json'),
    library: library(data<LibraryFile>('library.json')),
    ...(use ? { use } : {}),
  })
  if (!('scenario' in read)) throw new Error(`${id} must be read`)
  return read.scenario
}
const options = { seed: DEFAULT_SEED, draws: 40 }
const sides = ['program', 'critics'] as const

test.each(['range', undefined] as const)(
  'exact results at once are those of a run, values as %s',
  async use => {
    const scenario = bundled('crawford-2001-raid', use)
    const run = await runScenario(scenario, { ...options, data: '', method: 'exact', stop: { trials: 1 } })
    expect(exactResults(scenario, sides, options)).toEqual(run.results)
  },
)

test('a comparison without break-evens is the same comparison otherwise', () => {
  const scenario = bundled('crawford-2001-raid')
  const whole = compareScenario(scenario, ...sides, { ...options, data: '' })
  const quick = compareScenario(scenario, ...sides, { ...options, data: '', breakEvens: false })
  expect(whole.breakEven.length).toBeGreaterThan(0)
  expect(quick).toEqual({ ...whole, breakEven: [] })
})

test('where every value is one number the chance of each count of leakers is certain', () => {
  const scenario = bundled('crawford-2001-raid')
  const bands = leakerBands(scenario, sides, options)
  const results = exactResults(scenario, sides, options)
  bands.forEach((band, i) => {
    expect(band!.map(one => one.q05)).toEqual(results[i]!.outcome!.leakers)
    expect(band!.map(one => one.q95)).toEqual(results[i]!.outcome!.leakers)
  })
})

test('the band of no leakers is the band of the metric that asks for no leakers', () => {
  const scenario = bundled('crawford-2001-raid', 'range')
  const bands = leakerBands(scenario, sides, options)
  exactResults(scenario, sides, options).forEach(({ band }, i) => {
    const { q05, q50, q95 } = bands[i]![0]!
    // The metric reaches the same chance by another order of additions: 2e-16 today.
    expect(q05).toBeCloseTo(band.q05, 14)
    expect(q50).toBeCloseTo(band.q50, 14)
    expect(q95).toBeCloseTo(band.q95, 14)
  })
})

test('a model that answers with an expectation only has no such bands', () => {
  const scenario = bundled('crawford-2001-retaliation')
  expect(leakerBands(scenario, ['washington'], options)).toEqual([null])
})

test('a position nobody declared throws', () => {
  const scenario = bundled('crawford-2001-raid')
  expect(() => leakerBands(scenario, ['nobody'], options)).toThrow(
    'declaredPositions: position must be declared',
  )
})

describe.each([
  ['crawford-2001-raid', 'program', 'critics'],
  ['crawford-2001-retaliation', 'washington', 'moscow'],
  ['gmd-today', 'record', 'official'],
  ['israel-2025', 'by-engaged', 'late-war-critics'],
])('%s told from the other side', (id, from, to) => {
  const scenario = bundled(id)
  const asked = { ...options, draws: 20, data: '', breakEvens: false }
  const mirrored = mirroredCompare(compareScenario(scenario, from, to, asked))
  const straight = compareScenario(scenario, to, from, asked)

  test('is the comparison with its positions exchanged', () => {
    // Sums are taken in another order: relative differences of 1e-13 at most today.
    expect(rounded(mirrored)).toEqual(rounded(straight))
  })

  test('and twice is where it began', () => {
    expect(mirroredCompare(mirroredCompare(straight))).toEqual(straight)
  })
})

/** Numbers to ten digits, and below 1e-12 nothing; lists of names in alphabetical order. */
const rounded = (value: unknown): unknown => {
  if (typeof value === 'number')
    return Math.abs(value) < 1e-12 || !Number.isFinite(value) ? 0 : Number(value.toPrecision(10))
  if (Array.isArray(value)) {
    const items = value.map(rounded)
    return items.every(item => typeof item === 'string') ? items.toSorted() : items
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]))
}
