import { stream } from '../chance/index.js'
import type { Distribution } from '../chance/index.js'
import { boundModel, claimHolds } from '../scenario/index.js'
import type { Edit, Position, Scenario } from '../scenario/index.js'
import { attribution } from './attribution.js'
import { breakEvenTable } from './breakEvenTable.js'
import { consensusPosition } from './consensus.js'
import { flipSets } from './cruxes.js'
import { positionDistributions, uniformColumns, valueColumns } from './ensemble.js'
import { orderEnvelope } from './envelope.js'
import { evidenceTable } from './evidenceTable.js'
import { interactions } from './interactions.js'
import { geometryResult } from './geometryResult.js'
import { batchError, disputeDraws, fillMixture, mixtures } from './mixtures.js'
import type { Dispute, Mixtures } from './mixtures.js'
import { owenValue } from './owen.js'
import { positionResult } from './positionResult.js'
import { assumptionResults, provenance, shownClaim } from './provenance.js'
import type { StudyOptions } from './provenance.js'
import type { CompareResult, Cruxes, Share } from './results.js'
import { sampledAttribution } from './sampledAttribution.js'
import { standardErrorOf } from './spread.js'

/** Beyond this many differing assumptions mixtures are sampled, not counted out. */
const MOST_EXACT = 20

/** The key under which the mean of all positions can be compared with any of them. */
export const CONSENSUS = 'consensus'

export interface CompareOptions extends StudyOptions {
  edits?: readonly Edit[]
  /** False leaves the table of break-evens empty: it costs more than everything else together. */
  breakEvens?: boolean
}

/**
 * What carries the gap between two positions of a scenario, what would change the conclusion, and what would settle it.
 *
 * @param from  key of the first position, `to` of the second; `consensus` stands for the mean of all
 */
export function compareScenario(
  scenario: Scenario,
  from: string,
  to: string,
  options: CompareOptions,
): CompareResult {
  const whole = withConsensus(scenario)
  const positions = [from, to].map(key => whole.positions.find(position => position.key === key)!)
  const [first, second] = positions as [Position, Position]
  const progress = options.progress ?? (() => {})
  const ensembles = positions.map(position => positionDistributions(whole, position.key))
  const uniforms = uniformColumns(whole, ensembles, options.seed, options.draws)
  const columns = ensembles.map(ensemble => valueColumns(whole, ensemble, uniforms))
  const model = boundModel(whole)
  const dispute: Dispute = {
    model,
    from: columns[0]!,
    to: columns[1]!,
    differing: whole.assumptions
      .map((_, j) => j)
      .filter(j => model.reads[j]!.used && !same(ensembles[0]![j]!, ensembles[1]![j]!)),
  }
  const fromResult = positionResult(whole, model, first, columns[0]!, null)
  const toResult = positionResult(whole, model, second, columns[1]!, null)
  const anatomy =
    dispute.differing.length <= MOST_EXACT
      ? exactAnatomy(whole, dispute, (done, total) => progress(done / total, 2))
      : sampledAnatomy(whole, dispute, options.seed)
  const sides = [first, second].map((position, i) => ({ position, columns: columns[i]! }))
  return {
    ...provenance(whole, options),
    title: whole.title,
    question: whole.question,
    asOf: whole.asOf ?? '',
    metric: whole.metric.text,
    unit: model.unit,
    claim: shownClaim(whole),
    from: fromResult,
    to: toResult,
    ...anatomy,
    draws: disputeDraws(dispute) === 1 ? 0 : disputeDraws(dispute),
    breakEven:
      options.breakEvens === false
        ? []
        : breakEvenTable(whole, model, sides, (done, total) => progress(1 + done / total, 2)),
    assumptions: assumptionResults(whole, [first, second], options.edits ?? []),
    modelNote: whole.model.note,
    caveats: [...whole.caveats],
    geometry: geometryResult(whole),
  }
}

/** Changes smaller than this share of the largest value are rounding. */
const ROUNDING = 1e-14

type Anatomy = Pick<
  CompareResult,
  | 'gap'
  | 'attribution'
  | 'groups'
  | 'interactions'
  | 'orderings'
  | 'cruxes'
  | 'cruxesBack'
  | 'evidence'
  | 'warnings'
>

function exactAnatomy(
  scenario: Scenario,
  dispute: Dispute,
  progress: (done: number, total: number) => void,
): Anatomy {
  const { differing } = dispute
  const n = differing.length
  const mixed = mixtures(dispute, progress)
  const { values } = mixed
  const gap = values[values.length - 1]! - values[0]!
  const parts = attribution(values, n)
  const pairs = interactions(values, n)
  const batchPairs = mixed.batches.map(one => interactions(one, n))
  const envelope = orderEnvelope(values, n)
  const keys = differing.map(j => scenario.assumptions[j]!.key)
  // A sign that hangs on the last bit is no sign: means over draws are sums in some order.
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const rounding = (change: number): number => (Math.abs(change) <= ROUNDING * scale ? 0 : change)
  const shares = differing.map((j, k): Share => ({
    key: keys[k]!,
    label: scenario.assumptions[j]!.label,
    share: parts.shapley[k]!,
    fraction: gap === 0 ? null : parts.shapley[k]! / gap,
    firstIn: parts.firstIn[k]!,
    lastIn: parts.lastIn[k]!,
    min: rounding(parts.marginalMin[k]!),
    max: rounding(parts.marginalMax[k]!),
    banzhaf: parts.banzhaf[k]!,
    band: mixed.shares[k]!.band,
    standardError: mixed.shares[k]!.standardError,
  }))
  return {
    gap,
    attribution: shares.sort((a, b) => Math.abs(b.share) - Math.abs(a.share)),
    groups: groupShares(scenario, differing, values),
    interactions: keys.flatMap((a, i) =>
      keys.slice(i + 1).map((b, j) => {
        const place = i * n + i + 1 + j
        const standardError = standardErrorOf(Float64Array.from(batchPairs, one => one[place]!))
        return { a, b, value: pairs[place]!, standardError }
      }),
    ),
    orderings: { best: [...envelope.best], worst: [...envelope.worst] },
    cruxes: cruxesOf(scenario, keys, mixed),
    cruxesBack: cruxesOf(scenario, keys, seenFromTo(mixed)),
    evidence: evidenceTable(scenario.assumptions, dispute, mixed),
    warnings: [],
  }
}

/** The same mixtures counted from the second position: bit i says that assumption i is back at the first. */
const seenFromTo = ({ values, batches }: Mixtures): Pick<Mixtures, 'values' | 'batches'> => ({
  values: values.toReversed(),
  batches: batches.map(one => one.toReversed()),
})

function cruxesOf(
  scenario: Scenario,
  keys: readonly string[],
  { values, batches }: Pick<Mixtures, 'values' | 'batches'>,
): Cruxes | { why: string } {
  const { claim } = scenario
  if (!claim) return { why: 'no-claim' }
  const sets = flipSets(values, keys.length, value => claimHolds(claim, value))
  if (sets.minimal.length === 0) return { why: 'same-side' }
  const named = (masks: readonly number[]): string[][] =>
    masks.map(mask => keys.filter((_, k) => mask & (1 << k)))
  const gap = Math.abs(values[values.length - 1]! - values[0]!)
  return {
    minimal: named(sets.minimal),
    robust: named(sets.robust),
    blocking: named(sets.blocking),
    reached: sets.minimal.map(mask => ({
      value: values[mask]!,
      standardError: batchError(batches, one => one[mask]!),
      margin: gap === 0 ? null : Math.abs(values[mask]! - claim.threshold) / gap,
    })),
  }
}

/** Nested shares where assumptions declare groups; none where no group has two members that differ. */
function groupShares(
  scenario: Scenario,
  differing: readonly number[],
  values: Float64Array,
): CompareResult['groups'] {
  const groups = new Map<string, number[]>()
  differing.forEach((j, k) => {
    const { key, group } = scenario.assumptions[j]!
    const name = group ?? key
    groups.set(name, [...(groups.get(name) ?? []), k])
  })
  if ([...groups.values()].every(members => members.length < 2)) return []
  const owen = owenValue(values, differing.length, [...groups.values()])
  return [...groups].map(([group, members]) => ({
    group,
    keys: members.map(k => scenario.assumptions[differing[k]!]!.key),
    share: members.reduce((sum, k) => sum + owen[k]!, 0),
  }))
}

/** Shares from sampled orders, with their errors; sets and envelopes would need every mixture. */
function sampledAnatomy(scenario: Scenario, dispute: Dispute, seed: number): Anatomy {
  const { model, differing } = dispute
  const values = new Float64Array(dispute.from.length)
  const draws = disputeDraws(dispute)
  const valueOf = (taken: Uint8Array): number => {
    let sum = 0
    for (let i = 0; i < draws; i++) {
      fillMixture(values, dispute, 0, i)
      differing.forEach((j, k) => {
        if (taken[k]) values[j] = dispute.to[j]!.length === 1 ? dispute.to[j]![0]! : dispute.to[j]![i]!
      })
      sum += model.metric(values)
    }
    return sum / draws
  }
  const none = new Uint8Array(differing.length)
  const all = new Uint8Array(differing.length).fill(1)
  const [start, end] = [valueOf(none), valueOf(all)]
  const { phi, standardError } = sampledAttribution(differing.length, valueOf, stream(seed, 'orders'))
  const swapped = (base: Uint8Array, k: number): number =>
    valueOf(base.map((taken, i) => (i === k ? 1 - taken : taken)))
  const gap = end - start
  const shares = differing.map((j, k): Share => {
    const [firstIn, lastIn] = [swapped(none, k) - start, end - swapped(all, k)]
    return {
      key: scenario.assumptions[j]!.key,
      label: scenario.assumptions[j]!.label,
      share: phi[k]!,
      fraction: gap === 0 ? null : phi[k]! / gap,
      firstIn,
      lastIn,
      min: null,
      max: null,
      banzhaf: null,
      band: null,
      standardError: standardError[k]!,
    }
  })
  const settled = shares.map(({ key, firstIn, lastIn }) => ({
    key,
    reduction: Math.abs(gap) - 0.5 * Math.abs(gap - lastIn) - 0.5 * Math.abs(gap - firstIn),
    standardError: 0,
    by: 'settled' as const,
  }))
  return {
    gap,
    attribution: shares.sort((a, b) => Math.abs(b.share) - Math.abs(a.share)),
    groups: [],
    interactions: [],
    orderings: { best: [], worst: [] },
    cruxes: { why: 'too-many' },
    cruxesBack: { why: 'too-many' },
    evidence: settled.sort((a, b) => b.reduction - a.reduction),
    warnings: ['sampled-attribution'],
  }
}

/** The scenario with one more position: the mean of the points of all, or the equal mixture of what they hold. */
function withConsensus(scenario: Scenario): Scenario {
  const mean = consensusPosition(
    scenario.positions.map(position => positionDistributions(scenario, position.key)),
  )
  const values = new Map(
    scenario.assumptions.map((assumption, j) => [
      assumption.key,
      { value: mean[j]!, text: 'mean', evidence: 'computed' as const, sources: [], note: null, reason: null },
    ]),
  )
  const consensus: Position = {
    key: CONSENSUS,
    holder: CONSENSUS,
    label: { en: 'Mean of all positions', ru: 'Среднее всех позиций' },
    reconstructedFrom: [],
    date: null,
    values,
  }
  return { ...scenario, positions: [...scenario.positions, consensus] }
}

const same = (a: Distribution, b: Distribution): boolean => JSON.stringify(a) === JSON.stringify(b)
