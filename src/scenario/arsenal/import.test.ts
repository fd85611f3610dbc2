import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import en from '../../../messages/problems.en.json'
import { problemText, readForces, readSeries } from '../index.js'
import type { Refusal } from '../index.js'

const said = (read: object): string[] =>
  'problems' in read ? (read as Refusal).problems.map(one => problemText(one, en)) : []
const sources = { ids: ['NS201802', 'NS_CRS'], has: (id: string) => ['NS201802', 'NS_CRS'].includes(id) }

const HEADER = 'country,year,category,series,count,low,high,source_id,as_of,evidence,note'
const table = (...lines: string[]): object =>
  readSeries([HEADER, ...lines].join('\n'), { file: 'mine.csv', sources })
const SOUND = 'Atlantis,2018,stockpile,official,12,,,NS201802,2018-02-05,secondary,"one, two"'

describe("a table of counts of one's own", () => {
  test('is read row by row', () => {
    expect(table(SOUND)).toEqual({
      rows: [
        {
          country: 'Atlantis',
          year: 2018,
          category: 'stockpile',
          kind: 'official',
          count: 12,
          low: null,
          high: null,
          source: 'NS201802',
          asOf: '2018-02-05',
          evidence: 'secondary',
          note: 'one, two',
        },
      ],
    })
  })

  test('with rows in error reports all of them by line and column, and none is imported', () => {
    const read = table(
      SOUND,
      'Atlantis,2017,stockpile,official,-3,,,NS201802,,secondary,',
      'Atlantis,2016,stockpile,oficial,3.5,,,NS201803,,secondary,',
      'Atlantis,2015,stockpile,official,many,,,,,primary,',
      'Atlantis,2018,stockpile,official,12,,,NS201802,2018-02-05,secondary,again',
      'Atlantis,2014,stockpile,official,5,6,7,NS201802,2013-01,secondary,',
    )
    expect('rows' in read).toBe(false)
    expect(said(read)).toEqual([
      'mine.csv:3:34 [1].count: the number is outside what is allowed; expected >= 0, found -3',
      'mine.csv:4:25 [2].series: this is none of the words that may stand here; expected official, estimate, accountable, operationally-deployed, found oficial; did you mean official?',
      'mine.csv:4:33 [2].count: this is of the wrong type; expected a whole number, found 3.5',
      'mine.csv:5:34 [3].count: this is of the wrong type; expected a number, found text',
      'mine.csv:6:1 [4]: the same country, category, kind, source and date is already given in line 2',
      'mine.csv:7:36 [5].low: the numbers must go from low to high; found 6, 5, 7',
      'mine.csv:7:49 [5].as_of: the date of the count is not in the year of the row; expected 2014, found 2013-01',
    ])
  })

  test.each([
    [
      'a column that is not known',
      'country,yaer,category,series,count,evidence',
      'unknown key yaer; did you mean year?',
    ],
    ['a column that is missing', 'country,year,category,series,evidence', 'count is missing'],
    ['a column given twice', `${HEADER},year`, 'year is already given above'],
  ])('with %s is refused at its header', (_, header, why) => {
    expect(said(readSeries(`${header}\n`, { file: 'mine.csv' })).join('\n')).toContain(why)
  })

  test.each([
    [
      'a row too short',
      'Atlantis,2018,stockpile',
      'the row has another number of cells than the header; expected 11, found 3',
    ],
    ['a quote left open', 'Atlantis,2018,"stockpile', 'mine.csv:2:15: a quoted cell is not closed'],
    [
      'a source nobody knows',
      SOUND.replace('NS201802', 'NS201803'),
      'there is no source of this id in the bibliography; found NS201803; did you mean NS201802?',
    ],
    [
      'a number read somewhere without a source',
      SOUND.replace('NS201802', ''),
      'a number with evidence secondary needs a source',
    ],
  ])('with %s says so', (_, row, why) => {
    expect(said(table(row)).join('\n')).toContain(why)
  })

  test('may as well be a JSON list of the same keys', () => {
    const json = JSON.stringify([
      {
        country: 'Atlantis',
        year: 2018,
        category: 'stockpile',
        series: 'official',
        count: 12,
        evidence: 'assumed',
      },
    ])
    expect(readSeries(json, { file: 'mine.json' })).toMatchObject({ rows: [{ count: 12, source: null }] })
    expect(said(readSeries(json.replace('12', '-1'), { file: 'mine.json' }))[0]).toMatch(
      /^mine\.json:1:\d+ \[0\]\.count: /,
    )
  })

  test('of any content is read or refused, never half read and never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        for (const body of [text, `${HEADER}\n${text}`]) {
          const read = readSeries(body, { file: 'mine.csv' })
          expect('rows' in read || read.problems.length > 0).toBe(true)
        }
      }),
    )
  })

  test('keeps any text that a cell may hold', () => {
    const cell = fc.string({ minLength: 1 }).filter(text => !/[\0-\x1F\x7F]/.test(text)) // oxlint-disable-line no-control-regex
    fc.assert(
      fc.property(cell, note => {
        const quoted = `"${note.replaceAll('"', '""')}"`
        expect(table(`Atlantis,2018,stockpile,official,12,,,,,assumed,${quoted}`)).toMatchObject({
          rows: [{ note }],
        })
      }),
    )
  })
})

const options = { file: 'mine.yaml', bomberClasses: ['us_alcm', 'ru_alcm', 'other'], sources }
const FORCE = `id: mine
party: us
as_of: 2018-02-05
systems:
  - id: silo
    leg: icbm
    type: a missile
    accountable_vehicles: 10
    attribution: [{vehicles: 10, each: 3}]
    deployed_vehicles: 8
    overhaul_vehicles: 0
    inactive_vehicles: 2
    loaded_warheads: 8
    evidence: {grade: assumed}
  - id: plane
    leg: bomber
    type: a bomber
    accountable_vehicles: 4
    attribution: class
    bomber_class: other
    evidence: {grade: assumed}
`

describe("a force of one's own", () => {
  test('is read, and what it leaves out is not known rather than 0', () => {
    const read = readForces(FORCE, options)
    expect(said(read)).toEqual([])
    expect('forces' in read && read.forces[0]).toMatchObject({
      id: 'mine',
      asOf: '2018-02-05',
      reserve: null,
      systems: [
        { deployed: 8, loaded: 8 },
        { bomberClass: 'other', deployed: null, loaded: null },
      ],
    })
  })

  test.each([
    [
      'a negative count',
      'loaded_warheads: 8',
      'loaded_warheads: -8',
      'mine.yaml:13:22 systems[0].loaded_warheads: the number is outside what is allowed; expected >= 0, found -8',
    ],
    [
      'a fractional count',
      'loaded_warheads: 8',
      'loaded_warheads: 8.5',
      'mine.yaml:13:22 systems[0].loaded_warheads: this is of the wrong type; expected a whole number, found 8.5',
    ],
    [
      'a misspelled key',
      'loaded_warheads: 8',
      'loaded_warhead: 8',
      'unknown key loaded_warhead; did you mean loaded_warheads?',
    ],
    [
      'an unknown bomber class',
      'bomber_class: other',
      'bomber_class: us_alcn',
      'expected us_alcm, ru_alcm, other, found us_alcn; did you mean us_alcm?',
    ],
    ['a bomber without a class', '    bomber_class: other\n', '', 'bomber_class is missing'],
    [
      'parts that do not add up',
      'inactive_vehicles: 2',
      'inactive_vehicles: 3',
      'the parts add up to 11, the whole is given as 10',
    ],
    [
      'an attribution that does not add up',
      'vehicles: 10, each',
      'vehicles: 9, each',
      'the parts add up to 9, the whole is given as 10',
    ],
    ['an id used twice', 'id: plane', 'id: silo', 'this id is already used above: silo'],
    ['a leg there is not', 'leg: icbm', 'leg: icmb', 'did you mean icbm?'],
    [
      'a number read somewhere without a source',
      '{grade: assumed}\n  - id: plane',
      '{grade: primary}\n  - id: plane',
      'needs a source',
    ],
  ])('with %s is refused with its place', (_, sound, broken, why) => {
    const read = readForces(FORCE.replace(sound, broken), options)
    expect('forces' in read).toBe(false)
    expect(said(read).join('\n')).toContain(why)
  })

  test('may be a table with one row a system', () => {
    const read = readForces(
      [
        'force,party,as_of,id,leg,type,accountable_vehicles,attribution,deployed_vehicles,loaded_warheads,bomber_class,evidence,sources',
        'mine,us,2018-02-05,silo,icbm,a missile,10,7x3 + 3x1,8,8,,secondary,NS201802',
        'mine,us,2018-02-05,plane,bomber,a bomber,4,class,,,other,assumed,',
        'mine,us,2018-02-05,r,reserve,in reserve,,,,40,,unchecked,',
      ].join('\n'),
      options,
    )
    expect(said(read)).toEqual([])
    expect('forces' in read && read.forces).toMatchObject([
      {
        id: 'mine',
        reserve: { value: 40, evidence: 'unchecked' },
        systems: [
          {
            attribution: [
              { vehicles: 7, each: 3 },
              { vehicles: 3, each: 1 },
            ],
            sources: ['NS201802'],
          },
          { attribution: 'class', deployed: null },
        ],
      },
    ])
  })

  test('in a table reports all rows in error at their line and column', () => {
    const read = readForces(
      [
        'force,party,as_of,id,leg,type,loaded_warheads,bomber_class,evidence',
        'mine,us,2018-02-05,silo,icbm,a missile,-8,,assumed',
        'mine,us,2018-02-05,tube,slbm,a missile,1.5,,assumed',
      ].join('\n'),
      { ...options, file: 'mine.csv' },
    )
    expect(said(read)).toEqual([
      'mine.csv:2:40 forces[0].systems[0].loaded_warheads: the number is outside what is allowed; expected >= 0, found -8',
      'mine.csv:3:40 forces[0].systems[1].loaded_warheads: this is of the wrong type; expected a whole number, found 1.5',
    ])
  })
})
