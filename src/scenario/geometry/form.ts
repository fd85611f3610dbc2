import * as z from 'zod'
import { map } from '../pieces.js'
import type { pieces } from '../pieces.js'

/**
 * The form of the block `geometry`: where a threat is launched, what is defended, and with what.
 *
 * Wherever a number or a system of the library may stand, an override may stand that names it and says otherwise.
 */
export function geometryForm({
  words,
  text,
  key,
  id,
  evidence,
  sources,
  quantity,
}: ReturnType<typeof pieces>) {
  const grounds = { evidence, sources: sources.optional(), note: text.optional() }
  const entry = words.describe('id of an entry of the library')
  const number = z
    .union([entry, map({ id: entry, value: quantity, ...grounds })])
    .describe('id of a number of the library, or that id with a value in its place')
  const system = z
    .union([entry, map({ id: entry, override: z.record(key, map({ value: quantity, ...grounds })) })])
    .describe('id of a system of the library, or that id with some of its numbers replaced')
  const inventory = z.int().min(0).describe('interceptors at this site')
  const site = z
    .union([
      entry,
      map({ id: entry, inventory, ...grounds }),
      map({
        name: text,
        latitude_deg: z.number(),
        longitude_deg: z.number(),
        inventory: inventory.optional(),
        ...grounds,
      }),
    ])
    .describe('id of a site of the library, or a place')
  const region = z
    .union([
      entry,
      map({
        name: text,
        south_deg: z.number(),
        north_deg: z.number(),
        west_deg: z.number(),
        east_deg: z.number(),
        ...grounds,
      }),
    ])
    .describe('id of a region of the library, or a latitude–longitude box of at least 1° on each side')
  const defense = {
    interceptor: system,
    sites: z.array(site).min(1).describe('where interceptors stand'),
    sensors: z.array(z.tuple([system, site])).describe('radars, each with its place'),
  }
  const layer = map({
    ...defense,
    sites: defense.sites.optional(),
    sensors: defense.sensors.optional(),
  })
  return map({
    earth: z.enum(['sphere', 'sphere-rotating', 'wgs84-j2']).describe('the planet flights are computed on'),
    launch: z.array(region).min(1).describe('where missiles are launched'),
    defend: z.array(region).min(1).optional().describe('what is defended: regions, never cities'),
    threat: map({
      class: entry.describe('a class of range, such as threat.class.icbm'),
      boost_time: number.optional(),
      loft: z
        .array(z.enum(['minimum-energy', 'lofted', 'depressed']))
        .min(1)
        .describe('families of trajectories'),
    }).optional(),
    interceptor: defense.interceptor.optional(),
    sites: defense.sites.optional(),
    sensors: defense.sensors.optional(),
    layers: z
      .record(id, layer)
      .optional()
      .describe('in place of interceptor, sites and sensors: several layers'),
    shell: system.optional().describe('a shell of space-based interceptors'),
    space_infrared: z.array(number).min(1).optional().describe('how late a launch is seen from space'),
    delays: z.array(number).min(1).optional().describe('times from detection to launch and to the next shot'),
    handover: z
      .array(number)
      .min(1)
      .optional()
      .describe('how far a kill vehicle can divert, and track errors'),
    rcs: z.array(number).min(1).optional().describe('radar cross-sections of the objects'),
  })
}

export type GeometryFile = z.infer<ReturnType<typeof geometryForm>>
export type NumberFile = NonNullable<GeometryFile['delays']>[number]
export type SystemFile = NonNullable<GeometryFile['interceptor']>
export type SiteFile = NonNullable<GeometryFile['sites']>[number]
export type RegionFile = GeometryFile['launch'][number]
export type SensorFile = NonNullable<GeometryFile['sensors']>[number]
export type LayerFile = NonNullable<GeometryFile['layers']>[string]
