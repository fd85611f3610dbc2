import {
  ENGINE_VERSION,
  distributionMean,
  reductionPath,
  retaliationAlong,
  twoStocks,
} from '../../src/index.js'
import type {
  Evidence,
  LocalText,
  ReductionPath,
  Retaliation,
  RetaliationView,
  Scenario,
  TwoStocks,
} from '../../src/index.js'
import type { Dismantlement } from './arsenalData.js'

/** A number that went in, and how well it is known. */
export interface Given {
  value: number
  evidence: Evidence
  sources: readonly string[]
  note: string | null
}

export interface PathAsked {
  from: Given
  to: Given
  /** First and last year. */
  start: number
  by: number
  /** Most withdrawn in each year; `null`: the same every year, just enough. */
  capacities: readonly number[] | null
  /** Warheads in storage at the start; `null`: storage is not followed. */
  storage: number | null
  /** Most taken apart in each year; `null`: what was published. */
  dismantlements: readonly number[] | null
  /** Interceptors of the first and second side; `null`: retaliation is not asked about. */
  interceptors: readonly [number, number] | null
  curve: { readonly scale: number; readonly weight: number }
}

export interface PositionPath {
  position: string
  label: LocalText
  assumed: Record<keyof RetaliationView, Given>
  rows: Retaliation[]
}

export interface PathAnswer extends Omit<ReductionPath, 'isCompliant'> {
  from: Given
  to: Given
  years: number[]
  capacities: readonly number[]
  capacityBy: 'given' | 'just-enough'
  compliant: boolean
  twoStock: (TwoStocks & { throughput: (Given & { year: number })[] }) | null
  retaliation: {
    scenario: string
    interceptors: readonly [number, number]
    curve: PathAsked['curve']
    positions: PositionPath[]
  } | null
  engine: string
  data: string
}

/** A path, where the warheads go, and what each position makes of it with interceptors in the way. */
export function pathAnswer(
  asked: PathAsked,
  published: Dismantlement,
  scenario: Scenario | null,
  version: string,
): PathAnswer {
  const { from, to, start, by, storage, interceptors, curve } = asked
  const length = by - start
  const enough = Math.max(0, from.value - to.value) / length
  const capacities = asked.capacities ?? Array.from({ length }, () => enough)
  const { isCompliant, ...path } = reductionPath(from.value, to.value, capacities)
  const throughput = asked.dismantlements
    ? asked.dismantlements.map((value, i) => ({
        year: start + 1 + i,
        value,
        evidence: 'assumed' as const,
        sources: [],
        note: null,
      }))
    : Array.from({ length }, (_, i) => publishedThroughput(start + 1 + i, published))
  return {
    from,
    to,
    years: Array.from({ length: length + 1 }, (_, i) => start + i),
    capacities,
    capacityBy: asked.capacities ? 'given' : 'just-enough',
    compliant: isCompliant,
    ...path,
    twoStock:
      storage === null
        ? null
        : {
            ...twoStocks(
              { deployed: from.value, storage },
              to.value,
              capacities,
              throughput.map(one => one.value),
            ),
            throughput,
          },
    retaliation:
      interceptors === null || scenario === null
        ? null
        : {
            scenario: scenario.id,
            interceptors,
            curve,
            positions: scenario.positions.map(({ key, label }) => {
              const assumed = viewOf(scenario, key)
              const view = Object.fromEntries(
                Object.entries(assumed).map(([name, given]) => [name, given.value]),
              ) as unknown as RetaliationView
              return {
                position: key,
                label,
                assumed,
                rows: retaliationAlong(path.path, view, interceptors, curve),
              }
            }),
          },
    engine: ENGINE_VERSION,
    data: version,
  }
}

/** Warheads the United States dismantled in a fiscal year; beyond the published years the mean of the last ones. */
function publishedThroughput(year: number, published: Dismantlement): Given & { year: number } {
  const row = published.us_warheads_dismantled_by_fiscal_year.find(one => one.from <= year && year <= one.to)
  if (row)
    return {
      year,
      value: row.count / (row.to - row.from + 1),
      evidence: row.evidence,
      sources: row.sources,
      note: row.from === row.to ? null : `${row.from}–${row.to}`,
    }
  const { rows } = published.meta.capacity
  const mean = year < rows[0]!.from ? rows[0]! : rows.at(-1)!
  return {
    year,
    value: mean.mean_per_year,
    evidence: mean.evidence,
    sources: mean.sources,
    note: `${mean.from}–${mean.to}`,
  }
}

const INPUTS = {
  survivingShare: 'surviving',
  reliability: 'reliability',
  shotKill: 'shot_kill',
  decoysPerWarhead: 'credible_decoys',
  common: 'common',
} as const

/** What a position of the retaliation question assumes, each number with its grade. */
function viewOf(scenario: Scenario, position: string): Record<keyof RetaliationView, Given> {
  const values = scenario.positions.find(one => one.key === position)!.values
  const given = (input: string): Given => {
    const binding = scenario.model.inputs[input]
    if (!binding || !('assumption' in binding))
      return {
        value: binding && 'literal' in binding ? binding.literal : 1,
        evidence: 'assumed',
        sources: [],
        note: null,
      }
    const own = values.get(binding.assumption)
    const base = scenario.assumptions.find(one => one.key === binding.assumption)!
    const { value, evidence, sources, note } = own ?? base
    return { value: distributionMean(value), evidence, sources, note: note?.en ?? null }
  }
  return {
    survivingShare: given(INPUTS.survivingShare),
    reliability: given(INPUTS.reliability),
    shotKill: given(INPUTS.shotKill),
    decoysPerWarhead: given(INPUTS.decoysPerWarhead),
    common: given(INPUTS.common),
  }
}
