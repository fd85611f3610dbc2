import { library } from '../../record/index.js'
import type { Bibliography, LibraryFile } from '../../record/index.js'
import type { LintFinding } from './finding.js'
import { flightLint } from './flightLint.js'
import { formLint } from './formLint.js'

/** Weightiest first. */
const WEIGHT = ['error', 'warning', 'note'] as const

/**
 * Everything in the library of published parameters that deserves a look: slips of writing, missing grounds, and numbers
 * that cannot be by the laws of flight. Errors first.
 *
 * @param sources  the bibliography that the library's sources must stand in
 */
export function libraryLint(file: LibraryFile, sources: Bibliography): LintFinding[] {
  const form = formLint(file, sources)
  const broken = form.some(one => one.rule === 'duplicate-id' || one.rule === 'unknown-unit')
  const found = broken ? form : [...form, ...flightLint(file, library(file))]
  return found.toSorted((a, b) => WEIGHT.indexOf(a.severity) - WEIGHT.indexOf(b.severity))
}
