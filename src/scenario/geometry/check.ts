import type { Library } from '../../record/index.js'
import type { Examination } from '../check/draft.js'
import { keysAt } from '../text/located.js'
import type { Path } from '../text/located.js'
import type { Lookup } from './entry.js'
import type { GeometryFile, LayerFile } from './form.js'
import type {
  Geometry,
  GeometryLayer,
  GeometryRadar,
  GeometryRegion,
  GeometrySite,
  Sourced,
} from './geometry.js'
import { regionOf, siteOf } from './place.js'
import { crossSectionIn, crossSectionsOf, delaysOf, handoverOf, infraredOf } from './roles.js'
import { interceptorClass, radarClass, shellClass } from './system.js'
import { threatOf } from './threat.js'

const TOP = 'geometry'

/** A geometry without the parts that did not fit their form. */
export type GeometryDraft = Partial<Omit<GeometryFile, 'layers'>> & {
  layers?: Record<string, Partial<LayerFile>> | undefined
}

type Sections = Readonly<Record<string, Sourced>>

/**
 * The block `geometry` with every id looked up, or null where there is none or something is wrong with it, which is said.
 *
 * Every part is looked at, whatever is wrong with the others.
 */
export function checkGeometry(examination: Examination, library: Library | undefined): Geometry | null {
  const { review } = examination
  const draft = examination.draft.geometry
  if (draft === undefined) return null
  if (library === undefined) {
    review.say('library-missing', [TOP], {}, 'key')
    return null
  }
  const lookup: Lookup = { examination, library }
  const regions = (files: GeometryFile['launch'], key: string): GeometryRegion[] =>
    files.flatMap((file, i) => regionOf(file, [TOP, key, i], lookup) ?? [])
  const launch = regions(draft.launch ?? [], 'launch')
  const defend = regions(draft.defend ?? [], 'defend')
  const threat = draft.threat && threatOf(draft.threat, [TOP, 'threat'], lookup)
  const shell = draft.shell === undefined ? null : shellClass(draft.shell, [TOP, 'shell'], lookup)
  const infrared = infraredOf(draft.space_infrared, lookup, [TOP, 'space_infrared'])
  const delays = delaysOf(draft.delays ?? [], lookup, [TOP, 'delays'])
  const handover = handoverOf(draft.handover ?? [], lookup, [TOP, 'handover'])
  const crossSections = crossSectionsOf(draft.rcs ?? [], lookup, [TOP, 'rcs'])
  const layers = layersOf(draft, crossSections, lookup)
  if (review.failed()) return null
  const found = {
    earth: draft.earth!,
    launch,
    defend,
    threat: threat ?? null,
    layers,
    shell,
    infrared,
    delays,
    handover,
    crossSections,
  }
  return { ...found, overrides: overridesIn(found) }
}

/** Says so where a model that works on the geometry lacks it, or a part of it. */
export function checkNeeds({ draft, review }: Examination, geometry: Geometry | null): void {
  if (draft.geometry === undefined && !keysAt(review.tree, []).includes(TOP)) {
    review.say('geometry-missing', ['model', 'use'], { found: draft.model?.use ?? '' })
    return
  }
  if (geometry === null) return
  const lacks = (key: string, isThere: boolean): void => {
    if (!isThere) review.say('geometry-lacks', [TOP], { key, found: draft.model?.use ?? '' }, 'key')
  }
  lacks('defend', geometry.defend.length > 0)
  lacks('threat', geometry.threat !== null)
  lacks('threat.vehicle', geometry.threat === null || geometry.threat.vehicle !== null)
  lacks(
    'sites',
    geometry.layers.some(layer => layer.sites.length > 0),
  )
}

/** The layers of the defense: those named, or the one that the block itself describes. */
function layersOf(draft: GeometryDraft, sections: Sections, lookup: Lookup): GeometryLayer[] {
  const { review } = lookup.examination
  const keys = keysAt(review.tree, [TOP])
  const own = ['interceptor', 'sites', 'sensors'].filter(key => keys.includes(key))
  if (keys.includes('layers')) {
    for (const key of own) review.say('geometry-layers', [TOP, key], { key }, 'key')
    return Object.entries(draft.layers ?? {}).flatMap(
      ([name, file]) => layerOf(name, file, [TOP, 'layers', name], sections, lookup) ?? [],
    )
  }
  if (own.length === 0) return []
  return [layerOf(null, draft, [TOP], sections, lookup) ?? []].flat()
}

function layerOf(
  name: string | null,
  file: Partial<Pick<GeometryFile, 'interceptor' | 'sites' | 'sensors'>>,
  path: Path,
  sections: Sections,
  lookup: Lookup,
): GeometryLayer | null {
  const { review } = lookup.examination
  const keys = keysAt(review.tree, path)
  const isShell = keysAt(review.tree, [TOP]).includes('shell')
  if (name === null && !keys.includes('interceptor'))
    review.say('missing-key', path, { key: 'interceptor' }, 'key')
  if (!isShell && !keys.includes('sites')) review.say('missing-key', path, { key: 'sites' }, 'key')
  const interceptor =
    file.interceptor === undefined
      ? null
      : interceptorClass(file.interceptor, [...path, 'interceptor'], lookup)
  const sites = (file.sites ?? []).flatMap(
    (one, i): GeometrySite[] | GeometrySite => siteOf(one, [...path, 'sites', i], lookup) ?? [],
  )
  const radars = (file.sensors ?? []).flatMap(([radar, site], i): GeometryRadar[] | GeometryRadar => {
    const at = [...path, 'sensors', i]
    const found = radarClass(radar, [...at, 0], lookup)
    const place = siteOf(site, [...at, 1], lookup)
    return found && place ? { ...found, site: place, crossSection: crossSectionIn(found.band, sections) } : []
  })
  return interceptor && { name, interceptor, sites, radars }
}

/** Every number of a geometry that the file put in the place of the library's, in the order of the block. */
function overridesIn(part: unknown): Sourced[] {
  if (typeof part !== 'object' || part === null) return []
  if ('override' in part) return part.override === true ? [part as Sourced] : []
  return [...new Set(Object.values(part).flatMap(overridesIn))]
}
