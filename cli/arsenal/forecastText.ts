import type { Context } from '../context.js'
import { table, wrapped } from '../print/layout.js'
import { paint } from '../print/parts.js'
import type { SeriesHead } from './arsenalData.js'
import type { ForecastAnswer, ShownOrigin } from './forecastAnswer.js'
import { citedLines, gradeWord } from './words.js'

/** What each model says of the limit, what came, and how the models scored at every point of the series. */
export function forecastText(answer: ForecastAnswer, head: SeriesHead, context: Context): string {
  const { voice, width } = context
  const color = paint(context)
  const { origin, met, actual, backTest, counts } = answer
  const chance = (value: number): string =>
    voice.number(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  const whole = (value: number): string => voice.number(value, { maximumFractionDigits: 0 })
  const country = head.countries.find(one => one.name === answer.country)
  const category = head.categories.find(one => one.name === answer.category)
  const out = [
    color.bold(
      wrapped(
        voice.say('arsenal.forecast.title', {
          country: country ? voice.text(country.label) : answer.country,
          label: category ? voice.text(category.label) : answer.category,
          limit: whole(answer.limit),
          when: answer.deadline ?? voice.say('arsenal.forecast.steps', { n: origin.horizon }),
        }),
        width,
      ),
    ),
    wrapped(
      voice.say('arsenal.forecast.known', {
        n: origin.known,
        date: origin.from,
        grades: gradeCounts(answer, context),
      }),
      width,
    ),
    '',
    ...table(
      [
        [`  ${voice.say('arsenal.forecast.normal')}`, chance(origin.byNormal)],
        [`  ${voice.say('arsenal.forecast.trend')}`, chance(origin.byTrend)],
        [`  ${voice.say('arsenal.forecast.deadline')}`, chance(origin.byDeadline)],
      ],
      [1],
    ).split('\n'),
    '',
    wrapped(
      voice.say('arsenal.forecast.drift', {
        mean: whole(origin.forecast.mean),
        low: whole(origin.q05),
        high: whole(origin.q95),
        drift: voice.number(origin.forecast.drift, { maximumFractionDigits: 1, signDisplay: 'always' }),
        h: origin.horizon,
        df: origin.forecast.freedom,
      }),
      width,
    ),
    wrapped(
      actual
        ? voice.say('arsenal.forecast.came', {
            count: whole(actual.count!),
            date: actual.date,
            grade: gradeWord(actual.evidence, context),
            source: actual.source ?? voice.say('arsenal.no-source'),
          })
        : voice.say('arsenal.forecast.open'),
      width,
    ),
    wrapped(
      voice.say('arsenal.forecast.met', {
        complied: met.complied,
        of: met.opportunities,
        pi: chance(met.byDeadline),
        list:
          met.list
            .map(
              one =>
                `${one.treaty} ${one.party} ${one.deadline} (${gradeWord(one.evidence, context)}: ${one.sources.join(', ')})`,
            )
            .join('; ') || '–',
      }),
      width,
    ),
    wrapped(
      voice.say('arsenal.forecast.left-out', {
        list: head.deadlines_left_out.map(one => `${one.treaty} (${voice.text(one.why)})`).join('; '),
      }),
      width,
    ),
  ]
  if (backTest) {
    const row = (one: ShownOrigin): string[] => [
      `  ${one.from}`,
      voice.number(one.horizon),
      whole(one.forecast.mean),
      `${whole(one.q05)}–${whole(one.q95)}`,
      chance(one.byNormal),
      chance(one.byTrend),
      chance(one.byDeadline),
    ]
    const header = ['origin', 'steps', 'mean', 'band', 'normal', 'trend', 'deadline'].map(
      (name, i) =>
        `${i === 0 ? '  ' : ''}${voice.say(`arsenal.column.${name}` as Parameters<typeof voice.say>[0])}`,
    )
    const { brier, stepAhead } = backTest
    out.push(
      '',
      color.bold(voice.say('arsenal.forecast.back-test', { n: backTest.origins.length })),
      ...table([header, ...backTest.origins.map(row)], [1, 2, 4, 5, 6]).split('\n'),
      table([
        [
          `  ${voice.say('arsenal.forecast.brier')}`,
          chance(brier.normal),
          chance(brier.trend),
          chance(brier.deadline),
        ],
      ]),
      wrapped(
        `  ${voice.say('arsenal.forecast.step-ahead', { trend: voice.number(stepAhead.trend, { maximumFractionDigits: 1 }), none: voice.number(stepAhead.noChange, { maximumFractionDigits: 1 }), n: stepAhead.forecasts })}`,
        width,
        '  ',
      ),
    )
  }
  const ids = [
    ...counts.flatMap(point => (point.source === null ? [] : [point.source])),
    ...met.list.flatMap(one => one.sources),
  ]
  if (ids.length > 0)
    out.push(
      '',
      color.bold(voice.say('arsenal.sources')),
      ...citedLines(ids, context).map(line => wrapped(line, width, '    ')),
    )
  return out.join('\n')
}

/** `8 secondary, 3 unchecked`. */
function gradeCounts({ counts, origin }: ForecastAnswer, context: Context): string {
  const grades = counts.slice(0, origin.known).map(point => point.evidence)
  return [...new Set(grades)]
    .map(grade =>
      context.voice.say('grades.count', {
        n: grades.filter(one => one === grade).length,
        grade: gradeWord(grade, context),
      }),
    )
    .join(', ')
}
