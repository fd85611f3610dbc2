import { modeOf } from '../../chance/index.js'
import { boxPoints } from '../../earth/index.js'
import type { Place } from '../../earth/index.js'
import { raidValue } from '../../engagement/index.js'
import { longestFlight, minimumEnergyLaunch } from '../../flight/index.js'
import type { MapLoft } from '../../flight/index.js'
import { engagedVehicle, geometryDefense } from '../../scenario/index.js'
import type { Geometry, GeometryRegion, Scenario } from '../../scenario/index.js'
import { boostTime } from '../../threat/index.js'
import { fillValues, positionDistributions, uniformColumns, valueColumns } from '../ensemble.js'
import type { FootprintCase } from './caseLooks.js'
import { drawnGeometry } from './drawnGeometry.js'
import type { FootprintAsk } from './footprintField.js'
import type { FootprintLimit } from './footprintLabel.js'

/** What a map of a scenario is asked for. */
export interface FootprintChoice {
  readonly question: FootprintAsk['question']
  readonly position: string
  /** Families; those of the scenario unless given. */
  readonly lofts?: readonly MapLoft[] | undefined
  /** Draws over what is not known; 0 for no bands. */
  readonly draws: number
  readonly seed: number
}

export interface ScenarioFootprint {
  readonly ask: FootprintAsk
  /** The limits that are applied. */
  readonly limits: readonly FootprintLimit[]
  /** Longest range the missile is flown over, m. */
  readonly range: number
  /** Objects engaged for each warhead and shots at each, where the model has decoys to tell apart. */
  readonly discrimination: { readonly objects: number; readonly shots: number } | null
}

/** Why there is nothing to draw. */
export type NoFootprint = 'no-geometry' | 'no-threat' | 'no-sites' | 'no-region'

/** Places that stand for the launch regions, or for the defended ones, over all regions together. */
const LAUNCHES = 3
const AIMS = 6

/**
 * Everything a footprint of a scenario follows from, for one position.
 *
 * The missile has the speed that takes its generic vehicle over its longest range, all of it at launch, and flies freely
 * from the end of its boost time on. Of the position only what its model ties to geometry counts: delays, range factor,
 * burnout speed, and the plan of shots.
 */
export function scenarioFootprint(
  scenario: Scenario,
  { question, position, lofts, draws, seed }: FootprintChoice,
): ScenarioFootprint | { why: NoFootprint } {
  const { geometry } = scenario
  if (!geometry) return { why: 'no-geometry' }
  const { threat, launch, defend, layers, earth } = geometry
  if (layers.every(layer => layer.sites.length === 0)) return { why: 'no-sites' }
  if (!threat) return { why: 'no-threat' }
  const regions = question === 'defended' ? launch : defend
  if (regions.length === 0) return { why: 'no-region' }
  const range = longestRange(geometry)
  const distributions = positionDistributions(scenario, position)
  const points = Float64Array.from(distributions, modeOf)
  const columns =
    draws > 0
      ? valueColumns(scenario, distributions, uniformColumns(scenario, [distributions], seed, draws))
      : []
  const drawnCase = (_: unknown, draw: number): FootprintCase => {
    const values = new Float64Array(points.length)
    fillValues(values, columns, draw)
    return caseOf(scenario, drawnGeometry(geometry, seed, draw), values)
  }
  const nominal = caseOf(scenario, geometry, points)
  const discrimination = discriminationOf(scenario, points)
  return {
    ask: {
      question,
      earth,
      ends: spread(regions, question === 'defended' ? LAUNCHES : AIMS),
      lofts: lofts ?? threat.loft,
      speed: minimumEnergyLaunch(range).speed,
      // As engagements fly it: drag acts below the floors of nearly all interceptors.
      ballisticCoefficient: null,
      cases: [nominal, ...Array.from({ length: draws }, drawnCase)],
    },
    limits: limitsOf(geometry, nominal, discrimination !== null),
    range,
    discrimination,
  }
}

const spread = (regions: readonly GeometryRegion[], total: number): Place[] =>
  regions.flatMap(({ box }) => boxPoints(box, Math.max(1, Math.floor(total / regions.length))))

/** How far the vehicle of the class flies; without one, what the class is named for. */
function longestRange({ threat }: Geometry): number {
  const { vehicle, range } = threat!
  if (vehicle) {
    const { stages, verticalTime, burnoutFloor } = engagedVehicle(vehicle)
    const longest = longestFlight({ stages, verticalTime: verticalTime!, floor: burnoutFloor! })
    if (longest) return longest.flight.range
  }
  return range[1] ?? range[0]
}

/** The number a model input of the position stands for; undefined where the model has none. */
function inputOf({ model, assumptions }: Scenario, name: string, values: Float64Array): number | undefined {
  const binding = model.inputs[name]
  if (!binding) return undefined
  if ('literal' in binding) return binding.literal
  if (!('assumption' in binding)) return undefined
  return values[assumptions.findIndex(one => one.key === binding.assumption)]
}

function caseOf(scenario: Scenario, geometry: Geometry, values: Float64Array): FootprintCase {
  const input = (name: string): number | undefined => inputOf(scenario, name, values)
  const { boostTime: burn, vehicle } = geometry.threat!
  return {
    defense: geometryDefense(geometry, {
      rangeFactor: input('sensor_range_factor'),
      decision: input('decision_delay'),
      assess: input('assess_delay'),
      speed: input('burnout_speed'),
    }),
    freeFrom: burn?.value ?? (vehicle ? boostTime(vehicle) : 0),
    shots: discriminationOf(scenario, values)?.shots ?? 1,
  }
}

/** How many objects of each cluster the defense takes for warheads, and the shots its stock leaves for each. */
function discriminationOf(scenario: Scenario, values: Float64Array): ScenarioFootprint['discrimination'] {
  const input = (name: string): number | undefined => inputOf(scenario, name, values)
  const [warheads, interceptors, shotsMax] = [input('warheads'), input('interceptors'), input('shots_max')]
  const [credibleDecoys, discrimination] = [input('credible_decoys'), input('discrimination')]
  const shotKill = input('shot_kill')
  if (
    warheads === undefined ||
    interceptors === undefined ||
    shotsMax === undefined ||
    credibleDecoys === undefined ||
    discrimination === undefined ||
    shotKill === undefined
  )
    return null
  const { selected } = raidValue({
    warheads,
    interceptors,
    shotsMax,
    credibleDecoys,
    discrimination,
    shotKill,
    track: input('track') ?? 1,
    common: input('common') ?? input('common_mode') ?? 1,
  })
  return { objects: selected, shots: Math.min(shotsMax, interceptors / (warheads * selected)) }
}

function limitsOf(
  { delays }: Geometry,
  { defense }: FootprintCase,
  isDiscriminating: boolean,
): FootprintLimit[] {
  const { sites } = defense
  const isTracked = sites.some(site => site.radars.length > 0)
  const found: [FootprintLimit, boolean][] = [
    ['flight-time', sites.every(site => site.interceptor.longestFlight < Infinity)],
    ['track', isTracked],
    ['commit', isTracked && delays.track !== null && delays.decision !== null],
    ['discrimination', isDiscriminating],
  ]
  return found.filter(([, isSet]) => isSet).map(([limit]) => limit)
}
