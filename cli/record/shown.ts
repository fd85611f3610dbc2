import {
  DEFAULT_SEED,
  defaultDraws,
  nearest,
  promiseRows,
  recordLinks,
  runScenario,
} from '../../src/index.js'
import type {
  PromiseGround,
  PromiseRow,
  RecordEntry,
  RecordLink,
  ReportClaim,
  RunResult,
  Scenario,
  Source,
} from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { bundledScenarios, statementRows } from './recordData.js'
import type { RecordData } from './recordData.js'

/** An entry with everything that hangs on it: claims, promises, assumptions, results, sources. */
export interface ShownEntry {
  asOf: string
  entry: RecordEntry
  claims: ReportClaim[]
  promises: PromiseRow[]
  /** Assumptions that rest on the entry, and what each position of their questions leads to. */
  assumptions: (RecordLink & { name: string })[]
  results: QuestionResult[]
  sources: { id: string; source: Source | null }[]
}

export type QuestionResult = Pick<RunResult, 'scenario' | 'hash' | 'title' | 'metric' | 'claim'> & {
  results: Pick<RunResult['results'][number], 'position' | 'value' | 'unit' | 'claim'>[]
  /** How many of the values used carry which grade. */
  grades: Record<string, number>
}

/** `scenario.position.key`; a star for a position as a whole. */
export const linkName = ({ scenario, position, key }: RecordLink): string =>
  [scenario, ...(position === null ? [] : [position]), key ?? '*'].join('.')

/** Ties between a record and the bundled scenarios. */
export const tiesOf = (entries: readonly RecordEntry[], scenarios: readonly Scenario[]): RecordLink[] =>
  recordLinks(entries, statementRows(), scenarios)

/** The entries meant by ids of entries, promises or claims, each once; an unknown id is an error with what is near. */
export function namedEntries(
  ids: readonly string[],
  { record }: RecordData,
  { voice }: Context,
): RecordEntry[] {
  const { entries, summit_claims: report } = record
  const owner = new Map([
    ...entries.flatMap(entry => entry.promises.map(promise => [promise.id, entry.id] as const)),
    ...report.items.map(claim => [claim.id, claim.entry] as const),
    ...entries.map(entry => [entry.id, entry.id] as const),
  ])
  const known = [...owner.keys()]
  const meant = ids.map(id => ({ id, found: known.find(one => one.toLowerCase() === id.toLowerCase()) }))
  const faults = meant.flatMap(({ id, found }) => {
    if (found !== undefined) return []
    const near = nearest(id, known)
    return voice.say('record.unknown-id', {
      id,
      near: near === undefined ? '' : voice.say('error.near', { name: near }),
    })
  })
  if (faults.length > 0) throw new Failure(faults)
  const wanted = new Set(meant.map(({ found }) => owner.get(found!)))
  return entries.filter(entry => wanted.has(entry.id))
}

/** Each entry with all that hangs on it; questions are run once however many entries they rest on. */
export async function shownEntries(
  entries: readonly RecordEntry[],
  { record, sources }: RecordData,
  ground: PromiseGround,
  asOf: string,
  context: Context,
): Promise<ShownEntry[]> {
  const scenarios = bundledScenarios(context)
  const links = tiesOf(record.entries, scenarios)
  const ran = new Map<string, QuestionResult>()
  for (const scenario of scenarios)
    if (links.some(link => link.scenario === scenario.id && entries.some(({ id }) => id === link.entry)))
      ran.set(scenario.id, await questionResult(scenario, context))
  return entries.map(entry => {
    const own = links.filter(link => link.entry === entry.id)
    const claims = record.summit_claims.items.filter(
      claim => claim.entry === entry.id || (claim.also ?? []).includes(entry.id),
    )
    const promises = promiseRows([entry], record.meta, ground, asOf)
    const cited = [
      ...entry.sources,
      ...promises.flatMap(row => [...row.sources, ...row.judgement.sources]),
      ...claims.flatMap(claim => [...claim.sources, ...(claim.outcome_sources ?? [])]),
    ]
    return {
      asOf,
      entry,
      claims,
      promises,
      assumptions: own.map(link => ({ name: linkName(link), ...link })),
      results: [...new Set(own.map(link => link.scenario))].map(id => ran.get(id)!),
      sources: [...new Set(cited)].map(id => ({ id, source: sources.get(id) ?? null })),
    }
  })
}

async function questionResult(scenario: Scenario, { data }: Context): Promise<QuestionResult> {
  const { hash, title, metric, claim, results, assumptions } = await runScenario(scenario, {
    method: 'exact',
    stop: { trials: 1 },
    seed: DEFAULT_SEED,
    draws: defaultDraws(scenario),
    data: data.version,
  })
  const grades: Record<string, number> = {}
  for (const grade of assumptions.flatMap(one => Object.values(one.grades)))
    grades[grade] = (grades[grade] ?? 0) + 1
  return {
    scenario: scenario.id,
    grades,
    hash,
    title,
    metric,
    claim,
    results: results.map(one => ({
      position: one.position,
      value: one.value,
      unit: one.unit,
      claim: one.claim,
    })),
  }
}
