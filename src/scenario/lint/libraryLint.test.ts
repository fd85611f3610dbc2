import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bibliography } from '../../record/index.js'
import type { GenericVehicle, LibraryFile, Parameter, Source } from '../../record/index.js'
import { libraryLint } from '../index.js'
import { leastSpeed } from './flightLint.js'

const data = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../data', name), 'utf8'))
const file = data('library.json') as LibraryFile
const sources = bibliography(data('sources.json') as Source[])

describe('the shipped library', () => {
  const found = libraryLint(file, sources)
  const of = (severity: string): string[] =>
    found.filter(one => one.severity === severity).map(one => `${one.id} ${one.rule}`)

  test('has no error', () => {
    expect(of('error')).toEqual([])
  })
  test('has 25 warnings: 24 unchecked numbers without source or note, and one range beyond its own speed', () => {
    const warnings = of('warning')
    expect(warnings.filter(one => one.endsWith(' ground-missing'))).toHaveLength(24)
    expect(warnings.filter(one => !one.endsWith(' ground-missing'))).toEqual([
      'int.sm3iia.vbo range-doubtful',
    ])
  })
  test('has notes on two units whose size is not known and on six radars that face nowhere in particular', () => {
    expect(of('note')).toEqual([
      'int.zeus.range unit-without-size',
      'sens.sbx.size unit-without-size',
      ...['generic-warning', 'generic-xband', 'uewr', 'tpy2', 'sbx', 'greenpine'].map(
        one => `geo.radar.${one} facing-unknown`,
      ),
    ])
  })
})

/** Two numbers that can be: a speed to fly a range, and nothing else. */
const SOUND: Parameter = {
  id: 'a',
  group: 'threat',
  name: 'A',
  quantity: 'speed',
  value: 5,
  low: 4,
  high: 6,
  unit: 'km/s',
  evidence: 'assumed',
  source: [],
}
const rules = (parameters: readonly Parameter[], vehicles: readonly GenericVehicle[] = []): string[] =>
  libraryLint({ parameters, vehicles }, sources).map(one => `${one.severity} ${one.rule}: ${one.about}`)
const shipped = (id: string): Parameter => file.parameters.find(one => one.id === id)!
const withPart = (id: string, quantity: string, change: object): Parameter => ({
  ...shipped(id),
  components: shipped(id).components!.map(one => (one.quantity === quantity ? { ...one, ...change } : one)),
})

test('a sound entry gives no finding', () => {
  expect(rules([SOUND])).toEqual([])
})

test.each<[string, Partial<Parameter>, string]>([
  ['a unit nobody knows', { unit: 'kmh' }, 'error unknown-unit: speed: kmh'],
  ['a low above the value', { low: 5.5 }, 'error range-order: speed: 5.5 … 5 … 6 km/s'],
  ['a high below the value', { high: 4.5 }, 'error range-order: speed: 4 … 5 … 4.5 km/s'],
  ['a low above the high', { value: null, low: 7 }, 'error range-order: speed: 7 … null … 6 km/s'],
  [
    'no number at all',
    { value: null, low: null, high: null },
    'error no-number: speed: neither a value nor limits',
  ],
  [
    'a source that is nowhere',
    { source: ['cbo-1999'] },
    'error orphan-source: cbo-1999 is not in the bibliography',
  ],
  [
    'a reading without a source',
    { evidence: 'secondary' },
    'error source-missing: evidence secondary without a source',
  ],
  [
    'nothing to go by',
    { evidence: 'unchecked' },
    'warning ground-missing: unchecked, with neither source nor note',
  ],
  ['a unit whose size is not known', { unit: 'tons' }, 'note unit-without-size: speed: tons'],
])('%s is found', (_, change, want) => {
  expect(rules([{ ...SOUND, ...change }])).toEqual([want])
})

test('two entries of one id are found, and nothing is looked up by that id', () => {
  expect(rules([SOUND, SOUND])).toEqual(['error duplicate-id: two entries have this id'])
})

test.each([
  ['geo.site.greely', 'latitude', { value: 163.9 }, 'error place-outside: 163.9, -145.7'],
  ['geo.region.defend.alaska', 'south', { value: 72 }, 'error box-order: 72 … 71, -168 … -130'],
  ['geo.region.defend.alaska', 'south', { value: 70.5 }, 'error box-small: 70.5 … 71, -168 … -130'],
  ['geo.region.defend.alaska', 'west', { value: -120 }, 'error box-wide: 55 … 71, -120 … -130'],
  ['geo.radar.lrdr', 'azimuth cover', { value: null }, 'error part-missing: radar without azimuth cover'],
  [
    'geo.int.gbi',
    'altitude floor',
    { value: 2100, high: null },
    'error range-order: the altitude floor is not below the ceiling',
  ],
  [
    'geo.int.gbi',
    'longest flight time',
    { value: 100, low: null },
    'error flight-too-short: the longest flight ends before burnout',
  ],
  [
    'geo.int.gbi',
    'effective burnout altitude',
    { value: 2000, high: null },
    'error burnout-out-of-reach: 2000000 m in 180 s at 8300 m/s',
  ],
  [
    'geo.int.sea-upper',
    'altitude ceiling',
    { value: 900, high: null },
    'warning ceiling-doubtful: straight up it gets to 765 km',
  ],
  [
    'geo.int.terminal-53t6',
    'burn time',
    { value: 4, low: null },
    'warning acceleration-doubtful: 127 g on average',
  ],
])('%s with %s %o is found', (id, quantity, change, want) => {
  expect(rules([withPart(id, quantity, change)])).toContain(want)
})

describe('a vehicle', () => {
  const liquid = file.vehicles.find(one => one.id === 'threat.vehicle.icbm.liquid')!
  const grounds = [shipped('threat.class.icbm'), shipped('threat.icbm.liquid.tburn')]
  const stage = (i: number, change: object): GenericVehicle => ({
    ...liquid,
    stages: liquid.stages.map((one, j) => (i === j ? { ...one, ...change } : one)),
  })
  test('as shipped is sound', () => {
    expect(rules(grounds, [liquid])).toEqual([])
  })
  test('that cannot lift off is found', () => {
    expect(rules(grounds, [stage(0, { tw_ign: 1 })])).toContain('error no-lift: thrust is 1 of weight')
  })
  test('that burns for another time than the published one is found', () => {
    expect(rules(grounds, [stage(1, { tw_ign: 4 })])).toEqual([
      'error burn-time: burns 181 s, threat.icbm.liquid.tburn has 230 to 300 s',
    ])
  })
  test('whose propellant cannot give the speed of its class is found', () => {
    const weak = stage(1, { prop_frac: 0.4, tw_ign: 1 })
    expect(rules(grounds, [weak])).toEqual([
      'error class-out-of-reach: 5004 m/s without losses, 6075 m/s needed',
    ])
  })
})

test('a range that even the highest published speed cannot fly is an error; one beyond the value alone, a warning', () => {
  const range = shipped('int.sm3iia.reach')
  const speed = shipped('int.sm3iia.vbo')
  expect(rules([range, speed])).toEqual([
    'warning range-doubtful: 2500 km needs 4518 m/s, there are 4500 to 5500 m/s',
  ])
  expect(rules([range, { ...speed, value: 4.4, high: 4.4 }])).toEqual([
    'error range-out-of-reach: 2500 km needs 4518 m/s, there are 4400 to 4400 m/s',
  ])
})

test.each([1_000_000, 5_500_000, 10_000_000])(
  'the least speed for %d m from the ground is that of the minimum-energy formula',
  range => {
    const half = range / 6_371_000 / 2
    const squared = (3.986004418e14 / 6_371_000) * 2 * (Math.sin(half) / (1 + Math.sin(half)))
    expect(leastSpeed(range, 0)).toBeCloseTo(Math.sqrt(squared), 6)
  },
)
