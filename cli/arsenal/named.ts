import { RULE_IDS } from '../../src/index.js'
import type { RuleId } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { nearText } from '../load.js'
import type { ArsenalData, Category, Country } from './arsenalData.js'

const plain = (text: string): string => text.toLowerCase().replace(/[-_/\s]+/g, '')

/** What people call the rules beside their ids. */
const RULE_NAMES: Readonly<Record<RuleId, readonly string[]>> = {
  start1_attribution: ['start1', 'start', 'start-i'],
  sort_operationally_deployed: ['sort', 'operationally-deployed', 'moscow-treaty'],
  new_start: ['new-start', 'newstart'],
  stockpile: [],
  inventory: [],
}

/** The rules an option names; all of them for `all`. */
export function namedRules(name: string, context: Context): readonly RuleId[] {
  if (name === 'all') return RULE_IDS
  const found = RULE_IDS.find(id => [id, ...RULE_NAMES[id]].some(one => plain(one) === plain(name)))
  if (found) return [found]
  const names = ['all', ...RULE_IDS, ...Object.values(RULE_NAMES).flat()]
  throw new Failure(
    context.voice.say('arsenal.unknown-rule', {
      name,
      names: ['all', ...RULE_IDS].join(', '),
      near: nearText(name, names, context),
    }),
  )
}

/** The country of that id, name or other name; undefined where there is none. */
export const countryOf = (name: string, { head }: ArsenalData): Country | undefined =>
  head.countries.find(({ id, name: full, also, label }) =>
    [id, full, ...also, ...Object.values(label)].some(one => plain(one) === plain(name)),
  )

export function namedCountry(name: string, data: ArsenalData, context: Context): Country {
  const found = countryOf(name, data)
  if (found) return found
  const { countries } = data.head
  throw new Failure(
    context.voice.say('arsenal.unknown-country', {
      name,
      names: countries.map(one => one.id).join(', '),
      near: nearText(
        name,
        countries.flatMap(one => [one.id, one.name, ...one.also]),
        context,
      ),
    }),
  )
}

export function namedCategory(name: string, data: ArsenalData, context: Context): Category {
  const { categories } = data.head
  const found = categories.find(one => [one.id, one.name].some(text => plain(text) === plain(name)))
  if (found) return found
  throw new Failure(
    context.voice.say('arsenal.unknown-series', {
      name,
      names: categories.map(one => one.id).join(', '),
      near: nearText(
        name,
        categories.flatMap(one => [one.id, one.name]),
        context,
      ),
    }),
  )
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

/** A date an option was given, `2001`, `2001-11` or `2001-11-15`, that the calendar has. */
export function namedDate(text: string, option: string, { voice }: Context): string {
  const [, year, month = '01', day = '01'] = DATE.exec(text) ?? []
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (year === undefined || Number.isNaN(at.getTime()) || at.getUTCDate() !== Number(day))
    throw new Failure(
      voice.say('error.number', { option, expected: voice.say('arsenal.expected-date'), found: text }),
    )
  return text
}
