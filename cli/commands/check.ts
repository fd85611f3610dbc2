import { becauseText } from '../../messages/because.js'
import { lifeSentences, noTreatyOn } from '../../messages/treatyLife.js'
import { treatyWords } from '../../messages/treatyWords.js'
import {
  checkedArchitecture,
  checkedForce,
  dateStatus,
  isDay,
  isForbidden,
  isOpen,
  namesOfTreaty,
  treatyNamed,
} from '../../src/index.js'
import type { Check, DateStatus, Treaty } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { nearText } from '../load.js'
import { checkText, noTreatyText } from '../print/check.js'
import { treatyData } from '../treaty/data.js'
import type { TreatyData } from '../treaty/data.js'
import { subjectNamed } from '../treaty/subject.js'
import type { Subject } from '../treaty/subject.js'

export interface CheckFlags {
  treaty?: string
  date?: string
  strict?: boolean
  json?: boolean
}

/** Where the day of a check came from. */
export type DateOf = 'option' | Subject['dateOf'] | 'today'

/** The names that stand for no treaty at all, letters only; the first is the one printed. */
const NO_TREATY = 'none'
const NO_TREATY_NAMES = [NO_TREATY, 'notreaty', 'notreatyinforce']

/** `crawford check`: prints the verdicts and returns the exit code. */
export function checkCommand(name: string | undefined, flags: CheckFlags, context: Context): number {
  const data = treatyData()
  if (name === undefined) throw new Failure(context.voice.say('treaty.error.no-subject'))
  const treaty = treatyAsked(flags.treaty, data, context)
  const subject = subjectNamed(name, flags.date, data, context)
  const { date, dateOf } = dayOf(flags.date, subject, context)
  if (treaty === null) return noTreaty(subject, date, dateOf, data, flags, context)
  const status = dateStatus(treaty, date)
  if (status.phase === 'before-signature' || status.phase === 'ended')
    throw new Failure(lifeLines(treaty, status, data, context))
  const check =
    'force' in subject
      ? checkedForce(treaty, subject.force, date, data.rules)
      : checkedArchitecture(treaty, subject.architecture, date)
  const text = flags.json
    ? JSON.stringify(asJson(check, treaty, dateOf, context), null, 2)
    : checkText(check, treaty, dateOf, context)
  process.stdout.write(`${text}\n`)
  return isForbidden(check) || (flags.strict === true && isOpen(check)) ? 1 : 0
}

function lifeLines(
  treaty: Treaty,
  status: DateStatus,
  { treaties }: TreatyData,
  { voice }: Context,
): string[] {
  const [why, ...rest] = lifeSentences(treaty, status, treaties, voice)
  return [voice.say('error.prefix', { text: why! }), ...rest.map(line => `  ${line}`)]
}

const asJson = (check: Check, agreed: Treaty, dateOf: DateOf, context: Context): object => {
  const { subject, treaty, date, ...rest } = check
  const { text } = treatyWords(agreed, context.voice)
  return {
    subject,
    treaty,
    date,
    dateOf,
    ...rest,
    rules: check.rules.map(rule => ({ ...rule, because: becauseText(rule, text, context.voice) })),
  }
}

function treatyAsked(name: string | undefined, { treaties }: TreatyData, context: Context): Treaty | null {
  const names = treaties.map(one => one.id)
  const { say } = context.voice
  if (name === undefined) throw new Failure(say('treaty.error.no-treaty', { names: names.join(', ') }))
  if (NO_TREATY_NAMES.includes(name.toLowerCase().replace(/[^a-z]/g, ''))) return null
  const treaty = treatyNamed(treaties, name)
  if (treaty) return treaty
  throw new Failure(
    say('treaty.error.treaty', {
      name,
      names: names.join(', '),
      near: nearText(name, treaties.flatMap(namesOfTreaty), context),
    }),
  )
}

function dayOf(
  asked: string | undefined,
  subject: Subject,
  context: Context,
): { date: string; dateOf: DateOf } {
  const { say } = context.voice
  if (asked !== undefined) {
    if (!isDay(asked)) throw new Failure(say('treaty.error.date', { found: asked }))
    return { date: asked, dateOf: 'option' }
  }
  if (subject.asOf !== null) {
    if (!isDay(subject.asOf)) throw new Failure(say('treaty.error.as-of', { found: subject.asOf }))
    return { date: subject.asOf, dateOf: subject.dateOf }
  }
  const now = new Date()
  const two = (n: number): string => String(n).padStart(2, '0')
  return {
    date: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    dateOf: 'today',
  }
}

/** No treaty in force: nothing forbids, and what applied then is said. */
function noTreaty(
  subject: Subject,
  date: string,
  dateOf: DateOf,
  data: TreatyData,
  flags: CheckFlags,
  context: Context,
): number {
  const isForce = 'force' in subject
  const answer = {
    subject: isForce
      ? { kind: 'force', id: subject.force.id, party: subject.force.party, asOf: subject.force.asOf }
      : { kind: 'architecture', id: subject.architecture.id, asOf: subject.asOf },
    treaty: NO_TREATY,
    date,
    dateOf,
    inForce: false,
    bindingOn: null,
    ...noTreatyOn(isForce ? 'force' : 'architecture', date, data.treaties),
    rules: [],
  }
  const text = flags.json ? JSON.stringify(answer, null, 2) : noTreatyText(answer, data.treaties, context)
  process.stdout.write(`${text}\n`)
  return 0
}
