const FORM = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/
const DURATION = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const MONTHS = 12

/** Whether a text is a date of the calendar: a day, or as much of one as is known (`2001-11`, `2001`). */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = FORM.exec(text) ?? []
  if (year === undefined || Number(year) === 0) return false
  if (month === undefined) return true
  if (!(Number(month) >= 1 && Number(month) <= MONTHS)) return false
  return day === undefined || (Number(day) >= 1 && Number(day) <= monthLength(Number(year), Number(month)))
}

/** Whether a text is a calendar duration, as `P10Y`, `P6M` or `P90D`. */
export const isDuration = (text: string): boolean => DURATION.test(text)

/**
 * The first day of a date that may be only a month or a year.
 *
 * @throws RangeError for a text that is no date
 */
export function startDay(date: string): string {
  checked('startDay', date)
  return date + '0000-01-01'.slice(date.length)
}

/**
 * The last day of a date that may be only a month or a year.
 *
 * @throws RangeError for a text that is no date
 */
export function endDay(date: string): string {
  checked('endDay', date)
  if (date.length === 10) return date
  const month = date.length === 7 ? date : `${date}-12`
  return `${month}-${twoDigits(monthLength(Number(month.slice(0, 4)), Number(month.slice(5))))}`
}

/**
 * The day that lies a calendar duration after another, as `P10Y`, `P6M` or `P90D`; a day that the month does not have
 * becomes the last it has.
 *
 * @throws RangeError for a date or duration of another form
 */
export function dayAfter(date: string, duration: string): string {
  checked('dayAfter', date)
  const [whole, years = 0, months = 0, days = 0] = DURATION.exec(duration) ?? []
  if (whole === undefined)
    throw new RangeError(`dayAfter: a duration must look like P10Y, P6M or P90D, got ${duration}`)
  const start = endDay(date)
  const monthCount =
    (Number(start.slice(0, 4)) + Number(years)) * MONTHS + Number(start.slice(5, 7)) - 1 + Number(months)
  let year = Math.floor(monthCount / MONTHS)
  let month = (monthCount % MONTHS) + 1
  let day = Math.min(Number(start.slice(8)), monthLength(year, month)) + Number(days)
  while (day > monthLength(year, month)) {
    day -= monthLength(year, month)
    month = (month % MONTHS) + 1
    if (month === 1) year += 1
  }
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : MONTH_LENGTHS[month - 1]!

function checked(name: string, date: string): void {
  if (!isPartialDate(date))
    throw new RangeError(`${name}: a date must look like 2001-11-13, 2001-11 or 2001, got ${date}`)
}
