import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RunResult } from '../src/index.js'
import { crawford, json, temporaryFolder } from './command.js'

interface Fly {
  earth: string
  burnout: { time: number; heightKm: number }
  apogee: { time: number; heightKm: number }
  impact: { time: number; latitudeDeg: number; longitudeDeg: number; heightKm: number }
  timeOfFlight: number
  rows: { time: number; heightKm: number; speed: number; phase: string }[]
}
interface Timeline {
  events: { time: number; actor: string; kind: string; about: string | null }[]
  commit: { site: string; time: number | null; trackedBy: string | null }[]
  windows: { site: string; from: number | null; to: number | null; looks: number; why: string | null }[]
  looks: { intercept: number; launch: number; ready: number }[]
  plan: number[] | null
  why: string | null
}
const C1 = 'crawford-2001-c1-geometry'

describe('crawford fly', () => {
  test('prints one flight from launch to impact in the shape of the contract', () => {
    const flight = json<Fly>('fly', '--range-km', '9000')
    expect(Object.keys(flight)).toEqual(['earth', 'burnout', 'apogee', 'impact', 'timeOfFlight', 'rows'])
    expect(Object.keys(flight.rows[0]!)).toEqual([
      'time',
      'latitudeDeg',
      'longitudeDeg',
      'heightKm',
      'speed',
      'phase',
    ])
    expect(flight.earth).toBe('wgs84-j2')
    // 9,000 km along the meridian of the ellipsoid end at 81.0° north: 111.1 km a degree.
    expect(flight.impact.latitudeDeg).toBeCloseTo(9000 / 111.1, 0)
    expect(flight.rows.map(row => row.phase)).toEqual(
      [...flight.rows].sort((a, b) => a.time - b.time).map(row => row.phase),
    )
    expect(flight.rows.at(-1)).toMatchObject({ phase: 're-entry', time: flight.impact.time })
    expect(flight.burnout.time).toBeLessThan(flight.apogee.time)
  })

  test.each([
    [['--from', '40,120', '--to', '40,120'], 'same-place'],
    [['--from', '40,120', '--to', '-40,-60'], 'antipodal'],
    [['--range-km', '15000'], 'out-of-range'],
    [['--range-km', '3000', '--class', 'threat.class.srbm'], 'out-of-range'],
    [['--range-km', '5000', '--speed', '3'], 'out-of-range'],
  ])('%j is no flight and says why', (args, why) => {
    expect(json('fly', ...args)).toEqual({ reached: false, why })
    expect(crawford(['fly', ...args]).status).toBe(0)
  })

  test.each([
    [['--from', 'Paris', '--to', '1,2'], '--from takes latitude,longitude'],
    [['--from', 'geo.region.launch.northeast-asa', '--to', '1,2'], 'geo.region.launch.northeast-asia'],
    [['--from', '91,0', '--to', '1,2'], 'latitude must be from -90 to 90'],
    [['--from', 'NaN,0', '--to', '1,2'], '--from takes'],
    [['--from', '1,2'], '--from and --to'],
    [['--range-km', '-5'], '--range-km'],
    [['--range-km', 'NaN'], '--range-km'],
    [['--range-km', '25000'], 'at most 20000'],
    [['--range-km', '900', '--class', 'threat.class.icbn'], 'threat.class.icbm'],
    [['--range-km', '900', '--class', 'threat.class.icbm', '--speed', '7'], 'not both'],
    [['--range-km', '900', '--loft', 'lofty'], 'lofted'],
    [['--range-km', '900', '--earth', 'flat'], 'wgs84-j2'],
    [['--range-km', '900', '--step', '0'], '--step'],
    [['--range-km', '9000', '--out', 'flight.txt'], '.czml'],
  ])('%j is refused with what was expected', (args, said) => {
    const { status, out, err } = crawford(['fly', ...args])
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(said)
  })

  test('shows heights as a drawing, and speaks Russian', () => {
    expect(crawford(['fly', '--range-km', '9000']).out).toContain('Height over time')
    const { out } = crawford(['fly', '--range-km', '9000', '--lang', 'ru'])
    expect(out).toContain('падение')
    expect(out).not.toMatch(/impact|burnout/)
  })

  test.each(['czml', 'kml', 'geojson', 'csv', 'json'])('writes %s with what the file is', ending => {
    const file = join(temporaryFolder(), `flight.${ending}`)
    expect(crawford(['fly', '--range-km', '9000', '--out', file]).status).toBe(0)
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/Apache-2\.0/)
    expect(text).not.toMatch(/NaN|Infinity/)
    // Never over another file.
    expect(crawford(['fly', '--range-km', '9000', '--out', file]).status).toBe(2)
  })
})

describe('crawford timeline', () => {
  test('says who sees what when, commits, windows and looks', () => {
    const found = json<Timeline>('timeline', C1, '--position', 'program')
    const times = found.events.map(event => event.time)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    const first = (kind: string): number => found.events.find(event => event.kind === kind)!.time
    expect(first('detects')).toBeLessThan(first('tracks'))
    expect(found.commit[0]!.time).toBeCloseTo(first('tracks') + 40, 6)
    expect(found.looks.length).toBeGreaterThan(0)
    expect(found.windows.reduce((sum, window) => sum + window.looks, 0)).toBe(found.looks.length)
    expect(found.plan!.reduce((a, b) => a + b)).toBe(4)
    for (const { ready, launch, intercept } of found.looks) {
      expect(launch).toBeGreaterThanOrEqual(ready - 1e-5)
      expect(intercept).toBeGreaterThan(launch)
    }
  })

  test('the same path seen by the critics leaves fewer looks, and says why none', () => {
    const args = ['timeline', C1, '--launch', '1', '--aim', '3']
    expect(json<Timeline>(...args, '--position', 'program').looks.length).toBeGreaterThan(0)
    expect(json<Timeline>(...args, '--position', 'critics')).toMatchObject({ looks: [], why: 'too-late' })
  })

  test('a path that cannot be flown is a value with why', () => {
    const found = json<Timeline>('timeline', C1, '--launch', '2', '--aim', '1')
    expect(found).toMatchObject({ events: [], commit: [], windows: [], why: 'out-of-range' })
    expect(crawford(['timeline', C1, '--launch', '2', '--aim', '1']).out).toContain('out of range')
  })

  test('works on any scenario with a geometry, whatever its model', () => {
    expect(json<Timeline>('timeline', 'regional-layer', '--aim', '6').looks.length).toBeGreaterThan(0)
  })

  test.each([
    [['crawford-2001-raid'], 'has no geometry'],
    [['crawford-2001'], 'is a case'],
    [['sbi-boost'], 'has no geometry.'],
    [[C1, '--position', 'critic'], 'critics'],
    [[C1, '--launch', '3'], '--launch must be from 1 to 2'],
    [[C1, '--launch', '-1'], '--launch'],
    [[C1, '--aim', '1.5'], '--aim'],
    [[C1, '--loft', 'high'], 'lofted'],
    [[C1, '--set', 'decision_delay=-5'], 'decision_delay'],
    [[C1, '--out', 'x.png'], '.geojson'],
  ])('%j is refused with what was expected', (args, said) => {
    const { status, out, err } = crawford(['timeline', ...args])
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(said)
  })

  test.each(['czml', 'csv'])('writes %s with scenario, fingerprint, version and sources', ending => {
    const file = join(temporaryFolder(), `timeline.${ending}`)
    const { hash } = json<{ hash: string }>('timeline', C1, '--out', file)
    const text = readFileSync(file, 'utf8')
    for (const part of [hash, C1, 'Apache-2.0', 'cbo-2000']) expect(text).toContain(part)
    expect(text).not.toMatch(/NaN|Infinity/)
  })

  test('draws lanes in both languages', () => {
    const { out } = crawford(['timeline', C1, '--position', 'program', '--lang', 'ru'])
    expect(out).toMatch(/Угроза +│▲+─+◆─+▼/)
    expect(out).toContain('попытка')
  })
})

const replay = JSON.parse(readFileSync(join(import.meta.dirname, 'replay', 'geometry.json'), 'utf8')) as {
  values: Record<string, Record<string, number>>
}

describe('run by geometry', () => {
  test.each(Object.entries(replay.values))(
    '%s gives what it gave before (a replay of ourselves, not a validation)',
    { timeout: 60_000 },
    (id, values) => {
      const { results, geometry } = json<RunResult>('run', id)
      for (const one of results) {
        // Digits beyond these may differ between engines in flights, where geodesics and steps are summed.
        expect(one.value).toBeCloseTo(values[one.position]!, 9)
        expect(one.looks!.reduce((a, b) => a + b)).toBeCloseTo(1, 9)
        expect(one.band.draws).toBe(200)
      }
      expect(results.map(one => one.position)).toEqual(Object.keys(values))
      expect(geometry!.paths).toBeGreaterThan(0)
      expect(geometry!.given.map(one => one.input)).toEqual(['track', 'shot_kill'])
    },
  )

  test('shows the overrides of the geometry and what it would give by itself', { timeout: 60_000 }, () => {
    const { geometry } = json<RunResult>('run', 'gmd-today-geometry', '--draws', '20')
    expect(geometry!.overrides.length).toBeGreaterThan(0)
    for (const one of geometry!.overrides) expect(one.shipped).not.toBe(one.value)
    // Rayleigh: 1 − exp(−(30 km / 5 km)² / 2).
    expect(geometry!.given[0]!.own).toBeCloseTo(1 - Math.exp(-18), 12)
    const { out } = crawford(['run', 'gmd-today-geometry', '--draws', '20'])
    expect(out).toContain("In place of the library's")
    expect(out).toContain('hand-over alone')
  })

  test('sampled object by object it agrees with the exact road', { timeout: 120_000 }, () => {
    const { results } = json<RunResult>('run', C1, '--use', 'point', '--method', 'both', '--trials', '20480')
    for (const { value, sampled } of results)
      expect(Math.abs(sampled!.value - value)).toBeLessThanOrEqual(4 * Math.max(sampled!.standardError, 1e-4))
  })
})
