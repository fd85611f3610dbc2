/** Everything that can be wrong with a file, and whether it stops the file from being used. */
export const PROBLEM_SEVERITY = {
  // the text
  'too-large': 'error',
  'empty-file': 'error',
  'not-text': 'error',
  'yaml-syntax': 'error',
  'yaml-indent': 'error',
  'yaml-tab': 'error',
  'yaml-colon': 'error',
  'yaml-missing': 'error',
  'yaml-start': 'error',
  'yaml-escape': 'error',
  'yaml-unexpected': 'error',
  'yaml-tag': 'error',
  'yaml-directive': 'error',
  'yaml-documents': 'error',
  'yaml-merge': 'error',
  'yaml-key': 'error',
  'yaml-too-deep': 'error',
  'yaml-too-many': 'error',
  'yaml-alias-unknown': 'error',
  'yaml-alias-cycle': 'error',
  'duplicate-key': 'error',
  'reserved-key': 'error',
  // the form
  'not-crawford': 'error',
  'is-case': 'error',
  'is-scenario': 'error',
  'newer-version': 'error',
  'unknown-key': 'error',
  'missing-key': 'error',
  'wrong-type': 'error',
  'wrong-choice': 'error',
  'wrong-length': 'error',
  'wrong-form': 'error',
  'wrong-range': 'error',
  'empty-text': 'error',
  'no-assumptions': 'error',
  'no-positions': 'error',
  'single-position': 'warning',
  // values
  'value-not-understood': 'error',
  'value-separators': 'error',
  'value-decimal-comma': 'error',
  'value-dash': 'error',
  'value-not-finite': 'error',
  'value-order': 'error',
  'value-log': 'error',
  'value-logit': 'error',
  'value-beta': 'error',
  'value-beta-unit': 'error',
  'value-weights': 'error',
  'unit-unknown': 'error',
  'unit-mismatch': 'error',
  'unit-missing': 'error',
  'not-probability': 'error',
  negative: 'error',
  'bounds-order': 'error',
  'outside-bounds': 'error',
  'series-unknown': 'error',
  'rule-unknown': 'error',
  'no-trials': 'error',
  // assumptions and positions
  'year-missing': 'error',
  'test-not-probability': 'error',
  'source-missing': 'error',
  'source-unknown': 'warning',
  'source-replaced': 'warning',
  'assumption-unknown': 'error',
  'assumption-unused': 'warning',
  // model, metric, claim
  'model-unknown': 'error',
  'metric-unknown': 'error',
  'metric-parameter': 'error',
  'claim-form': 'error',
  'claim-metric': 'error',
  'input-unknown': 'error',
  'input-unbound': 'error',
  'input-twice': 'error',
  'input-form': 'error',
  'input-unit': 'error',
  'input-choice': 'error',
  'input-forms-none': 'error',
  'input-forms-several': 'error',
  'input-needed': 'error',
  'common-missing': 'error',
  'common-note': 'error',
  // correlation
  'correlation-self': 'error',
  'correlation-twice': 'error',
  'correlation-impossible': 'error',
  // geometry
  'library-missing': 'error',
  'library-unknown': 'error',
  'library-kind': 'error',
  'library-part': 'error',
  'library-incomplete': 'error',
  'place-outside': 'error',
  'box-order': 'error',
  'box-wide': 'error',
  'box-small': 'error',
  'role-twice': 'error',
  'geometry-layers': 'error',
  'geometry-missing': 'error',
  'geometry-lacks': 'error',
  'vehicle-lift': 'error',
  // changes made outside the file
  'setting-form': 'error',
  'position-unknown': 'error',
  // case
  'question-twice': 'error',
  // tables, forces and series
  'csv-quote': 'error',
  'csv-cells': 'error',
  'row-twice': 'error',
  'id-twice': 'error',
  'sum-differs': 'error',
  'year-differs': 'error',
  'source-not-listed': 'error',
  // architecture
  'site-unknown': 'error',
  'area-unknown': 'error',
} as const

export type ProblemCode = keyof typeof PROBLEM_SEVERITY

/**
 * One thing that is wrong with a person's file, as data; the words are in `messages/problems.*.json`.
 *
 * Line and column count from 1. `path` reads like `assumptions.shot_kill.bounds[0]` and is empty for the file as a whole.
 */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: 'error' | 'warning'
  readonly file: string
  readonly line: number
  readonly column: number
  readonly path: string
  readonly details: Details
}

/**
 * What fills the places of a message. Three names mean the same everywhere and are said last when the message does not
 * say them itself: `expected`, `found` and `nearest`. A name that ends in `Term` holds words to be translated, such as
 * `number|text`.
 */
export type Details = Readonly<Record<string, string | number>>
