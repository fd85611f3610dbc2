import type { Box, Earth, Place } from '../../earth/index.js'
import type { RangeOf } from '../../record/index.js'
import type { GenericMissile } from '../../threat/index.js'
import type { Evidence, LocalText } from '../scenario.js'

/** One number a geometry rests on, SI, with everything that has to be said where it is shown. */
export interface Sourced {
  readonly value: number
  /** Limits in the literature, or null; of what, `rangeOf` says. An override has none. */
  readonly low: number | null
  readonly high: number | null
  readonly rangeOf: RangeOf | null
  readonly evidence: Evidence
  readonly sources: readonly string[]
  readonly note: LocalText | null
  /** The entry of the library it is or takes the place of; null for a number of the file's own. */
  readonly id: string | null
  /** Which number of that entry. */
  readonly quantity: string
  /** True where the file puts a value of its own in the place of the library's. */
  readonly override: boolean
  /** What the library has, where the file says otherwise. */
  readonly shipped: number | null
}

/** Something with a name and a grade: where it comes from and how good that is. */
interface Named {
  readonly id: string | null
  readonly name: LocalText
  readonly evidence: Evidence
  readonly sources: readonly string[]
  readonly note: LocalText | null
}

/** Where missiles come from, or what is defended: a box of at least a degree on each side, never a place. */
export interface GeometryRegion extends Named {
  readonly box: Box
  /** Places spread evenly over the box. */
  readonly points: readonly Place[]
}

/** Where interceptors or a radar stand. */
export interface GeometrySite extends Named {
  readonly place: Place
  /** Interceptors here, where that is known or said. */
  readonly inventory: Sourced | null
}

export type GeometryLoft = 'minimum-energy' | 'lofted' | 'depressed'

/** The missile as a class: how far it flies, how long it burns, and a generic stage table that does both. */
export interface GeometryThreat extends Named {
  /** Shortest and longest range of the class, m; the longest is null where the class has no upper end. */
  readonly range: readonly [number, number | null]
  readonly boostTime: Sourced | null
  readonly loft: readonly GeometryLoft[]
  /** Made-up stages, burning for `boostTime` where there is one; null where the library has none for the class. */
  readonly vehicle: (Named & GenericMissile) | null
}

/** An interceptor as the fly-out model takes it. */
export interface GeometryInterceptor extends Named {
  readonly burnoutSpeed: Sourced
  readonly burnTime: Sourced
  readonly burnoutHeight: Sourced
  readonly minHeight: Sourced
  readonly maxHeight: Sourced
  readonly maxFlightTime: Sourced
  readonly inventory: Sourced
}

export type RadarBand = 'uhf' | 'l' | 's' | 'x'

/** A radar as one range reference and a field of view, at its place. Angles in rad, azimuth clockwise from north. */
export interface GeometryRadar extends Named {
  readonly site: GeometrySite
  /** RadarBand of its frequency; null where the library does not say. */
  readonly band: RadarBand | null
  /** What a warhead shows in this band, of the cross-sections the file names; null where none fits. */
  readonly crossSection: Sourced | null
  /** Detects `referenceCrossSection` (m²) at this range (m) with the signal-to-noise ratio `referenceSnr` (a ratio, not dB). */
  readonly referenceRange: Sourced
  readonly referenceCrossSection: Sourced
  readonly referenceSnr: Sourced
  /** Whole width of what it covers in azimuth, about `boresight`. */
  readonly azimuthCover: Sourced
  readonly boresight: Sourced
  readonly minElevation: Sourced
  readonly maxElevation: Sourced
}

/** One layer of the defense: an interceptor, where it stands, and the radars it fires by. */
export interface GeometryLayer {
  /** Null where the defense is one layer and has no name. */
  readonly name: string | null
  readonly interceptor: GeometryInterceptor
  readonly sites: readonly GeometrySite[]
  readonly radars: readonly GeometryRadar[]
}

/** A uniform shell of space-based interceptors. */
export interface GeometryShell extends Named {
  readonly interceptorSpeed: Sourced
  readonly altitude: Sourced
  readonly delay: Sourced
  readonly overlap: Sourced
}

/** Times in the order they pass, s; null where the file names none. */
export interface GeometryDelays {
  /** From detection to a track good enough to commit. */
  readonly track: Sourced | null
  /** From a space sensor to fire control. */
  readonly report: Sourced | null
  /** From track to launch order. */
  readonly decision: Sourced | null
  /** From an intercept to knowing its result. */
  readonly assess: Sourced | null
}

/** What a kill vehicle can make good, and the error it is handed, m; outside the air or in it. */
export interface GeometryHandover {
  readonly divert: Sourced | null
  readonly sigma: Sourced | null
}

/** The block `geometry` of a scenario, every id looked up: plain, SI, ready for an engagement to be built from. */
export interface Geometry {
  readonly earth: Earth
  readonly launch: readonly GeometryRegion[]
  readonly defend: readonly GeometryRegion[]
  readonly threat: GeometryThreat | null
  readonly layers: readonly GeometryLayer[]
  readonly shell: GeometryShell | null
  /** From launch to detection from space, and the report that follows; null without space sensors. */
  readonly infrared: { readonly detect: Sourced | null; readonly report: Sourced | null } | null
  readonly delays: GeometryDelays
  readonly handover: { readonly exo: GeometryHandover; readonly endo: GeometryHandover }
  /** By kind of object and, for warheads, by band: `warhead.xband`, `warhead.uhf`, `body`, `balloon`. */
  readonly crossSections: Readonly<Record<string, Sourced>>
  /** Every number the file puts in the place of the library's, for display. */
  readonly overrides: readonly Sourced[]
}
