import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  OUTCOME_MODELS,
  R_EARTH,
  bibliography,
  flightPoint,
  geometryPaths,
  groundDistance,
  library,
  readAny,
  scenarioTimeline,
} from '../../src/index.js'
import { coverageLine, groundCoverage, placeFrom, ringAround } from './circles.js'
import { lanesOf } from './bars.js'
import { onGlobe } from './onGlobe.js'
import { lacksForScene, placeAt, sceneOf } from './scene.js'
import type { Spot } from './scene.js'

const DEG = Math.PI / 180
const data = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', '..', 'data', name), 'utf8')

function scenarioOf(id: string) {
  const read = readAny(data(`scenarios/${id}.yaml`), {
    file: `${id}.yaml`,
    models: OUTCOME_MODELS,
    bibliography: bibliography(JSON.parse(data('sources.json'))),
    library: library(JSON.parse(data('library.json'))),
    tests: JSON.parse(data('tests.json')),
    use: 'point',
  })
  if (!('scenario' in read)) throw new Error(`${id} is not read`)
  return read.scenario
}

const scenario = scenarioOf('gmd-today-geometry')
const scene = sceneOf(scenario, 'official', {})
const engine = scenarioTimeline(scenario, 'official', geometryPaths(scenario.geometry!)[0]!)
const radians = ({ latitude, longitude, height }: Spot) => ({
  latitude: latitude * DEG,
  longitude: longitude * DEG,
  height,
})

describe('what is drawn is what was computed', () => {
  test('the object stands within 300 m of the flight at every time', () => {
    const { flight } = engine
    if (!flight.reached) throw new Error('the flight must be reached')
    fc.assert(
      fc.property(fc.double({ min: 0, max: flight.impact.time, noNaN: true }), time => {
        const drawn = placeAt(scene, time)!
        const { place } = flightPoint(flight.trajectory, time)
        expect(groundDistance(radians(drawn), place)).toBeLessThan(300)
        expect(Math.abs(drawn.height - Math.max(0, place.height))).toBeLessThan(300)
      }),
    )
  })

  test('on the globe it stands at its true altitude', () => {
    const spot = placeAt(scene, scene.apogee!)!
    const [x, y, z] = onGlobe(spot)
    const { flight } = engine
    const height = flight.reached ? flight.apogee.place.height : 0
    expect((Math.hypot(x, y, z) - 1) * R_EARTH).toBeCloseTo(height, -3)
    expect(Math.asin(y / Math.hypot(x, y, z)) / DEG).toBeCloseTo(spot.latitude, 9)
  })

  test('lanes hold the very spans of the engine', () => {
    const { timeline } = engine
    const lanes = lanesOf(scene)
    timeline!.radars.forEach((radar, i) => {
      const bars = lanes.find(lane => lane.key === `radar/${i}`)!.bars
      expect(
        bars.filter(bar => bar.what === 'detects').map(({ from, to }) => ({ enter: from, exit: to })),
      ).toEqual(radar.detected)
      expect(bars.find(bar => bar.what === 'tracks')?.from ?? null).toBe(radar.track)
    })
    timeline!.sites.forEach((site, i) => {
      const lane = lanes.find(one => one.key === `site/${i}`)!
      expect(lane.bars.filter(bar => bar.what === 'window').map(({ from, to }) => ({ from, to }))).toEqual(
        site.windows,
      )
      expect(lane.bars.find(bar => bar.what === 'may')?.from ?? null).toBe(site.commit)
    })
    expect(scene.looks.map(look => look.intercept)).toEqual(timeline!.looks.map(look => look.intercept))
  })

  test('a round meets the object where it is at that time', () => {
    expect(scene.looks.length).toBeGreaterThan(0)
    for (const look of scene.looks) {
      const there = placeAt(scene, look.intercept)!
      expect(groundDistance(radians(look.at), radians(there))).toBeLessThan(300)
    }
  })
})

test('a position of its own number of shots keeps its own plan', () => {
  expect(scene.plan).toEqual(engine.plan)
})

test('what cannot be shown says what it lacks', () => {
  expect(lacksForScene(scenarioOf('gulf-1991'))).toBe('geometry')
  expect(lacksForScene(scenarioOf('sbi-boost'))).toBe('threat')
  expect(lacksForScene(scenario)).toBeNull()
})

describe('circles on the ground', () => {
  const anywhere = fc.record({
    latitude: fc.double({ min: -89, max: 89, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    height: fc.constant(0),
  })

  test('every point of a ring lies so far from its middle', () => {
    fc.assert(
      fc.property(anywhere, fc.double({ min: 1e4, max: 1.5e7, noNaN: true }), (at, distance) => {
        for (const [longitude, latitude] of ringAround(at, distance)) {
          const cosine =
            Math.sin(at.latitude * DEG) * Math.sin(latitude * DEG) +
            Math.cos(at.latitude * DEG) *
              Math.cos(latitude * DEG) *
              Math.cos((longitude - at.longitude) * DEG)
          expect(R_EARTH * Math.acos(Math.max(-1, Math.min(1, cosine)))).toBeCloseTo(distance, -1)
        }
      }),
    )
  })

  test('a degree north of the equator is 111.2 km away', () => {
    const there = placeFrom({ latitude: 0, longitude: 10, height: 0 }, 0, 111_195)
    expect(there.latitude).toBeCloseTo(1, 4)
    expect(there.longitude).toBeCloseTo(10, 9)
  })

  test('straight up a radar reaches its range, far away its horizon', () => {
    const radar = { range: 2_000_000, lowest: 0 }
    // Grazing the ground: cos(arc) = R / (R + h).
    expect(groundCoverage(radar, 100_000)! / R_EARTH).toBeCloseTo(Math.acos(R_EARTH / (R_EARTH + 100_000)), 6)
    // By range alone: the law of cosines with sides R and R + h and the range.
    const [a, b] = [R_EARTH, R_EARTH + 1_500_000]
    const arc = Math.acos((a * a + b * b - radar.range ** 2) / (2 * a * b))
    expect(groundCoverage(radar, 1_500_000)! / R_EARTH).toBeCloseTo(arc, 12)
    expect(groundCoverage(radar, 2_000_001)).toBeNull()
  })

  test('a sector begins and ends at the radar', () => {
    const line = coverageLine({ ...scene.radars[0]!, width: 120 }, 300_000)!
    expect(line[0]).toEqual(line.at(-1))
  })
})
