import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PROMISE_STATUSES, dueDay, levelResult, promiseStatus } from './index.js'
import type { ByWhen, ObservedCount, PromiseGround, RecordPromise } from './index.js'

const SERIES = 'us/deployed'
const count = (date: string, value: number, evidence: ObservedCount['evidence'] = 'secondary') => ({
  date,
  count: value,
  evidence,
  source: null,
})
const made = (fields: Partial<RecordPromise> = {}): RecordPromise => ({
  id: 'R1.1',
  who: 'US',
  subject: ['us'],
  what: 'come down to 1,700-2,200',
  by_when: '2012-12-31',
  outcome: '',
  outcome_date: '',
  fulfilled: 'open',
  outcome_status: 'open',
  judgement: { by: 'project' },
  ...fields,
})
const pledge = made({ tests: [{ series: SERIES, at_most: 2200, at_least: 1700 }] })
const ground = (
  counts: readonly ObservedCount[],
  treaties: PromiseGround['treaties'] = {},
): PromiseGround => ({ series: { [SERIES]: counts }, treaties })

describe('the last day due', () => {
  test.each<[string, ByWhen, string | null]>([
    ['a day', '2012-12-31', '2012-12-31'],
    ['a month', '2012-06', '2012-06-30'],
    ['before a day', { before: '2002-03-31', stated: 'early next year' }, '2002-03-31'],
    ['during a year', { during: '1975' }, '1975-12-31'],
    ['during a month', { during: '1985-03' }, '1985-03-31'],
    ['within a time of a day', { within: 'P10Y', of: '2001-11-13' }, '2011-11-13'],
    ['a standing duty', { within: 'P6M', of: '2011-02-05', repeats: 'every half-year' }, null],
    ['no date', null, null],
  ])('of %s', (_, byWhen, day) => {
    expect(dueDay(byWhen)).toBe(day)
  })
})

describe('a level promised by 31 December 2012, decided by counts', () => {
  const DOWN = [count('2003', 5968), count('2009-02', 2200), count('2012-09-30', 1950)]
  test.each<[string, readonly ObservedCount[], string, object]>([
    ['kept early when reached a year or more before', DOWN, '2013', { status: 'kept-early', on: '2009-02' }],
    [
      'kept when reached within the last year',
      [count('2003', 5968), count('2012-03-01', 2100)],
      '2013',
      { status: 'kept', on: '2012-03-01' },
    ],
    [
      'kept when reached on the last day',
      [count('2012-12-30', 2300), count('2012-12-31', 2200)],
      '2013',
      { status: 'kept', on: '2012-12-31' },
    ],
    [
      'kept late when reached after it',
      [count('2012-09-30', 2500), count('2013-03', 2300), count('2014', 2100)],
      '2015',
      { status: 'kept-late', on: '2014' },
    ],
    [
      'broken when the first count after it is still above',
      [count('2012-09-30', 2500), count('2013-03', 2300)],
      '2015',
      { status: 'broken', on: '2012-12-31' },
    ],
    [
      'broken when a count on the day itself is above',
      [count('2012-12-31', 2300)],
      '2013',
      { status: 'broken' },
    ],
    ['broken when below a floor that binds', [count('2012-12-31', 1500)], '2013', { status: 'broken' }],
    ['open before it', [count('2003', 5968)], '2012-12-30', { status: 'open', why: 'before-due' }],
    ['kept early already in 2010, as known then', DOWN, '2010', { status: 'kept-early', on: '2009-02' }],
    ['open still in 2008, as known then', DOWN, '2008', { status: 'open', why: 'before-due' }],
    [
      'the run that lasts to the day counts, not an earlier dip',
      [count('2005', 2000), count('2008', 2400), count('2012-06-30', 2200)],
      '2013',
      { status: 'kept', on: '2012-06-30' },
    ],
  ])('is %s', (_, counts, asOf, verdict) => {
    expect(promiseStatus(pledge, ground(counts), asOf)).toMatchObject({
      ...verdict,
      basis: 'series',
      computed: true,
      due: '2012-12-31',
    })
  })

  test.each<[string, readonly ObservedCount[]]>([
    ['no count at all', []],
    ['the last count is above and none follows', [count('2010', 2400)]],
    [
      'nobody can tell on which side of the day it was reached',
      [count('2012', 2400), count('2013-09', 2100)],
    ],
  ])('counts do not decide when there is %s; the stored judgement stands, by name', (_, counts) => {
    const judged = {
      ...pledge,
      fulfilled: 'no',
      outcome_status: 'lapsed',
      outcome_date: '2012',
      judgement: { by: 'somebody' },
    } as const
    expect(promiseStatus(judged, ground(counts), '2014')).toMatchObject({
      status: 'lapsed',
      basis: 'judgement',
      computed: false,
      stored: { by: 'somebody' },
    })
  })

  test('the weakest grade among the counts and the reading travels with the verdict', () => {
    const firm = ground([count('2012-06', 2000, 'primary')])
    expect(promiseStatus(pledge, firm, '2013').evidence).toBe('primary')
    const loose = ground([count('2012-06', 2000, 'unchecked')])
    expect(promiseStatus(pledge, loose, '2013').evidence).toBe('unchecked')
    const read = made({ tests: [{ series: SERIES, at_most: 2200, evidence: 'assumed' }] })
    expect(promiseStatus(read, firm, '2013').evidence).toBe('assumed')
  })

  test('a promise of several levels is kept when all are reached and partly kept when some are', () => {
    const both = made({
      tests: [
        { series: 'a', at_most: 10 },
        { series: 'b', at_most: 10 },
      ],
    })
    const at = (a: number, b: number): PromiseGround => ({
      series: { a: [count('2012-12-31', a)], b: [count('2012-12-31', b)] },
      treaties: {},
    })
    expect(promiseStatus(both, at(9, 10), '2013').status).toBe('kept')
    expect(promiseStatus(both, at(9, 11), '2013').status).toBe('partly')
    expect(promiseStatus(both, at(11, 11), '2013').status).toBe('broken')
  })

  test('a level without a date is kept once reached and open until then', () => {
    const some = { ...pledge, by_when: null }
    expect(promiseStatus(some, ground([count('2010', 2400)]), '2014')).toMatchObject({
      status: 'open',
      why: 'no-date',
    })
    expect(promiseStatus(some, ground([count('2010', 2000)]), '2014').status).toBe('kept')
  })

  test('a test without a level is refused', () => {
    expect(() => levelResult({ series: SERIES }, [], null, '2014')).toThrow(
      'levelResult: a test must have at_most or at_least, got neither for us/deployed',
    )
  })

  test('raising every count never makes a broken ceiling kept', () => {
    const ceiling = made({ tests: [{ series: SERIES, at_most: 2200 }] })
    const years = fc.uniqueArray(fc.integer({ min: 2003, max: 2016 }), { minLength: 1 })
    fc.assert(
      fc.property(years, fc.integer({ min: 0, max: 3000 }), fc.nat(500), (years, level, more) => {
        const at = (add: number): string =>
          promiseStatus(
            ceiling,
            ground(years.map(year => count(`${year}-12-31`, ((level * year) % 3000) + add))),
            '2020',
          ).status
        if (at(0) === 'broken') expect(at(more)).not.toMatch(/^kept/)
      }),
    )
  })
})

describe('a promise in a treaty', () => {
  const inTreaty = made({
    treaty: 'SORT',
    fulfilled: 'no',
    outcome_status: 'overtaken',
    outcome_date: '2011-02-05',
  })
  const ended = { SORT: { ended: '2011-02-05' } }
  test('is overtaken from the day the treaty ended, when that was before the last day due', () => {
    expect(promiseStatus(inTreaty, ground([], ended), '2013')).toMatchObject({
      status: 'overtaken',
      basis: 'treaty',
      on: '2011-02-05',
      computed: true,
    })
    expect(promiseStatus(inTreaty, ground([], ended), '2011-02-04')).toMatchObject({ status: 'open' })
  })
  test('is not, when the treaty ended after it', () => {
    const later = { SORT: { ended: '2014-01-01' } }
    const missed = { ...inTreaty, tests: pledge.tests! }
    const above = [count('2012-12-31', 3000)]
    expect(promiseStatus(missed, ground(above, later), '2015').status).toBe('broken')
    expect(promiseStatus(missed, ground(above, ended), '2015').status).toBe('overtaken')
  })
  test('kept before the treaty ended stays kept', () => {
    const reached = { ...inTreaty, tests: pledge.tests! }
    expect(promiseStatus(reached, ground([count('2009-02', 2200)], ended), '2013').status).toBe('kept-early')
  })
})

describe('a promise whose outcome is on record', () => {
  const done = (outcome_date: string, by_when: ByWhen, outcome_status = 'kept'): RecordPromise =>
    made({ fulfilled: 'yes', outcome_status, outcome_date, by_when })
  test.each([
    ['2002-05-24', { before: '2002-03-31' }, 'kept-late', 'dates'],
    ['2011-11', { before: '2012-12-31' }, 'kept-early', 'dates'],
    ['2012-01-01', '2012-12-31', 'kept', 'dates'],
    ['2012', '2012-12-31', 'kept', 'dates'],
    ['2002-05-24', null, 'kept', 'judgement'],
  ] as const)('done %s, due %j: %s, by %s', (on, byWhen, status, basis) => {
    expect(promiseStatus(done(on, byWhen), ground([]), '2026')).toMatchObject({ status, basis })
  })
  test('is open as of a day before the outcome, and says whether it was overdue', () => {
    const late = done('2002-05-24', { before: '2002-03-31' })
    expect(promiseStatus(late, ground([]), '2002-02')).toMatchObject({ status: 'open', why: 'before-due' })
    expect(promiseStatus(late, ground([]), '2002-04')).toMatchObject({ status: 'open', why: 'overdue' })
  })
  test('a year that holds both the last day due and the outcome leaves it to the judgement', () => {
    expect(promiseStatus(done('2002', '2002-03-31', 'kept_late'), ground([]), '2026')).toMatchObject({
      status: 'kept-late',
      basis: 'judgement',
    })
  })
  test('judged broken, it is open until its last day all the same', () => {
    const cancelled = made({
      fulfilled: 'no',
      outcome_status: 'broken',
      outcome_date: '2009-09-17',
      by_when: '2013-12-31',
    })
    expect(promiseStatus(cancelled, ground([]), '2010').status).toBe('open')
    expect(promiseStatus(cancelled, ground([]), '2013-12-31')).toMatchObject({
      status: 'broken',
      computed: false,
    })
  })
  test('a status that is none of the eight is refused', () => {
    expect(() => promiseStatus(made({ outcome_status: 'failed' }), ground([]), '2026')).toThrow(
      /^promiseStatus: a status must be one of kept, .*, got failed for R1\.1$/,
    )
  })
})

test('every verdict is one of the eight, and open ones say why', () => {
  const dates = fc.constantFrom('2001', '2005-05', '2012-12-31', '2015-02-01')
  const promise = fc.record({
    by_when: fc.oneof(dates, fc.constant(null)),
    outcome_date: fc.oneof(dates, fc.constant('')),
    fulfilled: fc.constantFrom<RecordPromise['fulfilled']>('yes', 'partly', 'no', 'open'),
    outcome_status: fc.constantFrom(...PROMISE_STATUSES.map(one => one.replace('-', '_'))),
  })
  fc.assert(
    fc.property(promise, dates, (fields, asOf) => {
      const { status, why, computed, basis } = promiseStatus(made(fields), ground([]), asOf)
      expect(PROMISE_STATUSES).toContain(status)
      expect(why === null).toBe(status !== 'open')
      expect(computed).toBe(basis !== 'judgement')
    }),
  )
})
