import type { PromiseRow } from '../src/index.js'
import type { Voice } from './voice.js'

/** A date as the reader writes it; in English as in the files, so that it can be searched for. */
export function dateText(date: string, voice: Voice): string {
  if (voice.language === 'en') return date
  const [year, month, day] = date.split('-').map(Number)
  const form: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }
  return new Intl.DateTimeFormat(voice.language, form).format(
    new Date(Date.UTC(year!, (month ?? 1) - 1, day ?? 1)),
  )
}

/** A text as a sentence: with one full stop at its end, also after an abbreviated year. */
export const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`)

/** `kept early, 2009-02`, or why it is open. */
export function statusText(row: PromiseRow, voice: Voice): string {
  const status = voice.say(`record.status.${row.status}`)
  if (row.why !== null)
    return voice.say(`record.open.${row.why}`, {
      status,
      due: row.due === null ? '' : dateText(row.due, voice),
    })
  return row.on === null ? status : `${status}, ${dateText(row.on, voice)}`
}

/** On what ground the status is said: computed from what, or judged by whom. */
export function groundText(row: PromiseRow, voice: Voice): string {
  const grade = voice.say(`grade.${row.evidence}`)
  if (row.basis === 'judgement') {
    const { by, date } = row.judgement
    return voice.say('record.ground.judgement', {
      by: by === 'project' ? voice.say('record.by-project') : by,
      date: date === null ? '–' : dateText(date, voice),
      grade,
    })
  }
  return voice.say(`record.ground.${row.basis}`, { grade, treaty: row.treaty ?? '' })
}

/** Each count a promise was held against, with its grade. */
export function countTexts(row: PromiseRow, voice: Voice): string[] {
  return row.tests.map(({ series, at_most: most, at_least: least, note, result: { count, last } }) => {
    const level = [
      ...(most === undefined ? [] : [`≤ ${voice.number(most)}`]),
      ...(least === undefined ? [] : [`≥ ${voice.number(least)}`]),
    ].join(', ')
    const shown = (one: NonNullable<typeof count>): string =>
      voice.say('record.count', {
        count: voice.number(one.count),
        date: dateText(one.date, voice),
        grade: voice.say(`grade.${one.evidence}`),
        source: one.source ?? voice.say('sources.none'),
      })
    const parts = [
      ...(count === null ? [voice.say('record.no-count')] : [shown(count)]),
      ...(last === null || last.date === count?.date
        ? []
        : [voice.say('record.last-count', { text: shown(last) })]),
      ...(note === undefined ? [] : [note]),
    ]
    return `${series} ${level}: ${parts.join('; ')}`
  })
}
