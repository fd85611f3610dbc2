import type { ByWhen, EntryGrade, PromiseStatus, RecordEntry, RecordFile } from './entry.js'
import { startDay, endDay } from './partialDate.js'
import { promiseStatus } from './promiseStatus.js'
import type { PromiseGround, PromiseVerdict } from './promiseStatus.js'

/** A promise with what became of it as of a day, and where that stands: one row of an answer. */
export interface PromiseRow extends Omit<PromiseVerdict, 'stored' | 'evidence'> {
  readonly id: string
  /** The entry it was made in. */
  readonly entry: string
  readonly title: string
  readonly made: string
  readonly who: string
  readonly subject: readonly string[]
  readonly what: string
  readonly byWhen: ByWhen
  readonly outcome: string
  readonly outcomeDate: string | null
  /** Grade of the verdict: that of the counts where they decide, else that of the entry. */
  readonly evidence: EntryGrade
  /** Whose judgement the record stores, of which day, on which sources. */
  readonly judgement: {
    readonly by: string
    readonly date: string | null
    readonly status: PromiseStatus
    readonly basis: string | null
    readonly note: string | null
    readonly sources: readonly string[]
  }
  /** The treaty it is part of. */
  readonly treaty: string | null
  /** Sources of the entry, and of the counts or the end of the treaty where they decide. */
  readonly sources: readonly string[]
}

/**
 * The promises of some entries as of a day; those of entries after that day were not made yet and are left out.
 *
 * The outcome of a promise is told only from the day it was known.
 */
export function promiseRows(
  entries: readonly RecordEntry[],
  meta: Pick<RecordFile['meta'], 'judged'>,
  ground: PromiseGround,
  asOf: string,
): PromiseRow[] {
  const made = entries.filter(entry => startDay(entry.date) <= endDay(asOf))
  return made.flatMap(entry =>
    entry.promises.map(promise => {
      const { stored, evidence, ...verdict } = promiseStatus(promise, ground, asOf)
      const ended = promise.outcome_date || promise.outcome_period?.to || null
      const isKnown = ended === null || endDay(ended) <= endDay(asOf)
      const { treaty = null } = promise
      const decides = {
        series: verdict.tests.flatMap(({ result }) => result.count?.source ?? []),
        treaty: (treaty === null ? undefined : ground.treaties[treaty]?.sources) ?? [],
        dates: [],
        judgement: [],
      }[verdict.basis]
      return {
        id: promise.id,
        entry: entry.id,
        title: entry.title,
        made: entry.date,
        who: promise.who,
        subject: promise.subject,
        what: promise.what,
        byWhen: promise.by_when,
        ...verdict,
        treaty,
        outcome: isKnown ? promise.outcome : '',
        outcomeDate: isKnown ? ended : null,
        evidence: evidence ?? entry.evidence,
        judgement: {
          by: stored.by,
          date: stored.date ?? meta.judged ?? null,
          status: stored.status,
          basis: stored.basis ?? null,
          note: stored.note ?? null,
          sources: stored.sources ?? entry.sources,
        },
        sources: [...new Set([...entry.sources, ...decides])],
      }
    }),
  )
}
