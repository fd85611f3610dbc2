import { series } from '../../src/index.js'
import type { SeriesLine } from '../../src/index.js'
import { arsenalData } from '../arsenal/arsenalData.js'
import type { ArsenalData, Category, Country } from '../arsenal/arsenalData.js'
import { forecastAnswer } from '../arsenal/forecastAnswer.js'
import { forecastText } from '../arsenal/forecastText.js'
import { namedCategory, namedCountry, namedDate } from '../arsenal/named.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { wholeNumber } from '../options.js'

export interface ForecastFlags {
  country?: string
  series?: string
  limit?: string
  deadline?: string
  known?: string
  horizon?: string
  json?: boolean
}

/** `crawford arsenal forecast`: is the limit met at its deadline, by trend and by deadline, and how such forecasts scored. */
export function arsenalForecastCommand(flags: ForecastFlags, context: Context): number {
  const data = arsenalData()
  const { voice } = context
  const country = namedCountry(flags.country ?? 'ru', data, context)
  const category = namedCategory(flags.series ?? 'new-start', data, context)
  const line = lineOf(country, category, data, context)
  const ceiling = data.head.ceilings.find(
    one => one.category === category.name && one.parties.includes(country.id) && one.treaty !== null,
  )
  const horizon =
    flags.horizon === undefined
      ? null
      : wholeNumber(flags.horizon, '--horizon', 1, 'error.expected-count', context)
  const limit =
    flags.limit === undefined
      ? ceiling?.value
      : wholeNumber(flags.limit, '--limit', 0, 'arsenal.expected-count', context)
  const deadline =
    flags.deadline === undefined
      ? horizon === null
        ? (ceiling?.deadline ?? null)
        : null
      : namedDate(flags.deadline, '--deadline', context)
  if (limit === undefined) throw new Failure(voice.say('arsenal.needs-limit', { series: category.id }))
  if (deadline === null && horizon === null)
    throw new Failure(voice.say('arsenal.needs-deadline', { series: category.id }))
  const answer = forecastAnswer(
    {
      line,
      limit,
      deadline,
      horizon,
      known: flags.known === undefined ? null : namedDate(flags.known, '--known', context),
      deadlines: data.head.deadlines,
    },
    context.data.version,
  )
  if ('why' in answer) throw new Failure(voice.say(`arsenal.forecast.${answer.why}`, { n: answer.known }))
  process.stdout.write(
    `${flags.json ? JSON.stringify(answer, null, 2) : forecastText(answer, data.head, context)}\n`,
  )
  return 0
}

/** The one line of a category for a country: of several estimates the longest. */
function lineOf(country: Country, category: Category, data: ArsenalData, { voice }: Context): SeriesLine {
  const lines = series(data.rows, { country: country.name, category: category.name })
  const [longest] = lines.toSorted((a, b) => b.points.length - a.points.length)
  if (!longest)
    throw new Failure(
      voice.say('arsenal.no-line', {
        country: country.name,
        series: category.id,
        names: [
          ...new Set(
            series(data.rows, { country: country.name }).map(
              one => data.head.categories.find(named => named.name === one.category)!.id,
            ),
          ),
        ].join(', '),
      }),
    )
  return longest
}
