import type { EntryGrade, ObservedCount } from '../../src/index.js'

/** A row of `data/warheads.csv`, as far as it is needed here. */
export interface CountRow {
  country: string
  category: string
  year: string
  as_of: string
  count: string
  evidence: string
  source_id: string
}

/** Dated series by `country/category`; rows without a count say nothing and are left out. */
export function seriesFrom(rows: readonly CountRow[]): Record<string, ObservedCount[]> {
  const series: Record<string, ObservedCount[]> = {}
  for (const { country, category, year, as_of: asOf, count, evidence, source_id: source } of rows)
    if (count !== '')
      (series[`${country}/${category}`] ??= []).push({
        date: asOf || year,
        count: Number(count),
        evidence: evidence as EntryGrade,
        source: source || null,
      })
  return series
}
