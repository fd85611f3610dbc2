/** One flight test as the record lists it. */
export interface TestRow {
  readonly id: string
  /** `2001-07-14`, or as much of it as is known. */
  readonly date: string
  readonly name: string
  readonly outcome: 'hit' | 'miss' | 'no-test'
  /** Counted apart by some: a hit or miss under conditions that made it less than a full test. */
  readonly partial?: boolean
}

/** The tests of one system, in the order they were flown. */
export interface TestSeries {
  readonly title: string | { readonly en: string; readonly ru?: string }
  readonly rows: readonly TestRow[]
}

/** Which tests count, and as what. Two sides with one record often differ only in this. */
export interface CountingRule {
  /** First and last date that count; `2016` as a last date takes in the whole year. */
  readonly from?: string
  readonly to?: string
  /** Leave out tests marked `partial`. */
  readonly excludePartial?: boolean
  /** What becomes of a test that was flown but not counted by its owner. */
  readonly noTest: 'exclude' | 'failure'
}

/** Everything flown that Crawford knows of, and the rules by which people count it. */
export interface TestRecord {
  readonly series: Readonly<Record<string, TestSeries>>
  readonly rules: Readonly<Record<string, CountingRule>>
}

/** Successes in trials under one rule, with the rows that rule leaves out and why. */
export interface Tally {
  readonly successes: number
  readonly trials: number
  readonly excluded: readonly { readonly id: string; readonly why: 'date' | 'partial' | 'no-test' }[]
  readonly rule: CountingRule
}

const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/

/**
 * How many tests succeeded, of how many, by one counting rule and as known on one day.
 *
 * @param until  last day that is known of, as `2001-11-13`, `2001-11` (the whole month) or `2001`
 * @throws RangeError for a date of another form
 *
 * Source: computed from the rows; which rule is whose is for the data to say.
 */
export function tally(series: TestSeries, rule: CountingRule, until?: string): Tally {
  for (const date of [rule.from, rule.to, until])
    if (date !== undefined && !DATE.test(date))
      throw new RangeError(`tally: a date must look like 2001-11-13, got ${date}`)
  const counted: TestRow[] = []
  const excluded: { id: string; why: 'date' | 'partial' | 'no-test' }[] = []
  for (const row of series.rows) {
    const why = reasonToLeaveOut(row, rule, until)
    if (why === null) counted.push(row)
    else excluded.push({ id: row.id, why })
  }
  const successes = counted.filter(row => row.outcome === 'hit').length
  return { successes, trials: counted.length, excluded, rule }
}

function reasonToLeaveOut(
  row: TestRow,
  rule: CountingRule,
  until?: string,
): 'date' | 'partial' | 'no-test' | null {
  const early = rule.from !== undefined && row.date < rule.from
  if (early || isAfter(row.date, rule.to) || isAfter(row.date, until)) return 'date'
  if (rule.excludePartial && row.partial) return 'partial'
  return row.outcome === 'no-test' && rule.noTest === 'exclude' ? 'no-test' : null
}

const isAfter = (date: string, last: string | undefined): boolean =>
  last !== undefined && date > last && !date.startsWith(last)
