import { pow } from '../math/index.js'

/** A formula ready to be asked: values in the order of the names it was compiled with. */
export type Formula = (values: Float64Array) => number

interface Token {
  kind: 'number' | 'name' | 'sign' | 'end'
  text: string
  /** Place of the first letter, from 1. */
  column: number
}

const MAX_DEPTH = 200
const PIECE = /(\s+)|((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([\p{L}_][\p{L}\p{N}_]*)|([-+*/^(),])/uy
const OPERAND = "a number, a name, min, max, '-' or '('"

/**
 * An outcome written as a formula, such as `s*(1-(1-p)^n)^W`.
 *
 * Names, numbers (`1e-3`), + − * / ^, parentheses, min(a, b) and max(a, b). The power binds tighter than a minus sign
 * before it and groups from the right: −x^2 is −(x^2), 2^3^2 is 2^9, 2^-1 is ½. Nothing of the text is ever executed.
 *
 * @param names  the names that may occur; their place is the place of their value
 * @returns the formula; it throws RangeError where its value is not a finite number, such as at a division by 0
 * @throws RangeError with the column and what was expected there
 */
export function compiledExpression(text: string, names: readonly string[]): Formula {
  const tokens = tokensOf(text)
  let next = 0
  let depth = 0

  const takes = (sign: string): boolean => {
    const found = tokens[next]!.kind === 'sign' && tokens[next]!.text === sign
    if (found) next++
    return found
  }
  const must = (sign: string): void => {
    if (!takes(sign)) refuse(tokens[next]!, `an operator or '${sign}'`)
  }
  const deeper = (part: () => Formula): Formula => {
    if (++depth > MAX_DEPTH) refuse(tokens[next]!, `nested at most ${MAX_DEPTH} deep`)
    const formula = part()
    depth--
    return formula
  }

  /** Parts joined by two operators of the same rank, taken from the left. */
  const chain = (part: () => Formula, plain: string, inverse: string, join: Joint): Formula => {
    const first = part()
    const others: { inverted: boolean; formula: Formula }[] = []
    for (;;) {
      const inverted = takes(inverse)
      if (!inverted && !takes(plain)) break
      others.push({ inverted, formula: part() })
    }
    if (others.length === 0) return first
    return values => {
      let result = first(values)
      for (const { inverted, formula } of others) result = join(result, formula(values), inverted)
      return result
    }
  }
  const sum = (): Formula => chain(product, '+', '-', (a, b, minus) => (minus ? a - b : a + b))
  const product = (): Formula => chain(signed, '*', '/', (a, b, over) => (over ? a / b : a * b))

  const signed = (): Formula => {
    if (!takes('-')) return power()
    const formula = deeper(signed)
    return values => -formula(values)
  }
  const power = (): Formula => {
    const base = operand()
    if (!takes('^')) return base
    const exponent = deeper(signed)
    return values => pow(base(values), exponent(values))
  }
  const operand = (): Formula => {
    if (takes('(')) {
      const inside = deeper(sum)
      must(')')
      return inside
    }
    const token = tokens[next]!
    if (token.kind !== 'number' && token.kind !== 'name') refuse(token, OPERAND)
    next++
    if (token.kind === 'number') return constant(token)
    return token.text === 'min' || token.text === 'max' ? extreme(token.text) : named(token)
  }
  const extreme = (name: 'min' | 'max'): Formula => {
    if (!takes('(')) refuse(tokens[next]!, `'(' after ${name}`)
    const a = deeper(sum)
    must(',')
    const b = deeper(sum)
    must(')')
    return name === 'min'
      ? values => Math.min(a(values), b(values))
      : values => Math.max(a(values), b(values))
  }
  const named = (token: Token): Formula => {
    const place = names.indexOf(token.text)
    if (place < 0) refuse(token, `one of the names ${names.join(', ')}`)
    return values => values[place]!
  }

  const formula = sum()
  if (tokens[next]!.kind !== 'end') refuse(tokens[next]!, 'an operator or the end')
  return values => {
    const value = formula(values)
    if (!Number.isFinite(value))
      throw new RangeError(`compiledExpression: the value of ${text} must be finite, got ${value}`)
    return value
  }
}

type Joint = (a: number, b: number, inverted: boolean) => number

function constant(token: Token): Formula {
  const value = Number(token.text)
  if (!Number.isFinite(value)) refuse(token, 'a finite number')
  return () => value
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    PIECE.lastIndex = at
    const piece = PIECE.exec(text)
    const column = at + 1
    if (!piece) {
      const letter = String.fromCodePoint(text.codePointAt(at)!)
      refuse({ kind: 'sign', text: letter, column }, 'a number, a name or one of + - * / ^ ( ) ,')
    }
    at = PIECE.lastIndex
    const [all, blank, number, name] = piece
    if (blank === undefined)
      tokens.push({
        kind: number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign',
        text: all,
        column,
      })
  }
  tokens.push({ kind: 'end', text: 'the end', column: text.length + 1 })
  return tokens
}

function refuse(token: Token, expected: string): never {
  const got = token.kind === 'end' ? token.text : `'${token.text}'`
  throw new RangeError(`compiledExpression: column ${token.column} must be ${expected}, got ${got}`)
}
