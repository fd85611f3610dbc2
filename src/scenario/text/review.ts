import { offsetOf, pathText } from './located.js'
import type { Located, Path } from './located.js'
import type { Details, Problem, ProblemCode } from '../problem.js'
import type { Report } from './report.js'

/** Something wrong with one value, by whoever does not know where in the file it stands. */
export interface Fault {
  readonly code: ProblemCode
  readonly details: Details
}

export const fault = (code: ProblemCode, details: Details = {}): { readonly fault: Fault } => ({
  fault: { code, details },
})

/** A file under examination: what it holds, and a way to say what is wrong with it where. */
export interface Review {
  readonly tree: Located
  /** Says what is wrong at the value a path leads to, or at its key. */
  say(code: ProblemCode, path: Path, details?: Details, at?: 'key' | 'value'): void
  /** Whether something was found that stops the file from being used. */
  failed(): boolean
  /** The line on which the key of a path stands, from 1. */
  lineOf(path: Path): number
  /** What was found so far, in the order of the file. */
  readonly problems: readonly Problem[]
}

export const reviewOf = (tree: Located, report: Report): Review => ({
  tree,
  say: (code, path, details = {}, at = 'value') =>
    report.add(code, offsetOf(tree, path, at), pathText(path), details),
  failed: report.failed,
  lineOf: path => report.lineOf(offsetOf(tree, path, 'key')),
  get problems() {
    return report.problems
  },
})

/** The name nearest to what was written, as a detail of a problem; nothing where none is near. */
export const nearestDetail = (near: string | undefined): Details =>
  near === undefined ? {} : { nearest: near }
