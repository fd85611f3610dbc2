import type { Check, DateStatus, RuleFinding, Verdict } from '../src/index.js'
import { partyNames } from './treatyLife.js'
import type { Words } from './treatyWords.js'
import type { Voice } from './voice.js'

/** The rules of a check as they are told: each part in the treaty's order. */
export interface CheckParts {
  /** Those that say something on the day. */
  readonly now: readonly RuleFinding[]
  /** Those that do not bind yet. */
  readonly pending: readonly RuleFinding[]
  /** Signed with others and never in force. */
  readonly apart: readonly RuleFinding[]
  /** Those without a verdict. */
  readonly silent: readonly RuleFinding[]
}

export function partsOf(check: Check): CheckParts {
  const concerned = check.rules.filter(rule => rule.verdict !== 'not-applicable')
  const isApart = (rule: RuleFinding): boolean => rule.signedOnly && check.inForce
  return {
    now: concerned.filter(rule => !isApart(rule) && !isPending(rule, check)),
    pending: concerned.filter(rule => isPending(rule, check)),
    apart: concerned.filter(isApart),
    silent: check.rules.filter(rule => rule.verdict === 'not-applicable'),
  }
}

const isPending = (rule: RuleFinding, check: Pick<Check, 'date' | 'inForce'>): boolean =>
  check.inForce &&
  !rule.signedOnly &&
  rule.bindingOn !== null &&
  rule.bindingOn > check.date &&
  rule.verdict !== 'never-bound'

/** The order in which the opening sentence counts verdicts. */
export const COUNTED: readonly Verdict[] = [
  'prohibited',
  'depends',
  'not-enough-information',
  'permitted',
  'classified',
  'never-bound',
]

/** How many rules came out how: `5 rules prohibit it, 3 depend on the reading, and 9 permit it`. */
export function totalsText(rules: readonly RuleFinding[], voice: Voice): string {
  const parts = COUNTED.flatMap(verdict => {
    const n = rules.filter(rule => rule.verdict === verdict).length
    return n > 0 ? [voice.say(`treaty.total.${verdict}`, { n })] : []
  })
  return parts.length > 0 ? voice.list(parts) : voice.say('treaty.total.none')
}

export const stateText = (status: DateStatus, voice: Voice): string =>
  status.suspended
    ? voice.say('treaty.state.suspended')
    : voice.say(status.inForce ? 'treaty.state.in-force' : 'treaty.state.signed')

/** Whom the treaty bound on the day, whether it was suspended, and what did not bind yet. */
export function statusSentences(
  { status, bindingOn, date, rules }: Check,
  words: Words,
  voice: Voice,
): string[] {
  const { say } = voice
  const lines: string[] = []
  if (status.inForce)
    lines.push(
      say('treaty.status.bound', {
        parties: partyNames(status.bound, voice),
        since: status.enteredIntoForce ?? '',
      }),
    )
  else lines.push(say('treaty.status.signed', { signed: status.signed }))
  if (status.suspended)
    lines.push(
      say('treaty.status.suspended', {
        by: partyNames(status.suspended.by, voice),
        since: status.suspended.since,
        note: words('suspended.note', status.suspended.note ?? ''),
      }).trim(),
    )
  if (status.inForce && bindingOn !== null && rules.some(rule => isPending(rule, { date, inForce: true })))
    lines.push(say('treaty.status.binding', { date: bindingOn }))
  return lines
}
