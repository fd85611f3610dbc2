import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import topology from 'world-atlas/land-110m.json' with { type: 'json' }

const atlas = topology as unknown as Topology<{ land: GeometryCollection }>

/** The land of the world, coarse: Natural Earth 1:110m, public domain. */
export const LAND = feature(atlas, atlas.objects.land)
/** Its coastlines as lines. */
export const COAST = mesh(atlas, atlas.objects.land)
