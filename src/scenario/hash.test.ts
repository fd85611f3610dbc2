import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { SAMPLE, SAMPLE_OPTIONS } from '../../test/sampleScenario.js'
import { readScenario, scenarioHash } from './index.js'

const hashOf = (text: string): string => {
  const read = readScenario(text, SAMPLE_OPTIONS)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return scenarioHash(read.scenario)
}
const changed = (from: string, to: string): string => {
  expect(SAMPLE).toContain(from)
  return SAMPLE.replaceAll(from, () => to)
}
const HASH = hashOf(SAMPLE)

test('a fingerprint is 64 hexadecimal digits', () => {
  expect(HASH).toMatch(/^[0-9a-f]{64}$/)
})

test.each([
  ['an id', 'id: sample-raid', 'id: other'],
  ['a title', 'A small raid', 'A large raid'],
  ['a note', 'Nobody published', 'Somebody published'],
  ['a source', 'sources: [wilkening-2000]', 'sources: [CNN0501]'],
  ['a grade', 'evidence: computed', 'evidence: assumed'],
  ['a holder', 'us-administration', 'us-critics'],
  ['a caveat', 'caveats: [Made up., ', 'caveats: ['],
  ['the unit a number is written in', 'value: 3.5 to 6\n', 'value: 3500 to 6000 m/s\n'],
  [
    'the unit of an assumption',
    'unit: percent\n    bounds: [50, 100]\n    value: {low: 60, mode: 90',
    'unit: probability\n    bounds: [0.5, 1]\n    value: {low: 0.6, mode: 0.9',
  ],
  ['the name of the common-mode input', 'common_mode: common_mode', 'common: common_mode'],
  ['the form of the record a value rests on', '{tests: gmd, rule: row-list}', '{beta: [2.5, 2.5]}'],
  ['the scale of weights', 'weights: [1, 3]', 'weights: [2, 6]'],
  ['the spelling of a claim', 'p_no_leak >= 0.5', 'p_no_leak>=50 percent'],
  ['a word for use that changes no value', 'as-of: 2001-11-15', 'as-of: 2001-11-14'],
  ['which of a pair comes first', '[shot_kill, track]', '[track, shot_kill]'],
  ['a companion range that is not used', 'range: 0.7 to 0.93, ', ''],
])('%s makes no difference', (_, from, to) => {
  expect(hashOf(changed(from, to))).toBe(HASH)
})

test.each([
  ['a value', 'value: 5\n', 'value: 6\n'],
  ['a bound', 'bounds: [1, 30]', 'bounds: [1, 31]'],
  ['the end of a range', '0.5 to 0.85', '0.5 to 0.86'],
  ['a value of a position', 'value: 0.85, range', 'value: 0.86, range'],
  ['a threshold', 'p_no_leak >= 0.5', 'p_no_leak >= 0.6'],
  ['the direction of a claim', 'p_no_leak >= 0.5', 'p_no_leak > 0.5'],
  ['a binding', 'track: track', 'track: common_mode'],
  ['a choice', 'mode: sls', 'mode: salvo'],
  ['a correlation', 'rho: 0.3', 'rho: 0.4'],
  ['a group', 'group: attack', 'group: defense'],
  ['a test series', 'trials: 10', 'trials: 11'],
  ['the name of a position', '  critics:', '  sceptics:'],
  ['the tests known', 'as-of: 2001-11-15', 'as-of: 2001-12-31'],
  ['a range instead of a value', 'as-of:', 'use: range\nas-of:'],
])('%s makes a difference', (_, from, to) => {
  expect(hashOf(changed(from, to))).not.toBe(HASH)
})

/** The same data with the keys of every map in another order. */
const shuffled = (data: unknown, seed: number): unknown => {
  if (Array.isArray(data)) return data.map(part => shuffled(part, seed))
  if (typeof data !== 'object' || data === null) return data
  const rank = (key: string): number =>
    [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 997, 7)
  const entries = Object.entries(data).toSorted(([a], [b]) => rank(a) - rank(b))
  return Object.fromEntries(entries.map(([key, part]) => [key, shuffled(part, seed)]))
}

test('the order of keys makes no difference', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), seed => {
      expect(hashOf(stringify(shuffled(parse(SAMPLE), seed)))).toBe(HASH)
    }),
    { numRuns: 30 },
  )
})

test('a number written in another unit makes no difference, another number does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (a, b) => {
      const percent = (n: number): string => `value: ${n / 100} percent, range`
      const share = (n: number): string => `value: ${n / 10000}, range`
      const of = (text: string): string =>
        hashOf(
          SAMPLE.replace('bounds: [0.05, 99 percent]', 'bounds: [0, 1]').replace('value: 0.85, range', text),
        )
      expect(of(percent(a))).toBe(of(share(a)))
      expect(of(percent(a)) === of(share(b))).toBe(a === b)
    }),
    { numRuns: 60 },
  )
})
