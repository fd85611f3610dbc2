import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { architecture, treaty } from '../../test/treatyFiles.js'
import { checkedArchitecture, isForbidden, isOpen, variantOf } from './index.js'
import type { Architecture, RuleFinding } from './index.js'

/** A site round the capital that obeys every rule of the treaty. */
const COMPONENT = {
  site: 'hill',
  basing: 'land-fixed',
  role: 'abm',
  abm_role: true,
  tested_in_abm_mode: true,
  other_physical_principles: false,
  activity: 'deployment',
  state: 'operational',
  test_range: false,
  on_national_territory: true,
}
const capital: Architecture = {
  id: 'capital',
  name: 'a site that obeys',
  party: 'ru',
  defended_area: { kind: 'capital' },
  areas: [
    {
      id: 'city',
      kind: 'capital',
      lat: 55,
      lon: 37,
      contains_national_capital: true,
      contains_icbm_silos: false,
    },
  ],
  sites: [
    { id: 'hill', lat: 55.5, lon: 37, is_test_range: false, area: 'city' },
    { id: 'coast', lat: 50, lon: 37, is_test_range: false },
    { id: 'range', lat: 45, lon: 60, is_test_range: true },
  ],
  launchers: [{ ...COMPONENT, id: 'l', count: 100, interceptors_per_launch: 1, rapid_reload: false }],
  interceptors: [
    { ...COMPONENT, id: 'i', at_launch_sites: 100, independently_guided_warheads: 1, tests: [] },
  ],
  radars: [
    {
      ...COMPONENT,
      id: 'r',
      count: 1,
      phased_array: true,
      power_aperture_W_m2: 5e6,
      complex_id: 'a',
      complex_diameter_km: 3,
      supports_abm_engagement: true,
    },
  ],
  sensors: [],
}
const EARLY = {
  id: 'ew',
  site: 'coast',
  basing: 'land-fixed',
  role: 'early_warning',
  abm_role: false,
  tested_in_abm_mode: false,
  other_physical_principles: false,
  activity: 'deployment',
  state: 'operational',
  test_range: false,
  on_national_territory: true,
  count: 1,
  phased_array: true,
  power_aperture_W_m2: 4e6,
  on_periphery: true,
  oriented_outward: true,
  predates_1972_05_26: false,
  replaces_radar_of_before_1972: false,
  supports_abm_engagement: false,
}
const THEATER = {
  ...COMPONENT,
  id: 'tmd',
  site: 'coast',
  basing: 'land-mobile',
  role: 'tmd',
  abm_role: false,
  tested_in_abm_mode: false,
  at_launch_sites: 20,
  independently_guided_warheads: 1,
  max_demonstrated_speed_km_s: 3.5,
  supports_abm_engagement: false,
  tests: [{ target_speed_km_s: 5, target_range_km: 3500 }],
}
const LASER = {
  ...COMPONENT,
  id: 'laser',
  other_physical_principles: true,
  can_substitute_for_abm_component: true,
}

const ruleOf = (id: string, subject: Architecture, date = '1985-01-01'): RuleFinding =>
  checkedArchitecture(treaty('ABM'), subject, date).rules.find(one => one.id === id)!
const changed = (change: Record<string, unknown>, from = capital): Architecture =>
  variantOf({ ...from, variants: [{ id: 'x', change }] }, 'x')
const withPart = (list: 'radars' | 'interceptors' | 'sensors' | 'launchers', part: object): Architecture => ({
  ...capital,
  [list]: [...capital[list]!, part],
})
const silo = changed({ 'areas.city.kind': 'icbm_field', 'areas.city.contains_icbm_silos': true })
const many = (n: number, part: object) =>
  Array.from({ length: n }, (_, i) => ({ ...part, id: `r${i}`, complex_id: `c${i}` }))
const radar = capital.radars![0]!

/** For each rule that can prohibit: one architecture it permits, one it prohibits, and the day. */
const EXAMPLES: [rule: string, permitted: Architecture, prohibited: Architecture, date?: string][] = [
  ['ABM-I.2a', capital, changed({ 'defended_area.kind': 'national', 'radars.r.site': 'coast' })],
  ['ABM-I.2b', capital, changed({ 'radars.r.site': 'coast' })],
  ['ABM-I.2c', capital, changed({ 'interceptors.i.site': 'coast' })],
  [
    'ABM-III.sites72',
    changed({ areas: [...capital.areas!, { id: 'two', kind: 'icbm_field' }] }),
    changed({ areas: [...capital.areas!, { id: 'two' }, { id: 'three' }] }),
    '1975-01-01',
  ],
  ['ABM-P74.I', capital, changed({ areas: [...capital.areas!, { id: 'two', kind: 'icbm_field' }] })],
  ['ABM-III.where', capital, changed({ 'launchers.l.site': 'coast' })],
  ['ABM-III.radius', capital, changed({ 'launchers.l.site': 'coast' })],
  ['ABM-III.launchers', capital, changed({ 'launchers.l.count': 101 })],
  ['ABM-III.interceptors', capital, changed({ 'interceptors.i.at_launch_sites': 101 })],
  ['ABM-III.capital.marc', changed({ radars: many(6, radar) }), changed({ radars: many(7, radar) })],
  ['ABM-III.capital.marcdia', capital, changed({ 'radars.r.complex_diameter_km': 3.1 })],
  ['ABM-III.icbm.lpar', changed({ 'radars.r.count': 2 }, silo), changed({ 'radars.r.count': 3 }, silo)],
  [
    'ABM-III.icbm.small',
    changed({ 'radars.r.count': 18, 'radars.r.power_aperture_W_m2': 1e6 }, silo),
    changed({ 'radars.r.count': 19, 'radars.r.power_aperture_W_m2': 1e6 }, silo),
  ],
  [
    'ABM-AS.F',
    changed({ 'radars.r.site': 'coast', 'radars.r.power_aperture_W_m2': 3e6 }),
    changed({ 'radars.r.site': 'coast' }),
  ],
  [
    'ABM-IV',
    changed({ 'launchers.l.site': 'range', 'launchers.l.test_range': true, 'launchers.l.count': 15 }),
    changed({ 'launchers.l.site': 'range', 'launchers.l.test_range': true, 'launchers.l.count': 16 }),
  ],
  ['ABM-V.1', capital, changed({ 'interceptors.i.basing': 'air' })],
  ['ABM-V.2a', capital, changed({ 'launchers.l.interceptors_per_launch': 2 })],
  ['ABM-V.2b', capital, changed({ 'launchers.l.rapid_reload': true })],
  ['ABM-AS.E', capital, changed({ 'interceptors.i.independently_guided_warheads': 2 })],
  [
    'ABM-AS.D',
    withPart('sensors', { ...LASER, activity: 'testing' }),
    withPart('sensors', { ...LASER, activity: 'deployment' }),
  ],
  [
    'ABM-VI.a1',
    withPart('radars', EARLY),
    withPart('radars', { ...EARLY, role: 'space_track', supports_abm_engagement: true }),
  ],
  [
    'ABM-VI.a2',
    withPart('radars', EARLY),
    // Tested in an ABM mode, a part becomes an ABM component itself; so only the 1997 statements can make it so.
    withPart('interceptors', { ...THEATER, tests: [{ target_speed_km_s: 6, target_range_km: 3000 }] }),
    '1998-01-01',
  ],
  ['ABM-VI.b', withPart('radars', EARLY), withPart('radars', { ...EARLY, oriented_outward: false })],
  ['ABM-IX', capital, changed({ 'radars.r.on_national_territory': false })],
  [
    'DEM-2.tgtspeed',
    withPart('interceptors', THEATER),
    withPart('interceptors', { ...THEATER, tests: [{ target_speed_km_s: 5.1, target_range_km: 3500 }] }),
    '1998-01-01',
  ],
  [
    'DEM-2.tgtrange',
    withPart('interceptors', THEATER),
    withPart('interceptors', { ...THEATER, tests: [{ target_speed_km_s: 5, target_range_km: 3501 }] }),
    '1998-01-01',
  ],
  [
    'DEM-2.space',
    withPart('interceptors', THEATER),
    withPart('interceptors', { ...THEATER, basing: 'space' }),
    '1998-01-01',
  ],
]

describe('every rule that can prohibit', () => {
  test('has an example on either side, but for the one that is a judgment', () => {
    const able = treaty('ABM')
      .rules!.filter(one => ['prohibition', 'ceiling'].includes(one.kind) && one.procedural !== true)
      .map(one => one.id)
    expect([...EXAMPLES.map(([id]) => id), 'DEM-2.threat'].toSorted()).toEqual(able.toSorted())
  })

  test.each(EXAMPLES)('%s permits the one and prohibits the other', (id, permitted, prohibited, date) => {
    expect(ruleOf(id, permitted, date).verdict).toBe('permitted')
    const found = ruleOf(id, prohibited, date)
    expect(found.verdict).toBe('prohibited')
    expect(found.triggers.length).toBeGreaterThan(0)
    expect(found.missing).toEqual([])
  })

  test('whether a theater defense threatens is a judgment, and stays open', () => {
    expect(ruleOf('DEM-2.threat', withPart('interceptors', THEATER), '1998-01-01')).toMatchObject({
      verdict: 'not-enough-information',
      missing: ['scale against the threat faced', 'basing against the other party'],
    })
  })

  test('the site that obeys is not forbidden, and nothing about it is open', () => {
    const check = checkedArchitecture(treaty('ABM'), capital, '1985-01-01')
    expect([isForbidden(check), isOpen(check)]).toEqual([false, false])
  })

  test('a classifier gives a class and never prohibits', () => {
    for (const [speed, name] of [
      [3, 'lower-velocity'],
      [3.1, 'higher-velocity'],
    ] as const) {
      const subject = withPart('interceptors', { ...THEATER, max_demonstrated_speed_km_s: speed })
      const found = ruleOf('DEM-1.speed', subject, '1998-01-01')
      expect(found.verdict).toBe('classified')
      expect(found.class).toContain(name)
    }
  })
})

describe('what is not known', () => {
  test.each([
    ['ABM-III.launchers', { 'launchers.l.count': null }, 'launchers.l.count'],
    ['ABM-III.where', { 'sites.hill.lat': null }, 'sites.hill.lat'],
    ['ABM-V.1', { 'launchers.l.basing': null }, 'launchers.l.basing'],
    ['ABM-V.2b', { 'launchers.l.rapid_reload': null }, 'launchers.l.rapid_reload'],
    ['ABM-I.2a', { 'defended_area.kind': null }, 'defended_area.kind'],
    [
      'ABM-AS.F',
      { 'radars.r.site': 'coast', 'radars.r.power_aperture_W_m2': null },
      'radars.r.power_aperture_W_m2',
    ],
    ['ABM-P74.I', { areas: undefined }, 'areas'],
    ['ABM-AS.E', { interceptors: undefined }, 'interceptors'],
  ])('%s says not enough information, and which field', (id, change, field) => {
    const found = ruleOf(id, changed(change))
    expect(found.verdict).toBe('not-enough-information')
    expect(found.missing).toContain(field)
  })

  test('does not matter where it could not change the answer', () => {
    expect(ruleOf('ABM-I.2b', changed({ 'radars.r.power_aperture_W_m2': null })).verdict).toBe('permitted')
    const [launcher] = capital.launchers!
    const over = changed({
      launchers: [
        { ...launcher, count: 101 },
        { ...launcher, id: 'm', count: null },
      ],
    })
    expect(ruleOf('ABM-III.launchers', over).verdict).toBe('prohibited')
  })

  test('about everything permits nothing', () => {
    const blank: Architecture = { id: 'blank', name: 'blank' }
    const { rules } = checkedArchitecture(treaty('ABM'), blank, '1998-01-01')
    expect(rules.filter(one => one.verdict === 'permitted').map(one => one.id)).toEqual([])
    expect(rules.some(one => one.verdict === 'prohibited')).toBe(false)
  })
})

describe('when a rule binds', () => {
  const two = changed({ areas: [...capital.areas!, { id: 'two', kind: 'icbm_field' }] })
  test.each([
    ['1974-07-02', 'not-applicable', 'permitted', false],
    ['1974-07-03', 'prohibited', 'permitted', false],
    ['1976-05-23', 'prohibited', 'permitted', false],
    ['1976-05-24', 'prohibited', 'not-applicable', true],
  ])('on %s the limit of one area is %s, that of two %s', (date, one, both, forbidden) => {
    const check = checkedArchitecture(treaty('ABM'), two, date)
    const verdict = (id: string) => check.rules.find(rule => rule.id === id)!.verdict
    expect([verdict('ABM-P74.I'), verdict('ABM-III.sites72')]).toEqual([one, both])
    expect(isForbidden(check)).toBe(forbidden)
  })

  test('before entry into force and under statements never in force, the verdict says so', () => {
    const sea = architecture('sea-based')
    const check = checkedArchitecture(treaty('ABM'), sea, '1972-06-01')
    expect(check).toMatchObject({ inForce: false, bindingOn: '1972-10-03' })
    expect(check.rules.find(one => one.id === 'ABM-V.1')).toMatchObject({
      verdict: 'prohibited',
      inForce: false,
    })
    expect(ruleOf('DEM-1.speed', architecture('thaad'), '2001-11-15')).toMatchObject({
      inForce: false,
      signedOnly: true,
      bindingOn: null,
    })
    expect(ruleOf('DEM-1.speed', architecture('thaad'), '1997-09-25').reason).toBe('not-yet-agreed')
  })
})

describe('readings', () => {
  const laser = (activity: string): Architecture =>
    withPart('sensors', { ...LASER, basing: 'space', activity, site: null, on_national_territory: false })
  test.each([
    ['testing', '1985-10-05', 'prohibited'],
    ['testing', '1985-10-06', 'depends'],
    ['testing', '1993-07-13', 'depends'],
    ['testing', '1993-07-14', 'prohibited'],
    ['deployment', '1986-06-01', 'prohibited'],
  ])('%s of a laser in orbit on %s: %s', (activity, date, verdict) => {
    const found = ruleOf('ABM-V.1', laser(activity), date)
    expect(found.verdict).toBe(verdict)
    const reading = found.readings.find(one => one.id === 'RD-V1-D')!
    expect(reading.matters).toBe(true)
    expect(reading.positions.map(one => one.id)).toEqual(['narrow', 'broad'])
    expect(reading.positions.find(one => one.id === 'broad')!.held).toBe(
      date >= '1985-10-06' && date <= '1993-07-13',
    )
  })

  const inland = withPart('radars', { ...EARLY, on_periphery: false, oriented_outward: false })
  test.each([
    ['1983-06-30', 'prohibited'],
    ['1985-01-01', 'depends'],
    ['1989-10-23', 'depends'],
    ['1989-10-24', 'prohibited'],
  ])('an early-warning radar inland on %s: %s', (date, verdict) => {
    expect(ruleOf('ABM-VI.b', inland, date).verdict).toBe(verdict)
  })

  const single = changed({ 'defended_area.kind': 'national' })
  test.each([
    ['1991-12-04', 'prohibited'],
    ['1991-12-05', 'depends'],
  ])('one site within Article III that defends the whole country on %s: %s', (date, verdict) => {
    expect(ruleOf('ABM-I.2a', single, date).verdict).toBe(verdict)
  })

  test('a construction site is a breach or not by how far it is', () => {
    const building = (stage: string | null): Architecture =>
      changed({
        'radars.r.site': 'coast',
        'radars.r.state': 'under_construction',
        'radars.r.construction_stage': stage,
      })
    expect(ruleOf('ABM-III.where', building('site_preparation'), '2000-07-01').verdict).toBe('depends')
    expect(ruleOf('ABM-III.where', building('rails_laid'), '2000-07-01').verdict).toBe('prohibited')
    expect(ruleOf('ABM-III.where', building('site_preparation'), '1999-07-01').verdict).toBe('prohibited')
    expect(ruleOf('ABM-III.where', building(null), '2000-07-01').verdict).toBe('not-enough-information')
  })

  test('test silos outside the ranges depend on whether a range may be declared there', () => {
    const silos = changed({
      'launchers.l.site': 'coast',
      'launchers.l.test_range': true,
      'launchers.l.count': 5,
    })
    expect(ruleOf('ABM-IV', silos, '2001-08-01').verdict).toBe('permitted')
    expect(ruleOf('ABM-IV', silos, '2001-11-15').verdict).toBe('depends')
  })
})

/** Any component, any of its fields not known. */
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { freq: 4 })
const component = fc.record({
  site: maybe(fc.constantFrom('hill', 'coast', 'range')),
  basing: maybe(fc.constantFrom('land-fixed', 'land-mobile', 'sea', 'air', 'space')),
  role: maybe(fc.constantFrom('abm', 'tmd', 'early_warning', 'space_track')),
  abm_role: maybe(fc.boolean()),
  tested_in_abm_mode: maybe(fc.boolean()),
  other_physical_principles: maybe(fc.boolean()),
  can_substitute_for_abm_component: maybe(fc.boolean()),
  activity: maybe(fc.constantFrom('development', 'testing', 'deployment')),
  state: maybe(fc.constantFrom('operational', 'under_construction', 'planned')),
  test_range: maybe(fc.boolean()),
  on_national_territory: maybe(fc.boolean()),
  supports_abm_engagement: maybe(fc.boolean()),
  count: maybe(fc.nat(120)),
  at_launch_sites: maybe(fc.nat(120)),
  interceptors_per_launch: maybe(fc.nat(2)),
  rapid_reload: maybe(fc.boolean()),
  independently_guided_warheads: maybe(fc.nat(2)),
  max_demonstrated_speed_km_s: maybe(fc.constantFrom(2, 4)),
  phased_array: maybe(fc.boolean()),
  power_aperture_W_m2: maybe(fc.constantFrom(1e6, 4e6)),
  complex_id: maybe(fc.constantFrom('a', 'b', 'c')),
  complex_diameter_km: maybe(fc.constantFrom(2, 4)),
  on_periphery: maybe(fc.boolean()),
  oriented_outward: maybe(fc.boolean()),
  predates_1972_05_26: maybe(fc.boolean()),
  replaces_radar_of_before_1972: maybe(fc.boolean()),
  tests: maybe(fc.constant([{ target_speed_km_s: 6, target_range_km: 3000 }])),
})
const list = fc.constantFrom('launchers', 'interceptors', 'radars', 'sensors')
const parts = fc.array(fc.tuple(list, component), { maxLength: 5 })
const built = (added: readonly (readonly [string, object])[], kind: string): Architecture =>
  added.reduce<Architecture>(
    (whole, [name, part], i) => ({
      ...whole,
      [name]: [...((whole as unknown as Record<string, object[]>)[name] ?? []), { ...part, id: `p${i}` }],
    }),
    { ...capital, defended_area: { kind }, launchers: [], interceptors: [], radars: [], sensors: [] },
  )

describe('for any architecture', () => {
  const dates = fc.constantFrom('1972-06-01', '1975-01-01', '1986-06-01', '1990-01-01', '2001-11-15')
  const kinds = fc.constantFrom('national', 'capital', 'region', 'theatre')

  test('adding a component never turns prohibited into anything else', () => {
    fc.assert(
      fc.property(parts, list, component, dates, kinds, (some, name, one, date, kind) => {
        const before = checkedArchitecture(treaty('ABM'), built(some, kind), date).rules
        const after = checkedArchitecture(treaty('ABM'), built([...some, [name, one]], kind), date).rules
        before.forEach((rule, i) => {
          if (rule.verdict === 'prohibited' && rule.reason === 'test')
            expect([rule.id, after[i]!.verdict]).toEqual([rule.id, 'prohibited'])
          if (rule.verdict === 'prohibited') expect(after[i]!.verdict).not.toBe('permitted')
        })
      }),
    )
  })

  test('learning a field never turns permitted into prohibited or the reverse', () => {
    fc.assert(
      fc.property(
        parts,
        fc.array(component, { minLength: 5, maxLength: 5 }),
        dates,
        kinds,
        (some, more, date, kind) => {
          const learned = some.map(([name, part], i) => {
            const told = Object.entries(part).map(([key, value]) => [
              key,
              value ?? (more[i] as Record<string, unknown>)[key],
            ])
            return [name, Object.fromEntries(told) as object] as const
          })
          const before = checkedArchitecture(treaty('ABM'), built(some, kind), date).rules
          const after = checkedArchitecture(treaty('ABM'), built(learned, kind), date).rules
          before.forEach((rule, i) => {
            const pair = [rule.verdict, after[i]!.verdict].toSorted().join(' ')
            expect([rule.id, pair]).not.toEqual([rule.id, 'permitted prohibited'])
          })
        },
      ),
    )
  })
})
