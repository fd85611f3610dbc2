import { expect, test } from 'vitest'
import { consistencyFindings } from './consistency.js'
import type { ConsistencyPosition, ConsistencyQuestion, HeldValue } from './consistency.js'

const kill = (value: number, reason: string | null = null): HeldValue => ({
  key: 'shot_kill',
  concept: 'shot_kill',
  system: 'gmd',
  value,
  reason,
})
const position = (key: string, holder: string, ...values: HeldValue[]): ConsistencyPosition => ({
  key,
  holder,
  values,
})
const question = (scenario: string, ...positions: ConsistencyPosition[]): ConsistencyQuestion => ({
  scenario,
  positions,
})
const at = (scenario: string, position: string, holder: string, value: number) => ({
  scenario,
  position,
  holder,
  key: 'shot_kill',
  value,
})

const raid = question(
  'raid',
  position('program', 'us-administration', kill(0.85)),
  position('critics', 'us-critics', kill(0.5)),
)
const retaliation = question(
  'retaliation',
  position('washington', 'us-administration', kill(0.7)),
  position('moscow', 'russian-government', kill(0.8)),
)

test('a holder who gives the same system two values in two questions is listed, and so is the strength argued both ways', () => {
  expect(consistencyFindings([raid, retaliation])).toEqual([
    {
      concept: 'shot_kill',
      system: 'gmd',
      holder: 'us-administration',
      acrossHolders: false,
      values: [
        at('raid', 'program', 'us-administration', 0.85),
        at('retaliation', 'washington', 'us-administration', 0.7),
      ],
      reason: null,
    },
    {
      concept: 'shot_kill',
      system: 'gmd',
      holder: null,
      acrossHolders: true,
      values: [
        at('raid', 'critics', 'us-critics', 0.5),
        at('retaliation', 'moscow', 'russian-government', 0.8),
      ],
      reason: null,
    },
  ])
})

test('the reasons stated are given, each once', () => {
  const [finding] = consistencyFindings([
    question('raid', position('a', 'x', kill(0.9, 'decoys differ'))),
    question(
      'retaliation',
      position('a', 'x', kill(0.7, 'worst case')),
      position('b', 'x', kill(0.6, 'worst case')),
    ),
  ])
  expect(finding!.reason).toBe('decoys differ; worst case')
})

test.each([
  ['the same value', kill(0.85)],
  ['the same value up to the rounding of a unit', kill(0.85 * (1 + 2e-16))],
  ['another system', { ...kill(0.7), system: 'a135' }],
  ['another concept', { ...kill(0.7), concept: 'track' }],
])('%s in the second question is no finding', (_, value) => {
  expect(consistencyFindings([raid, question('second', position('p', 'us-administration', value))])).toEqual(
    [],
  )
})

test('different values inside one question are no finding: that is what the question is about', () => {
  const both = question('raid', position('low', 'x', kill(0.5)), position('high', 'x', kill(0.9)))
  expect(consistencyFindings([both])).toEqual([])
})

test('a value that all positions of a question share is argued neither low nor high', () => {
  const shared = question(
    'b',
    position('moscow', 'russian-government', kill(0.9)),
    position('paris', 'france', kill(0.9)),
  )
  expect(consistencyFindings([raid, shared])).toEqual([])
})

test('a value between the others is argued neither low nor high', () => {
  const three = question(
    'c',
    position('low', 'a', kill(0.1)),
    position('middle', 'b', kill(0.5)),
    position('high', 'c', kill(0.9)),
  )
  const named = consistencyFindings([raid, three]).flatMap(finding =>
    finding.values.map(value => value.position),
  )
  expect(named).not.toContain('middle')
})

test('two holders who face each other the same way twice only disagree, and are not listed', () => {
  const again = { ...raid, scenario: 'second raid' }
  expect(consistencyFindings([raid, again])).toEqual([])
})

test('a holder who argues the same way in both questions is not set against who argues the other way in one', () => {
  const both = (name: string, low: string, high: string): ConsistencyQuestion =>
    question(name, position('l', low, kill(0.5)), position('h', high, kill(0.8)))
  expect(
    consistencyFindings([both('first', 'critics', 'program'), both('second', 'critics', 'moscow')]),
  ).toEqual([])
  expect(
    consistencyFindings([both('first', 'critics', 'moscow'), both('second', 'washington', 'moscow')]),
  ).toEqual([])
})

test('the order of questions changes the order of values, not what is found', () => {
  const sorted = (questions: ConsistencyQuestion[]) =>
    consistencyFindings(questions)
      .map(finding =>
        JSON.stringify({ ...finding, values: finding.values.map(v => JSON.stringify(v)).sort() }),
      )
      .sort()
  expect(sorted([retaliation, raid])).toEqual(sorted([raid, retaliation]))
})
