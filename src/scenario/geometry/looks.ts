import { lookTable } from '../../engagement/index.js'
import type { LookSetting } from '../../engagement/index.js'
import type { NoAimedFlight } from '../../flight/index.js'
import { geometryDefense } from './defense.js'
import { geometryFlight, geometryPaths } from './flights.js'
import type { GeometryPath } from './flights.js'
import type { Geometry } from './geometry.js'

/** The looks of every path of a geometry, ready to be asked many times. */
export interface GeometryLooks {
  /** Paths that can be flown. */
  readonly flown: readonly GeometryPath[]
  /** Paths that cannot, and why. */
  readonly notFlown: readonly { path: GeometryPath; why: NoAimedFlight['why'] }[]
  /** Looks along each flown path, at most `most`. */
  at(setting: LookSetting, most: number): number[]
  /** Share of the flown paths with 0, 1, … `most` looks. */
  shares(setting: LookSetting, most: number): readonly number[]
}

/** Settings remembered before all are forgotten; a run asks for each draw again and again. */
const MOST_SETTINGS = 4096
/** Geometries remembered: flights take seconds, and every edit of an assumption leaves them as they are. */
const MOST_GEOMETRIES = 8

const known = new Map<string, GeometryLooks>()

/**
 * The looks that a geometry allows, its flights computed once for each geometry and kept.
 *
 * All paths that can be flown count the same: the project's own choice, assumed.
 */
export function geometryLooks(geometry: Geometry): GeometryLooks {
  // By content and not by object: another thread, or an edit, has a copy.
  const name = JSON.stringify(geometry)
  const found = known.get(name)
  if (found) return found
  if (known.size >= MOST_GEOMETRIES) known.clear()
  const made = madeLooks(geometry)
  known.set(name, made)
  return made
}

function madeLooks(geometry: Geometry): GeometryLooks {
  const defense = geometryDefense(geometry)
  const notFlown: GeometryLooks['notFlown'][number][] = []
  const paths = geometryPaths(geometry).flatMap(path => {
    const flight = geometryFlight(geometry, path)
    if (flight.reached) return { path, looks: lookTable(flight.trajectory, flight.burnout.time, defense) }
    notFlown.push({ path, why: flight.why })
    return []
  })
  const settings = new Map<string, number[]>()
  const at: GeometryLooks['at'] = (setting, most) => paths.map(({ looks }) => looks(setting, most))
  return {
    flown: paths.map(({ path }) => path),
    notFlown,
    at,
    shares(setting, most) {
      const { rangeFactor, decision, assess, speed } = setting
      const name = `${rangeFactor} ${decision} ${assess} ${speed} ${most}`
      const before = settings.get(name)
      if (before) return before
      if (settings.size >= MOST_SETTINGS) settings.clear()
      const shares = Array.from({ length: most + 1 }, () => 0)
      for (const looks of at(setting, most)) shares[looks]! += 1 / paths.length
      settings.set(name, shares)
      return shares
    },
  }
}
