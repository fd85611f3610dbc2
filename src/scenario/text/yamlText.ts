import { CST, Composer, Lexer, Parser } from 'yaml'
import type { ErrorCode, Node } from 'yaml'
import { MAX_TEXT_LENGTH } from './limit.js'
import { quoted } from './report.js'
import type { Report } from './report.js'
import type { ProblemCode } from '../problem.js'

/** How deep a file may nest; checked before anything recursive sees the text, because the YAML library would run out of stack. */
const MAX_DEPTH = 60

/** A scenario of thousands of lines has about a tenth of these; beyond them the text is not a scenario. */
const MAX_LEXEMES = 200_000

/** One slip in YAML makes the library stumble on; after this many stumbles the rest says nothing new. */
const MAX_SYNTAX_PROBLEMS = 10

/** Signs that have no place in a text: controls, and the mark decoders leave where bytes were not UTF-8. */
const JUNK = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\uFFFD\p{Surrogate}]/u // oxlint-disable-line no-control-regex

/** Where the first sign stands that has no place in a text, or −1. */
export const junkIn = (text: string): number => text.search(JUNK)

const SYNTAX: Partial<Record<ErrorCode, ProblemCode>> = {
  BAD_DQ_ESCAPE: 'yaml-escape',
  BAD_INDENT: 'yaml-indent',
  BAD_SCALAR_START: 'yaml-start',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-colon',
  BLOCK_IN_FLOW: 'yaml-colon',
  MISSING_CHAR: 'yaml-missing',
  MULTILINE_IMPLICIT_KEY: 'yaml-colon',
  TAB_AS_INDENT: 'yaml-tab',
  UNEXPECTED_TOKEN: 'yaml-unexpected',
}

/**
 * The one YAML document in a text, or null with the reasons in `report`. JSON is YAML.
 *
 * Takes any text: what is too large, too deep or not text at all is refused before it is parsed.
 */
export function parsedYaml(text: string, report: Report): Node | null {
  if (text.length > MAX_TEXT_LENGTH)
    report.add('too-large', 0, '', { expected: MAX_TEXT_LENGTH, found: text.length })
  else if (text.trim() === '') report.add('empty-file', 0, '')
  else if (junkIn(text) >= 0)
    report.add('not-text', junkIn(text), '', { found: codePoint(text, junkIn(text)) })
  else {
    const tokens = tokensOf(text, report)
    if (tokens) return composed(tokens, text, report)
  }
  return null
}

const codePoint = (text: string, at: number): string =>
  `U+${text.codePointAt(at)!.toString(16).toUpperCase().padStart(4, '0')}`

function tokensOf(text: string, report: Report): CST.Token[] | null {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let lexemes = 0
  let previous = ''
  for (const lexeme of new Lexer().lex(text)) {
    const type = previous === CST.SCALAR ? 'scalar' : CST.tokenType(lexeme)
    if (type === 'tag') report.add('yaml-tag', parser.offset, '', { found: lexeme })
    if (type === 'directive-line') report.add('yaml-directive', parser.offset, '', { found: lexeme })
    previous = lexeme
    const offset = parser.offset
    tokens.push(...parser.next(lexeme))
    if (parser.stack.length > MAX_DEPTH) {
      report.add('yaml-too-deep', offset, '', { expected: MAX_DEPTH })
      return null
    }
    if (++lexemes > MAX_LEXEMES) {
      report.add('yaml-too-many', offset, '')
      return null
    }
  }
  tokens.push(...parser.end())
  return tokens
}

function composed(tokens: CST.Token[], text: string, report: Report): Node | null {
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false })
  const [first, second] = composer.compose(tokens, true, text.length)
  if (second) report.add('yaml-documents', second.range[0], '')
  for (const { code, pos } of first!.errors.slice(0, MAX_SYNTAX_PROBLEMS)) {
    const found = quoted(text.slice(...pos))
    report.add(SYNTAX[code] ?? 'yaml-syntax', pos[0], '', found === '' ? {} : { found })
  }
  if (first!.contents === null && !report.failed()) report.add('empty-file', 0, '')
  return report.failed() ? null : first!.contents
}
