import { expect, test } from 'vitest'
import { terms } from './data.js'
import type { TreatyTerm } from './data.js'

const treaty = (topic: TreatyTerm['topic'], inForce: string | null, ended: string | null): TreatyTerm => ({
  id: `${topic} ${inForce}`,
  short: '',
  topic,
  inForce,
  ended,
  sources: [],
})

const TREATIES = [
  treaty('offense', '1972-10-03', '1977-10-03'),
  treaty('offense', null, null),
  treaty('offense', '1994-12-05', '2009-12-05'),
  treaty('offense', '2003-06-01', '2011-02-05'),
  treaty('offense', '2011-02-05', '2026-02-05'),
  treaty('defense', '1972-10-03', '2002-06-13'),
]

test('treaties that follow each other or overlap make one stretch; one never in force makes none', () => {
  expect(terms(TREATIES, 'offense', '1967-01-01', '2026-11-26')).toEqual({
    inForce: [
      { from: '1972-10-03', to: '1977-10-03' },
      { from: '1994-12-05', to: '2026-02-05' },
    ],
    none: [
      { from: '1967-01-01', to: '1972-10-03' },
      { from: '1977-10-03', to: '1994-12-05' },
      { from: '2026-02-05', to: '2026-11-26' },
    ],
  })
})

test('a treaty still in force on the last day has no gap after it', () => {
  expect(terms(TREATIES, 'defense', '1972-10-03', '2001-11-15')).toEqual({
    inForce: [{ from: '1972-10-03', to: '2001-11-15' }],
    none: [],
  })
})

test('only the stretch asked about is told', () => {
  expect(terms(TREATIES, 'defense', '2001-01-01', '2003-12-31')).toEqual({
    inForce: [{ from: '2001-01-01', to: '2002-06-13' }],
    none: [{ from: '2002-06-13', to: '2003-12-31' }],
  })
})
