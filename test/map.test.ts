import { parse } from 'csv-parse/sync'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { crawford, json, temporaryFolder } from './command.js'
import { elements } from './xml.js'

interface Feature {
  properties: { label: string; loft: string; looks: number | null; share: number | null; areaKm2: number }
  geometry: { type: string; coordinates: [number, number][][][] }
}
interface MapJson {
  scenario: string
  hash: string
  label: string
  limits: string[]
  notApplied: string[]
  families: {
    loft: string
    edges: { type: string; features: Feature[] }
    looks: number
    band: { type: string; features: Feature[] } | null
    why: string | null
    nodes: Record<string, number>
  }[]
  numbers: { evidence: string; drawn: boolean }[]
  sources: { id: string }[]
}

const folder = temporaryFolder()
const SMALL = ['regional-layer', '--region', '30,40,130,142', '--resolution', '2']
const of = (...more: string[]): MapJson => json<MapJson>('map', ...SMALL, ...more)
const areas = (features: Feature[]): number[] => features.map(one => one.properties.areaKm2)

/** Twice the area in degrees that a ring walks around, positive counterclockwise. */
const winding = (ring: [number, number][]): number =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0] * y - x * ring[i]![1], 0)

describe('crawford map', () => {
  const found = of()

  test('answers with families, each with outlines, looks, band and why', () => {
    expect(found.families.map(one => one.loft)).toEqual(['minimum-energy', 'lofted', 'all'])
    for (const { edges, looks, band, why, nodes } of found.families) {
      expect(edges.type).toBe('FeatureCollection')
      expect(edges.features.map(one => one.properties.looks)).toEqual(
        Array.from({ length: looks }, (_, i) => i + 1),
      )
      expect([band, why === null]).toEqual([null, looks > 0])
      expect(Object.values(nodes).reduce((a, b) => a + b)).toBe(6 * 7)
    }
    expect(found.families[0]!.looks).toBeGreaterThan(0)
  })

  test('is not called defended where discrimination has no say', () => {
    expect([found.label, found.notApplied]).toEqual(['reach', ['discrimination']])
    expect(found.families[0]!.edges.features[0]!.properties.label).toBe('reach')
    const { out } = crawford(['map', ...SMALL])
    expect(out).toMatch(/What interceptors can reach/)
    expect(out).toMatch(/no decoys to tell from warheads: reach only, not defended/)
    expect(out).not.toMatch(/Defended area/)
  })

  test('is called defended where time, track, commit and discrimination are all applied, and lists them', () => {
    const args = ['gmd-today-geometry', '--position', 'official', '--loft', 'minimum-energy']
    const { out } = crawford(['map', ...args, '--region', '30,60,-130,-70', '--resolution', '10'])
    expect(out).toMatch(/Defended area: /)
    for (const limit of [
      'time of flight of an interceptor',
      'radars: horizon',
      'commit 30 s',
      'discrimination:',
    ])
      expect(out).toContain(limit)
  })

  test('rings are closed and wind by the right-hand rule, within [-180, 180]', () => {
    const wide = json<MapJson>('map', ...SMALL.slice(0, 1), '--region', 'globe', '--resolution', '6')
    for (const { edges } of [...found.families, ...wide.families])
      for (const { geometry } of edges.features)
        for (const [outer, ...holes] of geometry.coordinates) {
          expect(winding(outer!)).toBeGreaterThan(0)
          for (const hole of holes) expect(winding(hole)).toBeLessThan(0)
          for (const ring of [outer!, ...holes]) {
            expect(ring.at(-1)).toEqual(ring[0])
            for (const [x, y] of ring) expect([Math.abs(x) <= 180, Math.abs(y) <= 90]).toEqual([true, true])
          }
        }
  })

  test('does not depend on the number of threads', () => {
    expect(of('--workers', '1')).toEqual(of('--workers', '3'))
  })

  test('--loft chooses families, and the intersection is never larger than one of them', () => {
    expect(of('--loft', 'lofted').families.map(one => one.loft)).toEqual(['lofted'])
    const covered = found.families.map(one => one.edges.features[0]?.properties.areaKm2 ?? 0)
    expect(covered[2]).toBeLessThanOrEqual(Math.min(covered[0]!, covered[1]!))
  })

  test('--draws gives bands: what more draws cover lies within what fewer do', () => {
    const small = [
      'regional-layer',
      '--region',
      '30,40,132,140',
      '--resolution',
      '4',
      '--loft',
      'minimum-energy',
    ]
    const drawn = json<MapJson>('map', ...small, '--draws', '20')
    const [family] = drawn.families
    expect(family!.band!.features.map(one => one.properties.share)).toEqual([0.05, 0.5, 0.95])
    const sizes = areas(family!.band!.features)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(sizes[0]).toBeGreaterThan(sizes[2]!)
    expect(drawn.numbers.some(one => one.drawn)).toBe(true)
    const plain = json<MapJson>('map', ...small)
    expect(areas(family!.edges.features)).toEqual(areas(plain.families[0]!.edges.features))
  })

  test('--denied asks from the other end', () => {
    const args = ['regional-layer', '--denied', '--loft', 'minimum-energy', '--resolution', '4']
    const { families } = json<MapJson>('map', ...args)
    expect(families[0]!.looks).toBeGreaterThan(0)
    expect(crawford(['map', ...args]).out).toMatch(/Launch places that interceptors can answer/)
  })

  test('in Russian as well', () => {
    const { out } = crawford(['map', ...SMALL, '--lang', 'ru'])
    expect(out).toMatch(/Куда достают перехватчики/)
    expect(out).not.toMatch(/map\.\w+/)
  })
})

describe('a map as a file', () => {
  const { hash } = json<MapJson>('run', 'regional-layer', '--draws', '1')

  test.each(['czml', 'kml', 'geojson', 'csv', 'json'])('.%s carries what it is', ending => {
    const file = join(folder, `map.${ending}`)
    const { status, out } = crawford(['map', ...SMALL, '--loft', 'minimum-energy', '--out', file])
    expect([status, out]).toEqual([0, ''])
    const text = readFileSync(file, 'utf8')
    for (const part of ['regional-layer', hash, 'Apache-2.0', 'reach', 'nrc-2012'])
      expect(text).toContain(part)
    if (ending === 'kml')
      expect(elements(text).filter(one => one.name === 'Polygon').length).toBeGreaterThan(0)
    else if (ending === 'csv') expect(parse(text, { columns: true })).toHaveLength(6 * 7)
    else JSON.parse(text)
  })
  test('is never written over another, and refused before anything is computed', () => {
    const file = join(folder, 'map.csv')
    const before = readFileSync(file, 'utf8')
    expect(crawford(['map', ...SMALL, '--out', file])).toMatchObject({ status: 2, out: '' })
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  test('stopped by Ctrl-C ends with 130 and leaves no file', async () => {
    const file = join(folder, 'stopped.geojson')
    const command = resolve(import.meta.dirname, '..', 'dist', 'crawford.cjs')
    const args = ['regional-layer', '--region', 'globe', '--resolution', '1', '--draws', '50', '--out', file]
    const child = spawn(process.execPath, [command, 'map', ...args])
    let told = ''
    child.stderr.on('data', (text: Buffer) => {
      told += text.toString()
      // Once work is reported it has begun.
      if (told.includes('s to go')) child.kill('SIGINT')
    })
    const code = await new Promise(settle => child.on('exit', settle))
    expect(code).toBe(130)
    expect(told).toMatch(/map, places: \d+ %, about \d+ s to go/)
    expect(existsSync(file)).toBe(false)
    expect(readdirSync(folder).filter(name => name.includes('stopped'))).toEqual([])
  })
})

describe('bad input', () => {
  test.each([
    [['gmd-today'], /gmd-today has no geometry/],
    [['crawford-2001'], /crawford-2001 has no geometry/],
    [['sbi-boost'], /no interceptor sites/],
    [['gmd-today-geometry'], /choose one with --position: /],
    [['regional-layer', '--position', 'critic'], /did you mean critics/],
    [['regional-layer', '--loft', 'high'], /--loft must be one of/],
    [['regional-layer', '--resolution', '0'], /--resolution must be/],
    [['regional-layer', '--region', 'globe', '--resolution', '0.01'], /at most 1000000 places/],
    [['regional-layer', '--region', '1,2,3'], /--region must be/],
    [['regional-layer', '--region', '10,5,0,9'], /at least 1° each way/],
    [['regional-layer', '--region', '10,10.5,0,9'], /at least 1° each way/],
    [['regional-layer', '--draws', '5'], /a whole number from 20/],
    [['regional-layer', '--workers', '0'], /--workers must be/],
    [['regional-layer', '--out', 'map.kmz'], /\.czml, \.kml, \.geojson, \.csv, \.json/],
  ])('%j ends with 2 and says why', (args, words) => {
    const { status, out, err } = crawford(['map', ...args])
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(words)
    expect(err).not.toMatch(/\n\s+at /)
  })
})
