import type { Figure, Force, ForceSystem, Grade, Leg } from './force.js'
import type { ForceRule, RuleId } from './forceRule.js'

/** A force as its file has it. Left-out numbers are numbers nobody published. */
export interface ForceRecord {
  readonly id: string
  readonly party: string
  readonly as_of: string | number
  readonly era?: string | undefined
  readonly systems: readonly SystemRecord[]
  readonly bomber_weapons_at_bases?: FigureRecord | null | undefined
  readonly loaded_missile_warheads_total?: FigureRecord | null | undefined
  readonly reserve?: FigureRecord | null | undefined
  readonly retired?: FigureRecord | null | undefined
  readonly published?: Readonly<Record<string, FigureRecord>> | undefined
  readonly note?: string | undefined
}

export interface SystemRecord {
  readonly id: string
  readonly leg: Leg
  readonly type: string
  readonly accountable_vehicles?: number | null | undefined
  readonly attribution?: ForceSystem['attribution'] | undefined
  readonly deployed_vehicles?: number | null | undefined
  readonly overhaul_vehicles?: number | null | undefined
  readonly inactive_vehicles?: number | null | undefined
  readonly nondeployed_vehicles?: number | null | undefined
  readonly loaded_warheads?: number | null | undefined
  readonly mobile?: boolean | undefined
  readonly heavy?: boolean | undefined
  readonly bomber_class?: string | undefined
  readonly equipped_for?: number | null | undefined
  readonly evidence: { readonly grade: Grade; readonly sources?: readonly string[] | undefined }
  readonly note?: string | undefined
}

export interface FigureRecord {
  readonly value: number | null
  readonly evidence: Grade
  readonly sources?: readonly string[] | undefined
  readonly note?: string | undefined
}

/** The head of the forces file: what every rule counts, and on whose word. */
export type RuleRecords = Readonly<Record<string, unknown>>

/** A force of a file that has been checked. */
export const forceOf = (record: ForceRecord): Force => ({
  id: record.id,
  party: record.party,
  asOf: String(record.as_of),
  era: record.era ?? null,
  systems: record.systems.map(systemOf),
  bomberWeaponsAtBases: figureOf(record.bomber_weapons_at_bases),
  loadedMissileTotal: figureOf(record.loaded_missile_warheads_total),
  reserve: figureOf(record.reserve),
  retired: figureOf(record.retired),
  published: Object.fromEntries(
    Object.entries(record.published ?? {}).map(([name, figure]) => [name, figureOf(figure)!]),
  ),
  note: record.note ?? null,
})

const systemOf = (record: SystemRecord): ForceSystem => ({
  id: record.id,
  leg: record.leg,
  type: record.type,
  accountable: record.accountable_vehicles ?? null,
  attribution: record.attribution ?? null,
  deployed: record.deployed_vehicles ?? null,
  overhaul: record.overhaul_vehicles ?? null,
  inactive: record.inactive_vehicles ?? null,
  nondeployed: record.nondeployed_vehicles ?? null,
  loaded: record.loaded_warheads ?? null,
  mobile: record.mobile ?? false,
  heavy: record.heavy ?? false,
  bomberClass: record.bomber_class ?? null,
  equippedFor: record.equipped_for ?? null,
  evidence: record.evidence.grade,
  sources: record.evidence.sources ?? [],
  note: record.note ?? null,
})

function figureOf(record: FigureRecord | null | undefined): Figure | null {
  if (record == null) return null
  const { value, evidence, sources = [], note } = record
  return note === undefined ? { value, evidence, sources } : { value, evidence, sources, note }
}

interface RuleRecord {
  treaty?: string | null
  reading?: string
  what: string
  bomber_classes?: Record<string, { text: string; first: number | null; each: number; max_beyond: number }>
  sources?: string[]
  evidence: string
}

/** The counting rules of the head of the forces file, by id. */
export function forceRulesOf(records: RuleRecords): Readonly<Record<RuleId, ForceRule>> {
  const rule = (id: RuleId): ForceRule => {
    const record = records[id] as RuleRecord
    const classes = Object.entries(record.bomber_classes ?? {}).map(
      ([name, { text, first, each, max_beyond: mostBeyond }]) =>
        [name, { text, first, each, mostBeyond }] as const,
    )
    return {
      id,
      treaty: record.treaty ?? null,
      reading: record.reading ?? null,
      what: record.what,
      bomberClasses: Object.fromEntries(classes),
      sources: record.sources ?? [],
      evidence: record.evidence,
    }
  }
  return {
    start1_attribution: rule('start1_attribution'),
    sort_operationally_deployed: rule('sort_operationally_deployed'),
    new_start: rule('new_start'),
    stockpile: rule('stockpile'),
    inventory: rule('inventory'),
  }
}
