import {
  BAND_SHARES,
  DEFAULT_SEED,
  FOOTPRINT_LIMITS,
  contourAnswers,
  drawsFor,
  fieldAtNodes,
  fieldMap,
  footprintBox,
  footprintContours,
  footprintField,
  footprintLabel,
  footprintSheets,
  globeGrid,
  polygonsArea,
  scenarioFootprint,
  JOB,
} from '../../src/index.js'
import type { FieldWork, FootprintLimit, MapLoft, PlaceField, Scenario } from '../../src/index.js'

const DEG = Math.PI / 180

/** Places asked on the page; the command asks more finely. Outlines are found to this distance, m. */
const NODES = 700
const STEPS = [0.5, 1, 2, 2.5, 4, 5, 8, 10]
const TOLERANCE = 2000
/** With fewer draws 5 % of them are less than one. */
export const BAND_DRAWS = 20

/** A closed outline, degrees: rings of longitude and latitude, the first point not repeated. */
export type Outline = readonly (readonly (readonly [longitude: number, latitude: number])[])[]

export interface FootprintArea {
  readonly outlines: readonly Outline[]
  /** m². */
  readonly area: number
}

/** Where one family of trajectories, or all of them, is met how often. */
export interface FootprintFamily {
  readonly loft: MapLoft | 'all'
  /** At least one look, at least two …. */
  readonly looks: readonly FootprintArea[]
  /** Covered in at least these shares of the draws; empty without draws. */
  readonly bands: readonly (FootprintArea & { readonly share: number })[]
}

/** A footprint in plain numbers. */
export interface Footprint {
  readonly label: 'defended' | 'reach'
  readonly limits: readonly FootprintLimit[]
  readonly notApplied: readonly FootprintLimit[]
  /** Longest range the missile is flown over, m, and places it is launched from. */
  readonly range: number
  readonly launches: number
  /** Degrees between places asked. */
  readonly resolution: number
  readonly draws: number
  readonly families: readonly FootprintFamily[]
}

/** The footprint of one position of a scenario on the grid of the page; null where the scenario has none. */
export async function footprintOf(
  scenario: Scenario,
  position: string,
  draws: number,
  progress: (share: number) => void,
): Promise<Footprint | null> {
  const found = scenarioFootprint(scenario, { question: 'defended', position, draws, seed: DEFAULT_SEED })
  if ('why' in found) return null
  const { ask, limits, range } = found
  const box = footprintBox(scenario.geometry!, 'defended')
  const nodes = (step: number): number =>
    ((box.north - box.south) / DEG / step + 1) * ((box.east - box.west) / DEG / step + 1)
  const resolution = STEPS.find(step => nodes(step) <= NODES) ?? STEPS.at(-1)!
  const grid = globeGrid(box, resolution * DEG)
  const field = footprintField(ask)
  const map = await fieldMap(reporting(field, grid, progress), grid, values => footprintContours(ask, values))
  const { families } = footprintSheets(ask)
  const areas = (sheet: number): (FootprintArea & { level: number })[] =>
    map.contours
      .filter(one => one.sheet === sheet)
      .map(({ level, polygons }) => ({
        level,
        area: polygonsArea(polygons),
        outlines: polygons.map(rings =>
          rings.map(ring => ring.map(([longitude, latitude]) => [longitude / DEG, latitude / DEG] as const)),
        ),
      }))
  return {
    label: footprintLabel(limits),
    limits,
    notApplied: FOOTPRINT_LIMITS.filter(limit => !limits.includes(limit)),
    range,
    launches: ask.ends.length,
    resolution,
    draws,
    families: families.map((loft, sheet) => ({
      loft,
      looks: areas(sheet),
      bands:
        draws === 0
          ? []
          : areas(families.length + sheet).map(one => ({
              ...one,
              share: BAND_SHARES.find(share => drawsFor(share, draws) === one.level)!,
            })),
    })),
  }
}

/** Pieces of the nodes, so that the thread can say how far it is. */
const PIECES = 40
/** What finding the outlines takes of the whole, about. */
const OUTLINES = 0.3

const reporting = (
  field: PlaceField,
  grid: ReturnType<typeof globeGrid>,
  progress: (share: number) => void,
): FieldWork => ({
  sheets: field.sheets,
  values() {
    const out = new Int16Array(grid.nodes * field.sheets)
    for (let piece = 0; piece < PIECES; piece++) {
      const [from, to] = [piece, piece + 1].map(i => Math.floor((i * grid.nodes) / PIECES))
      fieldAtNodes(out, field, grid, from!, to!)
      progress(((1 - OUTLINES) * (piece + 1)) / PIECES)
    }
    return Promise.resolve(out)
  },
  answers(contours, jobs) {
    const out = new Float64Array(jobs.length / JOB)
    for (let piece = 0; piece < PIECES; piece++) {
      const [from, to] = [piece, piece + 1].map(i => Math.floor((i * out.length) / PIECES))
      contourAnswers(out, field, grid, contours, jobs, TOLERANCE, from!, to!)
      progress(1 - OUTLINES + (OUTLINES * (piece + 1)) / PIECES)
    }
    return Promise.resolve(out)
  },
})
