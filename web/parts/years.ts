import { startDay } from '../../src/index.js'

/** A date as years and a part of one, for an axis; a month or a year alone counts from its first day. */
export function yearsAt(date: string): number {
  const [year, month, day] = startDay(date).split('-').map(Number)
  return year! + (month! - 1) / 12 + (day! - 1) / 372
}
