import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAfter, startDay, isPartialDate, endDay } from './index.js'

describe('a date that may be only a month or a year', () => {
  test.each([
    ['2001-11-13', '2001-11-13', '2001-11-13'],
    ['2001-11', '2001-11-01', '2001-11-30'],
    ['2001', '2001-01-01', '2001-12-31'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
  ])('%s runs from %s to %s', (date, first, last) => {
    expect([startDay(date), endDay(date)]).toEqual([first, last])
  })

  test.each([
    '',
    '2001-13',
    '2001-02-29',
    '2001-1-1',
    '13 Nov 2001',
    '0000',
    '2001-11-13T00:00',
    '2001-00-10',
  ])('“%s” is none', text => {
    expect(isPartialDate(text)).toBe(false)
    expect(() => startDay(text)).toThrow('startDay: a date must look like 2001-11-13, 2001-11 or 2001, got')
    expect(() => endDay(text)).toThrow(RangeError)
  })
})

describe('a day after a duration', () => {
  test.each([
    ['2001-11-13', 'P10Y', '2011-11-13'],
    ['1994-12-05', 'P7Y', '2001-12-05'],
    ['2001-12-13', 'P6M', '2002-06-13'],
    ['2004-02-29', 'P1Y', '2005-02-28'],
    ['2001-08-31', 'P6M', '2002-02-28'],
    ['2001-12-31', 'P1D', '2002-01-01'],
    ['2001-12-13', 'P1Y2M20D', '2003-03-05'],
    ['2009-02', 'P1Y', '2010-02-28'],
  ])('%s and %s is %s', (date, duration, day) => {
    expect(dayAfter(date, duration)).toBe(day)
  })

  test('agrees with the calendar of the machine, day by day', () => {
    const day = fc.date({ min: new Date('1945-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 5000 }), (start, days) => {
        const text = (date: Date): string => date.toISOString().slice(0, 10)
        const later = new Date(start.getTime() + days * 86_400_000)
        expect(dayAfter(text(start), `P${days}D`)).toBe(text(later))
      }),
    )
  })

  test.each(['10Y', 'P', 'P1H', 'P1W', 'PT5S', ''])('“%s” is no duration', text => {
    expect(() => dayAfter('2001', text)).toThrow('dayAfter: a duration must look like P10Y, P6M or P90D, got')
  })
})
