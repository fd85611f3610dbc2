import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { forceOf, forceRulesOf, seriesRowsOf } from '../../src/index.js'
import type {
  Ceiling,
  Force,
  ForceRecord,
  ForceRule,
  Grade,
  LocalText,
  RuleId,
  RuleRecords,
  SeriesRecord,
  SeriesRow,
} from '../../src/index.js'
import { ownFolder } from '../context.js'

export interface Country {
  id: string
  /** As the table of warheads has it. */
  name: string
  also: string[]
  label: LocalText
}

export interface Category {
  id: string
  name: string
  unit: string
  /** The counting rule it is a count under, and which of its numbers; `null` where it is none. */
  rule: RuleId | null
  amount: string | null
  label: LocalText
}

export interface NamedCeiling extends Ceiling {
  id: string
  treaty: string | null
  promise: string | null
  parties: string[]
  category: string
  label: LocalText
  after: LocalText | null
  evidence: Grade
  sources: string[]
}

export interface MetDeadline {
  treaty: string
  party: string
  deadline: string
  met: boolean
  evidence: Grade
  sources: string[]
}

export interface Break {
  country: string
  category: string
  after: string
  before: string
  what: LocalText
}

/** How the table of warheads is to be read. */
export interface SeriesHead {
  countries: Country[]
  categories: Category[]
  breaks: Break[]
  repeats: { source: string; category: string; what: LocalText }
  ceilings: NamedCeiling[]
  deadlines: MetDeadline[]
  deadlines_left_out: { treaty: string; why: LocalText }[]
}

interface Yearly {
  from: number
  to: number
  evidence: Grade
  sources: string[]
}
export interface Dismantlement {
  us_warheads_dismantled_by_fiscal_year: (Yearly & { count: number })[]
  meta: { capacity: { rows: (Yearly & { mean_per_year: number })[] } }
}

export interface ArsenalData {
  forces: readonly Force[]
  rules: Readonly<Record<RuleId, ForceRule>>
  rows: readonly SeriesRow[]
  head: SeriesHead
  dismantlement: Dismantlement
}

const text = (name: string): string => readFileSync(join(ownFolder(), '..', 'data', name), 'utf8')
const json = <Of>(name: string): Of => JSON.parse(text(name)) as Of

/** Forces, counts and dates shipped with the command; each file is read when first asked for. */
export function arsenalData(): ArsenalData {
  const files: Partial<Record<string, unknown>> = {}
  const once = <Of>(name: string, read: () => Of): Of => (files[name] ??= read()) as Of
  const forcesFile = (): { counting_rules: RuleRecords; forces: ForceRecord[] } =>
    once('forces.json', () => json('forces.json'))
  return {
    get forces() {
      return once('forces', () => forcesFile().forces.map(forceOf))
    },
    get rules() {
      return once('rules', () => forceRulesOf(forcesFile().counting_rules))
    },
    get rows() {
      return once('rows', () =>
        seriesRowsOf(parse(text('warheads.csv'), { columns: true }) as unknown as SeriesRecord[]),
      )
    },
    get head() {
      return once('head', () => json<SeriesHead>('series.json'))
    },
    get dismantlement() {
      return once('dismantlement', () => json<Dismantlement>('dismantlement.json'))
    },
  }
}
