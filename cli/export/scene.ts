/** What every written file says about itself, whatever its format. */
export interface FileHead {
  readonly title: string
  /** Id and fingerprint of the scenario it comes from; null where there is none. */
  readonly scenario: string | null
  readonly hash: string | null
  /** Versions of the engine and of the data. */
  readonly engine: string
  readonly data: string
  readonly licence: string
  /** What the shapes may be called, such as "reach" or "defended"; null where nothing is claimed. */
  readonly label: string | null
  /** The limits that were applied, and what was left out. */
  readonly limits: readonly string[]
  readonly notIncluded: readonly string[]
  readonly sources: readonly FileSource[]
}

export interface FileSource {
  readonly id: string
  readonly citation: string
  readonly url: string | null
}

/** A point of a path: s after the epoch, degrees, m. */
export interface Sample {
  readonly time: number
  readonly latitudeDeg: number
  readonly longitudeDeg: number
  readonly height: number
}

interface Named {
  /** Of its own within the file. */
  readonly id: string
  readonly name: string
  readonly note: string
  /** Further facts: kept as they are in GeoJSON, as text elsewhere. */
  readonly facts: Readonly<Record<string, string | number | null>>
}

/** A path through time, in order. */
export interface Track extends Named {
  readonly kind: 'track'
  readonly samples: readonly Sample[]
}

/** A place on the ground or above it. */
export interface Spot extends Named {
  readonly kind: 'spot'
  readonly latitudeDeg: number
  readonly longitudeDeg: number
  readonly height: number
}

/** A part of the ground: polygons of rings of [longitude, latitude], degrees, as in GeoJSON, cut at 180°. */
export interface Area extends Named {
  readonly kind: 'area'
  readonly polygons: readonly Polygon[]
}

/** The outer ring counterclockwise, then holes clockwise; the last point of a ring is its first. */
export type Polygon = readonly (readonly (readonly [number, number])[])[]

/** What a globe shows. */
export interface Scene {
  readonly head: FileHead
  /** The day that stands for time 0, as `2001-11-15T00:00:00Z`: a clock to run by, no date of an event. */
  readonly epoch: string
  readonly things: readonly (Track | Spot | Area)[]
}

/** Rows of one kind, for CSV. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** Degrees to a tenth of a meter on the ground, and meters to a decimeter: more would be noise in a file. */
export const degrees = (value: number): number => Math.round(value * 1e6) / 1e6 + 0
export const meters = (value: number): number => Math.round(value * 10) / 10 + 0

/** The head as lines of text, for formats that take only text. */
export function headLines(head: FileHead): string[] {
  const { scenario, hash, engine, data, licence, label, limits, notIncluded, sources } = head
  return [
    ...(scenario === null ? [] : [`scenario: ${scenario}`, `hash: ${hash}`]),
    `engine: ${engine}`,
    `data: ${data}`,
    `licence: ${licence}`,
    ...(label === null ? [] : [`label: ${label}`]),
    ...limits.map(text => `limit: ${text}`),
    ...notIncluded.map(text => `not included: ${text}`),
    ...sources.map(({ id, citation, url }) => `source: [${id}] ${citation}${url === null ? '' : ` ${url}`}`),
  ]
}
