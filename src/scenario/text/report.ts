import { PROBLEM_SEVERITY } from '../problem.js'
import type { Details, Problem, ProblemCode } from '../problem.js'

/** Longest piece of a file repeated in a message. */
const MAX_QUOTED = 60

/** What has been found wrong with one text so far. */
export interface Report {
  readonly problems: readonly Problem[]
  /** Adds a problem standing at an offset of the text. */
  add(code: ProblemCode, offset: number, path: string, details?: Details): void
  /** Whether something was found that stops the file from being used. */
  failed(): boolean
  /** The line an offset of the text is on, from 1. */
  lineOf(offset: number): number
}

/** An empty report on a text; problems come out in the order of the text. */
export function emptyReport(file: string, text: string): Report {
  const problems: Problem[] = []
  const starts = lineStarts(text)
  return {
    get problems() {
      return problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
    },
    add(code, offset, path, details = {}) {
      const { line, column } = positionIn(starts, offset)
      problems.push({
        code,
        severity: PROBLEM_SEVERITY[code],
        file,
        line,
        column,
        path: quoted(path),
        details: shortened(details),
      })
    },
    failed: () => problems.some(problem => problem.severity === 'error'),
    lineOf: offset => positionIn(starts, offset).line,
  }
}

/** A piece of the file on one line, cut where it would be too long to read. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > MAX_QUOTED ? `${line.slice(0, MAX_QUOTED - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line
}

const shortened = (details: Details): Details =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      name === 'found' || name === 'key' ? quoted(String(value)) : value,
    ]),
  )

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function positionIn(starts: readonly number[], offset: number): { line: number; column: number } {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (starts[middle]! <= offset) low = middle
    else high = middle
  }
  return { line: low + 1, column: offset - starts[low]! + 1 }
}
