import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { crawford, json } from './command.js'

const folder = mkdtempSync(join(tmpdir(), 'crawford-arsenal-'))
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

interface Answer {
  value: number | null
  by: string | null
  date: string | null
  sources: string[]
  evidence: string | null
  missing: string[]
}
interface Counted {
  answers: Answer[]
  counts: { rule: string; amounts: Record<string, { value: number | null; missing: string[] }> }[]
}

describe('how many under that rule on that date?', () => {
  test.each([
    ['us-2009-07-01', 'start1', undefined, 5916, 'counted', 'unchecked', []],
    ['us-2009-07-01', 'sort', undefined, 2202, 'counted', 'unchecked', []],
    ['us-2009-07-01', 'new-start', undefined, 1816, 'counted', 'unchecked', []],
    ['ru-2018-02-05', 'new-start', undefined, 1444, 'published', 'secondary', ['NS201802']],
    ['ru', 'new-start', '2018-02-05', 1444, 'published', 'secondary', ['NS201802']],
    ['Russia', 'newstart', '2018-02-05', 1444, 'published', 'secondary', ['NS201802']],
    ['us', 'sort', '2009-02-20', 2200, 'published', 'secondary', ['FAS_SORT2009']],
    ['us', 'new_start', '2020-09-01', 1457, 'published', 'primary', ['NS202009']],
    ['us-2020-09-01', 'new_start', undefined, 1457, 'counted', 'computed', ['NSUS202009']],
    ['us', 'stockpile', '1967', 31255, 'published', 'primary', ['DOD2010']],
    ['uk', 'stockpile', '1999-06-01', 240, 'estimated', 'secondary', ['OWID_FAS_STOCK']],
  ] as const)('%s by %s on %s', (name, rule, date, value, by, evidence, sources) => {
    const when = date === undefined ? [] : ['--date', date]
    const { answers } = json<Counted>('arsenal', 'count', name, '--rule', rule, ...when)
    expect(answers).toHaveLength(1)
    expect(answers[0]).toMatchObject({ value, by, evidence, sources })
  })

  test('is answered in text with number, rule, date, grade and source', () => {
    const { status, out } = crawford([
      'arsenal',
      'count',
      'ru',
      '--rule',
      'new-start',
      '--date',
      '2018-02-05',
    ])
    expect(status).toBe(0)
    expect(out).toContain('New START: 1,444 warheads, published, 2018-02-05 [secondary: NS201802]')
    expect(out).toContain('Valdai Club')
  })

  test('where nobody published enough is not answered with 0', () => {
    const { answers } = json<Counted>('arsenal', 'count', 'ru-2012-09-01', '--rule', 'sort')
    expect(answers[0]).toMatchObject({ value: null, by: null })
    expect(answers[0]!.missing).toContain('bomber_weapons_at_bases')
    expect(
      crawford(['arsenal', 'count', 'ru-2012-09-01', '--rule', 'sort']).out.replace(/\s+/g, ' '),
    ).toContain('not enough information (missing: systems.icbm.loaded_warheads')
  })

  test('under every rule stands side by side with what differs and why', () => {
    const { out } = crawford(['arsenal', 'count', 'us-2009-07-01'])
    for (const words of [
      'START I credits 1,100 (300×3 + 200×1), whatever is on them; 550 are on 450 deployed',
      '48 in overhaul count under START I only',
      'New START counts one for each deployed bomber, 94',
    ])
      expect(out.replace(/\s+/g, ' ')).toContain(words)
  })

  test("takes a force of one's own from a file or standard input", () => {
    const text = JSON.stringify({
      id: 'mine',
      party: 'us',
      as_of: '2018-02-05',
      systems: [
        {
          id: 'silo',
          leg: 'icbm',
          type: 'a missile',
          deployed_vehicles: 8,
          loaded_warheads: 8,
          evidence: { grade: 'assumed' },
        },
      ],
    })
    const read = crawford(['arsenal', 'count', '-', '--rule', 'new-start', '--json'], text)
    expect(JSON.parse(read.out)).toMatchObject({
      answers: [{ value: 8, by: 'counted', evidence: 'assumed' }],
    })
    const path = file('mine.json', text.replace('"loaded_warheads":8', '"loaded_warheads":-8.5'))
    const refused = crawford(['arsenal', 'count', path])
    expect(refused.status).toBe(2)
    expect(refused.out).toBe('')
    expect(refused.err).toContain(`${path}:1:`)
    expect(refused.err).toContain('systems[0].loaded_warheads')
    expect(refused.err).toContain('nothing was imported')
  })
})

describe('published counts', () => {
  interface Shown {
    lines: {
      country: string
      category: string
      kind: string
      source: string | null
      gaps: number[]
      last: { date: string }
      points: { date: string; count: number | null; source: string | null; evidence: string }[]
    }[]
    tracks: {
      id: string
      standing: string
      reached: { date: string } | null
      atDeadline: { count: number } | null
    }[]
  }

  test('are lines of one kind each, from 1945 to a last year that is said', () => {
    const { lines } = json<Shown>('arsenal', 'show', '--country', 'us', '--series', 'stockpile')
    expect(lines.map(line => [line.source, line.points[0]!.date, line.last.date])).toEqual([
      ['OWID_FAS_STOCK', '1945', '2023'],
      [null, '2024', '2025'],
    ])
    const { out } = crawford(['arsenal', 'show', '--country', 'us', '--series', 'stockpile'])
    expect(out).toContain('last published 2023 (OWID_FAS_STOCK)')
    expect(out).toContain('unchecked')
    expect(out).toContain('CC BY 4.0')
  })

  test('stand against the pledge of November 2001 to its end', () => {
    const { tracks } = json<Shown>('arsenal', 'show', '--country', 'us', '--series', 'sort')
    expect(tracks.map(track => track.id)).toEqual(['pledge-2001', 'SORT-1'])
    expect(tracks[0]).toMatchObject({
      standing: 'reached',
      reached: { date: '2009-02' },
      atDeadline: { count: 1968 },
    })
    const russia = json<Shown>('arsenal', 'show', '--country', 'ru', '--series', 'sort')
    expect(russia.tracks).toMatchObject([{ id: 'SORT-1', standing: 'not-enough-information', reached: null }])
  })

  test('mark a break in method where it is', () => {
    const { out } = crawford([
      'arsenal',
      'show',
      '--country',
      'kp',
      '--series',
      'stockpile',
      '--from',
      '2015',
    ])
    expect(out).toMatch(/2020 .*\n.*break: change of method, not of arsenal\n\s+2021/)
  })

  test('leave gaps as gaps', () => {
    expect(crawford(['arsenal', 'show', '--country', 'us', '--series', 'start1']).out).toContain(
      'no count for 1991–2000, 2002–2006, 2008',
    )
  })

  test('are written as a table with sources that can be read back', () => {
    const path = join(folder, 'out.csv')
    expect(crawford(['arsenal', 'show', '--country', 'ru', '--out', path]).status).toBe(0)
    expect(readFileSync(path, 'utf8').split('\n')[0]).toBe(
      'country,year,category,series,count,low,high,source_id,as_of,evidence,note,source,licence',
    )
    const again = json<Shown>('arsenal', 'show', '--country', 'ru', '--file', path)
    expect(again.lines).toEqual(json<Shown>('arsenal', 'show', '--country', 'ru').lines)
    expect(crawford(['arsenal', 'show', '--out', path])).toMatchObject({ status: 2, out: '' })
  })

  test("of one's own are imported whole or not at all", () => {
    const path = file(
      'mine.csv',
      'country,year,category,series,count,evidence\nAtlantis,2001,stockpile,official,-1,assumed\nAtlantis,2002,stockpile,oficial,2,assumed\n',
    )
    const { status, out, err } = crawford(['arsenal', 'show', '--file', path])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(`${path}:2:34 [0].count`)
    expect(err).toContain(`${path}:3:25 [1].series`)
    expect(err).toContain('did you mean official?')
    expect(err).toContain('2 problems, nothing was imported')
  })
})

describe('a path', () => {
  interface Path {
    path: number[]
    compliant: boolean
    leastConstantCapacity: number
    twoStock: {
      storage: number[]
      dismantled: number[]
      throughput: { value: number; evidence: string }[]
    } | null
    retaliation: {
      positions: {
        position: string
        rows: { deliverable: number; onFirst: number; onSecond: number; index: number }[]
      }[]
    } | null
  }
  test('from what was deployed in 2001 to the pledge needs 380 a year', () => {
    expect(json<Path>('arsenal', 'path')).toMatchObject({
      from: { value: 6000, evidence: 'primary', sources: ['DOD20011113'] },
      to: { value: 2200 },
      leastConstantCapacity: 380,
      compliant: true,
    })
  })
  test('with storage takes apart what was published, unless told otherwise', () => {
    const published = json<Path>('arsenal', 'path', '--capacity', '400', '--storage', '4000')
    expect(published.twoStock!.throughput.map(one => one.value)).toEqual([
      344, 222, 206, 280, 253, 545, 648, 356, 352, 305,
    ])
    expect(published.twoStock!.throughput[0]!.evidence).toBe('unchecked')
    const given = json<Path>(
      'arsenal',
      'path',
      '--capacity',
      '500',
      '--storage',
      '4000',
      '--dismantle',
      '300',
    )
    expect(given.twoStock).toMatchObject({
      dismantled: [0, 300, 600, 900, 1200, 1500, 1800, 2100, 2400, 2700, 3000],
    })
  })
  test('with interceptors shows what each side could still deliver, by each position', () => {
    const { retaliation, path } = json<Path>('arsenal', 'path', '--interceptors', '100')
    expect(retaliation!.positions.map(one => one.position)).toEqual(['washington', 'moscow'])
    const last = retaliation!.positions.map(one => one.rows.at(-1)!)
    // By hand: D = F phi r; arriving = D - pN/(1 + k) while N is at most D(1 + k).
    expect(path.at(-1)).toBe(2200)
    expect(last[0]!.onFirst).toBeCloseTo(2200 * 0.4 * 0.85 - (0.7 * 100) / 6, 9)
    expect(last[1]!.onFirst).toBeCloseTo(2200 * 0.08 * 0.85 - 0.8 * 100, 9)
    for (const row of last) expect(row.onSecond).toBe(row.deliverable)
    expect(crawford(['arsenal', 'path', '--interceptors', '100']).out.replace(/\s+/g, ' ')).toContain(
      'ratio-of-costs index',
    )
  })
})

describe('a forecast', () => {
  interface Forecast {
    origin: { known: number; horizon: number; byTrend: number; byDeadline: number }
    actual: { count: number } | null
    met: { complied: number; opportunities: number; list: unknown[] }
    backTest: { brier: { trend: number; deadline: number }; origins: unknown[] } | null
  }
  test('of Russia by its first twelve declarations gave 2.8 percent, and 1,444 came', () => {
    const forecast = json<Forecast>('arsenal', 'forecast', '--country', 'ru', '--known', '2016-09-01')
    expect(forecast.origin).toMatchObject({ known: 12, horizon: 3 })
    expect(forecast.origin.byTrend).toBeCloseTo(0.0279, 4)
    expect(forecast.actual).toMatchObject({ count: 1444 })
    expect(forecast.met).toMatchObject({ complied: 4, opportunities: 4 })
    expect(forecast.met.list).toHaveLength(4)
    expect(forecast.backTest!.brier.deadline).toBeLessThan(forecast.backTest!.brier.trend)
  })
  test('beyond the last count says that the outcome is not known', () => {
    const open = json<Forecast>('arsenal', 'forecast', '--country', 'us', '--horizon', '2')
    expect(open.actual).toBeNull()
    expect(open.backTest).toBeNull()
    expect(open.met.opportunities).toBe(6)
  })
})

describe('bad input', () => {
  test.each([
    [['count', 'us-2009-07-02'], 'did you mean us-2009-07-01?'],
    [['count', 'us-2009-07-01', '--rule', 'sotr'], 'did you mean sort?'],
    [['count', 'us-2009-07-01', '--date', '2001-01-01'], 'crawford arsenal count us --date 2001-01-01'],
    [['count', 'us', '--date', '2009-02-30'], '--date must be a date'],
    [['show', '--country', 'Rusia'], 'did you mean russia?'],
    [['show', '--country', 'us', '--series', 'stokpile'], 'did you mean stockpile?'],
    [['show', '--from', '2010', '--to', '2001'], '--from must not be after --to'],
    [['show', '--format', 'xml'], '--format must be one of table, json, csv'],
    [['show', '--file', 'nowhere.csv'], 'nowhere.csv: cannot be read'],
    [['path', '--from', '-5'], '--from must be a whole number of 0 or more'],
    [['path', '--by', '2001'], '--by must be 1 to 100 years after --start'],
    [['path', '--capacity', '1,2'], '--capacity takes one number or 10 of them'],
    [['path', '--dismantle', '100'], '--dismantle needs --storage'],
    [['path', '--start', '2005'], 'give --from'],
    [['forecast', '--series', 'suh'], 'has no ceiling of its own'],
    [['forecast', '--series', 'sort'], 'no series sort of Russia/USSR'],
    [['forecast', '--known', '2011-02-05'], 'needs three counts or more'],
    [['forecast', '--known', '2018-02-05'], 'none is left before the deadline'],
    [['shw'], 'unknown command shw; did you mean show?'],
    [['show', '--contry', 'us'], 'unknown option --contry; did you mean --country?'],
  ])('%j ends with 2 and says what was expected', (args, why) => {
    const { status, out, err } = crawford(['arsenal', ...args])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(why)
  })

  test('without a question the help is shown', () => {
    const { status, out } = crawford(['arsenal'])
    expect(status).toBe(0)
    expect(out).toContain('forecast')
  })

  test('in Russian the words are Russian', () => {
    const { out } = crawford(['arsenal', 'count', 'us-2009-07-01', '--lang', 'ru'])
    expect(out).toContain('подсчёт по составу сил')
    expect(out).not.toContain('arsenal.')
  })
})
