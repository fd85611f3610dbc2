import { ENGINE_VERSION, FEWEST_COUNTS, backTest, driftQuantile, lastDay, originAt } from '../../src/index.js'
import type { BackTest, Origin, SeriesLine, SeriesPoint } from '../../src/index.js'
import type { MetDeadline } from './arsenalData.js'

export interface ForecastAsked {
  line: SeriesLine
  limit: number
  /** Day by which the limit is due; `null`: so many steps from the last count. */
  deadline: string | null
  /** Steps ahead, where there is no count at the deadline. */
  horizon: number | null
  /** Last day of what is known; `null`: all there is, or all before the deadline. */
  known: string | null
  deadlines: readonly MetDeadline[]
}

export type ShownOrigin = Origin & { from: string; q05: number; q95: number }

export interface ForecastAnswer {
  country: string
  category: string
  kind: string
  limit: number
  deadline: string | null
  counts: SeriesPoint[]
  /** The opportunities that had passed before the deadline, on which pi rests. */
  met: { complied: number; opportunities: number; byDeadline: number; list: readonly MetDeadline[] }
  origin: ShownOrigin
  /** What came, where it is known. */
  actual: SeriesPoint | null
  backTest: (Omit<BackTest, 'origins'> & { origins: ShownOrigin[] }) | null
  engine: string
  data: string
}

/** Why no forecast can be made: too few counts known, or nothing left to forecast. */
export type NoForecast = { why: 'too-few' | 'nothing-ahead'; known: number }

/** Where a declared count is heading, by normal steps, by drift and by deadline, with the back-test where the outcome is known. */
export function forecastAnswer(asked: ForecastAsked, version: string): ForecastAnswer | NoForecast {
  const { line, limit, deadline, known } = asked
  const all = line.points.filter(point => point.count !== null)
  const upTo = deadline === null ? all : all.filter(point => lastDay(point.date) <= lastDay(deadline))
  const last = upTo.at(-1)
  const isOutcomeKnown = deadline !== null && last !== undefined && lastDay(last.date) >= deadline
  const fitted =
    known !== null
      ? upTo.filter(point => lastDay(point.date) <= lastDay(known))
      : isOutcomeKnown && asked.horizon === null
        ? upTo.slice(0, -1)
        : upTo
  const horizon = asked.horizon ?? upTo.length - fitted.length
  if (fitted.length < FEWEST_COUNTS) return { why: 'too-few', known: fitted.length }
  if (horizon < 1) return { why: 'nothing-ahead', known: fitted.length }
  const due = deadline ?? '9999'
  const list = asked.deadlines.filter(
    one => one.deadline < due && one.deadline <= lastDay(fitted.at(-1)!.date),
  )
  const met = { complied: list.filter(one => one.met).length, opportunities: list.length }
  const counts = upTo.map(point => point.count!)
  const shown = (origin: Origin): ShownOrigin => ({
    ...origin,
    from: upTo[origin.known - 1]!.date,
    q05: driftQuantile(origin.forecast, 0.05),
    q95: driftQuantile(origin.forecast, 0.95),
  })
  const tested = isOutcomeKnown && counts.length > FEWEST_COUNTS + 1 ? backTest(counts, limit, met) : null
  return {
    country: line.country,
    category: line.category,
    kind: line.kind,
    limit,
    deadline,
    counts: upTo,
    met: { ...met, byDeadline: (met.complied + 0.5) / (met.opportunities + 1), list },
    origin: shown(originAt(counts.slice(0, fitted.length), horizon, limit, met)),
    actual: upTo[fitted.length - 1 + horizon] ?? null,
    backTest: tested && { ...tested, origins: tested.origins.map(shown) },
    engine: ENGINE_VERSION,
    data: version,
  }
}
