import { applyingOn } from '../../src/index.js'
import type { DateStatus, Treaty } from '../../src/index.js'
import type { Context } from '../context.js'
import type { Key } from '../say.js'
import { treatyWords } from './treatyWords.js'

/** Why a treaty cannot be checked against on a day, and what applied then, in lines. */
export function lifeLines(
  treaty: Treaty,
  status: DateStatus,
  treaties: readonly Treaty[],
  context: Context,
): string[] {
  const { say } = context.voice
  const words = treatyWords(treaty, context)
  const key: Key =
    status.phase === 'before-signature'
      ? 'treaty.error.before'
      : status.enteredIntoForce === null
        ? 'treaty.error.never'
        : 'treaty.error.after'
  const first = say(key, {
    treaty: words.short,
    date: status.date,
    signed: status.signed,
    until: status.until ?? '',
    why: words.text('end_reason', status.endReason ?? ''),
  })
  return [
    say('error.prefix', { text: first }),
    `  ${appliedText(status.date, treaties, context)}`,
    ...laterLines(status, treaty, context).map(line => `  ${line}`),
  ]
}

/** Which treaties were signed or in force on a day. */
export function appliedText(date: string, treaties: readonly Treaty[], context: Context): string {
  const { say } = context.voice
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
        treaty: treaty.short,
        since: one.suspended?.since ?? '',
        by: partyNames(one.suspended?.by ?? [], context),
      },
    )
  })
  return say('treaty.applied', { date, names: names.join('; ') })
}

/** What was said of its subject after a treaty had ended. */
export function laterLines({ later }: DateStatus, treaty: Treaty, context: Context): string[] {
  const { say } = context.voice
  const words = treatyWords(treaty, context)
  return later.map((one, i) =>
    say('treaty.later', {
      date: one.date,
      text: words.text(`after_expiry.${i}`, one.what),
      grade: say(`grade.${one.evidence}` as Key),
      sources: one.sources.join(', ') || say('sources.none'),
    }),
  )
}

export const partyNames = (parties: readonly string[], { voice }: Context): string =>
  parties.map(party => voice.say(`treaty.party.${party}` as Key)).join(', ')
