import { expect, test } from 'vitest'
import en from '../../messages/problems.en.json'
import ru from '../../messages/problems.ru.json'
import { SAMPLE, SAMPLE_OPTIONS } from '../../test/sampleScenario.js'
import { PROBLEM_SEVERITY, problemText, readScenario } from './index.js'

const TABLES: Record<string, Record<string, string>> = { en, ru }
const placesIn = (template: string): string[] => (template.match(/\{\w+\}/g) ?? []).toSorted()

test.each(Object.keys(TABLES))('every problem has words in %s, and no words are left over', language => {
  const codes = Object.keys(TABLES[language]!).filter(key => !/^(term|tail)\./.test(key))
  expect(codes.toSorted()).toEqual(Object.keys(PROBLEM_SEVERITY).toSorted())
})

test('both languages say the same things with the same places to fill', () => {
  expect(Object.keys(ru).toSorted()).toEqual(Object.keys(en).toSorted())
  for (const [key, template] of Object.entries(en))
    expect([key, placesIn(TABLES['ru']![key]!)]).toEqual([key, placesIn(template)])
})

const textsOf = (text: string, language: string): string[] => {
  const read = readScenario(text, SAMPLE_OPTIONS)
  if (!('problems' in read)) throw new Error('accepted')
  return read.problems.map(problem => problemText(problem, TABLES[language]!))
}

test.each([
  [
    'kind: lever',
    'kinf: lever',
    'sample.yaml:15:5 assumptions.warheads.kinf: unknown key kinf; did you mean kind?',
  ],
  [
    'id: sample-raid',
    'id: 7',
    'sample.yaml:2:5 id: this is of the wrong type; expected text, found a number',
  ],
  [
    'bounds: [1, 30]',
    'bounds: 30',
    'sample.yaml:17:13 assumptions.warheads.bounds: this is of the wrong type; expected a list, found a number',
  ],
  [
    'value: 5\n',
    'value: 31\n',
    'sample.yaml:18:12 assumptions.warheads.value: the value lies outside the bounds of its assumption; expected 1 … 30 count, found 31',
  ],
  [
    'value: 5\n',
    'value: 0 to 5\n',
    'sample.yaml:18:12 assumptions.warheads.value: a range of a quantity that cannot be negative begins above 0, because it is spread on a log scale; where 0 is possible write {low: 0, mode: …, high: 5}; found 0 to 5',
  ],
  [
    'kind: lever',
    'kind: leaver',
    'sample.yaml:15:11 assumptions.warheads.kind: this is none of the words that may stand here; expected lever, belief, fact, found leaver; did you mean lever?',
  ],
  [
    'title: {en: A small raid, ru: Малый налёт}',
    'title: 3',
    'sample.yaml:3:8 title: this is of the wrong type; expected text or a map of keys and values, found a number',
  ],
  [
    'as-of: 2001-11-15',
    'as-of: now',
    'sample.yaml:10:8 as-of: this has the wrong form; expected a date such as 2001, 2001-11 or 2001-11-15; found now',
  ],
])('%j → %j is told in one line of English', (from, to, expected) => {
  expect(textsOf(SAMPLE.replace(from, to), 'en').at(-1)).toBe(expected)
})

test('a problem is told in Russian as well', () => {
  expect(textsOf(SAMPLE.replace('id: sample-raid', 'id: 7'), 'ru')).toEqual([
    'sample.yaml:2:5 id: значение не того вида; ожидалось: текст, найдено: число',
  ])
})

test('a problem of the whole file has no path', () => {
  expect(textsOf('', 'en')).toEqual(['sample.yaml:1:1: the file is empty'])
})

test('a long or many-lined piece of the file is cut to fit one line', () => {
  const [line] = textsOf(SAMPLE.replace('id: sample-raid', `id: "${'very long '.repeat(50)}\\n end"`), 'en')
  expect(line).not.toContain('\n')
  expect(line!.length).toBeLessThan(250)
})
