import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { GEOMETRY, LIBRARY } from '../../../test/sampleGeometry.js'
import { SAMPLE, SAMPLE_OPTIONS } from '../../../test/sampleScenario.js'
import { modeOf } from '../../chance/index.js'
import { engagementTimeline, plannedRaidPmf } from '../../engagement/index.js'
import {
  NoFiniteValue,
  OUTCOME_MODELS,
  boundModel,
  geometryDefense,
  geometryFlight,
  geometryPaths,
  readScenario,
} from '../index.js'
import type { ReadOptions, Scenario } from '../index.js'

const file = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'data',
  'scenarios',
  'crawford-2001-c1-geometry.yaml',
)
const options: ReadOptions = {
  ...SAMPLE_OPTIONS,
  models: OUTCOME_MODELS,
  bibliography: undefined,
  library: LIBRARY,
}
const read = (text: string, change: Partial<ReadOptions> = {}): Scenario => {
  const found = readScenario(text, { ...options, ...change })
  if ('problems' in found) throw new Error(JSON.stringify(found.problems, null, 1))
  return found.scenario
}
const text = readFileSync(file, 'utf8')
const scenario = read(text, { use: 'point' })
const model = boundModel(scenario)
const valuesOf = (position: string): Float64Array =>
  Float64Array.from(scenario.assumptions, one =>
    modeOf(scenario.positions.find(p => p.key === position)!.values.get(one.key)?.value ?? one.value),
  )
const at = (values: Float64Array, key: string): number =>
  values[scenario.assumptions.findIndex(one => one.key === key)]!
const changed = (values: Float64Array, key: string, value: number): Float64Array =>
  values.map((one, i) => (scenario.assumptions[i]!.key === key ? value : one))

describe('a raid by geometry', () => {
  test.each(['program', 'critics'])(
    'is the mean over paths of the raid through the looks of the readable timeline: %s',
    { timeout: 60_000 },
    position => {
      const values = valuesOf(position)
      const geometry = scenario.geometry!
      const defense = geometryDefense(geometry, {
        rangeFactor: at(values, 'sensor_range_factor'),
        decision: at(values, 'decision_delay'),
        assess: at(values, 'assess_delay'),
        speed: at(values, 'burnout_speed'),
      })
      const plan = {
        warheads: at(values, 'warheads'),
        interceptors: at(values, 'interceptors'),
        shotsMax: at(values, 'shots_max'),
        credibleDecoys: at(values, 'credible_decoys'),
        discrimination: at(values, 'discrimination'),
        shotKill: at(values, 'shot_kill'),
        track: at(values, 'track'),
        common: at(values, 'common_mode'),
      }
      const each = geometryPaths(geometry).flatMap(path => {
        const flight = geometryFlight(geometry, path)
        if (!flight.reached) return []
        return plannedRaidPmf(plan, engagementTimeline(flight, defense).looks.length)[0]!
      })
      const mean = each.reduce((a, b) => a + b) / each.length
      expect(each.length).toBeGreaterThan(20)
      expect(model.metric(values)).toBeCloseTo(mean, 12)
      expect(model.leakers(values)![0]).toBeCloseTo(mean, 12)
    },
  )

  test('better radars, faster interceptors and shorter delays never make it worse', () => {
    const values = valuesOf('critics')
    for (const [key, steps] of [
      ['sensor_range_factor', [0.4, 0.6, 0.8, 1, 1.2, 1.5]],
      ['burnout_speed', [5000, 6000, 7000, 8000, 9000]],
      ['decision_delay', [300, 200, 120, 60, 10]],
      ['assess_delay', [300, 120, 10]],
    ] as const) {
      const found = steps.map(step => model.metric(changed(values, key, step)))
      expect(found).toEqual(found.toSorted((a, b) => a - b))
    }
  })

  test('says how many looks the paths leave', () => {
    const shares = model.looks!(valuesOf('program'))
    expect(shares.length).toBe(5)
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
  })

  test('where no path can be flown there is no value', () => {
    const far = text
      .replace(
        'launch: [geo.region.launch.northeast-asia, geo.region.launch.southwest-asia]',
        'launch: [{name: Far south, south_deg: -45, north_deg: -40, west_deg: 70, east_deg: 80, evidence: assumed, note: Made up.}]',
      )
      .replace('    - geo.region.defend.hawaii\n', '')
    expect(far).not.toBe(text)
    const nowhere = boundModel(read(far, { use: 'point' }))
    expect(() => nowhere.metric(valuesOf('program'))).toThrow(NoFiniteValue)
  })
})

const problemsOf = (yaml: string): string[] => {
  const found = readScenario(yaml, {
    ...SAMPLE_OPTIONS,
    bibliography: undefined,
    library: LIBRARY,
    models: { ...SAMPLE_OPTIONS.models, raid: { ...SAMPLE_OPTIONS.models['raid']!, needsGeometry: true } },
  })
  return 'problems' in found
    ? found.problems
        .filter(one => one.severity === 'error')
        .map(one => `${one.code} ${one.path} ${one.details['key'] ?? ''}`.trim())
    : []
}

describe('a model that works on a geometry', () => {
  test('is refused without one', () => {
    expect(problemsOf(SAMPLE)).toEqual(['geometry-missing model.use'])
    expect(problemsOf(SAMPLE + GEOMETRY)).toEqual([])
  })
  test.each([
    [/ {2}defend: .*\n/, 'geometry-lacks geometry defend'],
    [/ {2}threat:\n(?: {4}.*\n)+/, 'geometry-lacks geometry threat'],
    [
      / {2}interceptor:\n(?: {4}.*\n)+ {2}sites:\n(?: {4}.*\n)+ {2}sensors:\n(?: {4}.*\n)+/,
      'geometry-lacks geometry sites',
    ],
  ])('is refused without %s', (part, problem) => {
    const without = GEOMETRY.replace(part, '')
    expect(without).not.toBe(GEOMETRY)
    expect(problemsOf(SAMPLE + without)).toEqual([problem])
  })
})
