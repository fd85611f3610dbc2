import { describe, expect, test } from 'vitest'
import { GEOMETRY_OPTIONS, SAMPLE_WITH_GEOMETRY } from '../../../test/sampleGeometry.js'
import { minimumEnergyLaunch } from '../../flight/index.js'
import { readScenario } from '../../scenario/index.js'
import type { Scenario } from '../../scenario/index.js'
import { drawnGeometry, drawnNumbers } from './drawnGeometry.js'
import { scenarioFootprint } from './scenarioFootprint.js'
import type { FootprintChoice, ScenarioFootprint } from './scenarioFootprint.js'

const read = (text: string): Scenario => {
  const found = readScenario(text, GEOMETRY_OPTIONS)
  if ('problems' in found) throw new Error(JSON.stringify(found.problems))
  return found.scenario
}
const SCENARIO = read(SAMPLE_WITH_GEOMETRY)
const [{ key: position }] = SCENARIO.positions as [Scenario['positions'][number]]

const CHOICE: FootprintChoice = { question: 'defended', position, draws: 0, seed: 1 }
function of(change: Partial<FootprintChoice> = {}, scenario = SCENARIO): ScenarioFootprint {
  const found = scenarioFootprint(scenario, { ...CHOICE, ...change })
  if ('why' in found) throw new Error(found.why)
  return found
}

describe('what a footprint of a scenario follows from', () => {
  test('the sites, radars, delays and families of its geometry', () => {
    const { ask } = of()
    expect(ask.lofts).toEqual(['minimum-energy', 'lofted'])
    expect(ask.cases).toHaveLength(1)
    const [{ defense }] = ask.cases
    expect(defense.sites).toHaveLength(3)
    expect(defense.radars).toHaveLength(3)
    expect(defense.delays.decision).toBe(120)
    expect(defense.sites[0]!.interceptor.burnoutSpeed).toBe(8000)
  })
  test('all the speed that takes the vehicle of the class over its longest range', () => {
    const { ask, range } = of()
    expect(range).toBeGreaterThan(5500e3)
    expect(ask.speed).toBe(minimumEnergyLaunch(range).speed)
  })
  test('launch regions for what is defended, defended regions for what is denied', () => {
    const { launch, defend } = SCENARIO.geometry!
    const inside = (regions: typeof launch, { latitude }: { latitude: number }): boolean =>
      regions.some(({ box }) => latitude > box.south && latitude < box.north)
    for (const end of of().ask.ends) expect(inside(launch, end)).toBe(true)
    for (const end of of({ question: 'denied' }).ask.ends) expect(inside(defend, end)).toBe(true)
  })
  test('limits are those the geometry has numbers for', () => {
    const { limits } = of()
    expect(limits).toEqual(expect.arrayContaining(['flight-time', 'track', 'commit']))
    const blind = read(SAMPLE_WITH_GEOMETRY.replace(/ {2}sensors:[\s\S]*?(?= {2}space_infrared)/, ''))
    expect(of({}, blind).limits).not.toContain('track')
    expect(of({}, blind).limits).not.toContain('commit')
  })
  test('a scenario without geometry, sites or missile says what is missing', () => {
    const geometry = SCENARIO.geometry!
    const why = (change: Partial<Scenario>) => scenarioFootprint({ ...SCENARIO, ...change }, CHOICE)
    expect(why({ geometry: null })).toEqual({ why: 'no-geometry' })
    expect(why({ geometry: { ...geometry, threat: null } })).toEqual({ why: 'no-threat' })
    expect(why({ geometry: { ...geometry, layers: [] } })).toEqual({ why: 'no-sites' })
    expect(why({ geometry: { ...geometry, launch: [] } })).toEqual({ why: 'no-region' })
  })
})

describe('draws over what is not known', () => {
  const geometry = SCENARIO.geometry!
  test('lie within the limits of the library, half of them on each side of the value', () => {
    const burnTime = geometry.layers[0]!.interceptor.burnTime
    const drawn = Array.from(
      { length: 400 },
      (_, draw) => drawnGeometry(geometry, 7, draw).layers[0]!.interceptor.burnTime.value,
    )
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(burnTime.low!)
    expect(Math.max(...drawn)).toBeLessThanOrEqual(burnTime.high!)
    // Four standard errors of a share of one half.
    expect(Math.abs(drawn.filter(value => value < burnTime.value).length / 400 - 0.5)).toBeLessThan(0.1)
  })
  test('are the same for one number wherever it stands, and move no other', () => {
    const { layers, delays } = drawnGeometry(geometry, 7, 3)
    const alone = drawnGeometry({ ...geometry, layers: [] }, 7, 3)
    expect(alone.delays).toEqual(delays)
    expect(layers[0]!.interceptor.burnTime.value).not.toBe(geometry.layers[0]!.interceptor.burnTime.value)
  })
  test('leave alone what the file says itself and limits across systems', () => {
    const { burnoutSpeed } = drawnGeometry(geometry, 7, 3).layers[0]!.interceptor
    expect(burnoutSpeed.value).toBe(8000)
    expect(drawnNumbers(geometry).every(one => one.rangeOf !== 'across-systems')).toBe(true)
    expect(drawnNumbers(geometry).some(one => one.quantity === 'burn time')).toBe(true)
  })
  test('make one case each beside the one of the values', () => {
    const { ask } = of({ draws: 5 })
    expect(ask.cases).toHaveLength(6)
    expect(ask.cases[0]).toEqual(of().ask.cases[0])
    expect(new Set(ask.cases.map(one => one.defense.delays.track)).size).toBe(6)
    expect(of({ draws: 5 }).ask).toEqual(ask)
  })
})
