import { revivedScenario } from '../../src/index.js'
import type { SeriesRow } from '../../src/index.js'
import { arsenalData } from '../arsenal/arsenalData.js'
import type { ArsenalData } from '../arsenal/arsenalData.js'
import { namedCountry } from '../arsenal/named.js'
import { pathAnswer } from '../arsenal/pathAnswer.js'
import type { Given } from '../arsenal/pathAnswer.js'
import { pathText } from '../arsenal/pathText.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { positiveNumber } from '../options.js'

export interface PathFlags {
  country?: string
  from?: string
  to?: string
  start?: string
  by?: string
  capacity?: string
  storage?: string
  dismantle?: string
  interceptors?: string
  otherInterceptors?: string
  scale?: string
  weight?: string
  json?: boolean
}

/** The question whose positions say what survives and what a defense does. */
const RETALIATION = 'crawford-2001-retaliation'
const PLEDGE = 'pledge-2001'

/** Longest path, in years: longer than any that was agreed, short enough to be read. */
const MOST_YEARS = 100

/** Scale and weight of the ratio-of-costs index unless given: chosen, as in the model's reference cases. */
const CURVE = { scale: 200, weight: 0.3 }

/** `crawford arsenal path`: how far, how fast, where the warheads go, and what is left to answer with. */
export function arsenalPathCommand(flags: PathFlags, context: Context): number {
  const data = arsenalData()
  const { start, by } = yearsOf(flags, context)
  const asked = {
    from: startOf(flags, start, data, context),
    to: ceilingOf(flags, data, context),
    start,
    by,
    capacities: yearly(flags.capacity, '--capacity', by - start, context),
    storage: flags.storage === undefined ? null : count(flags.storage, '--storage', context),
    dismantlements:
      flags.dismantle === undefined || flags.dismantle === 'published'
        ? null
        : yearly(flags.dismantle, '--dismantle', by - start, context),
    interceptors:
      flags.interceptors === undefined && flags.otherInterceptors === undefined
        ? null
        : ([
            count(flags.interceptors ?? '0', '--interceptors', context),
            count(flags.otherInterceptors ?? '0', '--other-interceptors', context),
          ] as const),
    curve: {
      scale: flags.scale === undefined ? CURVE.scale : positiveNumber(flags.scale, '--scale', context),
      weight: flags.weight === undefined ? CURVE.weight : amount(flags.weight, '--weight', context),
    },
  }
  if (flags.dismantle !== undefined && asked.storage === null)
    throw new Failure(context.voice.say('arsenal.needs-storage'))
  const bundled = asked.interceptors === null ? undefined : context.data.read(RETALIATION)
  const scenario = bundled && 'scenario' in bundled ? revivedScenario(bundled.scenario) : null
  const answer = pathAnswer(asked, data.dismantlement, scenario, context.data.version)
  process.stdout.write(`${flags.json ? JSON.stringify(answer, null, 2) : pathText(answer, context)}\n`)
  return 0
}

/** What was deployed at the start: given, or the estimate of that year for the country. */
function startOf(flags: PathFlags, year: number, data: ArsenalData, context: Context): Given {
  if (flags.from !== undefined)
    return { value: count(flags.from, '--from', context), evidence: 'assumed', sources: [], note: null }
  const country = namedCountry(flags.country ?? 'us', data, context)
  const isStart = (row: SeriesRow): boolean =>
    row.country === country.name && row.category === 'deployed strategic' && row.year === year
  const row = data.rows.find(isStart)
  if (row?.count == null)
    throw new Failure(context.voice.say('arsenal.needs-from', { country: country.name, year }))
  return {
    value: row.count,
    evidence: row.evidence,
    sources: row.source === null ? [] : [row.source],
    note: row.note,
  }
}

function ceilingOf(flags: PathFlags, data: ArsenalData, context: Context): Given {
  if (flags.to !== undefined)
    return { value: count(flags.to, '--to', context), evidence: 'assumed', sources: [], note: null }
  const pledge = data.head.ceilings.find(one => one.id === PLEDGE)!
  return { value: pledge.value, evidence: pledge.evidence, sources: pledge.sources, note: pledge.label.en }
}

function yearsOf(flags: PathFlags, context: Context): { start: number; by: number } {
  const { voice } = context
  const year = (text: string, option: string): number => {
    if (!/^\d{4}$/.test(text))
      throw new Failure(
        voice.say('error.number', { option, expected: voice.say('arsenal.expected-year'), found: text }),
      )
    return Number(text)
  }
  const start = year(flags.start ?? '2001', '--start')
  const by = year(flags.by ?? String(start + 10), '--by')
  if (!(by > start && by - start <= MOST_YEARS))
    throw new Failure(voice.say('arsenal.start-by', { start, by, n: MOST_YEARS }))
  return { start, by }
}

/** One number for every year, or as many numbers as there are years. */
function yearly(
  text: string | undefined,
  option: string,
  years: number,
  context: Context,
): readonly number[] | null {
  if (text === undefined) return null
  const numbers = text.split(',').map(one => amount(one.trim(), option, context))
  if (numbers.length === 1) return Array.from({ length: years }, () => numbers[0]!)
  if (numbers.length !== years)
    throw new Failure(context.voice.say('arsenal.yearly', { option, years, found: numbers.length }))
  return numbers
}

/** A count of warheads or interceptors: whole, 0 or more. */
function count(text: string, option: string, { voice }: Context): number {
  if (!/^\d{1,9}$/.test(text))
    throw new Failure(
      voice.say('error.number', { option, expected: voice.say('arsenal.expected-count'), found: text }),
    )
  return Number(text)
}

function amount(text: string, option: string, { voice }: Context): number {
  const value = text === '' ? Number.NaN : Number(text)
  if (!(value >= 0 && value < 1e9))
    throw new Failure(
      voice.say('error.number', { option, expected: voice.say('arsenal.expected-amount'), found: text }),
    )
  return value
}
