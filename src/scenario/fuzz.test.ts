import fc from 'fast-check'
import { expect, test } from 'vitest'
import en from '../../messages/problems.en.json'
import { SAMPLE, SAMPLE_OPTIONS } from '../../test/sampleScenario.js'
import { problemText, readAny, readCase, scenarioHash } from './index.js'

/** Reads a text in every way; what comes back must be of use, whatever the text. */
function mustAnswer(text: string): void {
  readCase(text, { file: 'f' })
  const read = readAny(text, SAMPLE_OPTIONS)
  if ('scenario' in read) expect(scenarioHash(read.scenario)).toMatch(/^[0-9a-f]{64}$/)
  if (!('problems' in read)) return
  expect(read.problems.some(problem => problem.severity === 'error')).toBe(true)
  const lines = text.split('\n').length
  for (const problem of read.problems) {
    expect(problem.line).toBeGreaterThan(0)
    expect(problem.line).toBeLessThanOrEqual(lines)
    expect(problem.column).toBeGreaterThan(0)
    expect(problemText(problem, en)).toMatch(/^sample\.yaml:\d+:\d+.*: [^\n]+$/)
    expect(problemText(problem, en)).not.toMatch(/undefined|\[object/)
  }
}

test('any text is answered, never thrown at', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), mustAnswer), { numRuns: 200 })
})

test('any text made of the signs of YAML is answered', () => {
  const sign = fc.constantFrom(
    ...'[]{}:,-?&*!|>\'"%@`#<~ \n\t01a.',
    'crawford: 1',
    '\n  ',
    '<<',
    '*a',
    '&a ',
    '---\n',
    '...',
  )
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), signs => mustAnswer(signs.join(''))),
    { numRuns: 300 },
  )
})

test('a sound file with a piece cut out, doubled or put elsewhere is answered', () => {
  const place = fc.nat(SAMPLE.length)
  fc.assert(
    fc.property(place, place, place, (a, b, c) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const piece = SAMPLE.slice(from, Math.min(to, from + 80))
      mustAnswer(SAMPLE.slice(0, from) + SAMPLE.slice(from + piece.length))
      mustAnswer(SAMPLE.slice(0, c) + piece + SAMPLE.slice(c))
    }),
    { numRuns: 80 },
  )
})

test('a sound file with any one value replaced is answered, and with the right place', () => {
  const values = [...SAMPLE.matchAll(/(?<=[:[,] ?)[^\s:[\]{},][^\n:[\]{},]*/g)].map(
    match => [match.index, match[0]] as const,
  )
  const other = fc.oneof(
    fc.constantFrom(
      '0',
      '-1',
      '.nan',
      'null',
      'true',
      '[]',
      '{}',
      '{a: 1}',
      '[1, 2, 3]',
      '""',
      '5 km',
      '1 to 0',
      'constructor',
      '__proto__',
      '1e999',
      '*x',
    ),
    fc.string({ maxLength: 12 }),
    fc.json({ maxDepth: 2 }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...values), other, ([start, old], text) =>
      mustAnswer(SAMPLE.slice(0, start) + text + SAMPLE.slice(start + old.length)),
    ),
    { numRuns: 300 },
  )
})

test('a sound file with one line misspelled is refused or read as something else, never half read', () => {
  const lines = SAMPLE.split('\n')
  const known = readAny(SAMPLE, SAMPLE_OPTIONS)
  fc.assert(
    fc.property(fc.nat(lines.length - 2), i => {
      const text = lines.map((line, j) => (i === j ? line.replace(/([a-z-]+):/, 'x$1:') : line)).join('\n')
      if (text !== SAMPLE) expect(readAny(text, SAMPLE_OPTIONS)).not.toEqual(known)
      mustAnswer(text)
    }),
    { numRuns: 60 },
  )
})
