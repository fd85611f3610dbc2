import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compiledExpression } from './expression.js'

const names = ['x', 'y', 'n_shots', 'φ']
const values = Float64Array.of(3, 4, 2, 0.25)
const asked = (text: string): number => compiledExpression(text, names)(values)

test.each([
  ['1e-3', 0.001],
  ['.5 + 2.', 2.5],
  ['2E+2', 200],
  ['x', 3],
  ['φ * n_shots', 0.5],
  ['10 - x - y', 3],
  ['24 / x / y', 2],
  ['x + y * 2', 11],
  ['(x + y) * 2', 14],
  ['-x^2', -9],
  ['(-x)^2', 9],
  ['2^-1', 0.5],
  ['2^-n_shots', 0.25],
  ['2^3^2', 512],
  ['2^-2^0', 0.5],
  ['--x', 3],
  ['y - -x', 7],
  ['2*-x', -6],
  ['x^2*y', 36],
  ['min(x, y) + max(x, y)*10', 43],
  ['max(min(x, 1), -y)', 1],
  ['1-(1-.5)^n_shots', 0.75],
])('%s is %d', (text, want) => {
  expect(asked(text)).toBeCloseTo(want, 14)
})

test('every formula of numbers means what it means on paper, with all parentheses written out', () => {
  // A formula printed twice: with the parentheses of the grammar only where needed, and fully bracketed for evaluation.
  interface Term {
    text: string
    rank: number
    value: number
  }
  const wrap = (term: Term, rank: number): string => (term.rank < rank ? `(${term.text})` : term.text)
  const { term } = fc.letrec<{ term: Term }>(tie => ({
    term: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.integer({ min: 0, max: 9 }).map(value => ({ text: `${value}`, rank: 5, value })),
      fc.tuple(tie('term'), tie('term')).map(([a, b]) => ({
        text: `${wrap(a, 1)} + ${wrap(b, 2)}`,
        rank: 1,
        value: a.value + b.value,
      })),
      fc.tuple(tie('term'), tie('term')).map(([a, b]) => ({
        text: `${wrap(a, 1)}-${wrap(b, 2)}`,
        rank: 1,
        value: a.value - b.value,
      })),
      fc.tuple(tie('term'), tie('term')).map(([a, b]) => ({
        text: `${wrap(a, 2)}*${wrap(b, 3)}`,
        rank: 2,
        value: a.value * b.value,
      })),
      tie('term').map(a => ({ text: `-${wrap(a, 3)}`, rank: 3, value: -a.value })),
      fc.tuple(tie('term'), fc.integer({ min: 0, max: 2 })).map(([a, k]) => ({
        text: `${wrap(a, 5)}^${k}`,
        rank: 4,
        value: k === 0 ? 1 : k === 1 ? a.value : a.value * a.value,
      })),
      fc.tuple(tie('term'), tie('term')).map(([a, b]) => ({
        text: `min(${a.text}, ${b.text})`,
        rank: 5,
        value: Math.min(a.value, b.value),
      })),
    ),
  }))
  fc.assert(
    fc.property(term, ({ text, value }) => {
      fc.pre(Math.abs(value) < 1e15)
      expect(Math.abs(asked(text) - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)))
    }),
  )
})

test.each([
  ['', 1, "a number, a name, min, max, '-' or '('", 'the end'],
  ['x +', 4, 'a number, a name', 'the end'],
  ['x * * y', 5, 'a number, a name', "'*'"],
  ['(x + y', 7, "an operator or ')'", 'the end'],
  ['x)', 2, 'an operator or the end', "')'"],
  ['2x', 2, 'an operator or the end', "'x'"],
  ['x + speed', 5, 'one of the names x, y, n_shots, φ', "'speed'"],
  ['min(x)', 6, "an operator or ','", "')'"],
  ['min x', 5, "'(' after min", "'x'"],
  ['+x', 1, 'a number, a name', "'+'"],
  ['x ; y', 3, 'a number, a name or one of + - * / ^ ( ) ,', "';'"],
  ['1e999', 1, 'a finite number', "'1e999'"],
  ['x.constructor', 2, 'a number, a name or one of', "'.'"],
])('%j is refused at column %i', (text, column, expected, got) => {
  const refused = (): unknown => compiledExpression(text, names)
  expect(refused).toThrow(RangeError)
  expect(refused).toThrow(`compiledExpression: column ${column} must be ${expected}`)
  expect(refused).toThrow(`got ${got}`)
})

test.each(['(', '-', '2^', 'min(1,'])('a formula nested too deep with %s is refused, not a crash', piece => {
  expect(() => compiledExpression(`${piece.repeat(100_000)}1`, [])).toThrow('nested at most 200 deep')
})

test('a long sum is no deep one', () => {
  expect(compiledExpression(`${'x + '.repeat(20_000)}x`, names)(values)).toBe(60_003)
})

test('a formula without a finite value is refused when asked', () => {
  expect(() => compiledExpression('x / (y - y)', names)(values)).toThrow(
    'compiledExpression: the value of x / (y - y) must be finite, got Infinity',
  )
  expect(() => compiledExpression('(x - y)^.5', names)(values)).toThrow('got NaN')
  expect(() => compiledExpression('y', names)(Float64Array.of(1))).toThrow('got undefined')
})
