import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GEOMETRY, GEOMETRY_OPTIONS, LIBRARY, SAMPLE_WITH_GEOMETRY } from '../../../test/sampleGeometry.js'
import { SAMPLE, SAMPLE_OPTIONS } from '../../../test/sampleScenario.js'
import { boostTime } from '../../threat/index.js'
import { readScenario, scenarioHash } from '../index.js'
import type { Geometry, Scenario } from '../index.js'

const DEG = Math.PI / 180
const read = (text: string): Scenario => {
  const found = readScenario(text, GEOMETRY_OPTIONS)
  if ('problems' in found) throw new Error(JSON.stringify(found.problems, null, 1))
  return found.scenario
}
const geometryOf = (text: string): Geometry => read(text).geometry!
const whole = geometryOf(SAMPLE_WITH_GEOMETRY)
const changed = (from: string, to: string): string => {
  expect(GEOMETRY).toContain(from)
  return SAMPLE + GEOMETRY.replace(from, () => to)
}

describe('a geometry as read', () => {
  test('regions are boxes in radians with points spread over them; a box may cross the meridian of 180°', () => {
    const [asia, sea] = whole.launch
    expect(asia).toMatchObject({ id: 'geo.region.launch.northeast-asia', evidence: 'assumed' })
    expect(asia!.name.ru).toBe('Северо-Восточная Азия, север Корейского полуострова')
    expect(asia!.box.south / DEG).toBeCloseTo(38.5, 12)
    expect(asia!.box.east / DEG).toBeCloseTo(129.5, 12)
    expect(asia!.points.length).toBeGreaterThanOrEqual(9)
    expect(sea).toMatchObject({ id: null, name: { en: 'Open sea', ru: 'Открытое море' } })
    expect(sea!.box.west / DEG).toBeCloseTo(170, 12)
    expect(sea!.box.east / DEG).toBeCloseTo(185, 12)
    expect(whole.defend.map(one => one.id)).toEqual(['geo.region.defend.alaska', 'geo.region.defend.hawaii'])
  })
  test('the threat has its range, its burn time and a made-up vehicle that burns for that time', () => {
    const { threat } = whole
    expect(threat).toMatchObject({
      range: [5_500_000, null],
      boostTime: { value: 250, low: 230, high: 300, evidence: 'secondary', rangeOf: 'across-systems' },
      loft: ['minimum-energy', 'lofted'],
      vehicle: { id: 'threat.vehicle.icbm.liquid', evidence: 'assumed', burnoutFloor: 200_000 },
    })
    expect(boostTime(threat!.vehicle!)).toBeCloseTo(250, 9)
  })
  test('a class with an upper end has both ends of its range', () => {
    const text = changed(
      'class: threat.class.icbm\n    boost_time: threat.icbm.liquid.tburn',
      'class: threat.class.mrbm',
    )
    const { threat } = geometryOf(text)
    expect(threat).toMatchObject({ range: [1_000_000, 3_000_000], boostTime: null })
    expect(threat!.vehicle!.id).toBe('threat.vehicle.mrbm')
  })
  test('numbers come in SI with limits, grade and sources', () => {
    const { interceptor } = whole.layers[0]!
    expect(interceptor).toMatchObject({
      id: 'geo.int.gbi',
      burnTime: {
        value: 180,
        low: 140,
        high: 200,
        evidence: 'unchecked',
        sources: ['nrc-2012', 'csis-homeland-2022', 'orbital-bv-2003'],
      },
      burnoutHeight: { value: 250_000, evidence: 'assumed' },
      minHeight: { value: 130_000 },
      maxHeight: { value: 2_000_000 },
      maxFlightTime: { value: 1500 },
      inventory: { value: 44, evidence: 'secondary' },
    })
  })
  test('an override shows itself beside what the library has', () => {
    expect(whole.layers[0]!.interceptor.burnoutSpeed).toEqual({
      value: 8000,
      low: null,
      high: null,
      rangeOf: null,
      evidence: 'unchecked',
      sources: ['nrc-2012'],
      note: { en: 'As often quoted.' },
      id: 'geo.int.gbi',
      quantity: 'burnout speed',
      override: true,
      shipped: 8300,
    })
    expect(whole.overrides.map(({ quantity, shipped, value }) => [quantity, shipped, value])).toEqual([
      ['burnout speed', 8300, 8000],
      ['boresight azimuth', 0, -70 * DEG],
      ['elevation', 85 * DEG, 80 * DEG],
      ['delay', 60, 120],
    ])
  })
  test('sites are places, with an inventory where one is given', () => {
    const { sites } = whole.layers[0]!
    expect(sites.map(({ id, inventory }) => [id, inventory && inventory.value])).toEqual([
      ['geo.site.greely', 40],
      ['geo.site.vandenberg', null],
      [null, 20],
    ])
    expect(sites[0]!.inventory).toMatchObject({ evidence: 'unchecked', override: false })
    expect(sites[2]!.place.latitude / DEG).toBeCloseTo(43, 12)
    expect(sites[2]!.place).toMatchObject({ longitude: -75.5 * DEG, height: 0 })
  })
  test('radars have range, field, place, and the cross-section of their band', () => {
    const [lrdr, tpy2, don2n] = whole.layers[0]!.radars
    expect(lrdr).toMatchObject({
      id: 'geo.radar.lrdr',
      site: { id: 'geo.site.clear' },
      band: 's',
      referenceRange: { value: 5_000_000, evidence: 'assumed' },
      boresight: { value: 330 * DEG },
      minElevation: { value: 2 * DEG, evidence: 'unchecked' },
      crossSection: { id: 'geo.rcs.warhead.xband', value: 0.01 },
    })
    expect(tpy2).toMatchObject({ band: 'x', crossSection: { value: 0.01 } })
    expect(tpy2!.maxElevation.value).toBe(80 * DEG)
    expect(don2n).toMatchObject({ band: null, crossSection: null })
  })
  test('delays, reports from space, hand-over and cross-sections are sorted by what they are for', () => {
    expect(whole.infrared).toMatchObject({ detect: { value: 50 }, report: { value: 15 } })
    expect(whole.delays).toMatchObject({
      track: { value: 30 },
      report: { value: 15 },
      decision: { value: 120, shipped: 60 },
      assess: { value: 60 },
    })
    expect(whole.handover).toMatchObject({
      exo: { divert: { value: 30_000 }, sigma: { value: 5000 } },
      endo: { divert: null, sigma: null },
    })
    expect(Object.keys(whole.crossSections)).toEqual(['warhead.xband', 'warhead.uhf', 'body'])
  })
  test('is plain data: it survives JSON', () => {
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole)
  })
  test('is missing where the file has none', () => {
    expect(read(SAMPLE).geometry).toBeNull()
  })
})

test('several layers keep their names; a shell needs no sites', () => {
  const { layers, shell } = geometryOf(`${SAMPLE}geometry:
  earth: sphere
  launch: [geo.region.launch.northeast-asia]
  layers:
    upper: {interceptor: geo.int.sea-upper, sites: [geo.site.sea-station]}
    lower: {interceptor: geo.int.area-lower, sites: [geo.site.lower-tier], sensors: [[geo.radar.tpy2, geo.site.tpy2-west]]}
`)
  expect(layers.map(one => [one.name, one.interceptor.id, one.radars.length])).toEqual([
    ['upper', 'geo.int.sea-upper', 0],
    ['lower', 'geo.int.area-lower', 1],
  ])
  expect(shell).toBeNull()
  const space = geometryOf(`${SAMPLE}geometry:
  earth: wgs84-j2
  launch: [geo.region.launch.northeast-asia]
  shell: geo.sbi.shell
  interceptor: geo.int.sbi
`)
  expect(space.shell).toMatchObject({
    interceptorSpeed: { value: 4000, low: 4000, high: 6000 },
    altitude: { value: 300_000, evidence: 'secondary' },
    delay: { value: 60 },
    overlap: { value: 1.5 },
  })
  expect(space.layers[0]!.sites).toEqual([])
})

test('the fingerprint follows the numbers of a geometry and not its words', () => {
  const hash = (text: string): string => scenarioHash(read(text))
  const own = hash(SAMPLE_WITH_GEOMETRY)
  expect(own).not.toBe(hash(SAMPLE))
  expect(hash(changed('As often quoted.', 'Said often.'))).toBe(own)
  expect(hash(changed('8 km/s', '8000 m/s'))).toBe(own)
  expect(hash(changed('8 km/s', '8.1 km/s'))).not.toBe(own)
  expect(hash(changed('lofted]', 'depressed]'))).not.toBe(own)
  expect(hash(changed('- geo.site.vandenberg', '- geo.site.clear'))).not.toBe(own)
})

const brief = (text: string, options = GEOMETRY_OPTIONS): string[] => {
  const found = readScenario(text, options)
  const problems = 'problems' in found ? found.problems : found.scenario.warnings
  return problems.map(({ code, path, details }) =>
    [
      code,
      path.replace(/^geometry\.?/, ''),
      details['nearest'] === undefined ? [] : `→ ${details['nearest']}`,
    ]
      .flat()
      .join(' '),
  )
}

test('a geometry without a library at hand is refused', () => {
  expect(brief(SAMPLE_WITH_GEOMETRY, SAMPLE_OPTIONS)).toContain('library-missing ')
})

test.each([
  // the form
  ['earth: wgs84-j2', 'earth: flat', 'wrong-choice earth'],
  ['earth: wgs84-j2\n', 'erth: wgs84-j2\n', 'missing-key ', 'unknown-key erth → earth'],
  ['space_infrared:', 'space-infrared:', 'unknown-key space-infrared → space_infrared'],
  ['loft: [minimum-energy, lofted]', 'loft: [loftd]', 'wrong-choice threat.loft[0] → lofted'],
  ['loft: [minimum-energy, lofted]', 'loft: []', 'wrong-length threat.loft'],
  ['loft: [minimum-energy, lofted]', 'loft: [lofted, lofted]', 'role-twice threat.loft[1]'],
  ['[geo.radar.lrdr, geo.site.clear]', '[geo.radar.lrdr]', 'wrong-length sensors[0]'],
  ['[geo.radar.lrdr, geo.site.clear]', 'geo.radar.lrdr', 'wrong-type sensors[0]'],
  ['south_deg: 40', 'south_deg: .nan', 'value-not-finite launch[1].south_deg'],
  ['south_deg: 40', 'south_deg: 40 deg', 'wrong-type launch[1].south_deg'],
  ['inventory: 40', 'inventory: -1', 'wrong-range sites[0].inventory'],
  // names
  ['- geo.site.vandenberg', '- geo.site.vandenburg', 'library-unknown sites[1] → geo.site.vandenberg'],
  ['id: geo.int.gbi', 'id: geo.int.gbl', 'library-unknown interceptor.id → geo.int.gbi'],
  ['[geo.radar.lrdr,', '[geo.int.gbi,', 'library-kind sensors[0][0]'],
  ['class: threat.class.icbm', 'class: threat.icbm.liquid.tburn', 'library-kind threat.class'],
  ['- geo.delay.track', '- geo.handover.sigma.exo', 'unit-mismatch delays[0]'],
  ['- geo.delay.track', '- threat.icbm.liquid.tburn', 'library-kind delays[0]'],
  ['- geo.delay.track', '- geo.delay.assess.regional', 'role-twice delays[3]'],
  ['geo.rcs.body', 'geo.rcs.boddy', 'library-unknown rcs[2] → geo.rcs.body'],
  ['burnout_speed:', 'burnout_sped:', 'library-part interceptor.override.burnout_sped → burnout_speed'],
  // numbers
  ['value: 8 km/s', 'value: 8 km', 'unit-mismatch interceptor.override.burnout_speed.value'],
  ['value: 8 km/s', 'value: 8', 'unit-missing interceptor.override.burnout_speed.value'],
  ['value: 8 km/s', 'value: 0 km/s', 'wrong-range interceptor.override.burnout_speed.value'],
  ['value: 8 km/s', 'value: .nan', 'value-not-finite interceptor.override.burnout_speed.value'],
  ['value: 2 min', 'value: -2 min', 'negative delays[2].value'],
  ['value: 80 deg', 'value: 95 deg', 'wrong-range sensors[1][0].override.max_elevation.value'],
  ['value: 80 deg', 'value: 1 deg', 'value-order sensors[1][0]'],
  [
    'evidence: unchecked, sources: [nrc-2012], note: As often quoted.',
    'evidence: secondary',
    'source-missing interceptor.override.burnout_speed.evidence',
  ],
  [
    'boost_time: threat.icbm.liquid.tburn',
    'boost_time: {id: threat.icbm.liquid.tburn, value: 400 s, evidence: assumed}',
    'vehicle-lift threat.boost_time',
  ],
  // places
  ['latitude_deg: 43', 'latitude_deg: 93', 'place-outside sites[2]'],
  ['south_deg: 40', 'south_deg: -95', 'place-outside launch[1]'],
  ['south_deg: 40', 'south_deg: 46', 'box-order launch[1]'],
  ['east_deg: -175', 'east_deg: 170', 'box-small launch[1]'],
  ['west_deg: 170, east_deg: -175', 'west_deg: -175, east_deg: 170', 'box-wide launch[1]'],
  ['south_deg: 40', 'south_deg: 44.5', 'box-small launch[1]'],
  // parts that belong together
  [
    '  interceptor:\n    id: geo.int.gbi\n    override:\n      burnout_speed: {value: 8 km/s, evidence: unchecked, sources: [nrc-2012], note: As often quoted.}\n',
    '',
    'missing-key ',
  ],
  [
    '  rcs:',
    '  layers: {upper: {interceptor: geo.int.gbi, sites: [geo.site.greely]}}\n  rcs:',
    'geometry-layers interceptor',
    'geometry-layers sites',
    'geometry-layers sensors',
  ],
])('%j → %j: %s', (from, to, ...expected) => {
  expect(brief(changed(from, to))).toEqual(expected)
})

test('everything that is wrong is said at once, each with its place', () => {
  const text = changed('geo.site.greely', 'geo.site.grely')
    .replace('8 km/s', '8 kg')
    .replace('geo.region.defend.alaska', 'geo.region.defend.alaskka')
  const place = (part: string): string => {
    const before = text.slice(0, text.indexOf(part)).split('\n')
    return `${before.length}:${before.at(-1)!.length + 1}`
  }
  const found = readScenario(text, GEOMETRY_OPTIONS)
  const said = 'problems' in found ? found.problems : []
  expect(said.map(({ line, column, path }) => `${line}:${column} ${path}`)).toEqual([
    `${place('geo.region.defend.alaskka')} geometry.defend[0]`,
    `${place('8 kg')} geometry.interceptor.override.burnout_speed.value`,
    `${place('geo.site.grely')} geometry.sites[0].id`,
  ])
})

test('a region of one degree on each side is the smallest; at 60° north it must be two degrees wide', () => {
  const box = (west: number, east: number): string =>
    changed(
      'south_deg: 40, north_deg: 45, west_deg: 170, east_deg: -175',
      `south_deg: 59.5, north_deg: 60.5, west_deg: ${west}, east_deg: ${east}`,
    )
  expect(brief(box(10, 12.1))).toEqual([])
  expect(brief(box(10, 11.9))).toEqual(['box-small launch[1]'])
})

test('the library offers every kind of entry', () => {
  for (const id of [
    'geo.region.defend.alaska',
    'geo.site.greely',
    'geo.int.gbi',
    'geo.radar.tpy2',
    'geo.sbi.shell',
  ])
    expect(LIBRARY.get(id)).toBeDefined()
})

test('a sound geometry with any one value replaced is answered: read with finite numbers, or refused with a place', () => {
  const start = SAMPLE.length
  const values = [...GEOMETRY.matchAll(/(?<=[:[,-] ?)[^\s:[\]{},-][^\n:[\]{},]*/g)].map(
    match => [start + match.index, match[0]] as const,
  )
  const other = fc.oneof(
    fc.constantFrom('0', '-1', '.nan', '.inf', '1e999', '1e308', '1e-320', 'null', 'true', '[]', '{}', '""'),
    fc.constantFrom(
      '1e-320 s',
      '1e308 km/s',
      '200 deg',
      'geo.int.gbi',
      'geo.radar.tpy2',
      'constructor',
      '__proto__',
    ),
    fc.string({ maxLength: 12 }),
    fc.json({ maxDepth: 2 }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...values), other, ([at, old], text) => {
      const found = readScenario(
        SAMPLE_WITH_GEOMETRY.slice(0, at) + text + SAMPLE_WITH_GEOMETRY.slice(at + old.length),
        GEOMETRY_OPTIONS,
      )
      if ('problems' in found)
        return found.problems.every(({ line, column }) => line > 0 && column > 0) && found.problems.length > 0
      expect(JSON.parse(JSON.stringify(found.scenario.geometry))).toEqual(found.scenario.geometry)
      return /^[0-9a-f]{64}$/.test(scenarioHash(found.scenario))
    }),
    { numRuns: 100 },
  )
})
