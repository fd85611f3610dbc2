import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { OUTCOME_MODELS, bibliography, library, readAny, scenarioHash, tally } from '../src/index.js'
import type { LibraryFile, LocalText, Scenario, Source, TestRecord } from '../src/index.js'

const data = resolve(import.meta.dirname, '..', 'data')
const parsed = (...path: string[]): unknown => JSON.parse(readFileSync(join(data, ...path), 'utf8'))
const sources = bibliography(parsed('sources.json') as Source[])
const tests = parsed('tests.json') as TestRecord
const parameters = library(parsed('library.json') as LibraryFile)
const names = readdirSync(join(data, 'scenarios'))

const read = (name: string): Scenario => {
  const text = readFileSync(join(data, 'scenarios', name), 'utf8')
  const found = readAny(text, {
    file: name,
    models: OUTCOME_MODELS,
    bibliography: sources,
    tests,
    library: parameters,
  })
  if (!('scenario' in found)) throw new Error(JSON.stringify(found, null, 2))
  return found.scenario
}

/** What a map or a table would call the parts of a geometry, and why the file overrides some of its numbers. */
function geometryNames({ geometry }: Scenario): (LocalText | null)[] {
  if (geometry === null) return []
  const { launch, defend, threat, layers, shell, overrides } = geometry
  const systems = layers.flatMap(({ interceptor, sites, radars }) => [
    interceptor,
    ...sites,
    ...radars,
    ...radars.map(one => one.site),
  ])
  const named = [...launch, ...defend, ...systems, ...[threat, shell].filter(one => one !== null)]
  return [...named.map(one => one.name), ...overrides.map(one => one.note)]
}

describe.each(names)('the bundled file %s', name => {
  const scenario = read(name)

  test('is read without a problem or a warning, and is named after its id', () => {
    expect(scenario.warnings).toEqual([])
    expect(`${scenario.id}.yaml`).toBe(name)
  })
  test('has at least two positions, and each says who holds it and where it is taken from', () => {
    expect(scenario.positions.length).toBeGreaterThanOrEqual(2)
    for (const position of scenario.positions) {
      expect(position.holder).not.toBe('')
      expect(position.reconstructedFrom.length).toBeGreaterThan(0)
      for (const id of position.reconstructedFrom) expect(sources.has(id), id).toBe(true)
    }
  })
  test('says everything in both languages', () => {
    const texts: (LocalText | null)[] = [
      scenario.title,
      scenario.question,
      ...scenario.caveats,
      scenario.claim!.why,
    ]
    for (const one of scenario.assumptions) texts.push(one.label, one.about, one.note, one.short)
    for (const position of scenario.positions) {
      texts.push(position.label)
      for (const value of position.values.values()) texts.push(value.note, value.reason)
    }
    for (const one of geometryNames(scenario)) texts.push(one)
    for (const text of texts) {
      if (text === null) continue
      expect(text.en).not.toBe('')
      // A bare calculation such as 158/47 reads the same in both.
      if (/[a-z]/i.test(text.en)) expect(text.ru, text.en).toMatch(/[а-яё]/i)
      expect(text.en).not.toMatch(/[а-яё]/i)
    }
  })
  test('grades every number, and an assumed or unchecked one says why it stands there', () => {
    for (const one of scenario.assumptions)
      if (one.sources.length === 0) expect([one.evidence, one.note === null]).toEqual([one.evidence, false])
    for (const position of scenario.positions)
      for (const [key, value] of position.values)
        if (value.sources.length === 0) expect(value.note, `${position.key}.${key}`).not.toBeNull()
  })
  test('speaks neutrally: no verdict on a side', () => {
    const text = readFileSync(join(data, 'scenarios', name), 'utf8')
    expect(text).not.toMatch(/\bis (wrong|right)\b|\bfails to\b|\bdoes not work\b/i)
  })
})

test('the build wrote down the same scenarios', () => {
  for (const name of names) {
    const built = resolve(data, '..', 'dist', 'bundled', name.replace('.yaml', '.json'))
    const { scenario } = JSON.parse(readFileSync(built, 'utf8')) as { scenario: unknown }
    const { bibliography: _bibliography, positions, ...rest } = read(name)
    const want = { ...rest, positions: positions.map(one => ({ ...one, values: [...one.values] })) }
    expect(scenario).toEqual(JSON.parse(JSON.stringify(want)))
  }
})

test('fingerprints are those of the last release (a replay of ourselves, which may be wrong, not a validation)', () => {
  const replay = JSON.parse(
    readFileSync(join(import.meta.dirname, 'replay', 'hashes.json'), 'utf8'),
  ) as Record<string, string>
  const now = Object.fromEntries(names.map(name => [name.replace('.yaml', ''), scenarioHash(read(name))]))
  expect(now).toEqual(replay)
})

test.each([
  ['row-list', '2001-11-13', 2, 4],
  ['row-list', '2002', 5, 8],
  ['row-list', '2023', 12, 20],
  ['mda-2013', '2001-11-13', 1, 3],
  ['mda-2013', '2013-02', 7, 14],
  ['mda-2013', '2023', 11, 19],
  ['all-flown', '2023', 12, 21],
  ['critics-2004', '2023', 4, 10],
  ['critics-2010', '2023', 2, 5],
])('by the counting rule %s until %s: %i of %i', (rule, until, successes, trials) => {
  expect(tally(tests.series['gmd']!, tests.rules[rule]!, until)).toMatchObject({ successes, trials })
})
