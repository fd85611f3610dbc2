import { describe, expect, test } from 'vitest'
import { entriesBetween, partyOf, selectedEntries } from './index.js'
import type { EntryFilter, RecordEntry, RecordFile } from './index.js'

const entry = (id: string, date: string, fields: Partial<RecordEntry> = {}): RecordEntry => ({
  id,
  date,
  type: 'statement',
  title: '',
  participants: [],
  place: '',
  topics: [],
  parties: [],
  agreed: '',
  left_open: '',
  promises: [],
  later_outcome: '',
  later_outcome_date: '',
  sources: [],
  note: '',
  evidence: 'secondary',
  has_unchecked_parts: false,
  ...fields,
})
const ENTRIES = [
  entry('glassboro', '1967-06-23', {
    type: 'meeting',
    participants: ['Johnson', 'Kosygin'],
    parties: ['us', 'ru'],
    place: 'Glassboro, New Jersey',
    topics: ['abm', 'offence-defence link'],
  }),
  entry('sentinel', '1967-09', { participants: ['McNamara'], parties: ['us'], topics: ['abm deployment'] }),
  entry('malta', '1989-12-02', {
    type: 'meeting',
    participants: ['G. H. W. Bush', 'Gorbachev'],
    parties: ['us', 'ru'],
  }),
  entry('crawford', '2001-11-15', {
    type: 'meeting',
    title: 'Crawford: summit ends without accord on missile defence',
    participants: ['G. W. Bush', 'Putin'],
    parties: ['us', 'ru'],
    place: 'Crawford High School, Texas',
    topics: ['missile defence'],
  }),
  entry('answer', '2001-12-13', { participants: ['Putin'], parties: ['ru'], topics: ['abm'] }),
]
const META: RecordFile['meta'] = {
  title: '',
  parties: { us: 'United States', ru: 'Russia; USSR before 1991-12-26', kp: 'North Korea' },
  persons: { 'G. W. Bush': 'us', Putin: 'ru', USSR: 'ru', US: 'us', 'North Korea': 'kp' },
}
const ids = (entries: readonly RecordEntry[]): string[] => entries.map(one => one.id)

describe('entries are chosen', () => {
  test.each<[string, EntryFilter, string[]]>([
    ['by first day', { from: '2001-11-15' }, ['crawford', 'answer']],
    ['by last day, a month taken whole', { to: '1967-09' }, ['glassboro', 'sentinel']],
    ['by a day inside a month that is all one knows', { from: '1967-09-10', to: '1967-09-10' }, ['sentinel']],
    ['by a year', { from: '2001', to: '2001' }, ['crawford', 'answer']],
    ['by party', { parties: ['ru'] }, ['glassboro', 'malta', 'crawford', 'answer']],
    ['by topic, whole', { topic: 'abm' }, ['glassboro', 'answer']],
    ['by topic in either spelling', { topic: 'Missile Defense' }, ['crawford']],
    ['by topic, hyphens aside', { topic: 'offense defense link' }, ['glassboro']],
    ['by type', { type: 'meeting', to: '1990' }, ['glassboro', 'malta']],
    ['by part of a place', { place: 'texas' }, ['crawford']],
    ['by one word of a name', { participants: ['bush'] }, ['malta', 'crawford']],
    ['by a whole name', { participants: ['G. W. Bush'] }, ['crawford']],
    ['by all words of a text', { text: 'defense accord' }, ['crawford']],
    ['by several things at once', { text: 'putin', type: 'statement' }, ['answer']],
    ['by nothing: all', {}, ids(ENTRIES)],
    ['by what none has', { text: 'accord peace' }, []],
  ])('%s', (_, filter, expected) => {
    expect(ids(selectedEntries(ENTRIES, filter))).toEqual(expected)
  })
  test('a date of another form is refused', () => {
    expect(() => selectedEntries(ENTRIES, { from: 'May' })).toThrow(RangeError)
  })
})

test.each([
  ['us', 'us'],
  ['United States', 'us'],
  ['Russia', 'ru'],
  ['USSR', 'ru'],
  ['north korea', 'kp'],
  ['Putin', 'ru'],
  ['France', undefined],
])('%s means the party %s', (text, party) => {
  expect(partyOf(text, META)).toBe(party)
})

test.each([
  ['us', 'ru', ['glassboro', 'malta', 'crawford']],
  ['Russia', 'United States', ['glassboro', 'malta', 'crawford']],
  ['Bush', 'Putin', ['crawford']],
  ['Putin', 'us', ['crawford']],
  ['us', 'us', ['glassboro', 'sentinel', 'malta', 'crawford']],
])('between %s and %s are the entries both take part in, in either order', (a, b, expected) => {
  const file = { entries: ENTRIES, meta: META }
  expect(ids(entriesBetween(file, a, b))).toEqual(expected)
  expect(ids(entriesBetween(file, b, a))).toEqual(expected)
})
