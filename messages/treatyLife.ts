import { applyingOn, dateStatus } from '../src/index.js'
import type { DateStatus, Treaty } from '../src/index.js'
import { shortName, treatyWords } from './treatyWords.js'
import type { Voice } from './voice.js'

/** Why a treaty cannot be checked against on a day, and what applied then, in sentences. */
export function lifeSentences(
  treaty: Treaty,
  status: DateStatus,
  treaties: readonly Treaty[],
  voice: Voice,
): string[] {
  const { say } = voice
  const words = treatyWords(treaty, voice)
  const key =
    status.phase === 'before-signature'
      ? 'treaty.error.before'
      : status.enteredIntoForce === null
        ? 'treaty.error.never'
        : 'treaty.error.after'
  const why = say(key, {
    treaty: words.short,
    date: status.date,
    signed: status.signed,
    until: status.until ?? '',
    why: words.text('end_reason', status.endReason ?? ''),
  })
  return [why, appliedText(status.date, treaties, voice), ...laterLines(status, treaty, voice)]
}

/** What applied on a day where no treaty is asked about. */
export interface NoTreaty {
  /** Treaties on the subject that were signed or in force. */
  readonly applying: readonly DateStatus[]
  /** Those that were over, the latest first. */
  readonly ended: readonly DateStatus[]
}

/** What holds where no treaty is in force, or none is asked about, in sentences. */
export function noTreatySentences(
  { date, applying, ended }: NoTreaty & { readonly date: string },
  subject: string,
  treaties: readonly Treaty[],
  voice: Voice,
): string[] {
  const { say } = voice
  const inForce = applying.filter(one => one.inForce)
  const shortOf = (id: string): string =>
    shortName(
      treaties.find(one => one.id === id)!,
      voice,
    )
  const last = ended[0]
  const treaty = last && treaties.find(one => one.id === last.treaty)
  return [
    say(inForce.length > 0 ? 'treaty.none.but' : 'treaty.none', {
      subject,
      date,
      names: inForce.map(one => shortOf(one.treaty)).join(', '),
    }),
    appliedText(date, treaties, voice),
    ...(last && treaty
      ? [
          say('treaty.none.last', {
            treaty: shortName(treaty, voice),
            until: last.until ?? '',
            why: treatyWords(treaty, voice).text('end_reason', last.endReason ?? ''),
          }),
          ...laterLines(last, treaty, voice),
        ]
      : []),
  ]
}

/** The treaties that speak of a subject of that kind, and what they were on a day. */
export function noTreatyOn(
  kind: 'architecture' | 'force',
  date: string,
  treaties: readonly Treaty[],
): NoTreaty {
  const topics = kind === 'force' ? ['offense', 'intermediate'] : ['defense']
  const concerned = treaties.filter(one => topics.includes(one.topic))
  return {
    applying: applyingOn(concerned, date),
    ended: concerned
      .map(one => dateStatus(one, date))
      .filter(one => one.phase === 'ended')
      .toSorted((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1)),
  }
}

/** Which treaties were signed or in force on a day. */
export function appliedText(date: string, treaties: readonly Treaty[], voice: Voice): string {
  const { say } = voice
  const applying = applyingOn(treaties, date)
  if (applying.length === 0) return say('treaty.applied-none', { date })
  const names = applying.map(one => {
    const treaty = treaties.find(other => other.id === one.treaty)!
    return say(
      one.suspended
        ? 'treaty.applied-suspended'
        : one.inForce
          ? 'treaty.applied-force'
          : 'treaty.applied-signed',
      {
        treaty: shortName(treaty, voice),
        since: one.suspended?.since ?? '',
        by: partyNames(one.suspended?.by ?? [], voice),
      },
    )
  })
  return say('treaty.applied', { date, names: names.join('; ') })
}

/** What was said of its subject after a treaty had ended. */
export function laterLines({ later }: DateStatus, treaty: Treaty, voice: Voice): string[] {
  const { say } = voice
  const words = treatyWords(treaty, voice)
  return later.map((one, i) =>
    say('treaty.later', {
      date: one.date,
      text: words.text(`after_expiry.${i}`, one.what),
      grade: say(`grade.${one.evidence}`),
      sources: one.sources.join(', ') || say('sources.none'),
    }),
  )
}

export const partyNames = (parties: readonly string[], voice: Voice): string =>
  parties.map(party => voice.say(`treaty.party.${party}`)).join(', ')
