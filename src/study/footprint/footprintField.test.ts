import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SAMPLE_DEFENSE, place } from '../../../test/sampleDefense.js'
import { R_EARTH } from '../../earth/index.js'
import type { Defense } from '../../engagement/index.js'
import { footprintEdges } from '../../interceptor/index.js'
import { fieldMap, oneThread } from './fieldMap.js'
import { FOOTPRINT_LIMITS, footprintLabel } from './footprintLabel.js'
import { footprintField, footprintSheets } from './footprintField.js'
import type { FootprintAsk } from './footprintField.js'
import { globeGrid } from './globeGrid.js'
import { isUnflown, reasonOf } from './reasons.js'
import { polygonsArea } from './rings.js'

const DEG = Math.PI / 180

const ask = (change: Partial<FootprintAsk> = {}): FootprintAsk => ({
  question: 'defended',
  earth: 'wgs84-j2',
  ends: [place(42, 128)],
  lofts: ['minimum-energy'],
  speed: 7300,
  ballisticCoefficient: null,
  cases: [{ defense: SAMPLE_DEFENSE, freeFrom: 240, shots: 1 }],
  ...change,
})

const withDefense = (change: Partial<Defense>, more: Partial<FootprintAsk> = {}): FootprintAsk =>
  ask({ cases: [{ defense: { ...SAMPLE_DEFENSE, ...change }, freeFrom: 240, shots: 1 }], ...more })

function numbers(of: FootprintAsk, latitudeDeg: number, longitudeDeg: number): number[] {
  const field = footprintField(of)
  const out = new Int16Array(field.sheets)
  field.all(out, 0, place(latitudeDeg, longitudeDeg))
  return [...out]
}

/** Places all over the north-west quarter, where the sample's sites stand. */
const PLACES = [
  [64, -146],
  [45, -120],
  [34, -118],
  [21, -157],
  [47, -100],
  [60, -170],
  [55, 160],
  [70, -60],
  [35, 139],
  [-30, 20],
] as const

describe('in the plane of flight, on an Earth at rest', () => {
  const interceptor = {
    burnoutSpeed: 3000,
    burnoutHeight: 60e3,
    burnTime: 60,
    floor: 100e3,
    ceiling: 6e5,
    longestFlight: 400,
  }
  test.each([2500e3, 4000e3, 7000e3])('the edges are those of M2C with the site %d m away', launchToSite => {
    const site = { latitude: 0, longitude: launchToSite / R_EARTH, height: 0 }
    const defense = { ...SAMPLE_DEFENSE, radars: [], sites: [{ place: site, interceptor, radars: [] }] }
    const field = footprintField(
      ask({
        earth: 'sphere',
        ends: [place(0, 0)],
        speed: 7800,
        cases: [{ defense, freeFrom: 0, shots: 1 }],
      }),
    )
    const covered = (distance: number): boolean =>
      field.one(0, { latitude: 0, longitude: (launchToSite + distance) / R_EARTH, height: 0 }) > 0
    const edges = footprintEdges(launchToSite, interceptor, 0)
    // Flights of a map come down within 100 m and within 0.1 m/s of least speed; today within 150 m.
    for (const edge of [edges.beyond!, -edges.before!]) {
      const out = Math.sign(edge) * 500
      expect(covered(edge - out)).toBe(true)
      expect(covered(edge + out)).toBe(false)
    }
  })
})

describe('a footprint at fixed doctrine', () => {
  const better: [string, Partial<Defense>][] = [
    ['a radar that sees farther', { rangeFactor: 1.15 }],
    ['a shorter decision', { delays: { ...SAMPLE_DEFENSE.delays, decision: 20 } }],
    ['a shorter assessment', { delays: { ...SAMPLE_DEFENSE.delays, assess: 30 } }],
    [
      'a faster interceptor',
      {
        sites: SAMPLE_DEFENSE.sites.map(site => ({
          ...site,
          interceptor: { ...site.interceptor, burnoutSpeed: 8000 },
        })),
      },
    ],
  ]
  test.each(better)('never shrinks, at no number of looks, with %s', (_, change) => {
    const [base, more] = [footprintField(ask()), footprintField(withDefense(change))]
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 85, noNaN: true }),
        fc.double({ min: 150, max: 310, noNaN: true }),
        (latitude, longitude) => {
          const here = place(latitude, longitude)
          expect(Math.max(0, more.one(0, here))).toBeGreaterThanOrEqual(Math.max(0, base.one(0, here)))
        },
      ),
      { numRuns: 150, seed: 20011115 },
    )
  })

  test('grows in area with the range of the radars', async () => {
    const grid = globeGrid({ south: 20 * DEG, north: 75 * DEG, west: -170 * DEG, east: -60 * DEG }, 5 * DEG)
    const areas: number[] = []
    for (const rangeFactor of [0.6, 0.8, 1, 1.3]) {
      const work = oneThread(footprintField(withDefense({ rangeFactor })), grid, 2000)
      const { contours } = await fieldMap(work, grid, () => [{ sheet: 0, level: 1 }])
      areas.push(polygonsArea(contours[0]!.polygons))
    }
    expect(areas).toEqual(areas.toSorted((a, b) => a - b))
    expect(areas[0]).toBeGreaterThan(0)
    expect(areas[3]).toBeGreaterThan(areas[0]!)
  })
})

describe('families and ends', () => {
  const lofts = ['minimum-energy', 'lofted', 'depressed'] as const
  test('what holds against all families is the fewest looks of those that can be flown there', () => {
    for (const [latitude, longitude] of PLACES) {
      const [every, ...each] = numbers(ask({ lofts }), latitude, longitude).toReversed()
      const flown = each.filter(value => !isUnflown(value))
      if (flown.length > 0) expect(every).toBe(Math.min(...flown))
      else expect(isUnflown(every!)).toBe(true)
      expect(each.toReversed()).toEqual(
        lofts.map(loft => numbers(ask({ lofts: [loft] }), latitude, longitude)[0]),
      )
    }
  })

  test('a place is covered where it is covered from every launch that can reach it', () => {
    const launches = [place(42, 128), place(33, 55), place(60, 90)]
    for (const [latitude, longitude] of PLACES) {
      const [together] = numbers(ask({ ends: launches }), latitude, longitude)
      const alone = launches.map(end => numbers(ask({ ends: [end] }), latitude, longitude)[0]!)
      const flown = alone.filter(value => !isUnflown(value))
      if (flown.length === 0) expect(isUnflown(together!)).toBe(true)
      else expect(Math.max(0, together!)).toBe(Math.max(0, Math.min(...flown)))
    }
  })

  test('a launch area denied is the same question from the other end', () => {
    const [launch, aim] = [place(42, 128), place(45, -120)]
    const defended = footprintField(ask({ ends: [launch] })).one(0, aim)
    expect(defended).toBeGreaterThan(0)
    expect(footprintField(ask({ question: 'denied', ends: [aim] })).one(0, launch)).toBe(defended)
  })

  test('places out of range, too near, and not seen say so', () => {
    expect(reasonOf(numbers(ask(), -40, -40)[0]!)).toBe('out-of-range')
    expect(reasonOf(numbers(ask(), 42.5, 128.5)[0]!)).toBe('too-near')
    expect(reasonOf(numbers(ask(), 25, 80)[0]!)).toBe('not-tracked')
    expect(reasonOf(numbers(withDefense({ sites: [] }), 45, -120)[0]!)).toBe('no-site')
  })

  test('where the stock leaves less than a shot for each object nothing is covered', () => {
    const cases: FootprintAsk['cases'] = [{ defense: SAMPLE_DEFENSE, freeFrom: 240, shots: 0.5 }]
    expect(reasonOf(numbers(ask({ cases }), 45, -120)[0]!)).toBe('too-few-shots')
  })
})

describe('draws', () => {
  const lofts = ['minimum-energy', 'lofted'] as const
  const [base] = ask().cases
  const factors = [0.3, 0.6, 0.8, 1, 1.2]
  const drawn = ask({
    lofts,
    cases: [base, ...factors.map(rangeFactor => ({ ...base, defense: { ...SAMPLE_DEFENSE, rangeFactor } }))],
  })

  test('are counted where they leave a look, for each family and for all', () => {
    expect(footprintSheets(drawn)).toEqual({ families: [...lofts, 'all'], draws: 5, sheets: 6 })
    for (const [latitude, longitude] of PLACES) {
      const found = numbers(drawn, latitude, longitude)
      const alone = factors.map(rangeFactor =>
        numbers(withDefense({ rangeFactor }, { lofts }), latitude, longitude),
      )
      expect(found.slice(3)).toEqual([0, 1, 2].map(i => alone.filter(values => values[i]! > 0).length))
    }
  })

  test('asked for alone, every number is the same', () => {
    const field = footprintField(drawn)
    for (const [latitude, longitude] of PLACES) {
      const all = numbers(drawn, latitude, longitude)
      all.forEach((value, sheet) => {
        const one = field.one(sheet, place(latitude, longitude))
        // A reason may be that of another family, since one that is not covered decides.
        if (value > 0 || sheet !== 2) expect(one).toBe(value)
        else expect(one).toBeLessThanOrEqual(0)
      })
    }
  })
})

describe('the label', () => {
  test('is "defended" only with limits of time, track, commit and discrimination together', () => {
    expect(footprintLabel(FOOTPRINT_LIMITS)).toBe('defended')
    for (const left of FOOTPRINT_LIMITS)
      expect(footprintLabel(FOOTPRINT_LIMITS.filter(limit => limit !== left))).toBe('reach')
    expect(footprintLabel([])).toBe('reach')
  })
})
