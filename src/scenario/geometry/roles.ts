import type { Path } from '../text/located.js'
import type { Lookup } from './entry.js'
import type { GeometryFile, NumberFile } from './form.js'
import type { RadarBand, GeometryDelays, Geometry, GeometryHandover, Sourced } from './geometry.js'
import { namedNumber } from './number.js'
import type { Wanted } from './number.js'

/** Numbers in a list say by their id what they are for: `geo.delay.decision.midcourse` is a delay of decision. */
const ROLE = {
  delays: /^geo\.delay\.(track|report|decision|assess)\b|^sens\.ir\.(decision)$/,
  space_infrared: /^sens\.ir\.(detect)$|^geo\.delay\.(report)$/,
  handover: /^geo\.handover\.((?:divert|sigma)\.(?:exo|endo))$/,
  rcs: /^geo\.rcs\.(.+)$/,
} as const

type List = keyof typeof ROLE

/** The numbers of a list by what they are for; a number that is for something else, or twice, is said to be so. */
function roles(
  list: List,
  files: readonly NumberFile[],
  wanted: Wanted,
  path: Path,
  lookup: Lookup,
): Map<string, Sourced> {
  const { review } = lookup.examination
  const found = new Map<string, Sourced>()
  const seen = new Set<string>()
  files.forEach((file, i) => {
    const id = typeof file === 'string' ? file : file.id
    const number = namedNumber(file, wanted, [...path, i], lookup)
    const role = ROLE[list].exec(id)?.slice(1).find(Boolean)
    if (role === undefined) {
      if (number) review.say('library-kind', [...path, i], { kindTerm: `entry-${list}`, found: id })
      return
    }
    if (seen.has(role)) review.say('role-twice', [...path, i], { key: role })
    else if (number) found.set(role, number)
    seen.add(role)
  })
  return found
}

export function delaysOf(files: readonly NumberFile[], lookup: Lookup, path: Path): GeometryDelays {
  const found = roles('delays', files, { unit: 's' }, path, lookup)
  const [track, report, decision, assess] = ['track', 'report', 'decision', 'assess'].map(
    role => found.get(role) ?? null,
  )
  return { track: track!, report: report!, decision: decision!, assess: assess! }
}

export function infraredOf(
  files: GeometryFile['space_infrared'],
  lookup: Lookup,
  path: Path,
): Geometry['infrared'] {
  if (files === undefined) return null
  const found = roles('space_infrared', files, { unit: 's' }, path, lookup)
  return { detect: found.get('detect') ?? null, report: found.get('report') ?? null }
}

export function handoverOf(files: readonly NumberFile[], lookup: Lookup, path: Path): Geometry['handover'] {
  const found = roles('handover', files, { unit: 'm', positive: true }, path, lookup)
  const at = (where: string): GeometryHandover => ({
    divert: found.get(`divert.${where}`) ?? null,
    sigma: found.get(`sigma.${where}`) ?? null,
  })
  return { exo: at('exo'), endo: at('endo') }
}

export const crossSectionsOf = (
  files: readonly NumberFile[],
  lookup: Lookup,
  path: Path,
): Record<string, Sourced> =>
  Object.fromEntries(roles('rcs', files, { unit: 'm2', positive: true }, path, lookup))

/** Cross-sections are given for two bands; the waves of L are nearer to UHF, those of S nearer to X. */
const NEAR: Readonly<Record<RadarBand, string>> = {
  uhf: 'warhead.uhf',
  l: 'warhead.uhf',
  s: 'warhead.xband',
  x: 'warhead.xband',
}

/** What a warhead shows to a radar of this band, of the cross-sections a file names. */
export const crossSectionIn = (
  band: RadarBand | null,
  sections: Readonly<Record<string, Sourced>>,
): Sourced | null => (band && sections[NEAR[band]]) ?? null
