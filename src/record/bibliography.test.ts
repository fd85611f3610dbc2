import { expect, test } from 'vitest'
import { bibliography, citation, toBibTeX } from './index.js'
import type { Source } from './index.js'

const WILKENING: Source = {
  id: 'wilkening-2000',
  type: 'article-journal',
  title: 'A Simple Model for Calculating Ballistic Missile Defense Effectiveness',
  author: [{ family: 'Wilkening', given: 'Dean' }],
  issued: { 'date-parts': [[2000]] },
  'container-title': 'Science & Global Security',
}
const CNN: Source = {
  id: 'SEED',
  type: 'article-newspaper',
  title: 'Bush, Putin fail to agree on missile defense',
  author: [{ literal: 'CNN' }],
  issued: { 'date-parts': [[2001, 11, 15]] },
  publisher: 'CNN',
  URL: 'https://example.org/a_b?c={1}&d=50%25',
}

test('a citation names who, what and when in one line', () => {
  expect(citation(CNN)).toBe('CNN, Bush, Putin fail to agree on missile defense (2001)')
  expect(citation(WILKENING)).toBe(
    'Wilkening, A Simple Model for Calculating Ballistic Missile Defense Effectiveness (2000)',
  )
})

test.each([
  ['the publisher stands in where no author is known', { publisher: 'CBO' }, 'CBO, T'],
  ['two authors are both named', { author: [{ family: 'Kent' }, { family: 'Thaler' }] }, 'Kent & Thaler, T'],
  [
    'many authors are shortened',
    { author: [{ family: 'A' }, { family: 'B' }, { literal: 'C' }] },
    'A et al., T',
  ],
  ['a source without anyone is its title', {}, 'T'],
])('%s', (_, fields, text) => {
  expect(citation({ id: 'x', title: 'T', ...fields })).toBe(text)
})

test('a source is found by its id and nothing else', () => {
  const shelf = bibliography([WILKENING, CNN])
  expect(shelf.get('SEED')).toBe(CNN)
  expect(shelf.get('seed')).toBeUndefined()
  expect(shelf.has('constructor')).toBe(false)
  expect(shelf.ids).toEqual(['wilkening-2000', 'SEED'])
})

test('sources added later replace those of the same id and leave the first shelf alone', () => {
  const shelf = bibliography([WILKENING, CNN])
  const mine = shelf.with([
    { id: 'SEED', title: 'Mine' },
    { id: 'new', title: 'New' },
  ])
  expect(mine.ids).toEqual(['wilkening-2000', 'SEED', 'new'])
  expect(mine.get('SEED')?.title).toBe('Mine')
  expect(shelf.get('SEED')).toBe(CNN)
})

test('two sources under one id are refused', () => {
  expect(() => bibliography([CNN, WILKENING, CNN])).toThrow(
    'bibliography: ids must be unique, got SEED twice',
  )
})

test('BibTeX keeps bodies whole, escapes its special signs and leaves addresses alone', () => {
  expect(toBibTeX(CNN)).toBe(`@article{SEED,
  author = {{CNN}},
  title = {{Bush, Putin fail to agree on missile defense}},
  publisher = {CNN},
  year = {2001},
  date = {2001-11-15},
  url = {https://example.org/a_b?c=%7B1%7D&d=50%25},
}
`)
  const report = toBibTeX({
    id: 'a b{',
    type: 'report',
    title: '50% of {x} ~ \\y',
    publisher: 'R&D',
    author: [{ family: 'Suh', given: 'K.' }],
  })
  expect(report).toContain('@techreport{a-b-,')
  expect(report).toContain('title = {{50\\% of \\{x\\} \\textasciitilde{} \\textbackslash{}y}}')
  expect(report).toContain('institution = {R\\&D}')
  expect(report).toContain('author = {Suh, K.}')
})
