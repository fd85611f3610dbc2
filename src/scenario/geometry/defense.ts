import { radarRange } from '../../sensor/index.js'
import type { Defense, DefenseRadar } from '../../engagement/index.js'
import type { Interceptor } from '../../interceptor/index.js'
import type { Geometry, GeometryInterceptor, GeometryRadar } from './geometry.js'

/** What a position says in the place of a geometry's own numbers; what it leaves out stays. */
export interface DefenseSettings {
  rangeFactor?: number | undefined
  /** s. */
  decision?: number | undefined
  assess?: number | undefined
  /** Burnout speed of the interceptors of every layer, m/s. */
  speed?: number | undefined
}

/**
 * The defense of a geometry as an engagement takes it: every layer's sites fire by that layer's radars.
 *
 * Radars and sites stand in the order of the layers, as `geometryRadars` and `geometrySites` list them. A radar whose
 * cross-section is not given keeps its reference range; a delay that is not given is 0. Range is scaled by the fourth root
 * of the cross-section alone: detection is at the signal of the reference.
 */
export function geometryDefense(geometry: Geometry, settings: DefenseSettings = {}): Defense {
  const { layers, infrared, delays } = geometry
  let first = 0
  const sites = layers.flatMap(layer => {
    const radars = layer.radars.map((_, i) => first + i)
    first += layer.radars.length
    const interceptor = interceptorOf(layer.interceptor, settings.speed)
    return layer.sites.map(({ place }) => ({ place, interceptor, radars }))
  })
  return {
    radars: geometryRadars(geometry).map(radarOf),
    rangeFactor: settings.rangeFactor ?? 1,
    infrared: infrared && { detect: infrared.detect?.value ?? 0, report: infrared.report?.value ?? 0 },
    delays: {
      track: delays.track?.value ?? 0,
      decision: settings.decision ?? delays.decision?.value ?? 0,
      assess: settings.assess ?? delays.assess?.value ?? 0,
    },
    sites,
  }
}

/** The radars of all layers, in the order of `geometryDefense`. */
export const geometryRadars = ({ layers }: Geometry): GeometryRadar[] => layers.flatMap(layer => layer.radars)

/** The sites of all layers, in the order of `geometryDefense`. */
export const geometrySites = ({ layers }: Geometry): Geometry['layers'][number]['sites'][number][] =>
  layers.flatMap(layer => layer.sites)

function radarOf(radar: GeometryRadar): DefenseRadar {
  const { site, crossSection, referenceRange, referenceCrossSection, referenceSnr } = radar
  const reference = {
    range: referenceRange.value,
    crossSection: referenceCrossSection.value,
    signal: referenceSnr.value,
  }
  const width = radar.azimuthCover.value
  return {
    place: site.place,
    field: {
      lowest: radar.minElevation.value,
      highest: radar.maxElevation.value,
      azimuth: radar.boresight.value - width / 2,
      width,
    },
    range: crossSection
      ? radarRange(reference, { crossSection: crossSection.value, signal: reference.signal })
      : reference.range,
  }
}

const interceptorOf = (given: GeometryInterceptor, speed: number | undefined): Interceptor => ({
  burnoutSpeed: speed ?? given.burnoutSpeed.value,
  burnoutHeight: given.burnoutHeight.value,
  burnTime: given.burnTime.value,
  floor: given.minHeight.value,
  ceiling: given.maxHeight.value,
  longestFlight: given.maxFlightTime.value,
})
