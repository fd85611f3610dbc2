import { parse } from 'csv-parse/sync'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from './command.js'
import { elements } from './xml.js'
import type { Context } from '../cli/context.js'
import { voiceIn } from '../cli/say.js'
import core from '../messages/en.json'
import geometry from '../messages/geometry.en.json'
import { csvText } from '../cli/export/csv.js'
import { czmlText } from '../cli/export/czml.js'
import { geojsonText } from '../cli/export/geojson.js'
import { kmlText } from '../cli/export/kml.js'
import { lineParts } from '../cli/export/lineParts.js'
import type { FileHead, Scene } from '../cli/export/scene.js'
import { fileFormat, write } from '../cli/export/written.js'
import type { Exported } from '../cli/export/written.js'

const HEAD: FileHead = {
  title: 'A & B <"made up">',
  scenario: 'sample',
  hash: 'abc123',
  engine: '0.1.0',
  data: '2026-11-24',
  licence: 'Apache-2.0',
  label: 'reach',
  limits: ['longest flight of the interceptor'],
  notIncluded: ['sensors', 'discrimination'],
  sources: [{ id: 'x-2001', citation: 'Somebody, "A & B" (2001)', url: 'https://example.org/?a=1&b=2' }],
}

const SCENE: Scene = {
  head: HEAD,
  epoch: '2001-11-15T00:00:00Z',
  things: [
    {
      kind: 'track',
      id: 'flight',
      name: 'Flight',
      note: 'Over 180° & on',
      facts: { apogee: 1200, loft: 'lofted', why: null },
      samples: [
        { time: 0, latitudeDeg: 40, longitudeDeg: 170, height: 0 },
        { time: 600, latitudeDeg: 50, longitudeDeg: 176, height: 1.2e6 },
        { time: 1200, latitudeDeg: 52, longitudeDeg: -176, height: 9e5 },
        { time: 1800, latitudeDeg: 50, longitudeDeg: -160, height: 0 },
      ],
    },
    {
      kind: 'spot',
      id: 'site',
      name: 'Site',
      note: '',
      facts: {},
      latitudeDeg: 64,
      longitudeDeg: -146,
      height: 0,
    },
    {
      kind: 'area',
      id: 'area',
      name: 'Area',
      note: 'With a hole',
      facts: { looks: 1 },
      polygons: [
        [
          [
            [0, 0],
            [10, 0],
            [10, 10],
            [0, 10],
            [0, 0],
          ],
          [
            [4, 4],
            [4, 6],
            [6, 6],
            [6, 4],
            [4, 4],
          ],
        ],
        [
          [
            [170, 0],
            [180, 0],
            [180, 5],
            [170, 0],
          ],
        ],
      ],
    },
  ],
}

const EXPORTED: Exported = {
  scene: SCENE,
  table: {
    columns: ['latitude_deg', 'looks'],
    rows: [
      [40, 2],
      [41.5, null],
    ],
  },
  answer: { families: [] },
}

const context = {
  voice: voiceIn('en', { messages: { ...core, ...geometry }, texts: {}, problems: {}, template: '' }),
} as Context
const folder = temporaryFolder()

describe('CZML', () => {
  type Packet = Record<string, never> & { id: string; position?: Record<string, unknown> }
  const packets = JSON.parse(czmlText(SCENE)) as Packet[]

  test('begins with the document packet, version 1.0, with the clock of the flight', () => {
    expect(packets[0]).toMatchObject({
      id: 'document',
      version: '1.0',
      clock: {
        interval: '2001-11-15T00:00:00.000Z/2001-11-15T00:30:00.000Z',
        currentTime: '2001-11-15T00:00:00.000Z',
      },
    })
  })
  test('every packet has an id of its own', () => {
    expect(packets.map(packet => packet.id)).toEqual(['document', 'flight', 'site', 'area/1', 'area/2'])
  })
  test('a path is sampled: time, longitude, latitude, height, four numbers a sample, times ascending', () => {
    const { position, availability } = packets[1] as Packet & { availability: string }
    const numbers = position!['cartographicDegrees'] as number[]
    expect(numbers.length).toBe(16)
    expect(numbers.slice(4, 8)).toEqual([600, 176, 50, 1.2e6])
    expect(numbers.filter((_, i) => i % 4 === 0)).toEqual([0, 600, 1200, 1800])
    expect(position).toMatchObject({ epoch: SCENE.epoch, interpolationDegree: 3 })
    expect(availability).toBe('2001-11-15T00:00:00.000Z/2001-11-15T00:30:00.000Z')
  })
  test('an area is a polygon with its holes, rings left open', () => {
    expect(packets[3]!['polygon']).toMatchObject({
      positions: { cartographicDegrees: [0, 0, 0, 10, 0, 0, 10, 10, 0, 0, 10, 0] },
      holes: { cartographicDegrees: [[4, 4, 0, 4, 6, 0, 6, 6, 0, 6, 4, 0]] },
    })
  })
  test('nothing is an expression, a reference or an interval list', () => {
    expect(czmlText(SCENE)).not.toMatch(/"(reference|interval|script|velocityReference)":(?!"2001)/)
  })
})

describe('KML', () => {
  const found = elements(kmlText(SCENE))

  test('is well formed, with a placemark a thing', () => {
    expect(found.filter(one => one.name === 'Placemark').map(one => one.attributes['id'])).toEqual([
      'flight',
      'site',
      'area',
    ])
    expect(found.find(one => one.name === 'name')!.text).toBe(HEAD.title)
  })
  test('a path has a time for each point', () => {
    expect(found.filter(one => one.name === 'when').map(one => one.text)).toHaveLength(4)
    expect(found.filter(one => one.name === 'gx:coord')[2]!.text).toBe('-176 52 900000')
  })
  test('holes are inner boundaries', () => {
    expect(found.filter(one => one.name === 'innerBoundaryIs')).toHaveLength(1)
    expect(found.filter(one => one.name === 'outerBoundaryIs')).toHaveLength(2)
  })
})

describe('GeoJSON', () => {
  const read = JSON.parse(geojsonText(SCENE)) as {
    type: string
    about: FileHead
    features: { geometry: { type: string; coordinates: number[][][] }; properties: Record<string, unknown> }[]
  }

  test('is a collection of features that carries its head', () => {
    expect(read).toMatchObject({ type: 'FeatureCollection', about: HEAD })
    expect(read.features.map(one => one.geometry.type)).toEqual(['MultiLineString', 'Point', 'MultiPolygon'])
    expect(read.features[0]!.properties).toMatchObject({ loft: 'lofted', why: null })
  })
  test('a path is cut at 180°, half way between 176 and 184', () => {
    const [west, east] = read.features[0]!.geometry.coordinates as [number[][], number[][]]
    expect(west.at(-1)).toEqual([180, 51, 1.05e6])
    expect(east[0]).toEqual([-180, 51, 1.05e6])
    expect(read.features[0]!.properties['seconds']).toEqual([
      [0, 600, 900],
      [900, 1200, 1800],
    ])
  })
  test('a path that stays on one side is one piece', () => {
    const samples = [0, 600].map(time => ({ time, latitudeDeg: 40, longitudeDeg: time / 10, height: 0 }))
    expect(lineParts(samples)).toEqual([samples])
  })
})

test('each row of a CSV carries what the file is, the first its limits and sources too', () => {
  const rows = parse(csvText(HEAD, EXPORTED.table), { columns: true }) as Record<string, string>[]
  expect(rows).toHaveLength(2)
  for (const row of rows)
    expect(row).toMatchObject({ scenario: 'sample', hash: 'abc123', engine: '0.1.0', label: 'reach' })
  expect(rows[0]).toMatchObject({
    limits: 'longest flight of the interceptor',
    not_included: 'sensors; discrimination',
  })
  expect(rows[0]!['sources']).toContain('[x-2001] Somebody')
  expect(rows[1]).toMatchObject({ latitude_deg: '41.5', looks: '', limits: '' })
})

describe('a file', () => {
  test.each(['czml', 'kml', 'geojson', 'csv', 'json'])(
    '.%s says scenario, hash, versions, licence, label, limits and sources',
    ending => {
      const file = join(folder, `whole.${ending}`)
      fileFormat(file, context)
      write(file, EXPORTED, context)
      const text = readFileSync(file, 'utf8')
      for (const part of [
        'sample',
        'abc123',
        '0.1.0',
        '2026-11-24',
        'Apache-2.0',
        'reach',
        'longest flight',
        'discrimination',
        'x-2001',
      ])
        expect(text).toContain(part)
    },
  )
  test('is never written over another', () => {
    const file = join(folder, 'mine.csv')
    writeFileSync(file, 'mine')
    expect(() => fileFormat(file, context)).toThrow(/exists already/)
    expect(() => write(file, EXPORTED, context)).toThrow(/exists already/)
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })
  test('in a folder that is not there is refused', () => {
    const file = join(folder, 'none', 'a.csv')
    expect(() => write(file, EXPORTED, context)).toThrow(/cannot be written \(ENOENT\)/)
    expect(existsSync(file)).toBe(false)
  })
  test('of an unknown ending is refused with the endings there are', () => {
    expect(() => fileFormat('a.kmz', context)).toThrow(/\.czml, \.kml, \.geojson, \.csv, \.json/)
  })
})
