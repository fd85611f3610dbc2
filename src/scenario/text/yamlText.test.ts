import { expect, test } from 'vitest'
import { SAMPLE, SAMPLE_OPTIONS } from '../../../test/sampleScenario.js'
import { MAX_TEXT_LENGTH, readAny, readScenario } from '../index.js'
import type { Problem } from '../index.js'

const problemsOf = (text: string): readonly Problem[] => {
  const read = readScenario(text, SAMPLE_OPTIONS)
  return 'problems' in read ? read.problems : read.scenario.warnings
}
const places = (text: string): string[] =>
  problemsOf(text).map(({ code, line, column }) => `${code} ${line}:${column}`)

test.each([
  ['nothing', '', 'empty-file 1:1'],
  ['blanks', ' \n\t\n', 'empty-file 1:1'],
  ['a comment only', '# soon\n', 'empty-file 1:1'],
  ['more than can be read', 'x'.repeat(MAX_TEXT_LENGTH + 1), 'too-large 1:1'],
  ['a zero byte', 'id: a\nb\0c', 'not-text 2:2'],
  ['bytes that were not UTF-8', 'title: caf\uFFFD', 'not-text 1:11'],
  ['a bell', 'title: \u0007', 'not-text 1:8'],
  ['half a character', 'title: \uD800', 'not-text 1:8'],
  ['half a character in disguise', 'title: "\\uD800"', 'not-text 1:8'],
  ['a control in disguise', 'title: "\\0"', 'not-text 1:8'],
  ['a bracket never closed', 'a: [1, 2', 'yaml-indent 1:9'],
  ['a quote never closed', 'a: "x', 'yaml-missing 1:6'],
  ['a colon in a text', 'title: Raid: the second', 'yaml-colon 1:8'],
  ['a tab', 'a:\n\t- 1', 'yaml-tab 2:1'],
  ['a stray bracket', '{a: 1}}', 'yaml-unexpected 1:7'],
  ['a text that begins with a percent sign', 'a: %x', 'yaml-start 1:4'],
  ['an escape that is none', 'a: "\\q"', 'yaml-escape 1:5'],
  ['two anchors on one value', 'a: &x &y 1', 'yaml-syntax 1:7'],
  ['a tag', 'a: !!int 3', 'yaml-tag 1:4'],
  ['a directive', '%YAML 1.1\n---\na: yes', 'yaml-directive 1:1'],
  ['two documents', 'a: 1\n---\nb: 2', 'yaml-documents 2:1'],
  ['a key twice', 'id: a\nid: b', 'duplicate-key 2:1'],
  ['a key twice in a flow map', 'a: {b: 1, b: 2}', 'duplicate-key 1:11'],
  ['a merge key', 'a: &x {b: 1}\nc: {<<: *x}', 'yaml-merge 2:5'],
  ['a list as a key', '? [a]\n: 1', 'yaml-key 1:3'],
  ['an empty key', ': 1', 'yaml-key 1:1'],
  ['a name that JavaScript keeps for itself', '__proto__: 1', 'reserved-key 1:1'],
  ['an anchor nobody set', 'a: *b', 'yaml-alias-unknown 1:4'],
  ['a value inside itself', 'a: &x [*x]', 'yaml-alias-cycle 1:8'],
  ['brackets without end', '['.repeat(20_000), 'yaml-too-deep 1:60'],
  ['braces without end', '{a: '.repeat(20_000), 'yaml-too-deep 1:237'],
  ['dashes without end', '- '.repeat(20_000), 'yaml-too-deep 1:119'],
  ['question marks without end', '? '.repeat(20_000), 'yaml-too-deep 1:119'],
  ['commas without end', `[${'1,'.repeat(MAX_TEXT_LENGTH / 2 - 1)}]`, 'yaml-too-many 1:133334'],
  ['more values than a scenario has', '- 1\n'.repeat(20_001), 'yaml-too-many 1:1'],
  ['something else', 'hello', 'not-crawford 1:1'],
  ['a list', '- 1', 'not-crawford 1:1'],
  ['another file', 'name: crawford\nversion: 1', 'not-crawford 1:1'],
])('%s is reported, not thrown', (_, text, expected) => {
  expect(places(text)).toContain(expected)
})

test('aliases that multiply are counted before they are followed', () => {
  const lines = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)
  expect(places(`a0: &a0 1\n${lines.join('\n')}`)).toEqual(['yaml-too-many 1:1'])
})

test('an alias stands for its value', () => {
  const text = SAMPLE.replace('bounds: [0, 1]', 'bounds: &b [0, 1]').replace(
    'bounds: [0.05, 99 percent]',
    'bounds: *b',
  )
  expect(places(text)).toContain('yaml-alias-unknown 27:13')
  const later = SAMPLE.replace('bounds: [0.05, 99 percent]', 'bounds: &b [0.05, 0.99]').replace(
    'bounds: [0, 1]',
    'bounds: *b',
  )
  const read = readScenario(later, SAMPLE_OPTIONS)
  expect(read).toHaveProperty('scenario.assumptions.3.bounds', [0.05, 0.99])
})

test('a broken YAML file says so a few times, not a thousand', () => {
  expect(problemsOf('}\n'.repeat(1000)).length).toBeLessThanOrEqual(10)
})

test('a slip in reading is reported next to what else is wrong', () => {
  const codes = problemsOf(
    SAMPLE.replace('kind: lever', 'kind: lever\n    kind: fact').replace('rho: 0.3', 'rho: 3'),
  )
  expect(codes.map(problem => problem.code)).toEqual(['duplicate-key', 'wrong-range'])
})

test('line ends and a byte order mark of other systems do not matter', () => {
  expect(places(`\uFEFF${SAMPLE.replaceAll('\n', '\r\n')}`)).toEqual([])
  expect(places(SAMPLE.replace('kind: lever', 'kind: x').replaceAll('\n', '\r\n'))).toEqual([
    'wrong-choice 15:11',
  ])
})

test('whatever the text, the door that takes both kinds of file says what was expected', () => {
  expect(readAny('', SAMPLE_OPTIONS)).toHaveProperty('problems.0.code', 'empty-file')
  expect(readAny('a: 1', SAMPLE_OPTIONS)).toHaveProperty('problems.0.details.expected', 'crawford: 1')
})
