import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import arsenalEn from '../messages/arsenal.en.json'
import arsenalRu from '../messages/arsenal.ru.json'
import arsenalViewEn from '../messages/arsenalView.en.json'
import arsenalViewRu from '../messages/arsenalView.ru.json'
import coreEn from '../messages/en.json'
import geometryEn from '../messages/geometry.en.json'
import geometryRu from '../messages/geometry.ru.json'
import geometryViewEn from '../messages/geometryView.en.json'
import geometryViewRu from '../messages/geometryView.ru.json'
import policyTextsRu from '../messages/policyTexts.ru.json'
import pageEn from '../messages/page.en.json'
import pageRu from '../messages/page.ru.json'
import recordEn from '../messages/record.en.json'
import recordRu from '../messages/record.ru.json'
import recordTextsRu from '../messages/recordTexts.ru.json'
import recordViewEn from '../messages/recordView.en.json'
import recordViewRu from '../messages/recordView.ru.json'
import coreRu from '../messages/ru.json'
import referenceEn from '../messages/reference.en.json'
import referenceRu from '../messages/reference.ru.json'
import referenceTextsRu from '../messages/referenceTexts.ru.json'
import teachEn from '../messages/teach.en.json'
import teachRu from '../messages/teach.ru.json'
import treatyEn from '../messages/treaty.en.json'
import treatyRu from '../messages/treaty.ru.json'
import treatyViewEn from '../messages/treatyView.en.json'
import treatyViewRu from '../messages/treatyView.ru.json'
import { shown, signed } from '../messages/numbers.js'
import { entryTold, claimsTold } from '../messages/recordTold.js'
import { voiceOf } from '../messages/voice.js'
import forces from '../data/forces.json'
import library from '../data/library.json'
import record from '../data/record.json'
import type { LibraryFile, RecordFile } from '../src/index.js'

const data = join(import.meta.dirname, '..', 'data')

type Message = string | Record<string, string>

const ENGLISH = [
  coreEn,
  geometryEn,
  treatyEn,
  arsenalEn,
  recordEn,
  pageEn,
  referenceEn,
  teachEn,
  treatyViewEn,
  arsenalViewEn,
  geometryViewEn,
  recordViewEn,
]
const en: Record<string, Message> = Object.assign({}, ...ENGLISH)
const ru: Record<string, Message> = Object.assign(
  {},
  coreRu,
  geometryRu,
  treatyRu,
  arsenalRu,
  recordRu,
  pageRu,
  referenceRu,
  teachRu,
  treatyViewRu,
  arsenalViewRu,
  geometryViewRu,
  recordViewRu,
)

const TABLES: Record<string, Record<string, Message>> = { en, ru }
const LANGUAGES = Object.keys(TABLES)

/** Messages without words of their own, the same in every language. */
const WORDLESS = ['crux.line', 'grades.count', 'error.prefix']

const formsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message)
const placesIn = (message: Message): string[] =>
  [...new Set(formsOf(message).flatMap(form => form.match(/\{\w+\}/g) ?? []))].toSorted()

test('no key is in two areas', () => {
  expect(Object.keys(en).length).toBe(ENGLISH.flatMap(area => Object.keys(area)).length)
})

test('every message is in both languages, in the same order', () => {
  expect(Object.keys(ru)).toEqual(Object.keys(en))
})

test.each(Object.keys(en))('%s has the same places to fill in both languages', key => {
  expect(placesIn(TABLES['ru']![key] ?? '')).toEqual(placesIn(TABLES['en']![key]!))
})

test.each(LANGUAGES)('no message in %s is empty, and none has blanks around it', language => {
  for (const [key, message] of Object.entries(TABLES[language]!))
    for (const form of formsOf(message)) {
      expect(form, key).not.toBe('')
      expect(form.trim(), key).toBe(form)
    }
})

test.each(LANGUAGES)(
  'a message that depends on a number has all the forms that %s needs, and the number',
  language => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    for (const [key, message] of Object.entries(TABLES[language]!))
      if (typeof message !== 'string') {
        expect(Object.keys(message).toSorted(), key).toEqual(pluralCategories.toSorted())
        expect(placesIn(message), key).toContain('{n}')
      }
  },
)

test('Russian counts in four forms', () => {
  expect(Object.keys(ru['run.leakers']!)).toEqual(['one', 'few', 'many', 'other'])
})

test('a message depends on a number in both languages or in neither', () => {
  const counted = (table: Record<string, Message>): string[] =>
    Object.keys(table).filter(key => typeof table[key] !== 'string')
  expect(counted(ru)).toEqual(counted(en))
})

test('every Russian message is in Russian, but for those that have no words', () => {
  const foreign = Object.entries<Message>(ru).filter(
    ([, message]) => !formsOf(message).every(form => /[а-яё]/i.test(form)),
  )
  expect(foreign.map(([key]) => key)).toEqual(WORDLESS)
})

test('messages in one language borrow no quotation marks from the other', () => {
  expect(JSON.stringify(en)).not.toMatch(/[«»]/)
  expect(JSON.stringify(ru)).not.toMatch(/[“”]/)
})

/** The numbers in a text, in order of their digits; not those in the names of treaties. */
const numbersIn = (text: string): string[] =>
  text
    .replaceAll(/(?:ОСВ|СНВ)-\d/gu, '')
    .replaceAll(/(?<=\d)[, \u00a0](?=\d{3})/gu, '')
    .match(/\d+/gu)
    ?.toSorted() ?? []

/** Every text asked for is translated, none is left from a text that has changed, and both have the same numbers. */
function expectAllSaid(asked: ReadonlySet<string>, texts: Readonly<Record<string, string>>): void {
  expect([...asked].filter(text => !(text in texts))).toEqual([])
  expect(Object.keys(texts).filter(text => !asked.has(text))).toEqual([])
  for (const [english, russian] of Object.entries(texts))
    expect(numbersIn(russian), english).toEqual(numbersIn(english))
}

test('names and quantities of the library are in Russian, each with its numbers, and none is left over', () => {
  const { parameters } = library as unknown as LibraryFile
  const asked = new Set(
    parameters.flatMap(one => [
      ...(one.name_ru === undefined ? [one.name] : []),
      one.quantity,
      ...(one.components ?? []).map(part => part.quantity),
    ]),
  )
  expectAllSaid(asked, referenceTextsRu)
})

test('plans, systems of forces and notes on forces are in Russian, each with its numbers, and none is left over', () => {
  const architectures = readdirSync(join(data, 'architectures')).map(
    name => (JSON.parse(readFileSync(join(data, 'architectures', name), 'utf8')) as { name: string }).name,
  )
  const asked = new Set([
    ...architectures,
    ...forces.forces.flatMap(force => [
      ...('note' in force && force.note ? [force.note] : []),
      ...force.systems.map(system => system.type),
    ]),
  ])
  expectAllSaid(asked, policyTextsRu)
})

test('the texts of the record are in Russian, each with its numbers, and none is left over', () => {
  const asked = new Set<string>()
  const voice = {
    told: (text: string): string => {
      if (text !== '') asked.add(text)
      return text
    },
  }
  const { entries, summit_claims: claims } = record as unknown as RecordFile
  for (const entry of entries) entryTold(entry, voice)
  claimsTold(claims, voice)
  expectAllSaid(asked, recordTextsRu)
  const latin = Object.values(recordTextsRu).filter(text => /[a-z]/iu.test(text) && !/[а-яё]/iu.test(text))
  expect(latin).toEqual(['NNSA'])
})

test.each([
  [0.0004, '<0.001', '<0,001'],
  [0.0005, '0.001', '0,001'],
  [0, '0.000', '0,000'],
  [-0.0004, '−4 × 10^−4', '−4 × 10^−4'],
])('a chance of %s is shown as %s', (chance, english, russian) => {
  expect(shown(voiceOf('en', {}), chance, 'probability')).toBe(english)
  expect(shown(voiceOf('ru', {}), chance, 'probability')).toBe(russian)
})

test('a change keeps its size however small', () => {
  expect(signed(voiceOf('en', {}), 0.0004, 'probability')).toBe('+4 × 10^−4')
})
