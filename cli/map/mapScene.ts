import { isUnflown, nodePlace, reasonOf } from '../../src/index.js'
import type { Exported } from '../export/written.js'
import type { Context } from '../context.js'
import type { Area, Spot, Table } from '../export/scene.js'
import { familyName } from './mapText.js'
import type { MapAnswer, MapFeature, MapParts } from './mapAnswer.js'
import { headSentences } from './mapWords.js'

const DEG = Math.PI / 180

/** A map as files take it: contours and sites for globes, the nodes of the grid as a table. */
export function mapScene(answer: MapAnswer, parts: MapParts, context: Context): Exported {
  const words = headSentences(answer, parts, context)
  const areas = answer.families.flatMap(family =>
    [...family.edges.features, ...(family.band?.features ?? [])].map(one =>
      areaOf(one, words.label, context),
    ),
  )
  return {
    scene: {
      head: {
        title: words.title,
        scenario: answer.scenario,
        hash: answer.hash,
        engine: answer.engine,
        data: answer.data,
        licence: 'Apache-2.0',
        label: answer.label,
        limits: words.limits,
        notIncluded: [...words.missing, ...words.notes],
        sources: answer.sources,
      },
      epoch: `${parts.scenario.asOf ?? context.data.version}T00:00:00Z`,
      things: [...areas, ...sitesOf(parts, context)],
    },
    table: nodesTable(answer, parts),
    answer,
  }
}

function areaOf({ properties, geometry }: MapFeature, note: string, context: Context): Area {
  const { voice } = context
  const { loft, looks, share } = properties
  const family = familyName(loft, context)
  return {
    kind: 'area',
    id: share === null ? `${loft}/looks-${looks}` : `${loft}/draws-${share}`,
    name:
      share === null
        ? voice.say('map.area.looks', { family, looks: looks! })
        : voice.say('map.area.share', { family, percent: Math.round(share * 100) }),
    note,
    facts: { ...properties },
    polygons: geometry.coordinates,
  }
}

function sitesOf({ scenario }: MapParts, { voice }: Context): Spot[] {
  return scenario.geometry!.layers.flatMap((layer, i) =>
    layer.sites.map((site, j): Spot => ({
      kind: 'spot',
      id: `site-${i + 1}-${j + 1}`,
      name: voice.text(site.name),
      note: voice.text(layer.interceptor.name),
      facts: { evidence: site.evidence },
      latitudeDeg: site.place.latitude / DEG,
      longitudeDeg: site.place.longitude / DEG,
      height: 0,
    })),
  )
}

/** Looks, or why none, at every node of the grid. */
function nodesTable({ families, draws }: MapAnswer, { grid, field }: MapParts): Table {
  const sheets = field.values.length / grid.nodes
  const rows = Array.from({ length: grid.nodes }, (_, node) => {
    const { latitude, longitude } = nodePlace(grid, node)
    const at = [Math.round((latitude / DEG) * 1e6) / 1e6 + 0, Math.round((longitude / DEG) * 1e6) / 1e6 + 0]
    return families.map(({ loft }, sheet) => {
      const value = field.values[node * sheets + sheet]!
      const covered = draws > 0 ? field.values[node * sheets + families.length + sheet]! / draws : null
      return [...at, loft, isUnflown(value) ? null : Math.max(0, value), reasonOf(value), covered]
    })
  })
  return {
    columns: ['latitude_deg', 'longitude_deg', 'loft', 'looks', 'why', 'share_of_draws'],
    rows: rows.flat(),
  }
}
