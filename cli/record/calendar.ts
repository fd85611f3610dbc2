import { groundText, sentence, statusText } from '../../messages/recordWords.js'
import ical, { ICalCalendarMethod } from 'ical-generator'
import { citation, dayAfter, startDay, endDay } from '../../src/index.js'
import type { Bibliography, PromiseRow, RecordEntry } from '../../src/index.js'
import type { Context } from '../context.js'

/** One thing in the calendar: a day, or all the days of a month or year that is all one knows. */
interface CalendarItem {
  id: string
  date: string
  summary: string
  description: string
  place: string
}

/** Entries as an iCalendar of whole days. */
export const entriesCalendar = (
  entries: readonly RecordEntry[],
  sources: Bibliography,
  context: Context,
): string =>
  calendar(
    entries.map(entry => ({
      id: entry.id,
      date: entry.date,
      summary: `${entry.title}${entry.evidence === 'unchecked' ? ` (${context.voice.say('grade.unchecked')})` : ''}`,
      description: [
        ...[entry.agreed, entry.left_open, entry.later_outcome, entry.note].filter(Boolean),
        cited(entry.sources, sources, context),
      ].join('\n'),
      place: entry.place,
    })),
    context,
  )

/** Last days of promises as an iCalendar; promises without a day are not in it. */
export const promisesCalendar = (
  rows: readonly PromiseRow[],
  sources: Bibliography,
  context: Context,
): string =>
  calendar(
    rows.flatMap(row =>
      row.due === null
        ? []
        : [
            {
              id: row.id,
              date: row.due,
              summary: context.voice.say('record.ics-due', { who: row.who, what: row.what }),
              description: `${sentence(statusText(row, context.voice))} ${groundText(row, context.voice)}\n${cited(row.sources, sources, context)}`,
              place: '',
            },
          ],
    ),
    context,
  )

const cited = (ids: readonly string[], sources: Bibliography, { voice }: Context): string =>
  ids.length === 0
    ? voice.say('record.no-source')
    : ids.map(id => `[${id}] ${citation(sources.get(id) ?? { id, title: id })}`).join('\n')

function calendar(items: readonly CalendarItem[], { voice, data }: Context): string {
  const made = ical({
    name: voice.say('record.ics-name'),
    prodId: { company: 'Crawford', product: 'record', language: voice.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { id, date, summary, description, place } of items)
    made.createEvent({
      id: `${id}@crawford`,
      // The same file whenever it is written: the stamp is the day of the data.
      stamp: new Date(`${data.version}T00:00:00Z`),
      start: localDay(startDay(date)),
      end: localDay(dayAfter(endDay(date), 'P1D')),
      allDay: true,
      summary,
      description,
      ...(place ? { location: place } : {}),
    })
  return made.toString()
}

/** Midnight of the reader's clock, because whole days are written from its parts. */
const localDay = (day: string): Date => new Date(`${day}T00:00:00`)
