import { geometryPaths } from '../../src/index.js'
import type { Geometry, GeometryLoft, GeometryPath, Place, Scenario } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { wholeNumber } from '../options.js'
import { choice } from './flightAsked.js'

export interface PathFlags {
  launch?: string
  aim?: string
  loft?: string
}

/** The paths of a scenario by number: places of launch, defended places and families, counted from 1. */
export interface Paths {
  launches: { place: Place; region: number }[]
  aims: { place: Place; region: number }[]
  lofts: readonly GeometryLoft[]
  all: GeometryPath[]
}

export function pathsOf(geometry: Geometry): Paths {
  const all = geometryPaths(geometry)
  const distinct = (part: 'launch' | 'aim', region: 'launchRegion' | 'defendRegion') =>
    [...new Map(all.map(path => [path[part], path[region]])).entries()].map(([place, index]) => ({
      place,
      region: index,
    }))
  return {
    launches: distinct('launch', 'launchRegion'),
    aims: distinct('aim', 'defendRegion'),
    lofts: geometry.threat!.loft,
    all,
  }
}

/** The geometry of a scenario, or a Failure that says what it lacks for a timeline. */
export function geometryOf(scenario: Scenario, { voice }: Context): Geometry {
  const { geometry } = scenario
  const lacks =
    geometry === null
      ? 'geometry'
      : !geometry.threat?.vehicle
        ? 'geometry.threat'
        : geometry.defend.length === 0
          ? 'geometry.defend'
          : geometry.layers.every(layer => layer.sites.length === 0)
            ? 'geometry.sites'
            : null
  if (geometry === null || lacks !== null)
    throw new Failure(voice.say('timeline.lacks', { scenario: scenario.id, key: lacks ?? 'geometry' }))
  return geometry
}

/** The path that the options name; what they leave out is the first. */
export function pathAsked(
  { launches, aims, lofts, all }: Paths,
  flags: PathFlags,
  context: Context,
): GeometryPath {
  const numbered = (text: string | undefined, option: string, most: number): number => {
    const n = text === undefined ? 1 : wholeNumber(text, option, 1, 'error.expected-count', context)
    if (n > most) throw new Failure(context.voice.say('timeline.number', { option, most, found: n }))
    return n - 1
  }
  const launch = launches[numbered(flags.launch, '--launch', launches.length)]!.place
  const aim = aims[numbered(flags.aim, '--aim', aims.length)]!.place
  const loft = flags.loft === undefined ? lofts[0]! : choice(flags.loft, '--loft', lofts, context)
  return all.find(path => path.launch === launch && path.aim === aim && path.loft === loft)!
}
