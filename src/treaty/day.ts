const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a text is a day of the calendar written `2001-11-15`. Days so written compare as texts. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const most = month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)
  return day >= 1 && day <= most
}

/** Whether a day lies between two, both included; `null` is an open end. */
export const isWithin = (day: string, from: string | null, to: string | null): boolean =>
  (from === null || day >= from) && (to === null || day <= to)
