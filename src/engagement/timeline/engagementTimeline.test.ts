import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SAMPLE_DEFENSE, place, sampleFlight } from '../../../test/sampleDefense.js'
import type { Flight } from '../../flight/index.js'
import { interceptWindows, shotOpportunities, trajectoryPassage } from '../../interceptor/index.js'
import { coverage } from '../../sensor/index.js'
import { engagementTimeline, lookCounter } from '../index.js'
import type { Defense, EngagementTimeline } from '../index.js'

const flights: Flight[] = [
  sampleFlight(),
  sampleFlight('lofted'),
  sampleFlight('minimum-energy', place(61, -150)),
  sampleFlight('minimum-energy', place(34, -118)),
]
const [flight] = flights as [Flight]
const of = (defense: Partial<Defense>): EngagementTimeline =>
  engagementTimeline(flight, { ...SAMPLE_DEFENSE, ...defense })
const whole = of({})

describe('an engagement in time', () => {
  test('a radar detects while it sees the body near enough, and tracks it a delay after that', () => {
    const [radar] = SAMPLE_DEFENSE.radars
    const seen = coverage(flight.trajectory, { ...radar!, range: radar!.range })
    if (!seen.seen) throw new Error(seen.why)
    expect(whole.radars[0]!.detected).toEqual(seen.intervals)
    expect(whole.radars[0]!.track).toBe(seen.intervals[0]!.enter + 30)
    expect(whole.radars[0]!.view[0]!.enter).toBeLessThanOrEqual(seen.intervals[0]!.enter)
  })

  test('a site may launch when the first of its own radars tracks and the order is given', () => {
    const tracks = whole.radars.map(radar => radar.track!)
    expect(whole.sites.map(site => site.commit)).toEqual([Math.min(...tracks) + 60, Math.min(...tracks) + 60])
    const later = tracks[0]! > tracks[1]! ? 0 : 1
    const sites = SAMPLE_DEFENSE.sites.map((site, i) => (i === 0 ? { ...site, radars: [later] } : site))
    expect(of({ sites }).sites[0]).toMatchObject({ commit: tracks[later]! + 60, trackedBy: later })
  })

  test('under power nothing is tracked', () => {
    const late = { ...flight, burnout: { ...flight.burnout, time: 900 } }
    const found = engagementTimeline(late, SAMPLE_DEFENSE)
    for (const { track } of found.radars) expect(track === null || track >= 930).toBe(true)
    expect(found.sites[0]!.commit).toBeGreaterThanOrEqual(990)
  })

  test('windows are those of the interceptor after the commit', () => {
    SAMPLE_DEFENSE.sites.forEach(({ place: at, interceptor }, i) => {
      const { commit, windows, why } = whole.sites[i]!
      const passage = trajectoryPassage(flight.trajectory, at)
      expect({ windows, why }).toEqual(interceptWindows(passage, interceptor, commit!))
    })
  })

  test('with one site the rounds are its shot opportunities', () => {
    for (const one of flights)
      for (const site of SAMPLE_DEFENSE.sites) {
        const { looks, sites } = engagementTimeline(one, { ...SAMPLE_DEFENSE, sites: [site] })
        const passage = trajectoryPassage(one.trajectory, site.place)
        const alone = shotOpportunities(passage, site.interceptor, sites[0]!.commit!, 120)
        expect(looks.map(look => look.intercept)).toEqual(alone.opportunities.map(shot => shot.intercept))
        expect(looks.map(look => look.launch)).toEqual(alone.opportunities.map(shot => shot.launch))
      }
  })

  test('several sites take turns: each round is the earliest that any of them can make', () => {
    let ready = -Infinity
    for (const look of whole.looks) {
      const firsts = SAMPLE_DEFENSE.sites.map(({ place: at, interceptor }, i) => {
        const from = Math.max(whole.sites[i]!.commit!, ready)
        const passage = trajectoryPassage(flight.trajectory, at)
        return interceptWindows(passage, interceptor, from).windows[0]?.from ?? Infinity
      })
      expect(look.intercept).toBe(Math.min(...firsts))
      expect(look.launch).toBeGreaterThanOrEqual(look.ready - 1e-6)
      ready = look.intercept + 120
    }
    expect(whole.looks.length).toBeGreaterThan(1)
    expect(whole.sites.reduce((sum, site) => sum + site.looks, 0)).toBe(whole.looks.length)
  })

  test('warning from space is told and gives no track', () => {
    const alone = engagementTimeline(
      { ...flight, burnout: { ...flight.burnout, time: 240 } },
      { ...SAMPLE_DEFENSE, radars: [], sites: SAMPLE_DEFENSE.sites.map(site => ({ ...site, radars: [] })) },
    )
    expect(alone.infrared).toEqual({ seen: true, time: expect.closeTo(65, 9) })
    expect(alone.events.map(event => event.kind)).toContain('infrared-report')
    expect(alone).toMatchObject({ looks: [], why: 'no-radar' })
  })

  test('events come in order of time and belong to a threat, a sensor or a site', () => {
    const times = whole.events.map(event => event.time)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    const kinds = whole.events.filter(event => event.look === 1).map(event => event.kind)
    expect(kinds).toEqual(['launch', 'intercept', 'assessed'])
    expect(JSON.stringify(whole)).not.toMatch(/NaN|Infinity/)
  })

  test.each([
    ['no sites', { sites: [] }, 'no-site'],
    ['radars that reach nowhere', { rangeFactor: 1e-3 }, 'not-tracked'],
    ['a decision that takes an hour', { delays: { track: 30, decision: 3600, assess: 0 } }, 'too-late'],
  ] as const)('%s leave no look, and say why', (_, change, why) => {
    expect(of(change)).toMatchObject({ looks: [], why })
  })

  test.each([
    ['on the other side of the Earth', place(-45, 60), {}, 'flight-too-long'],
    ['there, with a slow interceptor', place(-45, 60), { burnoutSpeed: 3000 }, 'out-of-reach'],
    ['that cannot reach so high', place(64, -146), { floor: 5e6, ceiling: 6e6 }, 'never-in-altitude-band'],
  ] as const)('a site %s has no window, and says why', (_, at, limits, why) => {
    const [site] = SAMPLE_DEFENSE.sites
    const moved = { ...site!, place: at, interceptor: { ...site!.interceptor, ...limits } }
    expect(of({ sites: [moved] }).sites[0]).toMatchObject({ windows: [], looks: 0, why })
  })

  test.each([
    [{ rangeFactor: NaN }, 'rangeFactor must be positive and finite, got NaN'],
    [{ delays: { track: -1, decision: 0, assess: 0 } }, 'track must be 0 or more and finite, got -1'],
    [{ sites: [{ ...SAMPLE_DEFENSE.sites[0]!, radars: [2] }] }, 'radars of a site must be below 2, got 2'],
  ])('%j is refused', (change, message) => {
    expect(() => of(change)).toThrow(`engagementTimeline: ${message}`)
  })
})

/** A defense drawn at random around the sample. */
const defenses = fc.record({
  rangeFactor: fc.double({ min: 0.2, max: 1.5, noNaN: true }),
  track: fc.integer({ min: 0, max: 120 }),
  decision: fc.integer({ min: 0, max: 300 }),
  assess: fc.integer({ min: 0, max: 300 }),
  speed: fc.double({ min: 2500, max: 9000, noNaN: true }),
  which: fc.integer({ min: 0, max: flights.length - 1 }),
})
type Drawn = typeof defenses extends fc.Arbitrary<infer T> ? T : never
const drawn = ({ rangeFactor, track, decision, assess, speed }: Omit<Drawn, 'which'>): Defense => ({
  ...SAMPLE_DEFENSE,
  rangeFactor,
  delays: { track, decision, assess },
  sites: SAMPLE_DEFENSE.sites.map(site => ({
    ...site,
    interceptor: { ...site.interceptor, burnoutSpeed: speed },
  })),
})

describe('the law book of looks', () => {
  test('kernels count as the readable path does', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(defenses, ({ which, ...one }) => {
        const defense = drawn(one)
        const path = flights[which]!
        const slow = engagementTimeline(path, defense)
        const quick = lookCounter(defense, 'wgs84-j2')(path.trajectory, path.burnout.time)
        // The kernel's cubic is within a meter of the path: a window shorter than that takes may be lost (1e-3 s).
        const lengths = slow.sites.flatMap(site => site.windows.map(({ from, to }) => to - from))
        fc.pre(lengths.every(length => length > 1e-2))
        expect(Math.abs(quick.looks - slow.looks.length)).toBeLessThanOrEqual(0)
        if (quick.looks > 0) expect(quick.first).toBeCloseTo(slow.looks[0]!.intercept, 2)
      }),
      { numRuns: 60 },
    )
  })

  test('more range, more speed and shorter delays never cost a look', { timeout: 60_000 }, () => {
    const gains = fc.record({
      rangeFactor: fc.double({ min: 0, max: 1, noNaN: true }),
      speed: fc.double({ min: 0, max: 2000, noNaN: true }),
      track: fc.double({ min: 0, max: 1, noNaN: true }),
      decision: fc.double({ min: 0, max: 1, noNaN: true }),
      assess: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(defenses, gains, ({ which, ...one }, gain) => {
        const better = drawn({
          rangeFactor: one.rangeFactor + gain.rangeFactor,
          speed: one.speed + gain.speed,
          track: one.track * gain.track,
          decision: one.decision * gain.decision,
          assess: one.assess * gain.assess,
        })
        const { trajectory, burnout } = flights[which]!
        const before = lookCounter(drawn(one), 'wgs84-j2')(trajectory, burnout.time)
        const after = lookCounter(better, 'wgs84-j2')(trajectory, burnout.time)
        expect(after.looks).toBeGreaterThanOrEqual(before.looks)
        // Where a window opens at the edge of reach the kernel is content within 1e-4 m of it: 2e-5 s have been seen.
        if (before.looks > 0) expect(after.first).toBeLessThanOrEqual(before.first! + 1e-3)
      }),
      { numRuns: 200 },
    )
  })
})
