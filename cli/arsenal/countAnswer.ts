import { ENGINE_VERSION, countOn, countUnder, lastDay, series } from '../../src/index.js'
import type { Force, ForceCount, Grade, RuleId, SeriesKind } from '../../src/index.js'
import type { ArsenalData, Category, Country } from './arsenalData.js'

/** Counts somebody published for what a rule counts: the last by the day asked for. */
export interface PublishedCount {
  rule: RuleId
  category: string
  kind: SeriesKind
  amount: string
  date: string
  count: number
  source: string | null
  evidence: Grade
  note: string | null
}

/** The number that answers the question, and whose it is. */
export interface DirectAnswer {
  rule: RuleId
  amount: string
  /** `null`: not enough information. */
  value: number | null
  by: 'counted' | 'published' | 'estimated' | null
  date: string | null
  sources: readonly string[]
  evidence: Grade | null
  missing: readonly string[]
  note: string | null
}

export interface CountAnswer {
  party: string
  date: string
  engine: string
  data: string
  /** The force counted; `null` where none is on file by that day. */
  force: Pick<Force, 'id' | 'party' | 'asOf' | 'era' | 'note'> | null
  answers: DirectAnswer[]
  counts: (ForceCount & {
    treaty: string | null
    what: string
    ruleSources: readonly string[]
    ruleEvidence: string
  })[]
  published: PublishedCount[]
}

/**
 * How many warheads under each rule on a day: counted from the force, and as published.
 *
 * A force that was asked for by name is counted first, what was published for it answers where the fields do not. For
 * a country on a day the latest year answers, and within it what was published.
 */
export function countAnswer(
  asked: {
    force: Force | null
    country: Country | undefined
    date: string
    rules: readonly RuleId[]
    isNamed: boolean
  },
  data: ArsenalData,
  version: string,
): CountAnswer {
  const { force, country, date, rules, isNamed } = asked
  const counts = force === null ? [] : rules.map(id => countUnder(data.rules[id], force))
  const published = country ? publishedCounts(country, date, rules, data) : []
  return {
    party: country?.name ?? force?.party ?? '',
    date,
    engine: ENGINE_VERSION,
    data: version,
    force: force && {
      id: force.id,
      party: force.party,
      asOf: force.asOf,
      era: force.era,
      note: force.note,
    },
    answers: rules.map(rule =>
      directAnswer(
        rule,
        counts.find(one => one.rule === rule),
        published,
        isNamed,
      ),
    ),
    counts: counts.map(count => {
      const { treaty, what, sources, evidence } = data.rules[count.rule]
      return { ...count, treaty, what, ruleSources: sources, ruleEvidence: evidence }
    }),
    published,
  }
}

function publishedCounts(
  country: Country,
  date: string,
  rules: readonly RuleId[],
  { rows, head }: ArsenalData,
): PublishedCount[] {
  const wanted = head.categories.filter(one => one.rule !== null && rules.includes(one.rule))
  return wanted.flatMap((category: Category) =>
    series(rows, { country: country.name, category: category.name }).flatMap(line => {
      const point = countOn(line, date)
      return point?.count == null
        ? []
        : [
            {
              category: category.name,
              kind: line.kind,
              rule: category.rule!,
              amount: category.amount!,
              date: point.date,
              count: point.count,
              source: point.source,
              evidence: point.evidence,
              note: point.note,
            },
          ]
    }),
  )
}

function directAnswer(
  rule: RuleId,
  count: ForceCount | undefined,
  published: readonly PublishedCount[],
  isNamed: boolean,
): DirectAnswer {
  const of = { rule, amount: 'warheads' }
  const amount = count?.amounts['warheads']
  const candidates: DirectAnswer[] = []
  if (amount && amount.value !== null)
    candidates.push({
      ...of,
      value: amount.value,
      by: 'counted',
      date: count!.asOf,
      sources: amount.sources,
      evidence: amount.evidence,
      missing: [],
      note: null,
    })
  // For a country the table of counts has what was published, at its own date.
  if (isNamed && amount?.published?.value != null)
    candidates.push({
      ...of,
      value: amount.published.value,
      by: 'published',
      date: count!.asOf,
      sources: amount.published.sources,
      evidence: amount.published.evidence,
      missing: [],
      note: amount.published.note ?? null,
    })
  for (const one of published)
    if (one.rule === rule && one.amount === 'warheads')
      candidates.push({
        ...of,
        value: one.count,
        by: one.kind === 'estimate' ? 'estimated' : 'published',
        date: one.date,
        sources: one.source === null ? [] : [one.source],
        evidence: one.evidence,
        missing: [],
        note: one.note,
      })
  const nothing: DirectAnswer = {
    ...of,
    value: null,
    by: null,
    date: null,
    sources: [],
    evidence: null,
    missing: amount?.missing ?? [],
    note: null,
  }
  if (candidates.length === 0) return nothing
  if (isNamed) return candidates[0]!
  return candidates.reduce((best, one) => (isBetter(one, best) ? one : best))
}

/** The later year answers; within a year what was published before what is worked out, that before an estimate, then the later. */
function isBetter(one: DirectAnswer, best: DirectAnswer): boolean {
  const [a, b] = [lastDay(one.date!), lastDay(best.date!)]
  if (a.slice(0, 4) !== b.slice(0, 4)) return a > b
  const order = ['published', 'counted', 'estimated']
  const rank = order.indexOf(one.by!) - order.indexOf(best.by!)
  return rank === 0 ? a > b : rank < 0
}
