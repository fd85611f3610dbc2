import { existsSync } from 'node:fs'
import { lastDay } from '../../src/index.js'
import type { Force } from '../../src/index.js'
import { arsenalData } from '../arsenal/arsenalData.js'
import type { ArsenalData, Country } from '../arsenal/arsenalData.js'
import { countAnswer } from '../arsenal/countAnswer.js'
import { countText } from '../arsenal/countText.js'
import { countryOf, namedDate, namedRules } from '../arsenal/named.js'
import { ownText, wholly } from '../arsenal/ownFile.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { nearText } from '../load.js'
import { part } from '../part.js'

export interface CountFlags {
  rule?: string
  date?: string
  json?: boolean
}

/** `crawford arsenal count`: how many under that rule on that date. */
export function arsenalCountCommand(name: string, flags: CountFlags, context: Context): number {
  const data = arsenalData()
  const rules = namedRules(flags.rule ?? 'all', context)
  const date = flags.date === undefined ? null : namedDate(flags.date, '--date', context)
  const { version } = context.data
  const counted = subjects(name, date, data, context).map(({ force, country, isNamed }) => {
    const asked = {
      force,
      country,
      rules,
      isNamed,
      date: date ?? force?.asOf ?? lastDay(String(lastYear(data))),
    }
    return { force, country, answer: countAnswer(asked, data, version) }
  })
  if (flags.json) {
    const answers = counted.map(one => one.answer)
    process.stdout.write(
      `${JSON.stringify(answers.length === 1 ? answers[0] : { results: answers }, null, 2)}\n`,
    )
  } else
    process.stdout.write(
      `${counted
        .map(({ force, country, answer }) =>
          countText(answer, force, country ? context.voice.text(country.label) : answer.party, context),
        )
        .join('\n\n')}\n`,
    )
  return 0
}

interface Subject {
  force: Force | null
  country: Country | undefined
  /** Whether the force was asked for itself, rather than its country. */
  isNamed: boolean
}

/** A force on file, the forces of one's own file, or a country on a day. */
function subjects(name: string, date: string | null, data: ArsenalData, context: Context): Subject[] {
  const { voice } = context
  const force = data.forces.find(one => one.id === name)
  if (force) {
    if (date !== null && lastDay(date) < force.asOf)
      throw new Failure(
        voice.say('arsenal.before-force', {
          id: force.id,
          date: force.asOf,
          asked: date,
          party: force.party,
        }),
      )
    return [{ force, country: countryOf(force.party, data), isNamed: true }]
  }
  const country = countryOf(name, data)
  if (country) {
    const known = data.forces.filter(
      one => one.party === country.id && (date === null || one.asOf <= lastDay(date)),
    )
    const latest = known.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1)).at(-1)
    return [{ force: latest ?? null, country, isNamed: false }]
  }
  if (name === '-' || existsSync(name)) {
    const { text, shown } = ownText(name, context)
    const bomberClasses = Object.keys(data.rules.start1_attribution.bomberClasses)
    const options = { file: shown, bomberClasses, sources: context.data.bibliography }
    const read = wholly(part('reader').readForces(text, options), shown, context)
    return read.forces.map(one => ({ force: one, country: undefined, isNamed: true }))
  }
  throw new Failure(
    voice.say('arsenal.unknown-force', {
      name,
      names: data.forces.map(one => one.id).join(', '),
      near: nearText(
        name,
        [...data.forces.map(one => one.id), ...data.head.countries.flatMap(one => [one.id, one.name])],
        context,
      ),
    }),
  )
}

const lastYear = ({ rows }: ArsenalData): number => rows.reduce((last, row) => Math.max(last, row.year), 0)
