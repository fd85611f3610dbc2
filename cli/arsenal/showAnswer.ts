import { ENGINE_VERSION, gapsOf, lastDay, series, trackAgainst } from '../../src/index.js'
import type { LocalText, SeriesLine, SeriesPoint, SeriesRow, Track } from '../../src/index.js'
import type { ArsenalData, Break, Category, Country, NamedCeiling } from './arsenalData.js'

export interface ShownLine extends SeriesLine {
  /** Short name of the category; the category itself for rows of one's own. */
  id: string
  label: LocalText
  /** Last count of the line that is not empty. */
  last: SeriesPoint | null
  /** Years without a count between the first and the last. */
  gaps: number[]
  breaks: Break[]
}

export type ShownTrack = Omit<Track, 'points'> &
  Pick<
    NamedCeiling,
    'id' | 'label' | 'after' | 'value' | 'low' | 'from' | 'to' | 'deadline' | 'evidence' | 'sources'
  > & {
    treaty: string | null
    promise: string | null
    country: string
    category: string
  }

export interface ShowAnswer {
  country: string | null
  category: string | null
  from: string | null
  to: string | null
  engine: string
  data: string
  lines: ShownLine[]
  tracks: ShownTrack[]
}

export interface ShowAsked {
  country: Country | null
  category: Category | null
  from: string | null
  to: string | null
}

/** Published counts as lines, and where those that have a ceiling stood against it. */
export function showAnswer(
  asked: ShowAsked,
  rows: readonly SeriesRow[],
  data: ArsenalData,
  version: string,
): ShowAnswer {
  const { country, category, from, to } = asked
  const choice = {
    ...(country && { country: country.name }),
    ...(category && { category: category.name }),
  }
  const within = { ...(from !== null && { from }), ...(to !== null && { to }) }
  const { head } = data
  const order = (line: SeriesLine): number => head.categories.findIndex(one => one.name === line.category)
  const lines = series(rows, { ...choice, ...within })
    .toSorted((a, b) => order(a) - order(b))
    .map((line): ShownLine => {
      const named = head.categories.find(one => one.name === line.category)
      return {
        ...line,
        id: named?.id ?? line.category,
        label: named?.label ?? { en: line.category },
        last: line.points.findLast(point => point.count !== null) ?? null,
        gaps: gapsOf(line),
        breaks: head.breaks.filter(
          one =>
            one.country === line.country &&
            one.category === line.category &&
            line.points.some(point => String(point.year) === one.before),
        ),
      }
    })
  return {
    country: country?.name ?? null,
    category: category?.name ?? null,
    from,
    to,
    engine: ENGINE_VERSION,
    data: version,
    lines,
    tracks: country === null ? [] : tracksOf(asked, rows, data),
  }
}

/** Tracks are drawn over the whole life of a ceiling, whatever part of the line is shown. */
function tracksOf(
  { country, category, from, to }: ShowAsked,
  rows: readonly SeriesRow[],
  { head }: ArsenalData,
): ShownTrack[] {
  return head.ceilings
    .filter(
      one =>
        one.parties.includes(country!.id) &&
        (category === null || one.category === category.name) &&
        (from === null || lastDay(one.to) >= from) &&
        (to === null || one.from <= lastDay(to)),
    )
    .map(ceiling => {
      const [line] = series(rows, { country: country!.name, category: ceiling.category })
      const empty = {
        country: country!.name,
        category: ceiling.category,
        kind: 'accountable' as const,
        source: null,
        points: [],
      }
      const { points: _points, ...track } = trackAgainst(line ?? empty, ceiling)
      const { parties: _parties, ...named } = ceiling
      return { ...named, ...track, country: country!.name, category: ceiling.category }
    })
}
