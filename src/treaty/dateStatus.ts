import { isDay } from './day.js'
import type { LaterStatement, Treaty } from './treaty.js'

/** What a treaty was on a day. */
export type Phase = 'before-signature' | 'signed' | 'in-force' | 'ended'

export interface DateStatus {
  readonly treaty: string
  readonly date: string
  readonly phase: Phase
  readonly inForce: boolean
  readonly signed: string
  readonly enteredIntoForce: string | null
  /** Last day of its life: of force, or of a signature that never led to force. */
  readonly until: string | null
  readonly endReason: string | null
  /** Parties bound by it as law on the day; empty where it is not in force. */
  readonly bound: readonly string[]
  /** A suspension in effect on the day, by whom. */
  readonly suspended: {
    readonly since: string
    readonly by: readonly string[]
    readonly note: string | null
  } | null
  /** What was said on its subject between its end and the day. */
  readonly later: readonly LaterStatement[]
  readonly sources: readonly string[]
  readonly evidence: Treaty['dates_evidence']
}

/**
 * Whether a treaty was signed, in force or over on a day, and whom it bound.
 *
 * A treaty is in force on the day it enters into force and on the day it ends. One that never entered into force ends,
 * for a check, with the day before it was abandoned, or the last day on which it was observed. A suspension does not
 * end a treaty: it is reported beside.
 *
 * @param date  a day, `2001-11-15`
 * @throws RangeError where the date is not a day
 */
export function dateStatus(treaty: Treaty, date: string): DateStatus {
  if (!isDay(date)) throw new RangeError(`dateStatus: date must be a day such as 2001-11-15, got ${date}`)
  const { signed, entered_into_force: entered, ended, abandoned, observed_until: observed } = treaty
  const isOver =
    (ended !== null && date > ended) ||
    (abandoned !== undefined && date >= abandoned) ||
    (observed !== undefined && date > observed)
  const inForce = entered !== null && date >= entered && !isOver
  const phase = date < signed ? 'before-signature' : isOver ? 'ended' : inForce ? 'in-force' : 'signed'
  const pause = treaty.suspended
  const since = pause && (pause.effective ?? pause.date)
  const suspended =
    inForce && pause && since !== undefined && date >= since
      ? { since, by: [pause.by].flat(), note: pause.note ?? null }
      : null
  return {
    treaty: treaty.id,
    date,
    phase,
    inForce,
    signed,
    enteredIntoForce: entered,
    until: ended ?? abandoned ?? observed ?? null,
    endReason: treaty.end_reason ?? null,
    bound: inForce ? treaty.party_ids : [],
    suspended,
    later: phase === 'ended' ? (treaty.after_expiry ?? []).filter(one => one.date.slice(0, 10) <= date) : [],
    sources: treaty.dates_sources,
    evidence: treaty.dates_evidence,
  }
}

/** What every treaty that was signed by the day and not yet over was on that day, those in force first. */
export const applyingOn = (treaties: readonly Treaty[], date: string): DateStatus[] =>
  treaties
    .map(treaty => dateStatus(treaty, date))
    .filter(({ phase }) => phase === 'signed' || phase === 'in-force')
    .toSorted((a, b) => Number(b.inForce) - Number(a.inForce))
