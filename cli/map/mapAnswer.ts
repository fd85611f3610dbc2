import {
  BAND_SHARES,
  citation,
  drawnNumbers,
  drawsFor,
  ENGINE_VERSION,
  FOOTPRINT_LIMITS,
  footprintLabel,
  footprintSheets,
  polygonsArea,
  reasonOf,
  scenarioHash,
} from '../../src/index.js'
import type {
  Box,
  FieldMap,
  FootprintLimit,
  GlobeGrid,
  Ring,
  Scenario,
  ScenarioFootprint,
  Sourced,
} from '../../src/index.js'
import type { FileSource, Polygon } from '../export/scene.js'
import type { Context } from '../context.js'

const DEG = Math.PI / 180

export interface MapFeature {
  type: 'Feature'
  properties: {
    label: 'defended' | 'reach'
    loft: string
    /** At least so many looks; null for a band. */
    looks: number | null
    /** At least this share of the draws; null for looks. */
    share: number | null
    areaKm2: number
  }
  geometry: { type: 'MultiPolygon'; coordinates: Polygon[] }
}

interface MapFeatures {
  type: 'FeatureCollection'
  features: MapFeature[]
}

/** One family of trajectories, or all of them together. */
export interface MapFamily {
  loft: string
  edges: MapFeatures
  /** Most looks anywhere. */
  looks: number
  band: MapFeatures | null
  /** The commonest reason, where nothing is covered. */
  why: string | null
  /** Nodes of the grid by number of looks, and by reason where there is none. */
  nodes: Record<string, number>
}

export interface MapAnswer {
  scenario: string
  hash: string
  engine: string
  data: string
  position: string | null
  seed: number
  draws: number
  question: 'defended' | 'denied'
  earth: string
  label: 'defended' | 'reach'
  limits: FootprintLimit[]
  notApplied: FootprintLimit[]
  ends: number
  rangeKm: number
  region: { southDeg: number; northDeg: number; westDeg: number; eastDeg: number }
  resolutionDeg: number
  toleranceKm: number
  families: MapFamily[]
  /** Every number of the geometry, with its grade; `drawn` where its limits make the bands. */
  numbers: {
    id: string | null
    quantity: string
    value: number
    evidence: string
    override: boolean
    drawn: boolean
    sources: string[]
  }[]
  sources: FileSource[]
}

export interface MapParts {
  scenario: Scenario
  position: string | null
  seed: number
  footprint: ScenarioFootprint
  box: Box
  resolution: number
  tolerance: number
  grid: GlobeGrid
  field: FieldMap
}

/** A map as the contract has it. */
export function mapAnswer(parts: MapParts, { data }: Context): MapAnswer {
  const { scenario, position, seed, footprint, box, resolution, tolerance, field } = parts
  const { ask, limits, range } = footprint
  const { families, draws, sheets } = footprintSheets(ask)
  const label = footprintLabel(limits)
  const numbers = geometryNumbers(scenario)
  const drawn = new Set(draws > 0 ? drawnNumbers(scenario.geometry!).map(nameOf) : [])
  const features = (sheet: number, loft: string, isBand: boolean): MapFeature[] =>
    field.contours
      .filter(one => one.sheet === sheet)
      .map(({ level, polygons }) => ({
        type: 'Feature',
        properties: {
          label,
          loft,
          looks: isBand ? null : level,
          share: isBand ? BAND_SHARES.find(share => drawsFor(share, draws) === level)! : null,
          areaKm2: Math.round(polygonsArea(polygons) / 1e6),
        },
        geometry: { type: 'MultiPolygon', coordinates: polygons.map(polygon => polygon.map(closedDeg)) },
      }))
  return {
    scenario: scenario.id,
    hash: scenarioHash(scenario),
    engine: ENGINE_VERSION,
    data: data.version,
    position,
    seed,
    draws,
    question: ask.question,
    earth: ask.earth,
    label,
    limits: [...limits],
    notApplied: FOOTPRINT_LIMITS.filter(limit => !limits.includes(limit)),
    ends: ask.ends.length,
    rangeKm: Math.round(range / 1e3),
    region: {
      southDeg: rounded(box.south / DEG),
      northDeg: rounded(box.north / DEG),
      westDeg: rounded(box.west / DEG),
      eastDeg: rounded(box.east / DEG),
    },
    resolutionDeg: rounded(resolution / DEG),
    toleranceKm: tolerance / 1e3,
    families: families.map((loft, sheet): MapFamily => {
      const nodes = counted(field.values, sheets, sheet)
      const edges = features(sheet, loft, false)
      const none = Object.keys(nodes).filter(key => !(Number(key) > 0))
      const isEmpty = none.length === Object.keys(nodes).length
      return {
        loft,
        edges: { type: 'FeatureCollection', features: edges },
        looks: Math.max(
          0,
          ...Object.keys(nodes)
            .map(Number)
            .filter(looks => looks > 0),
        ),
        band:
          draws > 0
            ? { type: 'FeatureCollection', features: features(families.length + sheet, loft, true) }
            : null,
        why: isEmpty ? none.reduce((a, b) => (nodes[b]! > nodes[a]! ? b : a)) : null,
        nodes,
      }
    }),
    numbers: numbers.map(one => ({
      id: one.id,
      quantity: one.quantity,
      value: one.value,
      evidence: one.evidence,
      override: one.override,
      drawn: drawn.has(nameOf(one)),
      sources: [...one.sources],
    })),
    sources: sourcesOf(scenario, numbers),
  }
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0

const closedDeg = (ring: Ring): [number, number][] => {
  const points = ring.map(([longitude, latitude]): [number, number] => [
    rounded(longitude / DEG),
    rounded(latitude / DEG),
  ])
  return [...points, points[0]!]
}

function counted(values: Int16Array, sheets: number, sheet: number): Record<string, number> {
  const found = new Map<string, number>()
  for (let i = sheet; i < values.length; i += sheets) {
    const key = reasonOf(values[i]!) ?? String(values[i])
    found.set(key, (found.get(key) ?? 0) + 1)
  }
  return Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const nameOf = ({ id, quantity, value }: Sourced): string => JSON.stringify([id, quantity, value])

/** Every number a geometry rests on, each once however often it is used. */
function geometryNumbers({ geometry }: Scenario): Sourced[] {
  const found = new Map<string, Sourced>()
  const look = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return
    if (!Array.isArray(part) && 'rangeOf' in part && 'quantity' in part)
      found.set(nameOf(part as Sourced), part as Sourced)
    else Object.values(part).forEach(look)
  }
  look({ ...geometry, overrides: [] })
  return [...found.values()]
}

function sourcesOf(scenario: Scenario, numbers: readonly Sourced[]): FileSource[] {
  const ids = new Set(numbers.flatMap(one => one.sources))
  return [...ids].toSorted().map(id => {
    const source = scenario.bibliography.get(id)
    return { id, citation: source ? citation(source) : '', url: source?.URL ?? null }
  })
}
